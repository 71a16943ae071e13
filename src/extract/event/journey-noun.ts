/**
 * Rule "journey-noun" (stage 6 of 10, extract): a noun of motion with who moves behind "of", and where they go to or come from.
 *
 *   "the return of the refugees to Syria"          refugees went-to Syria
 *   "the deportation of 40 men from Malta"         men left Malta
 *   "a flight from Oslo to Lima"                   flight left Oslo, went-to Lima
 *
 * Nominals of motion after NOMLEX (Macleod et al. 1998). How real it is is read from the noun. No: "the return of peace to the
 * valley" (nobody moves), "the transfer of power to the council".
 */
import { fineKind } from "../../lexicon/fine-kinds.js";
import { childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { EntityKind, TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import { partyAt, ruleOfFindings, wordsSpan, type Finding, type Party } from "./claim.js";

const SCORE = 0.65;
const MOTION = /^(?:return|relocation|transfer|deportation|extradition|repatriation|migration|move|resettlement|transport|evacuation|expulsion|eviction|removal|flight|exodus|departure|escape|delivery|shipment|dispatch|deployment)$/u;
/** Run between two places themselves. */
const LINES = /^(?:flight|train|bus|ferry|plane|ship|boat|truck|convoy|trip|journey|voyage)$/u;
const MOVABLE: readonly EntityKind[] = ["person", "group", "product", "weapon"];
const SITES: readonly EntityKind[] = ["place", "country", "facility"];

export const journeyNoun: Rule = ruleOfFindings("journey-noun", (word) => word.upos === "NOUN" && (MOTION.test(word.lemma) || LINES.test(word.lemma)) && !isRelation(word, "compound"), findingsOf);

function findingsOf(context: Context, sentence: TaggedSentence, noun: Word): Finding[] {
  const parties = (by: string): Party[] => phrasesOf(sentence, noun, by).flatMap(({ index }) => conjuncts(sentence, index)).flatMap((head) => partyAt(context, sentence, head) ?? []).filter(({ mention }) => mention.head !== noun.index);
  const goals = parties("to").filter(({ chain }) => SITES.includes(chain.kind)), sources = parties("from").filter(({ chain }) => SITES.includes(chain.kind));
  const moved = MOTION.test(noun.lemma) ? parties("of").filter(({ chain, head }) => MOVABLE.includes(chain.kind) || fineKind(sentence.tokens[head]!.lemma) === "substance") : [];
  const travellers = moved.length ? moved : LINES.test(noun.lemma) && goals.length && sources.length ? ownOf(context, sentence, noun) : [];
  const shared = { sentence, anchor: noun.index, predicate: wordsSpan(sentence, [noun.index]), rule: "journey-noun", score: SCORE };
  return travellers.flatMap((subject) => [...goals.map((object): Finding => ({ ...shared, relation: "went-to", subject, object })), ...sources.map((object): Finding => ({ ...shared, relation: "left", subject, object }))]);
}

/** The noun's phrases with the preposition, and those that the tree hangs on one of its phrases: "of [refugees to Syria]". */
function phrasesOf(sentence: TaggedSentence, noun: Word, by: string): readonly Word[] {
  const own = childrenBy(sentence, noun.index, "nmod").filter((word) => word.index > noun.index && !isRelation(word, "nmod:poss"));
  const inner = by === "of" ? [] : own.flatMap(({ index }) => childrenBy(sentence, index, "nmod"));
  return [...own, ...inner].filter(({ index }) => preposition(sentence, index) === by);
}

const ownOf = (context: Context, sentence: TaggedSentence, noun: Word): Party[] => {
  const party = partyAt(context, sentence, noun.index);
  return party && party.mention.head === noun.index ? [party] : [];
};
