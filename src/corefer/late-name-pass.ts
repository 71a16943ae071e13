/**
 * Whom or what the headline or the lead tells without a name, and the name that comes later: "A French journalist was freed ...
 * Anne Duval, 34, ..." are one when the text names one such person and no other; so are "a Norfolk farm" and "Holt Farm".
 *
 * "An activist was jailed. A court sentenced activist Ivo Brand on Monday." -> { An activist, activist Ivo Brand }
 *
 * Either the later name has the role itself (as title, apposition or by copula), or it is the only one that is told with its age,
 * which news tells of those whom it is about. A body or a place has the noun for the last word of its name. Limits: a name without
 * role, noun and age stays alone.
 */
import { preposition } from "../text/tree.js";
import type { Clusters, Profile } from "./clusters.js";
import { isCapital, isCountryWord, type Fact } from "./fact.js";
import { EMPTY_MODIFIERS, mayComeBack, OTHERNESS, ROLE_SETS, VAGUE_NOUNS } from "./synonyms.js";

/** Sentences at the top in which a text tells a person before the name, and sentences until the name, and until one that needs no more. */
const LEAD = 2, REACH = 8, NEXT = 2;

export function joinLateNames(chains: Clusters): void {
  for (const { mention: { index: chain } } of chains.facts) {
    const role = chains.of(chain) === chain ? unnamed(chains, chain) : undefined, body = chains.of(chain) === chain ? unnamedBody(chains, chain) : undefined;
    const found = role ? bearer(chains, role) ?? aged(chains, role) : body && named(chains, body);
    if (found !== undefined && chains.mayJoin(chain, found)) chains.join(chain, found);
  }
}

/** The chain's first mention, where it is a person told without a name at the top of the text: "a minister", "Indonesia's transport minister". */
function unnamed(chains: Clusters, chain: number): Fact | undefined {
  const { members, kind, isNamed, isPlural } = chains.profile(chain), first = members[0]!;
  if (kind !== "person" || isNamed || isPlural || first.form !== "nominal" || first.mention.sentence > LEAD) return undefined;
  if (first.opening === "demonstrative" || (first.opening === "bare" && !first.sentence.isHeadline) || [...first.modifiers].some((word) => OTHERNESS.has(word))) return undefined;
  return first;
}

/** The same of a body or a place: "a Norfolk farm", in a headline "German zoo". */
function unnamedBody(chains: Clusters, chain: number): Fact | undefined {
  const { members, kind, isNamed, isPlural } = chains.profile(chain), first = members[0]!;
  if (!/^(?:organization|facility|place|product|work)$/u.test(kind) || isNamed || isPlural || first.form !== "nominal" || first.mention.sentence > LEAD || first.mention.amount) return undefined;
  if (first.opening !== "indefinite" && !(first.opening === "bare" && first.sentence.isHeadline)) return undefined;
  return [...first.modifiers].some((word) => OTHERNESS.has(word)) || VAGUE_NOUNS.has(first.noun) ? undefined : first;
}

/** The one thing whose name ends in the noun, where nothing else is called by it. */
function named(chains: Clusters, body: Fact): number | undefined {
  const own = chains.of(body.mention.index);
  const all = chains.all().filter((chain) => chain !== own && chains.profile(chain).members.some((member) => member.form === "name" && member.name.length > 1 && member.noun === body.noun));
  const [found] = all;
  if (all.length !== 1 || !isSoon(chains, body, found!, REACH) || !isOnlyOne(chains, body, found!)) return undefined;
  const { members, countries } = chains.profile(found!), known = new Set(members.flatMap(({ name, modifiers, noun }) => [...name, ...modifiers, noun]));
  const isTold = [...body.modifiers].every((word) => known.has(word) || EMPTY_MODIFIERS.has(word) || isCapital(body, word)) && [...body.complements].every((word) => known.has(word) || isWhere(body, word));
  return isTold && (countries.size === 0 || body.countries.size === 0 || [...body.countries].some((country) => countries.has(country))) ? found : undefined;
}

const isWhere = ({ sentence, head }: Fact, word: string): boolean => sentence.tokens.some((token) => token.head === head.index && token.lemma.toLowerCase() === word && preposition(sentence, token.index) === "in");

/** The one person who has the role: of the next sentences, else of the whole text. */
function bearer(chains: Clusters, role: Fact): number | undefined {
  const named = chains.all().filter((chain) => {
    const profile = chains.profile(chain);
    return profile.isNamed && profile.kind === "person" && profile.roles.some(({ noun }) => noun === role.noun || mayComeBack(ROLE_SETS, role.noun, noun) || mayComeBack(ROLE_SETS, noun, role.noun));
  });
  const next = named.filter((chain) => isSoon(chains, role, chain, NEXT));
  const [found] = next.length === 1 ? next : named.length === 1 && isSoon(chains, role, named[0]!, REACH) ? named : [];
  if (found === undefined || !isOnlyOne(chains, role, found)) return undefined;
  const profile = chains.profile(found), isNext = next.length === 1;
  const isOfCountry = role.countries.size === 0 || (isNext && profile.countries.size === 0) || [...role.countries].some((country) => profile.countries.has(country));
  return isOfCountry && profile.roles.some(({ words }) => isToldOf(role, words, profile)) ? found : undefined;
}

/** The name comes first behind what the top tells, in another sentence, soon. */
function isSoon(chains: Clusters, role: Fact, chain: number, reach: number): boolean {
  const { members } = chains.profile(chain), name = members.find(({ form }) => form === "name")!;
  const top = chains.profile(chains.of(role.mention.index)).members.filter(({ mention }) => mention.sentence <= LEAD && mention.index < name.mention.index);
  const distance = name.mention.sentence - Math.max(...top.map(({ mention }) => mention.sentence));
  return members[0]!.mention.index > role.mention.index && distance > 0 && distance <= reach;
}

/** What the role says is said of the bearer, or tells nothing. */
function isToldOf(role: Fact, words: ReadonlySet<string>, { members }: Profile): boolean {
  const known = new Set([...words, ...members.flatMap(({ modifiers }) => [...modifiers])]);
  return [...role.modifiers].every((word) => known.has(word) || EMPTY_MODIFIERS.has(word) || isCountryWord(role, word));
}

/** Nobody else of the same noun is about until the name comes. */
function isOnlyOne(chains: Clusters, role: Fact, bearer: number): boolean {
  return !chains.facts.some((other) => other.form === "nominal" && other.noun === role.noun && other.number !== "plural" && other.mention.index < bearer
    && !chains.isTogether(other.mention.index, role.mention.index) && !chains.profile(chains.of(other.mention.index)).isNamed);
}

/** The one person who is named with an age, where nobody else stands without a name at the top. */
function aged(chains: Clusters, role: Fact): number | undefined {
  const others = chains.all().filter((chain) => chain !== chains.of(role.mention.index) && unnamed(chains, chain));
  const named = [...new Set(chains.facts.filter((fact) => fact.form === "name" && fact.kind === "person" && hasAge(fact)).map(({ mention }) => chains.of(mention.index)))];
  const [found] = named;
  return others.length === 0 && named.length === 1 && isSoon(chains, role, found!, NEXT) ? found : undefined;
}

/** "Anne Duval, 34," and "34-year-old Anne Duval". */
function hasAge({ sentence: { tokens }, mention }: Fact): boolean {
  const isAge = (text: string | undefined): boolean => /^[1-9]\d?$/u.test(text ?? "");
  return (tokens[mention.last]?.text === "," && isAge(tokens[mention.last + 1]?.text) && /^[,.;)]$/u.test(tokens[mention.last + 2]?.text ?? "")) || /^\d+\s?-\s?year\s?-\s?old\b/u.test(mention.text);
}
