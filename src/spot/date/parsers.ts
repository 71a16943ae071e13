/**
 * Which parsers may find a date at a word: a table from the first word of an expression to those that know it.
 *
 * Most words begin no date, and no word begins dates of all kinds, so asking every parser at every word would take most of the
 * time. Each parser stands with the words that its expressions begin with; what it needs besides, it looks at itself.
 *
 *   parsersAt("monday") -> [weekdayDate]      parsersAt("5") -> those of numbers      parsersAt("dog") -> none
 */
import { DECADE_WORDS, EASTER_HOLIDAYS, FIXED_HOLIDAYS, MONTHS, SEASONS, SHIFTS, SHORT_UNITS, UNIT_WORDS, WEEKDAYS, WEEKDAY_ABBREVIATIONS, WEEKDAY_HOLIDAYS } from "../../lexicon/calendar.js";
import { ORDINALS, TENS_WORDS, UNITS } from "../../lexicon/numbers.js";
import { bareYear, dayMonth, monthDate, numericDate } from "./absolute.js";
import { bareDay, countedDay } from "./counted.js";
import { bareQuarter, century, decade, holiday, quarter, seasonOf, weekend, weekOf, yearAgoQuarter } from "./named.js";
import { DIGITS_KEY, keyOf, NUMBER_KEYS } from "./number.js";
import type { Parser } from "./reader.js";
import { ago, ANAPHORIC, anaphoric, DEICTIC, deictic, FRAMES, framed, rolling, shifted, VAGUE_COUNTS, within } from "./relative.js";
import { weekdayDate } from "./weekday.js";

const first = (phrases: Iterable<string>): string[] => [...phrases].map((phrase) => keyOf(phrase.split(" ")[0]!));
const counts = [...NUMBER_KEYS, ...VAGUE_COUNTS];
const ordinals = [DIGITS_KEY, ...first(ORDINALS.keys()), ...TENS_WORDS.keys()];
const ends = ["last", "final"];

/** In the order in which they are asked; of matches of one length the first counts. */
const PARSERS: readonly (readonly [Parser, Iterable<string>])[] = [
  [numericDate, [DIGITS_KEY]],
  [weekdayDate, [...WEEKDAYS.keys(), ...WEEKDAY_ABBREVIATIONS.keys()]],
  [monthDate, MONTHS.keys()],
  [dayMonth, [DIGITS_KEY]],
  [countedDay, [...ordinals, ...ends]],
  [deictic, first(DEICTIC.map(([phrase]) => phrase))],
  [shifted, SHIFTS.keys()],
  [ago, [...counts, ...UNIT_WORDS.keys(), ...SHORT_UNITS]],
  [rolling, [...SHIFTS.keys(), "recent"]],
  [quarter, [...ordinals, ...ends, "q1", "q2", "q3", "q4", "h1", "h2", "h3", "h4"]],
  [bareQuarter, ["quarter"]],
  [yearAgoQuarter, ["year"]],
  [weekOf, [...ordinals, ...ends]],
  [(reader, at) => seasonOf(reader, at), SEASONS.keys()],
  [weekend, ["weekend"]],
  [decade, [DIGITS_KEY, ...DECADE_WORDS.keys()]],
  [century, ordinals],
  [(reader, at) => holiday(reader, at), [DIGITS_KEY, ...first([FIXED_HOLIDAYS, EASTER_HOLIDAYS, WEEKDAY_HOLIDAYS].flatMap((holidays) => [...holidays.keys()]))]],
  [framed, ["year", ...FRAMES]],
  [anaphoric, [...counts, ...ANAPHORIC.keys()]],
  [bareYear, [DIGITS_KEY, ...UNITS.keys(), "twenty"]],
  [bareDay, [DIGITS_KEY]],
  [within, ["in"]],
];

const byFirstWord = new Map<string, Parser[]>();
for (const [parser, keys] of PARSERS) {
  for (const key of new Set(keys)) byFirstWord.set(key, [...(byFirstWord.get(key) ?? []), parser]);
}

const NONE: readonly Parser[] = [];

/** @param word in lower case, as the reader has it */
export const parsersAt = (word: string): readonly Parser[] => byFirstWord.get(keyOf(word)) ?? NONE;
