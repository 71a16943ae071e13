/**
 * The timeline as numbers: which days carry facts, a scale that folds long empty stretches, the bars, and the lanes of what is known
 * only to the week, month or year. Positions are shares of the width, 0 to 1; days are numbers as in days.ts.
 *
 *   facts of May 2015 and of December 2024 -> two stretches at full width, the nine years between them a narrow break
 *
 * A fact known to the day makes its column one higher. One known less well is a bar as wide as its doubt, and raises no column: "in
 * March" did not happen on each of its days.
 */
import type { Days } from "./days.js";
import type { FacetedFact } from "./facets.js";
import type { TimeAxis } from "./filters.js";

export interface Stretch extends Days {
  /** Facts that are known to exactly this stretch. */
  readonly count: number;
}

export interface Timeline {
  readonly scale: Scale;
  /** Days that carry facts, ascending. */
  readonly columns: readonly Stretch[];
  /** Stretches of more than a day in lanes; within a lane they do not overlap; the shortest are in the first. */
  readonly lanes: readonly (readonly Stretch[])[];
  /** Every day at which something begins or ends: where the keys and the playing stop. */
  readonly stops: readonly number[];
}

export interface Scale {
  readonly first: number;
  readonly last: number;
  /** Left end of a day. */
  readonly at: (day: number) => number;
  /** The day that lies at a share of the width. */
  readonly dayAt: (share: number) => number;
  /** Empty stretches that are folded: share of their middle. */
  readonly breaks: readonly number[];
  /** Stretches at full width. */
  readonly parts: readonly Days[];
}

/** Stretches of time without a fact are folded when they are longer than this share of the full parts, and than so many days. */
const FOLDED_SHARE = 0.5;
const FOLDED_DAYS = 21;
/** Width of a break and the least width of a part, as shares of the whole. */
const BREAK_SHARE = 0.025;
const LEAST_PART_SHARE = 0.05;
const MOST_LANES = 4;
/** Longer stretches do not keep empty time unfolded. */
const PRECISE_DAYS = 31;

/** @param facts all of the file (the scale must not jump when filters change) */
export function scaleOf(facts: readonly FacetedFact[], axis: TimeAxis): Scale | undefined {
  const all = facts.flatMap((each) => each.days[axis]);
  if (all.length === 0) return undefined;
  const precise = all.filter(isPrecise);
  const parts = partsOf(precise.length > 0 ? precise : all);
  const first = Math.min(...parts.map((part) => part.first));
  const last = Math.max(...parts.map((part) => part.last));
  const knots = knotsOf(parts);
  const at = (day: number): number => interpolated(knots, "day", "share", day);
  return {
    first, last, at, dayAt: (share) => Math.min(last, Math.max(first, Math.floor(interpolated(knots, "share", "day", share) + 1e-6))), parts,
    breaks: parts.slice(1).map((part, i) => (at((parts[i]?.last ?? 0) + 1) + at(part.first)) / 2),
  };
}

export function timelineOf(facts: readonly FacetedFact[], axis: TimeAxis, scale: Scale): Timeline {
  const counts = new Map<string, Stretch>();
  for (const each of facts) {
    for (const { first, last } of each.days[axis]) {
      const key = `${first}/${last}`;
      counts.set(key, { first, last, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  const all = [...counts.values()].sort((a, b) => a.first - b.first || a.last - b.last);
  const columns = all.filter((stretch) => stretch.first === stretch.last);
  const wide = all.filter((stretch) => stretch.first !== stretch.last && stretch.last >= scale.first && stretch.first <= scale.last);
  const stops = [...new Set(all.flatMap((stretch) => [stretch.first, stretch.last]))].filter((day) => day >= scale.first && day <= scale.last).sort((a, b) => a - b);
  return { scale, columns, lanes: lanesOf(wide), stops };
}

const isPrecise = ({ first, last }: Days): boolean => last - first < PRECISE_DAYS;

/** Joins stretches until the empty time between two is long against what is kept. */
function partsOf(stretches: readonly Days[]): Days[] {
  const merged: { first: number; last: number }[] = [];
  for (const { first, last } of [...stretches].sort((a, b) => a.first - b.first)) {
    const before = merged[merged.length - 1];
    if (before && first - before.last <= FOLDED_DAYS) before.last = Math.max(before.last, last);
    else merged.push({ first, last });
  }
  const full = merged.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const parts: { first: number; last: number }[] = [];
  for (const part of merged) {
    const before = parts[parts.length - 1];
    if (before && part.first - before.last <= FOLDED_SHARE * full) before.last = part.last;
    else parts.push(part);
  }
  return parts;
}

interface Knot {
  readonly day: number;
  readonly share: number;
}

function knotsOf(parts: readonly Days[]): Knot[] {
  const room = 1 - BREAK_SHARE * (parts.length - 1);
  const lengths = parts.map(({ first, last }) => last - first + 1);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const least = Math.min(LEAST_PART_SHARE, 1 / (2 * parts.length));
  const weights = lengths.map((length) => Math.max(length / total, least));
  const sum = weights.reduce((whole, weight) => whole + weight, 0);
  const gap = room > 0.5 ? BREAK_SHARE : 0.5 / Math.max(1, parts.length - 1);
  const width = 1 - gap * (parts.length - 1);
  let share = 0;
  return parts.flatMap(({ first, last }, i) => {
    const from = share;
    const to = from + ((weights[i] ?? 0) / sum) * width;
    share = to + gap;
    return [{ day: first, share: from }, { day: last + 1, share: to }];
  });
}

/** Between knots in proportion; outside the ends, the ends. */
function interpolated(knots: readonly Knot[], from: keyof Knot, to: keyof Knot, value: number): number {
  for (let i = 1; i < knots.length; i++) {
    const [a, b] = [knots[i - 1], knots[i]];
    if (!a || !b || value > b[from]) continue;
    if (value <= a[from]) return a[to];
    return a[to] + ((value - a[from]) / (b[from] - a[from])) * (b[to] - a[to]);
  }
  return knots[knots.length - 1]?.[to] ?? 0;
}

/** The shortest first, each into the first lane where it fits; what fits nowhere lies in the last lane over others. */
function lanesOf(wide: readonly Stretch[]): Stretch[][] {
  const lanes: Stretch[][] = [];
  for (const stretch of [...wide].sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first)) {
    const free = lanes.find((lane) => lane.every((other) => other.last < stretch.first || other.first > stretch.last));
    if (free) free.push(stretch);
    else if (lanes.length < MOST_LANES) lanes.push([stretch]);
    else lanes[MOST_LANES - 1]?.push(stretch);
  }
  return lanes;
}
