/**
 * Relations of a name to itself, as badges at its rim: a small disc with a turning arrow, or with their number where there are
 * several. A curve would need room that a crowd of nodes does not leave, and a ring around its start would pass for another node.
 *
 * Pure geometry in pixels, y down; the drawing paints it (canvas/draw-badges.ts), and the picture that is saved (exports/picture.ts).
 */
interface Point {
  readonly x: number;
  readonly y: number;
}

export const BADGE_RADIUS = 8;
/** Share of its radius by which a badge stands off the rim: it hangs on the node and hides little of it. */
const OFF = 0.7;
/** Upper right first, then clockwise. */
const ANGLES = [-45, 45, 135, -135] as const;

/** @param radius of the node @param index of the badge among those of its node */
export function badgeAt({ x, y }: Point, radius: number, index: number): Point {
  const angle = ((ANGLES[index % ANGLES.length] ?? 0) * Math.PI) / 180;
  const distance = radius + OFF * BADGE_RADIUS;
  return { x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle) };
}

/** The turning arrow: an arc about the middle of the badge, in radians clockwise from the right, and the tip of its arrow. */
export const TURN = { radius: 3.4, from: -0.3 * Math.PI, to: 1.25 * Math.PI, tip: 3.2 } as const;

/** Corners of the arrow's head, where the arc ends. */
export function turnHead({ x, y }: Point): readonly [Point, Point, Point] {
  const end = { x: x + TURN.radius * Math.cos(TURN.to), y: y + TURN.radius * Math.sin(TURN.to) };
  const [along, out] = [{ x: -Math.sin(TURN.to), y: Math.cos(TURN.to) }, { x: Math.cos(TURN.to), y: Math.sin(TURN.to) }];
  const at = (forward: number, aside: number): Point => ({ x: end.x + along.x * forward + out.x * aside, y: end.y + along.y * forward + out.y * aside });
  return [at(TURN.tip, 0), at(-0.4, TURN.tip * 0.75), at(-0.4, -TURN.tip * 0.75)];
}

/** What stands in the badge of so many relations: nothing where the arrow does. */
export const badgeWords = (count: number): string => (count === 1 ? "" : count > 99 ? "99+" : String(count));
