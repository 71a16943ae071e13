/**
 * Rule "happened" (family of structure): a happening named by a noun, and the place in its phrase -> happened-in.
 *
 * The noun heads a mention of the kind event; its place is a phrase with in, at, near, off, across, or a town in front
 * of it ("the Lima talks" is in nationality.ts). Date, factuality and source are those of the noun (qualify).
 * "The strike in Lima ended on Friday." -> strike happened-in Lima.
 *
 * Fires: "The strike in Lima ended on Friday." · "An earthquake off Chile woke the island." · "Two people were killed in a bombing in the city of Quetta."
 * Not: "The strike in May ended quickly." (a time) · "The increase in sales went on." (no place)
 */
import type { EntityKind, TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import type { Draft } from "./claim.js";
import { caseWords, phraseNextTo, phrasesAfter, ruleOfWords } from "./referent.js";
import { HOME_EVENTS, isNoun, nounOf } from "./words.js";

const SITES: readonly EntityKind[] = ["country", "place", "facility"];
const WHERE: ReadonlyMap<string, number> = new Map([["in", 0.8], ["at", 0.75], ["near", 0.6], ["off", 0.6], ["across", 0.75], ["outside", 0.6], ["inside", 0.75], ["throughout", 0.75], ["on", 0.6], ["within", 0.7], ["around", 0.5]]);

export const happened: Rule = ruleOfWords("happened", drafts);

function drafts(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const event = isNoun(word) ? context.mentionAt(sentence, word.index) : undefined;
  if (!event || event.kind !== "event" || event.head !== word.index || !(word.noun === "event" || event.form === "name" || HOME_EVENTS.has(nounOf(word)))) return [];
  const attached = phrasesAfter(context, sentence, word.index);
  const phrases = attached.length ? attached : phraseNextTo(context, sentence, event);
  return phrases.flatMap((phrase): Draft[] => {
    const score = WHERE.get(phrase.preposition), site = phrase.mention;
    if (score === undefined || !site || site.form === "pronoun" || !SITES.includes(site.kind) || (phrase.preposition === "on" && site.kind !== "place")) return [];
    const words = caseWords(sentence, phrase.word.index);
    return [{ sentence, rule: "happened", relation: "happened-in", subject: event, object: site, words: words.length ? words : [word.index], score, asserted: word.index }];
  });
}
