/**
 * Who speaks: from a reporting word to the words that name its speakers.
 *
 * The subject of the verb; by-agent of a passive ("was announced by X"); for participles and infinitives the subject of
 * the clause above ("..., adding that"); for "quoted him as saying" the one who is quoted. A writing speaks for who
 * issued it: "a ministry statement said" -> ministry.
 *
 * Limits: a passive without agent and "it is said" have no speaker.
 */
import { absoluteSubject, child, children, childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import { isRoleNoun, isTitle } from "../../lexicon/titles.js";
import { WRITING } from "../../lexicon/writings.js";
import { agentOf, issuer } from "../../text/issuer.js";
import { SPEECH } from "./words.js";

const QUOTING = new Set(["quote", "cite", "report"]);
const MAX_STEPS = 6;

/** Heads of the noun phrases that name the speakers, in text order; empty when the text names none. */
export const speakersOf = (sentence: TaggedSentence, verb: number): number[] =>
  namedBy(sentence, verb).map((index) => issuer(sentence, holderBehind(sentence, behindDateline(sentence, index)) ?? index));

/** "said Harbour Council (HC) press secretary Jo Hale": where the tree takes the body in front of the office for the speaker, its holder is meant. */
function holderBehind({ tokens }: TaggedSentence, index: number): number | undefined {
  if (!/-(?:ORG|LOC)$/u.test(tokens[index]!.name)) return undefined;
  let at = index + 1, hasOffice = false;
  while (tokens[at]?.name.startsWith("I-")) at++;
  if (tokens[at]?.text === "(" && tokens[at + 2]?.text === ")") at += 3;
  for (const from = at; tokens[at] && at - from < MAX_OFFICE && /^(?:NOUN|PROPN|ADJ)$/u.test(tokens[at]!.upos) && !tokens[at]!.name.endsWith("-PER"); at++) hasOffice ||= isTitle(tokens[at]!.text) || isRoleNoun(tokens[at]!.lemma.toLowerCase());
  return hasOffice && tokens[at]?.name === "B-PER" ? at : undefined;
}

/** Words of an office between its body and its holder, at most. */
const MAX_OFFICE = 5;

/** "HARARE — Police said": a parse that takes the place for the subject; who follows the dash is meant. */
function behindDateline(sentence: TaggedSentence, index: number): number {
  const dash = sentence.tokens.slice(index + 1, index + 6).find((word) => /^(?:—|–|-|--)$/u.test(word.text));
  if (index > 3 || !dash || !/^[\p{Lu}\P{L}]+$/u.test(sentence.tokens[index]!.text)) return index;
  return children(sentence, index).find((word) => word.index > dash.index && ["NOUN", "PROPN"].includes(word.upos))?.index ?? index;
}

/** The same as the text names them: the statement, not who issued it. */
export function namedBy(sentence: TaggedSentence, verb: number): number[] {
  const subject = subjectOf(sentence, verb, MAX_STEPS);
  if (subject === undefined) return [];
  return conjuncts(sentence, subject).filter((index) => index === subject || !isSameThing(sentence, index, subject));
}

/** "Jo Hale, a professor and author of ...": a bare noun beside a name tells of it and is nobody else. */
function isSameThing(sentence: TaggedSentence, index: number, subject: number): boolean {
  const word = sentence.tokens[index]!;
  if (word.upos === "VERB") return true;
  return sentence.tokens[subject]!.upos === "PROPN" && word.xpos === "NN" && !child(sentence, index, "det", "nmod:poss", "nummod");
}

export const isPassive = (sentence: TaggedSentence, verb: number): boolean => children(sentence, verb).some((word) => word.deprel === "aux:pass" || word.deprel === "nsubj:pass");

function subjectOf(sentence: TaggedSentence, verb: number, steps: number): number | undefined {
  if (steps === 0) return undefined;
  const word = sentence.tokens[verb]!;
  const quoted = quotedPerson(sentence, word);
  if (quoted !== undefined) return quoted;
  // "a plan announced by X", "Asked about it, he left"
  const isParticiple = /^VB[ND]$/u.test(word.xpos) && isRelation(word, "acl", "advcl") && !child(sentence, verb, "aux", "nsubj", ...(word.xpos === "VBD" ? ["mark"] : []));
  if (isPassive(sentence, verb) || isParticiple) return agentOf(sentence, verb)?.index;
  // of two subjects (a dateline before the true one) the one next to the verb
  const subjects = children(sentence, verb).filter((below) => below.deprel === "nsubj" || below.deprel === "nsubj:outer");
  const subject = subjects.findLast((below) => below.index < verb) ?? subjects[0];
  if (subject) return subject.index;
  if (child(sentence, verb, "expl", "csubj")) return undefined;
  const beside = absoluteSubject(sentence, word);
  if (beside) return beside.index;
  return inherited(sentence, word, steps);
}

function inherited(sentence: TaggedSentence, word: Word, steps: number): number | undefined {
  if (word.head < 0) return undefined;
  const above = sentence.tokens[word.head]!;
  if (isRelation(word, "acl") && word.deprel !== "acl:relcl" && isMute(sentence, above) && sentence.tokens[above.head]) return subjectOf(sentence, above.head, steps - 1);
  if (isRelation(word, "acl")) return word.deprel === "acl:relcl" ? undefined : nounAbove(sentence, above, steps);
  if (!isRelation(word, "conj", "xcomp", "advcl", "parataxis", "ccomp", "dep")) return undefined;
  const aside = isRelation(word, "conj") ? childrenBy(sentence, above.index, "parataxis").find((below) => SPEECH.has(below.lemma) && below.index < word.index) : undefined;
  if (aside) return subjectOf(sentence, aside.index, steps - 1);
  // "X said that prices rose, adding ...": who reports goes on, not what is reported of.
  const reporter = isRelation(word, "advcl") && word.xpos === "VBG" && isRelation(above, "ccomp") ? sentence.tokens[above.head] : undefined;
  if (reporter && SPEECH.has(reporter.lemma) && !SPEECH.has(above.lemma)) return subjectOf(sentence, reporter.index, steps - 1);
  if (isRelation(word, "ccomp", "dep") && word.xpos !== "VBG" && word.xpos !== "VB") return undefined;
  const subject = child(sentence, above.index, "nsubj");
  if (isPassive(sentence, above.index) && subject && !isRelation(word, "ccomp")) return subject.index;
  if (isRelation(word, "xcomp")) {
    const object = child(sentence, above.index, "obj");
    if (object && object.index < word.index && object.index > above.index && word.xpos === "VB") return object.index;
  }
  return subjectOf(sentence, above.index, steps - 1);
}

/** "rejected the idea, saying ...": an idea says nothing, who rejects it does. */
const isMute = (sentence: TaggedSentence, noun: Word): boolean =>
  /^(?:abstract|event|time|substance|plant)$/u.test(noun.noun) && noun.upos === "NOUN" && !WRITING.has(noun.lemma) && isRelation(noun, "obj", "obl") && /^VERB$/u.test(sentence.tokens[noun.head]?.upos ?? "");

const RECEIVING = /^(?:receive|get|read|see|obtain|find|hear|cite|quote|ignore|leak|intercept|seize)$/u;

/** "a statement saying ...": of the object of a verb the verb's subject is the author. */
function nounAbove(sentence: TaggedSentence, noun: Word, steps: number): number | undefined {
  if (!WRITING.has(noun.lemma)) return noun.index;
  const named = issuer(sentence, noun.index);
  if (named !== noun.index) return named;
  const verb = sentence.tokens[noun.head];
  // who gets a letter has not written it
  if (verb && RECEIVING.test(verb.lemma)) return noun.index;
  const isMade = isRelation(noun, "obj") || (isRelation(noun, "obl") && ["in", "with"].includes(preposition(sentence, noun.index) ?? ""));
  return (isMade && verb && subjectOf(sentence, verb.index, steps - 1)) || noun.index;
}

/** "AP quoted him as saying", "he was quoted as saying", "officials cited as saying". */
function quotedPerson(sentence: TaggedSentence, word: Word): number | undefined {
  const above = sentence.tokens[word.head];
  if (!above || !QUOTING.has(above.lemma) || !isRelation(word, "advcl", "xcomp", "ccomp", "obl", "acl")) return undefined;
  if (!children(sentence, word.index).some((below) => below.lemma === "as")) return undefined;
  if (isRelation(above, "acl") && !child(sentence, above.index, "nsubj")) return above.head;
  return (child(sentence, above.index, "obj") ?? children(sentence, above.index).find((below) => below.deprel === "nsubj:pass"))?.index;
}

/** "as saying" below the verb "quoted". */
export const asSaying = (sentence: TaggedSentence, quoting: number): Word | undefined =>
  children(sentence, quoting).find((word) => word.upos === "VERB" && quotedPerson(sentence, word) !== undefined);

/** The verb "quoted" above "as saying", when there is one. */
export function quotingVerb(sentence: TaggedSentence, verb: number): Word | undefined {
  const word = sentence.tokens[verb]!;
  return quotedPerson(sentence, word) === undefined ? undefined : sentence.tokens[word.head];
}
