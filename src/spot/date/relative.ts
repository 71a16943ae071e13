/**
 * Dates that count from the day of publication: "today", "last week", "three days ago", "in the past two years".
 *
 * Published on Wednesday 2024-12-18: "last week" -> 2024-12-09/2024-12-15, "two years ago" -> 2022, "tonight" -> the day.
 * Rolling spans ("the past three days") end at the day of publication and are uncertain; vague ones ("recent months",
 * "years ago") have no value. "Two days later" counts from a day named before it in the sentence, else has none.
 */
import { SEASONS, SHIFTS, SHORT_UNITS, UNIT_WORDS, type Unit } from "../../lexicon/calendar.js";
import { monthDate } from "./absolute.js";
import { direction } from "./direction.js";
import { holiday, seasonOf, yearParts } from "./named.js";
import { readNumber } from "./number.js";
import { addMonths, dayPeriod, monthOf, monthPeriod, quarterPeriod, spanPeriod, weekendPeriod, weekPeriod, yearOf, yearPeriod, yearsPeriod, type Period } from "./period.js";
import { isCapital, isPhrase, matched, valueless, word, type Match, type Reader } from "./reader.js";
import { readWeekday, weekdayDate } from "./weekday.js";

/** Phrase -> days from publication. */
export const DEICTIC: readonly (readonly [string, number])[] = [
  ["the day before yesterday", -2], ["the day after tomorrow", 2], ["day before yesterday", -2], ["day after tomorrow", 2],
  ["this very day", 0], ["last night", -1], ["yesterday", -1], ["tomorrow", 1], ["today", 0], ["tonight", 0],
  ["this morning", 0], ["this afternoon", 0], ["this evening", 0], ["later in the day", 0], ["earlier in the day", 0],
];
const PART_OF_DAY = /^(morning|afternoon|evening|night|noon|midnight)$/;

export function deictic(reader: Reader, at: number): Match | undefined {
  const found = DEICTIC.find(([phrase]) => isPhrase(reader, at, phrase));
  if (!found) return undefined;
  let last = at + found[0].split(" ").length;
  if (PART_OF_DAY.test(word(reader, last))) last++;
  return reader.today === undefined ? valueless(last) : matched(last, dayPeriod(reader.today + found[1]));
}

/** The stretch of a unit that holds the day `count` units from `today`. */
export function unitPeriod(today: number, unit: Unit, count: number): Period {
  const year = yearOf(today);
  switch (unit) {
    case "day": return dayPeriod(today + count);
    case "week": return weekPeriod(today + 7 * count);
    case "fortnight": return weekPeriod(today + 14 * count);
    case "weekend": return weekendPeriod(today + 7 * count);
    case "month": return monthPeriod(year, monthOf(today) + count);
    case "quarter": return quarterPeriod(year, Math.ceil(monthOf(today) / 3) + count);
    case "year": return yearPeriod(year + count);
    case "decade": return yearsPeriod(Math.floor(year / 10) * 10 + 10 * count, Math.floor(year / 10) * 10 + 10 * count + 9);
    case "century": return yearsPeriod(Math.floor((year - 1) / 100) * 100 + 100 * count + 1, Math.floor((year - 1) / 100) * 100 + 100 * count + 100);
  }
}

/** "last week", "this month", "next year", "last Friday", "last May", "last summer", "this past year". */
export function shifted(reader: Reader, at: number): Match | undefined {
  const isDouble = word(reader, at) === "this" && /^(past|coming)$/.test(word(reader, at + 1));
  const head = isDouble ? at + 1 : at, target = head + 1, text = word(reader, head);
  const shift = SHIFTS.get(text);
  if (shift === undefined) return undefined;
  const { today } = reader;
  // "This Week" inside a sentence is a programme.
  if (head > 0 && isCapital(reader, head) && isCapital(reader, target) && UNIT_WORDS.has(word(reader, target)) && !reader.sentence.isHeadline) return undefined;
  if (text === "previous" && readWeekday(reader, target)) return valueless(target + 1);
  const day = weekdayDate(reader, target, shift) ?? monthDate(reader, target, shift) ?? holiday(reader, target, shift) ?? seasonOf(reader, target, shift);
  if (day) return day;
  const noun = word(reader, target) === "fiscal" ? target + 1 : target;
  const unit = UNIT_WORDS.get(word(reader, noun)), last = noun + 1;
  if (!unit || unit === "day" || word(reader, noun).endsWith("s") || text === "previous" || isCompound(reader, last)) return undefined;
  // "the last week of the campaign" is none of the calendar's.
  if (text === "last" && word(reader, last) === "of") return undefined;
  if (today === undefined) return yearParts(reader, last, undefined) ?? valueless(last);
  if ((text === "past" || text === "coming") && unit !== "weekend") return rollingPeriod(last, today, unit, shift);
  const period = unitPeriod(today, unit, shift);
  return (unit === "year" && yearParts(reader, last, yearOf(period.from))) || matched(last, period);
}

/** "this week-long", "last decade-long": no date. */
const isCompound = (reader: Reader, at: number): boolean => word(reader, at) === "-" && word(reader, at + 1) === "long";

function rollingPeriod(last: number, today: number, unit: Unit, count: number): Match {
  const length = { day: 1, week: 7, fortnight: 14, weekend: 7 }[unit as string];
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit as string] ?? 0;
  const other = length === undefined ? addMonths(today, months * count) : today + length * count;
  return matched(last, count < 0 ? spanPeriod(other, today) : spanPeriod(today, other), false);
}

export const VAGUE_COUNTS: ReadonlySet<string> = new Set(["few", "several", "many", "some", "couple", "number", "dozen", "recent"]);

/** "the past few days", "the last three years", "the next two weeks", "recent months". */
export function rolling(reader: Reader, at: number): Match | undefined {
  const text = word(reader, at);
  const shift = text === "recent" ? -1 : text === "previous" ? undefined : SHIFTS.get(text);
  if (!shift) return undefined;
  const vague = VAGUE_COUNTS.has(word(reader, at + 1)) ? at + (word(reader, at + 2) === "of" ? 3 : 2) : undefined;
  const number = vague === undefined ? readNumber(reader.words, at + 1) : undefined;
  const noun = vague ?? number?.last ?? at + 1;
  const text2 = word(reader, noun), last = noun + 1, unit = UNIT_WORDS.get(text2);
  if (!text2.endsWith("s") || (!unit && !SHORT_UNITS.has(text2))) return undefined;
  if (!number || reader.today === undefined) return text === "this" ? undefined : valueless(last);
  if (!unit) return matched(last, spanPeriod(Math.min(reader.today, reader.today + shift * Math.ceil(number.value / (text2 === "hours" ? 24 : 1440))), reader.today), false);
  return rollingPeriod(last, reader.today, unit, shift * number.value);
}

/** "three days ago", "a year ago", "year-ago", "two weeks from now", "decades ago". */
export function ago(reader: Reader, at: number): Match | undefined {
  const counted = readCount(reader, at);
  const noun = counted?.last ?? at;
  const text = word(reader, noun), unit = UNIT_WORDS.get(text);
  if (!unit && !SHORT_UNITS.has(text)) return undefined;
  const orSo = isPhrase(reader, noun + 1, "or so") || isPhrase(reader, noun + 1, "or two") ? 2 : 0;
  const isAgo = word(reader, noun + 1 + orSo) === "ago";
  const dashed = !counted && word(reader, noun + 1) === "-" && /^(ago|earlier)$/.test(word(reader, noun + 2));
  const isAhead = isPhrase(reader, noun + 1, "from now") || isPhrase(reader, noun + 1, "from today");
  if (!isAgo && !dashed && !isAhead) return undefined;
  const last = noun + (isAgo ? 2 + orSo : 3), count = dashed ? 1 : counted?.count;
  if (count === undefined || reader.today === undefined) return valueless(last);
  const isRound = !Number.isInteger(count);
  return matched(last, unit ? away(reader.today, unit, isAhead ? count : -count) : dayPeriod(reader.today), !isRound && !orSo && !isEstimate(reader, at));
}

/** Whole years and months back keep their grain: "two years ago" is a year. */
function away(today: number, unit: Unit, count: number): Period {
  if (unit === "decade") return yearPeriod(yearOf(today) + Math.round(10 * count));
  if (unit === "century") return yearPeriod(yearOf(today) + Math.round(100 * count));
  // "two and a half years ago" is 30 months back, named by its year.
  if (unit === "year" && !Number.isInteger(count)) return unitPeriod(addMonths(today, Math.round(12 * count)), "year", 0);
  return unitPeriod(today, unit, Math.round(count));
}

const isEstimate = (reader: Reader, at: number): boolean => /^(about|around|some|nearly|almost|than|over|roughly|approximately|least)$/.test(word(reader, at - 1));

/** Number, "a", "a couple of"; count is undefined for "several". */
function readCount(reader: Reader, at: number): { count: number | undefined; last: number } | undefined {
  const number = readNumber(reader.words, at);
  if (number) return { count: number.value, last: number.last };
  const article = /^(a|an)$/.test(word(reader, at));
  if (article && word(reader, at + 1) === "couple") return { count: 2, last: at + (word(reader, at + 2) === "of" ? 3 : 2) };
  const noun = article ? at + 1 : at;
  if (VAGUE_COUNTS.has(word(reader, noun))) return { count: undefined, last: noun + (word(reader, noun + 1) === "of" ? 2 : 1) };
  return article ? { count: 1, last: at + 1 } : undefined;
}

/** "in three days", where the verb looks ahead; as a length of time it is no date. */
export function within(reader: Reader, at: number): Match | undefined {
  const counted = readCount(reader, at + 1);
  const unit = counted && UNIT_WORDS.get(word(reader, counted.last));
  if (word(reader, at) !== "in" || !unit || direction(reader, at, at + 1) !== "future") return undefined;
  if ( word(reader, counted.last + 1) === "-" || unit === "weekend" || unit === "quarter") return undefined;
  const last = word(reader, counted.last + 1) === "'" && word(reader, counted.last + 2) === "time" ? counted.last + 3 : counted.last + 1;
  if (counted.count === undefined || reader.today === undefined) return valueless(last);
  return matched(last, away(reader.today, unit, counted.count));
}

export const ANAPHORIC: ReadonlyMap<string, number> = new Map([["that", 0], ["same", 0], ["following", 1], ["previous", -1], ["next", 1], ["preceding", -1]]);

/** "two days later", "a year earlier", "the following day", "that month", "the same year". */
export function anaphoric(reader: Reader, at: number): Match | undefined {
  const step = ANAPHORIC.get(word(reader, at)), own = UNIT_WORDS.get(word(reader, at + 1));
  if (step !== undefined && own && !word(reader, at + 1).endsWith("s") && own !== "century" && (word(reader, at) !== "next" || own === "day")) {
    return { ...valueless(at + 2), offset: { count: step, unit: own } };
  }
  const counted = readCount(reader, at), unit = counted && UNIT_WORDS.get(word(reader, counted.last));
  if (!unit) return undefined;
  const after = word(reader, counted.last + 1);
  const sign = after === "later" || after === "afterwards" ? 1 : after === "earlier" || after === "previously" || after === "before" && !/^[a-z]/.test(word(reader, counted.last + 2)) ? -1 : 0;
  if (!sign) return undefined;
  return counted.count === undefined || !Number.isInteger(counted.count) ? valueless(counted.last + 2) : { ...valueless(counted.last + 2), offset: { count: sign * counted.count, unit } };
}

/** What a unit is framed by, before "in the" or "of the". */
export const FRAMES: ReadonlySet<string> = new Set(["earlier", "later", "late", "early", "end", "beginning", "start", "middle", "rest", "close"]);

/** "earlier in the year", "the end of the month", "year-end": a unit that is clear only in such a frame. */
export function framed(reader: Reader, at: number): Match | undefined {
  const end = isPhrase(reader, at, "year - end") || isPhrase(reader, at, "year 's end") ? at + 3 : isPhrase(reader, at, "year end") ? at + 2 : 0;
  if (end) return reader.today === undefined ? valueless(end) : matched(end, yearPeriod(yearOf(reader.today)), false);
  const the = isPhrase(reader, at + 1, "in the") || isPhrase(reader, at + 1, "of the") ? at + 3 : undefined;
  if (the === undefined || !FRAMES.has(word(reader, at))) return undefined;
  const unit = UNIT_WORDS.get(word(reader, the));
  if (!unit || !/^(week|month|year|quarter|decade|century)$/.test(word(reader, the)) || SEASONS.has(word(reader, the + 1))) return undefined;
  return reader.today === undefined ? valueless(the + 1) : matched(the + 1, unitPeriod(reader.today, unit, 0));
}
