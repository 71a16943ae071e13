/**
 * Headlines in title case to the case of running text (in stage 3 of 10, tag), so that the tagger and every rule that asks for a
 * capital see names where names are: "Court Jails Reporter Over Leak" -> "Court jails reporter over leak".
 *
 * The article tells: a word that its sentences write small is small, one that they write large only is a name. Of words that
 * it lacks, forms of the same lemma tell, then a word list. (Lita et al. 2003, "tRuEcasIng", ACL: most frequent form.)
 *
 * Limits: a name that is also a common word and stands nowhere else in the article ("Bush") is written small.
 */
import { AMBIGUOUS_MONTHS, MONTHS, WEEKDAYS } from "../lexicon/calendar.js";
import { isCommonWord } from "../lexicon/common-words.js";
import { FEMININE_NAMES, MASCULINE_NAMES } from "../lexicon/first-names.js";
import { countryOf } from "../lexicon/nations.js";
import { lemma } from "../text/lemma.js";
import type { Sentence, Token } from "../types.js";

const CAPITAL = /^\p{Lu}/u;
/** "Court", "Re": one capital and no other; "NATO", "McGee" and "G20" are as they are in any case. */
const PLAIN = /^\p{Lu}\p{Ll}+$/u;
/** Letters from which on a title writes a word large whatever it is. */
export const LONG = 4;
/** Plain words that a line needs to be called a title. */
const FEWEST = 3;

interface Seen { small: number; large: number }

interface Evidence {
  readonly words: ReadonlyMap<string, Seen>;
  /** Lemmas of words that are written small. */
  readonly lemmas: ReadonlySet<string>;
  /** Two words that follow each other, both large. */
  readonly pairs: ReadonlySet<string>;
}

/** The words of the sentences of one article, those of titles in the case of running text. */
export function trueCased(sentences: readonly Sentence[]): readonly (readonly string[])[] {
  const titles = sentences.map((sentence, i) => isAlone(sentences, i) && isTitle(sentence));
  if (!titles.includes(true)) return sentences.map(wordsOf);
  const evidence = evidenceOf(sentences.filter((_, i) => !titles[i]));
  return sentences.map((sentence, i) => (titles[i] ? cased(sentence.tokens, evidence) : wordsOf(sentence)));
}

const wordsOf = ({ tokens }: Sentence): readonly string[] => tokens.map(({ text }) => text);

/** Fills its paragraph. */
const isAlone = (sentences: readonly Sentence[], i: number): boolean => [i - 1, i + 1].every((beside) => sentences[beside]?.paragraph !== sentences[i]!.paragraph);

/** All its long words are large, and it does not end as a sentence or what introduces a quotation does. */
function isTitle({ tokens }: Sentence): boolean {
  const long = tokens.filter(({ text }) => /^\p{L}+$/u.test(text) && text.length >= LONG);
  return tokens.filter(({ text }) => PLAIN.test(text)).length >= FEWEST && long.filter(({ text }) => !CAPITAL.test(text)).length * 5 <= long.length && !/^[.:]$/u.test(tokens.at(-1)?.text ?? "");
}

function evidenceOf(sentences: readonly Sentence[]): Evidence {
  const words = new Map<string, Seen>(), lemmas = new Set<string>(), pairs = new Set<string>();
  for (const { tokens } of sentences) {
    for (const { index, text } of tokens) {
      const lower = text.toLowerCase(), isLarge = CAPITAL.test(text);
      if (isLarge && CAPITAL.test(tokens[index + 1]?.text ?? "")) pairs.add(pair(text, tokens[index + 1]!.text));
      if (isLarge && isFirst(tokens, index)) continue;
      const seen = words.get(lower) ?? { small: 0, large: 0 };
      words.set(lower, { small: seen.small + (isLarge ? 0 : 1), large: seen.large + (isLarge ? 1 : 0) });
      if (!isLarge && lower.length >= LONG) for (const upos of ["VERB", "NOUN"]) lemmas.add(lemma(lower, upos));
    }
  }
  return { words, lemmas, pairs };
}

/** Names of two common words that headlines of any article may have. */
const NAMES_OF_WORDS = new Set(["middle east", "far east", "west bank", "white house"]);

const pair = (a: string, b: string): string => `${a} ${b}`.toLowerCase();

/** A capital that says nothing: at the start of the sentence, of a quotation, behind a colon. */
const isFirst = (tokens: readonly Token[], index: number): boolean => !/[\p{L}\p{N},]/u.test(tokens[index - 1]?.text ?? "");

function cased(tokens: readonly Token[], evidence: Evidence): string[] {
  const start = tokens.findIndex(({ text }) => /^\p{L}/u.test(text));
  return tokens.map(({ index, text }) => (index !== start && PLAIN.test(text) && isSmall(tokens, index, evidence) ? text.toLowerCase() : text));
}

function isSmall(tokens: readonly Token[], index: number, evidence: Evidence): boolean {
  const { words, lemmas, pairs } = evidence, word = tokens[index]!, next = tokens[index + 1], lower = word.text.toLowerCase(), seen = words.get(lower);
  if ([[tokens[index - 1], word], [word, next]].some(([a, b]) => a && b && (pairs.has(pair(a.text, b.text)) || NAMES_OF_WORDS.has(pair(a.text, b.text))))) return false;
  if (isGivenName(lower) && next && PLAIN.test(next.text) && !isSmall(tokens, next.index, evidence)) return false;
  if (seen) return seen.small > seen.large;
  if (countryOf(word.text) || isDayOrMonth(lower)) return false;
  return ["VERB", "NOUN"].some((upos) => lemmas.has(lemma(lower, upos))) || isCommonWord(lower);
}

const isGivenName = (lower: string): boolean => MASCULINE_NAMES.has(lower) || FEMININE_NAMES.has(lower);

/** "may" and "march" are words as well. */
const isDayOrMonth = (lower: string): boolean => WEEKDAYS.has(lower) || (MONTHS.has(lower) && !AMBIGUOUS_MONTHS.has(lower));
