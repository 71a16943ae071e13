/**
 * Noun phrases of a sentence: which words head one, how far it reaches, and what its best wording is.
 *
 * A name is one phrase with the titles and describing nouns before it; other nouns reach over their modifiers on the left.
 * What follows a head (of-phrases, relative clauses, appositions) stays out, except where the head only carries it: "the
 * Russian city of Kazan", "thousands of people". Names and nationality adjectives inside a phrase make phrases of their own.
 *
 * "Kremlin spokesman Dmitry Peskov left the town of Rylsk" -> Kremlin, Dmitry Peskov (title "spokesman"), Rylsk.
 *
 * Limits: what the tree gets wrong is wrong here; relative pronouns and bare measures ("five miles") head none.
 */
import { isMeasure, isTransparent } from "../lexicon/kinds.js";
import { countryOf } from "../lexicon/nations.js";
import { isRoleNoun } from "../lexicon/titles.js";
import { child, children, isRelation, preposition } from "../text/tree.js";
import type { DateExpression, MentionForm, TaggedSentence, Word } from "../types.js";
import { carriedHead, extent, textOf, withoutDeterminer } from "./extent.js";
import { creditWords } from "./credit.js";
import { clauseEnd, leftOut } from "./elliptic.js";
import { nationality } from "./modifier.js";
import { nameSpans, type NameSpan } from "./name-span.js";
import { leadOf, type Lead } from "./title.js";
import { isServiceBefore } from "./whole-name.js";

export interface Phrase {
  readonly head: number;
  /** Word indices [first, last). */
  readonly first: number;
  readonly last: number;
  readonly form: MentionForm;
  readonly label: string;
  readonly titles: readonly string[];
  /** PER, ORG, LOC where the model names the phrase. */
  readonly name?: string;
  /** The word that tells the kind, where it is not the head: "people" in "thousands of people", "group" in "the group Hamas". */
  readonly kindWord?: number;
}

/** The sentence with its names found, each word with the name around it. */
interface View {
  readonly sentence: TaggedSentence;
  readonly nameAt: ReadonlyMap<number, NameSpan>;
  readonly leads: ReadonlyMap<NameSpan, Lead>;
  /** Words of titles and describing nouns: the name's phrase speaks for them. */
  readonly led: ReadonlySet<number>;
}

const PERSONAL = new Set(["PRP", "PRP$"]);
/** Relations of words that belong to the phrase of their head. */
const INSIDE = ["compound", "flat", "fixed", "goeswith", "nummod", "case", "det", "cc", "mark", "aux", "advmod", "discourse"];
const ARGUMENT = ["nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos", "root", "parataxis", "dep", "ccomp", "xcomp", "advcl", "list"];
/** Stand alone for people: "many fled", "others", "those injured". */
const PEOPLE_WORDS = new Set(["many", "some", "several", "few", "most", "others", "all", "both", "dozens", "hundreds", "thousands"]);
/** Nouns of fixed phrases: "take part", "in front of", "on behalf of". */
const EMPTY_NOUNS = new Set(["part", "place", "front", "behalf", "favor", "favour", "charge", "terms", "term", "order", "case", "addition", "spite", "lieu", "light", "regard", "view", "account", "way", "course", "example", "instance", "fact", "wake", "midst", "advantage", "care", "connection", "response", "accordance", "line", "means"]);
/** An office and its field are one title: "secretary of state", "board of directors". */
const OFFICES = new Set(["secretary", "head", "chief", "undersecretary", "minister", "board"]);
const FIELDS = new Set(["state", "staff", "mission", "director", "governor", "trustee"]);

/** @param dates their words head no phrase, as those of credits */
export function nounPhrases(sentence: TaggedSentence, dates: readonly DateExpression[]): Phrase[] {
  const credits = creditWords(sentence);
  const dated = new Set([...credits, ...dates.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i))]);
  const view = viewOf(sentence, nameSpans(sentence, (index) => dated.has(index)));
  const found = sentence.tokens.flatMap((word) => (credits.has(word.index) ? [] : phrasesAt(view, word, dated)));
  return found.filter((phrase) => !isCarried(sentence, phrase));
}

function viewOf(sentence: TaggedSentence, names: readonly NameSpan[]): View {
  const nameAt = new Map<number, NameSpan>(), leads = new Map<NameSpan, Lead>(), led = new Set<number>();
  for (const name of names) for (let i = name.first; i < name.last; i++) nameAt.set(i, name);
  for (const name of names) {
    const lead = leadOf(sentence, name);
    if (!lead) continue;
    leads.set(name, lead);
    for (let i = lead.first; i < name.first; i++) if (!isServiceBefore(sentence.tokens, i)) led.add(i);
  }
  return { sentence, nameAt, leads, led };
}

function phrasesAt(view: View, word: Word, dated: ReadonlySet<number>): Phrase[] {
  const name = view.nameAt.get(word.index);
  const country = nationality(view.sentence, word, name);
  const own = country && { head: word.index, first: country.first, last: country.last, form: "adjective" as const, label: country.country.name, titles: [], name: "LOC" };
  if (own && (!name || name.last - name.first <= own.last - own.first)) return [own];
  const whole = pronoun(word) ?? (name ? named(view, word, name) : dated.has(word.index) ? undefined : nominal(view, word) ?? bodyOf(view.sentence, word));
  return [...(own ? [own] : []), ...(whole ? [whole] : [])];
}

function pronoun(word: Word): Phrase | undefined {
  if (word.upos !== "PRON" || !PERSONAL.has(word.xpos) || isRelation(word, "expl")) return undefined;
  return { head: word.index, first: word.index, last: word.index + 1, form: "pronoun", label: word.text, titles: [] };
}

/** The phrase of a name, made at its head word only. */
function named(view: View, word: Word, name: NameSpan): Phrase | undefined {
  if (name.head !== word.index || (!name.type && view.led.has(word.index))) return undefined;
  const { sentence } = view, lead = view.leads.get(name);
  const isModifier = isRelation(word, "compound", "amod", "nmod:unmarked", "nmod:desc") && !lead;
  // "the Gardens neighborhood": without a label of the model only a part of the phrase.
  if (isModifier && (!name.type || word.upos === "ADJ") && name.last - name.first === 1 && word.head >= name.last) return undefined;
  if (designator(view, name) !== undefined) return undefined;
  let head = word.index;
  while (lead && sentence.tokens[head]!.head >= lead.first && sentence.tokens[head]!.head < name.first) head = sentence.tokens[head]!.head;
  const [from, to] = isModifier ? [name.first, name.last] : extent(sentence, head);
  const first = Math.min(lead?.first ?? name.first, name.first, from <= name.first && !isModifier ? withinNames(view, from, name) : name.first);
  return {
    head, first, last: Math.max(name.last, Math.min(to, name.last)), form: isPeople(sentence, name) ? "nominal" : "name", ...labelOf(view, name, first), titles: lead?.titles ?? [],
    ...(lead?.describedBy !== undefined ? { kindWord: lead.describedBy } : {}),
  };
}

/** The phrase of a name begins at its determiner and adjectives, but not before the name of somebody else, nor at a preposition. */
function withinNames(view: View, from: number, name: NameSpan): number {
  let first = name.first;
  while (first > from && !POSSESSIVE.test(view.sentence.tokens[first - 1]!.text)) first--;
  while (first < name.first && view.sentence.tokens[first]!.upos === "ADP") first++;
  return first;
}

const POSSESSIVE = /^['’]s?$/u;

function labelOf(view: View, name: NameSpan, first: number): { readonly label: string; readonly name?: string } {
  const text = textOf(view.sentence, name.first, name.last);
  const type = name.type ? { name: name.type } : {};
  if (isPeople(view.sentence, name)) return { label: withoutDeterminer(view.sentence, first, name.last), ...type };
  const country = name.type === "PER" ? undefined : countryOf(text);
  return { label: country && (name.type !== "ORG" || country.wording === "name") ? country.name : text, ...type };
}

/** "two Palestinians", "Republicans", "a Briton", "five Chinese": people, not a name. */
function isPeople(sentence: TaggedSentence, name: NameSpan): boolean {
  const head = sentence.tokens[name.last - 1]!;
  if (name.type !== "PER" && countryOf(textOf(sentence, name.first, name.last))?.wording === "people") return true;
  if (name.type !== "PER" && countryOf(textOf(sentence, name.first, name.last))?.wording === "adjective" && child(sentence, head.index, "nummod")) return true;
  if (name.last - name.first > 1) return false;
  return head.xpos === "NNPS" && head.noun === "person" && name.type !== "LOC";
}

/** "agency" in "the Reuters news agency": the lower-case noun behind a name that only tells what it is. */
function designator(view: View, name: NameSpan): number | undefined {
  const noun = view.sentence.tokens[view.sentence.tokens[name.last - 1]!.head] ?? undefined;
  if (!noun) return undefined;
  const isTold = name.type === "ORG" && DESIGNATORS.has(noun.lemma) || CRAFT.has(noun.lemma) && /\d/u.test(textOf(view.sentence, name.first, name.last));
  if (!isTold || noun.index < name.last || noun.index > name.last + 2 || noun.xpos === "NNS") return undefined;
  const between = view.sentence.tokens.slice(name.last, noun.index);
  const isPlain = between.every(({ upos, text }) => upos === "NOUN" || upos === "ADJ" || text === "-");
  return isPlain && view.sentence.tokens[name.head]!.head === noun.index && !isRelation(noun, "compound") ? noun.index : undefined;
}

const DESIGNATORS = new Set(["agency", "newspaper", "magazine", "channel", "network", "broadcaster", "website", "party", "movement", "militia", "group", "organization", "organisation", "service", "daily"]);

/** What a name with a number may be: "the Airbus A330 jetliner", but not "a Boeing jetliner". */
const CRAFT = new Set(["jetliner", "jet", "plane", "airplane", "aircraft", "airliner", "helicopter", "fighter", "bomber", "drone", "missile", "rocket", "tank", "rifle", "submarine", "satellite", "spacecraft", "probe", "locomotive", "car", "phone", "smartphone"]);

/** The name that a noun designates, if it does: the phrase of the noun is the name's. */
function designated(view: View, word: Word): NameSpan | undefined {
  if (!DESIGNATORS.has(word.lemma) && !CRAFT.has(word.lemma)) return undefined;
  for (const back of [1, 2, 3]) {
    const name = view.nameAt.get(word.index - back);
    if (name) return designator(view, name) === word.index ? name : undefined;
  }
  return undefined;
}

function nominal(view: View, word: Word): Phrase | undefined {
  const { sentence } = view;
  if (view.led.has(word.index) || !headsPhrase(sentence, word)) return undefined;
  const [first, last] = extent(sentence, word.index);
  const carried = carriedHead(sentence, word.index);
  if (carried !== undefined) return carrying(view, word, first, last, carried);
  const name = designated(view, word);
  if (name) return { head: word.index, first, last, form: "name", label: textOf(sentence, name.first, name.last), titles: [], ...(CRAFT.has(word.lemma) ? { kindWord: word.index } : { name: name.type }) };
  const left = leftOut(sentence, word, first, last);
  if (left) return { head: word.index, first, last, form: "nominal", label: left.label, titles: [], kindWord: left.noun };
  const end = behind(sentence, word, last);
  const label = word.lemma === "those" ? textOf(sentence, first, clauseEnd(sentence, word, last)) : withoutDeterminer(sentence, first, end);
  return { head: word.index, first, last: end, form: "nominal", label, titles: [] };
}

/** "the city of Kazan" is Kazan; "hundreds of soldiers" are a phrase of their own, of the soldiers' kind; "a group of Hamas" too. */
function carrying(view: View, word: Word, first: number, last: number, carried: number): Phrase {
  const { sentence } = view, name = view.nameAt.get(carried);
  if (name && !isTransparent(word.lemma) && word.upos !== "NUM") {
    return { head: word.index, first, last: Math.max(last, name.last), form: "name", ...labelOf(view, name, name.first), titles: [], kindWord: word.index };
  }
  const end = name ? name.last : extent(sentence, carried)[1];
  return { head: word.index, first, last: Math.max(last, end), form: "nominal", label: withoutDeterminer(sentence, first, Math.max(last, end)), titles: [], kindWord: carried };
}

/** "those injured": the participle tells who; "secretary of state": the field belongs to the office. */
function behind(sentence: TaggedSentence, word: Word, last: number): number {
  const next = sentence.tokens[last], field = sentence.tokens[last + 1];
  if (next?.text === "of" && field && isField(sentence, field)) return last + 2;
  return word.lemma === "those" && next && next.head === word.index && isRelation(next, "acl") ? last + 1 : last;
}

function isField(sentence: TaggedSentence, word: Word): boolean {
  const office = sentence.tokens[word.index - 2];
  return FIELDS.has(word.lemma.toLowerCase()) && sentence.tokens[word.index - 1]?.text === "of" && office !== undefined && OFFICES.has(office.lemma.toLowerCase());
}

function headsPhrase(sentence: TaggedSentence, word: Word): boolean {
  if (isRelation(word, ...INSIDE) || /^W/u.test(word.xpos)) return false;
  switch (word.upos) {
    case "NOUN":
      return (!isMeasure(word.lemma) || isRelation(word, "nsubj", "obj") || isLevel(sentence, word)) && !isEmpty(sentence, word) && !isField(sentence, word);
    case "PROPN":
      return !isField(sentence, word);
    case "SYM":
      return word.xpos === "$" || (word.text === "%" && (isRelation(word, "obj") || isLevel(sentence, word)));
    case "NUM":
      return isRelation(word, "nsubj", "obj", "obl", "conj", "iobj") && sentence.tokens[word.index + 1]?.text !== "-" && !/^(?:19|20)\d\d$/u.test(word.text);
    case "ADJ":
    case "DET":
    case "PRON":
    case "VERB":
      return isPeopleWord(sentence, word);
    default:
      return word.upos === "X" && isRelation(word, "nsubj", "obj", "obl", "nmod", "appos");
  }
}

/** "rose by 3 percent", "fell to 40 points": a value that something changed by, to or from. */
const isLevel = (sentence: TaggedSentence, word: Word): boolean =>
  VALUES.test(word.lemma) && isRelation(word, "obl") && /^(?:by|to|from)$/u.test(preposition(sentence, word.index) ?? "") && child(sentence, word.index, "nummod") !== undefined;

const VALUES = /^(?:%|percent|percentage|point|dollar|euro|yen|yuan|ruble|rupee|peso|franc|pound|cent)$/u;

/** "the wounded", "many", "those injured", "most of the marchers". */
function isPeopleWord(sentence: TaggedSentence, word: Word): boolean {
  if (!isRelation(word, ...ARGUMENT.slice(0, 5))) return false;
  if (carriedHead(sentence, word.index) !== undefined) return true;
  if (word.lemma === "those") return children(sentence, word.index).some((below) => isRelation(below, "acl"));
  if (word.upos === "ADJ" || word.upos === "VERB") {
    return PEOPLE_WORDS.has(word.lemma) ? isRelation(word, "nsubj", "obj") : children(sentence, word.index).some((below) => isRelation(below, "det") && below.index < word.index) && isRelation(word, "nsubj", "obj", "obl", "nmod");
  }
  return PEOPLE_WORDS.has(word.lemma) && isRelation(word, "nsubj") && !child(sentence, word.index, "nmod");
}

/** "take part", "in front of": the noun of a fixed phrase, without anything that would make it a thing. */
function isEmpty(sentence: TaggedSentence, word: Word): boolean {
  if ((!EMPTY_NOUNS.has(word.lemma) && word.lemma !== "office") || child(sentence, word.index, "det", "amod", "nmod:poss", "nummod", "compound")) return false;
  return word.lemma === "office" || /^(?:take|play|have)$/u.test(sentence.tokens[word.head]?.lemma ?? "") || /^(?:in|on|for|by|at|of)$/u.test(preposition(sentence, word.index) ?? "");
}

/** "police" in "a police spokesman": the body of an office is a phrase of its own, where no name or nationality tells it better. */
function bodyOf(sentence: TaggedSentence, word: Word): Phrase | undefined {
  const office = sentence.tokens[word.index + 1];
  if (word.upos !== "NOUN" || !OFFICE_BODIES.has(word.lemma.toLowerCase()) || office?.upos !== "NOUN" || !isRoleNoun(office.lemma.toLowerCase())) return undefined;
  const before = sentence.tokens[word.index - 1];
  if (before && /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(before.upos) || before && POSSESSIVE.test(before.text)) return undefined;
  return { head: word.index, first: word.index, last: word.index + 1, form: "nominal", label: word.text, titles: [] };
}

/** Bodies that speak through officials and have no need of a name. */
const OFFICE_BODIES = new Set(["police", "government", "company", "union", "hospital", "court", "army", "military", "navy", "university", "school", "district", "city", "ministry", "party", "airline", "bank", "council", "club", "team"]);

/** "Kazan" in "the city of Kazan" is the same thing as the phrase that carries it, and the people of "thousands of people". */
function isCarried(sentence: TaggedSentence, phrase: Phrase): boolean {
  const above = sentence.tokens[phrase.head]!.head;
  if (phrase.form === "pronoun" || phrase.form === "adjective" || above < 0) return false;
  const carrier = sentence.tokens[above]!;
  if (!headsPhrase(sentence, carrier)) return false;
  // "thousands" in "hundreds of thousands of people"
  if (phrase.form === "nominal" && isTransparent(carrier.lemma) && isTransparent(sentence.tokens[phrase.head]!.lemma) && carriedHead(sentence, above) !== undefined) return true;
  if (carriedHead(sentence, above) !== phrase.head) return false;
  return phrase.form === "nominal" || !(isTransparent(carrier.lemma) || carrier.upos === "NUM");
}
