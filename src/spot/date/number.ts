/**
 * Numbers in words and digits: token texts (lower case) in, value and end out.
 *
 * One pass over the words from left to right: units and tens add up, "hundred" multiplies, a scale word closes a group.
 * ["three", "hundred", "and", "twenty", "people"] at 0 -> value 320, last 4.
 * Limits: no fractions but halves; no Roman numerals.
 */
import { SCALES, TENS_WORDS, UNITS } from "../../lexicon/numbers.js";

/** The key of all words that begin with a digit, or with the apostrophe of a short year ("'98"). */
export const DIGITS_KEY = "#";
/** Keys of the words that a number may begin with. */
export const NUMBER_KEYS: ReadonlySet<string> = new Set([DIGITS_KEY, "a", "an", "half", ...UNITS.keys(), ...TENS_WORDS.keys()]);

/** What tables of first words know a word by: "dec." -> "dec", "twenty-five" -> "twenty", "1990s" and "'98" -> "#". @param word in lower case */
export function keyOf(word: string): string {
  if (/^['\d]/.test(word)) return DIGITS_KEY;
  const end = word.search(/[.-]/);
  return end < 0 ? word : word.slice(0, end);
}

export interface NumberMatch {
  readonly value: number;
  /** Index after its last word. */
  readonly last: number;
  /** Written in digits at its start. */
  readonly isDigits: boolean;
}

/** 15,000 or 7.1 or 12; not 3-2. */
const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
/** twenty-five; not mid-2019. */
const TENS_UNIT = /^([a-z]+ty)-([a-z]+)$/;
const HALVES: ReadonlyMap<string, number> = new Map([["1/2", 0.5], ["½", 0.5], ["1/4", 0.25], ["3/4", 0.75]]);

export const isDigits = (word: string): boolean => DIGITS.test(word);

const NO_NUMBER = Number.NaN;
/** Value of a single word that is a number below one hundred, else NaN. */
function belowHundred(word: string): number {
  const simple = UNITS.get(word) ?? TENS_WORDS.get(word);
  if (simple !== undefined) return simple;
  const match = TENS_UNIT.exec(word);
  const tens = match && TENS_WORDS.get(match[1]!), unit = match && UNITS.get(match[2]!);
  return tens && unit && unit < 10 ? tens + unit : NO_NUMBER;
}

/** The longest number that begins at `at`. */
export function readNumber(words: readonly string[], at: number): NumberMatch | undefined {
  const start = words[at] ?? "";
  const half = readHalf(words, at);
  if (half) return half;
  let i = at, group: number;
  if ((start === "a" || start === "an") && (words[at + 1] === "hundred" || SCALES.has(words[at + 1] ?? ""))) group = 1;
  else if (DIGITS.test(start)) group = Number(start.replaceAll(",", ""));
  else group = belowHundred(start);
  if (Number.isNaN(group)) return undefined;
  i++;
  const isInDigits = DIGITS.test(start);
  if (isInDigits && HALVES.has(words[i] ?? "")) group += HALVES.get(words[i++]!)!;
  let total = 0, previous = isInDigits ? "digits" : TENS_WORDS.has(start) ? "tens" : "unit";
  for (;;) {
    const word = words[i] ?? "", next = words[i + 1] ?? "";
    const value = belowHundred(word);
    if (previous === "tens" && word === "-" && (UNITS.get(next) ?? 99) < 10) (group += UNITS.get(next)!), (i += 2), (previous = "unit");
    else if (previous === "tens" && (UNITS.get(word) ?? 99) < 10) (group += value), i++, (previous = "unit");
    else if (word === "hundred" && group < 100) (group *= 100), i++, (previous = "hundred");
    else if (word === "and" && next === "a" && words[i + 2] === "half") (group += 0.5), (i += 3), (previous = "digits");
    else if (SCALES.has(word)) (total += group * SCALES.get(word)!), (group = 0), i++, (previous = word === "thousand" ? "thousand" : "scale");
    else if (["hundred", "thousand", "scale"].includes(previous) && !Number.isNaN(value) && !isInDigits) (group += value), i++, (previous = TENS_WORDS.has(word) ? "tens" : "unit");
    else if (["hundred", "thousand"].includes(previous) && word === "and" && !isInDigits && !Number.isNaN(belowHundred(next))) i++;
    else break;
  }
  // A product of decimals shows its binary remains: 1.1 * 1e6 is 1100000.0000000001.
  return { value: Number((total + group).toPrecision(12)), last: i, isDigits: isInDigits };
}

/** "half a million", "half a dozen". */
function readHalf(words: readonly string[], at: number): NumberMatch | undefined {
  if (words[at] !== "half" || (words[at + 1] !== "a" && words[at + 1] !== "-")) return undefined;
  const word = words[at + 2] ?? "";
  const whole = word === "dozen" ? 12 : SCALES.get(word);
  return whole ? { value: whole / 2, last: at + 3, isDigits: false } : undefined;
}
