/**
 * What is drawn: the nodes and edges that pass the legend's filters, and of a large graph the best connected few hundred, with the
 * count of what was left out, so that the page can say it. The selected thing is
 * always among them, and so are its neighbours that pass.
 */
import { classOf, EVENT_ROLES } from "./relations.js";
import type { RelationClass } from "./palette.js";
import type { Edge, Model } from "./model.js";
import type { State } from "./state.js";

export interface Visible {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** Nodes that pass the filters and are left out for their number. */
  readonly leftOut: number;
}

/** A screen shows some 300 names before it is a ball of wool. */
export const DRAWN_LIMIT = 300;
const NEIGHBOUR_LIMIT = 100;
/** With more quotes than this, they start hidden: each is a node of its own. */
export const QUOTE_LIMIT = 40;

export function visible(model: Model, state: State, limit: number = DRAWN_LIMIT): Visible {
  const passing = [...model.nodes].filter(([, node]) => !state.hiddenKinds.has(node.kind)).map(([key]) => key);
  const nodes = state.isComplete || passing.length <= limit ? new Set(passing) : new Set(ranked(model, passing).slice(0, limit));
  const leftOut = passing.length - nodes.size;
  for (const key of aroundSelection(model, state)) nodes.add(key);
  const edges = new Set<string>();
  for (const edge of model.edges.values()) {
    if (!nodes.has(edge.source) || !nodes.has(edge.target)) continue;
    if (state.hiddenClasses.has(edgeClass(model, edge)) && state.selection?.key !== edge.key) continue;
    edges.add(edge.key);
  }
  return { nodes, edges, leftOut };
}

/** An event's role edges are of the event's class: the edge to the target of an attack is conflict. */
export function edgeClass(model: Model, edge: Edge): RelationClass {
  const source = model.nodes.get(edge.source);
  const isRole = EVENT_ROLES.includes(edge.attributes.relation) && source?.relation !== undefined;
  return classOf(isRole ? (source?.relation ?? "") : edge.attributes.relation);
}

/** Heaviest first; equal ones by key, so that the same file always shows the same nodes. */
export function ranked(model: Model, keys: readonly string[]): string[] {
  const weight = (key: string): number => model.weight.get(key) ?? 0;
  return [...keys].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
}

function aroundSelection(model: Model, { selection, hiddenKinds }: State): string[] {
  if (!selection) return [];
  if (selection.kind === "edge") {
    const edge = model.edges.get(selection.key);
    return edge ? [edge.source, edge.target] : [];
  }
  if (!model.nodes.has(selection.key)) return [];
  const others = new Set((model.edgesOf.get(selection.key) ?? []).map((edge) => (edge.source === selection.key ? edge.target : edge.source)));
  const passing = [...others].filter((key) => !hiddenKinds.has(model.nodes.get(key)?.kind ?? ""));
  return [selection.key, ...ranked(model, passing).slice(0, NEIGHBOUR_LIMIT)];
}
