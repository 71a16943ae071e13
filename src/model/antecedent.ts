/**
 * Which earlier word each nominal word may stand for: probabilities over its possible antecedents.
 *
 * The graph `refer` gives every word a vector as mention, its leaning to each distance and to an equal word, and a
 * vector as antecedent; a pair's score is their product plus the leanings, that of "new in the text" is 0
 * (training/refer.py; after Dobrovolskii 2021, "Word-Level Coreference Resolution", and Kirstain, Ram & Levy 2021).
 * The vectors come from one window each, the pairs reach over the whole article.
 *
 * "Rebels attacked Kazan. They left." -> They: Rebels 0.93.
 */
import type { Graph, Tensor } from "./runtime.js";

/** An earlier word that a word may stand for. */
export interface ModelAntecedent {
  /** Index in its sentence of the word that refers back. */
  readonly word: number;
  /** Index of the antecedent's sentence, and of the word in it. */
  readonly sentence: number;
  readonly antecedent: number;
  /** Probability in [0, 1]; what is missing to 1 over all antecedents of a word is that it is new. */
  readonly score: number;
}

/** A nominal word with its vector. */
export interface Nominal {
  readonly sentence: number;
  readonly word: number;
  readonly text: string;
  readonly vector: Float32Array;
}

/** Nominal words that one looks back: keeps long articles linear. News has about one in three words. */
const REACH = 400;
/** Antecedents less probable than this are not handed on. */
const LEAST = 0.04;

export const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON"]);

/**
 * @param nominals in text order
 * @param gaps lower bounds of the classes of distance, in sentences
 * @returns for each nominal its antecedents, the most probable first
 */
export async function antecedents(graph: Graph, nominals: readonly Nominal[], gaps: readonly number[]): Promise<ModelAntecedent[][]> {
  if (nominals.length < 2) return nominals.map(() => []);
  const size = nominals[0]!.vector.length, words = new Float32Array(nominals.length * size);
  nominals.forEach(({ vector }, i) => words.set(vector, i * size));
  const { antecedent } = await graph.run({ words: { data: words, dims: [nominals.length, size] } });
  const rows = rowsOf(antecedent!, gaps), equal = nominals.map(({ text }) => text.toLowerCase());
  const scores = new Float64Array(REACH);
  return nominals.map((nominal, i) => {
    const from = Math.max(0, i - REACH);
    let top = 0;
    for (let j = from; j < i; j++) {
      const value = score(rows, gaps, i, j, nominal.sentence - nominals[j]!.sentence, equal[i] === equal[j]);
      scores[j - from] = value;
      if (value > top) top = value;
    }
    return probable(scores.subarray(0, i - from), top).map(({ at, score }): ModelAntecedent => {
      const { sentence, word } = nominals[from + at]!;
      return { word: nominal.word, sentence, antecedent: word, score };
    });
  });
}

/** Places of the scores that keep LEAST after softmax with the score 0 of a new word, the most probable first. */
function probable(scores: Float64Array, top: number): { readonly at: number; readonly score: number }[] {
  let total = Math.exp(-top);
  for (const value of scores) total += Math.exp(value - top);
  const found: { at: number; score: number }[] = [], least = top + Math.log(LEAST * total);
  scores.forEach((value, at) => { if (value >= least) found.push({ at, score: Math.exp(value - top) / total }); });
  return found.sort((a, b) => b.score - a.score);
}

/** The output's rows: mention [D], leaning to each gap [G], leaning to an equal word [1], antecedent [D]. */
interface Leanings {
  readonly data: Float32Array;
  readonly width: number;
  readonly size: number;
}

function rowsOf({ data, dims }: Tensor, gaps: readonly number[]): Leanings {
  const width = dims.at(-1)!;
  return { data, width, size: (width - gaps.length - 1) / 2 };
}

function score({ data, width, size }: Leanings, gaps: readonly number[], mention: number, antecedent: number, distance: number, isEqual: boolean): number {
  const a = mention * width, b = antecedent * width + width - size;
  let gap = gaps.length - 1;
  while (gap > 0 && gaps[gap]! > distance) gap--;
  return dot(data, a, b, size) / Math.sqrt(size) + data[a + size + gap]! + (isEqual ? data[a + size + gaps.length]! : 0);
}

/** Product of data[a, a + size) and data[b, b + size): four sums, so that no addition waits for the one before. */
function dot(data: Float32Array, a: number, b: number, size: number): number {
  let s0 = 0, s1 = 0, s2 = 0, s3 = 0, d = 0;
  for (; d + 3 < size; d += 4) {
    s0 += data[a + d]! * data[b + d]!;
    s1 += data[a + d + 1]! * data[b + d + 1]!;
    s2 += data[a + d + 2]! * data[b + d + 2]!;
    s3 += data[a + d + 3]! * data[b + d + 3]!;
  }
  for (; d < size; d++) s0 += data[a + d]! * data[b + d]!;
  return s0 + s1 + s2 + s3;
}
