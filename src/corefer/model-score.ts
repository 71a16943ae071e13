/**
 * What the model says of a mention and its possible chains: the probability that the mention goes back to any mention of the chain,
 * the sum over the chain's heads of the scores that `tag` handed on (0 where no model was asked).
 */
import type { Profile } from "./clusters.js";
import type { Fact } from "./fact.js";

/** In [0, 1]. */
export function modelScore({ sentence, head }: Fact, { members }: Profile): number {
  let sum = 0;
  for (const { word, sentence: at, antecedent, score } of sentence.antecedents ?? []) {
    if (word === head.index && members.some(({ mention }) => mention.sentence === at && mention.head === antecedent)) sum += score;
  }
  return sum;
}

/**
 * The model's probabilities of the chains that syntax, gender and number leave, among themselves and "new in the text": what
 * it gave to chains that are out goes to the rest.
 * @returns nothing where no model was asked
 */
export function sharesOf(fact: Fact, profiles: readonly Profile[]): number[] | undefined {
  const { antecedents } = fact.sentence;
  if (!antecedents) return undefined;
  const isNew = 1 - antecedents.reduce((sum, { word, score }) => sum + (word === fact.head.index ? score : 0), 0);
  const scores = profiles.map((profile) => modelScore(fact, profile)), left = scores.reduce((sum, score) => sum + score, isNew);
  return scores.map((score) => (left > 0 ? score / left : 0));
}
