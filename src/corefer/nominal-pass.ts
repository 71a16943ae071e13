/**
 * Definite nouns to what they come back to: same noun with nothing new said ("a car bomb" ... "the bomb"), the role of a
 * named person ("the Ukrainian president"), the noun of a name ("the ministry"), a synonym ("the firm"), and last the
 * nouns that any named thing of a kind may be called by ("the company", "the man") when a single one is near.
 *
 * The model has the last word: it parts what it gives no chance, and joins definite nouns that no rule knows where it is sure.
 *
 * Nothing joins that contradicts: modifiers that the chain does not have, other countries, other counts, other owners.
 *
 * Limits: a noun that comes before its name is left to late-name-pass.
 */
import { kindOfNoun } from "../lexicon/kinds.js";
import { lemma } from "../text/lemma.js";
import { childrenBy } from "../text/tree.js";
import { areCountriesAlike } from "./names-pass.js";
import type { Clusters, Profile } from "./clusters.js";
import { isCountryWord, type Fact } from "./fact.js";
import { isToldAgain } from "./headline.js";
import { modelScores } from "./model-score.js";
import { EMPTY_MODIFIERS, GENERIC_NOUNS, mayComeBack, OTHERNESS, REPEATABLE, ROLE_SETS, SCENE_NOUNS, SHIFTERS, THING_SETS, VAGUE_NOUNS } from "./synonyms.js";

/** Sentences that a nominal looks back: the more it says, the further. */
const REACH = { noun: 12, role: 40, synonym: 5, generic: 2, bare: 4, telling: 30, country: 3 } as const;
/** The model's probability that overrules a rule, and the one that does without any (bench/coreference.ts, OntoGUM dev). */
const HOPELESS = 0.03, PROBABLE = 0.1, SURE = 0.5;
/** Body sentences that may repeat a thing of the headline with "a". */
const HEADLINE_REACH = 4;

export function joinNominals(chains: Clusters): void {
  for (const fact of chains.facts) {
    if (fact.form !== "nominal" || chains.of(fact.mention.index) !== fact.mention.index) continue;
    const earlier = earlierChains(chains, fact);
    const found = antecedent(chains, fact, earlier) ?? byModel(chains, fact, earlier);
    if (found !== undefined) chains.join(found, fact.mention.index);
  }
}

/** What the rules found stands unless the model gives it no chance: two attacks are two, though both are "the attack". */
function unlessHopeless(chains: Clusters, fact: Fact, found: number | undefined): number | undefined {
  const scores = found === undefined ? undefined : modelScores(chains, fact);
  if (found === undefined || !scores) return found;
  return (scores.get(found) ?? 0) < HOPELESS && chains.profile(found).members.every(({ form }) => form === "nominal") ? undefined : found;
}

/** No rule knows it, but the model is sure: "the move" for the sale of a firm. */
function byModel(chains: Clusters, fact: Fact, earlier: readonly Earlier[]): number | undefined {
  if (isOther(fact) || fact.opening === "indefinite" || fact.opening === "bare") return undefined;
  // "his country": owner-pass knows whose.
  if (fact.owner !== undefined && fact.noun === "country") return undefined;
  const scores = modelScores(chains, fact);
  return earlier.find(({ chain, profile }) => (scores?.get(chain) ?? 0) >= SURE && areCountriesAlike(fact, profile) && !hasOtherName(fact, profile) && !isAnotherSort(fact, profile))?.chain;
}

/** "the disaster agency" is not "the aviation agency": nothing that one says of the noun is said by the other. */
function isAnotherSort(fact: Fact, { members }: Profile): boolean {
  if (NAMED_TWICE.test(fact.kind)) return false;
  const said = ({ sentence, head }: Fact): string[] => childrenBy(sentence, head.index, "compound").map(({ lemma: word }) => word.toLowerCase());
  const own = said(fact), alike = members.filter((member) => member.form === "nominal" && member.noun === fact.noun);
  return own.length > 0 && alike.length > 0 && alike.every((member) => said(member).length > 0 && !said(member).some((word) => own.includes(word)));
}

/** Things that are called by their town, their owner or their make alike. */
const NAMED_TWICE = /^(?:facility|place|event)$/u;

/** "the Orrin Index" is not "the Lindow Index", though the model takes neither for a name; a plant is called by its firm and by its town. */
function hasOtherName(fact: Fact, { members }: Profile): boolean {
  if (NAMED_TWICE.test(fact.kind)) return false;
  const own = namesIn(fact), known = members.flatMap(namesIn);
  return own.length > 0 && known.length > 0 && own.every((word) => !known.includes(word));
}

const namesIn = ({ sentence, mention, form }: Fact): string[] => (form === "nominal" ? sentence.tokens.slice(mention.first, mention.head).filter(({ upos, text }) => upos === "PROPN" && /^\p{Lu}/u.test(text)).map(({ text }) => text.toLowerCase()) : []);

function antecedent(chains: Clusters, fact: Fact, earlier: readonly Earlier[]): number | undefined {
  const counted = byCount(fact, earlier);
  if (counted !== undefined) return counted;
  const isDefinite = fact.opening === "definite" || fact.opening === "demonstrative" || fact.opening === "possessive";
  if (isDefinite && !isOther(fact)) {
    return byRole(chains, fact, earlier) ?? byCountry(fact, earlier) ?? unlessHopeless(chains, fact, bySameNoun(fact, earlier)) ?? byNameNoun(fact, earlier)
      ?? bySynonym(fact, earlier) ?? byGenericNoun(fact, earlier) ?? byEqualLabel(fact, earlier) ?? farSameNoun(chains, fact, earlier) ?? bySceneNoun(fact, earlier) ?? byHeadline(fact, earlier);
  }
  if (isDefinite && isOther(fact)) return byRepeatedOtherness(fact, earlier) ?? byHeadline(fact, earlier);
  return byHeadline(fact, earlier) ?? byEqualWording(fact, earlier) ?? (fact.opening === "bare" ? byEqualLabel(fact, earlier) ?? bySceneNoun(fact, earlier) : undefined);
}

interface Earlier {
  readonly chain: number;
  readonly profile: Profile;
  /** Nearest mention before the fact. */
  readonly last: Fact;
  readonly distance: number;
}

/** Chains with a mention before this one that may be its own, nearest first. */
function earlierChains(chains: Clusters, fact: Fact): Earlier[] {
  const own = chains.of(fact.mention.index), found: Earlier[] = [];
  for (const chain of chains.all()) {
    if (chain >= fact.mention.index) break;
    if (chain === own || !chains.mayJoin(chain, fact.mention.index)) continue;
    const profile = chains.profile(chain);
    if (profile.isOnlyQuantified) continue;
    const last = profile.members.findLast(({ mention }) => mention.index < fact.mention.index)!;
    found.push({ chain, profile, last, distance: fact.mention.sentence - last.mention.sentence });
  }
  return found.sort((a, b) => b.last.mention.index - a.last.mention.index);
}

const isOther = (fact: Fact): boolean => [...fact.modifiers].some((word) => OTHERNESS.has(word));

/** "a new company" ... "the new company", "a second blast" ... "the second blast": what sets it apart is said again. */
function byRepeatedOtherness(fact: Fact, earlier: readonly Earlier[]): number | undefined {
  if (fact.opening !== "definite" || [...fact.modifiers].some((word) => OTHERNESS.has(word) && !REPEATABLE.has(word))) return undefined;
  const isSame = (member: Fact): boolean => member.form === "nominal" && member.noun === fact.noun && member.number === fact.number && [...fact.modifiers].every((word) => member.modifiers.has(word));
  return earlier.find(({ profile, distance }) => distance <= REACH.noun && profile.members.some(isSame) && areCountriesAlike(fact, profile) && !isClash(fact, profile))?.chain;
}

const AGE = /-year-old$/u;

/** What the nominal says beyond its noun is known of the chain. */
function addsNothing(fact: Fact, profile: Profile): boolean {
  const known = new Set(profile.members.flatMap((member) => [...member.modifiers, ...member.name, ...member.complements, ...member.mention.titles.flatMap((title) => title.toLowerCase().split(/[\s-]+/)), member.noun]));
  const countries = profile.countries;
  const isAged = [...known].some((word) => AGE.test(word));
  // An age is told late of one whose age is not known yet.
  const isKnown = (word: string) => known.has(word) || EMPTY_MODIFIERS.has(word) || (AGE.test(word) && !isAged);
  if (fact.countries.size && countries.size ? !areCountriesAlike(fact, { countries }) : false) return false;
  const own = [...fact.modifiers].filter((word) => !isCountryWord(fact, word));
  return own.every(isKnown) && [...fact.complements].every((word) => isKnown(word) || (fact.countries.size > 0 && profile.isNamed));
}

/** Title, apposition or an earlier role of a named person: head equal or its synonym. */
function byRole(_chains: Clusters, fact: Fact, earlier: readonly Earlier[]): number | undefined {
  if (fact.kind !== "person" || fact.number !== "singular") return undefined;
  const near = earlier.filter(({ profile, distance }) => profile.kind === "person" && profile.isNamed && distance <= REACH.role && areCountriesAlike(fact, profile) && !hasOtherOwner(fact, profile));
  const exact = near.filter(({ profile }) => profile.roles.some((role) => role.noun === fact.noun && includes(role.words, fact)));
  const loose = near.filter(({ profile, distance }) => distance <= REACH.noun && fact.modifiers.size <= fact.countries.size && profile.roles.some((role) => mayComeBack(ROLE_SETS, fact.noun, role.noun)));
  return single(exact, fact) ?? (exact.length ? undefined : single(loose, fact));
}

function includes(words: ReadonlySet<string>, fact: Fact): boolean {
  return [...fact.modifiers].every((word) => words.has(word) || EMPTY_MODIFIERS.has(word) || isCountryWord(fact, word));
}

/** The only chain; of several the one whose country agrees, or the one that is clearly nearer. */
function single(found: readonly Earlier[], fact: Fact): number | undefined {
  if (found.length < 2) return found[0]?.chain;
  const agreeing = found.filter(({ profile }) => fact.countries.size && [...fact.countries].some((country) => profile.countries.has(country)));
  if (agreeing.length === 1) return agreeing[0]!.chain;
  const [nearest, next] = found as [Earlier, Earlier];
  return nearest.distance <= 1 && next.distance >= nearest.distance + 2 ? nearest.chain : undefined;
}

/** What is "the" thing throughout comes back over any distance, where the model sees more in it than nothing. */
function farSameNoun(chains: Clusters, fact: Fact, earlier: readonly Earlier[]): number | undefined {
  const scores = fact.kind === "person" ? undefined : modelScores(chains, fact);
  const isKnown = (member: Fact): boolean => member.noun === fact.noun && member.form === "nominal" && member.opening !== "indefinite" && (member.opening !== "bare" || member.sentence.isHeadline);
  return scores && bySameNoun(fact, earlier.filter(({ chain, profile }) => (scores.get(chain) ?? 0) >= PROBABLE && profile.members.some(isKnown)), Infinity);
}

function bySameNoun(fact: Fact, earlier: readonly Earlier[], reach: number = fact.modifiers.size ? REACH.telling : REACH.noun): number | undefined {
  if (VAGUE_NOUNS.has(fact.noun)) return undefined;
  return earlier.find(({ profile, distance }) => distance <= reach
    && profile.members.some((member) => member.form === "nominal" && member.noun === fact.noun && member.number === fact.number)
    && (!fact.countries.size || profile.countries.size > 0) && addsNothing(fact, profile) && !hasOtherOwner(fact, profile) && !isClash(fact, profile))?.chain;
}

/** "his brother" is not "her brother"; whether "his" and "Ruiz's" agree shows only after the pronouns (owner-pass). */
function hasOtherOwner(fact: Fact, profile: Profile): boolean {
  return fact.owner !== undefined && profile.members.every((member) => member.owner !== fact.owner) && profile.members.some((member) => member.form === "nominal");
}

/** The antecedent says something that the nominal denies: another complement than its own. */
function isClash(fact: Fact, profile: Profile): boolean {
  if (profile.members.every((member) => [...member.modifiers].some((word) => SHIFTERS.has(word) && !fact.modifiers.has(word)))) return true;
  const others = profile.members.filter((member) => member.complements.size > 0);
  return fact.complements.size > 0 && others.length > 0 && others.every((member) => [...fact.complements].every((word) => !member.complements.has(word)));
}

/** "the ministry" for "Defense Ministry": the noun is part of the name. */
function byNameNoun(fact: Fact, earlier: readonly Earlier[]): number | undefined {
  if (fact.kind === "person" || fact.number === "plural" || fact.owner !== undefined) return undefined;
  const found = earlier.filter(({ profile, distance }) => distance <= REACH.noun && profile.kind !== "person" && profile.isNamed && areCountriesAlike(fact, profile)
    && profile.members.some((member) => member.form === "name" && member.name.length > 1 && isNounOf(member.name, fact.noun)) && addsNothing(fact, profile));
  return found[0]?.chain;
}

function isNounOf(name: readonly string[], noun: string): boolean {
  const of = name.indexOf("of");
  return name[of > 0 ? of - 1 : name.length - 1] === noun;
}

function bySynonym(fact: Fact, earlier: readonly Earlier[]): number | undefined {
  if (fact.kind === "person" && fact.number === "singular") return byPersonSynonym(fact, earlier);
  if (fact.kind === "person" || fact.modifiers.size > 0 || fact.owner !== undefined || fact.complements.size > 0) return undefined;
  return earlier.find(({ profile, distance }) => distance <= REACH.synonym
    && profile.members.some((member) => member.form !== "pronoun" && (member.number === fact.number || member.number === "either") && mayComeBack(THING_SETS, fact.noun, member.noun)))?.chain;
}

/** "a five-year-old boy" ... "the child": somebody without a name, where nobody else is about who may be called so. */
function byPersonSynonym(fact: Fact, earlier: readonly Earlier[]): number | undefined {
  if (fact.modifiers.size + fact.complements.size > 0 || fact.owner !== undefined) return undefined;
  const near = earlier.filter(({ profile, distance }) => distance <= REACH.synonym && profile.kind === "person" && !profile.isPlural && profile.members.some((member) => member.form === "nominal" && mayComeBack(ROLE_SETS, fact.noun, member.noun)));
  return near.length === 1 && !near[0]!.profile.isNamed ? near[0]!.chain : undefined;
}

/** "the country": the only one named near, or the one that the text is about. */
function byCountry(fact: Fact, earlier: readonly Earlier[]): number | undefined {
  if (!/^(country|nation)$/.test(fact.noun) || fact.number === "plural" || fact.owner !== undefined || fact.complements.size > 0 || fact.modifiers.size > fact.countries.size) return undefined;
  const near = earlier.filter(({ profile, distance }) => profile.kind === "country" && profile.isNamed && distance <= REACH.country);
  if (near.length < 2) return near[0]?.chain;
  const times = ({ profile }: Earlier) => profile.members.filter(({ mention }) => mention.index < fact.mention.index).length;
  const [most, second] = [...near].sort((a, b) => times(b) - times(a)) as [Earlier, Earlier];
  return times(most) >= 3 && times(most) >= 2 * times(second) ? most.chain : undefined;
}

/** "the company" when one organization is near, "the man" when one person is. */
function byGenericNoun(fact: Fact, earlier: readonly Earlier[]): number | undefined {
  if (fact.number === "plural" || fact.owner !== undefined || fact.complements.size > 0) return undefined;
  const isAge = /^\d+-year-old/.test(fact.mention.label.replace(/\s*-\s*/g, "-"));
  const isPlain = fact.modifiers.size <= fact.countries.size;
  if (!isAge && ((!isPlain && !/^(organization|country)$/.test(fact.kind)) || !GENERIC_NOUNS[fact.kind]?.has(fact.noun))) return undefined;
  const kind = isAge ? "person" : fact.kind;
  const near = earlier.filter(({ profile, distance, last }) => profile.kind === kind && profile.isNamed && !profile.isPlural && distance <= REACH.generic && areCountriesAlike(fact, profile) && last.form !== "adjective" && !hasOtherNoun(fact, profile));
  // A nominal that tells something new needs more: the only one that the text has named at all.
  if (!isAge && !isPlain) return near.length === 1 && earlier.filter(({ profile }) => profile.kind === kind && profile.isNamed).length === 1 ? near[0]!.chain : undefined;
  if (near.length < 2) return near[0]?.chain;
  const subjects = near.filter(({ last, distance }) => last.place === "subject" && distance <= 1);
  return subjects.length === 1 && kind !== "person" ? subjects[0]!.chain : undefined;
}

/** The chain is called something else: "the company" is no ministry, "the city" no region. */
function hasOtherNoun(fact: Fact, { members }: Profile): boolean {
  const own = members.flatMap((member) => (member.form === "nominal" ? [member.noun] : (member.name.length > 1 || STRUCTURAL.has(member.noun)) && member.kind !== "person" ? [member.noun] : []));
  // "the Democrats" are people, whatever body they form
  if (members.some((member) => member.form === "name" && kindOfNoun(lemma(member.noun, "NOUN")) === "person")) return true;
  return own.some((noun) => noun !== fact.noun && (STRUCTURAL.has(noun) || (GENERIC_NOUNS[fact.kind]?.has(noun) && !mayComeBack(THING_SETS, fact.noun, noun))));
}

const STRUCTURAL = new Set("ministry department parliament congress senate court army police council committee commission union nations government assembly university school hospital bureau house office agency forces guard region province district river airport island sea valley mountain".split(" "));

/** The headline tells what the first sentences tell again: "Bomb kills five" ... "A bomb killed five people". */
function byHeadline(fact: Fact, earlier: readonly Earlier[]): number | undefined {
  if (fact.sentence.isHeadline || fact.mention.sentence > HEADLINE_REACH) return undefined;
  return earlier.find(({ profile }) => profile.members.every((member) => member.sentence.isHeadline) && profile.members.some((member) => isToldAgain(member, fact)))?.chain;
}

/** No two lots are so many by chance. */
const LARGE = 11;

/** "the six", "all three": the group that was counted so; "the eleven people": eleven people, whatever the model thinks of two counts. */
function byCount(fact: Fact, earlier: readonly Earlier[]): number | undefined {
  const value = fact.mention.amount?.value;
  if (value === undefined || value < 2) return undefined;
  const isSame = fact.opening === "definite" || (fact.opening === "bare" && value >= LARGE && fact.kind === "group" && !/(?:dozen|hundred|thousand|[mb]illion)s\b/iu.test(fact.mention.text));
  if (fact.head.upos !== "NUM") return isSame && !isOther(fact) ? earlier.find((one) => one.distance <= REACH.telling && isCountedSo(fact, one))?.chain : undefined;
  const isBack = /^(?:the|all|these|those)$/iu.test(fact.sentence.tokens[fact.head.index - 1]?.text ?? "");
  return isBack && !fact.complements.size ? earlier.find(({ profile }) => profile.isPlural && profile.amounts.has(value))?.chain : undefined;
}

function isCountedSo(fact: Fact, { profile }: Earlier): boolean {
  return profile.members.some(({ form, noun, mention }) => form === "nominal" && noun === fact.noun && mention.amount?.value === fact.mention.amount!.value) && addsNothing(fact, profile) && !hasOtherOwner(fact, profile) && !isClash(fact, profile);
}

/** A thing called twice by the same words of more than its noun ("safe zones", "the price policy"); people and events of one wording are often others. */
function byEqualLabel(fact: Fact, earlier: readonly Earlier[]): number | undefined {
  if (fact.mention.amount || fact.kind === "person" || fact.kind === "event" || !fact.modifiers.size || isOther(fact)) return undefined;
  const label = plain(fact);
  return earlier.find(({ profile, distance }) => distance <= REACH.telling && !profile.amounts.size && !(hasOtherOwner(fact, profile) && profile.members.some(({ opening }) => opening !== "bare"))
    && profile.members.some((member) => member.form === "nominal" && member.number === fact.number && plain(member) === label))?.chain;
}

/** The wording without marks. */
const plain = ({ mention }: Fact): string => mention.label.toLowerCase().replace(/["“”'‘’]/gu, "");

/** Kinds of people and things named again in the same words without "the": "residents". */
function byEqualWording(fact: Fact, earlier: readonly Earlier[]): number | undefined {
  if (fact.opening !== "bare" || fact.mention.amount || fact.number === "singular" && fact.kind !== "other" || isOther(fact)) return undefined;
  const label = fact.mention.label.toLowerCase();
  const isSame = (member: Fact): boolean => member.form === "nominal" && member.opening === "bare" && member.mention.label.toLowerCase() === label && [...fact.complements].join() === [...member.complements].join();
  return earlier.find(({ profile, distance }) => distance <= REACH.bare && !profile.amounts.size && profile.members.some(isSame))?.chain;
}

/** Who is at the scene of a report, told by the bare noun throughout: "police", "residents". */
function bySceneNoun(fact: Fact, earlier: readonly Earlier[]): number | undefined {
  if (!SCENE_NOUNS.has(fact.noun) || fact.number === "singular" || !isPlain(fact)) return undefined;
  const found = earlier.filter(({ profile }) => profile.members.some((member) => member.form === "nominal" && member.noun === fact.noun));
  const same = found.filter(({ profile }) => profile.members.some((member) => member.noun === fact.noun && isPlain(member)));
  return same[0]?.chain ?? (fact.noun === "police" && found.length === 1 ? found[0]!.chain : undefined);
}

const isPlain = ({ form, modifiers, complements, countries, owner, mention, opening }: Fact): boolean =>
  form === "nominal" && modifiers.size + complements.size + countries.size === 0 && owner === undefined && !mention.amount && (opening === "bare" || opening === "definite");
