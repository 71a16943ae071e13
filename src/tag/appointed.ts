/**
 * Names with a bare office behind them (in stage 3 of 10, tag): puts right what the tree makes of the object and the predicate of a
 * verb that gives somebody an office, where it takes them for one phrase.
 *
 *   "named Ana Cruz chairwoman"   Ana: compound of chairwoman -> object of "named", chairwoman its predicate
 */
import { isRoleNoun } from "../lexicon/titles.js";
import { APPOINTING } from "../lexicon/verb-classes.js";
import { isRelation, withChanges } from "../text/tree.js";
import type { Word } from "../types.js";

/** Words that a title may have between the name and its noun: "named Ana Cruz deputy finance minister". */
const MAX_TITLE = 4;

export function partAppointed(tokens: readonly Word[]): readonly Word[] {
  const changed = new Map<number, Partial<Word>>();
  for (const verb of tokens) {
    if (verb.upos !== "VERB" || !APPOINTING.has(verb.lemma)) continue;
    const name = tokens[verb.index + 1], office = name && /^B-PER$/u.test(name.name) ? tokens[name.head] : undefined;
    if (!name || !office || office.head !== verb.index || !isOffice(tokens, name, office)) continue;
    changed.set(name.index, { head: verb.index, deprel: "obj" });
    changed.set(office.index, { deprel: "xcomp" });
  }
  return withChanges(tokens, changed);
}

/** A common noun for an office, right behind the name and what belongs to its title. */
function isOffice(tokens: readonly Word[], name: Word, office: Word): boolean {
  let end = name.index + 1;
  while (tokens[end]?.name === "I-PER") end++;
  const between = tokens.slice(end, office.index);
  return isRelation(name, "compound", "nmod:desc", "nmod:unmarked", "flat") && office.upos === "NOUN" && office.index >= end && isRoleNoun(office.lemma)
    && between.length <= MAX_TITLE && between.every(({ upos }) => /^(?:NOUN|ADJ)$/u.test(upos));
}
