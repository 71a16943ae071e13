/**
 * Media that are told something (in stage 3 of 10, tag): puts right the tree where a clause without "that" stands behind the medium,
 * and the tree takes the medium for a part of the clause's subject.
 *
 *   "told Reuters officials had closed the bridge"   Reuters: compound of officials -> object of "told"
 */
import { isMediaName } from "../lexicon/names.js";
import { isRelation, withChanges } from "../text/tree.js";
import type { Word } from "../types.js";

const TELLING = /^(?:tell|inform)$/u;

export function partTold(tokens: readonly Word[]): readonly Word[] {
  const changed = new Map<number, Partial<Word>>();
  for (const verb of tokens) {
    if (verb.upos !== "VERB" || !TELLING.test(verb.lemma)) continue;
    const first = verb.index + (tokens[verb.index + 1]?.upos === "DET" ? 2 : 1);
    let last = first;
    while (tokens[last]?.upos === "PROPN" && (last === first || tokens[last]!.name.startsWith("I-"))) last++;
    const name = tokens.slice(first, last), head = name.find((word) => word.head < first || word.head >= last), subject = head && tokens[head.head];
    if (!head || !subject || subject.index < last || !isRelation(subject, "nsubj") || tokens[subject.head]?.head !== verb.index || !isMediaName(name.map(({ text }) => text).join(" "))) continue;
    changed.set(head.index, { head: verb.index, deprel: "obj" });
    if (first > verb.index + 1) changed.set(first - 1, { head: head.index });
  }
  return withChanges(tokens, changed);
}
