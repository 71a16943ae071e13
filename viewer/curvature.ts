/**
 * How far each edge bends, so that parallel edges lie apart: one edge between two nodes is nearly straight, three fan out around
 * the straight line, and edges the other way bend to the other side. The fan never opens wider than `WIDEST`.
 *
 *   3 edges from a to b -> -0.16, 0, 0.16      1 each way -> 0.12 and 0.12 (each bends to its own right)
 *
 * Curvature is the distance of the control point from the straight line, as a share of its length; for relations of a node to itself
 * it is the place of their badge among the badges of the node (badges.ts).
 */
import type { Edge } from "./model.js";

/** An edge or a stack of edges. */
type Line = Pick<Edge, "key" | "source" | "target">;

const STEP = 0.16;
const WIDEST = 0.62;
const ALONE = 0.04;

export function curvatures(edges: Iterable<Line>): Map<string, number> {
  const pairs = new Map<string, Line[]>();
  for (const edge of edges) {
    const pair = JSON.stringify([edge.source, edge.target].sort());
    const parallel = pairs.get(pair);
    if (parallel) parallel.push(edge);
    else pairs.set(pair, [edge]);
  }
  const bends = new Map<string, number>();
  for (const parallel of pairs.values()) {
    const step = parallel.length < 2 ? 0 : Math.min(STEP, (2 * WIDEST) / (parallel.length - 1));
    parallel.forEach((edge, i) => {
      const place = parallel.length === 1 ? ALONE : (i - (parallel.length - 1) / 2) * step;
      bends.set(edge.key, edge.source === edge.target ? i : edge.source < edge.target ? place : -place);
    });
  }
  return bends;
}
