/**
 * Acts that somebody meets with: the noun is the act, and who is behind it stands after "from".
 *
 *   "The drug drew criticism from patients"            patients criticized drug
 *   "The plan faces opposition from farmers"           farmers rejected plan
 *   "The minister is under pressure from the unions"   unions demanded minister
 *   "After threats from the gang he left the town"     gang threatened him
 *
 * Light verbs of undergoing after Butt 2010 and Gross 1989 ("conversive" support verbs). No: "drew water from the well" (no act),
 * "despite opposition from farmers the council voted" (they oppose the vote, not the council).
 */
import { relationOfNoun, type NounRelation } from "../../lexicon/relations.js";
import { child, childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import { surfaceSubject } from "./subject.js";

/** Heads of the words on both sides of the act. */
export interface Received {
  readonly relation: NounRelation;
  readonly doers: readonly number[];
  readonly receivers: readonly number[];
  /** The verb that tells whether it happened; none beside a phrase of time. */
  readonly verb?: Word;
}

/** "got inquiries from readers" investigates nobody. */
const UNTOLD = /^(?:said|investigated|caused|used|produced)$/u;
const RECEIVING = /^(?:draw|win|receive|get|earn|face|attract|gain|meet|encounter|provoke|suffer|garner|secure|endure|enjoy)$/u;
/** "is under pressure from", "came under attack from" */
const UNDER = /^(?:be|come|remain|stay|find|put|place)$/u;
const BEFORE_CLAUSE = /^(?:after|under|amid|following)$/u;
/** Acts that are aimed at somebody, whatever it is about. */
const AIMED = /^(?:demanded|threatened|criticized|warned|accused)$/u;
/** A noun has its sense with the preposition to its target, which the construction leaves out. */
const TARGETS = [undefined, "on", "of", "to", "with", "against", "for", "about", "over"] as const;

export function receivedAct(sentence: TaggedSentence, noun: Word): Received | undefined {
  const verb = sentence.tokens[noun.head], before = sentence.tokens[noun.index - 1];
  const whole = before?.head === noun.index && isRelation(before, "compound") ? `${before.lemma.toLowerCase()} ${noun.lemma}` : noun.lemma;
  const relation = [whole, noun.lemma].flatMap((lemma) => TARGETS.map((by) => relationOfNoun(lemma, by))).find((told) => told !== undefined && !told.inverse);
  // "won an order from an airline for ten jets": only an order to do something is a demand
  if (noun.lemma === "order" && !sentence.tokens.some((word) => word.xpos === "TO" && word.index > noun.index && isRelation(word, "mark"))) return undefined;
  if (!relation || UNTOLD.test(relation.relation.label)) return undefined;
  if (!verb || (verb.upos !== "VERB" && !child(sentence, noun.index, "cop"))) return undefined;
  const doers = [...childrenBy(sentence, noun.index, "nmod"), ...childrenBy(sentence, verb.index, "obl").filter((word) => word.index > noun.index && word.index - noun.index < 12)]
    .filter((word) => preposition(sentence, word.index) === "from").flatMap(({ index }) => conjuncts(sentence, index));
  const told = doers.length ? receiversOf(sentence, noun, verb, relation) : undefined;
  return told && told.receivers.length ? { relation, doers, ...told } : undefined;
}

function receiversOf(sentence: TaggedSentence, noun: Word, verb: Word, { relation }: NounRelation): Pick<Received, "receivers" | "verb"> | undefined {
  const by = preposition(sentence, noun.index);
  const copula = child(sentence, noun.index, "cop") ? child(sentence, noun.index, "nsubj") : undefined;
  if (by === "under" && copula) return { receivers: conjuncts(sentence, copula.index), verb: noun };
  if (isRelation(noun, "obj") && RECEIVING.test(verb.lemma)) return { receivers: surfaceSubject(sentence, verb), verb };
  if (!isRelation(noun, "obl")) return undefined;
  if ((by === "under" && UNDER.test(verb.lemma)) || (by === "with" && verb.lemma === "meet")) return { receivers: surfaceSubject(sentence, verb), verb };
  return by !== undefined && BEFORE_CLAUSE.test(by) && AIMED.test(relation.label) ? { receivers: surfaceSubject(sentence, verb) } : undefined;
}
