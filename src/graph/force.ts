/**
 * Borrowed forces over plain data: points and ties in, points out.
 *
 * Nodes are named by their position in the list ("0", "1", ...), so that no key of ours becomes a property of an object.
 * Both are deterministic here: the order of nodes and ties is given, and Noverlap draws lots only for two nodes on one spot,
 * which seeded starts never give.
 */
import { UndirectedGraph } from "graphology";
import { forceAtlas2, noverlap } from "./libraries.js";
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
  size: number;
}

function graphOf(points: readonly Point[], links: readonly Link[], sizes?: readonly number[]): UndirectedGraph<Body, { weight: number }> {
  const graph = new UndirectedGraph<Body, { weight: number }>();
  points.forEach(({ x, y }, i) => graph.addNode(String(i), { x, y, size: sizes?.[i] ?? 1 }));
  for (const { a, b, weight } of links) graph.addEdge(String(a), String(b), { weight });
  return graph;
}

const pointsOf = (graph: UndirectedGraph<Body, { weight: number }>): Point[] => graph.mapNodes((_key, { x, y }) => ({ x, y }));

/** Nodes from which far ones count as one (Barnes & Hut 1986): fewer are faster one by one. */
const MANY = 300;
/** Points for which a grid does not pay. */
const FEW = 100;

/** Points after ForceAtlas2 with the settings that the library infers from the number of nodes, but for Barnes-Hut. */
export function pulled(points: readonly Point[], links: readonly Link[], iterations: number): Point[] {
  if (points.length < 2) return [...points];
  const graph = graphOf(points, links);
  forceAtlas2.assign(graph, { iterations, settings: { ...forceAtlas2.inferSettings(points.length), barnesHutOptimize: points.length >= MANY }, getEdgeWeight: "weight" });
  return pointsOf(graph);
}

/** Points pushed apart until discs of these radii, with a margin, do not overlap or the iterations are over. */
export function pushedApart(points: readonly Point[], radii: readonly number[], margin: number, iterations: number): Point[] {
  if (points.length < 2) return [...points];
  const graph = graphOf(points, [], radii);
  const gridSize = points.length < FEW ? 1 : Math.min(200, Math.ceil(Math.sqrt(points.length)));
  noverlap.assign(graph, { maxIterations: iterations, settings: { gridSize, margin, expansion: 1.1, ratio: 1, speed: 3 } });
  return pointsOf(graph);
}
