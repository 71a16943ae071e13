/**
 * Examples that a noun phrase names of itself: what is done to the whole is done to them.
 *
 * "discussed several matters, including the border and the harbour" -> the border, the harbour.
 * "led by farmers, particularly the herders" -> the herders.
 */
import { isPlaceCarrier, isTransparent } from "../../lexicon/kinds.js";
import { childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { TaggedSentence } from "../../types.js";

/** Prepositions that lead to examples. */
export const INTRODUCING = /^(?:including|such as|among them)$/u;
const SINGLING_OUT = /^(?:particularly|especially|notably|chiefly|mainly)$/iu;

/** Heads of the examples that a phrase names, conjuncts apart. */
export function examplesOf(sentence: TaggedSentence, head: number): number[] {
  const named = childrenBy(sentence, head, "nmod", "appos").filter((word) =>
    INTRODUCING.test(preposition(sentence, word.index) ?? "") || (isRelation(word, "appos") && childrenBy(sentence, word.index, "advmod").some((each) => SINGLING_OUT.test(each.text))));
  return [...named.flatMap(({ index }) => conjuncts(sentence, index)), ...carriedBeside(sentence, head), ...examplesOfContent(sentence, head)];
}

/** "a group of states including Iowa": the examples hang on what the noun only counts. */
const examplesOfContent = (sentence: TaggedSentence, head: number): readonly number[] =>
  isTransparent(sentence.tokens[head]!.lemma) ? childrenBy(sentence, head, "nmod").filter((word) => preposition(sentence, word.index) === "of" && !isTransparent(word.lemma)).flatMap(({ index }) => examplesOf(sentence, index)) : [];

/** "the states of Iowa and Ohio": the noun carries the first of the names, the others are as much. */
function carriedBeside(sentence: TaggedSentence, head: number): readonly number[] {
  const noun = sentence.tokens[head]!;
  if (noun.xpos !== "NNS" || !isPlaceCarrier(noun.lemma)) return [];
  return childrenBy(sentence, head, "nmod").filter((word) => word.upos === "PROPN" && preposition(sentence, word.index) === "of").flatMap(({ index }) => conjuncts(sentence, index).slice(1));
}

/** The phrase with its conjuncts and the examples of each. */
export const withExamples = (sentence: TaggedSentence, head: number): number[] => conjuncts(sentence, head).flatMap((each) => [each, ...examplesOf(sentence, each)]);
