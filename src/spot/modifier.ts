/**
 * Nationality adjectives: "Ukrainian" in "Ukrainian attacks" stands for Ukraine, and so does "U.S." in "the U.S. embassy".
 *
 * In a name of several words it counts where the name is that of a body with a country ("Russian Defense Ministry"), not
 * where it is only a part of it ("American Airlines").
 */
import { kindOfNoun } from "../lexicon/kinds.js";
import { countryOf, type Country } from "../lexicon/nations.js";
import { isRelation } from "../text/tree.js";
import type { TaggedSentence, Word } from "../types.js";
import { textOf } from "./extent.js";
import type { NameSpan } from "./name-span.js";

export interface Nationality {
  readonly first: number;
  readonly last: number;
  readonly country: Country;
}

const CAPITAL = /^\p{Lu}/u;
const MODIFIER = ["amod", "compound", "nmod:unmarked", "nmod:desc"];
/** Words of public bodies that the list of nouns has not, or has for other things. */
const PUBLIC = new Set(["forces", "police", "navy", "army", "services", "state", "supreme", "national", "federal", "embassy", "consulate", "security", "intelligence", "central", "guard", "guards"]);
/** Bodies that bear a country's name and do not belong to it. */
const COMMERCIAL = new Set(["company", "corporation", "airline", "airlines", "airways", "bank", "club", "team", "magazine", "newspaper", "group", "network", "chain", "school", "church", "university", "college", "office", "press"]);

/** The country that the word stands for as a modifier. @param span the name around it */
export function nationality(sentence: TaggedSentence, word: Word, span: NameSpan | undefined): Nationality | undefined {
  if (!CAPITAL.test(word.text) || !isModifier(sentence, word) || isSecondPart(sentence, word.index)) return undefined;
  const [first, last] = wording(sentence, word.index);
  if (last > word.index + 1) return undefined; // "Korean" speaks for "North Korean"
  const country = countryOf(textOf(sentence, first, last));
  if (!country || country.wording === "people") return undefined;
  if (span && span.last - span.first > last - first && !isOfCountry(sentence, word, span)) return undefined;
  return { first, last, country };
}

/** "American" in "African-American"; "Ukrainian" in "Russian-Ukrainian" is a country all the same. */
function isSecondPart({ tokens }: TaggedSentence, index: number): boolean {
  const before = tokens[index - 2]?.text ?? "";
  return tokens[index - 1]?.text === "-" && CAPITAL.test(before) && !countryOf(before);
}

function isModifier(sentence: TaggedSentence, word: Word): boolean {
  const above = sentence.tokens[word.head];
  if (!above) return false;
  if (isRelation(word, "conj")) return isRelation(above, "amod", "compound");
  return isRelation(word, ...MODIFIER) && (above.index > word.index || isRelation(word, "amod", "compound"));
}

/** "North Korean", "Saudi Arabian", "United States": the words that are the country together. */
function wording(sentence: TaggedSentence, index: number): [number, number] {
  for (const [first, last] of [[index - 1, index + 1], [index, index + 2]] as const) {
    if (first >= 0 && last <= sentence.tokens.length && sentence.tokens[first]!.upos !== "DET" && countryOf(textOf(sentence, first, last))) return [first, last];
  }
  return [index, index + 1];
}

function isOfCountry(sentence: TaggedSentence, word: Word, span: NameSpan): boolean {
  if (span.type === "PER" || word.index >= span.last - 1) return false;
  const others = sentence.tokens.slice(word.index + 1, span.last).map(({ text }) => text.toLowerCase());
  const last = others.at(-1)!;
  if (COMMERCIAL.has(last)) return false;
  return others.some((other) => PUBLIC.has(other)) || ["organization", "group", "person"].includes(kindOfNoun(last) ?? kindOfNoun(last.replace(/s$/u, "")) ?? "");
}
