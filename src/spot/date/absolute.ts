/**
 * Dates that name a month, a day of a month or a year: "5 December 2016", "Dec. 5", "June 3-5", "2006-12-30", "in 2013".
 *
 * Where the year is missing it is the one that brings the date closest, at or before the day of publication, unless the
 * verb looks ahead. Published 2024-03-10: "on Dec. 5" -> 2023-12-05; "will open on April 5" -> 2024-04-05.
 * Limits: "05/12/2006" is read as month/day (the wires' way) and marked uncertain.
 */
import { COUNTED_NOUNS, YEARLESS_NOUNS } from "../../lexicon/calendar.js";
import { TENS_WORDS, UNITS } from "../../lexicon/numbers.js";
import { direction } from "./direction.js";
import { dayPeriod, monthPeriod, monthOf, spanPeriod, validDay, yearOf, yearPeriod } from "./period.js";
import { isCapital, isGlued, isPhrase, matched, readDay, readMonth, token, valueless, word, type Match, type Reader } from "./reader.js";

/** 1848 or 2024; not 2,000. */
const YEAR = /^(1[0-9]|20|21)\d{2}$/;
/** '98 */
const SHORT_YEAR = /^'(\d{2})$/;
/** 2006-12-30 or 2006/12/30; not 12-30. */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
/** 30/12/2006 or 30.12.2006 or 12/30/06; not 1/2. */
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
/** Two-digit years from here on are of the twentieth century. */
const PIVOT = 40;
/** Something this many months back would be given with its year: what is ahead is meant, unless a verb in the past says otherwise. */
const FAR_BACK_MONTHS = 9;
/** Here not even the verb helps. */
const TOO_FAR_BACK_MONTHS = 11;
/** A day at most this far ahead is meant, whatever the verb: "the talks were moved to Nov. 20". */
const NEAR_AHEAD_DAYS = 75;

const fullYear = (digits: number): number => (digits >= 100 ? digits : digits >= PIVOT ? 1900 + digits : 2000 + digits);

/** Year in digits or words, without asking for context. */
export function readYear(reader: Reader, at: number): { year: number; last: number } | undefined {
  const text = word(reader, at);
  if (YEAR.test(text)) return { year: Number(text), last: at + 1 };
  const short = SHORT_YEAR.exec(text);
  if (short) return { year: fullYear(Number(short[1])), last: at + 1 };
  return readSpelledYear(reader, at);
}

/** "nineteen ninety-six", "two thousand and four" after "year"; not "nineteen people". */
function readSpelledYear(reader: Reader, at: number): { year: number; last: number } | undefined {
  const text = word(reader, at);
  if (text === "two" && word(reader, at + 1) === "thousand" && (word(reader, at - 1) === "year" || word(reader, at - 1) === "in")) return { year: 2000, last: at + 2 };
  const hundreds = text === "twenty" ? 20 : UNITS.get(text) ?? 0;
  if (hundreds < 17 || hundreds > 20) return undefined;
  const [tens, unit = ""] = word(reader, at + 1).split("-");
  const ten = TENS_WORDS.get(tens!);
  if (ten === undefined) return undefined;
  if (unit) return { year: hundreds * 100 + ten + (UNITS.get(unit) ?? 0), last: at + 2 };
  const dash = word(reader, at + 2) === "-" ? 1 : 0;
  const one = UNITS.get(word(reader, at + 2 + dash)) ?? 0;
  return one > 0 && one < 10 ? { year: hundreds * 100 + ten + one, last: at + 3 + dash } : { year: hundreds * 100 + ten, last: at + 2 };
}

/** What follows a month, season or quarter and fixes its year: "2015", ", 2015", "of 2015", "last year", "of that year". */
export function readYearAfter(reader: Reader, at: number): { year: number | undefined; last: number } | undefined {
  const linked = /^(of|,|in)$/.test(word(reader, at)) ? at + 1 : at;
  const absolute = readYear(reader, linked);
  if (absolute && !COUNTED_NOUNS.has(word(reader, absolute.last)) && (word(reader, at) !== "in" || linked === at)) return absolute;
  if (word(reader, at) === ",") return undefined;
  const the = word(reader, linked) === "the" ? linked + 1 : linked;
  if (word(reader, the + 1) !== "year" && !(word(reader, the) === "fiscal" && readYear(reader, the + 1))) return undefined;
  const { today } = reader, last = the + 2;
  switch (word(reader, the)) {
    case "fiscal": return { year: readYear(reader, the + 1)!.year, last };
    case "last": return { year: today === undefined ? undefined : yearOf(today) - 1, last };
    case "this": return { year: today === undefined ? undefined : yearOf(today), last };
    case "next": return { year: today === undefined ? undefined : yearOf(today) + 1, last };
    case "that": case "same": case "following": case "previous": return { year: undefined, last };
    default: return undefined;
  }
}

/** 2006-12-30, 30/12/2006, 30.12.06; in one token or cut at the marks. */
export function numericDate(reader: Reader, at: number): Match | undefined {
  if (!/^\d/.test(word(reader, at)) || (isGlued(reader, at) && !/^[([",]$/.test(word(reader, at - 1)))) return undefined;
  let text = word(reader, at), last = at + 1;
  while (last < at + 5 && isGlued(reader, last) && isGlued(reader, last + 1) && /^[-/.]$/.test(word(reader, last)) && /^\d{1,4}$/.test(word(reader, last + 1))) {
    text += word(reader, last) + word(reader, last + 1);
    last += 2;
  }
  const first = YEAR_FIRST.exec(text);
  if (first) {
    const day = validDay(Number(first[1]), Number(first[2]), Number(first[3]));
    return day === undefined ? undefined : matched(last, dayPeriod(day));
  }
  const back = YEAR_LAST.exec(text);
  if (!back || (back[2] === "-" && back[4]!.length === 2) || (back[2] === "." && back[4]!.length === 2)) return undefined;
  const a = Number(back[1]), b = Number(back[3]), year = fullYear(Number(back[4]));
  const monthFirst = validDay(year, a, b), dayFirst = validDay(year, b, a);
  const day = back[2] === "." ? dayFirst : monthFirst ?? dayFirst;
  return day === undefined ? undefined : matched(last, dayPeriod(day), back[2] === "." || monthFirst === undefined || dayFirst === undefined || a === b);
}

/** "March 2015", "Dec. 5", "December 30, 2006", "June 3-5", "in October". @param shift of "last May", "next May" */
export function monthDate(reader: Reader, at: number, shift?: number): Match | undefined {
  const name = readMonth(reader, at);
  if (!name) return undefined;
  const day = dayAfterMonth(reader, at, name.last);
  const last = day?.last ?? name.last;
  const following = readYearAfter(reader, last);
  if (following) return dated(following.last, following.year, name.month, day);
  const inherited = yearOfPartner(reader, last);
  return inherited !== undefined && shift === undefined ? dated(last, inherited, name.month, day) : withoutYear(reader, at, last, name.month, day, shift);
}

interface Days { readonly day: number; readonly to?: number; readonly last: number }

/** In "in May 12 people died" the 12 is no day: a day takes "on". */
function dayAfterMonth(reader: Reader, at: number, next: number): Days | undefined {
  const day = readDay(reader, next === at + 1 && word(reader, next) === "the" ? next + 1 : next);
  if (!day) return undefined;
  const isCount = word(reader, at - 1) === "in" && !readYearAfter(reader, day.last);
  if (isCount || /^(people|percent|%|million|billion|\/)$/.test(word(reader, day.last))) return undefined;
  if (word(reader, day.last) === ":" && isGlued(reader, day.last + 1)) return undefined;
  const link = word(reader, day.last), until = readDay(reader, day.last + 1);
  const isRange = until && until.day > day.day && !readMonth(reader, until.last)
    && (/^(-|to|through|until)$/.test(link) || (link === "and" && !/^[a-z]{5,}/.test(word(reader, until.last))));
  return isRange ? { day: day.day, to: until.day, last: until.last } : day;
}

/** "5 December 2016", "the 5th of May", "5 to 7 December". */
export function dayMonth(reader: Reader, at: number): Match | undefined {
  const day = readDay(reader, at);
  if (!day || isGlued(reader, at) && /^[-/$€£.]$/.test(word(reader, at - 1))) return undefined;
  const link = word(reader, day.last), until = readDay(reader, day.last + 1);
  if (until && until.day > day.day && /^(-|to|and|until|through)$/.test(link)) {
    const name = monthAfterDay(reader, until.last);
    if (name) return monthDayDate(reader, at, name, { day: day.day, to: until.day, last: name.last });
  }
  const name = monthAfterDay(reader, day.last);
  return name ? monthDayDate(reader, at, name, { day: day.day, last: name.last }) : undefined;
}

const monthAfterDay = (reader: Reader, at: number) => readMonth(reader, word(reader, at) === "of" ? at + 1 : word(reader, at) === "-" ? at + 1 : at);

/** A day of a month, with the year behind the month's name or the closest one. */
export function monthDayDate(reader: Reader, at: number, name: { month: number; last: number }, day: Days): Match | undefined {
  const following = readYearAfter(reader, name.last) ?? (word(reader, name.last) === "-" ? readYear(reader, name.last + 1) : undefined);
  if (following) return dated(following.last, following.year, name.month, day);
  const inherited = yearOfPartner(reader, name.last);
  return inherited === undefined ? withoutYear(reader, at, name.last, name.month, day) : dated(name.last, inherited, name.month, day);
}

function dated(last: number, year: number | undefined, month: number, day: Days | undefined): Match | undefined {
  if (year === undefined) return valueless(last);
  if (!day) return matched(last, monthPeriod(year, month));
  const from = validDay(year, month, day.day), to = day.to === undefined ? from : validDay(year, month, day.to);
  return from === undefined || to === undefined ? undefined : matched(last, spanPeriod(from, to));
}

/** Year at the end of a range or list: "March and April 2015", "June 30 to July 2, 2012". */
function yearOfPartner(reader: Reader, at: number): number | undefined {
  if (!/^(and|or|to|-|through|until|,)$/.test(word(reader, at))) return undefined;
  let next = at + 1;
  const before = readDay(reader, next);
  if (before) next = word(reader, before.last) === "of" ? before.last + 1 : before.last;
  const name = readMonth(reader, next);
  if (!name) return undefined;
  const day = before ? undefined : readDay(reader, name.last);
  return readYearAfter(reader, day?.last ?? name.last)?.year ?? yearOfPartner(reader, day?.last ?? name.last);
}

function withoutYear(reader: Reader, at: number, last: number, month: number, day: Days | undefined, shift?: number): Match | undefined {
  const { today } = reader;
  if (today === undefined) return valueless(last);
  const year = yearOf(today);
  const isAhead = day ? (validDay(year, month, day.day) ?? today) > today : month > monthOf(today);
  const isNow = day ? validDay(year, month, day.day) === today : month === monthOf(today);
  if (shift !== undefined) {
    const chosen = shift < 0 ? (isAhead || isNow ? year - 1 : year) : shift > 0 ? (isAhead ? year : year + 1) : year;
    return dated(last, chosen, month, day);
  }
  const back = isAhead ? year - 1 : year, ahead = isAhead || isNow ? year : year + 1;
  const monthsBack = (year - back) * 12 + monthOf(today) - month;
  const verb = direction(reader, at, last);
  const isFar = monthsBack >= FAR_BACK_MONTHS && verb !== "past" || monthsBack >= TOO_FAR_BACK_MONTHS;
  const isNear = day !== undefined && isAhead && (validDay(year, month, day.day) ?? Infinity) - today <= NEAR_AHEAD_DAYS;
  const isFuture = (verb === "future" && 12 - monthsBack <= FAR_BACK_MONTHS) || isFar || isNear;
  return dated(last, isFuture ? ahead : back, month, day);
}

/** After these four digits are a year whatever follows. */
const YEAR_PREPOSITIONS: ReadonlySet<string> = new Set((
  "in since until till by from before after during between early late mid of for year fiscal through circa post pre spring summer autumn fall winter (").split(" "));
/** Signs and bounds of amounts: "$2000", "about 2000". */
const NOT_BEFORE_YEAR = /^([$€£#+~≈]|us\$|than|least|about|around|nearly|almost|some|over|under|approximately|roughly|fewer|every|another|those|these)$/;
const DETERMINERS = new Set(["the", "its", "their", "his", "her", "our", "a", "an", "this", "that", "'s"]);

/** A year on its own. What it counts or what it is the name of makes it a plain number: "2000 people", "Resolution 1973". */
export function bareYear(reader: Reader, at: number): Match | undefined {
  const year = readYear(reader, at);
  if (!year) return undefined;
  const before = word(reader, at - 1), next = word(reader, year.last);
  const isSure = YEAR_PREPOSITIONS.has(before);
  if (NOT_BEFORE_YEAR.test(before)) return undefined;
  if (isPhrase(reader, at - 2, "up to")) return undefined;
  if (YEARLESS_NOUNS.has(before) || COUNTED_NOUNS.has(next) && !isSure && !DETERMINERS.has(before) || /^(gmt|hours|utc|percent|%|km)$/.test(next)) return undefined;
  if (isGlued(reader, at) && /^[-/.:]$/.test(before) && /\d$/.test(word(reader, at - 2)) && !/^[12]\d{3}$/.test(word(reader, at - 2))) return undefined;
  if (isGlued(reader, year.last) && /^[:/%.]$/.test(next) && /^\d/.test(word(reader, year.last + 1))) return undefined;
  const isOdd = (year.year < 1800 || word(reader, at).startsWith("'")) && !isSure && before !== "the";
  const isPlural = token(reader, year.last)?.xpos === "NNS" && !isCapital(reader, year.last) && !isSure && !DETERMINERS.has(before);
  return isOdd || isPlural ? undefined : matched(year.last, yearPeriod(year.year));
}
