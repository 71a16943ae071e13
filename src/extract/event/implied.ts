/**
 * Parties that stand outside the verb's own phrases: causes that act, and who is to act in what is demanded.
 *
 *   "Flights were canceled because of heavy fog"    fog, of canceled
 *   "They demanded that the court jail the mayor"   court, of demanded
 */
import { fineKind } from "../../lexicon/fine-kinds.js";
import { childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";

/** What a happening can do to a thing or a plan: labels and lemmas. */
const BEFALLING = /^(?:canceled|suspended|trapped|evacuated|damaged|destroyed|postpone|delay|close|disrupt|displace|affect|block|flood|ground|shorten|interrupt|divert|reroute)$/u;
const BECAUSE = /^(?:because of|due to|owing to|on account of)$/u;
const CONDITION = /^(?:fog|snow|ice|smoke|weather|shortage|lack|heat|damage|leak|fault|failure|outage|unrest|violence|fighting|conflict)$/u;
const REQUIRING = /^(?:demand|request|ask|urge|insist|order|recommend|require|propose)$/u;

/** Heads of the happenings that did to the subject of a passive what its verb tells; `told`: label or lemma of the verb. */
export function causeHeads(sentence: TaggedSentence, verb: Word, told: string): readonly number[] {
  if (!BEFALLING.test(told) || !childrenBy(sentence, verb.index, "aux:pass").length) return [];
  const phrases = childrenBy(sentence, verb.index, "obl");
  // "as a result of the storm"
  const results = phrases.filter((word) => word.lemma === "result" && preposition(sentence, word.index) === "as").flatMap((word) => childrenBy(sentence, word.index, "nmod"));
  return [...phrases.filter((word) => BECAUSE.test(preposition(sentence, word.index) ?? "")), ...results].filter((word) => (word.noun === "event" || fineKind(word.lemma) === "disaster" || CONDITION.test(word.lemma))).map(({ index }) => index);
}

/** Heads of the subjects of "that the court jail him", "that the city should pay" behind a verb of demanding. */
export function requiredHeads(sentence: TaggedSentence, verb: Word): readonly number[] {
  if (!REQUIRING.test(verb.lemma)) return [];
  const clauses = childrenBy(sentence, verb.index, "ccomp").filter((clause) => clause.index > verb.index && isSubjunctive(sentence, clause));
  return clauses.flatMap((clause) => childrenBy(sentence, clause.index, "nsubj")).filter((word) => word.index > verb.index && !isRelation(word, "nsubj:pass")).flatMap(({ index }) => conjuncts(sentence, index));
}

/** The bare form with a subject, behind "that". */
function isSubjunctive(sentence: TaggedSentence, clause: Word): boolean {
  if (childrenBy(sentence, clause.index, "nsubj:pass", "cop").length) return false;
  if (!childrenBy(sentence, clause.index, "mark").some(({ text }) => /^that$/iu.test(text))) return false;
  const aux = childrenBy(sentence, clause.index, "aux");
  return aux.length ? aux.every(({ text }) => /^should$/iu.test(text)) : /^(?:VB|VBP)$/u.test(clause.xpos);
}
