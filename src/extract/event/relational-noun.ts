/**
 * Rule "relational-noun" (stage 6 of 10, extract): how a noun behind "be" or beside a name relates it to another thing.
 *
 *   "The square was the scene of the clashes"        clashes happened-in square
 *   "Chile, an ally of Peru, voted for it"           Chile ally-of Peru
 *   "The dam is one of the main threats to the town" dam threatened town
 *   "The ruling became a blow to the union"          ruling blow-to union
 *
 * Nouns stand in lexicon/relational-nouns.ts; what they are said of is the subject of "be", "become" or "serve as", or the phrase
 * that they stand beside. No: "The scene of the crime was closed." (said of nothing) "The mayor is the head of the council." (an office)
 */
import { OWNER, relationOfRelational, type RelationalNoun } from "../../lexicon/relational-nouns.js";
import { child, childrenBy, conjuncts, firstConjunct, isRelation, preposition } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import { partyAt, ruleOfFindings, wordsSpan, type Finding, type Party } from "./claim.js";

const SCORE = { said: 0.7, beside: 0.65 };
const BECOMING = /^(?:become|remain|prove|stay)$/u;
const SERVING = /^(?:serve|act|emerge|function|see|regard|view|describe)$/u;
/** Of several such things one: "one of the main causes". */
const SOME_OF = /^(?:one|two|three|some|among|part)$/iu;

export const relationalNoun: Rule = ruleOfFindings("relational-noun", (word) => word.upos === "NOUN" && !isRelation(word, "compound"), findingsOf);

function findingsOf(context: Context, sentence: TaggedSentence, noun: Word): Finding[] {
  const others = othersOf(context, sentence, noun);
  if (!others.length) return [];
  const bearers = bearersOf(sentence, noun);
  const holders = bearers.heads.flatMap((head) => partyAt(context, sentence, head) ?? []).filter(({ mention }) => mention.head !== noun.index);
  const shared = { sentence, anchor: bearers.anchor, predicate: wordsSpan(sentence, [noun.index]), rule: "relational-noun", score: bearers.isBeside ? SCORE.beside : SCORE.said };
  return holders.flatMap((holder) => others.map(({ party, told }): Finding =>
    ({ ...shared, relation: told.label, subject: told.isInverse ? party : holder, object: told.isInverse ? holder : party })));
}

interface Other {
  readonly party: Party;
  readonly told: RelationalNoun;
}

/** What follows with the noun's preposition; without any, the possessor: "Peru's ally". */
function othersOf(context: Context, sentence: TaggedSentence, noun: Word): Other[] {
  const before = sentence.tokens[noun.index - 1];
  const lemmas = [...(before?.head === noun.index && isRelation(before, "compound", "amod") ? [`${before.lemma.toLowerCase()} ${noun.lemma}`] : []), noun.lemma];
  const phrases = [
    ...childrenBy(sentence, noun.index, "nmod").filter((word) => word.index > noun.index && !isRelation(word, "nmod:poss")).map((word) => ({ word, by: preposition(sentence, word.index) ?? "" })),
    ...childrenBy(sentence, noun.index, "nmod:poss").filter(({ text }) => !/^(?:my|our)$/iu.test(text)).map((word) => ({ word, by: OWNER })),
  ];
  const told = phrases.flatMap(({ word, by }) => conjuncts(sentence, word.index).flatMap((head) => partyAt(context, sentence, head) ?? []).filter((party) => isOther(party, noun))
    .flatMap((party) => lemmas.flatMap((lemma) => relationOfRelational(lemma, by, party.chain.kind) ?? []).slice(0, 1).map((each) => ({ party, told: each, isOwner: isRelation(word, "nmod:poss") }))));
  return told.some(({ isOwner }) => !isOwner) ? told.filter(({ isOwner }) => !isOwner) : told;
}

/** "the capital of Peru" is a mention of Peru that the noun heads. */
const isOther = ({ mention }: Party, noun: Word): boolean => (mention.head !== noun.index || mention.form === "name") && !DIRECTION.test(mention.label);

/** "its neighbor to the south": where it lies. */
const DIRECTION = /^(?:north|south|east|west|northern|southern|eastern|western|left|right)(?:east|west)?$/u;

/** Heads of what a noun is said of, with the word that tells whether it holds. */
export interface Bearers {
  readonly heads: readonly number[];
  readonly anchor: number;
  /** Stands beside it, not behind a verb. */
  readonly isBeside: boolean;
}

/** "X is the N", "X became an N", "X serves as an N", "X is one of the Ns"; else the phrase in apposition. */
export function bearersOf(sentence: TaggedSentence, noun: Word): Bearers {
  const one = sentence.tokens[noun.head];
  if (one && isRelation(noun, "nmod") && preposition(sentence, noun.index) === "of" && SOME_OF.test(one.text)) return bearersOf(sentence, one);
  const first = sentence.tokens[firstConjunct(sentence, noun.index)]!, verb = sentence.tokens[first.head];
  // "is believed to be the work of": the subject hangs on what governs it.
  const isRaised = verb?.upos === "VERB" && isRelation(first, "xcomp") && !child(sentence, first.index, "nsubj");
  if (child(sentence, first.index, "cop")) return { heads: subjectsOf(sentence, isRaised ? verb : first), anchor: first.index, isBeside: false };
  // "the rival of Acme is Volta"
  if (verb && verb.upos === "PROPN" && isRelation(first, "nsubj") && child(sentence, verb.index, "cop") && !child(sentence, verb.index, "case")) return { heads: conjuncts(sentence, verb.index), anchor: verb.index, isBeside: false };
  const isTurned = verb && ((isRelation(first, "xcomp", "obj") && BECOMING.test(verb.lemma)) || (isRelation(first, "obl") && preposition(sentence, first.index) === "as" && SERVING.test(verb.lemma)));
  if (isTurned) return { heads: subjectsOf(sentence, verb), anchor: verb.index, isBeside: false };
  const beside = [...(isRelation(first, "appos", "nmod:desc") ? [first.head] : []), ...childrenBy(sentence, first.index, "appos").map(({ index }) => index)];
  return { heads: beside, anchor: noun.index, isBeside: true };
}

const subjectsOf = (sentence: TaggedSentence, word: Word): number[] => childrenBy(sentence, word.index, "nsubj").flatMap(({ index }) => conjuncts(sentence, index));
