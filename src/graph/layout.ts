/**
 * Where every node stands, and which community it is of. In: nodes and edges by key. Out: x, y (two decimals, around the
 * origin) and a community number, 0 for the largest.
 *
 *   1. start: a point that follows from the key           4. communities become islands, packed apart
 *   2. communities by Louvain                             5. quotes around their speakers
 *   3. ForceAtlas2 over all, weak between communities     6. nothing overlaps (Noverlap)
 *
 * Nothing here draws lots, so the same graph has the same picture; an added article may turn the whole. Time grows with
 * nodes times iterations, which shrink as nodes grow: 5,000 nodes and 13,000 edges take five seconds of one core.
 */
import { communities } from "./communities.js";
import type { GraphEdge, NodeContent } from "./content.js";
import { pulled, pushedApart, type Link } from "./force.js";
import { laidApart, type Island } from "./islands.js";
import { awayFrom, centre, placesAround } from "./satellites.js";
import { startOf, type Point } from "./seed.js";
import { tiesOf, type Ties } from "./ties.js";

export interface Place extends Point {
  readonly community: number;
}

/** How much of its weight a tie between two communities keeps. */
const BETWEEN_COMMUNITIES = 0.35;
/** Nodes times iterations of the force; bounds its time. */
const WORK = 600_000;
const FEWEST = 40;
const MOST = 200;
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
  const start = ties.keys.map((key) => startOf(key, 10 * Math.sqrt(ties.keys.length)));
  const iterations = Math.min(MOST, Math.max(FEWEST, Math.round(WORK / start.length)));
  const apart = laidApart(pulled(start, loose, iterations), links, islands);
  const points = new Map(ties.keys.map((key, i) => [key, apart[i]!]));
  for (const [key, point] of quotePlaces(ties, points, links)) points.set(key, point);
  const community = (key: string): number => islandOf.get(at.get(ties.speakers.get(key) ?? key)!)!;
  const radius = radiusOf(ties, edges);
  return finished([...nodes.keys()], points, radius, community);
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
  const apart = pushedApart(keys.map((key) => points.get(key)!), keys.map(radius), MARGIN, keys.length > 2000 ? 60 : 200);
  const middle = centre(apart);
  return new Map(keys.map((key, i) => [key, { x: rounded(apart[i]!.x - middle.x), y: rounded(apart[i]!.y - middle.y), community: community(key) }]));
}

/** Two decimals; never minus nought. */
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;
