/** Nouns of offices and jobs, and the wording of a title: which words around its noun belong to it ("deputy foreign minister", "head of research"). */
import { childrenBy, conjuncts, firstConjunct, isRelation, subtree } from "../../text/tree.js";
import type { Mention, TaggedSentence, Word } from "../../types.js";
import type { Context } from "../context.js";
import { modifiersBefore } from "./referent.js";
import { isJob, isKin, isNoun, isOffice, isPlural, NO_TITLE, nounOf, TITLE_STARTS } from "./words.js";

export const TITLE_SCORE = { office: 0.9, job: 0.8, nominal: 0.8, pronoun: 0.75, person: 0.7, surface: 0.75, copula: 0.85 };

/** Entity types of the tagger that a title may have; "justice" and "head" are often no persons. */
const MAY_BE_PERSON = new Set(["person", "organization", "_"]);

/** Office or job of the noun: an office counts with a country or place, a job only with somebody or something that has people. */
export function roleOf(word: Word): "office" | "job" | undefined {
  if (!isNoun(word) && word.text.toLowerCase() !== "executive" || isRelation(word, "flat", "goeswith") || !MAY_BE_PERSON.has(word.noun)) return undefined;
  if (isOffice(word)) return "office";
  return isJob(word) && !isKin(word) ? "job" : undefined;
}

/** Titles beside this one: in its list, or set beside the same name. */
export function companions(sentence: TaggedSentence, word: Word): Word[] {
  const list = conjuncts(sentence, firstConjunct(sentence, word.index));
  const beside = isRelation(word, "appos", "conj") ? childrenBy(sentence, word.head, "appos", "conj").map(({ index }) => index) : [];
  return [...new Set([...list, ...beside])].filter((index) => index !== word.index).map((index) => sentence.tokens[index]!).filter((other) => roleOf(other));
}

/** The name that ends where the title begins, wherever the tree hangs it: "a [Department of Trade] spokeswoman". */
export function rightBefore(context: Context, sentence: TaggedSentence, word: Word): { readonly word: Word; readonly mention: Mention }[] {
  let first = word.index;
  while (TITLE_STARTS.has(sentence.tokens[first - 1]?.text.toLowerCase() ?? "")) first--;
  const next = first > 0 ? context.mentionAt(sentence, first - 1) : undefined;
  const mention = next?.last === first ? next : atStart(context, sentence, word);
  return mention && mention.last <= word.index && (mention.form === "name" || mention.form === "adjective") && mention.kind !== "person" && !isToldTo(sentence, mention) ? [{ word: sentence.tokens[mention.head]!, mention }] : [];
}

/** "told [Reuters] officials had left": who is told stands before an office by chance. */
const isToldTo = (sentence: TaggedSentence, { head }: Mention): boolean => sentence.tokens[head]!.deprel === "obj" && /^(?:tell|inform)$/u.test(sentence.tokens[sentence.tokens[head]!.head]?.lemma ?? "");

/** "the [Peru] Primary Industries Minister": the name that the phrase of the office begins with. */
function atStart(context: Context, sentence: TaggedSentence, word: Word): Mention | undefined {
  let first = word.index;
  while (/^(?:NOUN|PROPN|ADJ)$/u.test(sentence.tokens[first - 1]?.upos ?? "")) first--;
  const mention = first < word.index - 1 ? context.mentionAt(sentence, first) : undefined;
  return mention?.first === first && mention.last < word.index && sentence.tokens.slice(mention.last, word.index).every((between) => between.upos !== "PROPN" || between.name === "O") ? mention : undefined;
}

/** The noun and what belongs to the title around it: no determiner, nationality, body, or word that only describes. */
export function titleWords(context: Context, sentence: TaggedSentence, word: Word, tail: readonly number[]): number[] {
  const mentions = [...modifiersBefore(context, sentence, word.index), ...rightBefore(context, sentence, word)].map(({ mention }) => mention);
  const isOut = (below: Word) => mentions.some((mention) => mention.first <= below.index && below.index < mention.last)
    || isRelation(below, "det", "nmod:poss", "case", "acl", "appos", "nummod", "cop", "nsubj", "conj", "cc", "flat") || below.index > word.index && !tail.includes(below.index)
    || NO_TITLE.has(below.text.toLowerCase()) || /\d/.test(below.text);
  const inside = subtree(sentence, word.index, isOut).filter((index) => index <= word.index);
  const left = [word.index];
  const belongs = (index: number) => inside.includes(index) || TITLE_STARTS.has(sentence.tokens[index]?.text.toLowerCase() ?? "");
  while (belongs(left[0]! - 1)) left.unshift(left[0]! - 1);
  while (left.length > 1 && sentence.tokens[left[0]!]!.upos === "PUNCT") left.shift();
  return [...left, ...range(word.index + 1, Math.max(lastOf(sentence, word), ...tail))];
}

/** "of State" in "Secretary of State Ana Cruz": what the title before a name has behind its noun. */
export function fieldOf(context: Context, sentence: TaggedSentence, word: Word): number[] {
  const name = context.mentionAt(sentence, word.index), title = name?.form === "name" ? name.titles[0]?.split(" ") ?? [] : [];
  const at = title.indexOf(word.text);
  return at < 0 || !/^(?:of|for)$/u.test(title[at + 1] ?? "") ? [] : range(word.index + 1, word.index + title.length - 1 - at);
}

/** The last word of "president-elect", "premier-designate", "editor-in-chief", "commander in chief". */
export function lastOf({ tokens }: TaggedSentence, word: Word): number {
  const behind = tokens.slice(word.index + 1, word.index + 5).map(({ text }) => text.toLowerCase()).join(" ");
  const words = /^(?:- (?:elect|designate)|- in - chief|in chief)\b/u.exec(behind)?.[0].split(" ").length ?? 0;
  return word.index + words;
}

/** "Former" of "former Chilean president": what the body parts from the title. */
export function once(sentence: TaggedSentence, words: readonly number[], body: Mention): string {
  const before = sentence.tokens[body.first - 1];
  return body.last === words[0] && before && /^(?:former|ex|acting|interim|deputy|outgoing)$/i.test(before.text) ? `${before.text} ` : "";
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The words as they stand; a plural title in the singular. */
export function titleText(sentence: TaggedSentence, word: Word, words: readonly number[]): string {
  return words.map((index, i) => {
    const token = sentence.tokens[index]!, previous = sentence.tokens[words[i - 1] ?? -1];
    const text = index === word.index && isPlural(word) ? nounOf(word) : token.text;
    return previous && token.start > previous.end ? ` ${text}` : text;
  }).join("");
}
