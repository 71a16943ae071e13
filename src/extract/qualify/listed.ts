/**
 * Which verb a verb in a list continues. The tree hangs the second of two infinitives on the clause above them as often as on the first.
 *
 * "are set to lead the market and double their sales": double goes on with lead, not with set.
 */
import { childrenBy, isRelation } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";

/** Index of the word that the conjunct shares subject and mood with: its head in the tree, the infinitive below that, or the finite verb above. */
export function listedWith(sentence: TaggedSentence, word: Word): number {
  const above = sentence.tokens[word.head]!;
  // "wants to take the valley and shelled the harbour"
  if (/^VB[DZ]$/u.test(word.xpos)) return above.head >= 0 && isInfinitive(sentence, above) && isRelation(above, "xcomp", "advcl") ? above.head : above.index;
  if (word.xpos !== "VB" || above.xpos === "VB" || childrenBy(sentence, word.index, "aux", "nsubj", "cop").length) return above.index;
  return childrenBy(sentence, above.index, "xcomp", "advcl", "ccomp").findLast((below) => below.xpos === "VB" && above.index < below.index && below.index < word.index && isInfinitive(sentence, below))?.index ?? above.index;
}

/** "was the first to leave", "the only one to vote for it": somebody did. */
export const isRanked = (sentence: TaggedSentence, word: Word): boolean => RANKING.test(word.text) || childrenBy(sentence, word.index, "amod").some((each) => RANKING.test(each.text));
const RANKING = /^(?:first|second|third|last|latest|only)$/iu;

const isInfinitive = (sentence: TaggedSentence, verb: Word): boolean => childrenBy(sentence, verb.index, "mark").some((mark) => mark.text.toLowerCase() === "to");
