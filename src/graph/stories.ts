/**
 * Loose pieces tied to their story. An article leaves many pieces that share no node ("a clinic was hit", "the fund bought the
 * yard"); drawn by force alone they scatter over the whole picture. Each piece is tied, for the layout only, from its own most
 * connected node to the most connected node of its article, so that what one article tells is drawn together.
 *
 *   article a: Okafor opened the bridge, Okafor met Horak; Three people died   -> tie (Three people died, Okafor)
 */
import { order, type GraphEdge } from "./content.js";

/** Two nodes that pull each other in the layout. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** Stronger than a whisper, weaker than any fact. */
const STORY = 0.2;

/** @param ties the ties that facts make; @param endOf what stands for a node in the layout */
export function storyTies(keys: readonly string[], ties: readonly Tie[], edges: readonly GraphEdge[], endOf: (key: string) => string): Tie[] {
  const pieceOf = pieces(keys, ties);
  const weights = new Map<string, number>();
  for (const { a, b, weight } of ties) for (const end of [a, b]) weights.set(end, (weights.get(end) ?? 0) + weight);
  const heavier = (one: string | undefined, other: string): string => {
    if (one === undefined) return other;
    const gain = (weights.get(other) ?? 0) - (weights.get(one) ?? 0);
    return gain > 0 || (gain === 0 && other < one) ? other : one;
  };
  const heads = new Map<string, string>();
  for (const key of keys) heads.set(pieceOf(key), heavier(heads.get(pieceOf(key)), key));
  const found = new Map<string, Tie>();
  for (const members of articleEnds(edges, endOf).values()) {
    const hub = [...members].reduce<string | undefined>(heavier, undefined)!;
    for (const piece of new Set([...members].map(pieceOf))) {
      if (piece === pieceOf(hub)) continue;
      const [a, b] = [heads.get(piece)!, hub].sort(order) as [string, string];
      found.set(`${a}\n${b}`, { a, b, weight: STORY });
    }
  }
  return [...found.values()];
}

/** The nodes that each article has edges at. */
function articleEnds(edges: readonly GraphEdge[], endOf: (key: string) => string): Map<string, Set<string>> {
  const ends = new Map<string, Set<string>>();
  for (const { source, target, attributes } of edges) {
    for (const article of new Set(attributes.evidence.map((evidence) => evidence.article))) {
      const set = ends.get(article) ?? new Set();
      ends.set(article, set.add(endOf(source)).add(endOf(target)));
    }
  }
  return ends;
}

/** Connected pieces, each named by one of its nodes (union-find with path halving). */
function pieces(keys: readonly string[], ties: readonly Tie[]): (key: string) => string {
  const parents = new Map(keys.map((key) => [key, key]));
  const root = (key: string): string => {
    let at = key;
    for (let parent = parents.get(at)!; parent !== at; parent = parents.get(at)!) {
      parents.set(at, parents.get(parent)!);
      at = parents.get(at)!;
    }
    return at;
  };
  for (const { a, b } of ties) parents.set(root(a), root(b));
  return root;
}
