/**
 * Equal reports to one set of qualifiers: the wording most of them have, all rules, all evidence, one confidence.
 *
 * Confidence is a noisy-or (Pearl 1988): the chance that not all reports are wrong. Within one article only its best report
 * counts, since its sentences lean on each other; each further article counts half, since papers copy from the same
 * agency. 0.8 in one article -> 0.8; in two -> 1 - 0.2 * 0.6 = 0.88; never above 0.99.
 */
import type { EdgeEvidence, Qualifiers } from "../types.js";
import type { Report } from "./report.js";

const MOST = 0.99;
/** What a further article is worth. */
const FURTHER = 0.5;

export function combine(reports: readonly Report[]): Qualifiers {
  const first = reports[0]!;
  const dated = reports.filter(({ date }) => date !== undefined);
  const dateText = commonest(dated.map((report) => report.dateText));
  const countText = commonest(reports.map((report) => report.countText));
  const title = commonest(reports.map((report) => report.title));
  return {
    relation: first.relation,
    predicate: commonest(reports.map((report) => report.predicate))!,
    factuality: first.factuality,
    attributedTo: first.attributedTo,
    ...(first.date === undefined ? {} : { date: first.date }),
    ...(dateText === undefined ? {} : { dateText }),
    ...(dated.some((report) => report.dateCertain !== undefined) ? { dateCertain: dated.some((report) => report.dateCertain) } : {}),
    ...(first.count === undefined ? {} : { count: first.count }),
    ...(countText === undefined ? {} : { countText }),
    ...(first.count === undefined ? {} : { countBound: first.countBound ?? "exact" }),
    ...(title === undefined ? {} : { title }),
    ...(first.weapon ? { weapon: first.weapon.label } : {}),
    ...(first.place ? { place: first.place.label } : {}),
    confidence: confidenceOf(reports),
    rules: [...new Set(reports.flatMap(({ rules }) => rules))].sort(),
    evidence: sortedEvidence(reports.map(({ evidence }) => evidence)),
  };
}

/** @returns confidence in [0, 0.99], three decimals */
export function confidenceOf(reports: readonly Pick<Report, "article" | "score">[]): number {
  const best = new Map<string, number>();
  for (const { article, score } of reports) best.set(article, Math.max(best.get(article) ?? 0, Math.min(1, Math.max(0, score))));
  const scores = [...best.values()].sort((a, b) => b - a);
  const doubt = scores.reduce((left, score, i) => left * (1 - (i === 0 ? score : score * FURTHER)), 1);
  return Math.round(Math.min(MOST, 1 - doubt) * 1000) / 1000;
}

/** The value that stands most often; a tie goes to the longer, then to the first by alphabet. */
export function commonest(values: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))[0]?.[0];
}

/** Each piece of evidence once, by article and place in the text. */
export function sortedEvidence(evidence: readonly EdgeEvidence[]): EdgeEvidence[] {
  const ends = (e: EdgeEvidence): number[] => [e.start, e.end, ...(e.subject ?? [-1, -1]), ...(e.predicate ?? [-1, -1]), ...(e.object ?? [-1, -1])];
  const unique = new Map(evidence.map((each) => [JSON.stringify([each.article, ...ends(each)]), each]));
  return [...unique.values()].sort((a, b) => {
    if (a.article !== b.article) return a.article < b.article ? -1 : 1;
    const x = ends(a), y = ends(b);
    const i = x.findIndex((value, at) => value !== y[at]);
    return i < 0 ? 0 : x[i]! - y[i]!;
  });
}
