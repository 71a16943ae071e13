/**
 * Dates of a sentence (part of stage 4): tagged words and the day of publication in, date expressions out.
 *
 * At every word the parsers of date/ that know it are asked for the longest expression that begins there; what stands around it is
 * then drawn in: "the end of", "early", the preposition. Two dates with "from ... to", "between ... and" or a dash make
 * one interval; "since" opens one. Read from token texts; tags only settle doubtful cases, so a tagging error costs little.
 * Published on Wednesday 2024-12-18: "killed five on Monday" -> "on Monday" 2024-12-16; "since 1980" -> 1980/.
 *
 * Value formats are ISO days, months, years and intervals of them. "before", "after", "until" and "by" give the date
 * itself, uncertain. Lengths of time ("for six months"), ages and habits ("every Monday") are no dates.
 * After TIMEX3 (Pustejovsky et al. 2003) and HeidelTime's rules for news (Strötgen and Gertz 2013, LRE 47).
 */
import type { DateExpression, TaggedSentence } from "../types.js";
import { parsersAt } from "./date/parsers.js";
import { monthOf, isWritable, periodValue, quarterPeriod, rangeValue, yearOf, type Period } from "./date/period.js";
import { isGlued, isPhrase, makeReader, word, type Match, type Reader } from "./date/reader.js";
import { unitPeriod } from "./date/relative.js";

/** A match with its place; `value` once two became a range. */
interface Found extends Match { readonly first: number; readonly value?: string }

export function findDates(sentence: TaggedSentence, publishedAt: string | undefined): DateExpression[] {
  const reader = makeReader(sentence, publishedAt);
  const found = ranges(reader, resolveOffsets(reader, scan(reader)));
  let free = 0;
  return found.map((match) => {
    const first = widen(reader, match.first, free);
    free = match.last;
    return expression(reader, match, first);
  });
}

function scan(reader: Reader): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < reader.words.length; at++) {
    let best: Match | undefined;
    for (const parse of parsersAt(word(reader, at))) {
      const match = parse(reader, at);
      if (match && match.last > (best?.last ?? at)) best = match;
    }
    if (!best || isHabit(reader, at)) continue;
    found.push({ ...best, first: at });
    at = best.last - 1;
  }
  return found;
}

/** "every year", "each Monday". */
const isHabit = (reader: Reader, at: number): boolean => /^(every|each|per)$/.test(word(reader, at - 1));

/** "two days later" counts from the date before it in the sentence; "a year earlier" alone from publication. */
function resolveOffsets(reader: Reader, found: readonly Found[]): Found[] {
  const resolved: Found[] = [];
  for (const match of found) {
    const base = resolved.at(-1)?.period;
    const { offset } = match;
    if (!offset) resolved.push(match);
    else if (base && isFine(base, offset.unit)) resolved.push({ ...match, period: unitPeriod(base.from, offset.unit, offset.count), certain: false });
    else if (!base && reader.today !== undefined && offset.unit === "year" && offset.count === -1 && match.last - match.first === 3) {
      resolved.push({ ...match, period: unitPeriod(reader.today, "year", -1), certain: false });
    } else resolved.push(match);
  }
  return resolved.map((match) => (isYearBack(reader, match) ? yearBack(match, found) : match));
}

/** "a year ago", "a year earlier". */
const isYearBack = (reader: Reader, match: Found): boolean =>
  match.period?.grain === "year" && match.last - match.first === 3 && isPhrase(reader, match.first, "a year") && /^(ago|earlier)$/.test(word(reader, match.last - 1));

/** Beside a quarter of this year a year ago is that quarter of the year before. */
function yearBack(match: Found, found: readonly Found[]): Found {
  const year = yearOf(match.period!.from);
  const isQuarter = ({ from, to, grain }: Period) => grain === "months" && monthOf(from) % 3 === 1 && monthOf(to) - monthOf(from) === 2;
  const quarter = found.find(({ period }) => period && isQuarter(period) && yearOf(period.from) === year + 1);
  return quarter ? { ...match, period: quarterPeriod(year, Math.ceil(monthOf(quarter.period!.to) / 3)), certain: false } : match;
}

/** Days can be counted from a day, not from a year. */
const isFine = (base: Period, unit: string): boolean => base.to - base.from <= ({ day: 0, week: 7, month: 31, year: 366 }[unit] ?? -1);

/** Joins "from X to Y", "between X and Y", "X-Y", "X to Y" and reads "since X". */
function ranges(reader: Reader, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (let i = 0; i < found.length; i++) {
    const one = found[i]!, two = found[i + 1];
    const range = two && joinedRange(reader, one, two);
    if (range) i++;
    joined.push(range ?? open(reader, one));
  }
  return joined;
}

function joinedRange(reader: Reader, one: Found, two: Found): Found | undefined {
  const gap = two.first - one.last, link = word(reader, one.last), before = word(reader, one.first - 1);
  const isLinked = gap === 1 && (/^(to|until|till|through)$/.test(link) && before !== "compared"
    || link === "-" && sameGrain(one, two)
    || link === "and" && before === "between" || link === "to" && before === "from");
  const isDistant = gap === 2 && before === "from" && isPhrase(reader, one.last, "up to");
  if ((!isLinked && !isDistant) || !one.period || !two.period || two.period.from < one.period.from) return undefined;
  return { ...two, first: one.first, certain: one.certain && two.certain, value: rangeValue(one.period, two.period) };
}

const sameGrain = (one: Found, two: Found): boolean => one.period?.grain === two.period?.grain;

/** "since 1980", "from 2011 on". */
function open(reader: Reader, match: Found): Found {
  const before = word(reader, match.first - 1) === "the" ? word(reader, match.first - 2) : word(reader, match.first - 1);
  const isEver = before === "since";
  const onward = word(reader, match.last);
  const isOnward = before === "from" && (/^onwards?$/.test(onward) || onward === "on" && !/^[\p{L}\d]/u.test(word(reader, match.last + 1)));
  if (!match.period || (!isEver && !isOnward)) return shortRange(reader, match);
  return { ...match, last: isOnward ? match.last + 1 : match.last, value: rangeValue(match.period) };
}

/** "2009-13": a year and the last two digits of another. */
function shortRange(reader: Reader, match: Found): Found {
  const dash = word(reader, match.last), digits = word(reader, match.last + 1);
  const isShort = dash === "-" && /^\d{2}$/.test(digits) && isGlued(reader, match.last) && isGlued(reader, match.last + 1);
  if (!isShort || match.period?.grain !== "year" || match.last - match.first !== 1) return match;
  const year = Number(periodValue(match.period)), end = Math.floor(year / 100) * 100 + Number(digits);
  return end > year ? { ...match, last: match.last + 2, value: `${year}/${end}` } : match;
}

/** What may stand before a date and belongs to it, nearest first; each step is tried once. */
const BEFORE: readonly RegExp[] = [
  /^(fiscal|year|-)$/, /^(mid|early|late|earlier|later|about|around|nearly|almost|roughly|approximately|circa|than|least)$/, /^(more|less|at)$/, /^(the|a|an|its|their|this|that)$/,
  /^of$/, /^(end|beginning|start|middle|rest|close|part|course|night|morning|evening|afternoon|early|late|summer|spring|winter|autumn)$/, /^the$/,
  /^(in|on|at|during|since|until|till|by|before|after|from|between|within|throughout|over|through|for)$/,
];

/** Draws determiners, "early", "the end of" and the preposition in, down to the first free word. */
function widen(reader: Reader, first: number, free: number): number {
  let at = first;
  for (let step = 0; step < BEFORE.length; step++) {
    if (at - 1 < free || !BEFORE[step]!.test(word(reader, at - 1))) continue;
    const isFrame = word(reader, at - 1) !== "of" || /^(end|beginning|start|middle|rest|close|part|course|night|morning|evening|afternoon)$/.test(word(reader, at - 2));
    const isDash = word(reader, at - 1) !== "-" || word(reader, at - 2) === "mid";
    if (isFrame && isDash) at--;
  }
  return at;
}

const VAGUE_PREPOSITIONS = new Set(["before", "after", "until", "till", "by"]);
/** "around Christmas", "in about 1890": near it, not on it. */
const APPROXIMATE = new Set(["about", "around", "nearly", "almost", "roughly", "approximately", "circa"]);

function expression(reader: Reader, match: Found, first: number): DateExpression {
  const words = reader.sentence.tokens.slice(first, match.last);
  const isNear = reader.words.slice(first, match.first).some((text) => APPROXIMATE.has(text));
  const start = words[0]!.start, end = words.at(-1)!.end;
  const value = match.value ?? (match.period && isWritable(match.period) ? periodValue(match.period) : undefined);
  return {
    start, end, first, last: match.last,
    text: words.map((token, i) => (i && token.start > words[i - 1]!.end ? ` ${token.text}` : token.text)).join(""),
    certain: match.certain && value !== undefined && !isNear && !VAGUE_PREPOSITIONS.has(word(reader, first)),
    ...(value === undefined ? {} : { value }),
  };
}
