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
import { kindOfNoun } from "../../lexicon/kinds.js";
import type { EntityKind, Mention, TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import type { Draft } from "./claim.js";
import { caseWords, type Phrase, phraseNextTo, phrasesAfter, ruleOfWords } from "./referent.js";
import { HOME_EVENTS, isNoun, isPlural, nounOf } from "./words.js";

const SITES: readonly EntityKind[] = ["country", "place", "facility"];
const LANDS: readonly EntityKind[] = ["country", "place"];
/** Counted happenings that are no events of their own: "90 cases in Peru". */
const CASES = /^(?:case|infection)$/;
const WHERE: ReadonlyMap<string, number> = new Map([["in", 0.8], ["at", 0.75], ["near", 0.6], ["off", 0.6], ["across", 0.75], ["outside", 0.6], ["inside", 0.75], ["throughout", 0.75], ["on", 0.6], ["within", 0.7], ["around", 0.5]]);

export const happened: Rule = ruleOfWords("happened", drafts);

function drafts(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const event = isNoun(word) ? context.mentionAt(sentence, word.index) : undefined;
  if (!event || event.head !== word.index || !isHappening(word, event)) return [];
  const attached = phrasesOf(context, sentence, word);
  const phrases = attached.length ? attached : phraseNextTo(context, sentence, event);
  return phrases.flatMap((phrase): Draft[] => {
    const score = WHERE.get(phrase.preposition), site = phrase.mention;
    if (score === undefined || !site || site.form === "pronoun" || !(event.kind === "event" ? SITES : LANDS).includes(site.kind) || (phrase.preposition === "on" && site.kind !== "place")) return [];
    const words = caseWords(sentence, phrase.word.index);
    return [{ sentence, rule: "happened", relation: "happened-in", subject: event, object: site, words: words.length ? words : [word.index], score, asserted: word.index }];
  });
}

const isHappening = (word: Word, event: Mention): boolean =>
  event.kind === "event" ? word.noun === "event" || event.form === "name" || HOME_EVENTS.has(nounOf(word)) || kindOfNoun(nounOf(word)) === "event" : event.kind === "other" && CASES.test(nounOf(word)) && isPlural(word);

/** The noun's phrases, and those of what it is made of: "an outbreak [of cholera] in Peru". */
function phrasesOf(context: Context, sentence: TaggedSentence, word: Word): Phrase[] {
  const own = phrasesAfter(context, sentence, word.index);
  return own.flatMap((phrase) => (phrase.preposition === "of" && phrase.mention?.kind !== "person" && !SITES.includes(phrase.mention?.kind ?? "other") ? [phrase, ...phrasesAfter(context, sentence, phrase.word.index)] : [phrase]));
}
