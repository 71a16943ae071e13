/**
 * Frames: a verb with its parties, whatever the construction. Passive, reduced relative, list, control and relative clause
 * all come out in the same shape: agents, patients and obliques, each the head word of a noun phrase of the sentence.
 *
 * "The clinic, hit by two drones on Monday, was closed" -> hit: agents [drones], patients [clinic]; closed: patients [clinic].
 * The tree comes first; PropBank roles of the model fill what the tree leaves empty (Palmer et al. 2005).
 */
import { patternsOfVerb, relationOfNoun } from "../../lexicon/relations.js";
import { APPOINTING } from "../../lexicon/verb-classes.js";
import { lemma } from "../../text/lemma.js";
import { child, childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { Role, TaggedSentence, Word } from "../../types.js";
import { examplesOf, withExamples } from "./examples.js";
import { isGone } from "./missing.js";
import { isGapped, isPassive, surfaceSubject } from "./subject.js";

export interface Oblique {
  readonly head: number;
  readonly preposition: string;
  /** PropBank label where the model gives one. */
  readonly label?: string;
}

export interface Frame {
  readonly sentence: TaggedSentence;
  readonly verb: Word;
  readonly isPassive: boolean;
  readonly particle?: string;
  readonly agents: readonly number[];
  readonly patients: readonly number[];
  readonly obliques: readonly Oblique[];
}

const GIVING = /^(?:give|offer|grant|award|hand|send|pay|promise|lend|deny)$/u;
/** A role below this probability does not fill an empty place. */
const ROLE = 0.5;

export function framesOf(sentence: TaggedSentence): Frame[] {
  const verbs = sentence.tokens.filter((word) => (word.upos === "VERB" && !isGone(sentence, word)) || isParticipleModifier(word) || isGapped(sentence, word));
  return verbs.map((verb) => frameOf(sentence, verb.upos === "VERB" ? verb : { ...verb, lemma: lemma(verb.text, "VERB") }));
}

/** "the injured people", "a planned attack": a participle before its noun makes no frame unless the model sees a predicate. */
const isParticipleModifier = (word: Word): boolean => word.upos === "ADJ" && word.xpos === "VBN" && word.predicate > ROLE;

/** "left nine people dead and twenty wounded": one frame for each outcome. */
export function byOutcome(frame: Frame): Frame[] {
  const { sentence, verb, patients } = frame;
  const hasOutcome = (index: number) => childrenBy(sentence, index, "amod", "acl").some((word) => word.index > index);
  return verb.lemma === "leave" && patients.length > 1 && patients.some(hasOutcome) ? patients.map((patient) => ({ ...frame, patients: [patient] })) : [frame];
}

export function frameOf(sentence: TaggedSentence, verb: Word): Frame {
  return frameWith(sentence, verb, surfaceSubject(sentence, verb));
}

/** The frame with the subject that the verb would inherit, had it none of its own. */
export function withoutSubject({ sentence, verb }: Frame): Frame {
  const above = sentence.tokens[verb.head];
  return frameWith(sentence, verb, isRelation(verb, "conj") && above ? surfaceSubject(sentence, above) : []);
}

function frameWith(sentence: TaggedSentence, verb: Word, surface: readonly number[]): Frame {
  const passive = isPassive(sentence, verb);
  const roles = sentence.roles.filter((role) => role.predicate === verb.index);
  const objects = objectsOf(sentence, verb);
  const particle = [...childrenBy(sentence, verb.index, "compound:prt").filter((word) => !childrenBy(sentence, verb.index, "obl").some((each) => isUpTo(sentence, each) && each.index > word.index)), ...(passive ? stranded(sentence, verb) : [])].map((word) => word.text.toLowerCase()).join(" ");
  const obliques = obliquesOf(sentence, verb, roles, objects);
  const agents = passive ? byPhrase(sentence, obliques, roles) : surface, shared = passive && !agents.length ? agentsBehind(sentence, verb) : [];
  // "residents were given tents": what was given is the object, as in "gave residents tents".
  const isRecipient = passive && objects.length > 0 && surface.length > 0 && GIVING.test(verb.lemma);
  // "defend themselves": nobody else is defended.
  const isReflexive = childrenBy(sentence, verb.index, "obj").some((word) => word.upos === "PRON" && /sel(?:f|ves)$/iu.test(word.text));
  const patients = passive ? (surface.length && !isRecipient ? surface : objects) : objects.length ? objects : antecedentObject(sentence, verb, surface);
  // "Cruz, whose son died": nobody died Cruz.
  const isOwners = verb.deprel === "acl:relcl" && surface.some((index) => childrenBy(sentence, index, "nmod:poss").some(({ xpos }) => xpos === "WP$"));
  const told = isOwners ? patients.filter((index) => index !== verb.head) : patients;
  const filledIn = told.length || isReflexive ? told : filled(sentence, verb, roles, "ARG1", [...agents, ...obliques.map(({ head }) => head), ...(isOwners ? [verb.head] : [])]);
  return {
    sentence, verb, isPassive: passive, ...(particle ? { particle } : {}),
    agents: agents.length ? agents : shared.length ? shared : verb.deprel === "amod" ? inCompound(sentence, verb) : filled(sentence, verb, roles, "ARG0", patients),
    patients: filledIn,
    obliques: [...obliques.filter(({ head }) => !agents.includes(head)), ...behindObject(sentence, verb, patients), ...(isRecipient ? surface.map((head) => ({ head, preposition: "to" })) : [])],
  };
}

/** "the office was broken into": a preposition whose noun became the subject. */
const stranded = (sentence: TaggedSentence, verb: Word): readonly Word[] => childrenBy(sentence, verb.index, "obl", "advmod", "case").filter((word) => word.upos === "ADP" && word.index > verb.index);

function objectsOf(sentence: TaggedSentence, verb: Word): number[] {
  const objects = [...childrenBy(sentence, verb.index, "obj").flatMap((word) => calledWhat(sentence, word)), ...childrenBy(sentence, verb.index, "obl").filter((word) => isUpTo(sentence, word))];
  const isAppointing = objects.length === 0 && APPOINTING.has(verb.lemma) && childrenBy(sentence, verb.index, "obl").some((word) => preposition(sentence, word.index) === "as");
  // "wounded 12", "named Cruz as director": the tree takes a bare number or name for a predicate.
  const predicates = childrenBy(sentence, verb.index, "xcomp").filter((word) => word.upos === "NUM" || (word.upos === "PROPN" && isAppointing));
  const own = [...objects, ...predicates].filter((word) => word.upos !== "VERB");
  // "asked the judge to wait": the one who is asked is all that the verb has.
  // "cost the firm 3 million dollars": both are what it cost.
  if (own.length && verb.lemma === "cost") own.push(...childrenBy(sentence, verb.index, "iobj"));
  const direct = own.length ? own : [...childrenBy(sentence, verb.index, "iobj"), ...objectsOfFirst(sentence, verb)];
  return direct.flatMap((word) => [...withExamples(sentence, word.index), ...countedBeside(sentence, word)]).filter((index) => sentence.tokens[index]!.upos !== "VERB" && !/sel(?:f|ves)$/iu.test(sentence.tokens[index]!.text)).sort((a, b) => a - b);
}

/** "maintain what he called normal relations": the relations. */
function calledWhat(sentence: TaggedSentence, word: Word): readonly Word[] {
  const naming = /^what$/iu.test(word.text) ? childrenBy(sentence, word.index, "acl").filter(({ lemma }) => /^(?:call|term|describe|label|dub)$/u.test(lemma)) : [];
  const named = naming.flatMap(({ index }) => [...childrenBy(sentence, index, "obj", "xcomp"), ...childrenBy(sentence, index, "obl").filter((each) => preposition(sentence, each.index) === "as")]).filter(({ upos }) => upos === "NOUN" || upos === "PROPN");
  return named.length ? named.slice(0, 1) : [word];
}

/** "house up to 300 people": an amount, no goal. */
const isUpTo = (sentence: TaggedSentence, word: Word): boolean => childrenBy(sentence, word.index, "case").some(({ index, text }) => /^to$/iu.test(text) && /^up$/iu.test(sentence.tokens[index - 1]?.text ?? "") && sentence.tokens[index + 1]?.upos === "NUM");

/** "killed and injured residents": the object of both stands behind the second, and hangs on the first. */
function objectsOfFirst(sentence: TaggedSentence, verb: Word): readonly Word[] {
  const first = isRelation(verb, "conj") && verb.head === verb.index - 2 ? sentence.tokens[verb.head] : undefined;
  return first?.upos === "VERB" && (first.xpos === verb.xpos || /^VB[DN] VB[DN]$/u.test(`${first.xpos} ${verb.xpos}`)) ? childrenBy(sentence, first.index, "obj").filter((word) => word.index > verb.index) : [];
}

/** "ten cars, six vans and two boats": the tree takes the middle of a list for an apposition. */
function countedBeside(sentence: TaggedSentence, object: Word): readonly number[] {
  const isCounted = (word: Word) => childrenBy(sentence, word.index, "nummod").length > 0;
  if (!isCounted(object) || !childrenBy(sentence, object.index, "conj").some(isCounted)) return [];
  return childrenBy(sentence, object.index, "appos").filter(isCounted).map(({ index }) => index);
}

/** "the man (that) police arrested": the object is the noun that the clause modifies. */
function antecedentObject(sentence: TaggedSentence, verb: Word, surface: readonly number[]): number[] {
  const isBare = verb.deprel === "acl:relcl" && surface.length > 0 && !surface.includes(verb.head) && verb.head >= 0;
  if (!isBare || !surface.every((index) => index > verb.head && !/^W/u.test(sentence.tokens[index]!.xpos))) return [];
  return childrenBy(sentence, verb.index, "ccomp", "obl").length ? [] : [verb.head];
}

function byPhrase(sentence: TaggedSentence, obliques: readonly Oblique[], roles: readonly Role[]): number[] {
  const agents = obliques.filter(({ head, preposition: by }) => by === "by" && (isRelation(sentence.tokens[head]!, "obl:agent") || roles.some((role) => role.argument === head && role.label === "ARG0") || sentence.tokens[head]!.noun !== "time") && !isMeasure(sentence.tokens[head]!));
  return agents.flatMap(({ head }) => [head, ...examplesOf(sentence, head)]);
}

/** Participles with their agent before them in one word. */
const AGENTIVE = /^(?:back|lead|control|hold|own|make|build|run|fund|finance|sponsor|broker|impose|occupy|supply|support|administer|dominate|produce|train|equip|arm|mediate|appoint|design|develop|operate|manage|negotiate|organize|organise|seize|annex|besiege)$/u;

/** "U.S.-backed rebels", "the government-held town": who does it. */
function inCompound(sentence: TaggedSentence, verb: Word): number[] {
  const before = sentence.tokens[verb.index - 2];
  const isJoined = sentence.tokens[verb.index - 1]?.text === "-" && sentence.tokens[verb.index - 1]!.end === verb.start && before?.end === sentence.tokens[verb.index - 1]!.start;
  const isOne = sentence.tokens[verb.head]?.lemma === "one";
  return before && isJoined && !isOne && verb.xpos === "VBN" && AGENTIVE.test(verb.lemma) && ["PROPN", "NOUN", "ADJ"].includes(before.upos) ? [before.index] : [];
}

/** "homes were destroyed and bridges damaged by the storm": who did both stands behind the second. */
function agentsBehind(sentence: TaggedSentence, verb: Word): number[] {
  // The tree may hang the second subject on the first verb, and its participle on that.
  const gapped = childrenBy(sentence, verb.index, "conj").flatMap((word) => (word.upos === "NOUN" ? childrenBy(sentence, word.index, "acl").filter(({ xpos }) => xpos === "VBN") : isGapped(sentence, word) ? [word] : []))[0];
  return gapped ? childrenBy(sentence, gapped.index, "obl:agent").filter((word) => word.noun !== "time").flatMap(({ index }) => conjuncts(sentence, index)) : [];
}

/** "cut by $200", "rose by 5 percent" */
const isMeasure = (word: Word): boolean => word.upos === "NUM" || word.upos === "SYM" || /^(?:percent|%|point|dollar|euro|pound|cent)$/u.test(word.lemma);

/** "fired at a range of ten meters": how far, no party; "grew at a rate of 5 percent" is what it tells. */
const EXTENT = /^(?:range|distance)$/u;

function obliquesOf(sentence: TaggedSentence, verb: Word, roles: readonly Role[], objects: readonly number[]): Oblique[] {
  const label = (head: number) => roles.filter((role) => role.argument === head).sort((a, b) => b.score - a.score)[0]?.label;
  // The model labels the first of a list.
  const named = (head: number, by: string, first = head): Oblique => {
    const told = label(head) ?? label(first);
    return { head, preposition: by, ...(told ? { label: told } : {}) };
  };
  const plain = childrenBy(sentence, verb.index, "obl").filter((word) => word.deprel !== "obl:tmod" && word.deprel !== "obl:unmarked").flatMap((word) => {
    const by = preposition(sentence, word.index);
    const near = distanceFrom(sentence, word);
    if (near !== undefined) return [named(near, "toward", word.index)];
    // "in the latest raid, a boat laden with arms ...": a participle behind its noun has nothing before it.
    if (by === undefined || isUpTo(sentence, word) || (verb.deprel === "acl" && word.index < verb.index) || by === "at" && EXTENT.test(word.lemma)) return [];
    return withExamples(sentence, word.index).map((head) => named(head, /^(?:including|such as)$/u.test(preposition(sentence, head) ?? by) ? by : preposition(sentence, head) ?? by, word.index));
  });
  const recipients = childrenBy(sentence, verb.index, "iobj").filter(({ index }) => !objects.includes(index)).flatMap((word) => conjuncts(sentence, word.index).map((head) => named(head, "to")));
  return [...plain, ...recipients];
}

/** "advanced to within ten miles of the dam", "came to 5 km of it": what the distance is counted from. */
function distanceFrom(sentence: TaggedSentence, word: Word): number | undefined {
  if (!/^(?:mile|kilometer|kilometre|km|meter|metre|yard|block)$/u.test(word.lemma) || !childrenBy(sentence, word.index, "case").some(({ text }) => /^within$/iu.test(text))) return undefined;
  return childrenBy(sentence, word.index, "nmod").find(({ index }) => preposition(sentence, index) === "of")?.index;
}

/** Prepositions that hang on the verb as often as on its object: "lost the race to Cruz", "withdrew troops from Peru". */
const MOVABLE = /^(?:to|from|against|into)$/u;

/** Phrases that the tree hangs on the object, and the lexicon on the verb. Those behind the noun of a fixed phrase: relation-of.ts. */
function behindObject(sentence: TaggedSentence, verb: Word, patients: readonly number[]): Oblique[] {
  const wanted = new Set(patternsOfVerb(verb.lemma).flatMap(({ pattern }) => (pattern.particle === undefined ? pattern.prepositions : [])).filter((by) => MOVABLE.test(by) || (by === "on" && isBlaming(verb))));
  return wanted.size === 0 ? [] : patients.map((index) => sentence.tokens[index]!).filter((noun) => noun.noun !== "abstract").flatMap((noun) =>
    childrenBy(sentence, noun.index, "nmod").filter((word) => word.index > noun.index).flatMap((word) => {
      const by = preposition(sentence, word.index);
      return by && wanted.has(by) && (isBlaming(verb) || !relationOfNoun(noun.lemma, by)) ? conjuncts(sentence, word.index).map((head) => ({ head, preposition: by })) : [];
    }));
}

/** "blamed the attack on hackers": the hackers are blamed, not attacked. */
export const isBlaming = ({ lemma }: Word): boolean => /^(?:blame|pin)$/u.test(lemma);

/** A nominal argument with the label that no other place has. */
function filled(sentence: TaggedSentence, verb: Word, roles: readonly Role[], label: string, taken: readonly number[]): number[] {
  const best = roles.filter((role) => role.label === label && role.score > ROLE).sort((a, b) => b.score - a.score)[0];
  const word = best && sentence.tokens[best.argument];
  if (!word || taken.includes(word.index) || word.index === verb.index || !["NOUN", "PROPN", "PRON", "NUM"].includes(word.upos)) return [];
  // "found that it was no accident": what somebody says of the subject is no party.
  if (child(sentence, word.index, "cop")) return [];
  // An argument beyond another clause is a guess of the model that the tree speaks against.
  return Math.abs(word.index - verb.index) > 25 ? [] : conjuncts(sentence, word.index);
}
