/**
 * What a reporting verb reports: the words of its content and the words of the reporting clause itself.
 *
 * The content is the clause that the verb governs (ccomp), or the clause that the reporting clause hangs on in the middle
 * or at the end of a sentence (parataxis, "as X said"), or else what the model's roles give as the thing said (ARG1). In
 * inverted order ("..., police said, because ...") it takes in all that stands before the reporting clause, and the reasons behind it.
 *
 * "The bridge, he said, fell at dawn." -> The bridge | fell at dawn; clause: he said.
 *
 * Limits: a temporal adjunct between verb and content ("said Monday the bridge fell") goes where the tree puts it.
 */
import { child, children, childrenBy, firstConjunct, isBelow, isRelation, preposition, subtree } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import { SPEECH } from "./words.js";

export interface Content {
  /** Indices of the words, sorted. */
  readonly words: readonly number[];
  /** The reporting clause: the verb with all that hangs on it and is not content. */
  readonly clause: ReadonlySet<number>;
  /** The content comes before the verb or around it. */
  readonly inverted: boolean;
}

/** Verbs that have a listener before their clause. */
const TELL = new Set(["tell", "inform", "warn", "assure", "notify", "remind"]);
/** Subordinators of reasons and circumstances that belong to what is said. Not: "after" of the saying itself. */
const REASON = new Set(["because", "as", "although", "though", "since", "while", "if", "unless", "so", "whereas", "until", "but", "when", "even"]);

/** @param clausal relations of dependents that count as content ("ccomp"; of requests "xcomp" too) */
export function contentOf(sentence: TaggedSentence, verb: number, clausal: readonly string[]): Content {
  const governed = clauses(sentence, verb, clausal);
  if (governed.length) {
    const before = governed.filter((word) => word.index < verb);
    return before.length ? invertedContent(sentence, verb, governed) : plainContent(sentence, verb, governed);
  }
  return hostContent(sentence, verb) ?? roleContent(sentence, verb) ?? { words: [], clause: new Set(subtree(sentence, verb)), inverted: false };
}

function clauses(sentence: TaggedSentence, verb: number, clausal: readonly string[]): readonly Word[] {
  const found = childrenBy(sentence, verb, ...clausal);
  if (found.length) return found;
  // "told the meeting of farmers that ...": a clause that the tree hung on the listener
  const toListener = TELL.has(sentence.tokens[verb]!.lemma) ? childrenBy(sentence, verb, "iobj", "obj").flatMap((word) => childrenBy(sentence, word.index, "acl")) : [];
  const told = toListener.filter((word) => word.deprel === "acl" && childrenBy(sentence, word.index, "mark").some((mark) => mark.text.toLowerCase() === "that"));
  if (told.length) return told;
  // "said in a statement that ...": one that it hung on what the words were said in
  const behind = SPEECH.has(sentence.tokens[verb]!.lemma) ? childrenBy(sentence, verb, "obl").filter(({ index }) => index > verb && /^(?:in|on|at|during|through|via)$/u.test(preposition(sentence, index) ?? "")).flatMap((word) => subtree(sentence, word.index)).map((index) => sentence.tokens[index]!)
    .filter((word) => word.deprel === "acl" && child(sentence, word.index, "nsubj", "nsubj:pass", "expl") && childrenBy(sentence, word.index, "mark").some((mark) => mark.text.toLowerCase() === "that")) : [];
  if (behind.length) return behind.slice(0, 1);
  // "He said: the bridge fell" often comes as parataxis
  return childrenBy(sentence, verb, "parataxis").filter((word) => word.index > verb && !isReporting(sentence, word) && child(sentence, word.index, "nsubj", "cop", "expl"));
}

const isReporting = (sentence: TaggedSentence, word: Word): boolean => SPEECH.has(word.lemma) && Boolean(child(sentence, word.index, "nsubj"));

function plainContent(sentence: TaggedSentence, verb: number, governed: readonly Word[]): Content {
  const last = Math.max(...governed.map((word) => word.index));
  const reasons = childrenBy(sentence, verb, "advcl").filter((word) => word.index > last && isReason(sentence, word));
  const all = [...governed, ...reasons].flatMap((word) => subtree(sentence, word.index)), below = all.filter((index) => index > verb);
  // "The way out, he said, is ...": the left part is said too; of "which he says is ..." it is only the pronoun
  const left = all.filter((index) => index < verb);
  const isSplit = left.some((index) => !/^(?:W|IN|TO)/u.test(sentence.tokens[index]!.xpos) && sentence.tokens[index]!.upos !== "PUNCT" && sentence.tokens[index]!.upos !== "CCONJ");
  const words = new Set<number>(isSplit ? left : []), own = new Set(ownBehind(sentence, governed));
  for (let index = Math.min(...below); index <= Math.max(...below); index++) if (!own.has(index)) words.add(index);
  return { words: sorted(words), clause: clauseOf(sentence, verb, words), inverted: isSplit };
}

/**
 * What the reporter does behind the words and does not report: "..., citing two aides", "..., adding that ...", "... but declined to
 * give details", "... without elaborating".
 */
const ownBehind = (sentence: TaggedSentence, governed: readonly Word[]): number[] =>
  governed.flatMap(({ index }) => children(sentence, index)).filter((word) => isReportersOwn(sentence, word)).flatMap(({ index }) => subtree(sentence, index));

function isReportersOwn(sentence: TaggedSentence, word: Word): boolean {
  const isWithout = isRelation(word, "advcl") && childrenBy(sentence, word.index, "mark").some(({ lemma }) => lemma === "without");
  if (isWithout && DISCLOSING.test(word.lemma)) return true;
  if (isRelation(word, "advcl") && word.xpos === "VBG") return /^(?:cite|quote)$/u.test(word.lemma) || (word.lemma === "add" && sentence.tokens[word.index - 1]?.text === ",");
  if (!isRelation(word, "conj") || child(sentence, word.index, "nsubj", "nsubj:pass")) return false;
  const isDenied = childrenBy(sentence, word.index, "advmod").some(({ text }) => /^(?:not|n['’]t|never)$/iu.test(text));
  return (/^(?:decline|refuse)$/u.test(word.lemma) && childrenBy(sentence, word.index, "xcomp").some(({ lemma }) => DISCLOSING.test(lemma))) || (isDenied && /^(?:elaborate|specify|comment)$/u.test(word.lemma));
}

/** Tell more. */
const DISCLOSING = /^(?:elaborate|specify|comment|give|provide|offer|disclose|reveal|name|identify|say|explain|discuss|detail|confirm)$/u;

function invertedContent(sentence: TaggedSentence, verb: number, governed: readonly Word[]): Content {
  const below = new Set(governed.flatMap((word) => subtree(sentence, word.index)));
  const subject = child(sentence, verb, "nsubj");
  const own = new Set([verb, ...(subject ? subtree(sentence, subject.index) : []), ...childrenBy(sentence, verb, "aux", "advmod").filter((word) => word.index > firstOf(governed)).map((word) => word.index)]);
  const first = Math.min(...own), end = Math.max(...below);
  for (const index of subtree(sentence, verb)) if (index < first && !own.has(index) && !isOpening(sentence, index, verb)) below.add(index);
  for (const word of children(sentence, verb)) {
    const goesOn = word.index > verb && ((isRelation(word, "advcl") && isReason(sentence, word)) || (isRelation(word, "conj") && !child(sentence, word.index, "nsubj") && !SPEECH.has(word.lemma) && word.index > end));
    if (goesOn) for (const index of subtree(sentence, word.index)) below.add(index);
  }
  for (const index of own) below.delete(index);
  return { words: sorted(below), clause: clauseOf(sentence, verb, below), inverted: true };
}

const firstOf = (words: readonly Word[]): number => Math.min(...words.map((word) => word.index));

/** "But", "And" at the head of the sentence join it to the one before and are not said. */
const isOpening = (sentence: TaggedSentence, index: number, verb: number): boolean => {
  const word = sentence.tokens[index]!;
  return word.head === verb && isRelation(word, "cc", "discourse");
};

/** "..., he said, ..." hangs on the clause that it reports, and so does "as he said". */
function hostContent(sentence: TaggedSentence, verb: number): Content | undefined {
  const word = sentence.tokens[verb]!;
  const isAside = isRelation(word, "parataxis") || (isRelation(word, "advcl") && children(sentence, verb).some((below) => below.lemma === "as" && below.index < verb));
  if (!isAside || !child(sentence, verb, "nsubj") || child(sentence, verb, "obj")?.upos === "NOUN") return undefined;
  const host = firstConjunct(sentence, word.head);
  const asides = childrenBy(sentence, host, "parataxis").filter((below) => isReporting(sentence, below)).map((below) => below.index);
  const own = new Set(subtree(sentence, verb));
  // "as critics say" under "not" tells what they do not say
  if (!isRelation(word, "parataxis") && children(sentence, host).some((below) => /^(?:not|n['’]t|never)$/u.test(below.text))) return undefined;
  const isResumed = (below: Word) => isRelation(below, "conj") && below.index > verb && SPEECH.has(below.lemma) && !child(sentence, below.index, "nsubj");
  const words = new Set(subtree(sentence, host, (below) => below.index === verb || asides.includes(below.index) || isResumed(below)).filter((index) => !own.has(index)));
  for (const below of children(sentence, host)) if (isRelation(below, "cc") && below.index < host && below.index === Math.min(...words)) words.delete(below.index);
  return { words: sorted(words), clause: own, inverted: true };
}

/** The model's own word for what is said, where the tree shows none: "the law, which they say has a role". */
function roleContent(sentence: TaggedSentence, verb: number): Content | undefined {
  if (!child(sentence, verb, "nsubj")) return undefined;
  const role = sentence.roles.filter(({ predicate, label, score }) => predicate === verb && label === "ARG1" && score >= 0.5)
    .map(({ argument }) => sentence.tokens[argument]!)
    .find((word) => word.index !== verb && (word.head === sentence.tokens[verb]!.head || isBelow(sentence, verb, word.index)) && (word.upos === "VERB" || child(sentence, word.index, "cop")) && isRelation(word, "acl", "parataxis", "root"));
  if (!role) return undefined;
  const own = new Set(subtree(sentence, verb, (word) => word.index === role.index));
  const words = subtree(sentence, role.index, (word) => word.index === verb).filter((index) => !own.has(index) && (role.index < verb || index > verb));
  return { words, clause: own, inverted: role.index < verb };
}

const isReason = (sentence: TaggedSentence, word: Word): boolean => childrenBy(sentence, word.index, "mark", "advmod").some((below) => REASON.has(below.lemma)) && word.xpos !== "VBG";

const clauseOf = (sentence: TaggedSentence, verb: number, content: ReadonlySet<number>): ReadonlySet<number> =>
  new Set(subtree(sentence, verb).filter((index) => !content.has(index)));

const sorted = (words: Iterable<number>): number[] => [...words].sort((a, b) => a - b);
