/**
 * The kind of thing that a phrase names: by the country list, by the head noun's entry in the lexicon, by the model's
 * name label, by the model's entity type of the noun, in the order of their reliability for names and for nouns.
 */
import { kindOfNoun } from "../lexicon/kinds.js";
import { countryOf } from "../lexicon/nations.js";
import { isRoleNoun } from "../lexicon/titles.js";
import { isMediaName, isMessagingMedium } from "../lexicon/names.js";
import type { EntityKind, TaggedSentence, Word } from "../types.js";
import type { Phrase } from "./noun-phrase.js";

const BY_NAME: Readonly<Record<string, EntityKind>> = { PER: "person", ORG: "organization", LOC: "place" };
/** GUM's entity types (Zeldes 2017) as kinds. */
const BY_TYPE: Readonly<Record<string, EntityKind>> = {
  person: "person", place: "place", organization: "organization", object: "other", event: "event", time: "other", substance: "other", animal: "other", plant: "other", abstract: "other",
};
const PLURAL = new Set(["NNS", "NNPS"]);
const PREDICATE = 0.6;

export function kindOf(sentence: TaggedSentence, phrase: Phrase): EntityKind {
  const head = sentence.tokens[phrase.head]!;
  if (phrase.form === "pronoun") return pronounKind(head);
  if (phrase.form === "adjective") return "country";
  return phrase.form === "name" ? nameKind(sentence, phrase, head) : nominalKind(phrase, head);
}

function pronounKind(word: Word): EntityKind {
  if (/^(it|its|itself)$/i.test(word.text)) return "other";
  return /^(he|him|his|himself|she|her|hers|herself|i|me|my|mine|myself)$/i.test(word.text) ? "person" : "group";
}

function nameKind(sentence: TaggedSentence, phrase: Phrase, head: Word): EntityKind {
  if (phrase.name !== "PER" && countryOf(phrase.label)) return "country";
  if (phrase.name !== "PER" && (isMediaName(phrase.label) || isMessagingMedium(phrase.label))) return "organization";
  const lastWord = phrase.label.split(/\s+/).pop()!.toLowerCase();
  const byNoun = phrase.name === "PER" ? undefined : kindOfNoun(lastWord) ?? (head.upos === "NOUN" ? kindOfNoun(head.lemma) : undefined);
  if (byNoun && byNoun !== "person" && byNoun !== "group") return byNoun;
  if (phrase.titles.length && phrase.name !== "ORG" && phrase.name !== "LOC") return "person";
  const byName = phrase.name ? BY_NAME[phrase.name] : undefined;
  if (byName) return byName;
  const typed = sentence.tokens.slice(phrase.first, phrase.last).map((word) => word.noun).find((type) => type !== "_");
  return (typed && BY_TYPE[typed]) || "other";
}

function nominalKind(phrase: Phrase, head: Word): EntityKind {
  const lemma = phrase.label.split(/\s+/).length > 1 && head.upos !== "NOUN" ? phrase.label.split(/\s+/).pop()!.toLowerCase() : head.lemma.toLowerCase();
  const isPlural = PLURAL.has(head.xpos);
  if (isRoleNoun(lemma)) return isPlural ? "group" : "person";
  const known = kindOfNoun(lemma);
  if (known) return known === "person" && isPlural ? "group" : known;
  if (head.upos === "NUM") return "group";
  const typed = BY_TYPE[head.noun];
  if (typed === "person") return isPlural ? "group" : "person";
  if (head.predicate >= PREDICATE && (typed === undefined || typed === "other")) return "event";
  return typed ?? "other";
}
