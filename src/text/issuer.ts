/**
 * Who stands behind a writing, and who does what a passive tells: read off the tree of one sentence.
 *
 * "a ministry statement" -> ministry; "a memo by Jo Hale" -> Jo Hale; "a plan announced by the board" -> board.
 */
import { WRITING } from "../lexicon/writings.js";
import type { TaggedSentence, Word } from "../types.js";
import { child, children, childrenBy, isRelation, preposition } from "./tree.js";

export const agentOf = (sentence: TaggedSentence, verb: number): Word | undefined =>
  children(sentence, verb).find((word) => word.deprel === "obl:agent" || (isRelation(word, "obl") && preposition(sentence, word.index) === "by"));

/** Who stands behind a writing: "Moscow's statement", "a ministry statement", "data from the agency", "a report released by X". */
export function issuer(sentence: TaggedSentence, index: number): number {
  const word = sentence.tokens[index]!;
  if (!WRITING.has(word.lemma)) return index;
  const possessor = child(sentence, index, "nmod:poss");
  if (possessor && possessor.upos !== "DET") return possessor.index;
  const behind = childrenBy(sentence, index, "nmod").find((below) => ["by", "from"].includes(preposition(sentence, below.index) ?? ""));
  if (behind) return behind.index;
  const released = childrenBy(sentence, index, "acl").map((below) => agentOf(sentence, below.index)).find(Boolean);
  if (released) return released.index;
  // "a Reuters/Ipsos poll": two names, no single issuer
  const named = childrenBy(sentence, index, "compound", "nmod:unmarked").filter((below) => /-(?:ORG|PER|LOC)$/u.test(below.name) || below.noun === "organization");
  const isJoint = sentence.tokens.slice(0, index).some((word) => word.text === "/" && word.index > (named[0]?.index ?? index));
  return named.length === 1 && !isJoint ? named[0]!.index : index;
}
