/**
 * Factuality of a predicate: did it happen (actual), is it meant to (planned), is it only possible, or did it not (negated)?
 *
 * Read off the word's own clause (negation, modal, condition, question), then off what governs it: an infinitive under
 * "plans" is planned, one under "failed" is negated, one under "managed" is what "managed" is. A verb in a list shares
 * the auxiliaries of the first one. Nouns are judged by their adjectives and by the verb that has them as object.
 *
 * "The army may withdraw" possible; "it failed to stop them" negated; "they plan to visit Rome" planned.
 * Yes: "will visit Rome" planned, "does not think he left" negated, "an attack may follow" possible, "no one was hurt" negated, "if the dam breaks" possible.
 * No: "did not condemn the attack" leaves the attack actual; "not only damaged the hall but ..." is no negation.
 *
 * Sources: Saurí & Pustejovsky 2009 (FactBank); Karttunen 1971 for implicative verbs.
 */
import { child, children, childrenBy, isRelation, preposition } from "../../text/tree.js";
import type { Factuality, TaggedSentence, Word } from "../../types.js";
import { AVERT, AVERTED_EVENT, BELIEF, FAIL, FUTURE, HEDGE, INTEND, MODAL, NEGATION, PLANNED_ADJECTIVE, PLAN_NOUN, POSSIBLE_ADJECTIVE, WANT, WISHED_EVENT } from "./words.js";

/** With a clause behind them: it is feared, hoped or alleged, not told. */
const DOUBTED_NOUN = /^(?:fear|hope|belief|possibility|risk|suspicion|concern|demand|allegation|accusation|rumor|rumour|speculation|chance|danger|threat|goal|aim|dream|prospect|idea|importance|need)$/u;
/** Give somebody the task that the clause behind "with" names. */
const TASKING = /^(?:task|charge|entrust)$/u;

/** How far up the tree the governing clauses are read; deeper ones say nothing. */
const MAX_DEPTH = 6;

/** @param index word of the predicate */
export function factualityOf(sentence: TaggedSentence, index: number, depth = 0): Factuality {
  const word = sentence.tokens[index];
  if (!word || depth > MAX_DEPTH) return "actual";
  if (word.upos === "NOUN" || word.upos === "PROPN") return ofNoun(sentence, word, depth);
  const own = ofClause(sentence, word);
  return own === "actual" ? ofGovernor(sentence, word, depth) : own;
}

function ofClause(sentence: TaggedSentence, word: Word): Factuality {
  const below = children(sentence, word.index);
  const auxiliaries = below.filter((each) => isRelation(each, "aux"));
  const has = (class_: ReadonlySet<string>) => auxiliaries.some((each) => class_.has(each.text.toLowerCase()));
  if (isInverted(sentence, word, auxiliaries)) return "possible";
  // "may not": it is open; "cannot", "will not": it does not happen.
  if (isNegated(sentence, word)) return auxiliaries.some((each) => /^(?:may|might)$/iu.test(each.text)) ? "possible" : "negated";
  if (has(FUTURE)) return "planned";
  if (has(MODAL)) return auxiliaries.some((each) => /^(?:would|['’]d)$/iu.test(each.text)) ? "planned" : "possible";
  const marks = below.filter((each) => isRelation(each, "mark")).map((each) => each.text.toLowerCase());
  // "is to visit"
  if (marks.includes("to") && below.some((each) => each.lemma === "be" && /^(?:aux|cop)$/u.test(each.deprel))) return "planned";
  if (marks.some((text) => /^(?:if|unless|whether|lest)$/u.test(text))) return "possible";
  if (marks.includes("without")) return "negated";
  if (below.some((each) => isRelation(each, "advmod") && HEDGE.has(each.text.toLowerCase()))) return "possible";
  return word.head < 0 && sentence.tokens.at(-1)?.text === "?" ? "possible" : "actual";
}

/** "had the dam not held", "were they to leave": a condition without "if". */
function isInverted(sentence: TaggedSentence, word: Word, auxiliaries: readonly Word[]): boolean {
  const subject = child(sentence, word.index, "nsubj");
  return isRelation(word, "advcl") && subject !== undefined && auxiliaries.some((each) => each.index < subject.index && /^(?:had|were|should)$/iu.test(each.text));
}

/** "not", "never", "no" before subject or object; "not only" is none. */
export const isNegated = (sentence: TaggedSentence, word: Word): boolean => hasNegation(sentence, word) || hasNoParty(sentence, word, "nsubj", "obj");

function hasNegation(sentence: TaggedSentence, word: Word): boolean {
  return children(sentence, word.index).some((below) => {
    if (isRelation(below, "advmod", "cc") && NEGATION.has(below.text.toLowerCase())) return !/^(?:only|just|merely|least)$/iu.test(sentence.tokens[below.index + 1]?.text ?? "");
    return isRelation(below, "advmod") && below.lemma === "long" && /^no$/iu.test(sentence.tokens[below.index - 1]?.text ?? "");
  });
}

/** "nobody", "no casualties", "neither side" as a party with that relation. */
const hasNoParty = (sentence: TaggedSentence, word: Word, ...relations: readonly string[]): boolean =>
  childrenBy(sentence, word.index, ...relations).some((below) => /^(?:nobody|none|nothing|no-one)$/iu.test(below.text)
    || childrenBy(sentence, below.index, "det", "cc", "advmod").some((each) => /^(?:no|neither)$/iu.test(each.text)));

function ofGovernor(sentence: TaggedSentence, word: Word, depth: number): Factuality {
  const above = sentence.tokens[word.head];
  if (!above) return "actual";
  const marks = childrenBy(sentence, word.index, "mark").map((each) => each.text.toLowerCase());
  const isInfinitive = marks.includes("to");
  if (isRelation(word, "conj")) return sharesAuxiliaries(sentence, word) ? factualityOf(sentence, word.head, depth + 1) : ofGovernor(sentence, above, depth + 1);
  if (isRelation(word, "xcomp", "ccomp", "csubj")) return underVerb(sentence, word, above, isInfinitive, depth);
  if (isRelation(word, "advcl")) return adverbial(sentence, word, above, marks, depth);
  if (isRelation(word, "acl") && word.deprel !== "acl:relcl") return isInfinitive || marks.some((mark) => /^(?:that|of|for)$/u.test(mark)) ? underNoun(above, isInfinitive) : "actual";
  return "actual";
}

/** "will attack and destroy": the second verb has neither subject nor auxiliary of its own; "saw no ships and left" shares no "no". */
const sharesAuxiliaries = (sentence: TaggedSentence, word: Word): boolean => {
  const first = sentence.tokens[word.head];
  if (first && hasNoParty(sentence, first, "obj") && !hasNegation(sentence, first)) return false;
  return !child(sentence, word.index, "nsubj") && !children(sentence, word.index).some((below) => isRelation(below, "aux") && !isRelation(below, "aux:pass"));
};

function underVerb(sentence: TaggedSentence, word: Word, above: Word, isInfinitive: boolean, depth: number): Factuality {
  const upper = factualityOf(sentence, above.index, depth + 1);
  const lemma = above.lemma.toLowerCase();
  if (isRelation(word, "ccomp") && !isInfinitive) return BELIEF.has(lemma) && !isShown(sentence, word, above) ? (upper === "negated" && RAISES_NEGATION.test(lemma) ? "negated" : "possible") : lemma === "deny" ? "negated" : "actual";
  // "kept from leaving" did not leave, "kept leaving" did.
  if (word.xpos === "VBG") return AVERT.has(lemma) && lemma !== "keep" ? "negated" : /^(?:consider|propose|suggest|recommend)$/u.test(lemma) ? "possible" : upper;
  if (FAIL.has(lemma) || (/^(?:able|willing|likely)$/u.test(lemma) && upper === "negated")) return upper === "negated" ? "actual" : "negated";
  if (upper === "negated") return "negated";
  // "was able to leave": she left.
  if (lemma === "able" && children(sentence, above.index).some((each) => /^(?:was|were|been)$/iu.test(each.text))) return upper;
  if (INTEND.has(lemma)) return upper === "possible" ? "possible" : "planned";
  if (WANT.has(lemma)) return "possible";
  return upper;
}

function adverbial(sentence: TaggedSentence, word: Word, above: Word, marks: readonly string[], depth: number): Factuality {
  if (marks.includes("to")) return FAIL.has(above.lemma) ? "negated" : "planned"; // purpose
  if (marks.includes("from") && AVERT.has(above.lemma)) return "negated";
  if (marks.some((text) => text === "of" || text === "for") && /^(?:suspect|charge)$/u.test(above.lemma)) return "possible";
  // "has talked about selling the bank"
  if (marks.includes("about")) return "possible";
  if (marks.includes("until") || marks.includes("before")) return "actual";
  if (marks.includes("with") && TASKING.test(above.lemma)) return "planned";
  if (marks.includes("of") && /^(?:in)?capable$/u.test(above.lemma)) return above.lemma === "capable" ? "possible" : "negated";
  // "will help by sending troops", "agreed to cooperate in fighting crime": the way is as open as the end.
  if (word.xpos === "VBG" && marks.some((text) => /^(?:in|by|with|for)$/u.test(text))) return openOf(factualityOf(sentence, above.index, depth + 1));
  // A participle behind its clause ("..., killing five") happened when the clause did.
  return /^VB[GN]$/u.test(word.xpos) && marks.length === 0 ? factualityOf(sentence, above.index, depth + 1) : "actual";
}

/** "does not think that he left" says that he did not (neg-raising verbs: Horn 1978). */
const RAISES_NEGATION = /^(?:believe|think|expect|suppose|imagine|anticipate)$/u;
/** "a ban will come", "no attack occurred": the event is as sure as its happening. */
const HAPPENS = /^(?:happen|occur|come|follow|begin|start|resume|ensue)$/u;

/** "figures suggest that prices fell" tells what is; "she suggested that he leave" what might be. */
const isShown = (sentence: TaggedSentence, word: Word, above: Word): boolean => above.lemma === "suggest" && (word.xpos !== "VB" || children(sentence, word.index).some((each) => isRelation(each, "aux", "cop") && each.xpos !== "VB"));

const openOf = (factuality: Factuality): Factuality => (factuality === "negated" ? "actual" : factuality);

const underNoun = (noun: Word, isInfinitive: boolean): Factuality =>
  /^(?:refusal|failure|inability)$/u.test(noun.lemma) ? "negated" : PLAN_NOUN.has(noun.lemma) ? "planned" : isInfinitive ? "possible" : DOUBTED_NOUN.test(noun.lemma) ? "possible" : "actual";

function ofNoun(sentence: TaggedSentence, word: Word, depth: number): Factuality {
  const adjectives = childrenBy(sentence, word.index, "amod", "compound", "det").map((each) => each.text.toLowerCase());
  if (adjectives.includes("no")) return "negated";
  if (adjectives.some((text) => PLANNED_ADJECTIVE.has(text))) return "planned";
  if (adjectives.some((text) => POSSIBLE_ADJECTIVE.has(text))) return "possible";
  const above = sentence.tokens[word.head];
  if (!above) return "actual";
  if (isRelation(word, "conj", "appos")) return ofNoun(sentence, above, depth + 1);
  if (isRelation(word, "nmod") && above.upos === "NOUN") return PLAN_NOUN.has(above.lemma) ? "planned" : /^(?:fear|threat|risk|possibility|hope|prospect|danger)$/u.test(above.lemma) ? "possible" : "actual";
  if (isRelation(word, "nsubj") && HAPPENS.test(above.lemma)) return factualityOf(sentence, above.index, depth + 1);
  const isObject = isRelation(word, "obj", "nsubj:pass") || (isRelation(word, "obl") && preposition(sentence, word.index) === "for");
  if (!isObject) return "actual";
  if (AVERTED_EVENT.has(above.lemma) && isRelation(word, "obj", "nsubj:pass")) return "negated";
  return WISHED_EVENT.has(above.lemma) ? "possible" : "actual";
}
