/**
 * The kind of thing that a phrase names.
 *
 * Names: the lists (countries, media, seats of power, weapons), then the last word ("Defense Ministry"), a title, the
 * model's label, the model's entity type. Nouns: the head's entry in the lexicon, then the entity type, then whether it is
 * a predicate. The model's label of a person is believed against the lists ("Michael Jordan"), except where the last word
 * can be no surname ("John Lennon Airport").
 *
 * Entity types are GUM's (Zeldes 2017). Limits: a ship, a team and a song named after a city are places.
 */
import { AFTER_TOWN } from "../lexicon/abbreviations.js";
import { kindOfNoun } from "../lexicon/kinds.js";
import { isBodyName, isMediaName, isMessagingMedium, isWeaponName } from "../lexicon/names.js";
import { countryOf } from "../lexicon/nations.js";
import { isNumberWord } from "../lexicon/numbers.js";
import { isRoleNoun } from "../lexicon/titles.js";
import { lemma } from "../text/lemma.js";
import { isRelation, preposition } from "../text/tree.js";
import type { EntityKind, TaggedSentence, Word } from "../types.js";
import { textOf } from "./extent.js";
import type { Phrase } from "./noun-phrase.js";

const BY_NAME: Readonly<Record<string, EntityKind>> = { PER: "person", ORG: "organization", LOC: "place" };
const BY_TYPE: Readonly<Record<string, EntityKind>> = {
  person: "person", place: "place", organization: "organization", object: "other", event: "event", time: "other", substance: "other", animal: "other", plant: "other", abstract: "other",
};
const PLURAL = new Set(["NNS", "NNPS"]);
/** Probability from which an unknown noun is taken for a happening; chosen by eye on news of the raw sets. */
const PREDICATE = 0.6;
/** Last words of names that are no surnames. */
const NO_SURNAME = new Set(["airport", "university", "college", "hospital", "stadium", "foundation", "institute", "ministry", "museum", "bridge", "center", "centre", "committee", "agency", "association", "party", "army", "brigade", "company", "corporation", "school", "library", "cathedral", "mosque", "prison", "street", "avenue", "square", "airlines", "council", "movement", "front", "union", "league", "cup", "act", "province", "region", "island", "islands", "river", "mountains"]);
/** What only a firm's name ends in; "Co" without its point is a surname too. */
const LEGAL_FORM = /\s(?:Inc|Corp|Corporation|Co\.|PLC|Plc|plc|Ltd|LLC|LP|L\.P|N\.V|S\.A|AG|GmbH)\.?$/u;
/** Ends of names that are no kind of their own as nouns. */
const NAME_ENDS: Readonly<Record<string, EntityKind>> = { day: "event", games: "event", airlines: "organization", airways: "organization", forces: "organization", guards: "organization" };
/** Offices that are also other things ("social justice", "the head of the table"): the model decides. */
const AMBIGUOUS = new Set(["justice", "head", "chair", "counsel", "fellow", "host", "principal", "general", "major", "private", "star", "monitor", "anchor", "character", "speaker"]);
/** Kinds that the last word of a name may give it; "person" and "group" it may not ("Dear Leader", "Village People"). */
const TELLING: ReadonlySet<EntityKind> = new Set<EntityKind>(["organization", "place", "facility", "event", "work", "weapon", "product"]);

/** matches "Boeing 747", "A380", "MD-95"; refuses "2010", "Channel 4 News", "G20" (a body, asked before) */
const MODEL_NUMBER = /^.*\p{L}.*[\s-]\d+[A-Z]*$|^[A-Z]{1,2}\d{2,4}s?$/u;

/** "Camp Aral", "Fort Holm": the first word tells. */
const PLACE_START = /^(?:Camp|Fort|Mount|Mt\.?|Cape|Gulf|Strait|Bay|Isle|Port|Lake) (?:of )?\p{Lu}/u;

export function kindOf(sentence: TaggedSentence, phrase: Phrase): EntityKind {
  const head = sentence.tokens[phrase.kindWord ?? phrase.head]!;
  if (phrase.form === "pronoun") return pronounKind(head);
  if (phrase.form === "adjective") return "country";
  return phrase.form === "name" ? nameKind(sentence, phrase, head) : nominalKind(sentence, phrase, head);
}

function pronounKind(word: Word): EntityKind {
  if (/^(?:it|its|itself)$/iu.test(word.text)) return "other";
  return /^(?:he|him|his|himself|she|her|hers|herself|i|me|my|mine|myself)$/iu.test(word.text) ? "person" : "group";
}

function nameKind(sentence: TaggedSentence, phrase: Phrase, head: Word): EntityKind {
  const isPerson = phrase.name === "PER";
  const country = isPerson ? undefined : countryOf(phrase.label);
  if (country && (phrase.name !== "ORG" || country.wording === "name")) return "country";
  if (!isPerson && isTown(sentence, phrase)) return "place";
  if (isBodyName(phrase.label) || (!isPerson && isMediaName(phrase.label)) || (phrase.name !== "LOC" && isMessagingMedium(phrase.label) && phrase.label.length > 1)) return "organization";
  if (isWeaponName(phrase.label)) return "weapon";
  if (LEGAL_FORM.test(phrase.label)) return "organization";
  const told = phrase.kindWord === undefined ? undefined : kindOfNoun(head.lemma.toLowerCase());
  if (told && !isPerson) return told === "group" || told === "person" ? "organization" : told === "country" ? "place" : told;
  // "Boeing 747", "A380", "MD-95"
  if (!isPerson && phrase.name !== "LOC" && MODEL_NUMBER.test(phrase.label)) return "product";
  if (phrase.name !== "ORG" && PLACE_START.test(phrase.label)) return "place";
  const byWord = lastWordKind(phrase);
  if (byWord) return byWord;
  // "the phone operator Selmar Mobile": a noun before the name that is no title of a person
  const body = isPerson ? undefined : phrase.titles.map((title) => kindOfNoun(title.split(" ").at(-1)!.toLowerCase())).find((kind) => kind !== undefined && TELLING.has(kind));
  if (body) return body;
  if (phrase.titles.length && phrase.name !== "ORG" && phrase.name !== "LOC") return "person";
  return labelKind(sentence, phrase);
}

/** "Reading, Pa., " */
const isTown = ({ tokens }: TaggedSentence, { last }: Phrase): boolean => tokens[last]?.text === "," && AFTER_TOWN.has(tokens[last + 1]?.text ?? "");

/** "Russian Defense Ministry" -> organization, "Kursk region" -> place. */
function lastWordKind({ label, name }: Phrase): EntityKind | undefined {
  const words = label.split(/[\s-]+/u), last = words.at(-1)!.toLowerCase();
  if (words.length === 1 && name && name !== "LOC") return undefined;
  if (name === "PER" && !NO_SURNAME.has(last)) return undefined;
  // "University of Texas", "Bank of America", "Battle of Mosul"
  const of = words.findIndex((word) => /^(?:of|for)$/u.test(word));
  const front = of > 0 ? kindOfNoun(lemma(words[of - 1]!, "NOUN")) : undefined;
  if (front && TELLING.has(front)) return front;
  const kind = of > 0 ? undefined : NAME_ENDS[last] ?? kindOfNoun(last) ?? kindOfNoun(lemma(last, "NOUN"));
  // The model's organization may be named after a place or a product ("Boston Market"); a place is none of those that happen.
  if (!kind || !TELLING.has(kind)) return kind === "group" || kind === "person" ? (name === "ORG" ? "organization" : undefined) : undefined;
  if (name === "ORG" && (kind === "place" || kind === "product" || kind === "weapon")) return "organization";
  return kind;
}

/** The model's name label and its entity type of the head. */
function labelKind(sentence: TaggedSentence, phrase: Phrase): EntityKind {
  const typed = sentence.tokens.slice(phrase.first, phrase.last).map((word) => word.noun).find((type) => type !== "_");
  if (phrase.name === "ORG" && typed === "event") return "event";
  const byName = phrase.name ? BY_NAME[phrase.name] : undefined;
  return byName ?? ((typed && BY_TYPE[typed]) || "other");
}

function nominalKind(sentence: TaggedSentence, phrase: Phrase, head: Word): EntityKind {
  const isPlural = PLURAL.has(head.xpos) || (phrase.kindWord !== undefined && phrase.kindWord !== phrase.head);
  const two = countryOf(textOf(sentence, Math.max(0, head.index - 1), head.index + 1)), demonym = (two ?? countryOf(head.text))?.wording;
  if (two?.wording === "people" || countryOf(head.text)?.wording === "people") {
    return /s$|men$|women$/u.test(head.text) ? "group" : "person";
  }
  // "five Chinese", "7.5 million South Sudanese": the adjective with a number is people
  if (head.upos === "PROPN" && demonym === "adjective") return "group";
  if (isNumberWord(head.text)) return "group";
  // "fell to 906": a value, nobody
  if (head.upos === "NUM" && isRelation(head, "obl") && /^(?:to|from|by|at|above|below)$/u.test(preposition(sentence, head.index) ?? "")) return "other";
  const word = head.upos === "PROPN" ? lemma(head.text, "NOUN") : head.lemma.toLowerCase();
  const isAbstract = AMBIGUOUS.has(word) && head.noun !== "person" && head.noun !== "_";
  if (isAbstract) return BY_TYPE[head.noun] ?? "other";
  if (isRoleNoun(word)) return isPlural ? "group" : "person";
  const known = kindOfNoun(word);
  if (known) return known === "person" && isPlural ? "group" : known;
  if (["NUM", "ADJ", "DET", "PRON", "VERB"].includes(head.upos)) return head.upos === "ADJ" && BY_TYPE[head.noun] === "other" ? "other" : "group";
  const typed = BY_TYPE[head.noun];
  if (typed === "person") return isPlural ? "group" : "person";
  if (head.predicate >= PREDICATE && (typed === undefined || typed === "other")) return "event";
  return typed ?? "other";
}
