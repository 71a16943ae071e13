/**
 * Where an arrow key leads on the drawing: to the nearest node in that direction, where a node straight ahead beats a nearer one
 * aside. Without a node to start from, to the one nearest to the middle.
 *
 *   from (0, 0), right: (100, 5) beats (60, 50), because the second lies 50 px off the line
 */
import type { Point } from "./pick.js";

export type Direction = "left" | "right" | "up" | "down";

export interface Place extends Point {
  readonly key: string;
}

/** How much worse a pixel aside is than a pixel ahead. */
const ASIDE = 2.2;

export function steered(places: readonly Place[], from: Place | undefined, direction: Direction, middle: Point): string | undefined {
  const start = from ?? middle;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    if (from && place.key === from.key) continue;
    const [ahead, aside] = split(direction, place.x - start.x, place.y - start.y);
    if (from && (ahead <= 0 || aside > 3 * ahead)) continue;
    const cost = from ? ahead + ASIDE * aside : Math.hypot(ahead, aside);
    if (cost >= least) continue;
    least = cost;
    best = place.key;
  }
  return best;
}

function split(direction: Direction, dx: number, dy: number): readonly [number, number] {
  switch (direction) {
    case "left": return [-dx, Math.abs(dy)];
    case "right": return [dx, Math.abs(dy)];
    case "up": return [-dy, Math.abs(dx)];
    case "down": return [dy, Math.abs(dx)];
  }
}
