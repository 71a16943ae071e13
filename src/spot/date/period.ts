/**
 * Arithmetic of the calendar: stretches of whole days, and their ISO values.
 *
 * A period is its first and last day (days since 1970-01-01, proleptic Gregorian) with the grain in which it was named.
 * The grain decides on the value: a month is "2015-03", a quarter "2015-07/2015-09", a week its days
 * "2024-12-16/2024-12-22", a decade "1990/1999". Weeks run from Monday to Sunday (ISO 8601). Seasons are the
 * meteorological ones of the north: summer is June to August.
 */
export type Grain = "day" | "week" | "weekend" | "month" | "months" | "year" | "years" | "span";

export interface Period {
  readonly from: number;
  readonly to: number;
  readonly grain: Grain;
}

const DAY_MS = 86_400_000;

export const iso = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
export const dayNumber = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
export const yearOf = (day: number): number => Number(iso(day).slice(0, 4));
export const monthOf = (day: number): number => Number(iso(day).slice(5, 7));
export const dayOfMonth = (day: number): number => Number(iso(day).slice(8, 10));
/** Monday is 1, Sunday 7. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** 2024-12-21; not 21.12.2024. A time of day may follow. */
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** Day number of an ISO day; undefined where it is none. */
export function parseIsoDay(text: string | undefined): number | undefined {
  const match = ISO_DAY.exec(text ?? "");
  return match ? validDay(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Undefined for the 31st of June. */
export function validDay(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000 || year > 2999) return undefined;
  const number = dayNumber(year, month, day);
  return monthOf(number) === month ? number : undefined;
}

export const dayPeriod = (day: number): Period => ({ from: day, to: day, grain: "day" });
export const monthPeriod = (year: number, month: number): Period =>
  ({ from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 1) - 1, grain: "month" });
/** Several months from the given one on. `month` may lie outside 1 to 12. */
export const monthsPeriod = (year: number, month: number, count: number): Period =>
  ({ from: dayNumber(year, month, 1), to: dayNumber(year, month + count, 1) - 1, grain: "months" });
export const yearPeriod = (year: number): Period => ({ from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31), grain: "year" });
export const yearsPeriod = (first: number, last: number): Period => ({ from: dayNumber(first, 1, 1), to: dayNumber(last, 12, 31), grain: "years" });
export const spanPeriod = (from: number, to: number): Period => (from === to ? dayPeriod(from) : { from, to, grain: "span" });

export function weekPeriod(day: number): Period {
  const monday = day - weekdayOf(day) + 1;
  return { from: monday, to: monday + 6, grain: "week" };
}

/** Saturday and Sunday of the week of the day. */
export function weekendPeriod(day: number): Period {
  const { to } = weekPeriod(day);
  return { from: to - 1, to, grain: "weekend" };
}

export const quarterPeriod = (year: number, quarter: number): Period => monthsPeriod(year, 3 * quarter - 2, 3);

/** The same day of another month, or its last day where it is too short. */
export function addMonths(day: number, count: number): number {
  const year = yearOf(day), month = monthOf(day) + count;
  const lastDay = dayOfMonth(dayNumber(year, month + 1, 1) - 1);
  return dayNumber(year, month, Math.min(dayOfMonth(day), lastDay));
}

const start = ({ from, grain }: Period): string => iso(from).slice(0, grain.startsWith("year") ? 4 : grain.startsWith("month") ? 7 : 10);
const end = ({ to, grain }: Period): string => iso(to).slice(0, grain.startsWith("year") ? 4 : grain.startsWith("month") ? 7 : 10);

/** ISO writes years with four digits: "13 billion years ago" has no value. */
export const isWritable = ({ from, to }: Period): boolean => from >= dayNumber(1000, 1, 1) && to <= dayNumber(9999, 12, 31);

/** ISO day, month, year or interval. */
export function periodValue(period: Period): string {
  const from = start(period), to = end(period);
  return from === to ? from : `${from}/${to}`;
}

/** From the start of one to the end of the other, each in its own grain: "2009/2013"; open without an end: "1980/". */
export const rangeValue = (first: Period, last?: Period): string => (last ? `${start(first)}/${end(last)}` : `${start(first)}/`);

/** Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher). */
export function easter(year: number): number {
  const a = year % 19, b = Math.floor(year / 100), c = year % 100;
  const d = Math.floor(b / 4), e = b % 4, g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4), k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}
