/**
 * Finds the reporting clauses of a sentence: verbs ("said", "urged ... to"), "according to", nouns ("his claim that"),
 * and the headline's colon ("Minister: Tax to rise").
 *
 * A cue holds its reporting word, who speaks, the words of what is said and of the reporting clause. What was not said is
 * no cue: "declined to say", "did not say", "if he says", "could say"; nor is a thought ("believes") or an intent ("vowed to").
 *
 * "Officials urged residents to leave" -> word urged, speaker Officials, content "to leave".
 */
import { WRITING } from "../../lexicon/writings.js";
import { issuer } from "../../text/issuer.js";
import { child, children, childrenBy, isBelow, isRelation, preposition, subtree } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import { accordingCue } from "./according.js";
import { appraisalOf } from "./appraisal.js";
import type { Cue } from "./cue-type.js";
import { contentOf, type Content } from "./content.js";
import { asSaying, isPassive, namedBy, quotingVerb, speakersOf } from "./speaker.js";
import { DENIAL, FINDING, MEASURED, NOT_SAID, NOUN, ONLY_BESIDE_MARKS, QUOTING, REQUEST, SHOWING, SPEECH, TELLING, WITH_CLAUSE } from "./words.js";

/** Longest name with titles before a colon, in words. */
const MAX_NAME = 20;
const UNREAL = new Set(["could", "should", "might", "may", "can", "must"]);
const NEGATION = new Set(["not", "n't", "n’t", "never", "neither", "hardly", "cannot", "nor"]);
const CONDITION = new Set(["if", "unless", "whether", "lest"]);
/** A body named by its letters: "IOM". Not: "Minister". */
const ACRONYM = /^\p{Lu}{2,6}$/u;
/** Entity types of nouns that make no demands. Not: "person", "organization", "place". */
const THING = /^(?:abstract|event|object|substance|plant|time|animal)$/u;
const FIRST_OR_SECOND = new Set(["i", "we", "you", "us", "me"]);

export function findCues(sentence: TaggedSentence): Cue[] {
  const cues: Cue[] = [];
  for (const word of sentence.tokens) {
    const cue = accordingCue(sentence, word) ?? readCue(sentence, word) ?? verbCue(sentence, word) ?? nounCue(sentence, word);
    if (cue) cues.push(cue);
  }
  const colon = cues.length ? undefined : colonCue(sentence);
  return colon ? [colon] : cues.map((cue) => withoutSources(cue, cues));
}

/** "The office says it will close the case, according to AP": what AP is the source of is that the office says so. */
function withoutSources(cue: Cue, cues: readonly Cue[]): Cue {
  const around = cues.filter((other) => other !== cue && other.kind === "according" && other.word > cue.word && other.content.includes(cue.word));
  return around.length ? { ...cue, content: cue.content.filter((index) => !around.some(({ clause }) => clause.has(index))) } : cue;
}

/** "..., reads the memo by X": a writing says what stands in it; nobody else reads aloud. */
function readCue(sentence: TaggedSentence, word: Word): Cue | undefined {
  if (word.lemma !== "read" || !/^VB[DPZ]$/u.test(word.xpos)) return undefined;
  const writing = childrenBy(sentence, word.index, "nsubj", "obj").find(({ lemma }) => WRITING.has(lemma));
  const content = contentOf(sentence, word.index, ["ccomp", "csubj"]);
  if (!writing || !content.words.length) return undefined;
  const source = new Set(subtree(sentence, writing.index));
  return {
    sentence, kind: "verb", word: word.index, wording: word.text, speakers: [issuer(sentence, writing.index)],
    content: content.words.filter((index) => !source.has(index)), clause: new Set([...content.clause, ...source]), inverted: content.inverted, needsMarks: true, factuality: "actual",
  };
}

function verbCue(sentence: TaggedSentence, word: Word): Cue | undefined {
  if (word.upos !== "VERB" || isSilent(sentence, word)) return undefined;
  const lemma = word.lemma;
  if (QUOTING.has(lemma) && (asSaying(sentence, word.index) || lemma !== "report")) return undefined;
  const named = namedBy(sentence, word.index), request = REQUEST.has(lemma) ? requestContent(sentence, word) : undefined;
  if (request) {
    // "Minister said to leave" of a headline: is said to
    if (!mayAsk(sentence, named) || (lemma === "say" && sentence.isHeadline)) return undefined;
    return { sentence, kind: "request", word: word.index, wording: word.text, speakers: speakersOf(sentence, word.index), ...request, inverted: false, needsMarks: false, factuality: "actual" };
  }
  const judged = appraisalOf(sentence, word);
  if (judged && mayAsk(sentence, named)) {
    const clause = new Set(subtree(sentence, word.index).filter((index) => !judged.includes(index)));
    return { sentence, kind: "appraisal", word: word.index, wording: word.text, speakers: speakersOf(sentence, word.index), content: judged, clause, inverted: false, needsMarks: true, factuality: "actual" };
  }
  if ((!SPEECH.has(lemma) && !ONLY_BESIDE_MARKS.has(lemma)) || !maySay(sentence, lemma, named)) return undefined;
  const clausal = DENIAL.has(lemma) && hasGerund(sentence, word) ? ["ccomp", "xcomp"] : ["ccomp"];
  const own = contentOf(sentence, word.index, clausal), quoting = own.words.length ? undefined : quotingVerb(sentence, word.index);
  const found = quoting ? contentOf(sentence, quoting.index, ["ccomp"]) : own;
  const bare = found.words.length ? found : objectContent(sentence, word, found);
  const speakers = speakersOf(sentence, word.index);
  const stray = speakers.length || isPassive(sentence, word.index) ? undefined : nounBefore(sentence, word, bare);
  if (stray) return strayCue(sentence, word, bare, stray);
  if (ONLY_BESIDE_MARKS.has(lemma) && !mayAsk(sentence, named)) return undefined;
  return {
    sentence, kind: "verb", word: word.index, wording: word.text, speakers,
    content: withoutThat(sentence, bare.words), clause: bare.clause, inverted: bare.inverted,
    needsMarks: needsMarks(sentence, word, bare), factuality: "actual",
  };
}

/** Shy verbs report beside quoted words only; some of them also with a clause of their own behind them. */
function needsMarks(sentence: TaggedSentence, word: Word, { words, inverted }: Content): boolean {
  if (isPutting(sentence, word, inverted)) return false;
  const hasClause = words.length > 0 && !inverted && childrenBy(sentence, word.index, "ccomp").length > 0;
  return !SPEECH.has(word.lemma) || (ONLY_BESIDE_MARKS.has(word.lemma) && !(WITH_CLAUSE.has(word.lemma) && hasClause));
}

/** A demand comes from somebody or from a writing, not from a thing. */
function mayAsk(sentence: TaggedSentence, speakers: readonly number[]): boolean {
  const speaker = sentence.tokens[speakers[0] ?? -1];
  return !speaker || speaker.upos !== "NOUN" || WRITING.has(speaker.lemma) || !THING.test(speaker.noun);
}

/** "as she put it" */
const isPutting = (sentence: TaggedSentence, word: Word, inverted: boolean): boolean =>
  word.lemma === "put" && inverted && children(sentence, word.index).some((below) => below.text.toLowerCase() === "as");

/** Verbs of showing report what people and writings show, not what things do; "found" and "held" are no speech of persons. */
function maySay(sentence: TaggedSentence, lemma: string, speakers: readonly number[]): boolean {
  const speaker = sentence.tokens[speakers[0] ?? -1];
  if (!speaker) return true;
  const isPerson = speaker.noun === "person" || /-PER$/u.test(speaker.name) || (speaker.upos === "PRON" && !/^(?:it|this|that|which)$/iu.test(speaker.text));
  const isFinding = FINDING.has(lemma);
  if (!isFinding && !SHOWING.has(lemma)) return true;
  if (isPerson || TELLING.has(speaker.lemma)) return !isFinding || !isPerson;
  return speaker.upos !== "PRON" && !(speaker.upos === "NOUN" && (THING.test(speaker.noun) || MEASURED.has(speaker.lemma)));
}

const hasGerund = (sentence: TaggedSentence, word: Word): boolean => childrenBy(sentence, word.index, "xcomp").some((below) => below.xpos === "VBG");

/**
 * A subject that the tree hung elsewhere: "..., the governor, Jo Hale, said" (its words, when they are the last before the
 * verb), "Jo Hale said that ..." (the name right before the verb). First its head, then all its words.
 */
function nounBefore(sentence: TaggedSentence, { index: verb, xpos }: Word, { words: content, inverted }: Content): number[] | undefined {
  let at = verb - 1;
  while (inverted && at > 0 && sentence.tokens[at]!.upos === "PUNCT") at--;
  while (at >= 0 && isRelation(sentence.tokens[at]!, "flat", "compound", ...(inverted ? ["appos"] : [])) && sentence.tokens[at]!.head < verb) at = sentence.tokens[at]!.head;
  if (!inverted) return content.length > 0 && /^VB[DZ]$/u.test(xpos) && sentence.tokens[at]?.upos === "PROPN" && !sentence.tokens[verb - 1]!.name.endsWith("LOC") ? [at, at] : undefined;
  const noun = sentence.tokens[at], words = noun && ["NOUN", "PROPN", "PRON"].includes(noun.upos) ? subtree(sentence, at) : [];
  const isLast = sentence.tokens[words[0] ?? -1]?.text === "," && Math.max(...words) < verb && content.every((index) => index < verb);
  return isLast ? [at, ...words] : undefined;
}

function strayCue(sentence: TaggedSentence, word: Word, found: Content, [speaker, ...words]: readonly number[]): Cue {
  return {
    sentence, kind: "verb", word: word.index, wording: word.text, speakers: [issuer(sentence, speaker!)],
    content: found.inverted ? found.words.filter((index) => index < words[0]!) : withoutThat(sentence, found.words),
    clause: new Set([...found.clause, ...words]), inverted: found.inverted,
    needsMarks: ONLY_BESIDE_MARKS.has(word.lemma), factuality: "actual",
  };
}

/** "Envoy says no deal in sight" of a headline. */
function objectContent(sentence: TaggedSentence, word: Word, found: Content): Content {
  const object = child(sentence, word.index, "obj");
  const takesNoun = sentence.isHeadline && ["say", "claim"].includes(word.lemma);
  if (!object || !takesNoun || object.upos === "PRON") return found;
  const words = subtree(sentence, object.index);
  return words.length < 3 ? found : { words, clause: new Set([...found.clause].filter((index) => !words.includes(index))), inverted: false };
}

/** "urged Egypt to act", "called on/for X to act", "demanded that X act", "ordered the road closed": words of the wish. */
function requestContent(sentence: TaggedSentence, word: Word): { content: number[]; clause: ReadonlySet<number> } | undefined {
  const infinitive = (below: Word) => children(sentence, below.index).some((mark) => mark.text.toLowerCase() === "to" && isRelation(mark, "mark"));
  const called = word.lemma === "call" || word.lemma === "appeal" || word.lemma === "plead";
  const isSaying = word.lemma === "say";
  const wish = childrenBy(sentence, word.index, ...(isSaying ? ["xcomp"] : ["xcomp", "advcl", "ccomp"])).find((below) => below.index > word.index && infinitive(below))
    ?? (called ? childrenBy(sentence, word.index, "obl").flatMap((below) => childrenBy(sentence, below.index, "acl", "advcl")).find(infinitive) : undefined);
  if (!wish) return undefined;
  const asked = (word.lemma === "call" ? undefined : child(sentence, word.index, "obj", "iobj")) ?? (called ? childrenBy(sentence, word.index, "obl").find((below) => ["on", "upon", "for"].includes(preposition(sentence, below.index) ?? "")) : undefined);
  if (!asked && !["say", "appeal", "plead", "ask", "demand", "beg"].includes(word.lemma)) return undefined;
  if (word.lemma === "ask" && !asked) return undefined; // "asked to leave": himself
  const content = subtree(sentence, wish.index).filter((index) => index > word.index && (!asked || !isBelow(sentence, index, asked.index) || isBelow(sentence, index, wish.index)));
  return { content, clause: new Set(subtree(sentence, word.index).filter((index) => !content.includes(index))) };
}

/** Was nothing said: negated, conditional, unreal or only wanted? */
function isSilent(sentence: TaggedSentence, word: Word): boolean {
  const below = children(sentence, word.index);
  if (below.some((each) => NEGATION.has(each.text.toLowerCase()) && isRelation(each, "advmod"))) return true;
  if (below.some((each) => isRelation(each, "aux") && UNREAL.has(each.text.toLowerCase()))) return true;
  if (below.some((each) => isRelation(each, "mark") && CONDITION.has(each.text.toLowerCase()))) return true;
  if (below.some((each) => isRelation(each, "nsubj") && /^(?:no|none|nobody|neither)$/iu.test(each.text))) return true;
  const infinitive = below.some((each) => each.text.toLowerCase() === "to" && isRelation(each, "mark"));
  const above = sentence.tokens[word.head];
  if (!infinitive || !above) return false;
  // "urged him to ask the court": he is only asked to.
  return NOT_SAID.has(above.lemma) || REQUEST.has(above.lemma) && isRelation(word, "xcomp", "ccomp", "advcl") || (above.upos !== "VERB" && isRelation(word, "acl")) || isSilentAbove(sentence, above);
}

const isSilentAbove = (sentence: TaggedSentence, above: Word): boolean => children(sentence, above.index).some((each) => NEGATION.has(each.text.toLowerCase()));

/** "his claim that the vote was fair": the claimer is the possessor, or who made it. */
function nounCue(sentence: TaggedSentence, word: Word): Cue | undefined {
  if (word.upos !== "NOUN" || !NOUN.has(word.lemma)) return undefined;
  const clause = childrenBy(sentence, word.index, "acl", "ccomp").find((below) => below.deprel !== "acl:relcl" && below.xpos !== "VBG" && isFinite(sentence, below));
  if (!clause) return undefined;
  if (isRelation(word, "obj") && sentence.tokens[word.head]?.lemma === "deny") return undefined;
  const possessor = child(sentence, word.index, "nmod:poss") ?? childrenBy(sentence, word.index, "nmod").find((below) => ["by", "from", "of"].includes(preposition(sentence, below.index) ?? "") && below.index < clause.index);
  const verb = sentence.tokens[word.head];
  const maker = isRelation(word, "obj") && verb && ["make", "issue", "give", "send", "release", "publish"].includes(verb.lemma) ? speakersOf(sentence, verb.index) : [];
  const behind = issuer(sentence, word.index), published = behind === word.index || word.lemma === "news" ? [] : [behind];
  const own = !possessor && !maker.length && !published.length && word.xpos === "NNS" && WRITING.has(word.lemma) && word.lemma === "report" ? [word.index] : [];
  const content = withoutThat(sentence, subtree(sentence, clause.index));
  if (maker.some((head) => sentence.tokens[head]!.upos === "PRON" && !/^(?:he|she|they|i|we)$/iu.test(sentence.tokens[head]!.text))) return undefined;
  return {
    sentence, kind: "noun", word: word.index, wording: word.text, speakers: possessor ? [possessor.index] : maker.length ? maker : published.length ? published : own,
    content, clause: new Set([word.index]), inverted: false, needsMarks: false, factuality: "actual",
  };
}

const isFinite = (sentence: TaggedSentence, word: Word): boolean =>
  // "reports where prices rose" reports nothing of what they say
  !children(sentence, word.index).some((below) => below.xpos === "WRB") && (childrenBy(sentence, word.index, "mark").some((mark) => mark.text.toLowerCase() === "that") || (Boolean(child(sentence, word.index, "nsubj")) && !childrenBy(sentence, word.index, "mark").length));

/** A headline or sentence that begins "NAME: ...". */
function colonCue(sentence: TaggedSentence): Cue | undefined {
  const from = sentence.tokens[0]?.text === ":" ? 1 : 0;
  const isQuoting = (index: number) => /^["“'‘]/u.test(sentence.tokens[index + 1]?.text ?? "");
  const colon = sentence.tokens.findIndex((word, index) => index > from && word.text === ":" && (sentence.isHeadline || isQuoting(index)));
  if (colon < 0 || colon > from + (isQuoting(colon) ? MAX_NAME : 6)) return undefined;
  const before = sentence.tokens.slice(from, colon), after = sentence.tokens.slice(colon + 1);
  const person = before.findLast((word) => /^B-PER/u.test(word.name));
  const named = person ?? before.find((word) => word.head < 0 || word.head >= colon) ?? before[before.length - 1]!;
  const isName = before.every((word) => ["PROPN", "ADJ", "NOUN", "PUNCT", "DET", "ADP", "CCONJ", "PART", "NUM"].includes(word.upos)) && before.some((word) => /-(?:PER|ORG)$/u.test(word.name) || word.noun === "person" || word.noun === "organization" || ACRONYM.test(word.text)) && !before.some((word) => /-LOC$/u.test(word.name));
  const startsQuote = isQuoting(colon);
  if (!isName || after.length < 3 || !(sentence.isHeadline || startsQuote)) return undefined;
  return {
    sentence, kind: "colon", word: colon, wording: ":", speakers: [named.index], content: after.map((word) => word.index),
    clause: new Set([...before.map((word) => word.index), colon]), inverted: false, needsMarks: startsQuote && !sentence.isHeadline, factuality: "actual",
  };
}

const withoutThat = (sentence: TaggedSentence, words: readonly number[]): number[] => {
  const from = words.findIndex((index) => !/^[\p{P}]+$/u.test(sentence.tokens[index]!.text));
  const first = sentence.tokens[words[from] ?? -1];
  return first?.text.toLowerCase() === "that" && isRelation(first, "mark") ? words.slice(from + 1) : [...words];
};

/** "I", "we", "you" as a speaker stand for whoever writes or speaks around. */
export const isFirstOrSecond = (sentence: TaggedSentence, index: number): boolean => FIRST_OR_SECOND.has(sentence.tokens[index]!.text.toLowerCase());

/** The verb whose clause lies beside the quoted words: "quoted" of "quoted as saying". */
export function reportingClause(cue: Cue): ReadonlySet<number> {
  const quoting = cue.kind === "verb" ? quotingVerb(cue.sentence, cue.word) : undefined;
  return quoting ? new Set(subtree(cue.sentence, quoting.index).filter((index) => !cue.content.includes(index))) : cue.clause;
}

