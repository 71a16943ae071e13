/**
 * Things of one owner, once the owners are known: "his brother" ... "Ruiz's brother" are one when "his" is Ruiz's and
 * nothing else tells them apart. "His country" is the one that the text gives him ("Chile's President Ana Ruiz", "Mexican officials").
 */
import { countryOf } from "../lexicon/nations.js";
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
    const country = countryOfOwner(chains, fact);
    if (country !== undefined && chains.mayJoin(country, fact.mention.index)) chains.join(country, fact.mention.index);
  }
}

function countryOfOwner(chains: Clusters, { noun, number, modifiers, owner }: Fact): number | undefined {
  if (!/^(?:country|nation|homeland)$/u.test(noun) || number === "plural" || [...modifiers].some((word) => !/^(?:own|home|native)$/u.test(word))) return undefined;
  const { countries, kind } = chains.profile(chains.of(owner!)), [only] = countries;
  if (countries.size !== 1 || (kind !== "person" && kind !== "group")) return undefined;
  return chains.all().find((chain) => chains.profile(chain).members.some((member) => member.kind === "country" && countryOf(member.mention.label)?.name === only));
}

function isSameOwned(chains: Clusters, a: Fact, b: Fact): boolean {
  return a.noun === b.noun && a.number === b.number && b.mention.sentence - a.mention.sentence <= REACH && chains.isTogether(a.owner!, b.owner!)
    && [...b.modifiers].every((word) => a.modifiers.has(word)) && [...b.complements].every((word) => a.complements.has(word));
}
