/**
 * Phrases that name a source: "according to X", "in the words of X". All of the clause around the phrase is what X says.
 *
 * "The bridge, according to the ministry, is safe." -> source ministry, content: The bridge | is safe.
 */
import { issuer } from "../../text/issuer.js";
import { child, childrenBy, isRelation, preposition, subtree } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import type { Cue } from "./cue-type.js";
import { SPEECH } from "./words.js";

/** "..., according to X": all of its clause but the phrase itself is what X says. */
export function accordingCue(sentence: TaggedSentence, word: Word): Cue | undefined {
  const next = sentence.tokens[word.index + 1];
  if (word.lemma === "word") return inWordsCue(sentence, word);
  if (word.text.toLowerCase() !== "according" || next?.text.toLowerCase() !== "to") return undefined;
  const noun = sentence.tokens[word.head];
  const [source, top] = noun && isRelation(word, "case", "mark") ? [noun, noun] : [childrenBy(sentence, word.index, "obl", "obj", "nmod")[0], word];
  if (!source || top.head < 0) return undefined;
  const phrase = new Set(subtree(sentence, top.index));
  const clause = clauseAbove(sentence, top.head, word.index);
  const words = subtree(sentence, clause).filter((index) => !phrase.has(index));
  const content = words.filter((index) => !isOpeningConjunction(sentence, index, clause, words));
  return {
    sentence, kind: "according", word: word.index, wording: `${word.text} ${next.text}`.toLowerCase(), speakers: speakerPhrase(sentence, source),
    content, clause: phrase, inverted: true, needsMarks: false, factuality: "actual",
  };
}

/** "In the words of X, "..."", "in X's words". */
function inWordsCue(sentence: TaggedSentence, word: Word): Cue | undefined {
  if (word.upos !== "NOUN" || preposition(sentence, word.index) !== "in" || !isRelation(word, "obl") || word.head < 0) return undefined;
  const source = child(sentence, word.index, "nmod:poss") ?? childrenBy(sentence, word.index, "nmod").find(({ index }) => preposition(sentence, index) === "of");
  if (!source) return undefined;
  const phrase = new Set(subtree(sentence, word.index));
  const content = subtree(sentence, clauseAbove(sentence, word.head, word.index)).filter((index) => !phrase.has(index));
  return { sentence, kind: "according", word: word.index, wording: "in the words of", speakers: speakerPhrase(sentence, source), content, clause: phrase, inverted: true, needsMarks: true, factuality: "actual" };
}

const speakerPhrase = (sentence: TaggedSentence, source: Word): number[] =>
  [source, ...childrenBy(sentence, source.index, "conj").filter((word) => word.upos !== "VERB")].map((word) => issuer(sentence, word.index));

/** From a noun up to the clause that it stands in; a second clause of a list with its own subject is a clause. */
function clauseAbove(sentence: TaggedSentence, from: number, cue: number): number {
  let at = from;
  for (let steps = 0; steps < sentence.tokens.length; steps++) {
    const word = sentence.tokens[at]!;
    const verb = sentence.tokens[word.head];
    const isReported = isRelation(word, "ccomp") && (cue < word.index || (SPEECH.has(verb?.lemma ?? "") && !closes(sentence, cue, word, verb!)));
    if (word.head < 0 || isReported || isRelation(word, "parataxis")) break;
    const subject = isRelation(word, "conj") ? child(sentence, at, "nsubj") : undefined;
    if (subject && cue < subject.index) break;
    at = word.head;
  }
  return at;
}

/** "X says that Y, according to Z." behind a comma at the end of the sentence: of all of it. */
const closes = (sentence: TaggedSentence, cue: number, clause: Word, verb: Word): boolean =>
  verb.index < clause.index && sentence.tokens[cue - 1]?.text === "," && !sentence.tokens.slice(cue).some(({ upos }) => upos === "VERB" && sentence.tokens[cue]!.upos !== upos);

const isOpeningConjunction = (sentence: TaggedSentence, index: number, clause: number, words: readonly number[]): boolean =>
  isRelation(sentence.tokens[index]!, "cc") && index === words.find((each) => sentence.tokens[each]!.upos !== "PUNCT") && sentence.tokens[index]!.head === clause;
