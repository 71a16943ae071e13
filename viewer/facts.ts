/**
 * The facts of one node, in the groups of the panel:
 *
 *   said            what it stated: its quotes, and accused, warned, demanded ...
 *   did             what it did to others, as the article states it
 *   alleged         what others say that it did
 *   done            what was done to it
 *   ties            roles, places, memberships, either way round
 *   quotes          what others said about it
 *   claims          facts that rest on its word alone (`attributedTo`)
 *
 * A fact stands in one group only; reified events stand once, not once per role.
 */
import { edgeClass, factOf, type Edge, type Fact, type Model } from "./model.js";

export type FactGroup = "said" | "did" | "alleged" | "done" | "ties" | "quotes" | "claims";
export const FACT_GROUPS: readonly FactGroup[] = ["said", "did", "alleged", "done", "ties", "quotes", "claims"];

export function factsOf(model: Model, node: string): ReadonlyMap<FactGroup, readonly Fact[]> {
  const groups = new Map<FactGroup, Fact[]>(FACT_GROUPS.map((group) => [group, []]));
  const seen = new Set<string>();
  const add = (group: FactGroup, fact: Fact | undefined): void => {
    if (!fact || seen.has(fact.selection.key)) return;
    seen.add(fact.selection.key);
    groups.get(group)?.push(fact);
  };
  for (const edge of model.edgesOf.get(node) ?? []) {
    const fact = factOf(model, { kind: "edge", key: edge.key });
    const group = groupOf(model, node, edge);
    const isAlleged = group === "did" && fact?.attributes.attributedTo.some((source) => source !== node);
    add(isAlleged ? "alleged" : group, fact);
  }
  for (const selection of model.claimsOf.get(node) ?? []) add("claims", factOf(model, selection));
  for (const facts of groups.values()) facts.sort(newestFirst);
  return groups;
}

/** A model never changes, so its facts are gathered once. */
const gathered = new WeakMap<Model, readonly Fact[]>();

/** Every fact of the file once, the latest first. */
export function allFacts(model: Model): readonly Fact[] {
  const known = gathered.get(model);
  if (known) return known;
  const facts = new Map<string, Fact>();
  const add = (fact: Fact | undefined): void => {
    if (fact) facts.set(fact.selection.key, fact);
  };
  for (const key of model.nodes.keys()) add(factOf(model, { kind: "node", key }));
  for (const key of model.edges.keys()) add(factOf(model, { kind: "edge", key }));
  const sorted = [...facts.values()].sort(newestFirst);
  gathered.set(model, sorted);
  return sorted;
}

function groupOf(model: Model, node: string, edge: Edge): FactGroup {
  const { relation } = edge.attributes;
  if (model.nodes.get(edge.source)?.kind === "quote") return "quotes";
  const kind = edgeClass(model, edge);
  if (model.nodes.get(edge.source)?.relation !== undefined && edge.target === node) {
    return relation === "agent" ? "did" : relation === "target" ? "done" : "ties";
  }
  if (kind === "structure" || kind === "place") return "ties";
  if (edge.source !== node) return "done";
  return kind === "statement" ? "said" : "did";
}

/** Dated facts first, the latest on top; then the surest; then by key. */
function newestFirst(a: Fact, b: Fact): number {
  const [dateA, dateB] = [a.attributes.date ?? "", b.attributes.date ?? ""];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return b.attributes.confidence - a.attributes.confidence || (a.selection.key < b.selection.key ? -1 : 1);
}
