/**
 * Which edge lies nearest to a point of the screen. Curves are a pixel or two wide, too thin for a finger or a shaky hand, and where
 * bands for the mouse overlap the one drawn last would win; so the distance to every curve is measured and the nearest one is taken.
 *
 *   a curve 4 px away and another 7 px away -> the first; nothing within REACH_PX -> nothing
 *
 * Linear over the edges, with a box test first: some 2,000 edges take about a millisecond.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An edge as it stands on the screen: a quadratic curve with its control point, or a badge. */
export type Curve =
  | { readonly key: string; readonly from: Point; readonly control: Point; readonly to: Point }
  | { readonly key: string; readonly centre: Point; readonly radius: number };

export const REACH_PX = 10;
/** Straight pieces that stand for a curve: at 300 px of length the error is below half a pixel. */
const PIECES = 20;

export function nearestEdge(point: Point, curves: Iterable<Curve>, reach: number = REACH_PX): string | null {
  let best: string | null = null;
  let shortest = reach;
  for (const curve of curves) {
    const distance = distanceTo(point, curve, shortest);
    if (distance >= shortest) continue;
    shortest = distance;
    best = curve.key;
  }
  return best;
}

function distanceTo(point: Point, curve: Curve, reach: number): number {
  if ("radius" in curve) return Math.max(0, Math.hypot(point.x - curve.centre.x, point.y - curve.centre.y) - curve.radius);
  const { from, control, to } = curve;
  const isFar = (axis: "x" | "y"): boolean =>
    point[axis] < Math.min(from[axis], control[axis], to[axis]) - reach || point[axis] > Math.max(from[axis], control[axis], to[axis]) + reach;
  if (isFar("x") || isFar("y")) return Number.POSITIVE_INFINITY;
  let shortest = Number.POSITIVE_INFINITY;
  let before = from;
  for (let i = 1; i <= PIECES; i++) {
    const here = alongCurve(from, control, to, i / PIECES);
    shortest = Math.min(shortest, distanceToPiece(point, before, here));
    before = here;
  }
  return shortest;
}

function alongCurve(from: Point, control: Point, to: Point, t: number): Point {
  const at = (axis: "x" | "y"): number => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis];
  return { x: at("x"), y: at("y") };
}

function distanceToPiece(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}
