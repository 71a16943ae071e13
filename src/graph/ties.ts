/**
 * What the layout pulls together: nodes without the quotes, and one weighted tie for each pair that has to do with each other.
 *
 * A quote is drawn beside its speaker (graph/quotes.ts) and so pulls nothing itself; what it is about is tied to the speaker,
 * weakly. So is a source to the claims that rest on its word. Many edges between two nodes pull harder than one, up to a limit.
 * Pieces that nothing joins are tied to their article's story (graph/stories.ts).
 *
 *   a -attacked-> b twice, a -said-> q -about-> c    -> a-b 2, a-c 0.3, and q is at a
 */
import { order, type GraphEdge, type NodeContent } from "./content.js";
import { storyTies, type Tie } from "./stories.js";

export interface Ties {
  /** Nodes that are laid out by force, sorted. */
  readonly keys: readonly string[];
  readonly ties: readonly Tie[];
  /** Quote -> speaker. */
  readonly speakers: ReadonlyMap<string, string>;
}

const FACT = 1;
const WEAK = 0.3;
const MOST = 4;

export function tiesOf(nodes: ReadonlyMap<string, NodeContent>, edges: readonly GraphEdge[]): Ties {
  const speakers = new Map<string, string>();
  for (const { source, target } of edges) if (nodes.get(target)?.kind === "quote") speakers.set(target, source);
  const weights = new Map<string, Map<string, number>>();
  const tie = (one: string, other: string, weight: number): void => {
    const a = speakers.get(one) ?? one, b = speakers.get(other) ?? other;
    if (a === b) return;
    const [first, second] = a < b ? [a, b] : [b, a];
    const row = weights.get(first) ?? new Map<string, number>();
    weights.set(first, row.set(second, Math.min(MOST, (row.get(second) ?? 0) + weight)));
  };
  for (const { source, target, attributes } of edges) {
    tie(source, target, speakers.has(source) ? WEAK : FACT);
    for (const claimant of attributes.attributedTo) tie(claimant, source, WEAK);
  }
  for (const [key, { attributedTo }] of nodes) for (const claimant of attributedTo ?? []) tie(claimant, key, WEAK);
  const keys = [...nodes.keys()].filter((key) => !speakers.has(key)).sort(order);
  const ties = [...weights].flatMap(([a, row]) => [...row].map(([b, weight]) => ({ a, b, weight }))).sort((one, other) => order(one.a, other.a) || order(one.b, other.b));
  const stories = storyTies(keys, ties, edges, (key) => speakers.get(key) ?? key);
  return {
    keys,
    ties: [...ties, ...stories].sort((one, other) => order(one.a, other.a) || order(one.b, other.b)),
    speakers,
  };
}
