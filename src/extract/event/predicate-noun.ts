/**
 * Rule "predicate-noun" (stage 6 of 10, extract): what a noun behind a preposition or behind "be" says of the subject.
 *
 *   "The envoy is in talks with the rebels"                envoy negotiated-with rebels
 *   "They marched in protest against the law"              they protested-against law
 *   "The town is under attack from the army"               army attacked town
 *   "The floods were the result of heavy rain"             rain caused floods
 *   "The delays are due to snow", "delays due to snow"     snow caused delays
 *
 * The noun's relation comes from the lexicon or, where the phrase means more than its noun, from PHRASES. Adverbial phrases count
 * only bare or as a journey: "in an attack on the base five soldiers died" does not say who attacked.
 * No: "The house is in need of paint." "He was killed in an attack on the base."
 */
import { relation, relationOfNoun, type RelationClass } from "../../lexicon/relations.js";
import { OPPOSING } from "../../lexicon/verb-classes.js";
import { child, childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import { partyAt, ruleOfFindings, wordsSpan, type Finding, type Party } from "./claim.js";
import { frameOf } from "./frame.js";

const SCORE = { copular: 0.7, adverbial: 0.65, cause: 0.7 };
/** Phrase, preposition behind it -> label; "<": what follows does it to the subject. */
const PHRASES: ReadonlyMap<string, string> = new Map(Object.entries({
  "in touch with": "talked-with", "in contact with": "talked-with", "in violation of": "violated", "in breach of": "violated",
  "in retaliation for": "retaliated-for", "in revenge for": "retaliated-for", "in response to": "responded-to", "in reaction to": "reacted-to",
  "in favor of": "supported", "in favour of": "supported", "in search of": "searched-for", "in pursuit of": "pursued", "in charge of": "role-in", "in command of": "role-in",
  "in control of": "controlled", "in need of": "needed", "at war with": "fought", "at odds with": "disagreed-with", "in partnership with": "agreed-with", "in possession of": "owns", "under attack from": "<attacked", "under attack by": "<attacked", "under fire from": "<attacked",
  "under siege by": "<attacked", "under pressure from": "<demanded", "under investigation by": "<investigated",
}));
const CAUSED = "caused";
/** Verbs that look like nouns behind "due to". */
const DUE_TO_DO = /^(?:resume|start|end|return|meet|vote|visit|open|close|face|travel|play|run|report|leave|launch|release|address|host)$/u;
const BECAUSE = /^(?:due to|because of|owing to|thanks to)$/u;
/** "in an office of the bank" makes nobody its part. */
const UNSHARED: ReadonlySet<RelationClass> = new Set(["effect", "structure", "economy"]);
const ACTOR = /^(?:person|organization|group|country)$/u;
const JOURNEY = /^(?:visit|trip|tour|journey|mission)$/u;

export const predicateNoun: Rule = ruleOfFindings("predicate-noun", (word) => word.upos === "NOUN", (context, sentence, noun) => [...ofPhrase(context, sentence, noun), ...ofCause(context, sentence, noun)]);

const partiesAt = (context: Context, sentence: TaggedSentence, heads: readonly number[]): Party[] => heads.map((head) => partyAt(context, sentence, head)).filter((party) => party !== undefined);

const isCopular = (sentence: TaggedSentence, noun: Word): boolean => child(sentence, noun.index, "cop") !== undefined;

/** Of "the envoy is in talks" the envoy, of "marched in protest" who marched. */
function subjectHeads(sentence: TaggedSentence, noun: Word): readonly number[] {
  if (isCopular(sentence, noun)) return childrenBy(sentence, noun.index, "nsubj").flatMap(({ index }) => conjuncts(sentence, index));
  const verb = sentence.tokens[noun.head];
  // "the woman in charge of the clinic"
  if (verb && isRelation(noun, "nmod") && /^(?:charge|command|control|possession)$/u.test(noun.lemma) && verb.index < noun.index) return conjuncts(sentence, verb.index);
  if (!verb || verb.upos !== "VERB" || !isRelation(noun, "obl")) return [];
  const isBare = childrenBy(sentence, noun.index, "det", "nmod:poss", "amod", "nummod").length === 0;
  return isBare || JOURNEY.test(noun.lemma) ? frameOf(sentence, verb).agents : [];
}

function ofPhrase(context: Context, sentence: TaggedSentence, noun: Word): Finding[] {
  const by = preposition(sentence, noun.index);
  if (by === undefined || !/^(?:in|on|at|under)$/u.test(by)) return [];
  const copular = isCopular(sentence, noun), verb = sentence.tokens[noun.head];
  // "cracked down on protests": who acts against them does not protest.
  if (!copular && verb && OPPOSING.has(verb.lemma)) return [];
  const followers = [...childrenBy(sentence, noun.index, "nmod", "obl"), ...(verb?.upos === "VERB" && !copular ? childrenBy(sentence, verb.index, "obl").filter((word) => word.index > noun.index) : [])];
  for (const follower of followers) {
    const label = labelOf(by, noun, preposition(sentence, follower.index) ?? "", copular);
    if (!label) continue;
    const subjects = partiesAt(context, sentence, subjectHeads(sentence, noun)), objects = partiesAt(context, sentence, conjuncts(sentence, follower.index));
    // "humans in contact with poultry" talk not.
    const talks = relation(label)?.class === "diplomacy";
    if (talks && ![...subjects, ...objects].every(({ chain }) => ACTOR.test(chain.kind) || label === "visited")) continue;
    if (label === "role-in" && !subjects.every(({ chain }) => ACTOR.test(chain.kind))) continue;
    const [from, to] = label.startsWith("<") ? [objects, subjects] : [subjects, objects];
    return pairs(sentence, noun, { relation: label.replace("<", ""), rule: "predicate-noun", score: copular ? SCORE.copular : SCORE.adverbial, anchor: copular ? noun.index : noun.head }, from, to);
  }
  return [];
}

function labelOf(by: string, noun: Word, following: string, isCopular: boolean): string | undefined {
  const named = PHRASES.get(`${by} ${noun.text.toLowerCase()} ${following}`);
  if (named) return named;
  const listed = relationOfNoun(noun.lemma, following);
  if (!listed || listed.inverse || by === "under" || UNSHARED.has(listed.relation.class)) return undefined;
  return listed.relation.class === "conflict" && !isCopular ? undefined : listed.relation.label;
}

/** "X is the result of Y", "X is due to Y", "delays due to Y". */
function ofCause(context: Context, sentence: TaggedSentence, noun: Word): Finding[] {
  const told = { relation: CAUSED, rule: "predicate-noun", score: SCORE.cause, anchor: noun.index };
  // "are due to resume in Cairo": a verb that was taken for a noun.
  const isVerb = isCopular(sentence, noun) && noun.xpos === "NN" && !childrenBy(sentence, noun.index, "det", "amod", "compound", "nmod:poss").length && DUE_TO_DO.test(noun.lemma);
  const because = !isVerb && BECAUSE.test(preposition(sentence, noun.index) ?? "");
  const above = sentence.tokens[noun.head];
  if (because) {
    const effects = isCopular(sentence, noun) ? subjectHeads(sentence, noun) : above?.upos === "NOUN" && isRelation(noun, "nmod") ? [above.index] : objectBefore(sentence, noun);
    // "the rent is due to the landlord" names no cause.
    const causes = partiesAt(context, sentence, conjuncts(sentence, noun.index)).filter(({ chain }) => !isCopular(sentence, noun) || !ACTOR.test(chain.kind));
    // "sold the mill due to debts": the debts have not caused the mill.
    return pairs(sentence, noun, told, causes, partiesAt(context, sentence, effects).filter(({ chain, mention }) => chain.kind === "event" || (isCopular(sentence, noun) && chain.kind === "other") || mention.amount !== undefined));
  }
  if (!isCopular(sentence, noun)) return [];
  for (const follower of childrenBy(sentence, noun.index, "nmod")) {
    const listed = relationOfNoun(noun.lemma, preposition(sentence, follower.index));
    if (listed?.relation.label !== CAUSED || preposition(sentence, follower.index) === undefined) continue;
    const subjects = partiesAt(context, sentence, subjectHeads(sentence, noun)), objects = partiesAt(context, sentence, conjuncts(sentence, follower.index));
    return listed.inverse ? pairs(sentence, noun, told, objects, subjects) : pairs(sentence, noun, told, subjects, objects);
  }
  return [];
}

/** "reported losses due to the strike": the object that stands right before the phrase. */
function objectBefore(sentence: TaggedSentence, noun: Word): readonly number[] {
  const first = Math.min(...childrenBy(sentence, noun.index, "case").map(({ index }) => index));
  const before = sentence.tokens[first - 1];
  return before?.upos === "NOUN" && before.head === noun.head && isRelation(before, "obj") ? [before.index] : [];
}

/** Is the word the noun of such a phrase? Then the verb before it has no place or party in it. */
export const isPhraseNoun = (sentence: TaggedSentence, index: number): boolean => {
  const noun = sentence.tokens[index]!, by = preposition(sentence, index);
  return by !== undefined && /^(?:in|under)$/u.test(by) && childrenBy(sentence, index, "det").length === 0
    && childrenBy(sentence, index, "nmod").some((follower) => labelOf(by, noun, preposition(sentence, follower.index) ?? "", false) !== undefined);
};

function pairs(sentence: TaggedSentence, noun: Word, told: Pick<Finding, "relation" | "rule" | "score" | "anchor">, from: readonly Party[], to: readonly Party[]): Finding[] {
  return from.flatMap((subject) => to.map((object): Finding => ({ sentence, ...told, predicate: wordsSpan(sentence, [noun.index]), subject, object })));
}
