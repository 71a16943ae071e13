/**
 * Phrases that leave their noun out: which noun of the sentence they mean, so that the label says it.
 *
 *   "killed nine soldiers and wounded 20"              20 soldiers
 *   "some marchers sat down while others sang"         other marchers
 *   "three raids hit the town, and a fourth the port"  fourth raid
 *   "those who stayed"                                 the clause tells who
 *
 * After Huddleston & Pullum 2002, 5.9 (fused heads). Limits: the noun stands before, in the same sentence; of several the last that
 * is counted, else the last that is a subject.
 */
import { isMeasure, isTransparent } from "../lexicon/kinds.js";
import { ORDINALS } from "../lexicon/numbers.js";
import { child, childrenBy, isBelow, isRelation, subtree } from "../text/tree.js";
import type { TaggedSentence, Word } from "../types.js";
import { textOf } from "./extent.js";

const SHARES = /^(?:many|some|several|few|most|all|both)$/iu;
const OTHERS = /^others$/iu;
const SINGLE = /^(?:one|another)$/iu;
/** Tell how many there are, as a number does. */
const COUNTING = /^(?:some|many|several|few|most|all|both|various|numerous|multiple|dozens|hundreds|thousands)$/iu;
/** Longest clause that is told with "those", in words. */
const MAX_CLAUSE = 8;

/** The noun that a phrase [first, last) of this head leaves out, and how the phrase reads with it; undefined where nothing is left out or nobody knows what. */
export function leftOut(sentence: TaggedSentence, word: Word, first: number, last: number): { readonly label: string; readonly noun: number } | undefined {
  const counted = countedBefore(sentence, word, first);
  if (counted) return { label: `${textOf(sentence, first, last)} ${counted.text}`, noun: counted.index };
  const isSingle = SINGLE.test(word.text) || (word.upos === "ADJ" && ORDINALS.has(word.text.toLowerCase())), isMany = SHARES.test(word.text) || OTHERS.test(word.text);
  const isListed = isRelation(word, "conj") ? !(isSingle && first < word.index) : !isRelation(word, "nsubj", "obj");
  if (!(isSingle || isMany) || isListed || childrenBy(sentence, word.index, "nmod", "acl").length || sentence.tokens[word.index + 1]?.text === "of") return undefined;
  const noun = groupBefore(sentence, word, first);
  // "264 others" says enough.
  if (!noun || childrenBy(sentence, word.index, "nummod").length) return undefined;
  const before = textOf(sentence, sentence.tokens[first]!.upos === "DET" && first < word.index ? first + 1 : first, last).replace(/^(Others|Many|Some|Several|Few|Most|All|Both|One|Another)$/u, (text) => text.toLowerCase());
  return { label: `${before.replace(/others$/u, "other")} ${isSingle ? noun.lemma : noun.text.toLowerCase()}`, noun: noun.index };
}

/** "killed nine soldiers and wounded 20", "three boats were sunk and two captured": a bare number counts what the words before it counted. */
function countedBefore(sentence: TaggedSentence, word: Word, first: number): Word | undefined {
  const isBare = word.upos === "NUM" && (isRelation(word, "conj") || sentence.tokens[word.head]?.upos !== "NOUN") && sentence.tokens.slice(first, word.index).every(({ upos }) => upos !== "NOUN" && upos !== "SYM" && upos !== "DET");
  return isBare ? sentence.tokens.slice(0, first).findLast((noun) => isPlural(noun) && child(sentence, noun.index, "nummod")) : undefined;
}

const isPlural = (noun: Word): boolean => noun.xpos === "NNS" && !isMeasure(noun.lemma) && !isTransparent(noun.lemma);

/** The last plural before the word that is counted, else the last that is a subject; not one that the word's own verb has, nor who tells it. */
function groupBefore(sentence: TaggedSentence, word: Word, first: number): Word | undefined {
  const isPerson = (each: Word) => each.noun === "person";
  const plurals = sentence.tokens.slice(0, first).filter((noun) => isPlural(noun) && noun.head !== word.head && (word.noun === "_" || isPerson(noun) === isPerson(word)));
  const isCounted = (noun: Word) => [...childrenBy(sentence, noun.index, "nummod", "det", "amod"), ...(isRelation(noun, "nmod") ? [sentence.tokens[noun.head]!] : [])].some(({ upos, text }) => upos === "NUM" || COUNTING.test(text));
  const tells = (noun: Word) => childrenBy(sentence, noun.head, "ccomp").some(({ index }) => isBelow(sentence, word.index, index));
  return plurals.findLast(isCounted) ?? plurals.findLast((noun) => isRelation(noun, "nsubj") && !tells(noun));
}

/** "those injured", "those who stayed": the word behind the last that tells who; `last` where nothing does. */
export function clauseEnd(sentence: TaggedSentence, word: Word, last: number): number {
  const next = sentence.tokens[last];
  if (word.lemma !== "those" || !next) return last;
  if (next.head === word.index && isRelation(next, "acl") && next.xpos !== "WP") return last + 1;
  const clause = childrenBy(sentence, word.index, "acl").find((verb) => verb.deprel === "acl:relcl");
  const end = clause && /^W/u.test(next.xpos) ? Math.max(...subtree(sentence, clause.index, () => false)) + 1 : last;
  return end - last <= MAX_CLAUSE && sentence.tokens.slice(last, end).every(({ text }) => !/^[,;:"“”()]$/u.test(text)) ? end : last;
}
