/**
 * Who a verb without a subject of its own is about: subjects inherited through lists, control, raising, participles and
 * relative clauses.
 *
 *   "Rebels vowed to strike"             strike <- Rebels (subject control)
 *   "They urged residents to leave"      leave <- residents (object control)
 *   "accused the army of shelling"       shelling <- the army
 *   "..., killing five"                  killing <- the clause's subject
 *   "drones fired at Kazan"              fired <- drones (participle behind its noun: patient of a passive)
 *
 * Source: Huddleston & Pullum 2002, ch. 14 for control; UD's guidelines for where the words hang.
 */
import { FAILED_NOUN, PLAN_NOUN } from "../../lexicon/factuality.js";
import { relationOfVerb } from "../../lexicon/relations.js";
import { LIGHT_VERBS } from "../../lexicon/verb-classes.js";
import { absoluteSubject, child, childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import { isRanked, listedWith } from "../qualify/listed.js";
import { withExamples } from "./examples.js";

const MAX_DEPTH = 8;
/** The subject of the infinitive is the subject of these even though they have an object. */
const SUBJECT_CONTROL = new Set(["promise", "vow", "threaten", "pledge", "swear"]);
/** The infinitive is what their object is to do, also where the tree takes it for a purpose. */
const OBJECT_CONTROL = new Set(`urge order tell ask force allow instruct send deploy hire appoint press pressure persuade convince encourage compel beg implore invite permit enable lead prompt cause authorize authorise`.split(/\s+/));
/** "X of doing", "X from doing", "X for doing": the doing is the object's. */
const GERUND_OF_OBJECT = new Set(`accuse blame suspect charge convict acquit criticize criticise condemn praise thank stop prevent keep ban bar prohibit deter block
  fine jail arrest sentence punish investigate commend fault dissuade discourage exonerate indict sue`.split(/\s+/));

/** "supports the army in retaking the town": the army retakes it. */
const SUPPORTING = /^(?:support|assist|aid|help|back|guide|advise|encourage|train|lead)$/u;

/** What an infinitive behind "is" is: nobody who acts. */
const AIM = /^(?:aim|goal|mission|task|plan|purpose|job|way|hope|dream|priority|duty|intention|idea|step)$/u;
/** What is founded does what it is founded for. */
const FOUNDING = /^(?:form|found|establish|create|assemble)$/u;
/** The infinitive behind these is what the party of their preposition is to do. */
const OBLIQUE_CONTROL = /^(?:call|appeal|plead|rely|count|depend|wait|prevail|arrange)$/u;
/** What somebody is granted, and does nothing itself: "called for the right to vote". */
const GRANTED = /^(?:right|permission|authority|power|chance|opportunity|freedom|ability|money|fund|time|help)$/u;
/** Tell somebody to do what the infinitive behind them says. */
const DEMAND = /^(?:call|appeal|order|request|demand|plea|instruction|invitation|warning)$/u;
/** States of mind and matters that somebody has while doing what the participle behind them says. */
const HELD_NOUN = /^(?:difficulty|trouble|problem|issue|challenge|obstacle|hardship|delay|experience|success|luck|fun|time)$/u;
/** "introduced ways of storing water": whoever stores it. */
const IMPERSONAL_NOUN = /^(?:way|means|method|cost|price|expense|benefit|advantage|practice|process|point)$/u;

/** Is the verb's surface subject its patient? */
export function isPassive(sentence: TaggedSentence, verb: Word): boolean {
  if (child(sentence, verb.index, "nsubj:pass", "aux:pass", "csubj:pass")) return true;
  if (isGapped(sentence, verb)) return true;
  if (verb.xpos !== "VBN") return false;
  // "reports that rebels have killed": a clause with its own subject or a perfect is active, also behind a noun.
  const hasPerfect = childrenBy(sentence, verb.index, "aux").some((each) => each.lemma === "have");
  if (hasPerfect || child(sentence, verb.index, "nsubj")) return false;
  if (isRelation(verb, "acl") && verb.deprel !== "acl:relcl") return true;
  if (child(sentence, verb.index, "obj")) return false;
  return isRelation(verb, "advcl", "xcomp", "ccomp", "root", "parataxis", "amod") || verb.head < 0;
}

/** "nine were killed and twenty injured": a participle that shares the auxiliary of the passive before it, often read as an adjective. */
export function isGapped(sentence: TaggedSentence, word: Word): boolean {
  const above = sentence.tokens[word.head];
  if (!above || !isRelation(word, "conj") || above.xpos !== "VBN" || !(word.xpos === "VBN" || word.upos === "ADJ" && /ed$/u.test(word.text))) return false;
  return !childrenBy(sentence, word.index, "aux", "aux:pass", "cop", "obj").length && isPassive(sentence, above);
}

/** Heads of the surface subject, conjuncts apart; empty when there is none. */
export function surfaceSubject(sentence: TaggedSentence, verb: Word, depth = 0): readonly number[] {
  if (depth > MAX_DEPTH) return [];
  const own = childrenBy(sentence, verb.index, "nsubj", "csubj");
  // "their aim is to win": they win.
  const aim = own.find((word) => AIM.test(word.lemma) && isInfinitive(sentence, verb));
  if (aim) return childrenBy(sentence, aim.index, "nmod:poss").flatMap(({ index }) => conjuncts(sentence, index));
  const member = isRelation(verb, "acl") && verb.head >= 0 ? memberOf(sentence, verb, sentence.tokens[verb.head]!) : [];
  if (member.length) return member;
  if (own.length) return own.filter(nominal).flatMap(({ index }) => withExamples(sentence, index));
  // "the firm remains committed to building it": the tree may part the adjective from its verb.
  const linked = verb.upos === "ADJ" ? sentence.tokens[verb.index - 1] : undefined;
  if (linked && linked.index !== verb.head && /^(?:remain|be|become|seem|stay)$/u.test(linked.lemma) && child(sentence, linked.index, "nsubj")) return childrenBy(sentence, linked.index, "nsubj").flatMap(({ index }) => conjuncts(sentence, index));
  const above = sentence.tokens[verb.head];
  if (!above || child(sentence, verb.index, "expl")) return [];
  const counted = sentence.tokens[verb.index - 1];
  if (counted?.upos === "NUM" && counted.head === verb.head && isGapped(sentence, verb)) return [counted.index];
  if (isRelation(verb, "conj")) {
    const first = leading(sentence, sentence.tokens[listedWith(sentence, verb)]!), reporter = sentence.tokens[first.head];
    // "said the talks had failed but declined to give details": who said so declines.
    if (/^(?:decline|refuse)$/u.test(verb.lemma) && isRelation(first, "ccomp") && reporter?.upos === "VERB") return surfaceSubject(sentence, reporter, depth + 1);
    return isPredicate(first) ? surfaceSubject(sentence, first, depth + 1) : [];
  }
  const between = forSubject(sentence, verb);
  if (between) return conjuncts(sentence, between.index);
  if (isRelation(verb, "ccomp", "root")) {
    const before = displaced(sentence, verb);
    if (before) return withExamples(sentence, before.index);
  }
  if (isRelation(verb, "xcomp", "ccomp")) return doers(sentence, controlled(sentence, verb, above, depth));
  if (isRelation(verb, "advcl")) return doers(sentence, ofAdverbial(sentence, verb, above, depth));
  if (verb.deprel === "acl:relcl") return [above.index];
  if (isRelation(verb, "acl")) return ofModifier(sentence, verb, above, depth);
  if (isRelation(verb, "parataxis") && verb.xpos === "VBG") return isPredicate(above) ? surfaceSubject(sentence, above, depth + 1) : [];
  return isRelation(verb, "amod") ? [above.index] : [];
}

/** "pushing them back and seizing the hill": the tree may join "seizing" to the adverb. */
function leading({ tokens }: TaggedSentence, first: Word): Word {
  const above = tokens[first.head];
  return /^(?:ADV|ADP)$/u.test(first.upos) && above?.upos === "VERB" && above.index < first.index ? above : first;
}

/** "Cruz was among those killed", "she is one of those who fled": what happened to all of them happened to the one who is named. */
function memberOf(sentence: TaggedSentence, verb: Word, group: Word): readonly number[] {
  if (!/^(?:those|people|person|victim|civilian|passenger|man|woman|child|official|journalist|soldier|protester)$/u.test(group.lemma.toLowerCase())) return [];
  const by = preposition(sentence, group.index), one = sentence.tokens[group.head];
  const holder = by === "among" ? group : by === "of" && one && /^one$/iu.test(one.text) ? one : undefined;
  const hasOwn = verb.deprel === "acl:relcl" && childrenBy(sentence, verb.index, "nsubj").some((word) => !/^(?:who|that|which)$/iu.test(word.text));
  const subject = holder && !hasOwn && child(sentence, holder.index, "cop") ? child(sentence, holder.index, "nsubj") : undefined;
  return subject && nominal(subject) ? conjuncts(sentence, subject.index) : [];
}

/** "Plans were made to flee": a plan flees not. */
const doers = (sentence: TaggedSentence, heads: readonly number[]): readonly number[] => heads.filter((head) => !PLAN_NOUN.has(sentence.tokens[head]!.lemma));

const nominal = (word: Word): boolean => ["NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"].includes(word.upos);
const isActor = ({ noun, name }: Word): boolean => /^(?:person|organization)$/u.test(noun) || /-(?:PER|ORG)$/u.test(name);
const isPredicate = (word: Word): boolean => ["VERB", "AUX", "ADJ"].includes(word.upos) || word.upos === "NOUN";
const isInfinitive = (sentence: TaggedSentence, verb: Word): boolean => childrenBy(sentence, verb.index, "mark").some((mark) => mark.text.toLowerCase() === "to");

function controlled(sentence: TaggedSentence, verb: Word, above: Word, depth: number): readonly number[] {
  // "the mill, which they say pollutes the river": the mill does.
  if (isRelation(verb, "ccomp") && above.deprel === "acl:relcl" && child(sentence, above.index, "nsubj") && above.head >= 0) return [above.head];
  const isClause = isRelation(verb, "ccomp") && !isInfinitive(sentence, verb) && verb.xpos !== "VBG";
  // "made closing the mine a priority": whoever closes it.
  if (isClause || (above.lemma === "make" && verb.xpos === "VBG")) return [];
  // "makes it possible to close the mine"
  if (child(sentence, above.index, "expl") && childrenBy(sentence, above.index, "xcomp").some((each) => each.index < verb.index && each.upos === "ADJ")) return [];
  const asked = isInfinitive(sentence, verb) ? askedBefore(sentence, verb, above) : undefined;
  if (asked) return conjuncts(sentence, asked.index);
  const object = child(sentence, above.index, "obj", "iobj");
  // "does everything to help": whoever does it helps.
  if (object && /^(?:everything|anything|all|best|utmost|most)$/iu.test(object.text) && !childrenBy(sentence, object.index, "nmod").length) return surfaceSubject(sentence, above, depth + 1);
  if (object && !SUBJECT_CONTROL.has(above.lemma) && !HELD_NOUN.test(object.lemma) && nominal(object)) return conjuncts(sentence, object.index);
  return surfaceSubject(sentence, above, depth + 1);
}

/** "called on the states to help", "appealed to donors to give", "called for the guards to leave": whom the preposition names. */
function askedBefore(sentence: TaggedSentence, verb: Word, above: Word): Word | undefined {
  if (!OBLIQUE_CONTROL.test(above.lemma)) return undefined;
  const between = childrenBy(sentence, above.index, "obl").filter((word) => above.index < word.index && word.index < verb.index && nominal(word));
  const behind = (by: RegExp) => between.find((word) => by.test(preposition(sentence, word.index) ?? ""));
  const waited = behind(/^for$/u);
  return behind(/^(?:on|upon|to|with)$/u) ?? (waited && !GRANTED.test(waited.lemma) ? waited : undefined);
}

/** "asked for the rebels to be arrested": what stands between "for" and "to", which the tree hangs on the infinitive. */
function forSubject(sentence: TaggedSentence, verb: Word): Word | undefined {
  const marks = childrenBy(sentence, verb.index, "mark", "case"), from = marks.find(({ text }) => /^for$/iu.test(text)), to = marks.find(({ text }) => /^to$/iu.test(text));
  if (!from || !to || from.index > to.index) return undefined;
  return childrenBy(sentence, verb.index, "obl", "obj").find((word) => from.index < word.index && word.index < to.index && nominal(word));
}

/** "a series of strikes killed ten, officials said": a finite verb whose subject the tree hung beside it. */
function displaced(sentence: TaggedSentence, verb: Word): Word | undefined {
  if (!/^VB[DPZ]$/u.test(verb.xpos) || verb.head < 0) return undefined;
  return childrenBy(sentence, verb.head, "ccomp", "dep", "dislocated").find((word) => word.index < verb.index && ["NOUN", "PROPN"].includes(word.upos) && !child(sentence, word.index, "case", "cop", "nsubj"));
}

function ofAdverbial(sentence: TaggedSentence, verb: Word, above: Word, depth: number): readonly number[] {
  const own = absoluteSubject(sentence, verb);
  if (own) return conjuncts(sentence, own.index);
  if (!isPredicate(above)) return [];
  // "reported that he would resign, citing two aides": the reporter cites them.
  if (verb.xpos === "VBG" && /^(?:cite|quote)$/u.test(verb.lemma) && isRelation(above, "ccomp") && above.head >= 0) return surfaceSubject(sentence, sentence.tokens[above.head]!, depth + 1);
  const asked = isInfinitive(sentence, verb) ? askedBefore(sentence, verb, above) : undefined;
  if (asked) return conjuncts(sentence, asked.index);
  // "money was made by selling coal": whoever sells it.
  if (verb.xpos === "VBG" && isPassive(sentence, above) && childrenBy(sentence, verb.index, "mark").some(({ text }) => /^by$/iu.test(text))) return childrenBy(sentence, above.index, "obl:agent").flatMap(({ index }) => conjuncts(sentence, index));
  const object = child(sentence, above.index, "obj");
  const called = object && calledUpon(sentence, object, verb);
  if (called) return conjuncts(sentence, called.index);
  // "gave guns to the rebels for storming the port": they stormed it
  const given = receiverFor(sentence, verb, above);
  if (given) return conjuncts(sentence, given.index);
  const hasMark = childrenBy(sentence, verb.index, "mark").some((mark) => /^(?:of|from|for|to)$/iu.test(mark.text));
  const isAided = SUPPORTING.test(above.lemma) && childrenBy(sentence, verb.index, "mark").some((mark) => /^in$/iu.test(mark.text));
  if (object && (hasMark && GERUND_OF_OBJECT.has(above.lemma) || isAided) && verb.xpos === "VBG") return conjuncts(sentence, object.index);
  if (object && isInfinitive(sentence, verb) && (OBJECT_CONTROL.has(above.lemma) || FOUNDING.test(above.lemma))) return conjuncts(sentence, object.index);
  return surfaceSubject(sentence, above, depth + 1);
}

/** "a call to the guards to leave", "issued an order to the guards to leave": they are to. */
function calledUpon(sentence: TaggedSentence, noun: Word, verb: Word): Word | undefined {
  if (!DEMAND.test(noun.lemma) || !isInfinitive(sentence, verb)) return undefined;
  return childrenBy(sentence, noun.index, "nmod").find((word) => word.index < verb.index && /^(?:to|on|for)$/u.test(preposition(sentence, word.index) ?? "") && isActor(word));
}

/** Who is given something for doing what the verb says. */
function receiverFor(sentence: TaggedSentence, verb: Word, above: Word): Word | undefined {
  if (verb.xpos !== "VBG" || !/^(?:give|provide|hand|send|sell|lend|offer|supply|pay)$/u.test(above.lemma) || isPassive(sentence, above) || !childrenBy(sentence, verb.index, "mark").some(({ text }) => /^for$/iu.test(text))) return undefined;
  return childrenBy(sentence, above.index, "obl").find((word) => word.index < verb.index && preposition(sentence, word.index) === "to" && isActor(word));
}

/** "rebels fighting the army", "people killed", "their plan to strike", "made an attempt to flee"; not "discussed the plan to strike". */
function ofModifier(sentence: TaggedSentence, verb: Word, noun: Word, depth: number): readonly number[] {
  const mark = childrenBy(sentence, verb.index, "mark").find((each) => /^(?:of|for|in|to|at|from)$/iu.test(each.text));
  // "trouble finding the road": who has the trouble finds.
  const isCharged = mark !== undefined && isRelation(noun, "obj") && GERUND_OF_OBJECT.has(sentence.tokens[noun.head]?.lemma ?? "");
  // "the campaign, including visiting schools": an example, no doer.
  if (childrenBy(sentence, verb.index, "mark", "case").some((word) => /^including$/iu.test(word.text))) return [];
  const isGerund = verb.xpos === "VBG" || (verb.xpos === "VBN" && childrenBy(sentence, verb.index, "aux").some((aux) => aux.xpos === "VBG"));
  const isHeld = isGerund && !isCharged && (mark !== undefined || HELD_NOUN.test(noun.lemma));
  // "proved their skill, taking the hill": the comma parts it from the object, and the model agrees.
  const doing = verb.xpos === "VBG" && sentence.tokens[verb.index - 1]?.text === "," && isRelation(noun, "obj", "obl") ? sentence.tokens[noun.head] : undefined;
  const movers = doing && isPredicate(doing) && !isPassive(sentence, doing) ? surfaceSubject(sentence, doing, depth + 1) : [];
  if (sentence.roles.some(({ predicate, label, argument }) => predicate === verb.index && label === "ARG0" && movers.includes(argument))) return movers;
  if (/^VB[GND]$/u.test(verb.xpos) && !isHeld) return [noun.index];
  const called = calledUpon(sentence, noun, verb);
  if (called) return conjuncts(sentence, called.index);
  const possessor = child(sentence, noun.index, "nmod:poss");
  // "last week's move to ban him": not the week's
  if (possessor && possessor.noun !== "time") return conjuncts(sentence, possessor.index);
  // "efforts by the states to end the war"
  const by = childrenBy(sentence, noun.index, "nmod").find((word) => preposition(sentence, word.index) === "by");
  if (by && isInfinitive(sentence, verb)) return conjuncts(sentence, by.index);
  // "the refusal of the court to hear him"
  const of = PLAN_NOUN.has(noun.lemma) || FAILED_NOUN.has(noun.lemma) ? childrenBy(sentence, noun.index, "nmod").find((word) => word.index < verb.index && preposition(sentence, word.index) === "of" && isActor(word)) : undefined;
  if (of && isInfinitive(sentence, verb)) return conjuncts(sentence, of.index);
  // "the raid was an attempt to silence them", "she was the first to leave": what is said to be it does it.
  const isBearer = isInfinitive(sentence, verb) && (PLAN_NOUN.has(noun.lemma) || isRanked(sentence, noun));
  const said = isBearer && child(sentence, noun.index, "cop") ? child(sentence, noun.index, "nsubj") : undefined;
  if (said) return nominal(said) ? conjuncts(sentence, said.index) : [];
  // "the first ship to cross the strait"
  if (isBearer && noun.upos === "NOUN" && isRanked(sentence, noun)) return [noun.index];
  const above = sentence.tokens[noun.head];
  if (above?.upos !== "VERB") return [];
  // "voiced hopes of reaching a deal", "in hopes of reaching": the subject's own; "a place for keeping sheep" is nobody's.
  if (isHeld) return mark?.text.toLowerCase() !== "for" && !IMPERSONAL_NOUN.test(noun.lemma) && isRelation(noun, "obj", "obl") ? surfaceSubject(sentence, above, depth + 1) : [];
  // "gave the bank permission to sell gold"
  const recipient = isRelation(noun, "obj") && /^(?:give|grant|offer|allow)$/u.test(above.lemma) ? child(sentence, above.index, "iobj") : undefined;
  if (recipient) return conjuncts(sentence, recipient.index);
  if (isRelation(noun, "obj") && FOUNDING.test(above.lemma)) return [noun.index];
  // "rejected a proposal to ban it": somebody else's.
  if (/^(?:rejected|criticized|supported|denied|praised|canceled)$/u.test(relationOfVerb(above.lemma, { objectKind: "event" })?.relation.label ?? "")) return [];
  return isRelation(noun, "obj") && (LIGHT_VERBS.has(above.lemma) || PLAN_NOUN.has(noun.lemma)) ? surfaceSubject(sentence, above, depth + 1) : [];
}
