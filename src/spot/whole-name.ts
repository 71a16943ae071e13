/**
 * Names that the words themselves show, whatever the model makes of them: bodies and media of the lists ("Human Rights
 * Watch"), states of several words ("People's Republic of China"), names that go on behind a capitalized preposition
 * ("Reporters Without Borders"), given names of two syllables ("Park Seo-jun"), bodies and buildings told by their last word
 * ("Lindow Primary School"), the service before a rank ("Army" in "Army Lt. Gen. Ann Holm"), and species ("E. coli"), and
 * stock indexes ("S&P 500").
 */
import { kindOfNoun } from "../lexicon/kinds.js";
import { isBodyName, isMediaName } from "../lexicon/names.js";
import { countryOf } from "../lexicon/nations.js";
import { isTitle, isTitleOpener } from "../lexicon/titles.js";
import type { TaggedSentence, Word } from "../types.js";
import { textOf } from "./extent.js";

/** Word indices [first, last) and the type of the model's labels. */
export interface WholeName {
  readonly first: number;
  readonly last: number;
  readonly type: "ORG" | "LOC" | "PER" | "";
}

/** Longest name of the lists, in words. */
const MAX_WORDS = 6;
const CAPITAL = /^\p{Lu}/u;
/** Prepositions that a name bears with a capital; headlines, where every word has one, are left out. */
const INNER = /^(?:Without|Against|Beyond|Across|For|To)$/u;
const SERVICE = /^(?:Army|Navy|Marine|Marines|Corps|Force|Guard)$/u;

/** Bodies whose names the model often cuts or does not see; a longer span of the model is left to it. */
export function wholeNames(sentence: TaggedSentence): WholeName[] {
  const services = sentence.tokens.filter(({ index }) => isServiceBefore(sentence.tokens, index)).map(({ index }): WholeName => ({ first: index - serviceLead(sentence.tokens, index), last: index + 1, type: "ORG" }));
  const found = [...givenNames(sentence), ...species(sentence), ...indexes(sentence), ...listed(sentence), ...states(sentence), ...services, ...(isTitleCase(sentence) ? [] : [...joinedByCapital(sentence), ...toldByLast(sentence)])].sort((a, b) => a.first - b.first || b.last - a.last);
  return found.filter((name, i) => !found.slice(0, i).some((other) => other.last > name.first));
}

/** "Park Seo-jun": a given name of two syllables with the surname before it; "President-elect" and "State-run" are none. */
function givenNames({ tokens }: TaggedSentence): WholeName[] {
  return tokens.flatMap(({ index, text, start, end }): WholeName[] => {
    const surname = tokens[index - 2], first = tokens[index - 1], second = tokens[index + 1];
    if (text !== "-" || !surname || !first || !second || first.end !== start || second.start !== end) return [];
    const isName = [surname, first].every((word) => word.upos === "PROPN" && /^\p{Lu}\p{Ll}{1,5}$/u.test(word.text) && !isTitle(word.text)) && /^\p{Ll}{2,6}$/u.test(second.text);
    return isName && (second.upos === "PROPN" || second.name.endsWith("-PER")) && !/^(?:elect|designate|born|based|led|style)$/u.test(second.text) ? [{ first: index - 2, last: index + 2, type: "PER" }] : [];
  });
}

/** "E. coli", "T. b. gambiense": the genus is an initial, the species is written small. */
function species({ tokens }: TaggedSentence): WholeName[] {
  return tokens.flatMap(({ index, text }): WholeName[] => {
    if (!/^\p{Lu}\.$/u.test(text) || tokens[index - 1]?.name.endsWith("-PER")) return [];
    const last = /^\p{Ll}\.$/u.test(tokens[index + 1]?.text ?? "") ? index + 2 : index + 1;
    return /^\p{Ll}{4,}$/u.test(tokens[last]?.text ?? "") && /^(?:NOUN|PROPN|ADJ|X)$/u.test(tokens[last]!.upos) ? [{ first: index, last: last + 1, type: "" }] : [];
  });
}

/** "S&P 500", "Standard & Poor's 500": the number belongs to the name of a stock index, which the model does not always see. */
function indexes({ tokens }: TaggedSentence): WholeName[] {
  return tokens.flatMap(({ index, text }): WholeName[] => {
    const isPoor = text === "Poor" && tokens[index + 1]?.text === "'s", at = isPoor ? index + 2 : index + 1;
    if (!(isPoor || /^(?:S&P|FTSE|CAC|Nikkei|Russell|ASX|Stoxx)$/u.test(text)) || !/^\d{2,4}$/u.test(tokens[at]?.text ?? "")) return [];
    return [{ first: isPoor && tokens[index - 1]?.text === "&" ? index - 2 : index, last: at + 1, type: "" }];
  });
}

function listed(sentence: TaggedSentence): WholeName[] {
  const { tokens } = sentence, names: WholeName[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!CAPITAL.test(tokens[first]!.text) || tokens[first]!.upos === "DET") continue;
    for (let last = Math.min(tokens.length, first + MAX_WORDS); last > first + 1; last--) {
      const text = textOf(sentence, first, last);
      if (!(isBodyName(text) || isMediaName(text)) || isOneSpan(tokens, first, last)) continue;
      names.push({ first, last, type: "ORG" });
      break;
    }
  }
  return names;
}

/** Has the model a span that holds all of these words? Then it knows better how far the name reaches. */
const isOneSpan = (tokens: readonly Word[], first: number, last: number): boolean =>
  tokens[first]!.name !== "O" && tokens.slice(first + 1, last).every(({ name }) => name.startsWith("I-"));

function joinedByCapital({ tokens }: TaggedSentence): WholeName[] {
  const isPart = (word: Word | undefined): boolean => word !== undefined && CAPITAL.test(word.text) && /^(?:NOUN|PROPN|ADJ)$/u.test(word.upos);
  return tokens.flatMap(({ index, text }): WholeName[] => {
    if (!INNER.test(text) || !isPart(tokens[index - 1]) || !isPart(tokens[index + 1])) return [];
    let first = index - 1, last = index + 2;
    while (isPart(tokens[first - 1])) first--;
    while (isPart(tokens[last])) last++;
    return [{ first, last, type: "ORG" }];
  });
}

/** "Saudi Arabia", "the People's Republic of China": the model may know but a part of them. Not inside the name of a body ("United States Senate"). */
function states(sentence: TaggedSentence): WholeName[] {
  const { tokens } = sentence, names: WholeName[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!CAPITAL.test(tokens[first]!.text) || tokens[first]!.upos === "DET") continue;
    for (let last = Math.min(tokens.length, first + MAX_WORDS); last > first + 1; last--) {
      if (countryOf(textOf(sentence, first, last))?.wording !== "name" || isInBody(tokens, first, last)) continue;
      names.push({ first, last, type: "LOC" });
      first = last - 1;
      break;
    }
  }
  return names;
}

/** Does one span of the model, of a body or a person, hold the words and more? */
function isInBody(tokens: readonly Word[], first: number, last: number): boolean {
  const types = tokens.slice(first, last).map(({ name }) => name.slice(2)), next = tokens[last]?.name ?? "O";
  return types.some((type) => type !== "" && type !== "LOC") && (next.startsWith("I-") || tokens[first]!.name.startsWith("I-"));
}

/** Two and more words with capitals of which the last is a kind of body or building, where the model sees no name. */
function toldByLast({ tokens }: TaggedSentence): WholeName[] {
  const isPart = (word: Word | undefined): boolean => word !== undefined && CAPITAL.test(word.text) && /^(?:NOUN|PROPN|ADJ)$/u.test(word.upos) && !isTitle(word.text) && !isTitleOpener(word.text);
  const names: WholeName[] = [];
  for (let first = 0; first < tokens.length; first++) {
    let last = first;
    while (isPart(tokens[last]) && tokens[last]!.name === "O") last++;
    const kind = last - first > 1 ? kindOfNoun(tokens[last - 1]!.text.toLowerCase()) : undefined;
    const isNamed = tokens.slice(first, last - 1).some(({ upos, text }) => upos === "PROPN" && !countryOf(text));
    if ((kind === "organization" || kind === "facility") && isNamed && tokens[last - 1]!.upos === "NOUN" && (tokens[first - 1]?.name ?? "O") === "O") names.push({ first, last, type: "ORG" });
    first = Math.max(first, last);
  }
  return names;
}

/** A headline, or a line set like one: nearly all its longer words have capitals. */
function isTitleCase({ tokens, isHeadline }: TaggedSentence): boolean {
  const long = tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return isHeadline || long.filter(({ text }) => CAPITAL.test(text)).length > long.length * 0.8;
}

/** Words of the service before its last: "Air" Force, "Marine" Corps, "Coast" Guard, "National" Guard. */
const serviceLead = (tokens: readonly Word[], index: number): number => (/^(?:Corps|Force|Guard)$/u.test(tokens[index]!.text) && CAPITAL.test(tokens[index - 1]?.text ?? "") ? 1 : 0);

/** Is the word a service (Army, Air Force) right before a rank ("Lt.", "Sgt.")? */
export const isServiceBefore = (tokens: readonly Word[], index: number): boolean =>
  SERVICE.test(tokens[index]!.text) && tokens[index + 1] !== undefined && isTitle(tokens[index + 1]!.text);
