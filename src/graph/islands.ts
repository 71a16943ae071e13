/**
 * Communities laid apart: each becomes a round island of its own, as large as its nodes need, and the islands are packed
 * side by side near where the force left them, with water between them.
 *
 *   nodes of two tangled stories -> two discs that do not overlap, with the edges between them in the open
 *
 * A node needs room by its ties: a viewer draws the best connected of a large graph alone, and they must not lie on each other
 * then; drawn with all others, they stand in a clearing that their names fit into. An island keeps the turn it had in the whole,
 * so that edges to other islands leave on the right side. Packing: islands are drawn towards the middle in small steps and
 * pushed apart after each.
 */
import { pushedApart } from "./apart.js";
import { pulled, type Link } from "./force.js";
import { centre, centred } from "./satellites.js";
import type { Point } from "./seed.js";

/** Room of a node with one tie while its island takes shape, as a radius; more ties need it as their root, up to a limit. */
const ELBOW = 15;
const MOST_ELBOWS = 9;
/** Radius of an island, as a multiple of that of a disc of all its nodes' room: what is round leaves gaps, and edges need some. */
const LOOSE = 1.5;
/** Water around an island: so much, and this share of its radius. */
const SHORE = 8;
const SHORE_SHARE = 0.07;
const PACKING_STEPS = 16;
const SHRINK = 0.86;
/** An island's nodes lie within this share of its radius, on average. */
const INNER = 0.68;

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
  const elbows = elbowsOf(points.length, links);
  // Quotes come later, beside their speakers.
  const radii = islands.map(({ members, weight }) => LOOSE * Math.sqrt(members.reduce((sum, member) => sum + elbows[member]! ** 2, (weight - members.length) * ELBOW ** 2)));
  const middles = packed(islands.map(({ members }) => centre(members.map((member) => points[member]!))), radii);
  const result = [...points];
  islands.forEach(({ members }, i) => {
    const local = shaped(members.map((member) => points[member]!), members, own[i]!, radii[i]!, members.map((member) => elbows[member]!));
    members.forEach((member, at) => { result[member] = { x: middles[i]!.x + local[at]!.x, y: middles[i]!.y + local[at]!.y }; });
  });
  return result;
}

/** Room of each node by the weight of its ties, as a radius. */
function elbowsOf(count: number, links: readonly Link[]): number[] {
  const weights = new Array<number>(count).fill(0);
  for (const { a, b, weight } of links) for (const end of [a, b]) weights[end]! += weight;
  return weights.map((weight) => ELBOW * Math.min(MOST_ELBOWS, Math.sqrt(Math.max(1, weight))));
}

/** The points of one island around the origin, relaxed by their own ties, within its radius. */
function shaped(points: readonly Point[], members: readonly number[], links: readonly Link[], radius: number, elbows: readonly number[]): Point[] {
  const at = new Map(members.map((member, i) => [member, i]));
  const inner = links.map(({ a, b, weight }) => ({ a: at.get(a)!, b: at.get(b)!, weight }));
  const relaxed = points.length < 3 ? [...points] : pulled(points, inner, Math.min(100, Math.max(40, Math.round(60000 / points.length))));
  const { points: local, spread } = centred(relaxed);
  const scale = spread > 0 ? (INNER * radius) / spread : 0;
  const held = local.map(({ x, y }) => {
    const distance = Math.sqrt(x * x + y * y) * scale;
    const factor = distance > radius ? (scale * radius) / distance : scale;
    return { x: x * factor, y: y * factor };
  });
  return pushedApart(held, elbows, 1, 100);
}

/** Middles of islands that do not overlap, near each other. */
function packed(middles: readonly Point[], radii: readonly number[]): Point[] {
  const shores = radii.map((radius) => radius * (1 + SHORE_SHARE));
  const area = Math.sqrt(radii.reduce((sum, radius) => sum + radius * radius, 0));
  const { points: around, spread } = centred(middles);
  const scale = spread > 0 ? (1.5 * area) / spread : 0;
  let placed = around.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
  for (let step = 0; step < PACKING_STEPS; step += 1) {
    placed = pushedApart(placed.map(({ x, y }) => ({ x: x * SHRINK, y: y * SHRINK })), shores, SHORE, 40);
  }
  return pushedApart(placed, shores, SHORE, 300);
}
