/**
 * What the model says of a mention and its possible chains: the probability that the mention goes back to any mention of the chain,
 * the sum over the chain's heads of the scores that `tag` handed on (0 where no model was asked).
 */
import type { Clusters } from "./clusters.js";
import type { Fact } from "./fact.js";

/** Probabilities in [0, 1] of the chains that the model gives any; undefined where no model was asked. */
export function modelScores(chains: Clusters, { sentence, head }: Fact): ReadonlyMap<number, number> | undefined {
  if (!sentence.antecedents) return undefined;
  const found = new Map<number, number>();
  for (const { word, sentence: at, antecedent, score } of sentence.antecedents) {
    const before = word === head.index ? chains.at(at, antecedent) : undefined;
    if (!before) continue;
    const chain = chains.of(before.mention.index);
    found.set(chain, (found.get(chain) ?? 0) + score);
  }
  return found;
}

/**
 * The model's probabilities of the chains that syntax, gender and number leave, among themselves and "new in the text": what
 * it gave to chains that are out goes to the rest.
 * @returns nothing where no model was asked
 */
export function sharesOf(chains: Clusters, fact: Fact, candidates: readonly number[]): number[] | undefined {
  const given = modelScores(chains, fact);
  if (!given) return undefined;
  const isNew = 1 - (fact.sentence.antecedents ?? []).reduce((sum, { word, score }) => sum + (word === fact.head.index ? score : 0), 0);
  const scores = candidates.map((chain) => given.get(chain) ?? 0), left = scores.reduce((sum, score) => sum + score, isNew);
  return scores.map((score) => (left > 0 ? score / left : 0));
}
