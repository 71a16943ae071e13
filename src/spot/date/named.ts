/**
 * Named parts of time: quarters, halves, seasons, weekends, decades, centuries, holidays.
 *
 * "the third quarter of 1984" -> 1984-07/1984-09, "the 1990s" -> 1990/1999, "the 19th century" -> 1801/1900.
 * Without a year the last one at or before publication is meant ("the third quarter": the last that has ended or runs),
 * marked uncertain; where the verb looks ahead, the next one. Seasons are those of the north.
 */
import { DECADE_WORDS, EASTER_HOLIDAYS, FIXED_HOLIDAYS, NAMED_DAYS, SEASONS, WEEKDAY_HOLIDAYS } from "../../lexicon/calendar.js";
import { ORDINALS } from "../../lexicon/numbers.js";
import { bareYear, monthDate, readYear, readYearAfter } from "./absolute.js";
import { direction } from "./direction.js";
import { dayNumber, dayPeriod, easter, monthPeriod, monthsPeriod, parseIsoDay, quarterPeriod, spanPeriod, weekdayOf, weekendPeriod, yearOf, yearsPeriod, type Period } from "./period.js";
import { isCapital, isGlued, isPerson, isPhrase, matched, valueless, word, type Match, type Reader } from "./reader.js";

/** 20th, 3rd */
const NUMERIC_ORDINAL = /^(\d{1,2})(st|nd|rd|th)$/;

export function readOrdinal(reader: Reader, at: number): { value: number; last: number } | undefined {
  const text = word(reader, at), match = NUMERIC_ORDINAL.exec(text);
  if (match) return { value: Number(match[1]), last: at + 1 };
  const value = ORDINALS.get(text);
  if (value !== undefined) return { value, last: at + 1 };
  const isTwentyFirst = isPhrase(reader, at, "twenty - first") || isPhrase(reader, at, "twenty first");
  return isTwentyFirst ? { value: 21, last: at + (word(reader, at + 1) === "-" ? 3 : 2) } : undefined;
}

/** A part without a year is not meant ahead when it is further off than this. */
const NEAR_AHEAD_DAYS = 200;

/** Chooses the year of a part that stands without one. @param make the part in a year */
function nearest(reader: Reader, at: number, last: number, make: (year: number) => Period, shift?: number): Match {
  const { today } = reader;
  if (today === undefined) return valueless(last);
  const year = yearOf(today);
  const options = [year - 2, year - 1, year, year + 1, year + 2].map(make);
  const past = options.filter(({ from }) => from <= today), ahead = options.filter(({ to }) => to >= today);
  if (shift === 0) return matched(last, make(year));
  if (shift === -1) return matched(last, options.filter(({ to }) => to < today).at(-1));
  if (shift === 1) return matched(last, options.find(({ from }) => from > today));
  const next = ahead[0] && ahead[0].from - today <= NEAR_AHEAD_DAYS ? ahead[0] : undefined;
  return matched(last, (direction(reader, at, last) === "future" && next) || past.at(-1), false);
}

/** "third quarter", "third-quarter", "Q3 2016", "first half of 2013", "last half of 1989", "the quarter". */
export function quarter(reader: Reader, at: number): Match | undefined {
  const short = /^([qh])([1-4])$/.exec(word(reader, at));
  const ordinal = readOrdinal(reader, at), final = word(reader, at) === "last" || word(reader, at) === "final";
  let noun = short ? at : ordinal?.last ?? at + 1;
  if (word(reader, noun) === "fiscal") noun++;
  if (word(reader, noun) === "-") noun++;
  const text = short ? (short[1] === "q" ? "quarter" : "half") : word(reader, noun);
  const number = short ? Number(short[2]) : ordinal?.value ?? (text === "half" && final ? 2 : 0);
  if ((text !== "quarter" && text !== "half") || number < 1 || number > (text === "half" ? 2 : 4)) return undefined;
  const make = (year: number) => (text === "quarter" ? quarterPeriod(year, number) : monthsPeriod(year, 6 * number - 5, 6));
  const year = readYearAfter(reader, noun + 1) ?? yearBefore(reader, at);
  if (year) return year.year === undefined ? valueless(Math.max(noun + 1, year.last)) : matched(Math.max(noun + 1, year.last), make(year.year));
  return text === "half" && !short ? undefined : nearest(reader, at, noun + 1, make);
}

/** "the first week of October", "the last week of 2015": seven days from the 1st, the 8th, ...; the last seven. */
export function weekOf(reader: Reader, at: number): Match | undefined {
  const ordinal = readOrdinal(reader, at), isLast = /^(last|final)$/.test(word(reader, at));
  const noun = ordinal?.last ?? at + 1;
  if (!ordinal && !isLast || word(reader, noun) !== "week" || !/^(of|in)$/.test(word(reader, noun + 1)) || (ordinal?.value ?? 1) > 5) return undefined;
  const whole = monthDate(reader, noun + 2) ?? bareYear(reader, noun + 2);
  if (!whole?.period || whole.period.to - whole.period.from < 27) return whole && valueless(whole.last);
  const { from, to } = whole.period;
  return matched(whole.last, isLast ? spanPeriod(to - 6, to) : spanPeriod(from + 7 * (ordinal!.value - 1), Math.min(to, from + 7 * ordinal!.value - 1)));
}

/** "the 1988 third quarter". */
function yearBefore(reader: Reader, at: number): { year: number; last: number } | undefined {
  const year = readYear(reader, at - 1);
  return year?.last === at ? year : undefined;
}

/** After "last year": "'s third quarter", "'s summer". */
export function yearParts(reader: Reader, at: number, year: number | undefined): Match | undefined {
  const s = word(reader, at) === "'s" || word(reader, at) === "'" ? at + 1 : at;
  const ordinal = readOrdinal(reader, s);
  const noun = ordinal ? ordinal.last + (word(reader, ordinal.last) === "-" ? 1 : 0) : s;
  if (ordinal && word(reader, noun) === "quarter" && ordinal.value <= 4) return matched(noun + 1, year === undefined ? undefined : quarterPeriod(year, ordinal.value));
  if (ordinal && word(reader, noun) === "half" && ordinal.value <= 2) return matched(noun + 1, year === undefined ? undefined : monthsPeriod(year, 6 * ordinal.value - 5, 6));
  const season = s > at ? SEASONS.get(word(reader, s)) : undefined;
  return season === undefined || word(reader, s) === "fall" ? undefined : matched(s + 1, year === undefined ? undefined : monthsPeriod(year, season, 3));
}

/** "the year-earlier quarter", "the year-ago third quarter": a year before the last one that has ended. */
export function yearAgoQuarter(reader: Reader, at: number): Match | undefined {
  if (word(reader, at) !== "year" || word(reader, at + 1) !== "-" || !/^(ago|earlier)$/.test(word(reader, at + 2))) return undefined;
  const ordinal = readOrdinal(reader, at + 3), noun = ordinal?.last ?? at + 3;
  if (word(reader, noun) !== "quarter" && !(word(reader, noun) === "period" && reader.words.includes("quarter"))) return undefined;
  if (reader.today === undefined) return valueless(noun + 1);
  const ended = endedQuarters(reader.today), year = yearOf(ended.at(-1)!.from) - 1;
  return matched(noun + 1, ordinal && ordinal.value <= 4 ? quarterPeriod(year, ordinal.value) : ended.at(-5), false);
}

/** The last two years' quarters that are over, in order. */
const endedQuarters = (today: number): Period[] =>
  Array.from({ length: 12 }, (_, k) => quarterPeriod(yearOf(today), k - 7)).filter(({ to }) => to < today);

/** "the quarter", "the latest quarter": the last one that has ended. */
export function bareQuarter(reader: Reader, at: number): Match | undefined {
  if (word(reader, at) !== "quarter" || !/^(the|latest|recent)$/.test(word(reader, at - 1)) || word(reader, at + 1) === "of" || word(reader, at + 1) === "-") return undefined;
  if (reader.today === undefined) return valueless(at + 1);
  return matched(at + 1, endedQuarters(reader.today).at(-1), false);
}

/** "summer of 2019", "summer 2019", "the winter"; with `shift` "last summer". The bare word needs "the" or a preposition. */
export function seasonOf(reader: Reader, at: number, shift?: number): Match | undefined {
  const text = word(reader, at), month = SEASONS.get(text);
  if (month === undefined || isPerson(reader, at)) return undefined;
  const make = (year: number) => monthsPeriod(year, month, 3);
  const year = readYearAfter(reader, at + 1);
  if (year && (text !== "fall" || word(reader, at - 1) !== "to")) return matched(year.last, year.year === undefined ? undefined : make(year.year));
  if (shift !== undefined) return nearest(reader, at, at + 1, make, shift);
  const before = word(reader, at - 1), beforeThat = word(reader, at - 2);
  const isInFrame = /^(in|during|by|since|until|after|before|through|over|early|late|mid|this|of|for|next)$/;
  const isTime = before === "the" ? isInFrame.test(beforeThat) : before === "-" ? beforeThat === "mid" : /^(in|since|until|by|this|early|late|during|mid)$/.test(before);
  const isFrame = isTime && (text !== "fall" && text !== "spring" || before === "the" || /^(this|early|late|in)$/.test(before));
  // "the fall of the government", "in spring water", "the summer months" and the like name no season of their own.
  const next = word(reader, at + 1);
  const isOther = /^(of|water|in)$/.test(next) && text !== "summer" && text !== "winter";
  const isName = isCapital(reader, at) && isCapital(reader, at + 1);
  if (!isFrame || isOther || isName || next === "-") return undefined;
  return nearest(reader, at, at + 1, make);
}

/** "the weekend", "over the weekend", "at the weekend". */
export function weekend(reader: Reader, at: number): Match | undefined {
  if (word(reader, at) !== "weekend" || !/^(the|this|over)$/.test(word(reader, at - 1))) return undefined;
  const { today } = reader;
  if (today === undefined) return valueless(at + 1);
  const isOver = weekdayOf(today) < 6 && direction(reader, at, at + 1) !== "future";
  return matched(at + 1, weekendPeriod(isOver ? today - 7 : today));
}

/** 1990s, '90s */
const DECADE = /^(?:'?(\d0)|(\d{3}0))'?s$/;

/** "1990s", "the '90s", "the nineties". */
export function decade(reader: Reader, at: number): Match | undefined {
  let text = word(reader, at), last = at + 1;
  // "the 1990's" is a decade, "1990's harvest" a year.
  const isPlural = word(reader, last) === "s" || (word(reader, last) === "'s" && /^(the|early|late|mid)$/.test(word(reader, at - 1)));
  if (/^('\d|\d{3})0$/.test(text) && isPlural && isGlued(reader, last)) text += word(reader, last++);
  const match = DECADE.exec(text), named = DECADE_WORDS.get(text);
  const isFramed = /^(the|early|late|mid|-)$/.test(word(reader, at - 1));
  if (named !== undefined) return isFramed && !/^(his|her|their)$/.test(word(reader, at - 2)) ? matched(last, yearsPeriod(1900 + named, 1909 + named), false) : undefined;
  if (!match) return undefined;
  if (match[1] && !text.startsWith("'") && word(reader, at - 1) !== "'" && !(isFramed && word(reader, at - 1) === "the")) return undefined;
  const first = match[2] ? Number(match[2]) : (Number(match[1]) >= 20 ? 1900 : 2000) + Number(match[1]);
  if (first < 1200 || first > 2100) return undefined;
  // "the 1900s" may be ten years or a hundred; ten are meant where a decade is not a century's first.
  return matched(last, yearsPeriod(first, first + (first % 100 === 0 && first < 2000 ? 99 : 9)));
}

/** "20th century", "nineteenth-century". */
export function century(reader: Reader, at: number): Match | undefined {
  const ordinal = readOrdinal(reader, at);
  if (!ordinal) return undefined;
  const noun = word(reader, ordinal.last) === "-" ? ordinal.last + 1 : ordinal.last;
  if (!/^(century|centuries)$/.test(word(reader, noun)) || ordinal.value < 11) return undefined;
  return matched(noun + 1, yearsPeriod(100 * (ordinal.value - 1) + 1, 100 * ordinal.value));
}

/** "Christmas Day", "Good Friday", "Thanksgiving", "9/11", with a year or the nearest. */
export function holiday(reader: Reader, at: number, shift?: number): Match | undefined {
  const named = NAMED_DAYS.get(word(reader, at)) ?? (isGlued(reader, at + 1) ? NAMED_DAYS.get(`${word(reader, at)}${word(reader, at + 1)}${word(reader, at + 2)}`) : undefined);
  if (named && word(reader, at) === "9/11") return matched(at + 1, dayPeriod(parseIsoDay(named)!));
  if (!isCapital(reader, at)) return undefined;
  for (let length = 4; length >= 1; length--) {
    const last = at + length, make = holidayMaker(reader.words.slice(at, last).join(" "));
    if (!make || last > reader.words.length) continue;
    const isName = isCapital(reader, last) || word(reader, last) === "island" || isPerson(reader, at);
    if (isName && !readYearAfter(reader, last)) return undefined;
    const year = readYearAfter(reader, last);
    if (year) return matched(year.last, year.year === undefined ? undefined : dayPeriod(make(year.year)));
    return { ...nearest(reader, at, last, (y) => dayPeriod(make(y)), shift), certain: true };
  }
  return undefined;
}

function holidayMaker(name: string): ((year: number) => number) | undefined {
  const fixed = FIXED_HOLIDAYS.get(name);
  if (fixed) return (year) => dayNumber(year, fixed[0], fixed[1]);
  const after = EASTER_HOLIDAYS.get(name);
  if (after !== undefined) return (year) => easter(year) + after;
  const rule = WEEKDAY_HOLIDAYS.get(name);
  if (!rule) return undefined;
  const [month, weekday, which, shift] = rule;
  return (year) => nthWeekday(year, month, weekday, which) + shift;
}

function nthWeekday(year: number, month: number, weekday: number, which: number): number {
  const { from, to } = monthPeriod(year, month);
  if (which < 0) return to - ((weekdayOf(to) - weekday + 7) % 7);
  return from + ((weekday - weekdayOf(from) + 7) % 7) + 7 * (which - 1);
}
