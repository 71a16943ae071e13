/**
 * What a predicate's own clause says of its factuality: negation, modal, order, condition, question. What governs the clause
 * is the business of factuality.ts.
 *
 * "may leave" possible, "did not leave" negated, "will leave" planned, "Leave the town!" possible, "would have left" possible, "she'd left" actual.
 *
 * Sources: Saurí & Pustejovsky 2009 (FactBank); Quirk et al. 1985, 4.49 ff. on modals, 11.24 ff. on directives.
 */
import { CONDITION, FUTURE, HEDGE, INSTEAD, MODAL, NEGATION, NO_DETERMINER, NO_PARTY } from "../../lexicon/factuality.js";
import { child, children, childrenBy, isRelation } from "../../text/tree.js";
import type { Factuality, TaggedSentence, Word } from "../../types.js";

const WOULD = /^(?:would|['’]?d)$/iu;

export function ofClause(sentence: TaggedSentence, word: Word): Factuality {
  const below = children(sentence, word.index);
  const auxiliaries = below.filter((each) => isRelation(each, "aux") && !isHad(each, word, below));
  const has = (class_: ReadonlySet<string>) => auxiliaries.some((each) => class_.has(each.text.toLowerCase()));
  if (isInverted(sentence, word, auxiliaries)) return "possible";
  // "may not": it is open; "cannot", "will not": it does not happen.
  // "if they do not leave": whether they do is open.
  if (isNegated(sentence, word)) return auxiliaries.some((each) => /^(?:may|might)$/iu.test(each.text)) || isIf(sentence, word) ? "possible" : "negated";
  if (has(FUTURE)) return "planned";
  if (has(MODAL)) return auxiliaries.some((each) => WOULD.test(each.text)) && !isHypothetical(sentence, word, auxiliaries) ? "planned" : "possible";
  if (isOrder(sentence, word)) return "possible";
  return ofMarks(sentence, word, below);
}

function ofMarks(sentence: TaggedSentence, word: Word, below: readonly Word[]): Factuality {
  const marks = below.filter((each) => isRelation(each, "mark", "cc")).map((each) => [each, ...childrenBy(sentence, each.index, "fixed")].map(({ text }) => text.toLowerCase()).join(" "));
  // "is to visit"; who "is to blame" did it.
  if (marks.includes("to") && word.lemma !== "blame" && below.some((each) => each.lemma === "be" && /^(?:aux|cop)$/u.test(each.deprel) && /^VB[DPZ]$/u.test(each.xpos))) return "planned";
  if (marks.some((text) => CONDITION.has(text))) return "possible";
  if (marks.some((text) => INSTEAD.has(text))) return "negated";
  if (marks.includes("so that") && /^VB[PZ]?$/u.test(word.xpos)) return "planned";
  if (below.some((each) => isRelation(each, "advmod") && HEDGE.has(each.text.toLowerCase()))) return "possible";
  return word.head < 0 && sentence.tokens.at(-1)?.text === "?" ? "possible" : "actual";
}

const isIf = (sentence: TaggedSentence, word: Word): boolean => isRelation(word, "advcl") && childrenBy(sentence, word.index, "mark").some(({ text }) => /^if$/iu.test(text));

/** "she'd visited", "she'd been hurt": "had", where "she'd visit" and "she'd be hurt" are "would". */
const isHad = (auxiliary: Word, word: Word, below: readonly Word[]): boolean =>
  /^['’]d$/iu.test(auxiliary.text) && /^VB[ND]$/u.test(word.xpos) && !below.some((each) => isRelation(each, "aux") && /^be$/iu.test(each.text));

/** "would have sunk", "would sink if it were hit": not what was meant to come, but what might have. */
const isHypothetical = (sentence: TaggedSentence, word: Word, auxiliaries: readonly Word[]): boolean =>
  auxiliaries.some((each) => /^(?:have|['’]ve)$/iu.test(each.text))
  || childrenBy(sentence, word.index, "advcl").some((each) => childrenBy(sentence, each.index, "mark").some(({ text }) => /^(?:if|unless)$/iu.test(text)));

/** "Leave the town", "Please sign": a base form without subject that hangs on nothing or is itself what is said. */
const isOrder = (sentence: TaggedSentence, word: Word): boolean =>
  word.xpos === "VB" && word.upos === "VERB" && isRelation(word, "root", "parataxis", "ccomp")
  && !children(sentence, word.index).some((each) => isRelation(each, "nsubj", "csubj", "expl", "aux", "mark"));

/** "had the dam not held", "were they to leave": a condition without "if". */
function isInverted(sentence: TaggedSentence, word: Word, auxiliaries: readonly Word[]): boolean {
  const subject = child(sentence, word.index, "nsubj");
  return isRelation(word, "advcl") && subject !== undefined && auxiliaries.some((each) => each.index < subject.index && /^(?:had|were|should)$/iu.test(each.text));
}

/** "not", "never", "no" before subject, object or predicate noun; "not only" is none. */
export const isNegated = (sentence: TaggedSentence, word: Word): boolean => hasNegation(sentence, word) || hasNoParty(sentence, word, "nsubj", "obj") || isNoSuch(sentence, word);

/** "is no threat", "is of no use" */
const isNoSuch = (sentence: TaggedSentence, word: Word): boolean => child(sentence, word.index, "cop") !== undefined && childrenBy(sentence, word.index, "det").some(({ text }) => /^no$/iu.test(text));

export function hasNegation(sentence: TaggedSentence, word: Word): boolean {
  return children(sentence, word.index).some((below) => {
    if (isRelation(below, "advmod", "cc") && NEGATION.has(below.text.toLowerCase())) return !/^(?:only|just|merely|least)$/iu.test(sentence.tokens[below.index + 1]?.text ?? "");
    return isRelation(below, "advmod") && /^longer$/iu.test(below.text) && /^no$/iu.test(sentence.tokens[below.index - 1]?.text ?? "");
  });
}

/** "nobody", "no casualties", "neither side" as a party with that relation. */
export const hasNoParty = (sentence: TaggedSentence, word: Word, ...relations: readonly string[]): boolean =>
  childrenBy(sentence, word.index, ...relations).some((below) => NO_PARTY.has(below.text.toLowerCase())
    || childrenBy(sentence, below.index, "det", "cc", "advmod").some((each) => NO_DETERMINER.has(each.text.toLowerCase())));
