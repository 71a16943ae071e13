/**
 * Which mentions stand between quotation marks, and who speaks there: the subject of a reporting verb beside the words.
 *
 * "We will return," said Ana Ruiz. "It is ours." -> "We", "It", "ours" stand in quotes of Ana Ruiz.
 *
 * Straight marks open and close in turn within a paragraph; curly ones say which they are. Only pronouns need the speaker,
 * so this is simpler than the extraction of quotes (stage 6), which no stage before it may use.
 */
import { WRITING } from "../lexicon/writings.js";
import { issuer } from "../text/issuer.js";
import { child, childrenBy, isRelation } from "../text/tree.js";
import type { TaggedSentence, Word } from "../types.js";
import type { Fact } from "./fact.js";

export interface Quotation {
  /** The mention that speaks; undefined where the text does not tell. */
  readonly speaker?: number;
}

/** Reporting verbs, in the wide sense. */
export const SAYING = new Set("say tell add write ask reply explain announce claim warn argue insist recall note state declare report continue admit acknowledge deny stress joke shout comment tweet conclude complain promise vow believe think remark suggest respond answer urge observe emphasize reiterate confirm estimate predict describe call cry quip lament".split(" "));

/** @returns for each mention inside quotation marks its quotation */
export function quotations(facts: readonly Fact[], sentences: readonly TaggedSentence[]): ReadonlyMap<number, Quotation> {
  const depth = quoted(sentences);
  const isQuoted = (sentence: TaggedSentence, index: number) => depth.get(sentence)?.[index] ?? false;
  const at = new Map(facts.map((fact) => [`${fact.mention.sentence}:${fact.mention.head}`, fact.mention.index]));
  const own = sentences.map((sentence) => speakerIn(sentence, (index) => isQuoted(sentence, index), at));
  const found = new Map<number, Quotation>();
  for (const { mention, sentence } of facts) {
    if (!isQuoted(sentence, mention.head)) continue;
    const speaker = own[sentence.index] ?? beside(sentence, sentences, own, isQuoted);
    found.set(mention.index, speaker === undefined ? {} : { speaker });
  }
  return found;
}

/** For each word: does it stand between quotation marks? */
function quoted(sentences: readonly TaggedSentence[]): ReadonlyMap<TaggedSentence, readonly boolean[]> {
  const found = new Map<TaggedSentence, boolean[]>();
  let isOpen = false, paragraph = -1;
  sentences.forEach((sentence, i) => {
    if (sentence.paragraph !== paragraph) isOpen = false;
    paragraph = sentence.paragraph;
    found.set(sentence, sentence.tokens.map(({ text }) => {
      if (text === "“" || text === "``") isOpen = true;
      else if (text === "”" || text === "''") isOpen = false;
      else if (text === '"') isOpen = !isOpen;
      return isOpen && !/^["“”]$/.test(text);
    }));
    if (isOpen && !isClosedLater(sentences, i)) isOpen = false;
  });
  return found;
}

/** The next curly mark of the paragraph closes; a mark that nothing closes ends with its sentence. */
function isClosedLater(sentences: readonly TaggedSentence[], from: number): boolean {
  for (const sentence of sentences.slice(from + 1)) {
    if (sentence.paragraph !== sentences[from]!.paragraph) break;
    const mark = sentence.tokens.find(({ text }) => /^["“”]$/.test(text));
    if (mark) return mark.text !== "“";
  }
  return sentences[from]!.tokens.some(({ text }) => text === "“") && sentences[from + 1]?.paragraph !== sentences[from]!.paragraph;
}

/** The subject of a reporting verb that stands outside the marks of a sentence with quoted words. */
function speakerIn(sentence: TaggedSentence, isQuoted: (index: number) => boolean, at: ReadonlyMap<string, number>): number | undefined {
  if (!sentence.tokens.some((word) => isQuoted(word.index))) return undefined;
  const mentionOf = (word: Word | undefined) => (word ? at.get(`${sentence.index}:${word.index}`) : undefined);
  for (const word of sentence.tokens) {
    if (isQuoted(word.index)) continue;
    if (word.upos === "VERB" && SAYING.has(word.lemma)) {
      const subject = child(sentence, word.index, "nsubj") ?? shared(sentence, word);
      const speaker = subject && !isQuoted(subject.index) ? mentionOf(sentence.tokens[issuer(sentence, subject.index)]) ?? mentionOf(subject) : undefined;
      if (speaker !== undefined) return speaker;
    }
    // "..., reads the memo by X": X
    const writing = word.lemma === "read" ? childrenBy(sentence, word.index, "nsubj", "obj").find(({ lemma }) => WRITING.has(lemma)) : undefined;
    if (writing) return mentionOf(sentence.tokens[issuer(sentence, writing.index)]);
    const source = word.lemma === "accord" || word.text.toLowerCase() === "according" ? nextNominal(sentence, word, mentionOf) : undefined;
    if (source !== undefined) return source;
  }
  return undefined;
}

/** "Ruiz stopped and said": the subject of the verb that it is joined to. */
function shared(sentence: TaggedSentence, verb: Word): Word | undefined {
  const above = isRelation(verb, "conj", "advcl", "xcomp") ? sentence.tokens[verb.head] : undefined;
  // "AFP quoted her as saying": she speaks.
  return above && child(sentence, above.index, above.lemma === "quote" || above.lemma === "cite" ? "obj" : "nsubj");
}

function nextNominal(sentence: TaggedSentence, word: Word, mentionOf: (word: Word) => number | undefined): number | undefined {
  const candidates = [...childrenBy(sentence, word.index, "obl", "nmod", "pobj"), ...sentence.tokens.filter((other) => other.head === word.head && other.index > word.index), ...(sentence.tokens[word.head] ? [sentence.tokens[word.head]!] : [])];
  return candidates.map(mentionOf).find((index) => index !== undefined);
}

/** Sentences that one speaker may fill between two reporting verbs. */
const REACH = 4;

/** A sentence that is all quote: the speaker next to it within the paragraph, over sentences that are all quote too. */
function beside(sentence: TaggedSentence, sentences: readonly TaggedSentence[], own: readonly (number | undefined)[], isQuoted: (sentence: TaggedSentence, index: number) => boolean): number | undefined {
  const isAllQuote = (other: TaggedSentence) => other.tokens.every((word) => isQuoted(other, word.index) || word.upos === "PUNCT");
  if (!isAllQuote(sentence)) return undefined;
  for (const step of [-1, 1]) {
    for (let i = sentence.index + step; Math.abs(i - sentence.index) <= REACH; i += step) {
      const other = sentences[i];
      // A paragraph that is all quote goes on with the speaker of the one before.
      if (!other || (other.paragraph !== sentence.paragraph && !(step === -1 && other.paragraph === sentence.paragraph - 1))) break;
      if (own[i] !== undefined) return own[i];
      if (!isAllQuote(other)) break;
    }
  }
  return undefined;
}
