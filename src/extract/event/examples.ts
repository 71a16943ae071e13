/**
 * Examples that a noun phrase names of itself: what is done to the whole is done to them.
 *
 * "discussed several matters, including the border and the harbour" -> the border, the harbour.
 * "led by farmers, particularly the herders" -> the herders.
 */
import { childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { TaggedSentence } from "../../types.js";

/** Prepositions that lead to examples. */
export const INTRODUCING = /^(?:including|such as|among them)$/u;
const SINGLING_OUT = /^(?:particularly|especially|notably|chiefly|mainly)$/iu;

/** Heads of the examples that a phrase names, conjuncts apart. */
export function examplesOf(sentence: TaggedSentence, head: number): number[] {
  const named = childrenBy(sentence, head, "nmod", "appos").filter((word) =>
    INTRODUCING.test(preposition(sentence, word.index) ?? "") || (isRelation(word, "appos") && childrenBy(sentence, word.index, "advmod").some((each) => SINGLING_OUT.test(each.text))));
  return named.flatMap(({ index }) => conjuncts(sentence, index));
}

/** The phrase with its conjuncts and the examples of each. */
export const withExamples = (sentence: TaggedSentence, head: number): number[] => conjuncts(sentence, head).flatMap((each) => [each, ...examplesOf(sentence, each)]);
