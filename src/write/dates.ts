/**
 * Dates of facts as full days, for formats that know no months: the first and last day that a date may mean.
 *
 *   "2024-02" -> 2024-02-01 to 2024-02-29, precision "month";   "2024-03/" -> from 2024-03-01, open, "interval"
 *
 * What is no date, or ends before it starts, has no days.
 */
export interface Days {
  readonly start?: string;
  readonly end?: string;
  readonly precision: "day" | "month" | "year" | "interval";
}

/** Matches 2024, 2024-03, 2024-03-09; refuses 2024-3, 24, 2024-13. */
const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u;

export function daysOf(date: string | undefined): Days | undefined {
  if (date === undefined) return undefined;
  const [from = "", to, more] = date.split("/");
  if (more !== undefined) return undefined;
  const first = bounds(from), last = to === undefined ? first : bounds(to);
  if ((from && !first) || (to && !last) || (!first && !last)) return undefined;
  const precision = to !== undefined ? "interval" : first!.precision;
  if (first && last && first.start > last.end) return undefined;
  return { ...(first ? { start: first.start } : {}), ...(last ? { end: last.end } : {}), precision };
}

function bounds(date: string): { start: string; end: string; precision: "day" | "month" | "year" } | undefined {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { start: `${year}-01-01`, end: `${year}-12-31`, precision: "year" };
  const last = daysIn(Number(year), Number(month));
  if (day === undefined) return { start: `${year}-${month}-01`, end: `${year}-${month}-${last}`, precision: "month" };
  return Number(day) <= last ? { start: date, end: date, precision: "day" } : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
