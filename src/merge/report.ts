/**
 * One claim of one article, with chains turned into entities: a Report. Reports that say the same are one assertion.
 *
 * Two reports say the same when `core` (type, relation, ends, factuality, count, title, who is said to say so) and date,
 * weapon and place are equal. Within one article a report without a date is taken for the one that has it, when all dated
 * ones agree ("The bridge was hit on Monday. ... The bridge was hit"); so with weapon and place. Over articles it is not:
 * two papers may mean two strikes. So reports that disagree (3 dead, 5 dead) stand side by side.
 */
import type { Bound, Claim, EdgeEvidence, Entity, Factuality } from "../types.js";
import type { Lookup } from "./lookup.js";

export interface Report {
  readonly article: string;
  readonly relation: string;
  readonly predicate: string;
  readonly factuality: Factuality;
  /** Entity ids, sorted. */
  readonly attributedTo: readonly string[];
  readonly date?: string;
  readonly dateText?: string;
  readonly dateCertain?: boolean;
  readonly count?: number;
  readonly countText?: string;
  readonly countBound?: Bound;
  readonly title?: string;
  readonly weapon?: Entity;
  readonly place?: Entity;
  readonly evidence: EdgeEvidence;
  readonly rules: readonly string[];
  readonly score: number;
}

/** What all claims turn into in the same way. */
export function qualifiersOf(lookup: Lookup, article: string, claim: Claim): Omit<Report, "relation" | "predicate" | "evidence"> {
  const attributedTo = claim.attributedTo.map((chain) => lookup.entity(article, chain)?.id).filter((id) => id !== undefined);
  const weapon = claim.weapon === undefined ? undefined : lookup.entity(article, claim.weapon);
  const place = claim.place === undefined ? undefined : lookup.entity(article, claim.place);
  const { factuality, date, dateText, dateCertain, count, countText, countBound, rules, score } = claim;
  return {
    article, factuality, attributedTo: [...new Set(attributedTo)].sort(), rules, score,
    ...(date === undefined ? {} : { date }), ...(dateText === undefined ? {} : { dateText }), ...(dateCertain === undefined ? {} : { dateCertain }),
    ...(count === undefined ? {} : { count }), ...(countText === undefined ? {} : { countText }), ...(countBound === undefined ? {} : { countBound }),
    ...(weapon ? { weapon } : {}), ...(place ? { place } : {}),
  };
}

/** What two reports must share, as one string; `ends` are the entity ids of subject and object, or of the roles. */
export const coreOf = (type: string, ends: readonly (string | undefined)[], report: Report): string =>
  JSON.stringify([
    type, report.relation, ends.map((end) => end ?? null), report.factuality, report.attributedTo,
    report.count ?? null, report.count === undefined ? null : report.countBound ?? "exact", report.title?.toLowerCase() ?? null,
  ]);

/** What they must share besides. */
export const settingOf = ({ date, weapon, place }: Report): string => JSON.stringify([date ?? null, weapon?.id ?? null, place?.id ?? null]);

/** Completes the reports of one article: date, weapon and place where all that have one agree. */
export function completed<T extends Report>(reports: readonly T[]): T[] {
  const dated = sole(reports.filter(({ date }) => date !== undefined), ({ date }) => date!);
  const armed = sole(reports.filter(({ weapon }) => weapon), ({ weapon }) => weapon!.id);
  const placed = sole(reports.filter(({ place }) => place), ({ place }) => place!.id);
  return reports.map((report) => ({
    ...report,
    ...(dated && report.date === undefined ? { date: dated.date!, ...(dated.dateText === undefined ? {} : { dateText: dated.dateText }), ...(dated.dateCertain === undefined ? {} : { dateCertain: dated.dateCertain }) } : {}),
    ...(armed?.weapon && !report.weapon ? { weapon: armed.weapon } : {}),
    ...(placed?.place && !report.place ? { place: placed.place } : {}),
  }));
}

/** The first of the reports, when all have the same value. */
function sole<T>(reports: readonly T[], value: (report: T) => string): T | undefined {
  return new Set(reports.map(value)).size === 1 ? reports[0] : undefined;
}
