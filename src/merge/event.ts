/**
 * Equal event claims to one event with its roles. An event's own mentions are the words that tell of it ("was hit"); in the
 * evidence of a role they are the subject and the participant is the object.
 *
 * "The pumping station was hit with rockets." -> event "pumping station attacked", target the station, instrument rockets.
 */
import { hash } from "../text/hash.js";
import type { EdgeEvidence, Entity, EntityMention, EventAssertion, EventClaim, EventRole, Reading } from "../types.js";
import { combine, sortedEvidence } from "./combine.js";
import { evidenceOf, mentionWithin, spanOf, type Lookup } from "./lookup.js";
import { coreOf, qualifiersOf, type Report } from "./report.js";

export interface EventReport extends Report {
  readonly agent?: Entity;
  readonly target?: Entity;
}

export function eventReport(lookup: Lookup, reading: Reading, claim: EventClaim, sentence: number): EventReport | undefined {
  const article = reading.article.id;
  const agent = claim.agent === undefined ? undefined : lookup.entity(article, claim.agent);
  const target = claim.target === undefined ? undefined : lookup.entity(article, claim.target);
  const report = qualifiersOf(lookup, article, claim);
  if (!agent && !target && !report.weapon && !report.place) return undefined;
  const subject = agent && spanOf(lookup, agent, article, claim.evidence.subject);
  const object = target && spanOf(lookup, target, article, claim.evidence.object);
  return {
    ...report, relation: claim.relation, predicate: claim.predicate, evidence: evidenceOf(article, sentence, claim.evidence, subject, object),
    ...(agent ? { agent } : {}), ...(target ? { target } : {}),
  };
}

export const eventCore = (report: EventReport): string => coreOf("event", [report.agent?.id, report.target?.id], report);

export function eventAssertion(lookup: Lookup, key: string, reports: readonly EventReport[]): EventAssertion {
  const { agent, target, weapon, place } = reports[0]!;
  const participants: readonly (readonly [EventRole, Entity | undefined])[] = [["agent", agent], ["target", target], ["instrument", weapon], ["place", place]];
  const roles = participants.flatMap(([role, entity]) =>
    entity ? [{ role, entity: entity.id, evidence: sortedEvidence(reports.map((report) => roleEvidence(lookup, role, entity, report.evidence))) }] : []);
  const combined = combine(reports);
  return { type: "event", id: hash("event", key), label: eventLabel(combined.relation, combined.factuality, agent?.label, (target ?? weapon ?? place)?.label), ...combined, mentions: triggers(combined.evidence), roles };
}

function roleEvidence(lookup: Lookup, role: EventRole, entity: Entity, evidence: EdgeEvidence): EdgeEvidence {
  const { article, sentence, start, end, predicate } = evidence;
  const told = role === "agent" ? evidence.subject : role === "target" ? evidence.object : undefined;
  const object = told ?? mentionWithin(lookup, entity, article, { start, end }, predicate?.[0] ?? start);
  return { article, sentence, start, end, ...(predicate ? { subject: predicate } : {}), ...(object ? { object } : {}) };
}

/** Where the event's own words stand. */
function triggers(evidence: readonly EdgeEvidence[]): EntityMention[] {
  const found = evidence.flatMap(({ article, sentence, predicate }) => (predicate ? [{ article, sentence, start: predicate[0], end: predicate[1] }] : []));
  return [...new Map(found.map((mention) => [`${mention.article}\n${mention.start}\n${mention.end}`, mention])).values()];
}

/** A preposition that waits for an object that the event has not ("resigned-from"). */
const HANGING = / (?:from|to|at|in|on|with|for|against|of|by|into|over)$/u;

function eventLabel(relation: string, factuality: string, agent: string | undefined, target: string | undefined): string {
  const words = relation.replaceAll("-", " ");
  const verb = factuality === "negated" ? `not ${words}` : words;
  const label = agent !== undefined && target !== undefined ? `${agent} ${verb} ${target}`
    : agent !== undefined ? `${agent} ${verb.replace(HANGING, "")}` : `${target ?? ""} ${verb}`;
  return `${label.trim()}${factuality === "planned" || factuality === "possible" ? ` (${factuality})` : ""}`;
}
