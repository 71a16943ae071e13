/** All that joins two names, when a stack of edges was chosen: every fact of either direction, the latest first. */
import { linkTo } from "../address.js";
import { factOf, labelOf, type Edge, type Fact, type Model } from "../model.js";
import { counted } from "../wording.js";
import { h, isolated } from "./dom.js";
import { factLine } from "./fact-view.js";

export function pairView(model: Model, edges: readonly Edge[]): HTMLElement[] {
  const facts = new Map<string, Fact>();
  for (const { key } of edges) {
    const fact = factOf(model, { kind: "edge", key });
    if (fact) facts.set(fact.selection.key, fact);
  }
  const [first] = edges;
  if (!first) return [];
  const name = (key: string): HTMLElement => h("a", { class: "name", href: linkTo({ kind: "node", key }) }, isolated(labelOf(model, key)));
  const ends = first.source === first.target ? [name(first.source), " and itself"] : [name(first.source), " and ", name(first.target)];
  const ordered = [...facts.values()].sort((a, b) => (a.attributes.date ?? "") < (b.attributes.date ?? "") ? 1 : (a.attributes.date ?? "") > (b.attributes.date ?? "") ? -1 : a.selection.key < b.selection.key ? -1 : 1);
  return [
    h("p", { class: "kicker" }, counted(edges.length, "relation")),
    h("h2", { tabindex: "-1" }, ...ends),
    h("section", { class: "group" }, h("h3", {}, "All that joins them", h("span", { class: "count" }, String(facts.size))), h("ul", {}, ...ordered.map((fact) => factLine(model, fact)))),
  ];
}
