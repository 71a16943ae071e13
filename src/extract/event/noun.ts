/**
 * Rule "noun-event" (stage 6 of 10, extract): events that a noun tells, with its parties around it.
 *
 * The lexicon says which prepositions lead to whom ("attack on", "arrest of", "talks with"). The agent is the possessor, the
 * nationality or name before the noun, a by-phrase, the subject of a light verb ("carried out a strike on"), or the model's
 * ARG0. Who threatens an attack threatens its target. Symmetric nouns with "between A and B" relate A and B.
 *
 * Yes: "Ukrainian attacks on Kursk" -> Ukraine attacked Kursk. "Dana Reed's arrest" -> Reed arrested. "talks between A and B" -> A talked-with B.
 * No: "an attack of nerves", "the bus strike".
 */
import { AVERTED_EVENT } from "../../lexicon/factuality.js";
import { isSymmetric, patternsOfVerb, relationOfNominal, relationOfNoun, type NounRelation, type RelationClass } from "../../lexicon/relations.js";
import { LIGHT_VERBS, OPPOSING } from "../../lexicon/verb-classes.js";
import { child, childrenBy, conjuncts, firstConjunct, isRelation, preposition } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import { partyAt, ruleOfFindings, wordsSpan, type Finding, type Party } from "./claim.js";
import { INTRODUCING } from "./examples.js";
import { frameOf, isBlaming } from "./frame.js";
import { receivedAct } from "./received.js";

const SCORE = { both: 0.7, target: 0.5 };
/** A role below this probability does not fill an empty place. */
const ROLE = 0.5;
/** Without an actor only these tell something: somebody was hurt, arrested, dismissed. */
const TELLING: ReadonlySet<RelationClass> = new Set(["conflict", "justice", "effect", "politics"]);
/** Say nothing of what they are about unless somebody does them: "the use of force", "the reason for the delay", "a victory over Lipno". */
const NEEDING_ACTOR = /^(?:used|deployed|withdrew-from|protested-against|investigated|caused|died-in|defeated|sued)$/u;
/** "protests against the law", by nobody who is named: the protests stand against it themselves. */
const STANDING = /^protested-against$/u;
/** Happen to people and what they make up: the appointment of a judge, not of "the installation of a boiler". */
const ON_PEOPLE = /^(?:appointed|nominated|elected|dismissed|arrested|charged|convicted|sentenced|killed|wounded|kidnapped|hired|threatened|released|rescued)$/u;
const WHERE = new Set(["in", "at", "near", "across", "throughout"]);
/** Entity types of what nobody talks with. */
const MUTE = /^(?:animal|plant|substance|object)$/u;
const ACTORS = new Set(["person", "organization", "group", "country"]);

export const nounEvent: Rule = ruleOfFindings("noun-event", (word) => word.upos === "NOUN" && !isRelation(word, "compound"), findingsOf);

interface Parties {
  readonly relation: NounRelation;
  readonly subjects: readonly Party[];
  readonly objects: readonly Party[];
  /** "under investigation": tells of the object without anybody who does it. */
  readonly isUndergone: boolean;
}

function findingsOf(context: Context, sentence: TaggedSentence, noun: Word): Finding[] {
  if (isTitleOfAct(sentence, noun)) return [];
  if (isRelation(noun, "obj", "nsubj:pass") && isBlaming(sentence.tokens[noun.head]!)) return [];
  const received = receivedFindings(context, sentence, noun);
  if (received.length) return received;
  const verb = lightVerb(sentence, noun);
  const told = partiesOf(context, sentence, noun, verb);
  if (!told || told.relation.relation.label === "said") return [];
  const { relation, subjects, objects, isUndergone } = told;
  // "canceled a visit": the visit did not happen, the canceling did.
  const predicate = wordsSpan(sentence, [noun.index]), anchor = verb && !AVERTED_EVENT.has(verb.lemma) ? verb.index : noun.index;
  if (verb && relation.relation.class === "effect") return [];
  const shared = { sentence, anchor, relation: relation.relation.label, predicate, rule: verb ? "light-verb" : "event-noun" };
  if (verb && verb.lemma === "threaten") return frameParties(context, sentence, verb).flatMap((subject) => objects.map((object) => ({ ...shared, relation: "threatened", predicate: wordsSpan(sentence, [verb.index]), subject, object, score: SCORE.both })));
  // "talks between A and B"; "A and B signed a treaty"
  const sides = subjects.length && objects.length ? [] : [...subjects, ...objects].filter(({ chain }) => !subjects.length || ACTORS.has(chain.kind));
  if (isSymmetric(relation.relation.label) && sides.length > 1) {
    return sides.flatMap((side, i) => sides.slice(i + 1).map((other) => ({ ...shared, subject: side, object: other, score: SCORE.both })));
  }
  const suffered = objects.filter((object) => !(relation.relation.class === "conflict" && object.chain.kind === "event") && (!ON_PEOPLE.test(relation.relation.label) || ACTORS.has(object.chain.kind)));
  // "an attack in Peru" tells where, unless somebody is named who attacked.
  const needsActor = isSymmetric(relation.relation.label) || (!isUndergone && NEEDING_ACTOR.test(relation.relation.label)) || isIdleSearch(sentence, noun);
  const tellsTarget = TELLING.has(relation.relation.class) && !needsActor && !(relation.preposition !== undefined && WHERE.has(relation.preposition));
  const made = subjects.length ? subjects.flatMap((subject) => suffered.map((object) => ({ ...shared, subject, object, score: SCORE.both }))) : tellsTarget ? suffered.map((object) => ({ ...shared, object, score: SCORE.target })) : [];
  const acts = made.length || subjects.length || !STANDING.test(relation.relation.label) || relation.preposition !== "against" ? [] : suffered.flatMap((object) => actItself(context, sentence, noun).map((subject) => ({ ...shared, subject, object, score: SCORE.target })));
  if (acts.length) return acts;
  if (!made.length) context.missed?.({ rule: shared.rule, span: predicate, reason: `"${noun.text}" has ${subjects.length ? "no target" : suffered.length ? "no actor" : "neither actor nor target"} that the article names` });
  return made;
}

/** The act as a party, where it is a thing of its own. */
function actItself(context: Context, sentence: TaggedSentence, noun: Word): Party[] {
  const party = partyAt(context, sentence, noun.index);
  return party && party.mention.head === noun.index && party.chain.kind === "event" ? [party] : [];
}

/** "the Cessation of Hostilities": a capital makes it the name of a treaty or an operation, and no act. */
const isTitleOfAct = ({ isHeadline }: TaggedSentence, { index, text }: Word): boolean => !isHeadline && index > 0 && /^\p{Lu}\p{Ll}/u.test(text);

function receivedFindings(context: Context, sentence: TaggedSentence, noun: Word): Finding[] {
  const received = receivedAct(sentence, noun);
  if (!received) return [];
  const parties = (heads: readonly number[]) => heads.map((head) => partyAt(context, sentence, head)).filter((party) => party !== undefined);
  const { label } = received.relation.relation, objects = parties(received.receivers).filter(({ chain }) => received.verb || ACTORS.has(chain.kind));
  const shared = { sentence, anchor: (received.verb ?? noun).index, relation: label, predicate: wordsSpan(sentence, [noun.index]), rule: "received-act", score: SCORE.both };
  return parties(received.doers).filter(({ chain }) => ACTORS.has(chain.kind)).flatMap((subject) => objects.map((object) => ({ ...shared, subject, object })));
}

function partiesOf(context: Context, sentence: TaggedSentence, noun: Word, verb: Word | undefined): Parties | undefined {
  const lemma = compoundLemma(sentence, noun);
  // "yesterday's" names nothing: the mention around it is the act itself.
  const named = (heads: readonly number[]): Party[] => heads.map((head) => partyAt(context, sentence, head)).filter((party) => party !== undefined).filter(({ mention }) => mention.head !== noun.index);
  const own = childrenBy(sentence, noun.index, "nmod").filter((word) => !isRelation(word, "nmod:poss"));
  // "opposition from farmers to the dam": the tree may hang the second phrase on the first.
  const inner = isAttitude(lemma) ? own.flatMap(({ index }) => childrenBy(sentence, index, "nmod")).filter(({ index }) => /^(?:among|from|to|for)$/u.test(preposition(sentence, index) ?? "")) : [];
  const modifiers = [...own, ...inner, ...(verb ? childrenBy(sentence, verb.index, "obl").filter((word) => word.index > noun.index) : [])];
  let relation: NounRelation | undefined;
  const objects: Party[] = [], subjects: Party[] = [];
  for (const modifier of modifiers) {
    const by = prepositionTo(sentence, noun, modifier);
    const listed = lemma.map((each) => relationOfNoun(each, by)).find(Boolean) ?? relationOfNominal(noun.lemma, by);
    if (by === "by" || (HOLDERS.test(by) && isAttitude(lemma))) subjects.push(...named(conjuncts(sentence, modifier.index)));
    if (!listed || (relation && relation.relation.label !== listed.relation.label)) continue;
    relation = listed;
    const parties = named(conjuncts(sentence, modifier.index));
    // "strikes on the army in Peru": with a target named, "in" tells the place.
    if (!listed.inverse && WHERE.has(by) && objects.length) continue;
    (listed.inverse ? subjects : objects).push(...parties);
  }
  relation ??= lemma.map((each) => relationOfNoun(each)).find(Boolean);
  if (!relation) return undefined;
  const owners = named(ownersOf(sentence, noun));
  if (relation.possessor === "subject" || subjects.length === 0 && objects.length > 0) subjects.push(...owners);
  else if (!objects.length) objects.push(...owners);
  // "gave no reason for the delay" has caused nothing.
  if (!subjects.length && verb && relation.relation.class !== "effect") subjects.push(...frameParties(context, sentence, verb));
  const errand = isSymmetric(relation.relation.label) ? errandVerb(sentence, noun) : undefined;
  if (!subjects.length && errand) subjects.push(...frameParties(context, sentence, errand));
  const deed = relation.relation.class === "conflict" ? deedVerb(sentence, noun) : undefined;
  if (!subjects.length && deed) subjects.push(...frameParties(context, sentence, deed).filter(({ chain }) => ACTORS.has(chain.kind)));
  if (!subjects.length) subjects.push(...named(roleHeads(sentence, noun, "ARG0").filter((head) => !isOpponent(sentence, noun, head))).filter(({ chain }) => ACTORS.has(chain.kind)));
  const undergone = objects.length ? [] : named(undergoing(sentence, noun));
  objects.push(...undergone);
  if (!objects.length) objects.push(...named(roleHeads(sentence, noun, "ARG1")));
  // "contact with bats" is no talk.
  const isMute = relation.relation.class === "diplomacy" && isSymmetric(relation.relation.label);
  const isOther = (party: Party) => !subjects.some((subject) => subject.chain.id === party.chain.id) && !(isMute && MUTE.test(sentence.tokens[party.head]!.noun));
  return { relation, subjects, objects: objects.filter(isOther), isUndergone: undergone.length > 0 };
}

/** "a call to the envoy" is a talk, "a call to the guards to leave" a demand like "a call on". */
function prepositionTo(sentence: TaggedSentence, noun: Word, modifier: Word): string {
  const by = preposition(sentence, modifier.index) ?? "";
  return noun.lemma === "call" && by === "to" && sentence.tokens.some((word) => word.xpos === "VB" && word.index > modifier.index && (word.head === noun.index || (word.head === noun.head && isRelation(word, "advcl")))) ? "on" : by;
}

/** "opposition to the dam among farmers", "support from the unions": they have it. */
const HOLDERS = /^(?:among|from)$/u;
const isAttitude = (lemmas: readonly string[]): boolean => lemmas.some((lemma) => ["to", "for", "of"].some((by) => /^(?:rejected|supported|criticized|praised|approved)$/u.test(relationOfNoun(lemma, by)?.relation.label ?? "")));

const frameParties = (context: Context, sentence: TaggedSentence, verb: Word): Party[] =>
  frameOf(sentence, verb).agents.map((head) => partyAt(context, sentence, head)).filter((party) => party !== undefined);

/** "moved on in search of land": nobody is sought. */
const isIdleSearch = (sentence: TaggedSentence, noun: Word): boolean => noun.lemma === "search" && preposition(sentence, noun.index) === "in" && childrenBy(sentence, noun.index, "det").length === 0;

/** "missile strike", "strike": the longest name that the lexicon may have. */
function compoundLemma(sentence: TaggedSentence, noun: Word): string[] {
  const before = sentence.tokens[noun.index - 1];
  const joined = before && before.head === noun.index && isRelation(before, "compound", "amod") ? [`${before.lemma.toLowerCase()} ${noun.lemma}`] : [];
  return [...joined, noun.lemma];
}

/** Who is behind an event noun: "Ukraine" of "Ukrainian attacks", "the rebels" of "an attack by the rebels". */
export function actorsOf(context: Context, sentence: TaggedSentence, noun: Word): Party[] {
  if (!compoundLemma(sentence, noun).some((each) => relationOfNoun(each)?.relation.class === "conflict" || relationOfNoun(each, "on")?.relation.class === "conflict")) return [];
  const by = childrenBy(sentence, noun.index, "nmod").filter((word) => preposition(sentence, word.index) === "by");
  return [...ownersOf(sentence, noun), ...by.flatMap((word) => conjuncts(sentence, word.index))].map((head) => partyAt(context, sentence, head))
    .filter((party) => party !== undefined).filter(({ chain, mention }) => ACTORS.has(chain.kind) && mention.head !== noun.index);
}

/** "Russia's attack", "Ukrainian attacks", "the NATO mission". */
function ownersOf(sentence: TaggedSentence, noun: Word): number[] {
  const possessor = child(sentence, noun.index, "nmod:poss");
  if (possessor) return conjuncts(sentence, possessor.index);
  return childrenBy(sentence, noun.index, "amod", "compound", "nmod:desc", "nmod:unmarked").filter((word) => /^\p{Lu}/u.test(word.text) && (word.upos === "PROPN" || word.upos === "ADJ")).flatMap((word) => conjuncts(sentence, word.index));
}

/** The light verb that has the noun for its object: "launched an attack", "an attack was carried out", "carried out raids, including strikes on ...". */
function lightVerb(sentence: TaggedSentence, noun: Word): Word | undefined {
  const whole = sentence.tokens[isRelation(noun, "nmod") && INTRODUCING.test(preposition(sentence, noun.index) ?? "") ? noun.head : firstConjunct(sentence, noun.index)]!;
  const above = sentence.tokens[whole.head];
  return above && above.upos === "VERB" && isRelation(whole, "obj", "nsubj:pass") && (LIGHT_VERBS.has(above.lemma) || above.lemma === "threaten") ? above : undefined;
}

/** "the bank is under investigation", "was placed under house arrest": whom it is done to. */
function undergoing(sentence: TaggedSentence, noun: Word): number[] {
  if (preposition(sentence, noun.index) !== "under") return [];
  const above = sentence.tokens[noun.head], isPlaced = above && isRelation(noun, "obl") && /^(?:be|come|remain|place|put|stay)$/u.test(above.lemma);
  const subject = child(sentence, noun.index, "cop") ? child(sentence, noun.index, "nsubj") : isPlaced ? child(sentence, above.index, "nsubj:pass", "obj", "nsubj") : undefined;
  return subject ? conjuncts(sentence, subject.index) : [];
}

/** "flew to Lima for talks with the rebels": who went has the talks. */
function errandVerb(sentence: TaggedSentence, noun: Word): Word | undefined {
  const above = sentence.tokens[noun.head];
  return above?.upos === "VERB" && isRelation(noun, "obl") && preposition(sentence, noun.index) === "for" ? above : undefined;
}

/** "killed ten people in a raid on the camp": who killed them raided it. */
function deedVerb(sentence: TaggedSentence, noun: Word): Word | undefined {
  const above = sentence.tokens[noun.head];
  return above?.upos === "VERB" && isRelation(noun, "obl") && /^(?:in|during)$/u.test(preposition(sentence, noun.index) ?? "") && patternsOfVerb(above.lemma).some(({ relation }) => relation.class === "conflict") ? above : undefined;
}

/** "clamped down on protests", "banned the protests": who acts against them does not protest. */
function isOpponent(sentence: TaggedSentence, noun: Word, head: number): boolean {
  const verb = sentence.tokens[sentence.tokens[firstConjunct(sentence, noun.index)]!.head];
  return verb?.upos === "VERB" && OPPOSING.has(verb.lemma) && isRelation(noun, "obj", "obl", "conj") && isRelation(sentence.tokens[head]!, "nsubj") && sentence.tokens[head]!.head === verb.index;
}

const roleHeads = (sentence: TaggedSentence, noun: Word, label: string): number[] =>
  sentence.roles.filter((role) => role.predicate === noun.index && role.label === label && role.score > ROLE && role.argument !== noun.index)
    .map((role) => role.argument).filter((index) => ["NOUN", "PROPN", "PRON"].includes(sentence.tokens[index]!.upos));
