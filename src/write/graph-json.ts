/**
 * graph.json: graphology's own serialization, the one file that holds everything. Nodes, edges and articles are sorted by
 * key and stand one a line; keys of objects are sorted. Drops nothing.
 */
import type { MultiDirectedGraph } from "graphology";
import type { EdgeAttributes, GraphAttributes, NodeAttributes, SerializedGraph } from "../types.js";
import { assembled, canonical, lines, whole, type Pieces } from "./json.js";

/** The graph as plain data, sorted. */
export function serialized(graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>): SerializedGraph {
  const nodes = graph.mapNodes((key, attributes) => ({ key, attributes }));
  const edges = graph.mapEdges((key, attributes, source, target) => ({ key, source, target, attributes }));
  return { options: { type: "directed", multi: true, allowSelfLoops: true }, attributes: graph.getAttributes(), nodes, edges };
}

export const graphJson = (graph: SerializedGraph): string => whole(graphJsonPieces(graph));

export function* graphJsonPieces(graph: SerializedGraph): Pieces {
  const { articles, ...rest } = graph.attributes;
  const others = Object.entries(rest).map(([name, value]) => [name, [canonical(value)]] as const);
  yield* assembled([
    ["options", [canonical(graph.options)]],
    ["attributes", assembled([["articles", lines(sorted(articles, ({ id }) => id))] as const, ...sorted(others, ([name]) => name)])],
    ["nodes", lines(sorted(graph.nodes, ({ key }) => key))],
    ["edges", lines(sorted(graph.edges, ({ key }) => key))],
  ]);
  yield "\n";
}

/** By code units: the same on every machine. */
export const sorted = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
