/**
 * What a reader should know of an article before he trusts the facts that were read out of it: that it is no English, has
 * nothing but capitals, or is no article at all by its length. Notices, never errors: the article is read all the same.
 *
 *   "Der Minister sagte am Dienstag, ..." -> other-language
 */
import { sections } from "./section.js";
import { MAX_TOKENS } from "./segment/long.js";
import type { Article, Notice, Sentence } from "./types.js";

/** Words without which nobody writes English for long, and which are no words of its neighbours ("in", "was", "die" are). */
const ENGLISH = new Set("the of and to that with for by from is are were has have had he she it they his her their its this said be been not at on as will would who which".split(" "));
/** Fewer words may be a list of names. */
const MIN_WORDS = 15;
/** Of all words, in news about a third are among them; in Dutch or French one in twenty. */
const MIN_SHARE = 0.1;
/** Fewer letters may be a headline. */
const MIN_LETTERS = 60;
/** Of all letters. */
const MAX_CAPITALS = 0.8;
/** Characters that are looked at: the beginning tells. */
const SAMPLE = 20_000;

export function remarks(article: Article, sentences: readonly Sentence[]): Notice[] {
  const notice = (rule: string, reason: string): Notice => ({ stage: "read", rule, article: article.id, reason });
  const text = article.text.slice(0, SAMPLE);
  return [
    ...(isEnglish(text) ? [] : [notice("other-language", "the text does not read like English, the only language that is understood; its facts, where there are any, are not to be trusted")]),
    ...(hasOnlyCapitals(text) ? [notice("all-capitals", "the text has hardly any small letters, so names cannot be told from words; give it in its usual spelling")] : []),
    ...(sentences.some(({ tokens }) => tokens.length >= MAX_TOKENS) ? [notice("long-sentence", `a stretch without full stops was cut into pieces of at most ${MAX_TOKENS} words; facts across the cuts are lost`)] : []),
    ...(sections(sentences).length > 1 ? [notice("long-article", `a text of ${sentences.length} sentences was read in sections; pronouns and quotes are not followed from one to the next. Are these several articles? Give one a file, or JSON lines`)] : []),
  ];
}

function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // Chinese has few blanks: many letters that make few words are no English either.
  if (words.length < MIN_WORDS && letters < MIN_LETTERS * 2) return true;
  return words.filter((word) => ENGLISH.has(word)).length >= MIN_SHARE * words.length;
}

function hasOnlyCapitals(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0, small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals + small >= MIN_LETTERS && capitals > MAX_CAPITALS * (capitals + small);
}
