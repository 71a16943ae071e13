/**
 * The best name of a chain and its other wordings. Persons: the longest full name; organizations: the most complete name,
 * not the acronym ("Iraqi security forces" rather than ISF); countries: the canonical name; things without a name: the most telling nominal, without determiner.
 */
import { countryOf } from "../lexicon/nations.js";
import type { EntityKind } from "../types.js";
import type { Fact } from "./fact.js";
import { isAcronymOf, looksLikeAcronym, withoutParty } from "./name.js";

export function labelOf(members: readonly Fact[], kind: EntityKind): string {
  const names = members.filter(({ form }) => form === "name" || form === "adjective");
  const nominals = members.filter(({ form }) => form === "nominal");
  if (kind === "country") {
    const country = names.map(({ mention }) => countryOf(mention.label)).find((found) => found);
    if (country) return country.name;
  }
  const best = names.length ? mostComplete(names.filter(({ form }) => form === "name").concat(names)) : nominals.length ? mostTelling(nominals) : members[0]!;
  const spelled = looksLikeAcronym(best.mention.label) ? nominals.find(({ mention }) => isAcronymOf(best.mention.label, mention.label)) : undefined;
  const label = plain(kind === "person" ? withoutParty(best.mention.label) : (spelled ?? best).mention.label);
  // "the Lima city council" names Lima.
  const bare = kind === "place" ? label.replace(/ (?:city|town|village)$/u, "") : label;
  return bare !== label && names.some(({ mention }) => plain(mention.label) === bare) ? bare : label;
}

/** Most words; of equal ones the one worded most often, then the first. An acronym only when nothing else is there. */
function mostComplete(names: readonly Fact[]): Fact {
  const times = new Map<string, number>();
  for (const { mention } of names) times.set(mention.label, (times.get(mention.label) ?? 0) + 1);
  const weights = new Map(names.map((fact) => [fact, (looksLikeAcronym(fact.mention.label) ? 0 : fact.name.length * 1000) + times.get(fact.mention.label)!]));
  return [...names].sort((a, b) => weights.get(b)! - weights.get(a)! || a.mention.index - b.mention.index)[0]!;
}

/** Most modifiers; the body's wording before the headline's, what it is called before what it is said to be ("mercury, a toxic metal"). */
function mostTelling(nominals: readonly Fact[]): Fact {
  const [first] = nominals as readonly [Fact, ...Fact[]], isCalled = first.opening === "bare" && first.number === "singular" && !first.sentence.isHeadline;
  const isSaid = (fact: Fact) => isCalled && fact.opening === "indefinite" && fact.noun !== first.noun;
  const weight = (fact: Fact) => fact.modifiers.size * 2 - (isSaid(fact) ? 20 : 0) + (fact.mention.amount ? 1 : 0) - (fact.sentence.isHeadline ? 1 : 0) - (fact.owner === undefined ? 0 : 1);
  return [...nominals].sort((a, b) => weight(b) - weight(a) || a.mention.index - b.mention.index)[0]!;
}

/** Every other wording, in text order; no pronouns. */
export function aliasesOf(members: readonly Fact[], label: string): string[] {
  const found = new Map<string, string>();
  for (const { mention, form } of members) {
    if (form === "pronoun") continue;
    for (const wording of form === "adjective" ? [mention.text, mention.label] : [mention.label]) found.set(plain(wording).toLowerCase(), found.get(plain(wording).toLowerCase()) ?? plain(wording));
  }
  found.delete(label.toLowerCase());
  return [...found.values()];
}

/** Without determiner and "'s"; a wording of nothing else stays as it is. */
const plain = (wording: string): string => wording.replace(/^(the|elect|(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[’']s)\s+/i, "").replace(/\s*[’']s$/i, "").trim() || wording.trim();
