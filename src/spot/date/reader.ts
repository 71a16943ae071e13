/**
 * What the date parsers share: the words of a sentence in lower case, the day of publication, and the shape of a match.
 *
 * A parser is a function (reader, at) -> Match | undefined: the longest expression of its kind that begins at word `at`.
 * "last week" at 0 -> { last: 2, period: the seven days, certain: true }.
 */
import type { TaggedSentence, Word } from "../../types.js";
import { AMBIGUOUS_MONTHS, BEFORE_MONTH, MONTHS, type Unit } from "../../lexicon/calendar.js";
import { parseIsoDay, type Period } from "./period.js";

export interface Reader {
  readonly sentence: TaggedSentence;
  /** Texts in lower case, apostrophes straight. */
  readonly words: readonly string[];
  /** Day number of publication. */
  readonly today: number | undefined;
}

export interface Match {
  /** Index after its last word. */
  readonly last: number;
  /** Absent where it cannot be resolved. */
  readonly period?: Period;
  readonly certain: boolean;
  /** Counted from a day named before in the sentence: "two days later". */
  readonly offset?: { readonly count: number; readonly unit: Unit };
}

export type Parser = (reader: Reader, at: number) => Match | undefined;

/** Dates and amounts read the same words. */
const lowered = new WeakMap<TaggedSentence, readonly string[]>();

export function makeReader(sentence: TaggedSentence, publishedAt: string | undefined): Reader {
  const words = lowered.get(sentence) ?? sentence.tokens.map((token) => token.text.toLowerCase().replaceAll("’", "'").replaceAll("–", "-"));
  lowered.set(sentence, words);
  return { sentence, words, today: parseIsoDay(publishedAt) };
}

export const word = (reader: Reader, at: number): string => reader.words[at] ?? "";
export const token = (reader: Reader, at: number): Word | undefined => reader.sentence.tokens[at];

/** Does the phrase (words parted by blanks) stand at `at`? */
export function isPhrase(reader: Reader, at: number, phrase: string): boolean {
  // Most phrases fail at their first word: splitting all of them took half of the time.
  const first = word(reader, at);
  return first !== "" && phrase.startsWith(first) && phrase.split(" ").every((part, i) => word(reader, at + i) === part);
}

export const isCapital = (reader: Reader, at: number): boolean => /^\p{Lu}/u.test(token(reader, at)?.text ?? "");

/** No blank between the word and the one before it. */
export const isGlued = (reader: Reader, at: number): boolean => {
  const here = token(reader, at), before = token(reader, at - 1);
  return here !== undefined && before !== undefined && here.start === before.end;
};

export const isPerson = (reader: Reader, at: number): boolean => (token(reader, at)?.name ?? "O").endsWith("PER");

/** A match without a value. */
export const valueless = (last: number): Match => ({ last, certain: false });

export const matched = (last: number, period: Period | undefined, certain = true): Match =>
  period ? { last, period, certain } : { last, certain: false };

/** 5 or 05, 5th, 31st; not 32 or 1,000. */
const DAY = /^(0?[1-9]|[12]\d|3[01])(st|nd|rd|th)?$/;
/** Ordinal endings that the tokenizer cut off. */
const ORDINAL_END = /^(st|nd|rd|th)$/;

/** Day of a month in digits. */
export function readDay(reader: Reader, at: number): { day: number; last: number; isOrdinal: boolean } | undefined {
  const match = DAY.exec(word(reader, at));
  if (!match) return undefined;
  const isCut = !match[2] && ORDINAL_END.test(word(reader, at + 1)) && isGlued(reader, at + 1);
  return { day: Number(match[1]), last: at + (isCut ? 2 : 1), isOrdinal: isCut || match[2] !== undefined };
}

/** Jan, Sept; not May or June. */
const ABBREVIATED = /^(jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/;

/** A month's name, with its full stop where the tokenizer cut that off. */
export function readMonth(reader: Reader, at: number): { month: number; last: number } | undefined {
  const text = word(reader, at), name = text.replace(/\.$/, "");
  const month = MONTHS.get(name);
  if (month === undefined || !isCapital(reader, at) || isPerson(reader, at)) return undefined;
  const isShort = ABBREVIATED.test(name);
  const last = at + (isShort && text === name && word(reader, at + 1) === "." && isGlued(reader, at + 1) && at + 2 < reader.words.length ? 2 : 1);
  const isDated = readDay(reader, last) !== undefined || readDay(reader, at - 1) !== undefined || /^[12]\d{3}$/.test(word(reader, last))
    || (word(reader, at - 1) === "of" && readDay(reader, at - 2) !== undefined);
  if (isShort && text === name && last === at + 1 && !isDated) return undefined;
  if (AMBIGUOUS_MONTHS.has(name) && !isDated && !isMonthByContext(reader, at)) return undefined;
  return { month, last };
}

/** "in May", "the March elections"; not "Theresa May", "The March on Rome". */
function isMonthByContext(reader: Reader, at: number): boolean {
  const before = word(reader, at - 1), next = word(reader, at + 1);
  return at > 0 && (BEFORE_MONTH.has(before) || before === "the" && /^\p{Ll}{4,}$/u.test(token(reader, at + 1)?.text ?? "") && !/^(that|from|through|with|into|against)$/.test(next));
}
