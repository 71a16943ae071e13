/**
 * Things of one owner, once the owners are known: "his brother" ... "Ruiz's brother" are one when "his" is Ruiz's and
 * nothing else tells them apart.
 */
import type { Clusters } from "./clusters.js";
import type { Fact } from "./fact.js";

/** Sentences between the two. */
const REACH = 30;

export function joinOwned(chains: Clusters): void {
  const owned = chains.facts.filter((fact) => fact.owner !== undefined && fact.form === "nominal");
  for (const fact of owned) {
    const earlier = owned.filter((other) => other.mention.index < fact.mention.index && isSameOwned(chains, other, fact));
    const nearest = earlier[earlier.length - 1];
    if (nearest && chains.mayJoin(nearest.mention.index, fact.mention.index)) chains.join(nearest.mention.index, fact.mention.index);
  }
}

function isSameOwned(chains: Clusters, a: Fact, b: Fact): boolean {
  return a.noun === b.noun && a.number === b.number && b.mention.sentence - a.mention.sentence <= REACH && chains.isTogether(a.owner!, b.owner!)
    && [...b.modifiers].every((word) => a.modifiers.has(word)) && [...b.complements].every((word) => a.complements.has(word));
}
