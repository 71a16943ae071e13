/**
 * Joined verbs (in stage 3 of 10, tag): puts right what the tree often gets wrong of two verbs with one subject, where the second
 * is read as the adjective of its own object or as one more thing in the list.
 *
 *   "killed three men and wounded scores of others"   wounded: adjective of "scores" -> second verb, "scores" its object
 *   "killed and injured residents"                    injured: adjective of "residents" -> second verb
 *   "arrested nine men and seized weapons"            seized: a member of the list of men -> second verb
 *
 * Adjectives are only read anew where both verbs tell of harm: "built new roads and widened bridges" may be either.
 */
import { relationOfVerb } from "../lexicon/relations.js";
import { lemma } from "../text/lemma.js";
import { withChanges } from "../text/tree.js";
import type { Word } from "../types.js";

const HARM = /^(?:killed|wounded|attacked|damaged|destroyed|kidnapped|arrested|trapped)$/u;

const harms = (word: Word): boolean => ["person", "facility", "weapon"].some((objectKind) => HARM.test(relationOfVerb(lemma(word.text, "VERB"), { objectKind })?.relation.label ?? ""));

export function joinVerbs(tokens: readonly Word[]): readonly Word[] {
  const changed = new Map<number, Partial<Word>>();
  for (const word of tokens) {
    const and = tokens[word.index - 1];
    if (and?.lemma !== "and" || !/^VB[ND]$/u.test(word.xpos)) continue;
    const first = firstVerb(tokens, word);
    if (!first) continue;
    changed.set(word.index, { upos: "VERB", xpos: first.xpos === "VBD" ? "VBD" : word.xpos, lemma: lemma(word.text, "VERB"), deprel: "conj", head: first.index });
    changed.set(and.index, { head: word.index });
    const object = objectOf(tokens, word);
    if (object && object.head !== first.index) changed.set(object.index, { deprel: "obj", head: word.index });
  }
  return withChanges(tokens, changed);
}

/** The verb that the word is joined to, if the tree has hung the word on an object of it. */
function firstVerb(tokens: readonly Word[], word: Word): Word | undefined {
  const noun = tokens[word.head];
  if (!noun || !/^(?:NOUN|PROPN|NUM)$/u.test(noun.upos)) return undefined;
  if (word.deprel === "amod" && word.index < noun.index) {
    const object = noun.deprel === "conj" ? tokens[noun.head] : noun, verb = object?.deprel === "obj" ? tokens[object.head] : undefined;
    const isNext = object === noun ? verb?.index === word.index - 2 : object!.index < word.index;
    return verb && isNext && isPast(verb) && harms(verb) && harms(word) ? verb : undefined;
  }
  const verb = noun.deprel === "obj" ? tokens[noun.head] : undefined;
  return word.deprel === "conj" && word.upos === "VERB" && verb && noun.index < word.index && isPast(verb) && objectOf(tokens, word) ? verb : undefined;
}

const isPast = (verb: Word): boolean => verb.upos === "VERB" && /^VB[DN]$/u.test(verb.xpos);

/** What the second verb has for object: the noun it was read as adjective of, or what stands behind it in the list. */
function objectOf(tokens: readonly Word[], word: Word): Word | undefined {
  if (word.deprel === "amod") return tokens[word.head];
  return tokens.find((other) => other.index > word.index && other.index < word.index + 6 && other.deprel === "conj" && other.head === word.head && /^(?:NOUN|PROPN)$/u.test(other.upos));
}
