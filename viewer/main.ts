/**
 * The page: loads the graph, makes the parts, and wires them to the state. Everything flows one way: a part asks for a step, the
 * store takes it, and the watchers here show the new state in every part that it touches.
 *
 *   click on a node -> take({ type: "arrive", selection }) -> drawing, panel, table, address follow
 */
import { readAddress, writeAddress } from "./address.js";
import { allFacts } from "./facts.js";
import { load } from "./load.js";
import { modelOf, type Model, type Selection } from "./model.js";
import { h } from "./parts/dom.js";
import { factTable } from "./parts/fact-table.js";
import { headerOf, type Header } from "./parts/header.js";
import { legendOf, type Legend } from "./parts/legend.js";
import { notices } from "./parts/notices.js";
import { announcement, panelView } from "./parts/panel.js";
import { searchBoxOf, type SearchBox } from "./parts/search-box.js";
import { stageOf, type Stage } from "./parts/stage.js";
import { searchIndex } from "./search.js";
import { INITIAL, storeOf, type State, type Store } from "./state.js";
import { isDark, keepTheme, keptTheme, onSystemTheme, paint } from "./theme.js";
import { QUOTE_LIMIT, visible } from "./visible.js";
import { counted } from "./wording.js";

interface Page {
  readonly model: Model;
  readonly store: Store;
  /** The state of the page as it opens without an address. */
  readonly start: State;
  /** Edges of the file that could not be kept. */
  readonly dropped: number;
  readonly header: Header;
  readonly search: SearchBox;
  readonly legend: Legend;
  readonly stage: Stage;
  readonly panel: HTMLElement;
  readonly table: HTMLElement;
  readonly notices: HTMLElement;
  readonly announce: (words: string) => void;
}

/** From here on the legend stands open beside the drawing; style.css has the same number. */
const WIDE = "(min-width: 1180px)";
/** Up to here the panel stands under the drawing; style.css has the same number. */
const NARROW = "(max-width: 820px)";

start(document.getElementById("app") ?? document.body);

function start(app: HTMLElement): void {
  const loaded = load(document.getElementById("graph")?.textContent ?? "");
  paint(keptTheme());
  if ("problem" in loaded) {
    app.replaceChildren(h("main", { class: "problem" }, h("h1", { class: "brand" }, "onrecord"), h("p", {}, loaded.problem)));
    return;
  }
  const page = pageOf(modelOf(loaded.graph), loaded.dropped, app);
  document.title = `${counted(page.model.articles.size, "article")} – onrecord`;
  page.store.watch((state, before) => follow(page, state, before));
  window.addEventListener("hashchange", () => arriveAtAddress(page));
  document.addEventListener("keydown", (event) => onKey(page, event));
  onSystemTheme(() => draw(page, page.store.state()));
  draw(page, page.store.state());
  showPanel(page, page.store.state());
  showTable(page, page.store.state());
}

function pageOf(model: Model, dropped: number, app: HTMLElement): Page {
  const quotes = [...model.nodes.values()].filter((node) => node.kind === "quote").length;
  const start: State = { ...INITIAL, theme: keptTheme(), hiddenKinds: new Set(quotes > QUOTE_LIMIT ? ["quote"] : []) };
  const store = storeOf(atAddress(start));
  const live = h("p", { class: "unseen", role: "status" });
  const announce = (words: string): void => {
    live.textContent = words;
  };
  const choose = (selection: Selection | null): void => select(page, selection);
  const search = searchBoxOf(model, searchIndex(model), choose, announce);
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const page: Page = {
    model, store, start, dropped, search, announce,
    header: headerOf(search.element, allFacts(model).length, () => isDark(store.state().theme), store.take),
    legend: legendOf(model, window.matchMedia(WIDE).matches, store.take),
    stage: stageOf(model, isCalm, { onSelect: choose, onProblem: (problem) => store.take({ type: "losePicture", problem }), announce }),
    panel: h("aside", { class: "panel", "aria-label": "What is on record" }),
    table: h("section", { class: "table", "aria-label": "Facts", tabindex: "-1" }),
    notices: h("div", { class: "notices" }),
  };
  app.replaceChildren(h("a", { class: "skip", href: "#view=facts" }, "Go to the list of facts"), page.header.element,
    h("main", {}, page.legend.element, h("div", { class: "work" }, page.notices, page.stage.element, page.table), page.panel), live);
  return page;
}

/** Shows what changed. Nothing else changes the page. */
function follow(page: Page, state: State, before: State): void {
  if (state.theme !== before.theme) keepTheme(state.theme);
  const isMoved = state.selection?.key !== before.selection?.key || state.selection?.kind !== before.selection?.kind;
  const isFiltered = state.hiddenKinds !== before.hiddenKinds || state.hiddenClasses !== before.hiddenClasses;
  if (state.occurrence === before.occurrence || isMoved) draw(page, state);
  if (isMoved || state.occurrence !== before.occurrence) showPanel(page, state);
  if (isFiltered || state.view !== before.view) showTable(page, state);
  if (isMoved) {
    for (const row of page.table.querySelectorAll<HTMLElement>("tbody tr")) row.classList.toggle("selected", row.dataset["key"] === state.selection?.key);
    page.announce(state.selection ? announcement(page.model, state.selection) : "Overview shown.");
    if (state.selection) page.stage.bringIntoView(state.selection);
  }
  if (isFiltered) page.announce(`${page.stage.element.dataset["edges"] ?? ""} of ${counted(page.model.edges.size, "relation")} shown.`);
  const address = writeAddress(state, page.start);
  if (address === window.location.hash) return;
  const url = address === "" ? window.location.pathname + window.location.search : address;
  // A link has already made its entry in the history.
  const here = readAddress(window.location.hash).selection;
  if (here?.key !== state.selection?.key || here?.kind !== state.selection?.kind) window.history.pushState(null, "", url);
  else window.history.replaceState(null, "", url);
}

function draw(page: Page, state: State): void {
  const palette = paint(state.theme);
  const shown = visible(page.model, state);
  page.stage.element.hidden = state.view !== "graph";
  page.table.hidden = state.view !== "facts";
  page.header.show(state, isDark(state.theme));
  page.legend.show(state);
  page.notices.replaceChildren(...notices(page.model, state, shown, page.dropped, page.store.take));
  if (state.view === "graph") page.stage.show(state, shown, palette);
}

/** Turning to the next sentence keeps the button under the finger; only a new selection scrolls to the top. */
function showPanel(page: Page, state: State): void {
  const { panel, store } = page;
  const held = ["previous", "following"].find((name) => document.activeElement?.classList.contains(name) && panel.contains(document.activeElement));
  panel.replaceChildren(...panelView(page.model, state, {
    onClose: () => {
      select(page, null);
      page.stage.focus();
    },
    onTurn: (occurrence) => store.take({ type: "turn", occurrence }),
  }));
  if (held) panel.querySelector<HTMLElement>(`.${held}`)?.focus({ preventScroll: true });
  else panel.scrollTop = 0;
}

function showTable(page: Page, state: State): void {
  page.table.replaceChildren(...(state.view === "facts" ? factTable(page.model, state) : []));
}

/** The reader chose something: it is shown and read next, so the focus goes to its heading. */
function select(page: Page, selection: Selection | null): void {
  page.store.take({ type: "arrive", selection, occurrence: 0 });
  if (selection) meet(page);
}

function meet({ panel }: Page): void {
  panel.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  if (window.matchMedia(NARROW).matches) panel.scrollIntoView({ block: "start" });
}

/** A link inside the page, the back button, or an address typed by hand. */
function arriveAtAddress(page: Page): void {
  const { store } = page;
  const before = store.state();
  const state = atAddress(before);
  if (state.view !== before.view) {
    store.take({ type: "show", view: state.view });
    if (state.view === "facts") page.table.focus();
  }
  if (state.hiddenKinds !== before.hiddenKinds || state.hiddenClasses !== before.hiddenClasses) store.take({ type: "filter", hiddenKinds: state.hiddenKinds, hiddenClasses: state.hiddenClasses });
  store.take({ type: "arrive", selection: state.selection, occurrence: state.occurrence });
  if (state.selection) meet(page);
}

/** The state with what the address says; what it does not speak of stays. */
function atAddress(state: State): State {
  const address = readAddress(window.location.hash);
  return {
    ...state, selection: address.selection, occurrence: address.occurrence, view: address.view ?? state.view,
    hiddenKinds: address.hiddenKinds ? new Set(address.hiddenKinds) : state.hiddenKinds,
    hiddenClasses: address.hiddenClasses ? new Set(address.hiddenClasses) : state.hiddenClasses,
  };
}

function onKey(page: Page, event: KeyboardEvent): void {
  const isTyping = event.target instanceof HTMLInputElement;
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    page.search.focus();
  } else if (event.key === "Escape" && page.store.state().selection !== null) {
    select(page, null);
    page.stage.focus();
  }
}
