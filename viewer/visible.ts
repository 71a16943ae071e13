/**
 * What is drawn: the nodes and edges that pass the legend's filters, and of a large graph the best connected few hundred, with the
 * count of what was left out, so that the page can say it. Connections count only where they are drawn: somebody whom only hidden
 * quotes name would stand alone. The selected thing is always among them, and so are its neighbours that pass.
 */
import { classOf, EVENT_ROLES } from "./relations.js";
import type { RelationClass } from "./palette.js";
import type { Edge, Model } from "./model.js";
import type { State } from "./state.js";

export interface Visible {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** The nodes that would be drawn without the selection: the frame of the picture, which must not jump at each click. */
  readonly core: ReadonlySet<string>;
  /** Nodes that pass the filters and are left out for their number. */
  readonly leftOut: number;
}

/** A screen shows some 200 names before it is a ball of wool. */
export const DRAWN_LIMIT = 200;
const NEIGHBOUR_LIMIT = 100;
/** With more quotes than this, they start hidden: each is a node of its own. */
export const QUOTE_LIMIT = 40;

export function visible(model: Model, state: State, limit: number = DRAWN_LIMIT): Visible {
  const passing = new Set([...model.nodes].filter(([, node]) => !state.hiddenKinds.has(node.kind)).map(([key]) => key));
  const passes = (edge: Edge): boolean => passing.has(edge.source) && passing.has(edge.target) && !state.hiddenClasses.has(edgeClass(model, edge));
  const core = state.isComplete || passing.size <= limit ? passing : bestConnected([...model.edges.values()].filter(passes), limit);
  const nodes = new Set([...core, ...aroundSelection(model, state)]);
  const edges = new Set<string>();
  for (const edge of model.edges.values()) {
    const isChosen = state.selection?.kind === "edge" && state.selection.key === edge.key;
    if (isChosen || (nodes.has(edge.source) && nodes.has(edge.target) && !state.hiddenClasses.has(edgeClass(model, edge)))) edges.add(edge.key);
  }
  return { nodes, edges, core, leftOut: [...passing].filter((key) => !nodes.has(key)).length };
}

/** The ends with most edges; each comes with a neighbour, so that none stands alone. */
function bestConnected(edges: readonly Edge[], limit: number): Set<string> {
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of edges) {
    for (const [end, other] of [[source, target], [target, source]] as const) {
      const others = neighbours.get(end);
      if (others) others.push(other);
      else neighbours.set(end, [other]);
    }
  }
  const degree = (key: string): number => neighbours.get(key)?.length ?? 0;
  const byDegree = (a: string, b: string): number => degree(b) - degree(a) || (a < b ? -1 : 1);
  const chosen = new Set<string>();
  for (const key of [...neighbours.keys()].sort(byDegree)) {
    if (chosen.size >= limit) break;
    chosen.add(key);
    const others = neighbours.get(key) ?? [];
    const nearest = others.some((other) => other !== key && chosen.has(other)) ? undefined : [...others].sort(byDegree)[0];
    if (nearest !== undefined) chosen.add(nearest);
  }
  return chosen;
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
