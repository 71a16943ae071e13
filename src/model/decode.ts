/**
 * From scores to structures: a tree without cycles and with one root (Chu-Liu-Edmonds), names without impossible
 * transitions (Viterbi over BIOES, handed on as IOB2), the best label with its probability.
 *
 * Scores come as a view of rows in the runtime's own array, so nothing is copied. `training/decode.py` has the same rules.
 * Names: O B-PER E-PER -> O B-PER I-PER; a lone S-LOC -> B-LOC.
 *
 * Sources: Chu & Liu 1965, Edmonds 1967 for the maximum spanning arborescence; Zmigrod, Vieira & Cotterell 2020
 * ("Please Mind the Root", EMNLP) for why a parser must ask for one root.
 */

/** A matrix inside a longer array: row i, column j is data[offset + i * width + j]. */
export interface Rows {
  readonly data: Float32Array;
  readonly offset: number;
  readonly width: number;
}

/** Large against any score of the model: makes a second root cost more than every other arc can win. */
const ROOT_PENALTY = 1e5;

/**
 * Best tree with exactly one root.
 * @param scores of word i (row) for head j (column): column 0 is the root, column `start` + j + 1 is word j
 * @param start where the sentence's words start in the window
 * @returns head of each word, -1 for the root
 */
export function tree(scores: Rows, size: number, start = 0): number[] {
  const matrix = Array.from({ length: size + 1 }, (_, i) => {
    const row = new Float64Array(size + 1).fill(-Infinity);
    if (i === 0) return row;
    const from = scores.offset + (i - 1) * scores.width;
    for (let j = 1; j <= size; j++) if (i !== j) row[j] = scores.data[from + start + j]!;
    row[0] = scores.data[from]! - ROOT_PENALTY;
    return row;
  });
  return arborescence(matrix).slice(1).map((head) => head - 1);
}

function best(length: number, score: (index: number) => number): number {
  let winner = 0, most = score(0);
  for (let i = 1; i < length; i++) {
    const other = score(i);
    if (other > most) {
      winner = i;
      most = other;
    }
  }
  return winner;
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

/** Inside a name only I or E of its type may follow, elsewhere only O, B or S. */
function follows(before: string, label: string): boolean {
  return before.startsWith("B-") || before.startsWith("I-") ? /^[IE]-/.test(label) && label.slice(2) === before.slice(2) : /^(?:O$|[BS]-)/.test(label);
}

/** What may follow what among a list of labels. */
interface Transitions {
  /** For every label those that may stand before it. */
  readonly before: readonly Int32Array[];
  /** Whether a label may begin a sentence, and whether it may end one. */
  readonly begins: readonly boolean[];
  readonly ends: readonly boolean[];
}

/** Remembered by list of labels. */
const transitions = new WeakMap<readonly string[], Transitions>();

function transitionsOf(labels: readonly string[]): Transitions {
  const known = transitions.get(labels);
  if (known) return known;
  const made = {
    before: labels.map((label) => Int32Array.from(labels.flatMap((before, k) => (follows(before, label) ? [k] : [])))),
    begins: labels.map((label) => follows("O", label)),
    ends: labels.map((label) => follows(label, "O")),
  };
  transitions.set(labels, made);
  return made;
}

/**
 * Best sequence of labels, as IOB2.
 * @param scores of word i (row) for label l (column)
 * @param labels BIOES
 */
export function names({ data, offset, width }: Rows, size: number, labels: readonly string[]): string[] {
  if (!size) return [];
  const { before, begins, ends } = transitionsOf(labels), count = labels.length;
  let paths = Float64Array.from(labels, (_, l) => (begins[l] ? data[offset + l]! : -Infinity)), next = new Float64Array(count);
  const back = new Int32Array(size * count);
  for (let i = 1; i < size; i++) {
    for (let l = 0; l < count; l++) {
      const allowed = before[l]!;
      let pointer = allowed[0]!;
      for (const label of allowed) if (paths[label]! > paths[pointer]!) pointer = label;
      back[i * count + l] = pointer;
      next[l] = paths[pointer]! + data[offset + i * width + l]!;
    }
    [paths, next] = [next, paths];
  }
  let at = best(count, (l) => (ends[l] ? paths[l]! : -Infinity));
  const sequence = new Array<string>(size);
  for (let i = size - 1; i >= 0; i--) {
    sequence[i] = iob2(labels[at]!);
    at = back[i * count + at]!;
  }
  return sequence;
}

const iob2 = (label: string): string => (label === "O" ? label : `${/^[SB]/.test(label) ? "B" : "I"}${label.slice(1)}`);

/** Column of the highest score of a row. */
export function argmax({ data, offset, width }: Rows, row: number): number {
  let winner = offset + row * width;
  for (let i = winner + 1, end = winner + width; i < end; i++) if (data[i]! > data[winner]!) winner = i;
  return winner - offset - row * width;
}

/** Column of the highest score of a row among some. */
export function argmaxOf({ data, offset, width }: Rows, row: number, columns: readonly number[]): number {
  const from = offset + row * width;
  return columns.reduce((winner, column) => (data[from + column]! > data[from + winner]! ? column : winner), columns[0]!);
}

/** Share of one column of a row after softmax. */
export function probability({ data, offset, width }: Rows, row: number, column: number): number {
  const from = offset + row * width;
  let sum = 0;
  for (let i = from; i < from + width; i++) sum += Math.exp(data[i]! - data[from + column]!);
  return 1 / sum;
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
