/**
 * Shape classes of words: the vocabulary is lower-case, so capitals, digits and stops reach the model by this way only.
 *
 * Words of one sentence in, the number of a class a word out (the order of SHAPES is the model's). Most classes follow
 * from the word; three need the sentence: "first" (a capital that may be there only because the sentence starts),
 * "shouted" and "titled" (headlines, where capitals say little). Repeats `training/features.py` rule by rule, Unicode's
 * general categories included; `test/model/parity.json` holds both to the same answers.
 *
 *   "Rebels attacked Kazan ." -> first lower capitalised punctuation
 */

export const SHAPES = [
  "continuation", "punctuation", "number", "alphanumeric", "lower", "letter", "initial", "dotted", "upper",
  "shouted", "capitalised", "first", "titled", "mixed-upper", "mixed-lower",
] as const;
export type Shape = (typeof SHAPES)[number];

const NUMBERS = new Map(SHAPES.map((shape, number) => [shape, number]));
/** Of [CLS], [SEP] and every piece of a word but its first. */
export const CONTINUATION = 0;

const LETTERS = /\p{L}/gu;
const CAPITALS = /[\p{Lu}\p{Lt}]/gu;
const DIGIT = /\p{N}/u;
/** A letter counts as part of a long word from here: short words are lower-case in titles, too. */
const LONG = 4;

/** Number of each word's class. */
export function shapes(words: readonly string[]): number[] {
  return sentenceShapes(words).map((shape) => NUMBERS.get(shape)!);
}

export function sentenceShapes(words: readonly string[]): Shape[] {
  const found = words.map(wordShape);
  const count = (shape: Shape) => found.filter((other) => other === shape).length;
  const upper = count("upper"), capitalised = count("capitalised"), lower = count("lower");
  const longLower = words.filter((word, i) => found[i] === "lower" && (word.match(LETTERS)?.length ?? 0) >= LONG).length;
  if (upper >= 3 && upper > capitalised + lower) replace(found, "upper", "shouted");
  if (capitalised >= 3 && longLower * 5 <= capitalised && words.at(-1) !== ".") replace(found, "capitalised", "titled");
  const start = found.findIndex((shape) => shape !== "punctuation");
  if (found[start] === "capitalised") found[start] = "first";
  return found;
}

function replace(found: Shape[], from: Shape, to: Shape): void {
  found.forEach((shape, i) => { if (shape === from) found[i] = to; });
}

/** Class of a word on its own. */
export function wordShape(word: string): Shape {
  const letters = word.match(LETTERS) ?? [];
  const first = letters[0];
  if (first === undefined) return DIGIT.test(word) ? "number" : "punctuation";
  if (DIGIT.test(word)) return "alphanumeric";
  const capitals = word.match(CAPITALS)?.length ?? 0;
  if (capitals === 0) return "lower";
  if (capitals === letters.length) {
    if (letters.length === 1) return word === `${first}.` ? "initial" : "letter";
    return word.includes(".") ? "dotted" : "upper";
  }
  if (!isCapital(first)) return "mixed-lower";
  return capitals === 1 ? "capitalised" : "mixed-upper";
}

const isCapital = (letter: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(letter);
