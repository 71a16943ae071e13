/**
 * Which nodes belong together: a community number for each, which means nothing but same or other.
 *
 * Louvain (Blondel et al. 2008) with a seeded generator, so that it draws the same lots each time. What it leaves in crumbs
 * joins the community that its ties lead to most: modularity alone never puts a pair of nodes to a story of sixty.
 *
 *   a story of sixty and a pair that is tied to it -> one community; a pair that is tied to nothing -> one of its own
 */
import { UndirectedGraph } from "graphology";
import type { Link } from "./force.js";
import { louvain } from "./libraries.js";
import { seededRandom } from "./seed.js";

const SEED = 20241221;
/** Communities of fewer nodes are crumbs. */
const CRUMB = 8;

export function communities(count: number, links: readonly Link[]): number[] {
  const alone = Array.from({ length: count }, (_, i) => i);
  if (!links.length) return alone;
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (const i of alone) graph.addNode(String(i));
  for (const { a, b, weight } of links) graph.addEdge(String(a), String(b), { weight });
  const found = louvain(graph, { getEdgeWeight: "weight", rng: seededRandom(SEED) });
  return joined(alone.map((i) => found[String(i)]!), links);
}

/** Crumbs, the smallest first, go to the neighbour they have the most weight to; of equals to the larger, then to the first. */
function joined(community: readonly number[], links: readonly Link[]): number[] {
  const members = new Map<number, number[]>();
  community.forEach((number, i) => members.set(number, [...(members.get(number) ?? []), i]));
  const result = [...community];
  const around = new Map<number, Link[]>();
  for (const link of links) for (const end of [link.a, link.b]) around.set(end, [...(around.get(end) ?? []), link]);
  const size = (number: number): number => members.get(number)!.length;
  for (const crumb of [...members.keys()].sort((a, b) => size(a) - size(b) || members.get(a)![0]! - members.get(b)![0]!)) {
    if (size(crumb) >= CRUMB) continue;
    const pulls = new Map<number, number>();
    for (const { a, b, weight } of members.get(crumb)!.flatMap((i) => around.get(i) ?? [])) {
      const other = result[a] === crumb ? result[b]! : result[a]!;
      if (other !== crumb) pulls.set(other, (pulls.get(other) ?? 0) + weight);
    }
    const [best] = [...pulls].sort(([a, x], [b, y]) => y - x || size(b) - size(a) || members.get(a)![0]! - members.get(b)![0]!);
    if (!best) continue;
    for (const i of members.get(crumb)!) result[i] = best[0];
    members.set(best[0], [...members.get(best[0])!, ...members.get(crumb)!]);
    members.set(crumb, []);
  }
  return result;
}
