/**
 * Where things stand on the screen, in pixels of the canvas, y down: the one place that repeats how edge-program.ts bends edges, for
 * labels, for picking and for pointing at an edge.
 *
 *   from (0, 0) to (100, 0), curvature 0.2 -> control point (50, -20), middle of the curve (50, -10)
 */
import type Sigma from "sigma";
import { BADGE_RADIUS, badgeAt } from "../badges.js";
import type { Edge } from "../model.js";
import type { EdgeDisplay, NodeDisplay, Scene } from "../style.js";
import type { Curve, Point } from "./pick.js";

export function placeOf(sigma: Sigma, key: string): Point {
  const display = sigma.getNodeDisplayData(key);
  return display ? sigma.framedGraphToViewport(display) : { x: 0, y: 0 };
}

/** Of a node as it is drawn, in pixels. */
export function radiusOf(sigma: Sigma, key: string): number {
  const display = sigma.getNodeDisplayData(key) as NodeDisplay | undefined;
  return display ? sigma.scaleSize(display.size) * Math.max(1, display.shape.scale * 0.9) : 0;
}

/** An edge or a stack of edges: what is drawn as one line, or as one badge. */
export type Line = Pick<Edge, "key" | "source" | "target">;

export const isLoop = ({ source, target }: Line): boolean => source === target;

export function curveOf(sigma: Sigma, edge: Line): Curve {
  const { curvature = 0 } = (sigma.getEdgeDisplayData(edge.key) ?? {}) as Partial<EdgeDisplay>;
  const from = placeOf(sigma, edge.source);
  if (isLoop(edge)) return { key: edge.key, centre: badgeAt(from, radiusOf(sigma, edge.source), curvature), radius: BADGE_RADIUS };
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

export function* badgesOf(sigma: Sigma, scene: Scene): Generator<Curve> {
  for (const line of lines(scene)) if (isLoop(line)) yield curveOf(sigma, line);
}

/** The point half-way along; of a badge its middle. */
export function middleOf(curve: Curve): Point {
  if ("radius" in curve) return curve.centre;
  const half = (axis: "x" | "y"): number => (curve.from[axis] + 2 * curve.control[axis] + curve.to[axis]) / 4;
  return { x: half("x"), y: half("y") };
}
