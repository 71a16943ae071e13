/**
 * The panel: what is selected, else an overview of the file. An entity shows its facts in groups and where it is mentioned; a fact
 * shows its sentence, its details and its evidence. The heading takes the focus when the selection changes.
 */
import { linkTo } from "../address.js";
import { opposedTo } from "../compare.js";
import { edgesBetween, factOf, labelOf, type Fact, type Model, type Selection } from "../model.js";
import { classOf, EVENT_ROLES } from "../relations.js";
import type { Entry } from "../search.js";
import type { State, Step } from "../state.js";
import { qualifiersOf } from "../wording.js";
import { button, h, isolated } from "./dom.js";
import { clashTitle } from "./compare-view.js";
import { evidenceView, MARKED, ROLE_WORDS, sentenceView, type Occurrence } from "./evidence.js";
import { factDetails, factLine, nodeLinks, quoteBlock, sentenceParts } from "./fact-view.js";
import { entityPanel } from "./entity-panel.js";
import { lineSample } from "./icon.js";
import { kicker } from "./kicker.js";
import { overview } from "./overview.js";
import { FILTERS, isChanged, type Part } from "./part.js";
import { pairView } from "./pair-view.js";
import { pathsView } from "./paths-view.js";
import { occurrencesOf, readerView } from "./reader.js";

export interface PanelEvents {
  /** The names of the file, for the search of a path's other end. */
  readonly names: () => readonly Entry[];
  readonly announce: (words: string) => void;
  readonly onClose: () => void;
  readonly take: (step: Step) => void;
}

export interface Panel extends Part {
  /** Moves the focus to the heading. */
  readonly focus: () => void;
}

export function panelOf(model: Model, events: PanelEvents): Panel {
  const element = h("aside", { class: "panel", "aria-label": "What is on record" });
  return {
    element,
    show: (state, before) => {
      if (isChanged(state, before, "selection", "occurrence", "reading") || (state.reading === null && isChanged(state, before, ...FILTERS))) fill(element, panelView(model, state, events), isChanged(state, before, "selection", "reading"));
    },
    focus: () => element.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true }),
  };
}

/** What the focus comes back to when the panel is filled anew under the finger. */
const HELD = [".previous", ".following", "[data-hops='1']", "[data-hops='2']"];

/** Turning to the next sentence keeps the button under the finger; only something new scrolls to the top. */
function fill(element: HTMLElement, content: readonly HTMLElement[], isNew: boolean): void {
  const { scrollTop } = element;
  const held = HELD.find((name) => document.activeElement?.matches(name) && element.contains(document.activeElement));
  element.replaceChildren(...content);
  if (held) element.querySelector<HTMLElement>(held)?.focus({ preventScroll: true });
  element.scrollTop = isNew ? 0 : scrollTop;
  element.querySelector(".reading .current")?.scrollIntoView({ block: "center" });
}

function panelView(model: Model, state: State, events: PanelEvents): HTMLElement[] {
  const { selection } = state;
  if (state.reading !== null) return readerView(model, state, state.reading, events.take);
  if (!selection) return state.focus?.type === "paths" ? pathsView(model, state, state.focus, events.take) : overview(model, state);
  const close = button("×", { class: "close", "aria-label": "Close and show the overview" }, events.onClose);
  const between = selection.kind === "pair" ? edgesBetween(model, selection.key) : [];
  if (between[0]) return [close, ...pairView(model, between)];
  const fact = factOf(model, selection);
  if (fact) return [close, ...factPanel(model, selection, fact, state.occurrence, events)];
  const node = model.nodes.get(selection.key);
  if (selection.kind === "node" && node) return [close, ...entityPanel(model, selection.key, node, state, events, turn(events))];
  return [close, h("h2", { tabindex: "-1" }, "Not in this file"), h("p", { class: "note" }, `The address names a ${selection.kind} “${selection.key}” that this file does not hold. It may come from another build.`)];
}

function factPanel(model: Model, selection: Selection, fact: Fact, occurrence: number, events: PanelEvents): HTMLElement[] {
  const evidence = occurrencesOf(model, selection);
  const node = fact.selection.kind === "node" ? model.nodes.get(fact.selection.key) : undefined;
  const qualifiers = qualifiersOf(model, fact);
  const about = node?.kind === "quote" ? aboutOf(model, fact.selection.key) : [];
  return [
    node ? kicker(node.kind, node.kind === "quote" ? `${node.form ?? ""} quote`.trim() : "event", node.kind === "event") : h("p", { class: "kicker" }, lineSample(fact.attributes.factuality, `relation-${classOf(fact.attributes.relation)}`), classOf(fact.attributes.relation)),
    h("h2", { tabindex: "-1", class: `headline ${fact.attributes.factuality}` }, ...sentenceParts(model, fact), fact.form === "quote" && ":", qualifiers.length > 0 && h("span", { class: "qualifiers" }, ` — ${qualifiers.join(", ")}`)),
    ...(node?.kind === "quote" ? [quoteBlock(node.text ?? node.label, node.form === "indirect")] : []),
    ...(about.length > 0 ? [h("p", { class: "about" }, "About ", nodeLinks(model, about))] : []),
    ...(fact.form === "event" ? [participants(model, fact)] : []),
    h("section", { class: "group evidence-group" }, h("h3", {}, "On record"), legendOfLights(evidence[occurrence]), evidenceView(model, evidence, occurrence, "Sentence", turn(events))),
    ...opposition(model, fact),
    h("section", { class: "group" }, h("h3", {}, "Details"), factDetails(model, fact)),
  ];
}

/** What other reports say against it, with their sentences. */
function opposition(model: Model, fact: Fact): HTMLElement[] {
  const opposed = opposedTo(model, fact);
  if (opposed.length === 0) return [];
  return [h("section", { class: "group opposed" }, h("h3", {}, "Other reports say otherwise", h("span", { class: "count" }, String(opposed.length))), h("ul", {}, ...opposed.map(({ kind, fact: other }) => {
    const [evidence] = other.attributes.evidence;
    return h("li", {}, clashTitle({ kind, a: fact, b: other }), h("ul", {}, factLine(model, other)), evidence && sentenceView(model, evidence, other.attributes));
  })))];
}

function turn({ take }: PanelEvents): (occurrence: number) => void {
  return (occurrence) => take({ type: "turn", occurrence });
}

/** Says what the ways of lighting mean that the sentence shows; the words themselves carry labels too. */
function legendOfLights(shown: Occurrence | undefined): HTMLElement {
  const roles = MARKED.filter((role) => shown?.lit.some((lit) => lit.role === role));
  return h("p", { class: "lights", "aria-hidden": "true" }, ...roles.flatMap((role, i) => [i > 0 && " ", h("span", { class: `lit ${role}` }, ROLE_WORDS[role] ?? role)]));
}

function aboutOf(model: Model, key: string): string[] {
  return (model.edgesOf.get(key) ?? []).filter((edge) => edge.source === key).map((edge) => edge.target);
}

function participants(model: Model, fact: Fact): HTMLElement {
  const edges = (model.edgesOf.get(fact.selection.key) ?? []).filter((edge) => edge.source === fact.selection.key && EVENT_ROLES.includes(edge.attributes.relation));
  return h("ul", { class: "participants" }, ...edges.map((edge) => h("li", {}, h("a", { class: "role", href: linkTo({ kind: "edge", key: edge.key }) }, edge.attributes.relation), " ", h("a", { class: "name", href: linkTo({ kind: "node", key: edge.target }) }, isolated(labelOf(model, edge.target))))));
}
