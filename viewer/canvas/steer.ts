/**
 * Where a key leads on the drawing. An arrow: to the nearest node in that direction, where a node straight ahead beats a nearer one
 * aside; without a node to start from, to the one nearest to the middle. Through the lines of a node: clockwise.
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

/** Places around a middle, clockwise from the top; those in one direction the nearer first. */
export function turned(places: readonly Place[], middle: Point): string[] {
  const turn = ({ x, y }: Point): number => (Math.atan2(x - middle.x, middle.y - y) + 2 * Math.PI) % (2 * Math.PI);
  const distance = ({ x, y }: Point): number => Math.hypot(x - middle.x, y - middle.y);
  return [...places].sort((a, b) => turn(a) - turn(b) || distance(a) - distance(b) || (a.key < b.key ? -1 : 1)).map(({ key }) => key);
}

function split(direction: Direction, dx: number, dy: number): readonly [number, number] {
  switch (direction) {
    case "left": return [-dx, Math.abs(dy)];
    case "right": return [dx, Math.abs(dy)];
    case "up": return [-dy, Math.abs(dx)];
    case "down": return [dy, Math.abs(dx)];
  }
}
