/**
 * Where things stand on the screen, in pixels of the canvas, y down: the one place that repeats how edge-program.ts bends edges, for
 * labels, for picking and for pointing at an edge.
 *
 *   from (0, 0) to (100, 0), curvature 0.2 -> control point (50, -20), middle of the curve (50, -10)
 */
import type Sigma from "sigma";
import type { Edge } from "../model.js";
import type { EdgeDisplay, Scene } from "../style.js";
import { LOOP_RADIUS, LOOP_STEP } from "./edge-program.js";
import type { Curve, Point } from "./pick.js";

export function placeOf(sigma: Sigma, key: string): Point {
  const display = sigma.getNodeDisplayData(key);
  return display ? sigma.framedGraphToViewport(display) : { x: 0, y: 0 };
}

/** An edge or a stack of edges: what is drawn as one line. */
export type Line = Pick<Edge, "key" | "source" | "target">;

export function curveOf(sigma: Sigma, edge: Line): Curve {
  const { curvature = 0 } = (sigma.getEdgeDisplayData(edge.key) ?? {}) as Partial<EdgeDisplay>;
  const from = placeOf(sigma, edge.source);
  if (edge.source === edge.target) {
    const radius = LOOP_RADIUS + LOOP_STEP * curvature + sigma.scaleSize(sigma.getNodeDisplayData(edge.source)?.size ?? 0) * 0.5;
    return { key: edge.key, centre: { x: from.x, y: from.y - radius }, radius };
  }
  const to = placeOf(sigma, edge.target);
  const control = { x: (from.x + to.x) / 2 + (to.y - from.y) * curvature, y: (from.y + to.y) / 2 - (to.x - from.x) * curvature };
  return { key: edge.key, from, control, to };
}

/** All lines that are drawn: stacks, then edges. */
export function* lines({ model, drawn }: Pick<Scene, "model" | "drawn">): Generator<Line> {
  yield* drawn.stacks.values();
  for (const key of drawn.edges) {
    const edge = model.edges.get(key);
    if (edge) yield edge;
  }
}

export function* curvesOf(sigma: Sigma, scene: Scene): Generator<Curve> {
  for (const line of lines(scene)) yield curveOf(sigma, line);
}

/** The point half-way along; of a ring its top. */
export function middleOf(curve: Curve): Point {
  if ("radius" in curve) return { x: curve.centre.x, y: curve.centre.y - curve.radius };
  const half = (axis: "x" | "y"): number => (curve.from[axis] + 2 * curve.control[axis] + curve.to[axis]) / 4;
  return { x: half("x"), y: half("y") };
}
