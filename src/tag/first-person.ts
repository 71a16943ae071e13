/**
 * "We" and "I" (in stage 3 of 10, tag): the model takes them for names where a statement speaks of itself, as the corpora of such
 * statements do; they are pronouns, and who issued the statement is meant.
 *
 *   "We welcome the talks."   We: name of a body -> pronoun      "World War I", "Line I-95": as they are
 */
import { isRelation } from "../text/tree.js";
import type { Word } from "../types.js";

export const unnamedFirst = (tokens: readonly Word[]): readonly Word[] =>
  tokens.map((word) => (/^(?:I|We)$/u.test(word.text) && isRelation(word, "nsubj") && word.name.startsWith("B-") && !tokens[word.index + 1]?.name.startsWith("I-") ? { ...word, upos: "PRON", xpos: "PRP", name: "O" } : word));
