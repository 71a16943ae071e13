/**
 * ISO dates of any precision as stretches of days, for comparing and for the timeline. A day is a number: days since 1970-01-01 (UTC).
 *
 *   "2024-12-21" -> [20078, 20078]      "2024-12" -> the 31 days of December      "2024-12-16/2024-12-22" -> that week      "soon" -> none
 */
export interface Days {
  /** First and last day, both included. */
  readonly first: number;
  readonly last: number;
}

/** Matches 2024, 2024-12, 2024-12-21, 2024-12-21T10:00Z (the time is left out); refuses 21.12.2024. */
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;
const DAY_MS = 86_400_000;

export function daysOf(iso: string | undefined): Days | undefined {
  if (iso === undefined) return undefined;
  const [from = "", to] = iso.split("/");
  const start = stretchOf(from);
  const end = to === undefined ? start : stretchOf(to);
  return start && end && end.last >= start.first ? { first: start.first, last: end.last } : undefined;
}

export function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of an ISO date: 2024-12 is its first day. */
export function dayOf(iso: string): number | undefined {
  return daysOf(iso)?.first;
}

function stretchOf(iso: string): Days | undefined {
  const match = ISO.exec(iso.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), match[2] === undefined ? undefined : Number(match[2]) - 1, match[3] === undefined ? undefined : Number(match[3])];
  const first = Date.UTC(year, month ?? 0, day ?? 1) / DAY_MS;
  // The zeroth day of the next month is the last one of this.
  const last = day !== undefined ? first : (month === undefined ? Date.UTC(year, 11, 31) : Date.UTC(year, month + 1, 0)) / DAY_MS;
  return Number.isFinite(first) && Number.isFinite(last) ? { first, last } : undefined;
}
