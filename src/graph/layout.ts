/**
 * Where every node stands, and which community it is of. In: nodes and edges by key. Out: x, y (two decimals, around the
 * origin) and a community number, 0 for the largest.
 *
 *   1. communities by Louvain                             4. communities become islands, packed apart
 *   2. start: ForceAtlas2 over communities, their nodes    5. quotes around their speakers
 *      around them at points that follow from their keys  6. nothing overlaps (Noverlap)
 *   3. ForceAtlas2 over all, weak between communities
 *
 * Nothing here draws lots, so the same graph has the same picture; an added article may turn the whole. Starting from the
 * communities, a few rounds over all nodes do: 200 from points that follow from the keys alone cross a third more edges.
 */
import { pushedApart } from "./apart.js";
import { communities } from "./communities.js";
import type { GraphEdge, NodeContent } from "./content.js";
import { pulled, type Link } from "./force.js";
import { laidApart, type Island } from "./islands.js";
import { awayFrom, centre, centred, placesAround } from "./satellites.js";
import { startOf, type Point } from "./seed.js";
import { tiesOf, type Ties } from "./ties.js";

export interface Place extends Point {
  readonly community: number;
}

/** How much of its weight a tie between two communities keeps. */
const BETWEEN_COMMUNITIES = 0.35;
/** Rounds of the force over the middles of the communities, then over all nodes, and of Noverlap: more change the picture little. */
const ROUNDS_OF_MIDDLES = 200;
/** Middles times rounds: bounds the time for thousands of stories. */
const MIDDLES = 60_000;
const ROUNDS = 30;
const ROUNDS_APART = 60;
/** Distance of a start from the middle, on average, for the root of the number of nodes. */
const SPREAD = 5;
/** Room of a node without edges, what the root of their number adds, and the room of a quote, as radii. */
const SMALLEST = 9;
const GROWTH = 2.5;
const LARGEST = 20;
const QUOTE = 7;
const MARGIN = 4;

export function layout(nodes: ReadonlyMap<string, NodeContent>, edges: readonly GraphEdge[]): Map<string, Place> {
  if (!nodes.size) return new Map();
  const ties = tiesOf(nodes, edges);
  const at = new Map(ties.keys.map((key, i) => [key, i]));
  const links = ties.ties.map(({ a, b, weight }) => ({ a: at.get(a)!, b: at.get(b)!, weight }));
  const islands = islandsOf(ties, communities(ties.keys.length, links));
  const islandOf = islands.reduce((map, { members }, i) => members.reduce((all, member) => all.set(member, i), map), new Map<number, number>());
  const loose = links.map((link) => (islandOf.get(link.a) === islandOf.get(link.b) ? link : { ...link, weight: link.weight * BETWEEN_COMMUNITIES }));
  const apart = laidApart(pulled(startsOf(ties.keys, islands, loose, islandOf), loose, ROUNDS), links, islands);
  const points = new Map(ties.keys.map((key, i) => [key, apart[i]!]));
  for (const [key, point] of quotePlaces(ties, points, links)) points.set(key, point);
  const community = (key: string): number => islandOf.get(at.get(ties.speakers.get(key) ?? key)!)!;
  const radius = radiusOf(ties, edges);
  return finished([...nodes.keys()], points, radius, community);
}

/** A first place for each node: the communities by the force, as if each were one node, and their members around their middles. */
function startsOf(keys: readonly string[], islands: readonly Island[], links: readonly Link[], islandOf: ReadonlyMap<number, number>): Point[] {
  const between = new Map<string, Link>();
  for (const link of links) {
    const [a, b] = [islandOf.get(link.a)!, islandOf.get(link.b)!].sort((one, other) => one - other) as [number, number];
    if (a !== b) between.set(`${a} ${b}`, { a, b, weight: (between.get(`${a} ${b}`)?.weight ?? 0) + link.weight });
  }
  const start = islands.map(({ members }) => startOf(keys[members[0]!]!, 10 * Math.sqrt(islands.length)));
  const { points: middles, spread } = centred(pulled(start, [...between.values()], Math.min(ROUNDS_OF_MIDDLES, Math.max(ROUNDS, Math.round(MIDDLES / islands.length)))));
  const scale = spread > 0 ? (SPREAD * Math.sqrt(keys.length)) / spread : 0;
  return keys.map((key, i) => {
    const { x, y } = middles[islandOf.get(i)!]!, own = startOf(key, SPREAD * Math.sqrt(islands[islandOf.get(i)!]!.members.length));
    return { x: x * scale + own.x, y: y * scale + own.y };
  });
}

/** Members of each community, the largest first; quotes count for their speaker's. */
function islandsOf({ keys, speakers }: Ties, community: readonly number[]): Island[] {
  const quotes = new Map<string, number>();
  for (const speaker of speakers.values()) quotes.set(speaker, (quotes.get(speaker) ?? 0) + 1);
  const groups = new Map<number, number[]>();
  community.forEach((number, i) => groups.set(number, [...(groups.get(number) ?? []), i]));
  const islands = [...groups.values()].map((members) => ({ members, weight: members.reduce((sum, i) => sum + 1 + (quotes.get(keys[i]!) ?? 0), 0) }));
  return islands.sort((a, b) => b.weight - a.weight || a.members[0]! - b.members[0]!);
}

/** A place beside the speaker for each quote. */
function quotePlaces({ keys, speakers }: Ties, points: ReadonlyMap<string, Point>, links: readonly Link[]): [string, Point][] {
  const neighbours = new Map<string, Point[]>();
  const add = (key: string, other: string): void => { neighbours.set(key, [...(neighbours.get(key) ?? []), points.get(other)!]); };
  for (const { a, b } of links) {
    add(keys[a]!, keys[b]!);
    add(keys[b]!, keys[a]!);
  }
  const quotes = new Map<string, string[]>();
  for (const [quote, speaker] of [...speakers].sort(([a], [b]) => (a < b ? -1 : 1))) quotes.set(speaker, [...(quotes.get(speaker) ?? []), quote]);
  return [...quotes].flatMap(([speaker, own]) => {
    const point = points.get(speaker)!;
    const places = placesAround(point, own.length, awayFrom(point, neighbours.get(speaker) ?? []));
    return own.map((quote, i): [string, Point] => [quote, places[i]!]);
  });
}

function radiusOf({ speakers }: Ties, edges: readonly GraphEdge[]): (key: string) => number {
  const degrees = new Map<string, number>();
  for (const { source, target } of edges) for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  return (key) => (speakers.has(key) ? QUOTE : Math.min(LARGEST, SMALLEST + GROWTH * Math.sqrt(degrees.get(key) ?? 0)));
}

function finished(keys: readonly string[], points: ReadonlyMap<string, Point>, radius: (key: string) => number, community: (key: string) => number): Map<string, Place> {
  const apart = pushedApart(keys.map((key) => points.get(key)!), keys.map(radius), MARGIN, ROUNDS_APART);
  const middle = centre(apart);
  return new Map(keys.map((key, i) => [key, { x: rounded(apart[i]!.x - middle.x), y: rounded(apart[i]!.y - middle.y), community: community(key) }]));
}

/** Two decimals; never minus nought. */
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;
