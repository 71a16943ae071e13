/**
 * From scores to structures: a tree without cycles and with one root (Chu-Liu-Edmonds), names without impossible
 * transitions (Viterbi over IOB2), probabilities.
 *
 * Sources: Chu & Liu 1965, Edmonds 1967 for the maximum spanning arborescence; Zmigrod, Vieira & Cotterell 2020
 * ("Please Mind the Root", EMNLP) for why a parser must ask for one root.
 */

/** Large against any score of the model: makes a second root cost more than every other arc can win. */
const ROOT_PENALTY = 1e5;

/**
 * Best tree with exactly one root.
 * @param scores Float32 [words, words + 1]: of word i (row) for head j (column); column 0 is the root, column j + 1 word j
 * @returns head of each word, -1 for the root
 */
export function tree(scores: (word: number, head: number) => number, size: number): number[] {
  const greedy = Array.from({ length: size }, (_, i) => best(size + 1, (j) => (j === i + 1 ? -Infinity : scores(i, j))));
  if (isTree(greedy)) return greedy.map((head) => head - 1);
  const matrix = Array.from({ length: size + 1 }, (_, i) =>
    Float64Array.from({ length: size + 1 }, (_, j) => (i === 0 || i === j ? -Infinity : scores(i - 1, j) - (j === 0 ? ROOT_PENALTY : 0))));
  return arborescence(matrix).slice(1).map((head) => head - 1);
}

function best(length: number, score: (index: number) => number): number {
  let winner = 0;
  for (let i = 1; i < length; i++) if (score(i) > score(winner)) winner = i;
  return winner;
}

/** @param heads head of each word, counted from 1; 0 is the root */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === 0).length !== 1) return false;
  return heads.every((_, i) => {
    let at = i + 1;
    for (let steps = 0; at !== 0; steps++) {
      if (steps > heads.length) return false;
      at = heads[at - 1] ?? 0;
    }
    return true;
  });
}

/**
 * Chu-Liu-Edmonds on a dense graph. Row i, column j: score of j as the head of i; node 0 is the root of the whole.
 * @returns head of each node; the root's own is 0
 */
function arborescence(matrix: readonly Float64Array[]): number[] {
  const size = matrix.length;
  const heads = Array.from({ length: size }, (_, i) => (i === 0 ? 0 : best(size, (j) => at(matrix, i, j))));
  const cycle = findCycle(heads);
  if (!cycle) return heads;
  const inside = new Set(cycle);
  const outside = heads.map((_, i) => i).filter((i) => !inside.has(i));
  const contracted = outside.length; // index of the contracted node in the smaller graph
  const smaller = Array.from({ length: outside.length + 1 }, () => new Float64Array(outside.length + 1).fill(-Infinity));
  const enters: number[] = [], leaves: number[] = [];
  outside.forEach((node, k) => {
    outside.forEach((head, l) => { if (k !== l) smaller[k]![l] = at(matrix, node, head); });
    leaves[k] = cycle[best(cycle.length, (c) => at(matrix, node, cycle[c]!))]!;
    smaller[k]![contracted] = at(matrix, node, leaves[k]!);
    // Breaking the cycle at `c` by a head outside costs that word's arc inside the cycle.
    enters[k] = cycle[best(cycle.length, (c) => at(matrix, cycle[c]!, node) - at(matrix, cycle[c]!, heads[cycle[c]!]!))]!;
    smaller[contracted]![k] = at(matrix, enters[k]!, node) - at(matrix, enters[k]!, heads[enters[k]!]!);
  });
  const solved = arborescence(smaller);
  const result = [...heads];
  outside.forEach((node, k) => { if (node !== 0) result[node] = solved[k] === contracted ? leaves[k]! : outside[solved[k]!]!; });
  const entry = solved[contracted]!;
  result[enters[entry]!] = outside[entry]!;
  return result;
}

const at = (matrix: readonly Float64Array[], row: number, column: number): number => matrix[row]![column]!;

function findCycle(heads: readonly number[]): number[] | undefined {
  const state = new Uint8Array(heads.length); // 0 unseen, 1 on the path, 2 done
  for (let start = 1; start < heads.length; start++) {
    const path: number[] = [];
    let node = start;
    while (node !== 0 && state[node] === 0) {
      state[node] = 1;
      path.push(node);
      node = heads[node]!;
    }
    if (node !== 0 && state[node] === 1) return path.slice(path.indexOf(node));
    for (const seen of path) state[seen] = 2;
  }
  return undefined;
}

/**
 * Best sequence of IOB2 labels: I-X only after B-X or I-X.
 * @param scores score of word i for label l
 */
export function names(scores: (word: number, label: number) => number, size: number, labels: readonly string[]): string[] {
  if (!size) return [];
  const allowed = (before: string | undefined, label: string) => !label.startsWith("I-") || before?.slice(2) === label.slice(2);
  let paths = labels.map((label, l) => (allowed(undefined, label) ? scores(0, l) : -Infinity));
  const back: number[][] = [];
  for (let i = 1; i < size; i++) {
    const pointers = labels.map((label) => best(labels.length, (k) => (allowed(labels[k], label) ? paths[k]! : -Infinity)));
    paths = labels.map((label, l) => (allowed(labels[pointers[l]!], label) ? paths[pointers[l]!]! : -Infinity) + scores(i, l));
    back.push(pointers);
  }
  let at = best(labels.length, (l) => paths[l]!);
  const sequence = [labels[at]!];
  for (let i = back.length - 1; i >= 0; i--) {
    at = back[i]![at]!;
    sequence.unshift(labels[at]!);
  }
  return sequence;
}

/** Index of the highest score and its probability after softmax. */
export function argmax(scores: (label: number) => number, size: number): { readonly index: number; readonly probability: number } {
  const index = best(size, scores);
  let sum = 0;
  for (let l = 0; l < size; l++) sum += Math.exp(scores(l) - scores(index));
  return { index, probability: 1 / sum };
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
