/**
 * "The same source said": who was the last to speak, whatever he, she or it is.
 *
 * "Three were destroyed, the ministry said. Two fell, the same source said." -> { the ministry, the same source }
 *
 * Limits: a source that the text has brought in as one ("a police source said ... the source added") is left to nominal-pass.
 */
import { childrenBy, isRelation } from "../text/tree.js";
import type { Clusters } from "./clusters.js";
import type { Fact } from "./fact.js";
import { SAYING } from "./quotation.js";

/** Sentences between the two. */
const REACH = 3;

export function joinSources(chains: Clusters): void {
  for (const fact of chains.facts) {
    if (fact.form !== "nominal" || fact.noun !== "source" || fact.number === "plural" || !fact.modifiers.has("same") || fact.modifiers.size > 1 || !speaks(fact)) continue;
    const before = chains.facts.findLast((other) => other.mention.index < fact.mention.index && other.sentence !== fact.sentence && other.noun !== "source" && speaks(other));
    if (before && fact.mention.sentence - before.mention.sentence <= REACH) chains.join(before.mention.index, fact.mention.index);
  }
}

/** Subject of a reporting verb, or behind "according to". */
function speaks({ sentence, head, mention }: Fact): boolean {
  const verb = sentence.tokens[head.head];
  if (!verb || mention.head !== head.index) return false;
  if (isRelation(head, "nsubj")) return SAYING.has(verb.lemma) && verb.upos === "VERB";
  return childrenBy(sentence, head.index, "case").some(({ text }) => /^according$/iu.test(text));
}
