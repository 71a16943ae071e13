/**
 * Weekdays: "Monday", "on Tuesday night", "Friday, March 5", "Friday last week", "last Sunday".
 *
 * News counts back: a bare weekday is the last one at or before the day of publication (0 to 6 days back); where the
 * verb looks ahead it is the next one (0 to 6 days ahead). "last Friday" is before today, "next Friday" after it.
 * Published on Wednesday 2024-12-18: "on Monday" -> 2024-12-16, "will meet on Monday" -> 2024-12-23.
 * "Mondays" and "every Monday" are habits, "Sunday Times" and "Sheffield Wednesday" names: no dates.
 */
import { AFTER_WEEKDAY, BEFORE_WEEKDAY, DAY_PARTS, WEEKDAYS, WEEKDAY_ABBREVIATIONS } from "../../lexicon/calendar.js";
import { dayMonth, monthDate, numericDate } from "./absolute.js";
import { direction } from "./direction.js";
import { dayPeriod, monthOf, validDay, weekdayOf, weekPeriod, yearOf } from "./period.js";
import { isCapital, isGlued, matched, readDay, readMonth, token, valueless, word, type Match, type Reader } from "./reader.js";

/** @param shift of "last Friday" (-1), "this Friday" (0), "next Friday" (1) */
export function weekdayDate(reader: Reader, at: number, shift?: number): Match | undefined {
  const name = readWeekday(reader, at);
  if (!name) return undefined;
  let last = skipDayPart(reader, name.last);
  const full = fullDate(reader, last);
  if (full) return full;
  const week = shift === undefined ? weekAfter(reader, last) : undefined;
  const { today } = reader;
  if (today === undefined) return valueless(week?.last ?? last);
  if (week) return matched(week.last, dayPeriod(weekPeriod(today + 7 * week.shift).from + name.weekday - 1));
  const the = word(reader, last) === "the" ? readDay(reader, last + 1) : undefined;
  if (the?.isOrdinal) return fridayThe(reader, the.day, the.last, name.weekday);
  const back = (((weekdayOf(today) - name.weekday) % 7) + 7) % 7;
  const ahead = (7 - back) % 7;
  if (/^(morning|afternoon|evening|night)$/.test(word(reader, last))) last++;
  const day = chooseDay(reader, at, last, today, back, ahead, shift);
  return matched(last, dayPeriod(day));
}

function chooseDay(reader: Reader, at: number, last: number, today: number, back: number, ahead: number, shift?: number): number {
  if (shift === -1) return today - (back || 7);
  if (shift === 1) return today + (ahead || 7);
  const verb = direction(reader, at, last);
  if (shift === 0) return verb === "past" ? today - back : today + ahead;
  return verb === "future" ? today + ahead : today - back;
}

export function readWeekday(reader: Reader, at: number): { weekday: number; last: number } | undefined {
  if (!isCapital(reader, at)) return undefined;
  const text = word(reader, at), weekday = WEEKDAYS.get(text);
  if (weekday === undefined) return abbreviated(reader, at);
  if (BEFORE_WEEKDAY.has(word(reader, at - 1)) || (AFTER_WEEKDAY.has(word(reader, at + 1)) && isCapital(reader, at + 1))) return undefined;
  const isInName = /-(ORG|PER)$/.test(token(reader, at)?.name ?? "") && /^I-/.test(token(reader, at + 1)?.name ?? "");
  return isInName ? undefined : { weekday, last: at + 1 };
}

/** "Sat." and "Sun" are words: they need a full stop and more, or a date. */
function abbreviated(reader: Reader, at: number): { weekday: number; last: number } | undefined {
  const text = word(reader, at), weekday = WEEKDAY_ABBREVIATIONS.get(text.replace(/\.$/, ""));
  if (weekday === undefined) return undefined;
  const isCut = !text.endsWith(".") && word(reader, at + 1) === "." && isGlued(reader, at + 1);
  const last = at + (isCut ? 2 : 1);
  const isStopped = (text.endsWith(".") || isCut) && last < reader.words.length && !isCapital(reader, last);
  return fullDate(reader, last) || (isStopped && !/^(sat|sun|mon|wed)/.test(text)) ? { weekday, last } : undefined;
}

/** "Monday, March 5", "Monday 5 December", "Monday (5/12/2016)": the date decides, the weekday adds nothing. */
function fullDate(reader: Reader, at: number): Match | undefined {
  const next = /^[,(]$/.test(word(reader, at)) ? at + 1 : at;
  const month = readMonth(reader, next);
  if (month && !readDay(reader, month.last) && !(word(reader, month.last) === "the")) return undefined;
  const found = monthDate(reader, next) ?? dayMonth(reader, next) ?? numericDate(reader, next);
  return found && word(reader, at) === "(" && word(reader, found.last) === ")" ? { ...found, last: found.last + 1 } : found;
}

function skipDayPart(reader: Reader, at: number): number {
  const part = /^(early|late|mid)$/.test(word(reader, at)) ? at + 1 : at;
  return DAY_PARTS.has(word(reader, part)) && (part > at || !/^(noon|midnight)$/.test(word(reader, part))) ? part + 1 : at;
}

/** "last week", "of this week", "next week". */
function weekAfter(reader: Reader, at: number): { shift: number; last: number } | undefined {
  const of = word(reader, at) === "of" ? at + 1 : at;
  if (word(reader, of + 1) !== "week") return undefined;
  const shift = { last: -1, this: 0, next: 1 }[word(reader, of)];
  return shift === undefined ? undefined : { shift, last: of + 2 };
}

/** "Friday the 13th": the closest month in which the day falls on the weekday. */
function fridayThe(reader: Reader, day: number, last: number, weekday: number): Match {
  const today = reader.today!;
  for (const months of [0, -1, 1, -2, 2, -3, 3]) {
    const month = monthOf(today) - 1 + months + 12;
    const found = validDay(yearOf(today) - 1 + Math.floor(month / 12), (month % 12) + 1, day);
    if (found !== undefined && weekdayOf(found) === weekday) return matched(last, dayPeriod(found));
  }
  return valueless(last);
}
