/**
 * Days that are counted in a month: "the fifth of May", "the twenty-second of June 2016", "the 15th of next month", "the
 * first Monday of October", "the last Friday in March 2015".
 *
 * Published on 2024-12-18: "the first Monday of October" -> 2024-10-07. A share is no day ("a fifth of May's sales"), so an ordinal
 * in words needs its article; "the first Monday of the month" is a habit and stays without a month to count in.
 */
import { ORDINALS, TENS_WORDS } from "../../lexicon/numbers.js";
import { monthDate, monthDayDate } from "./absolute.js";
import { direction } from "./direction.js";
import { dayPeriod, periodValue, weekdayOf, type Period } from "./period.js";
import { matched, readDay, readMonth, valueless, word, type Match, type Reader } from "./reader.js";
import { shifted, unitPeriod } from "./relative.js";
import { readWeekday } from "./weekday.js";

/** Counts from the end. */
const LAST = -1;

export function countedDay(reader: Reader, at: number): Match | undefined {
  const count = readCount(reader, at), weekday = count && readWeekday(reader, count.last);
  if (!count || (count.value === LAST && !weekday)) return undefined;
  const link = weekday?.last ?? count.last;
  if (!(word(reader, link) === "of" || (weekday && word(reader, link) === "in"))) return undefined;
  const name = weekday ? undefined : readMonth(reader, link + 1);
  // Digits before a month's name are absolute.ts's.
  if (name) return count.isWord ? monthDayDate(reader, at, name, { day: count.value, last: name.last }) : undefined;
  const month = monthDate(reader, link + 1) ?? shifted(reader, link + 1);
  if (!month || (month.period && month.period.grain !== "month")) return undefined;
  const day = month.period && (weekday ? nth(month.period, weekday.weekday, count.value) : month.period.from + count.value - 1);
  return day === undefined || !month.period || day > month.period.to ? valueless(month.last) : matched(month.last, dayPeriod(day));
}

interface Count { readonly value: number; readonly last: number; readonly isWord: boolean }

/** "the fifth", "the twenty-second", "the last", "15th". */
function readCount(reader: Reader, at: number): Count | undefined {
  const digits = readDay(reader, at);
  if (digits) return digits.isOrdinal ? { value: digits.day, last: digits.last, isWord: false } : undefined;
  if (word(reader, at - 1) !== "the") return undefined;
  const text = word(reader, at), ten = TENS_WORDS.get(text), simple = ORDINALS.get(text);
  if (text === "last") return { value: LAST, last: at + 1, isWord: true };
  if (simple !== undefined) return { value: simple, last: at + 1, isWord: true };
  const unit = at + (word(reader, at + 1) === "-" ? 2 : 1), value = (ten ?? 0) + (ORDINALS.get(word(reader, unit)) ?? 0);
  return ten !== undefined && value > ten && value <= 31 ? { value, last: unit + 1, isWord: true } : undefined;
}

/** The n-th such weekday of the month, or its last. */
function nth({ from, to }: Period, weekday: number, count: number): number {
  const first = from + ((weekday - weekdayOf(from) + 7) % 7);
  return count === LAST ? first + 7 * Math.floor((to - first) / 7) : first + 7 * (count - 1);
}

const AFTER_DAY = /^(at|in|of|to|with|from|by|for|and|but|after|before|when|as|he|she|it|they|we|the|a|an)$/;

/** "on the 15th": a day of the month in which the article appeared, or of the one before. */
export function bareDay(reader: Reader, at: number): Match | undefined {
  const day = readDay(reader, at);
  if (!day?.isOrdinal || word(reader, at - 1) !== "the" || !/^(on|until|by|since|before|after)$/.test(word(reader, at - 2))) return undefined;
  // "the 25th anniversary" is no day: nothing that could be counted may follow.
  if (/^\p{L}/u.test(word(reader, day.last)) && !AFTER_DAY.test(word(reader, day.last)) || reader.today === undefined) return undefined;
  const isAhead = direction(reader, at, day.last) === "future";
  for (let step = 0; step < 62; step++) {
    const candidate = isAhead ? reader.today + step : reader.today - step;
    const period = unitPeriod(candidate, "day", 0);
    if (Number(periodValue(period).slice(8)) === day.day) return matched(day.last, period);
  }
  return valueless(day.last);
}
