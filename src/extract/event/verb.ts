/**
 * Rule "verb-event" (stage 6 of 10, extract): who did what to whom, from verbs in every construction that frame.ts reads.
 *
 * Each pair of agent and patient, and each agent (or patient of a passive) with a prepositional party, makes a claim when the
 * lexicon knows the verb in these surroundings or the verb tells something by itself. Without agent the claim is an event of
 * its own ("a clinic was hit"), without patient too ("the governor resigned").
 *
 * Yes: "Rebels shelled the port" -> Rebels attacked port. "The port was shelled" -> port attacked. "Crews fleeing to Lima" -> Crews went-to Lima.
 * No: "The port seems quiet." "She has a house."
 */
import type { Claim } from "../../types.js";
import type { Context, Proposals, Rule } from "../context.js";
import { claimFrom, partyAt, wordsSpan, type Finding, type Party } from "./claim.js";
import { framesOf, type Frame } from "./frame.js";
import { fixedPhrase, lexiconRelation, own, type Fixed } from "./relation-of.js";

/** First guesses by construction; bench/rules.ts measures them. */
const SCORE = { listed: 0.8, own: 0.6, oblique: 0.7, event: 0.65 };
/** Prepositional parties with these labels belong to the verb's meaning. */
const CORE = /^ARG[1-5]/u;
/** Leads only to quotes. */
const QUOTED = "said";

export const verbEvent: Rule = { name: "verb-event", find };

function find(context: Context, found: readonly Claim[]): Proposals {
  const findings = context.sentences.flatMap((sentence) => framesOf(sentence).flatMap((frame) => findingsOf(context, frame)));
  return { claims: findings.map((finding) => claimFrom(context, found, finding)).filter((claim) => claim !== undefined) };
}

function findingsOf(context: Context, frame: Frame): Finding[] {
  const fixed = fixedPhrase(frame);
  const party = (head: number) => (fixed.words.includes(head) ? undefined : partyAt(context, frame.sentence, head));
  const agents = parties(frame.agents, party), patients = parties(frame.patients, party);
  const direct = (agents.length ? agents : [undefined]).flatMap((agent) => patients.flatMap((patient) => directFinding(frame, fixed, agent, patient)));
  const oblique = obliqueFindings(frame, fixed, agents, patients, party);
  const alone = !patients.length && !frame.patients.length && !oblique.length ? agents.flatMap((agent) => aloneFinding(frame, fixed, agent)) : [];
  return [...direct, ...oblique, ...alone];
}

const parties = (heads: readonly number[], party: (head: number) => Party | undefined): Party[] =>
  heads.map(party).filter((each) => each !== undefined);

function finding(frame: Frame, fixed: Fixed, relation: string, subject: Party | undefined, object: Party | undefined, rule: string, score: number, further: readonly number[] = []): Finding {
  const predicate = wordsSpan(frame.sentence, [frame.verb.index, ...fixed.words, ...further]);
  return { sentence: frame.sentence, anchor: frame.verb.index, relation, predicate, ...(subject ? { subject } : {}), ...(object ? { object } : {}), rule, score };
}

function directFinding(frame: Frame, fixed: Fixed, agent: Party | undefined, patient: Party): Finding[] {
  const listed = lexiconRelation(frame, fixed, agent, patient);
  if (listed?.relation.label === QUOTED) return [];
  const label = listed?.relation.label ?? own(frame, fixed);
  if (!label) return [];
  const [subject, object] = listed?.inverse ? [patient, agent] : [agent, patient];
  const score = listed ? (subject && object ? SCORE.listed : SCORE.event) : SCORE.own;
  return [finding(frame, fixed, label, subject, object, frame.isPassive ? "passive-verb" : "active-verb", score)];
}

function obliqueFindings(frame: Frame, fixed: Fixed, agents: readonly Party[], patients: readonly Party[], party: (head: number) => Party | undefined): Finding[] {
  return frame.obliques.flatMap(({ head, preposition, label }) => {
    const object = party(head);
    if (!object) return [];
    const first = agents[0] ?? (frame.isPassive ? undefined : patients[0]);
    const listed = lexiconRelation(frame, fixed, first, object, preposition);
    if (listed?.relation.label === QUOTED) return [];
    const doers = listed ? (listed.passive ? patients : agents) : frame.isPassive ? patients : patients.length ? [] : agents;
    const relation = listed?.relation.label ?? (label && CORE.test(label) && preposition !== "by" ? own(frame, fixed, preposition) : undefined);
    if (!relation) return [];
    const score = listed ? SCORE.oblique : SCORE.own;
    return (doers.length ? doers : listed && !listed.passive && !frame.agents.length ? [undefined] : []).map((doer) =>
      listed?.inverse ? finding(frame, fixed, relation, object, doer, "prepositional-verb", score) : finding(frame, fixed, relation, doer, object, "prepositional-verb", score));
  });
}

/** "The governor resigned": known intransitives alone. */
function aloneFinding(frame: Frame, fixed: Fixed, agent: Party): Finding[] {
  const listed = lexiconRelation(frame, fixed, agent, undefined);
  if (!listed || listed.relation.label === QUOTED) return [];
  return [listed.inverse ? finding(frame, fixed, listed.relation.label, undefined, agent, "intransitive-verb", SCORE.event) : finding(frame, fixed, listed.relation.label, agent, undefined, "intransitive-verb", SCORE.event)];
}
