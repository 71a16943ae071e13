/**
 * What stands before a name and tells who or what it is: titles and describing nouns.
 *
 * "former Kremlin spokesman Dmitry Peskov" -> title "spokesman", the phrase begins at "former"; "the militant group Hamas"
 * -> described by "group". The stretch before the name is read word by word, so that it does not matter whether the tree
 * hangs the title below the name or the name below the title; the tree must only join the two.
 */
import { kindOfNoun } from "../lexicon/kinds.js";
import { countryOf } from "../lexicon/nations.js";
import { isRoleNoun, isTitle, isTitleOpener } from "../lexicon/titles.js";
import { isRelation } from "../text/tree.js";
import type { TaggedSentence, Word } from "../types.js";
import { textOf } from "./extent.js";
import type { NameSpan } from "./name-span.js";
import { isServiceBefore } from "./whole-name.js";

export interface Lead {
  /** Where the words before the name begin. */
  readonly first: number;
  readonly titles: readonly string[];
  /** Index of the noun that tells the kind of a name that is no person's ("group"); "rival" and "customer" before an organization tell none. */
  readonly describedBy?: number;
}

/** "former", "then": tell when somebody had the title, and are no part of it. */
const WHEN = new Set(["former", "ex", "late", "then", "current", "new", "newly", "outgoing", "incoming", "likely", "presumptive", "longtime", "veteran", "-", "’s", "'s", "top", "young", "elected", "democrat", "republican", "independent"]);
const MAX_WORDS = 12;
const CAPITAL = /^\p{Lu}/u;

/** The words before a name that belong to it; nothing where none do. */
export function leadOf(sentence: TaggedSentence, span: NameSpan): Lead | undefined {
  const next = sentence.tokens[span.first - 1];
  if (!next) return undefined;
  const far = span.type === "PER" ? fieldOffice(sentence, span) ?? farOffice(sentence, span) : undefined;
  if (far) return { first: far.first, titles: titles(sentence, far.first, far.end) };
  if (!isJoined(sentence, span, next)) return undefined;
  // "Secretary of State Jo Hale": the office stands before "of"
  const office = isInsideTitle(sentence, next.index) ? officeBefore(sentence, next.index) : next;
  const before = office ?? next;
  const first = beginning(sentence, span.first);
  if (first === span.first) return undefined;
  const isPersonal = span.type === "PER" || span.type === "";
  if (isPersonal && namesPerson(before)) return { first, titles: titles(sentence, first, span.first) };
  if (span.type === "ORG" && before.upos === "NOUN" && before.xpos === "NN" && namesPerson(before)) return { first, titles: [] };
  const kind = before.upos === "NOUN" ? kindOfNoun(before.lemma.toLowerCase()) : undefined;
  if (span.type === "PER" || before.upos !== "NOUN" || !kind || kind === "person" || kind === "event") return undefined;
  return { first, titles: [], describedBy: before.index };
}

/** A title, an office, a job, kin. */
const namesPerson = (word: Word): boolean =>
  isTitle(word.text) || ((word.upos === "NOUN" || word.upos === "PROPN") && (isRoleNoun(word.lemma.toLowerCase()) || kindOfNoun(word.lemma.toLowerCase()) === "person" || word.noun === "person"));

/** Does the tree join the name and the word before it? An apposition needs no comma here: there is no room for one. */
function isJoined(sentence: TaggedSentence, span: NameSpan, before: Word): boolean {
  const isInSpan = (index: number) => index >= span.first && index < span.last;
  if (isInSpan(before.head)) return isRelation(before, "nmod:desc", "compound", "nmod:unmarked", "flat", "amod", "appos", "nmod", "dep");
  const name = sentence.tokens[span.head]!;
  // Two arguments of one verb with nothing between them: an apposition that the tree missed.
  if (name.head >= 0 && name.head === before.head && name.deprel === before.deprel && !isRelation(name, "compound")) return true;
  for (let i = span.first; i < span.last; i++) {
    const { head, deprel } = sentence.tokens[i]!;
    if (head >= span.first - MAX_WORDS && head < span.first && (head === before.index || isBelow(sentence, before.index, head) || head >= beginning(sentence, span.first)) && /^(?:flat|appos|compound|nmod:desc|nmod:unmarked|dep)/u.test(deprel)) return true;
  }
  return false;
}

const isBelow = (sentence: TaggedSentence, index: number, head: number): boolean =>
  sentence.tokens[index]!.head === head || sentence.tokens[sentence.tokens[index]!.head]?.head === head;

/** Walks left over the words of a title: "deputy foreign minister", "Secretary of State", "vice - president". */
function beginning(sentence: TaggedSentence, end: number): number {
  let first = end;
  for (let at = end - 1; at >= 0 && end - at <= MAX_WORDS; at--) {
    const word = sentence.tokens[at]!;
    if (/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(word.upos) || (word.upos === "ADV" && isRelation(word, "advmod") && word.head === first) || (word.xpos === "VBG" && isTitleOpener(word.text))) first = at;
    else if ((word.text === "-" && sentence.tokens[at - 1]?.end === word.start) || (/^(?:of|for|the|and|&)$/u.test(word.text) && isInsideTitle(sentence, at))) continue;
    else break;
  }
  return first;
}

/** "of", "for", "the" between an office and its field: "Minister for the Interior Jo Hale", "Secretary of State". */
function isInsideTitle(sentence: TaggedSentence, at: number): boolean {
  for (let i = at; i >= Math.max(0, at - 4); i--) {
    const word = sentence.tokens[i]!;
    if (/^(?:of|for)$/u.test(word.text)) return i > 0 && isTitle(sentence.tokens[i - 1]!.text) && sentence.tokens[i - 1]!.upos !== "VERB";
    if (i < at && !/^(?:NOUN|PROPN|ADJ|DET)$/u.test(word.upos)) return false;
  }
  return false;
}

function officeBefore(sentence: TaggedSentence, at: number): Word | undefined {
  for (let i = at; i > 0 && i >= at - 4; i--) if (/^(?:of|for)$/u.test(sentence.tokens[i]!.text)) return sentence.tokens[i - 1];
  return undefined;
}

/** Where an office in front of its field or bodies begins, and where its title ends. */
interface Far {
  readonly first: number;
  readonly end: number;
}

/** "Secretary of State Jo Hale", "Minister of State for Trade Jo Hale": nothing stands between an office with its fields and the name, whatever the tree makes of them. */
function fieldOffice(sentence: TaggedSentence, span: NameSpan): Far | undefined {
  const { tokens } = sentence;
  let at = span.first;
  while (at > 1) {
    const end = at;
    while (at > 1 && CAPITAL.test(tokens[at - 1]!.text) && isTitleOpener(tokens[at - 1]!.text)) at--;
    if (at === end || !/^(?:of|for)$/u.test(tokens[at - 1]!.text)) return undefined;
    const office = tokens[at - 2];
    if (office && CAPITAL.test(office.text) && isTitle(office.text) && !isTitleOpener(office.text)) return { first: beginning(sentence, at - 1), end: span.first };
    at--;
  }
  return undefined;
}

/** Words that an office and its bodies are made of, between the office and the name. */
const IN_OFFICE = /^(?:NOUN|PROPN|ADJ|DET)$/u;

/**
 * The office in front of its bodies: "Special Envoy of the UN for Mali David Holm". Where a name stands right behind them, without
 * a comma, it is the bearer's, if the tree makes both the same argument or hangs one on the other.
 */
function farOffice(sentence: TaggedSentence, span: NameSpan): Far | undefined {
  const { tokens } = sentence, name = tokens[span.head]!;
  if (!/^(?:NOUN|PROPN)$/u.test(tokens[span.first - 1]!.upos) || !CAPITAL.test(tokens[span.first - 1]!.text)) return undefined;
  for (let at = span.first - 2; at > 0 && span.first - at <= MAX_WORDS; at--) {
    const word = tokens[at]!, office = tokens[at - 1]!;
    if (!IN_OFFICE.test(word.upos) && !/^(?:of|for|in|and|-)$/u.test(word.text)) return undefined;
    if (!/^(?:of|for)$/u.test(word.text) || !namesPerson(office) || tokens[at - 2]?.text === "-") continue;
    const isBodyNamed = tokens.slice(at, span.first).some((between) => /-(?:ORG|LOC)$/u.test(between.name) || countryOf(between.text) !== undefined);
    const first = beginning(sentence, at), top = tokens[office.head] && office.head >= first && office.head < office.index ? tokens[office.head]! : office;
    const isSame = (name.head === top.head && name.deprel === top.deprel) || name.head === top.index || (top.head >= span.first && top.head < span.last);
    if (isBodyNamed && isSame) return { first, end: office.index + 1 };
  }
  return undefined;
}

/** The title alone: without its country, the organization in front, and words that tell when. */
function titles(sentence: TaggedSentence, first: number, end: number): string[] {
  let from = first;
  while (from < end) {
    const word = sentence.tokens[from]!;
    const joined = from + 1 < end ? countryOf(textOf(sentence, from, from + 2)) : undefined;
    if (joined) from += 2;
    else if (countryOf(word.text) || isServiceBefore(sentence.tokens, from) || /-(?:ORG|LOC)$/u.test(word.name) || (word.name.endsWith("-PER") && !isTitle(word.text) && !isTitleOpener(word.text)) || WHEN.has(word.text.toLowerCase()) || POSSESSIVE.test(word.text)) from++;
    else break;
  }
  const text = textOf(sentence, from, end);
  return text ? [text] : [];
}

const POSSESSIVE = /^['’]s?$/u;
