/**
 * Communities laid apart: each becomes a round island of its own, as large as its nodes need, and the islands are packed
 * side by side near where the force left them.
 *
 *   nodes of two tangled stories -> two discs that do not overlap, with the edges between them in the open
 *
 * An island keeps the turn it had in the whole, so that edges to other islands leave on the right side. Packing: islands are
 * drawn towards the middle in small steps and pushed apart after each.
 */
import { pulled, pushedApart, type Link } from "./force.js";
import { centre } from "./satellites.js";
import type { Point } from "./seed.js";

/** Radius that one node needs; an island of n nodes has sqrt(n) times as much. */
const ROOM = 24;
const BETWEEN = 14;
const PACKING_STEPS = 16;
const SHRINK = 0.86;
/** An island's nodes lie within this share of its radius, on average. */
const INNER = 0.68;
/** Room of a node while its island takes shape, as a radius: spreads the crowd around a hub. */
const ELBOW = 15;

export interface Island {
  /** Positions in the list of points. */
  readonly members: readonly number[];
  /** Nodes that need room: members and their quotes. */
  readonly weight: number;
}

/** New points for all members of all islands. */
export function laidApart(points: readonly Point[], links: readonly Link[], islands: readonly Island[]): Point[] {
  const islandOf = new Map(islands.flatMap(({ members }, i) => members.map((member) => [member, i] as const)));
  const own = islands.map((): Link[] => []);
  for (const link of links) if (islandOf.get(link.a) === islandOf.get(link.b)) own[islandOf.get(link.a)!]!.push(link);
  const radii = islands.map(({ weight }) => ROOM * Math.sqrt(weight));
  const middles = packed(islands.map(({ members }) => centre(members.map((member) => points[member]!))), radii);
  const result = [...points];
  islands.forEach(({ members }, i) => {
    const local = shaped(members.map((member) => points[member]!), members, own[i]!, radii[i]!);
    members.forEach((member, at) => { result[member] = { x: middles[i]!.x + local[at]!.x, y: middles[i]!.y + local[at]!.y }; });
  });
  return result;
}

/** The points of one island around the origin, relaxed by their own ties, within its radius. */
function shaped(points: readonly Point[], members: readonly number[], links: readonly Link[], radius: number): Point[] {
  const at = new Map(members.map((member, i) => [member, i]));
  const inner = links.map(({ a, b, weight }) => ({ a: at.get(a)!, b: at.get(b)!, weight }));
  const relaxed = points.length < 3 ? [...points] : pulled(points, inner, Math.min(100, Math.max(40, Math.round(60000 / points.length))));
  const middle = centre(relaxed);
  const local = relaxed.map(({ x, y }) => ({ x: x - middle.x, y: y - middle.y }));
  const spread = Math.sqrt(local.reduce((sum, { x, y }) => sum + x * x + y * y, 0) / Math.max(1, local.length));
  const scale = spread > 0 ? (INNER * radius) / spread : 0;
  const held = local.map(({ x, y }) => {
    const distance = Math.sqrt(x * x + y * y) * scale;
    const factor = distance > radius ? (scale * radius) / distance : scale;
    return { x: x * factor, y: y * factor };
  });
  return pushedApart(held, held.map(() => ELBOW), 1, 100);
}

/** Middles of islands that do not overlap, near each other. */
function packed(middles: readonly Point[], radii: readonly number[]): Point[] {
  const area = Math.sqrt(radii.reduce((sum, radius) => sum + radius * radius, 0));
  const whole = centre(middles);
  const spread = Math.sqrt(middles.reduce((sum, { x, y }) => sum + (x - whole.x) ** 2 + (y - whole.y) ** 2, 0) / middles.length);
  const scale = spread > 0 ? (1.5 * area) / spread : 0;
  let placed = middles.map(({ x, y }) => ({ x: (x - whole.x) * scale, y: (y - whole.y) * scale }));
  for (let step = 0; step < PACKING_STEPS; step += 1) {
    placed = pushedApart(placed.map(({ x, y }) => ({ x: x * SHRINK, y: y * SHRINK })), radii, BETWEEN / 2, 40);
  }
  return pushedApart(placed, radii, BETWEEN / 2, 300);
}
