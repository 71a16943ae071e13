/**
 * Rule "alias" (family of structure): another name for the same thing, where corefer has not joined the two -> same-as.
 *
 * "X, also known as Y", "X, formerly (called) Y", "X, better known as Y". "Volta, formerly known as Acme, closed." ->
 * Volta same-as Acme.
 *
 * Fires: "The group, also known as Red Dawn, closed its office." · "Volkov, formerly known as Brandt, sang." · "The bank, formerly called Santander, closed."
 * Not: "The town is known for its wine." (no name) · "He was known as a bore." (a description)
 */
import { children, isBelow, isRelation } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import type { Draft } from "./claim.js";
import { ruleOfWords } from "./referent.js";

const CALLED = new Set(["known", "called", "named", "dubbed", "nicknamed"]);
const OTHER = new Set(["also", "formerly", "previously", "better", "originally", "once", "now", "commonly"]);
const SCORE = 0.8;

export const alias: Rule = ruleOfWords("alias", drafts);

function drafts(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const isCalled = CALLED.has(word.text.toLowerCase()) && isRelation(word, "acl", "amod") && children(sentence, word.index).some((below) => OTHER.has(below.text.toLowerCase()));
  const isFormer = /^(?:formerly|originally|previously)$/i.test(word.text) && sentence.tokens[word.index - 1]?.text === ",";
  if (!isCalled && !isFormer) return [];
  const from = word.index + 1 + (sentence.tokens[word.index + 1]?.text.toLowerCase() === "as" ? 1 : 0);
  const first = sentence.tokens[from]?.upos === "DET" ? from + 1 : from;
  const other = context.mentionAt(sentence, first), thing = isCalled ? context.mentionAt(sentence, word.head) : beforeComma(context, sentence, word.index - 1);
  if (!thing || !other || thing === other || other.form !== "name" || (!isCalled && other.kind !== thing.kind) || (isCalled && isBelow(sentence, word.head, other.head))) return [];
  return [{ sentence, rule: "alias", relation: "same-as", subject: thing, object: other, words: [word.index], score: SCORE }];
}

const beforeComma = (context: Context, sentence: TaggedSentence, comma: number) => {
  const mention = comma > 0 ? context.mentionAt(sentence, comma - 1) : undefined;
  return mention?.last === comma && mention.form === "name" ? mention : undefined;
};
