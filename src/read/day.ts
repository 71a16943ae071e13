/**
 * The day of publication from what a page, a file or a user gives: "2024-12-21", "2024-12-21T23:10:00+02:00" (the day as
 * written, not turned to UTC), "20241221", "December 21, 2024", "Sat, 21 Dec 2024 10:00 GMT", "21/12/2024".
 *
 * "03/04/2024" is refused: it is April in London and March in New York.
 */
import { MONTHS } from "../lexicon/calendar.js";

/** "2024-12-21" with anything after it; refuses "2024-12". */
const ISO = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u;
/** "20241221"; refuses longer numbers. */
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?!\d)/u;
/** "December 21, 2024", "Dec. 21st 2024"; refuses "December 2024". */
const MONTH_FIRST = /\b(\p{L}{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b/u;
/** "21 December 2024", "21st of Dec, 2024"; refuses "December 2024". */
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?:of\s{1,3})?(\p{L}{3,9})\.?,?\s{1,3}(\d{4})\b/u;
/** "21/12/2024", "12/21/2024", "21.12.2024": only where one part cannot be a month. */
const NUMERIC = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u;
/** Longest text that is looked at: a date with weekday, time and zone. */
const MAX_LENGTH = 80;

/** ISO day of a wording, undefined when it names none or might name two. */
export function publicationDay(wording: string): string | undefined {
  const text = wording.slice(0, MAX_LENGTH);
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const monthFirst = MONTH_FIRST.exec(text);
  const named = monthFirst ? isoDay(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2])) : undefined;
  if (named !== undefined) return named;
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return isoDay(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  const numeric = NUMERIC.exec(text);
  return numeric ? numericDay(Number(numeric[1]), Number(numeric[2]), Number(numeric[3])) : undefined;
}

const monthNumber = (name = ""): number => MONTHS.get(name.toLowerCase()) ?? 0;

function numericDay(first: number, second: number, year: number): string | undefined {
  if (first === second || first > 12) return isoDay(year, second, first);
  return second > 12 ? isoDay(year, first, second) : undefined;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const length = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > length) return undefined;
  return [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
