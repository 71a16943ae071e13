/**
 * The legend, which is also the filter: a button for every kind of node and class of relation in the file (pressed = drawn), and
 * a key to the lines.
 */
import type { Factuality } from "../../src/types.js";
import type { Model } from "../model.js";
import type { NodeKind } from "../palette.js";
import { RELATION_CLASSES } from "../relations.js";
import type { State, Step } from "../state.js";
import { edgeClass } from "../visible.js";
import { button, h } from "./dom.js";
import { kindIcon, lineSample } from "./icon.js";

const KINDS: readonly NodeKind[] = ["person", "group", "organization", "country", "place", "facility", "weapon", "event", "work", "product", "other", "quote"];
const LINES: readonly (readonly [Factuality, string])[] = [["actual", "stated as fact"], ["planned", "planned"], ["possible", "possible"], ["negated", "did not happen"]];

export interface Legend {
  readonly element: HTMLElement;
  readonly show: (state: State) => void;
}

export function legendOf(model: Model, isOpen: boolean, take: (step: Step) => void): Legend {
  const kinds = countBy([...model.nodes.values()].map((node) => node.kind));
  const classes = countBy([...model.edges.values()].map((edge) => edgeClass(model, edge)));
  const kindButtons = KINDS.filter((kind) => kinds.has(kind)).map((kind) => [kind, toggle(kindIcon(kind), kind, kinds.get(kind) ?? 0, () => take({ type: "toggleKind", kind }))] as const);
  const classButtons = RELATION_CLASSES.filter((name) => classes.has(name)).map((name) => [name, toggle(lineSample("actual", `relation-${name}`), name, classes.get(name) ?? 0, () => take({ type: "toggleClass", class: name }))] as const);
  const reset = button("Show everything", { class: "quiet reset" }, () => take({ type: "showAll" }));
  const element = h("details", { class: "legend" },
    h("summary", {}, "Legend and filter"),
    h("div", { class: "legend-body" },
      h("div", { role: "group", "aria-label": "Kinds of names drawn" }, h("h3", {}, "Names"), ...kindButtons.map(([, element]) => element)),
      h("div", { role: "group", "aria-label": "Classes of relations drawn" }, h("h3", {}, "Relations"), ...classButtons.map(([, element]) => element)),
      h("div", { class: "lines" }, h("h3", {}, "Lines"), ...LINES.map(([factuality, words]) => h("p", {}, lineSample(factuality, "sample"), words)), h("p", {}, lineSample("actual", "sample attributed"), "lighter: a source’s claim")),
      reset));
  element.open = isOpen;
  return {
    element,
    show: (state) => {
      for (const [kind, element] of kindButtons) element.setAttribute("aria-pressed", String(!state.hiddenKinds.has(kind)));
      for (const [name, element] of classButtons) element.setAttribute("aria-pressed", String(!state.hiddenClasses.has(name)));
      reset.hidden = state.hiddenKinds.size + state.hiddenClasses.size === 0;
    },
  };
}

function toggle(icon: SVGElement, name: string, count: number, onPress: () => void): HTMLButtonElement {
  const element = button(icon, { class: "toggle", "data-name": name }, onPress);
  element.append(h("span", { class: "toggle-name" }, name), h("span", { class: "count" }, String(count)));
  return element;
}

function countBy(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
