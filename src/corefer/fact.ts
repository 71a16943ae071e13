/**
 * What the sieve knows of one mention: number, gender, definiteness, modifiers, countries inside it, its place in the
 * clause. Read off the words and the tree once, so that the passes only compare.
 *
 * "the two Ukrainian soldiers" -> plural, no gender, definite, modifiers { ukrainian }, countries { Ukraine }.
 *
 * Limits: gender of a name comes from its title or first name (lexicon/first-names.ts); unknown fits everything.
 */
import { FEMININE_NAMES, MASCULINE_NAMES } from "../lexicon/first-names.js";
import { FEMININE_NOUNS, FEMININE_PRONOUNS, FEMININE_TITLES, MASCULINE_NOUNS, MASCULINE_PRONOUNS, MASCULINE_TITLES, type Gender } from "../lexicon/gender.js";
import { kindOfNoun } from "../lexicon/kinds.js";
import { countryOf } from "../lexicon/nations.js";
import { isRoleNoun } from "../lexicon/titles.js";
import { children, isRelation, preposition } from "../text/tree.js";
import type { EntityKind, Mention, MentionForm, TaggedSentence, Word } from "../types.js";
import { isFirmStart, nameWords } from "./name.js";
import { COLLECTIVE } from "./synonyms.js";

export type Number = "singular" | "plural" | "either";
/** How the phrase begins: "the", "this", "his", "a", nothing. */
export type Opening = "definite" | "demonstrative" | "possessive" | "indefinite" | "bare";
export type Place = "subject" | "object" | "possessor" | "other";

export interface Fact {
  readonly mention: Mention;
  readonly sentence: TaggedSentence;
  readonly head: Word;
  /** The mention's form, repaired. */
  readonly form: MentionForm;
  /** The mention's kind; people named by their country ("five Ukrainians") are a group. */
  readonly kind: EntityKind;
  readonly number: Number;
  readonly gender?: Gender;
  readonly opening: Opening;
  /** Lower-case words of the name. */
  readonly name: readonly string[];
  /** Lower-case lemma of the head noun; of a name its last word. */
  readonly noun: string;
  /** Lower-case lemmas of the content words before the head. */
  readonly modifiers: ReadonlySet<string>;
  /** Lower-case head words of "of"-phrases behind the head. */
  readonly complements: ReadonlySet<string>;
  /** Canonical names of countries named inside the phrase or behind it ("president of Ukraine"). */
  readonly countries: ReadonlySet<string>;
  /** Index of the mention that owns the thing ("his" in "his brother"). */
  readonly owner?: number;
  readonly place: Place;
}

const DEFINITE = new Set(["the"]);
const DEMONSTRATIVE = new Set(["this", "that", "these", "those"]);
const NUMBER_WORD = /^(\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|dozens?|hundreds?|thousands?|millions?|billions?)$/i;

export function facts(mentions: readonly Mention[], sentences: readonly TaggedSentence[]): Fact[] {
  const bySentence = new Map<number, Mention[]>();
  for (const mention of mentions) bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention]);
  const surnames = new Set(mentions.filter(({ form, kind, label }) => form === "name" && kind === "person" && label.includes(" ")).map(({ label }) => label.split(" ").pop()!));
  const bodies = mentions.filter(({ form, kind, label }) => form === "name" && kind !== "person" && label.includes(" ")).map(({ label }) => nameWords(label, false));
  return mentions.map((mention) => factOf(repaired(mention, surnames, bodies), sentences[mention.sentence]!, bySentence.get(mention.sentence)!));
}

/**
 * "The President" and "the ministry" are no names; "Jobs" is one where the article names a Steve Jobs, and no firm, unless a "Jobs Agency" is
 * named too; "Coleco" is a firm beside "Coleco Industries Inc.".
 */
function repaired(mention: Mention, surnames: ReadonlySet<string>, bodies: readonly (readonly string[])[]): Mention {
  if (mention.form === "name" && (isRoleNoun(mention.label.toLowerCase()) || isBareNoun(mention))) return { ...mention, form: "nominal" };
  const words = mention.form === "name" ? nameWords(mention.label, false) : [];
  if (surnames.has(mention.label)) {
    if (mention.form === "name" && mention.kind !== "country" && !bodies.some((body) => body.includes(words[0]!))) return { ...mention, kind: "person" };
  } else if (/^(?:person|other)$/u.test(mention.kind) && mention.titles.length === 0 && !/^(?:mr|mrs|ms|dr)\b/iu.test(mention.text) && bodies.some((body) => isFirmStart(words, body))) return { ...mention, kind: "organization" };
  return mention.form === "nominal" && surnames.has(mention.text) ? { ...mention, form: "name", kind: "person" } : mention;
}

/** "the department": one word in small letters that names a sort of thing. */
function isBareNoun({ label }: Mention): boolean {
  const word = label.replace(/^the /u, "");
  return /^\p{Ll}+$/u.test(word) && kindOfNoun(word) !== undefined;
}

function factOf(mention: Mention, sentence: TaggedSentence, around: readonly Mention[]): Fact {
  const head = sentence.tokens[mention.head]!, form = mention.form;
  const isName = form === "name" || form === "adjective";
  const kind = effectiveKind(mention);
  const name = isName ? nameWords(mention.label, mention.kind === "person") : [];
  const gender = genderOf(mention, head, name);
  const owned = children(sentence, head.index).find((below) => isRelation(below, "nmod:poss"));
  const noun = isName ? name[name.length - 1] ?? "" : nounOf(mention, head);
  const owner = owned && around.find((other) => other.head === owned.index && other.index !== mention.index);
  return {
    mention, sentence, head, form, kind, name,
    number: numberOf(mention, head, kind),
    ...(gender ? { gender } : {}),
    opening: openingOf(mention, sentence),
    noun,
    modifiers: modifiersOf(mention, sentence, noun),
    complements: new Set(complements(sentence, head.index).map((word) => word.lemma.toLowerCase())),
    countries: countriesOf(mention, sentence, around),
    ...(owner ? { owner: owner.index } : {}),
    place: placeOf(sentence, head),
  };
}

function effectiveKind(mention: Mention): EntityKind {
  if (mention.form !== "adjective" && mention.kind === "country" && countryOf(mention.label)?.wording === "people") return "group";
  const noun = mention.form === "name" && mention.kind === "other" ? /(\p{L}+) of /u.exec(mention.label)?.[1] : undefined;
  return (noun && kindOfNoun(noun.toLowerCase())) || mention.kind;
}

/** A nominal that carries another ("thousands of people") is about the last noun of its label. */
function nounOf(mention: Mention, head: Word): string {
  const last = mention.label.split(/\s+/).pop()!.toLowerCase();
  return head.text.toLowerCase() === last || head.upos === "NOUN" ? head.lemma.toLowerCase() : last;
}

function numberOf(mention: Mention, head: Word, kind: EntityKind): Number {
  const text = head.text.toLowerCase();
  if (mention.form === "pronoun") {
    if (/^(they|them|their|theirs|themselves)$/.test(text)) return "plural";
    // "we" of a quote belongs to its one speaker.
    return /^(you|we|us$|our)/.test(text) ? "either" : "singular";
  }
  if (mention.form === "adjective") return "singular";
  if (mention.form === "name") return kind === "group" ? "plural" : kind === "organization" || kind === "country" ? "either" : "singular";
  if (mention.amount && mention.amount.value !== 1) return "plural";
  if (COLLECTIVE.has(head.lemma.toLowerCase()) && head.xpos !== "NNS") return "either";
  if (head.xpos === "NNS" || head.xpos === "NNPS" || head.lemma === "people" || head.lemma === "police") return "plural";
  if (/^one$/i.test(head.text)) return "singular";
  return head.upos === "NUM" || head.upos === "ADJ" ? "plural" : "singular";
}

function genderOf(mention: Mention, head: Word, name: readonly string[]): Gender | undefined {
  const text = head.text.toLowerCase();
  if (mention.form === "pronoun") return MASCULINE_PRONOUNS.has(text) ? "masculine" : FEMININE_PRONOUNS.has(text) ? "feminine" : undefined;
  if (mention.kind !== "person") return undefined;
  const nouns = mention.form === "nominal" ? [head.lemma.toLowerCase()] : mention.titles.map((title) => title.toLowerCase().replace(/\.$/, "").split(/[\s-]+/).pop()!);
  // The words before the name as well: an honorific may be no title to `spot`.
  const before = mention.form === "name" ? mention.text.toLowerCase().replace(/\./g, "").split(/\s+/) : [];
  const all = [...nouns, ...before.filter((word) => !name.includes(word))];
  if (all.some((word) => FEMININE_TITLES.has(word) || FEMININE_NOUNS.has(word))) return "feminine";
  if (all.some((word) => MASCULINE_TITLES.has(word) || MASCULINE_NOUNS.has(word))) return "masculine";
  // A single word may be a family name ("Paul").
  const first = mention.form === "name" && name.length > 1 ? name[0]! : undefined;
  return first === undefined ? undefined : MASCULINE_NAMES.has(first) ? "masculine" : FEMININE_NAMES.has(first) ? "feminine" : undefined;
}

function openingOf(mention: Mention, sentence: TaggedSentence): Opening {
  for (const word of sentence.tokens.slice(Math.max(0, mention.first - 1), mention.head)) {
    const text = word.text.toLowerCase();
    if (word.index < mention.first && word.head !== mention.head) continue;
    if (word.xpos === "PRP$" || (word.head === mention.head && isRelation(word, "nmod:poss"))) return "possessive";
    if (DEFINITE.has(text)) return "definite";
    if (DEMONSTRATIVE.has(text) && word.upos === "DET") return "demonstrative";
    if (word.upos === "DET") return "indefinite";
  }
  return "bare";
}

function modifiersOf(mention: Mention, sentence: TaggedSentence, noun: string): ReadonlySet<string> {
  const found = new Set<string>(), head = sentence.tokens[mention.head]!, words = sentence.tokens.slice(mention.first, mention.last);
  // In "Foreign Secretary" the tree may take the first word for the head.
  const named = head.lemma.toLowerCase() === noun || head.text.toLowerCase() === noun ? head : words.findLast(({ text }) => text.toLowerCase() === noun) ?? head;
  for (const word of words) {
    const age = ageAt(sentence, word.index);
    if (age) found.add(age);
    if (age || ageAt(sentence, word.index + 1) || ageAt(sentence, word.index + 2) || word.index === named.index || !/^(ADJ|NOUN|PROPN|VERB)$/.test(word.upos) || NUMBER_WORD.test(word.text)) continue;
    if (mention.form === "nominal") found.add(word.lemma.toLowerCase());
  }
  return found;
}

/** "26-year-old" and "26 year old" at the last word; "old" alone tells another thing. */
function ageAt({ tokens }: TaggedSentence, at: number): string | undefined {
  const text = tokens.slice(Math.max(0, at - 4), at + 1).map((word) => word.text.toLowerCase()).join(" ");
  const years = /(?:^| )(\S+)(?: -)? years?(?: -)? old$/u.exec(text)?.[1];
  return years === undefined ? undefined : `${years}-year-old`;
}

const complements = (sentence: TaggedSentence, head: number): Word[] =>
  children(sentence, head).filter((below) => isRelation(below, "nmod") && below.index > head && /^(of|for|in)$/.test(preposition(sentence, below.index) ?? ""));

function countriesOf(mention: Mention, sentence: TaggedSentence, around: readonly Mention[]): ReadonlySet<string> {
  const behind = complements(sentence, mention.head);
  const found = new Set<string>();
  for (const other of around) {
    if (other.kind !== "country" || (other.first === mention.first && other.last === mention.last)) continue;
    const isInside = mention.first <= other.first && other.last <= mention.last;
    // "Sweden's transport minister Karin Lund"
    const isOwner = other.last === mention.first && mention.form === "name" && isRelation(sentence.tokens[other.head]!, "nmod:poss");
    if (isInside || isOwner || behind.some((word) => word.index === other.head)) found.add(countryOf(other.label)?.name ?? other.label);
  }
  for (const word of sentence.tokens.slice(mention.first, mention.last)) {
    const country = mention.kind !== "country" && /^\p{Lu}/u.test(word.text) ? countryOf(word.text) : undefined;
    if (country) found.add(country.name);
  }
  return found;
}

function placeOf(sentence: TaggedSentence, head: Word): Place {
  let word = head;
  while (word.deprel === "conj" && word.head >= 0 && word.head < word.index) word = sentence.tokens[word.head]!;
  if (isRelation(word, "nsubj", "csubj")) return "subject";
  if (isRelation(word, "obj", "iobj")) return "object";
  return isRelation(word, "nmod:poss") ? "possessor" : "other";
}

/** The word is written with a capital within the mention. */
export const isCapital = ({ sentence, mention }: Fact, word: string): boolean => sentence.tokens.slice(mention.first, mention.last).some((token) => token.lemma.toLowerCase() === word && /^\p{Lu}/u.test(token.text));

/** Capitalized modifiers of a phrase with a country in it are compared as countries. */
export const isCountryWord = (fact: Fact, word: string): boolean => fact.countries.size > 0 && isCapital(fact, word);
