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
  const equal = nominals.map(({ text }) => text.toLowerCase());
  return nominals.map((nominal, i) => {
    const from = Math.max(0, i - REACH);
    const scores = Array.from({ length: i - from }, (_, k) => score(antecedent!, gaps, i, from + k, nominal.sentence - nominals[from + k]!.sentence, equal[i] === equal[from + k]));
    const top = Math.max(0, ...scores), total = scores.reduce((sum, value) => sum + Math.exp(value - top), Math.exp(-top));
    return scores.flatMap((value, k): ModelAntecedent[] => {
      const share = Math.exp(value - top) / total, { sentence, word } = nominals[from + k]!;
      return share < LEAST ? [] : [{ word: nominal.word, sentence, antecedent: word, score: share }];
    }).sort((a, b) => b.score - a.score);
  });
}

/** Row layout: mention [D], leaning to each gap [G], leaning to an equal word [1], antecedent [D]. */
function score({ data, dims }: Tensor, gaps: readonly number[], mention: number, antecedent: number, distance: number, isEqual: boolean): number {
  const width = dims[dims.length - 1]!, size = (width - gaps.length - 1) / 2;
  const a = mention * width, b = antecedent * width + width - size;
  let product = 0;
  for (let d = 0; d < size; d++) product += data[a + d]! * data[b + d]!;
  let gap = gaps.length - 1;
  while (gap > 0 && gaps[gap]! > distance) gap--;
  return product / Math.sqrt(size) + data[a + size + gap]! + (isEqual ? data[a + size + gaps.length]! : 0);
}
