/**
 * The page: loads the graph, makes the parts, and wires them to the state. Everything flows one way: a part asks for a step, the
 * store takes it, and every part is shown the new state.
 *
 *   click on a node -> take({ type: "arrive", selection }) -> drawing, panel, table, address follow
 */
import { linkedSteps, readAddress, writeAddress } from "./address.js";
import type { SerializedGraph } from "../src/types.js";
import type { Correction } from "../src/patch/corrections.js";
import { applyCorrections, type PatchNotice } from "../src/patch/apply.js";
import { correctionFormOf, type CorrectionForm } from "./corrections/form.js";
import { correctionsMenuOf } from "./corrections/menu.js";
import { inWords } from "./corrections/naming.js";
import { exportMenuOf } from "./exports/menu.js";
import { addressWriter, type AddressWriter } from "./history.js";
import { load, type Loaded as Opened } from "./load.js";
import { mapOf } from "./map/map.js";
import { breath, LARGE, openingState, prepare } from "./opening.js";
import { modelOf, type Model, type Selection } from "./model.js";
import { pasteMenuOf } from "./paste/menu.js";
import { united } from "./paste/unite.js";
import { announcerOf } from "./parts/announcer.js";
import { chipsOf } from "./parts/chips.js";
import { compareViewOf } from "./parts/compare-view.js";
import { h } from "./parts/dom.js";
import { headerOf } from "./parts/header.js";
import { legendOf } from "./parts/legend.js";
import { noticesOf } from "./parts/notices.js";
import { panelOf, type Panel } from "./parts/panel.js";
import type { Part } from "./parts/part.js";
import { searchBoxOf, type SearchBox } from "./parts/search-box.js";
import { stageOf, type Stage } from "./parts/stage.js";
import { timelinePartOf } from "./parts/timeline.js";
import { searchEntries, type Entry } from "./search.js";
import { storeOf, type State, type Step, type Store } from "./state.js";
import { tablesOf } from "./tables/tables.js";
import { keepTheme, keptTheme, onSystemTheme, paint } from "./theme.js";
import { counted } from "./wording.js";

interface Page {
  readonly model: Model;
  readonly store: Store;
  /** The state of the page as it opens without an address. */
  readonly start: State;
  readonly address: AddressWriter;
  readonly announce: (words: string) => void;
  readonly search: SearchBox;
  readonly stage: Stage;
  readonly panel: Panel;
  readonly form: CorrectionForm;
  readonly facts: HTMLElement;
  readonly compare: HTMLElement;
  /** Everything that follows the state, in the order in which it is shown: the drawing after what takes room from it. */
  readonly parts: readonly Part[];
}

/** From here on the legend stands open beside the drawing; style.css has the same number. */
const WIDE = "(min-width: 1180px)";
/** Up to here the panel stands under the drawing; style.css has the same number. */
const NARROW = "(max-width: 820px)";

async function start(app: HTMLElement): Promise<void> {
  paint(keptTheme());
  const json = document.getElementById("graph")?.textContent ?? "";
  const isLarge = json.length > LARGE;
  if (isLarge) app.replaceChildren(plainPage("Opening the graph …"));
  if (isLarge) await breath();
  const loaded = load(json);
  if ("problem" in loaded) {
    app.replaceChildren(plainPage(loaded.problem));
    return;
  }
  const desk: Desk = { app, loaded, page: null };
  const corrected = correctedModel(loaded.graph, []);
  if (isLarge) await prepare(corrected.model);
  lay(desk, null, corrected);
  const now = (run: (page: Page) => void): void => {
    if (desk.page) run(desk.page);
  };
  window.addEventListener("hashchange", () => now(arriveAtAddress));
  app.addEventListener("click", (event) => now((page) => followLink(page, event)));
  document.addEventListener("keydown", (event) => now((page) => onKey(page, event)));
  onSystemTheme(() => now((page) => show(page, page.store.state(), null)));
}

const plainPage = (words: string): HTMLElement => h("main", { class: "problem" }, h("h1", { class: "brand" }, "onrecord"), h("p", {}, words));

/** What stays when the page is laid anew: the file as it was loaded, and the page that stands on it now. */
interface Desk {
  readonly app: HTMLElement;
  /** As the file has it, with the articles that were added. */
  loaded: Exclude<Opened, { readonly problem: string }>;
  page: Page | null;
}

interface Corrected {
  readonly model: Model;
  readonly notices: readonly PatchNotice[];
}

function correctedModel(loaded: SerializedGraph, corrections: readonly Correction[]): Corrected {
  const { graph, notices } = applyCorrections(loaded, corrections);
  return { model: modelOf(graph), notices };
}

/** Lays out the page for the graph with its corrections. @param state of the page before; null: the page opens @param news what is said of it, where it is no correction */
function lay(desk: Desk, state: State | null, { model, notices }: Corrected = correctedModel(desk.loaded.graph, state?.corrections ?? []), news?: string): void {
  desk.page?.stage.close();
  const add = (added: SerializedGraph): void => {
    desk.loaded = { ...desk.loaded, graph: united(desk.loaded.graph, added) };
    lay(desk, desk.page?.store.state() ?? null, undefined, `${counted(added.attributes.articles.length, "article")} added.`);
  };
  const page = pageOf(model, desk.loaded.dropped, notices, add, desk.app, state && { ...state, selection: present(model, state.selection) });
  desk.page = page;
  document.title = `${counted(model.articles.size, "article")} – onrecord`;
  page.store.watch((next, before) => (next.corrections === before.corrections ? follow(page, next, before) : lay(desk, next)));
  show(page, page.store.state(), null);
  if (state) afterwards(page, news);
}

/** The selection, if it is still there. */
function present(model: Model, selection: Selection | null): Selection | null {
  const isThere = selection?.kind === "node" ? model.nodes.has(selection.key) : selection?.kind === "edge" ? model.edges.has(selection.key) : selection !== null;
  return isThere ? selection : null;
}

/** The page was laid anew under the reader's hands: the focus stays where corrections are made, else goes to what was corrected, and the change is said. */
function afterwards(page: Page, news: string | undefined): void {
  const { selection, corrections } = page.store.state();
  const last = corrections[corrections.length - 1];
  if (!selection) page.stage.focus();
  else if (news !== undefined || !page.form.focus()) page.panel.focus();
  page.announce(news ?? (last ? `Corrected: ${inWords(last)}.` : "No corrections."));
}

function pageOf(model: Model, dropped: number, unmatched: readonly PatchNotice[], add: (graph: SerializedGraph) => void, app: HTMLElement, state: State | null): Page {
  const { start, state: opening } = openingState(model);
  const store = storeOf(state ?? opening);
  const { take } = store;
  const announcer = announcerOf(model);
  const choose = (selection: Selection | null): void => select(page, selection);
  const entries = searchEntries(model, (slice) => void window.setTimeout(slice));
  const names = (): readonly Entry[] => entries().filter((entry) => entry.group === "Names");
  const search = searchBoxOf(model, entries, { id: "search", placeholder: "Search names, quotes, facts", label: "Search names, quotes and facts" }, choose, announcer.announce);
  const legend = legendOf(model, window.matchMedia(WIDE).matches, take);
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const stage = stageOf(model, isCalm, { onSelect: choose, onProblem: (problem) => take({ type: "losePicture", problem }), onLook: (camera) => take({ type: "look", camera }), announce: announcer.announce });
  const saving = exportMenuOf(model, stage.element, store.state, announcer.announce);
  const pasting = pasteMenuOf(add);
  const correcting = correctionsMenuOf(unmatched, take, store.state, announcer.announce);
  const header = headerOf(model, search.element, [...(pasting ? [pasting.element] : []), correcting.element, saving.element], take);
  const table = tablesOf(model, { take, onSelect: choose, announce: announcer.announce });
  const map = mapOf(model, choose, (mapView) => take({ type: "lookAtMap", mapView }));
  const chips = chipsOf(model, take);
  const comparison = compareViewOf(model, take, store.state);
  const notices = noticesOf(model, dropped, take);
  const timeline = timelinePartOf(model, take, store.state);
  const leave = (): void => {
    select(page, null);
    stage.focus();
  };
  const panel = panelOf(model, { names, onClose: leave, take, announce: announcer.announce });
  const form = correctionFormOf(model, panel.element, names, take);
  const page: Page = { model, store, start, address: addressWriter(), announce: announcer.announce, search, stage, panel, form, facts: table.element, compare: comparison.element, parts: [header, correcting, saving, legend, chips, notices, map, table, comparison, timeline, stage, panel, form, announcer] };
  app.replaceChildren(h("a", { class: "skip", href: "#view=facts" }, "Go to the list of facts"), header.element,
    h("main", {}, legend.element, h("div", { class: "work" }, chips.element, notices.element, stage.element, map.element, table.element, comparison.element, timeline.element), panel.element), announcer.element);
  return page;
}

/** @param before the state before; null: show everything anew */
function show(page: Page, state: State, before: State | null): void {
  if (before === null || state.theme !== before.theme) paint(state.theme);
  for (const part of page.parts) part.show(state, before);
}

function follow(page: Page, state: State, before: State): void {
  if (state.theme !== before.theme) keepTheme(state.theme);
  show(page, state, before);
  const isMoved = !isSameSelection(state.selection, before.selection);
  if (isMoved && state.selection) page.stage.bringIntoView(state.selection);
  page.address.write(writeAddress(state, page.start), isMoved || state.reading !== before.reading);
}

/** The reader chose something: it is shown and read next, so the focus goes to its heading. */
function select(page: Page, selection: Selection | null): void {
  page.store.take({ type: "arrive", selection, occurrence: 0 });
  if (selection) meet(page);
}

function meet({ panel }: Page): void {
  panel.focus();
  if (window.matchMedia(NARROW).matches) panel.element.scrollIntoView({ block: "start" });
}

/** A link inside the page changes what it names and leaves filters, time and view alone; opened in a new tab it stands for itself. */
function followLink(page: Page, event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href^='#']") : null;
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const steps = linkedSteps(link.getAttribute("href") ?? "", page.start);
  for (const step of steps) page.store.take(step);
  afterLink(page, steps);
}

function afterLink(page: Page, steps: readonly Step[]): void {
  const view = steps.find((step) => step.type === "show")?.view;
  if (view === "facts" || view === "compare") page[view].focus();
  if (steps.some((step) => (step.type === "arrive" && step.selection !== null) || step.type === "read")) meet(page);
}

/** The back button, or an address typed by hand: the whole view is as the address says. */
function arriveAtAddress(page: Page): void {
  const { store } = page;
  const before = store.state();
  page.address.arrive(() => store.take({ type: "restore", state: readAddress(window.location.hash, page.start) }));
  if (store.state().selection && !isSameSelection(store.state().selection, before.selection)) meet(page);
}

function onKey(page: Page, event: KeyboardEvent): void {
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement;
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    page.search.focus();
  } else if (event.key.toLowerCase() === "z" && !isTyping && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    page.store.take({ type: event.shiftKey ? "redo" : "undo" });
  } else if (event.key === "Escape" && page.store.state().reading !== null) {
    page.store.take({ type: "read", article: null });
    page.panel.focus();
  } else if (event.key === "Escape" && page.store.state().selection !== null) {
    select(page, null);
    page.stage.focus();
  }
}

function isSameSelection(a: Selection | null, b: Selection | null): boolean {
  return a?.kind === b?.kind && a?.key === b?.key;
}

void start(document.getElementById("app") ?? document.body);
