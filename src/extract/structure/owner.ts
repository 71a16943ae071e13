/**
 * Rules "owner" and "founder" (family of structure): who owns and who founded what, in a noun or a compound participle.
 *
 * "the owner of Acme", "the parent of Acme", "Volta, a joint venture between Acme and Terra", "Acme owner Tom Berger", "Acme-owned Volta", "the state-owned bank" -> owns; "the founder of Acme",
 * "its co-founder" -> founded. The verbs (own, found) are the event rules'.
 * "Tom Berger, the founder of Acme, left." -> Tom Berger founded Acme.
 *
 * Fires: "Tom Berger, the owner of the Daily Herald, denied it." · "The Google-owned company YouTube grew by a third." · "Tom Berger, the founder of Greenpeace, left in May."
 * Not: "The founder left in May." (nothing founded) · "The state-owned company grew by a third." (no name for the owner)
 */
import { isRelation } from "../../text/tree.js";
import type { EntityKind, Mention, TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import type { Draft } from "./claim.js";
import { copula, modifier, modifiersBefore, named, personAt, phrasesAfter, ruleOfWords, standsFor } from "./referent.js";
import { isNoun, nounOf } from "./words.js";

const SCORE = { noun: 0.85, participle: 0.85 };
const BODIES: readonly EntityKind[] = ["organization", "product", "facility", "work"];
const NOUNS: Readonly<Record<string, string>> = { owner: "owns", "co-owner": "owns", proprietor: "owns", landlord: "owns", founder: "founded", cofounder: "founded", "co-founder": "founded" };

export const owner: Rule = ruleOfWords("owner", (context, sentence, word) => byNoun(context, sentence, word, "owns"), owned, parent, venture);
export const founder: Rule = ruleOfWords("founder", (context, sentence, word) => byNoun(context, sentence, word, "founded"));

function byNoun(context: Context, sentence: TaggedSentence, word: Word, relation: "owns" | "founded"): Draft[] {
  if (!isNoun(word) || NOUNS[nounOf(word)] !== relation) return [];
  const behind = phrasesAfter(context, sentence, word.index).filter((phrase) => phrase.preposition === "of" && phrase.mention).map((phrase) => phrase.mention!);
  const things = behind.length ? behind : modifiersBefore(context, sentence, word.index).map(({ mention }) => mention).filter((mention) => mention.form !== "adjective" && mention.kind !== "person").slice(-1);
  const said = copula(sentence, word.index), who = holder(context, sentence, word);
  return who ? things.map((thing): Draft => ({
    sentence, rule: relation === "owns" ? "owner" : "founder", relation, subject: who, object: thing, words: [word.index], score: SCORE.noun,
    ...(said ? { asserted: word.index } : {}), ...(said?.isNegated ? { factuality: "negated" as const } : {}),
  })) : [];
}

function holder(context: Context, sentence: TaggedSentence, word: Word): Mention | undefined {
  const said = copula(sentence, word.index);
  return personAt(context, sentence, word.index + 1) ?? (said ? context.mentionAt(sentence, said.subject.index) : named(context, sentence, word.index) ?? context.mentionAt(sentence, word.index));
}

/** "Acme, the parent of Volta", "Volta's parent company Acme": of bodies; a person's parent is kin. */
function parent(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const isParent = nounOf(word) === "parent" && isNoun(word) && !isRelation(word, "compound");
  const isCompany = /^(?:company|firm|group)$/.test(nounOf(word)) && /^(?:parent|holding)$/i.test(sentence.tokens[word.index - 1]?.text ?? "");
  if (!isParent && !isCompany) return [];
  const said = copula(sentence, word.index);
  const who = said ? context.mentionAt(sentence, said.subject.index) : named(context, sentence, word.index);
  const behind = phrasesAfter(context, sentence, word.index).filter((phrase) => phrase.preposition === "of").flatMap((phrase) => phrase.mention ?? []);
  const things = behind.length ? behind : modifiersBefore(context, sentence, word.index).filter(({ word: front }) => isRelation(front, "nmod:poss")).map(({ mention }) => mention);
  if (who?.kind !== "organization") return [];
  return things.filter(({ kind }) => BODIES.includes(kind)).map((thing): Draft => ({
    sentence, rule: "owner", relation: "owns", subject: who, object: thing, words: [word.index], score: SCORE.noun,
    ...(said ? { asserted: word.index } : {}), ...(said?.isNegated ? { factuality: "negated" as const } : {}),
  }));
}

/** "Volta, a joint venture between Acme and Terra": each of them owns it. */
function venture(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (nounOf(word) !== "venture" || sentence.tokens[word.index - 1]?.text.toLowerCase() !== "joint") return [];
  const said = copula(sentence, word.index);
  const thing = said ? context.mentionAt(sentence, said.subject.index) : named(context, sentence, word.index);
  if (thing?.form !== "name") return [];
  const owners = phrasesAfter(context, sentence, word.index).filter((phrase) => /^(?:between|of|by)$/.test(phrase.preposition)).flatMap(({ mention }) => (mention?.kind === "organization" ? [mention] : []));
  return owners.length < 2 ? [] : owners.map((who): Draft => ({ sentence, rule: "owner", relation: "owns", subject: who, object: thing, words: [word.index], score: SCORE.noun, ...(said ? { asserted: word.index } : {}) }));
}

/** "Acme-owned Volta" */
function owned(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!/^owned$/i.test(word.text) || !isRelation(word, "amod", "compound") || sentence.tokens[word.index - 1]?.text !== "-") return [];
  const thing = standsFor(context, sentence, word.head), who = modifier(context, sentence, word.head, word.index - 2);
  return thing && who?.form === "name" && who !== thing && who.last <= word.index ? [{ sentence, rule: "owner", relation: "owns", subject: who, object: thing, words: [word.index], score: SCORE.participle }] : [];
}
