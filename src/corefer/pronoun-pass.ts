/**
 * Pronouns to the most salient chain that fits: subjects before objects, near before far, the same sentence's syntax
 * first (Lappin and Leass 1994, "An algorithm for pronominal anaphora resolution"), and the model's score over antecedents,
 * which outweighs them where it is sure. Scores are a sum over `SOURCES` and the model.
 *
 * "Ruiz met Lang. She thanked him." -> She = Ruiz (subject), him = Lang (no co-argument of "She").
 *
 * A pronoun that nothing fits, or that two chains fit about equally, stays alone: a wrong link is worse than none.
 */
import { isMediaName } from "../lexicon/names.js";
import { child, children, isRelation } from "../text/tree.js";
import type { EntityKind } from "../types.js";
import type { Clusters, Profile } from "./clusters.js";
import type { Fact } from "./fact.js";
import { modelScores, sharesOf } from "./model-score.js";
import type { Quotation } from "./quotation.js";

/** A pronoun and a chain that may be its own. */
export interface Link {
  readonly pronoun: Fact;
  readonly profile: Profile;
  /** Mentions of the chain before the pronoun, nearest last; for a fronted pronoun the subject behind it. */
  readonly before: readonly Fact[];
  readonly quotations: ReadonlyMap<number, Quotation>;
}

export type Source = (link: Link) => number;

/** Sentences that a pronoun looks back. */
const REACH = { person: 3, it: 2, they: 2 } as const;
/** Weight of the best mention of a sentence by its place in the clause. */
const PLACE = { subject: 4, object: 2.4, possessor: 2.2, other: 1.6 } as const;
/** Each sentence back halves a mention's weight (Lappin and Leass). */
const DECAY = 0.5;
/** The best chain must have so much, and so much more than the second (bench/coreference.ts, news of OntoGUM dev and train). */
const LEAST = { person: 0.7, it: 2, they: 1.5 } as const;
const MARGIN = { person: 0.3, it: 0.8, they: 0.6 } as const;

/** Probability from which the model joins pronouns that no rule resolves (bench/coreference.ts, OntoGUM dev: 0.25 to 0.5 differ little). */
const SURE_OF_OTHERS = 0.3;

/** A sure model weighs more than the best place in the clause, an unsure one takes as much away as a place is worth. */
const MODEL_WEIGHT = 6, MODEL_DOUBT = 2;

type Class = keyof typeof REACH;

export function joinPronouns(chains: Clusters, quotations: ReadonlyMap<number, Quotation>, sources: readonly Source[] = SOURCES): void {
  joinSpeakers(chains, quotations);
  for (const fact of chains.facts) {
    const type = classOf(fact);
    if (!type && fact.form === "pronoun" && !isSettled(fact, quotations)) joinByModel(chains, fact);
    if (!type || chains.profile(chains.of(fact.mention.index)).members.some((member) => member.form !== "pronoun" && member.mention.index < fact.mention.index)) continue;
    const found = isPleonastic(fact) ? undefined : best(chains, fact, type, quotations, sources);
    if (found !== undefined) chains.join(found, fact.mention.index);
  }
}

/** "I", "we", "this": no syntax tells whose they are, so the model alone decides; such chains may have no name at all. */
function joinByModel(chains: Clusters, fact: Fact): void {
  const own = chains.of(fact.mention.index);
  const sure = [...modelScores(chains, fact) ?? []].filter(([chain, score]) => score >= SURE_OF_OTHERS && chain !== own && chains.mayJoin(chain, fact.mention.index));
  if (sure.length) chains.join(Math.min(...sure.map(([chain]) => chain)), fact.mention.index);
}

/** "I" and "we" of a known speaker; "we" between quotation marks is the speaker, or somebody whom the text does not tell. */
function isSettled({ mention }: Fact, quotations: ReadonlyMap<number, Quotation>): boolean {
  const quotation = FIRST_PERSON.test(mention.text) ? quotations.get(mention.index) : undefined;
  return quotation !== undefined && (quotation.speaker !== undefined || /^(?:we|us|our)/iu.test(mention.text));
}

const FIRST_PERSON = /^(i|me|my|mine|myself|we|us|our|ours|ourselves)$/i;

/** "I" and "we" inside a quote are its speaker. */
function joinSpeakers(chains: Clusters, quotations: ReadonlyMap<number, Quotation>): void {
  for (const { mention, form } of chains.facts) {
    const speaker = form === "pronoun" ? quotations.get(mention.index)?.speaker : undefined;
    if (speaker === undefined || !FIRST_PERSON.test(mention.text)) continue;
    const isSingle = /^(i|m)/i.test(mention.text), kind = chains.profile(chains.of(speaker)).kind;
    if (!isSingle || kind === "person" || kind === "other") chains.join(speaker, mention.index);
  }
}

function classOf({ mention, form }: Fact): Class | undefined {
  if (form !== "pronoun") return undefined;
  if (/^(he|him|his|himself|she|her|hers|herself)$/i.test(mention.text)) return "person";
  if (/^(it|its|itself)$/i.test(mention.text)) return "it";
  return /^(they|them|their|theirs|themselves)$/i.test(mention.text) ? "they" : undefined;
}

const WEATHER = new Set("rain snow seem appear happen turn look take mean".split(" "));

/** "It is clear that ...", "it seems", "it took hours". */
function isPleonastic({ mention, sentence, head }: Fact): boolean {
  if (!/^it$/i.test(mention.text) || head.head < 0 || !isRelation(head, "nsubj")) return false;
  const predicate = sentence.tokens[head.head]!;
  if (isRelation(head, "nsubj:pass") && child(sentence, predicate.index, "ccomp", "csubj", "xcomp")) return true;
  if (WEATHER.has(predicate.lemma)) return true;
  return /^(ADJ|NOUN)$/.test(predicate.upos) && Boolean(child(sentence, predicate.index, "csubj", "ccomp", "advcl", "xcomp", "acl"));
}

function best(chains: Clusters, pronoun: Fact, type: Class, quotations: ReadonlyMap<number, Quotation>, sources: readonly Source[]): number | undefined {
  const links = chains.all().flatMap((chain) => {
    const link = linkOf(chains, pronoun, type, chain, quotations);
    return link ? [{ chain, link }] : [];
  });
  const share = sharesOf(chains, pronoun, links.map(({ chain }) => chain));
  const scored = links.map(({ chain, link }, i) => {
    const model = share ? MODEL_WEIGHT * share[i]! - MODEL_DOUBT : 0;
    return { chain, score: sources.reduce((sum, source) => sum + source(link), model) };
  }).sort((a, b) => b.score - a.score || a.chain - b.chain);
  const [first, second] = scored;
  if (!first || first.score < LEAST[type]) return undefined;
  if (type === "they" && hasNearPair(chains.facts, pronoun, chains.profile(first.chain))) return undefined;
  return second && first.score - second.score < MARGIN[type] ? undefined : first.chain;
}

/** "Lee and Yun ... they": the two are no chain, and stand nearer as subject than what was found. */
function hasNearPair(facts: readonly Fact[], pronoun: Fact, found: Profile): boolean {
  const isPair = (fact: Fact) => fact.place === "subject" && fact.form !== "pronoun" && fact.number !== "plural" && children(fact.sentence, fact.head.index).some((below) => isRelation(below, "conj") && /^(NOUN|PROPN)$/.test(below.upos));
  const pairs = facts.filter((fact) => fact.mention.index < pronoun.mention.index && pronoun.mention.sentence - fact.mention.sentence <= 1 && isPair(fact));
  const last = pairs[pairs.length - 1];
  return Boolean(last) && !found.members.some((member) => member.place === "subject" && member.number === "plural" && member.mention.index > last!.mention.index && member.mention.index < pronoun.mention.index);
}

function linkOf(chains: Clusters, pronoun: Fact, type: Class, chain: number, quotations: ReadonlyMap<number, Quotation>): Link | undefined {
  const { mention } = pronoun;
  if (chain === chains.of(mention.index) || !chains.mayJoin(chain, mention.index)) return undefined;
  const profile = chains.profile(chain);
  if (!isOfClass(profile, type) || profile.members.every(({ mention: { text } }) => FIRST_PERSON.test(text) || /^your?s?$/i.test(text))) return undefined;
  const speaker = quotations.get(mention.index)?.speaker;
  if (speaker !== undefined && chains.of(speaker) === chain) return undefined;
  let before = profile.members.filter((member) => member.mention.index < mention.index && mention.sentence - member.mention.sentence <= REACH[type] && !contains(member, pronoun));
  if (before.length === 0) before = profile.members.filter((member) => isSubjectBehind(member, pronoun));
  return before.length ? { pronoun, profile, before, quotations } : undefined;
}

const NEVER_IT = new Set<EntityKind>(["person", "group"]);

function isOfClass(profile: Profile, type: Class): boolean {
  if (type === "person") return profile.kind === "person" && !profile.isPlural;
  if (type === "it") return !profile.isPlural && (!NEVER_IT.has(profile.kind) || (profile.kind === "group" && !profile.isPlural && profile.members.some((member) => member.number === "either")));
  // A named person is no "they"; a nominal of either number may be.
  return profile.kind !== "person" && !(profile.isSingular && !profile.isPlural) && (profile.isPlural || profile.kind === "organization" || profile.kind === "group" || profile.kind === "country");
}

/** "plan" in "the plan for its future": the pronoun stands inside the phrase. */
function contains(member: Fact, pronoun: Fact): boolean {
  if (member.sentence !== pronoun.sentence) return false;
  for (let word = pronoun.head; word.head >= 0 && isRelation(word, "nmod", "compound", "amod", "conj", "appos"); word = pronoun.sentence.tokens[word.head]!) {
    if (word.head === member.head.index) return true;
  }
  return false;
}

/** "In his speech, Ruiz said": the named subject of the clause that the pronoun stands in front of. */
function isSubjectBehind(member: Fact, pronoun: Fact): boolean {
  if (member.sentence !== pronoun.sentence || member.form !== "name" || member.place !== "subject" || member.head.index < pronoun.head.index) return false;
  const verb = member.head.head;
  for (let word = pronoun.head, steps = 0; word.head >= 0 && steps < 12; word = pronoun.sentence.tokens[word.head]!, steps++) {
    if (word.head === verb) return isRelation(word, "obl", "advcl") && word.index < member.head.index;
  }
  return false;
}

const salience: Source = ({ pronoun, before }) => {
  const perSentence = new Map<number, number>();
  for (const member of before) {
    const weight = PLACE[member.place] * (isEmbedded(member) ? 0.8 : 1) * (member.form === "adjective" ? 0.5 : 1);
    perSentence.set(member.mention.sentence, Math.max(perSentence.get(member.mention.sentence) ?? 0, weight));
  }
  return [...perSentence].reduce((sum, [sentence, weight]) => sum + weight * DECAY ** Math.max(0, pronoun.mention.sentence - sentence), 0);
};

/** Inside another phrase: a mention of less weight. */
const isEmbedded = (member: Fact): boolean => isRelation(member.head, "nmod", "compound");

const frequency: Source = ({ profile, before, pronoun }) => {
  const earlier = profile.members.filter(({ mention }) => mention.index < pronoun.mention.index).length;
  return Math.min(1, 0.2 * Math.max(0, earlier - before.length)) + (profile.isNamed ? 0.4 : 0);
};

const gender: Source = ({ pronoun, profile }) => (pronoun.gender && profile.genders.has(pronoun.gender) ? 1 : 0);

/** Kinds that own things. */
const OWNERS = new Set<EntityKind>(["person", "organization", "country", "group"]);

/** Subject again, object again; "its" with the subject of its clause. */
const parallel: Source = ({ pronoun, profile, before }) => {
  const last = before[before.length - 1]!;
  if (pronoun.place === "possessor" && last.sentence === pronoun.sentence && last.place === "subject" && sharesClause(last, pronoun)) return OWNERS.has(profile.kind) ? 1.2 : 0.3;
  // "Ruiz said she would leave": the subject of the clause above.
  if (pronoun.place === "subject" && last.sentence === pronoun.sentence && last.place === "subject" && isClauseOf(pronoun, last)) return 1.5;
  return last.place === pronoun.place ? 0.5 : 0;
};

function isClauseOf(pronoun: Fact, subject: Fact): boolean {
  const verb = pronoun.sentence.tokens[pronoun.head.head];
  return verb !== undefined && isRelation(verb, "ccomp", "advcl", "xcomp") && verb.head === subject.head.head;
}

function sharesClause(subject: Fact, pronoun: Fact): boolean {
  for (let word = pronoun.head, steps = 0; word.head >= 0 && steps < 12; word = pronoun.sentence.tokens[word.head]!, steps++) {
    if (word.head === subject.head.head) return true;
    if (isRelation(word, "ccomp", "advcl", "acl", "parataxis") && children(pronoun.sentence, word.index).some((below) => isRelation(below, "nsubj"))) return false;
  }
  return false;
}

/** What is said in quotes and what the reporter says are two texts. */
const sameText: Source = ({ pronoun, before, quotations }) => {
  const isIn = quotations.has(pronoun.mention.index);
  return before.some(({ mention }) => quotations.has(mention.index) === isIn) ? 0 : -0.8;
};

/** Who says, wants or knows something is no event and no product, and neither is who flees, votes or dies. */
const MINDED = new Set("say add announce warn deny want hope believe think know decide agree vow refuse intend fear doubt regret vote protest flee marry mourn celebrate confess testify resign study eat sleep die".split(" ")), MUTE = new Set<EntityKind>(["event", "product", "weapon", "facility"]);

/** "it" and "they" for a named organization or country are good, for a thing that was said once they are weak. */
const kindFit: Source = ({ pronoun, profile }) => {
  if (pronoun.gender) return 0;
  if (MUTE.has(profile.kind) && pronoun.place === "subject" && MINDED.has(pronoun.sentence.tokens[pronoun.head.head]?.lemma ?? "")) return -3;
  // A medium is quoted all the time and hardly ever talked about.
  if (profile.members.some(({ form, mention }) => form === "name" && isMediaName(mention.label))) return -2;
  if (pronoun.number === "plural") return profile.isPlural ? 0.4 : profile.kind === "organization" || profile.kind === "group" ? 0 : -0.8;
  if (profile.kind === "organization" || profile.kind === "country") return 0.6;
  return profile.kind === "event" || profile.kind === "place" ? -0.4 : 0;
};

export const SOURCES: readonly Source[] = [salience, frequency, gender, parallel, sameText, kindFit];
