/**
 * Coreference scores of one document set: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998), CEAF-e (Luo 2005,
 * phi4) and their mean, the CoNLL F1 (Pradhan et al. 2012). Chains are sets of mention keys; counts add up over documents.
 *
 * Gold {a b c}, system {a b} {c d}: MUC recall 1/2, precision 1/2.
 */
export type Chains = readonly (ReadonlySet<string>)[];

/** Right and all, on the side of recall and on that of precision. */
export interface Counts { recallRight: number; recallAll: number; precisionRight: number; precisionAll: number }

export interface Scores { readonly muc: Counts; readonly bcubed: Counts; readonly ceafe: Counts }

const zero = (): Counts => ({ recallRight: 0, recallAll: 0, precisionRight: 0, precisionAll: 0 });

export const noScores = (): Scores => ({ muc: zero(), bcubed: zero(), ceafe: zero() });

export function addScores(sum: Scores, gold: Chains, system: Chains): void {
  add(sum.muc, links(gold, system), links(system, gold));
  add(sum.bcubed, shares(gold, system), shares(system, gold));
  const similarity = bestPairs(gold, system);
  add(sum.ceafe, [similarity, gold.length], [similarity, system.length]);
}

function add(sum: Counts, recall: readonly [number, number], precision: readonly [number, number]): void {
  sum.recallRight += recall[0];
  sum.recallAll += recall[1];
  sum.precisionRight += precision[0];
  sum.precisionAll += precision[1];
}

export function f1(counts: Counts): { readonly precision: number; readonly recall: number; readonly f: number } {
  const precision = counts.precisionAll ? counts.precisionRight / counts.precisionAll : 0, recall = counts.recallAll ? counts.recallRight / counts.recallAll : 0;
  return { precision, recall, f: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

export const conll = (scores: Scores): number => (f1(scores.muc).f + f1(scores.bcubed).f + f1(scores.ceafe).f) / 3;

const chainIndex = (chains: Chains): ReadonlyMap<string, number> => new Map(chains.flatMap((chain, i) => [...chain].map((key): [string, number] => [key, i])));

/** MUC: links of `chains` that `other` keeps. */
function links(chains: Chains, other: Chains): [number, number] {
  const index = chainIndex(other);
  let right = 0, all = 0;
  for (const chain of chains) {
    const parts = new Set([...chain].map((key) => index.get(key) ?? key));
    right += chain.size - parts.size;
    all += chain.size - 1;
  }
  return [right, all];
}

/** B-cubed: mean share of each mention's chain that `other` puts with it. */
function shares(chains: Chains, other: Chains): [number, number] {
  const index = chainIndex(other);
  let right = 0, all = 0;
  for (const chain of chains) {
    for (const key of chain) {
      const theirs = index.get(key);
      if (theirs !== undefined) right += overlap(chain, other[theirs]!) / chain.size;
      all++;
    }
  }
  return [right, all];
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((key) => b.has(key)).length;

/** Sum of phi4 over the best one-to-one pairing (Hungarian method on costs, after Kuhn 1955 with potentials). */
function bestPairs(gold: Chains, system: Chains): number {
  const rows = gold.length <= system.length ? gold : system, columns = rows === gold ? system : gold;
  const cost = rows.map((row) => columns.map((column) => (-2 * overlap(row, column)) / (row.size + column.size)));
  const n = rows.length, m = columns.length;
  const u = new Array<number>(n + 1).fill(0), v = new Array<number>(m + 1).fill(0), match = new Array<number>(m + 1).fill(0), way = new Array<number>(m + 1).fill(0);
  for (let i = 1; i <= n; i++) augment(i, cost, u, v, match, way);
  return match.reduce((sum, row, column) => (row && column ? sum - cost[row - 1]![column - 1]! : sum), 0);
}

function augment(row: number, cost: readonly (readonly number[])[], u: number[], v: number[], match: number[], way: number[]): void {
  const m = v.length - 1, least = new Array<number>(m + 1).fill(Infinity), used = new Array<boolean>(m + 1).fill(false);
  match[0] = row;
  let at = 0;
  do {
    used[at] = true;
    const i = match[at]!;
    let delta = Infinity, next = 0;
    for (let j = 1; j <= m; j++) {
      if (used[j]) continue;
      const reduced = cost[i - 1]![j - 1]! - u[i]! - v[j]!;
      if (reduced < least[j]!) { least[j] = reduced; way[j] = at; }
      if (least[j]! < delta) { delta = least[j]!; next = j; }
    }
    for (let j = 0; j <= m; j++) {
      if (used[j]) { u[match[j]!]! += delta; v[j]! -= delta; } else least[j]! -= delta;
    }
    at = next;
  } while (match[at] !== 0);
  for (; at; at = way[at]!) match[at] = match[way[at]!]!;
}
