/**
 * Noun phrases of a sentence: which words head one, how far it reaches, and what its best wording is.
 *
 * A phrase reaches over the head's modifiers on the left (determiner, adjectives, compounds, numbers, possessor) and
 * over the flat parts of a name; what follows the head (of-phrases, relative clauses, appositions) stays out, except
 * where the head only carries the name behind it: "the Russian city of Kazan", "thousands of people".
 */
import { countryOf } from "../lexicon/nations.js";
import { isPlaceCarrier, isTransparent, isMeasure } from "../lexicon/kinds.js";
import { isTitle, isHonorific } from "../lexicon/titles.js";
import { children, childrenBy, isRelation, preposition, subtree } from "../text/tree.js";
import type { DateExpression, MentionForm, TaggedSentence, Word } from "../types.js";

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
}

interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly type: string;
}

const PERSONAL = new Set(["PRP", "PRP$"]);
/** Relations of words that belong to the phrase of their head. */
const INSIDE = ["compound", "flat", "fixed", "goeswith", "nummod"];
const LEFT = ["det", "amod", "compound", "nummod", "nmod:poss", "advmod", "flat", "fixed", "nmod:desc", "goeswith", "case", "nmod:unmarked", "punct", "obl:unmarked"];

/** @param dates their words head no phrase */
export function nounPhrases(sentence: TaggedSentence, dates: readonly DateExpression[]): Phrase[] {
  const names = nameSpans(sentence.tokens);
  const inDate = (index: number) => dates.some((date) => date.first <= index && index < date.last);
  const found: Phrase[] = [];
  for (const word of sentence.tokens) {
    if (inDate(word.index) && word.upos !== "ADJ" && !names.some(({ first, last }) => first <= word.index && word.index < last)) continue;
    const phrase = pronoun(word) ?? nationality(sentence, word, names) ?? namedModifier(sentence, word, names) ?? headed(sentence, word, names);
    if (phrase) found.push(phrase);
  }
  return found.filter((phrase) => !isCarried(sentence, phrase, found));
}

/** "Kazan" in "the city of Kazan" is the same thing as the phrase that carries it. */
function isCarried(sentence: TaggedSentence, phrase: Phrase, all: readonly Phrase[]): boolean {
  return all.some((other) => other !== phrase && other.first <= phrase.first && phrase.last <= other.last && other.head === sentence.tokens[phrase.head]!.head
    && carriedHead(sentence, other.head) === phrase.head);
}

function pronoun(word: Word): Phrase | undefined {
  if (word.upos !== "PRON" || !PERSONAL.has(word.xpos) || isRelation(word, "expl")) return undefined;
  return { head: word.index, first: word.index, last: word.index + 1, form: "pronoun", label: word.text, titles: [] };
}

/** "Ukrainian" in "Ukrainian attacks", "the Russian and Syrian armies": stands for its country. */
function nationality(sentence: TaggedSentence, word: Word, names: readonly NameSpan[]): Phrase | undefined {
  const isModifier = isRelation(word, "amod", "compound", "nmod:unmarked", "nmod:desc") || (isRelation(word, "conj") && isRelation(sentence.tokens[word.head]!, "amod", "compound"));
  if (!isModifier || !/^\p{Lu}/u.test(word.text)) return undefined;
  const [first, last] = withCompass(sentence, word);
  const country = countryOf(sentence.tokens.slice(first, last).map((token) => token.text).join(" ")) ?? countryOf(word.text);
  const name = names.find((span) => span.first <= word.index && word.index < span.last);
  // "American Airlines" is a name; "Russian Defense Ministry" is one too, but its country is meant.
  if (!country || (name && name.type !== "LOC" && !sentence.tokens.slice(name.first, name.last).some((token) => token.upos === "NOUN" || /inistry|orces|rmy|arliament|overnment|mbassy/.test(token.text)) && name.last - name.first > 1 && word.upos !== "ADJ")) return undefined;
  return { head: word.index, first, last, form: "adjective", label: country.name, titles: [], name: "LOC" };
}

/** "North Korean", "South African": the compass word belongs to the country. */
function withCompass(sentence: TaggedSentence, word: Word): [number, number] {
  const before = sentence.tokens[word.index - 1];
  const joined = before && /^(North|South|New|Saudi|Sri|Costa|East|United|Puerto|El|Sierra|Ivory|Papua)$/i.test(before.text) && countryOf(`${before.text} ${word.text}`);
  return joined ? [word.index - 1, word.index + 1] : [word.index, word.index + 1];
}

/** "Kremlin" in "Kremlin spokesman", "Reuters" in "Reuters shares": a name that modifies a noun. */
function namedModifier(sentence: TaggedSentence, word: Word, names: readonly NameSpan[]): Phrase | undefined {
  if (!isRelation(word, "compound", "nmod:unmarked", "nmod:desc", "amod")) return undefined;
  const span = names.find(({ first, last }) => first <= word.index && word.index < last);
  if (!span || headOfSpan(sentence, span) !== word.index) return undefined;
  const head = sentence.tokens[word.head]!;
  // "Kursk region", "Tahrir Square", "Defense Ministry": the noun is part of the name.
  if (isPlaceCarrier(head.lemma.toLowerCase()) && head.index === span.last) return undefined;
  if (names.some(({ first, last }) => first <= head.index && head.index < last && head.index === span.last)) return undefined;
  if (head.index === span.last && head.upos === "PROPN") return undefined;
  return { head: word.index, first: span.first, last: span.last, form: "name", label: text(sentence, span.first, span.last), titles: [], name: span.type };
}

function headed(sentence: TaggedSentence, word: Word, names: readonly NameSpan[]): Phrase | undefined {
  if (!headsPhrase(sentence, word)) return undefined;
  const [first, last] = extent(sentence, word.index);
  const carried = carriedHead(sentence, word.index);
  if (carried !== undefined) {
    const inner = headed(sentence, sentence.tokens[carried]!, names);
    if (inner) {
      const whole = { head: word.index, first: Math.min(first, inner.first), last: Math.max(last, inner.last) };
      return inner.form === "name" ? { ...inner, ...whole } : { ...whole, form: "nominal", label: withoutDeterminer(sentence, whole.first, whole.last), titles: [] };
    }
  }
  const span = nameOf(sentence, word, names, first, last);
  const titles = titlesOf(sentence, word, span);
  if (span) return { head: word.index, first: Math.min(first, span.first), last: Math.max(last, span.last), form: "name", label: text(sentence, span.first, span.last), titles, name: span.type };
  return { head: word.index, first, last, form: "nominal", label: withoutDeterminer(sentence, first, last), titles };
}

function headsPhrase(sentence: TaggedSentence, word: Word): boolean {
  if (isRelation(word, ...INSIDE, "case", "det", "cc", "mark", "aux", "advmod", "discourse")) return false;
  if (isRelation(word, "nmod:desc") && /^\p{Lu}/u.test(sentence.tokens[word.head]?.text ?? "")) return false; // a title
  if (word.upos === "NOUN") return !isMeasure(word.lemma) || isRelation(word, "nsubj", "obj");
  if (word.upos === "PROPN" || (word.upos === "SYM" && word.xpos === "$")) return true;
  if (word.upos === "NUM") return isRelation(word, "nsubj", "obj", "obl", "conj", "iobj") && !/^(19|20)\d\d$/.test(word.text);
  // "the wounded", "the poor"
  if (word.upos === "ADJ") return isRelation(word, "nsubj", "obj", "obl", "nmod") && children(sentence, word.index).some((below) => isRelation(below, "det"));
  return word.upos === "X" && isRelation(word, "nsubj", "obj", "obl", "nmod", "appos");
}

/** The modifiers on the left and the flat parts on the right, as one stretch. */
function extent(sentence: TaggedSentence, head: number): [number, number] {
  const stop = (word: Word) => !isRelation(word, ...LEFT) || (word.head === head && word.index > head && !isRelation(word, "flat", "goeswith", "fixed", "compound", "nummod"))
    || (word.head === head && isRelation(word, "case", "punct", "advmod") && !/^[-–"“”'‘’]$/.test(word.text) && !isRelation(word, "advmod"));
  const inside = new Set(subtree(sentence, head, stop));
  let first = head, last = head + 1;
  while (inside.has(first - 1)) first--;
  while (inside.has(last)) last++;
  while (first < head && /^[\p{P}]$/u.test(sentence.tokens[first]!.text)) first++;
  return [first, last];
}

/** Head of the phrase that this word only carries: "city of Kazan" -> Kazan, "thousands of people" -> people. */
function carriedHead(sentence: TaggedSentence, index: number): number | undefined {
  const word = sentence.tokens[index]!;
  if (word.upos !== "NOUN" && word.upos !== "NUM") return undefined;
  const inner = childrenBy(sentence, index, "nmod").find((below) => preposition(sentence, below.index) === "of" && below.index > index);
  if (!inner) return undefined;
  if (isTransparent(word.lemma.toLowerCase()) && inner.upos !== "PRON") return inner.index;
  return isPlaceCarrier(word.lemma) && inner.upos === "PROPN" ? inner.index : undefined;
}

/** The name inside a phrase: the model's span, or the chain of proper nouns around the head. */
function nameOf(sentence: TaggedSentence, word: Word, names: readonly NameSpan[], first: number, last: number): NameSpan | undefined {
  const inside = names.filter((span) => span.first < last && first < span.last);
  const own = inside.find((span) => span.first <= word.index && word.index < span.last);
  const flat = inside.find((span) => span.type === "PER" && childrenBy(sentence, word.index, "flat").some((below) => span.first <= below.index && below.index < span.last));
  const found = own ?? flat ?? (isPlaceCarrier(word.lemma.toLowerCase()) || word.upos === "PROPN" ? inside.find((span) => span.last === word.index) : undefined);
  if (found) return widen(sentence, { ...found, last: Math.max(found.last, found.last === word.index ? word.index + 1 : found.last) }, first, last);
  if (word.upos !== "PROPN") return undefined;
  let from = word.index, to = word.index + 1;
  while (from > first && sentence.tokens[from - 1]!.upos === "PROPN") from--;
  while (to < last && (sentence.tokens[to]!.upos === "PROPN" || isRelation(sentence.tokens[to]!, "flat"))) to++;
  return stripTitles(sentence, { first: from, last: to, type: "" });
}

/** Proper nouns that touch the model's span belong to the name ("Alexander [Khinshtein]"); titles do not. */
function widen(sentence: TaggedSentence, span: NameSpan, first: number, last: number): NameSpan {
  let from = span.first, to = span.last;
  while (from > first && sentence.tokens[from - 1]!.upos === "PROPN" && !isTitle(sentence.tokens[from - 1]!.text) && !countryOf(sentence.tokens[from - 1]!.text)) from--;
  while (to < last && sentence.tokens[to]!.upos === "PROPN") to++;
  return stripTitles(sentence, { ...span, first: from, last: to });
}

function stripTitles(sentence: TaggedSentence, span: NameSpan): NameSpan {
  let first = span.first;
  if (span.type !== "ORG" && span.type !== "LOC") {
    while (first < span.last - 1 && (isTitle(sentence.tokens[first]!.text) || isHonorific(sentence.tokens[first]!.text))) first++;
  }
  return { ...span, first };
}

/** Titles in front of a name: "Ukrainian President" -> ["President"]. */
function titlesOf(sentence: TaggedSentence, word: Word, span: NameSpan | undefined): string[] {
  if (!span) return [];
  const before = children(sentence, word.index).filter((below) => below.index < span.first && (isRelation(below, "nmod:desc", "compound", "nmod:unmarked", "flat") || below.upos === "PROPN") && (isTitle(below.text) || isRoleWord(below)));
  const own = word.index < span.first ? [word] : [];
  return [...before, ...own].map((title) => withoutCountry(sentence, title, span.first));
}

const isRoleWord = (word: Word): boolean => word.upos === "NOUN" && word.noun === "person";

/** The title with its own compounds ("foreign minister"), without the country in front and the name behind. */
function withoutCountry(sentence: TaggedSentence, title: Word, end: number): string {
  const inside = subtree(sentence, title.index, (below) => below.index >= end || isRelation(below, "flat", "nmod:poss", "det", "punct", "case", "appos", "conj") || Boolean(countryOf(below.text)) || below.name !== "O" || (isRelation(below, "amod") && /^(former|ex|late|then|current|new|newly)$/i.test(below.text)));
  return inside.map((index) => sentence.tokens[index]!.text).join(" ").replace(/ - /g, "-");
}

/** IOB2 labels to spans. */
function nameSpans(tokens: readonly Word[]): NameSpan[] {
  const spans: NameSpan[] = [];
  tokens.forEach((word, index) => {
    const type = word.name.slice(2), open = spans[spans.length - 1];
    if (word.name.startsWith("I-") && open && open.last === index && open.type === type) spans[spans.length - 1] = { ...open, last: index + 1 };
    else if (word.name !== "O") spans.push({ first: index, last: index + 1, type });
  });
  return spans;
}

function headOfSpan(sentence: TaggedSentence, span: NameSpan): number {
  for (let i = span.first; i < span.last; i++) {
    const head = sentence.tokens[i]!.head;
    if (head < span.first || head >= span.last) return i;
  }
  return span.last - 1;
}

function text(sentence: TaggedSentence, first: number, last: number): string {
  const tokens = sentence.tokens.slice(first, last);
  return tokens.map((token, i) => (i && token.start > tokens[i - 1]!.end ? ` ${token.text}` : token.text)).join("");
}

function withoutDeterminer(sentence: TaggedSentence, first: number, last: number): string {
  let from = first;
  while (from < last - 1 && (sentence.tokens[from]!.upos === "DET" || sentence.tokens[from]!.xpos === "PRP$" || /^[\p{P}]$/u.test(sentence.tokens[from]!.text))) from++;
  return text(sentence, from, last);
}
