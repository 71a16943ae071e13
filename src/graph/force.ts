/**
 * A borrowed force over plain data: points and ties in, points out.
 *
 * Nodes are named by their position in the list ("0", "1", ...), so that no key of ours becomes a property of an object. The order
 * of nodes and ties is given and no lots are drawn, so the same input gives the same points.
 */
import { UndirectedGraph } from "graphology";
import { forceAtlas2 } from "./libraries.js";
import type { Point } from "./seed.js";

/** Ties between positions in a list. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

interface Body {
  x: number;
  y: number;
}

function graphOf(points: readonly Point[], links: readonly Link[]): UndirectedGraph<Body, { weight: number }> {
  const graph = new UndirectedGraph<Body, { weight: number }>();
  points.forEach(({ x, y }, i) => graph.addNode(String(i), { x, y }));
  for (const { a, b, weight } of links) graph.addEdge(String(a), String(b), { weight });
  return graph;
}

const pointsOf = (graph: UndirectedGraph<Body, { weight: number }>): Point[] => graph.mapNodes((_key, { x, y }) => ({ x, y }));

/** Nodes from which far ones count as one (Barnes & Hut 1986): fewer are faster one by one. */
const MANY = 300;

/** Points after ForceAtlas2 with the settings that the library infers from the number of nodes, but for Barnes-Hut. */
export function pulled(points: readonly Point[], links: readonly Link[], iterations: number): Point[] {
  if (points.length < 2) return [...points];
  const graph = graphOf(points, links);
  forceAtlas2.assign(graph, { iterations, settings: { ...forceAtlas2.inferSettings(points.length), barnesHutOptimize: points.length >= MANY }, getEdgeWeight: "weight" });
  return pointsOf(graph);
}
