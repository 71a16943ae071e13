/**
 * Quoted words inside what somebody says of a thing, where no clause is reported: 'called the plan "the worst deal ever"',
 * 'condemned the raid as "utterly wrong"', 'demanded an "open inquiry"', 'spoke of "a dark day"'.
 *
 * They stand in the object of a verb of speech or judgement (Levin 1993, 29.1-29.4, 33), in what is said of that object, or behind a
 * preposition that leads to the topic. The content runs from the object to the last of these words. Without marks it is no quote.
 *
 * Limits: names and titles in marks look alike ('called the operation "Desert Wind"'); direct.ts leaves out what is in title case.
 */
import { childrenBy, isRelation, preposition, subtree } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import { APPRAISING, ONLY_BESIDE_MARKS, REQUEST, SPEECH } from "./words.js";

const TOPIC = /^(?:as|of|for|about|against|over)$/u;
const MARK = /^(?:["“”«»]|``|'')$/u;

/** Words of the content in text order; undefined where the verb governs no marks in this way. */
export function appraisalOf(sentence: TaggedSentence, verb: Word): readonly number[] | undefined {
  const isSaying = SPEECH.has(verb.lemma) && !ONLY_BESIDE_MARKS.has(verb.lemma);
  if (!(APPRAISING.has(verb.lemma) || isSaying || REQUEST.has(verb.lemma)) || childrenBy(sentence, verb.index, "ccomp", "parataxis").length) return undefined;
  const isPart = (word: Word) => word.index > verb.index && (isRelation(word, "obj", "xcomp") || (isRelation(word, "obl") ? TOPIC : /^as$/u).test(preposition(sentence, word.index) ?? ""));
  const parts = childrenBy(sentence, verb.index, "obj", "xcomp", "obl", "advcl").filter(isPart);
  // "what he called "small problems"": a term of his, in words of another
  if (APPRAISING.has(verb.lemma) && parts.some((word) => isRelation(word, "xcomp")) && !parts.some((word) => isRelation(word, "obj"))) return undefined;
  const words = parts.flatMap((word) => subtree(sentence, word.index)).filter((index) => index > verb.index);
  if (!words.length) return undefined;
  // "spoke of "a dark day"": the preposition belongs to the verb
  const lead = Math.min(...words), first = sentence.tokens[lead]!.upos === "ADP" ? lead + 1 : lead;
  const marks = sentence.tokens.slice(first, Math.max(...words) + 2).filter(({ text }) => MARK.test(text));
  const last = marks[1]?.index ?? (marks.length ? Math.max(...words) : undefined);
  return last === undefined ? undefined : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
