/**
 * The legend, which is also the filter: every kind of name, class of relation, certainty of a line is a button (pressed = shown), and
 * below them who claims it, outlets, articles, speakers and confidence. Marks that only explain stand at the foot. Counts say what each value would bring under the other filters.
 */
import type { Factuality } from "../../src/types.js";
import { valuesOf } from "../facets.js";
import { filtered } from "../filtered.js";
import { isLimited, isOpen, type Facet } from "../filters.js";
import type { Model } from "../model.js";
import type { NodeKind } from "../palette.js";
import { stacksOf } from "../stacks.js";
import type { Step } from "../state.js";
import { button, h, type Child } from "./dom.js";
import { facetListOf } from "./facet-list.js";
import { badgeSample, kindIcon, lineSample, stackSample } from "./icon.js";
import { FILTERS, isChanged, type Part } from "./part.js";
import { inDigits } from "../wording.js";

interface Group {
  readonly facet: Facet;
  readonly title: string;
  /** Its name for screen readers. */
  readonly name: string;
  readonly icon?: (value: string) => Child;
  /** Folded away at first: it filters but explains nothing of the drawing. */
  readonly isFolded?: true;
}

const GROUPS: readonly Group[] = [
  { facet: "kind", title: "Names", name: "Kinds of names", icon: (value) => kindIcon(value as NodeKind) },
  { facet: "class", title: "Relations", name: "Classes of relations", icon: (value) => lineSample("actual", `relation-${value}`) },
  { facet: "factuality", title: "Certainty", name: "Certainty", icon: (value) => lineSample(value as Factuality, "sample") },
  { facet: "attribution", title: "Who says so", name: "Who says so", icon: (value) => lineSample("actual", value === "attributed" ? "sample attributed" : value === "quoted" ? "relation-statement" : "sample") },
  { facet: "outlet", title: "Outlets", name: "Outlets", isFolded: true },
  { facet: "article", title: "Articles", name: "Articles", isFolded: true },
  { facet: "speaker", title: "Speakers and sources", name: "Speakers and sources", isFolded: true },
  { facet: "confidence", title: "Confidence", name: "Confidence", isFolded: true },
];

export function legendOf(model: Model, isOpenAtFirst: boolean, take: (step: Step) => void): Part {
  const groups = GROUPS.filter(({ facet }) => valuesOf(model, facet).length > 0).map((group) => ({ group, list: facetListOf(model, group.facet, group.name, take, group.icon) }));
  const reset = button("Show everything", { class: "quiet reset" }, () => take({ type: "showAll" }));
  const element = h("details", { class: "legend" },
    h("summary", {}, "Legend and filter"),
    h("div", { class: "legend-body" }, reset, ...groups.map(({ group, list }) =>
      group.isFolded ? h("details", { class: "facet-group" }, h("summary", {}, group.title, h("span", { class: "count" }, inDigits(valuesOf(model, group.facet).length))), list.element)
      : h("div", { class: "facet-group" }, h("h3", {}, group.title), list.element)), ...marks(model)));
  element.open = isOpenAtFirst;
  return {
    element,
    show: (state, before) => {
      if (!isChanged(state, before, ...FILTERS)) return;
      const { counts } = filtered(model, state);
      for (const { list } of groups) list.show(state, counts);
      reset.hidden = Object.values(state.choices).every(isOpen) && !isLimited(state.time) && state.focus === null;
    },
  };
}

const markName = (words: string): HTMLElement => h("span", { class: "mark-name" }, words);

/** What else is drawn and filters nothing: badges and thick lines, where the file has them. */
function marks(model: Model): HTMLElement[] {
  const edges = [...model.edges.values()];
  const rows = [
    ...(edges.some(({ source, target }) => source === target) ? [h("li", { class: "mark-row" }, badgeSample(), markName("to itself"))] : []),
    ...(stacksOf(edges.filter(({ source, target }) => source !== target)).size > 0 ? [h("li", { class: "mark-row" }, stackSample(), markName("several as one"))] : []),
  ];
  return rows.length > 0 ? [h("div", { class: "facet-group" }, h("h3", {}, "Marks"), h("ul", {}, ...rows))] : [];
}
