/**
 * Stage 8 of 10: the claims of all articles and their entities come in, assertions go out: each says one thing once, with all
 * its evidence.
 *
 * A claim becomes a Report (chains are entities, spans are evidence). Reports that say the same are one assertion
 * (merge/report.ts says when); what differs in a number, a date, a denial or a source stays side by side. A symmetric
 * relation ("met") runs from the smaller id to the greater. A relation between a thing and itself is dropped,
 * and so is a claim whose sources the text never names.
 *
 *   article 1: "The storm killed three people in Lipno."  article 2: "... killed five people ..."
 *   -> storm killed three people (3), storm killed five people (5)
 *
 * The order of the articles does not matter; ids are hashes of what is said. Confidence: merge/combine.ts.
 * Known limits: an undated report in one article and a dated one in another stay two assertions.
 */
import { isSymmetric } from "./lexicon/relations.js";
import { combine } from "./merge/combine.js";
import { eventAssertion, eventCore, eventReport, type EventReport } from "./merge/event.js";
import { evidenceOf, lookupOf, sentenceFinder, spanOf, type Lookup } from "./merge/lookup.js";
import { quoteAssertion, quoteCore, quoteReport, type QuoteReport } from "./merge/quote.js";
import { completed, coreOf, qualifiersOf, settingOf, type Report } from "./merge/report.js";
import { hash } from "./text/hash.js";
import type { Assertion, Claim, Entity, Reading, RelationAssertion, RelationClaim } from "./types.js";

interface RelationReport extends Report {
  readonly subject: Entity;
  readonly object: Entity;
}

/** What the articles assert. */
export function merge(readings: readonly Reading[], entities: readonly Entity[]): Assertion[] {
  const lookup = lookupOf(entities);
  const relations = new Map<string, RelationReport[]>();
  const events = new Map<string, EventReport[]>();
  const quotes = new Map<string, QuoteReport[]>();
  for (const reading of [...readings].sort((a, b) => order(a.article.id, b.article.id))) {
    const sentenceAt = sentenceFinder(reading);
    const found: RelationReport[] = [], happened: EventReport[] = [];
    for (const claim of reading.claims) {
      if (isSourceLost(lookup, reading.article.id, claim)) continue;
      const sentence = sentenceAt(claim.evidence.sentence);
      if (claim.type === "relation") found.push(...one(relationReport(lookup, reading, claim, sentence)));
      else if (claim.type === "event") happened.push(...one(eventReport(lookup, reading, claim, sentence)));
      else for (const report of one(quoteReport(lookup, reading, claim, sentenceAt))) push(quotes, quoteCore(report), report);
    }
    group(relations, relationCore, found);
    group(events, eventCore, happened);
  }
  const assertions: Assertion[] = [
    ...[...relations].map(([key, reports]) => relationAssertion(key, reports)),
    ...[...events].map(([key, reports]) => eventAssertion(lookup, key, reports)),
    ...[...quotes].map(([key, reports]) => quoteAssertion(key, reports)),
  ];
  return assertions.sort((a, b) => order(a.id, b.id));
}

/** Whether all that are said to claim it are only ever pronouns ("they say"): without them it would stand as the article's own word. */
const isSourceLost = (lookup: Lookup, article: string, { attributedTo }: Claim): boolean =>
  attributedTo.length > 0 && attributedTo.every((chain) => !lookup.entity(article, chain));

function relationReport(lookup: Lookup, reading: Reading, claim: RelationClaim, sentence: number): RelationReport | undefined {
  const article = reading.article.id;
  const subject = lookup.entity(article, claim.subject), object = lookup.entity(article, claim.object);
  if (!subject || !object || subject.id === object.id) return undefined;
  const from = spanOf(lookup, subject, article, claim.evidence.subject), to = spanOf(lookup, object, article, claim.evidence.object);
  const isTurned = isSymmetric(claim.relation) && subject.id > object.id;
  return {
    ...qualifiersOf(lookup, article, claim), relation: claim.relation, predicate: claim.predicate, ...(claim.title === undefined ? {} : { title: claim.title }),
    subject: isTurned ? object : subject, object: isTurned ? subject : object,
    evidence: isTurned ? evidenceOf(article, sentence, claim.evidence, to, from) : evidenceOf(article, sentence, claim.evidence, from, to),
  };
}

const relationCore = (report: RelationReport): string => coreOf("relation", [report.subject.id, report.object.id], report);

function relationAssertion(key: string, reports: readonly RelationReport[]): RelationAssertion {
  const { subject, object } = reports[0]!;
  return { type: "relation", id: hash("relation", key), subject: subject.id, object: object.id, ...combine(reports) };
}

/** Puts all reports of one article to those that say the same. */
function group<T extends Report>(groups: Map<string, T[]>, core: (report: T) => string, reports: readonly T[]): void {
  const byCore = new Map<string, T[]>();
  for (const report of reports) push(byCore, core(report), report);
  for (const [key, same] of byCore) for (const report of completed(same)) push(groups, `${key}\n${settingOf(report)}`, report);
}

const one = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** By code units: the same on every machine. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
