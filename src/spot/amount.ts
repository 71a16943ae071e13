/**
 * Amounts of a sentence (part of stage 4): tagged words in, numbers with their bounds out.
 *
 * At every word the longest number is read (digits, words, "dozens", "tens of thousands"), then the phrase around it that
 * bounds it: "more than 550" -> 550 at-least, "up to 20" -> 20 at-most, "nearly 15,000" -> 15000 about, "five" -> exact.
 * Money and per cent are amounts too; their sign or word is in the text: "$7.1 billion" -> 7.1e9, "78 percent" -> 78.
 * Choices: a range gives its lower end as at-least ("10 to 15" -> 10); a vague plural the least it can mean ("dozens" ->
 * 24, "hundreds" -> 200, at-least); "a couple of" is 2, about.
 *
 * No amounts: dates, lengths of time ("six months"), ages, clock times, scores ("3-2"), ordinals, parts of names
 * ("Boeing 737", "F-16", "chapter 4"), shares ("one in ten"), times ("twice", "three times"), "one" as a pronoun.
 * Limits: read from token texts with few tags; a name that the model does not see and that ends in a number is one.
 */
import { BOUNDS_AFTER, BOUNDS_BEFORE, CURRENCIES, SUFFIXES, VAGUE_FACTORS, VAGUE_PLURALS } from "../lexicon/numbers.js";
import type { Amount, Bound, DateExpression, TaggedSentence } from "../types.js";
import { findDates } from "./date.js";
import { isNoAmount } from "./amount/no-amount.js";
import { keyOf, NUMBER_KEYS, readNumber } from "./date/number.js";
import { isGlued, isPhrase, makeReader, word, type Reader } from "./date/reader.js";

interface Quantity {
  readonly value: number;
  readonly bound: Bound;
  readonly first: number;
  readonly last: number;
}

export function findAmounts(sentence: TaggedSentence): Amount[] {
  const reader = makeReader(sentence, undefined);
  // Asked only once a number is there: most sentences have none.
  let dates: readonly DateExpression[] | undefined;
  const isInDate = (at: number) => (dates ??= findDates(sentence, undefined)).some(({ first, last }) => first <= at && at < last);
  const amounts: Amount[] = [];
  let free = 0;
  for (let at = 0; at < reader.words.length; at++) {
    const core = quantity(reader, at);
    if (!core) continue;
    if (isInDate(core.first) || isNoAmount(reader, core)) {
      at = core.last - 1;
      continue;
    }
    const whole = bounded(reader, core, free);
    amounts.push(amount(sentence, whole));
    free = whole.last;
    at = whole.last - 1;
  }
  return amounts;
}

function amount(sentence: TaggedSentence, { value, bound, first, last }: Quantity): Amount {
  const words = sentence.tokens.slice(first, last);
  return {
    start: words[0]!.start, end: words.at(-1)!.end, first, last, value, bound,
    text: words.map((token, i) => (i && token.start > words[i - 1]!.end ? ` ${token.text}` : token.text)).join(""),
  };
}

/** Keys of the words that one may begin with; most words begin none. */
const BEGINNINGS: ReadonlySet<string> = new Set([...NUMBER_KEYS, ...VAGUE_PLURALS.keys(), ...VAGUE_FACTORS.keys(), "several", "many", "between"]);

/** The bare number, range or vague plural at `at`. */
function quantity(reader: Reader, at: number): Quantity | undefined {
  if (!BEGINNINGS.has(keyOf(word(reader, at)))) return undefined;
  return vague(reader, at) ?? dozens(reader, at) ?? range(reader, at) ?? suffixed(reader, at) ?? plain(reader, at);
}

function plain(reader: Reader, at: number): Quantity | undefined {
  const number = readNumber(reader.words, at);
  if (!number) return undefined;
  return word(reader, number.last) === "dozen"
    ? { value: 12 * number.value, bound: "exact", first: at, last: number.last + 1 }
    : { value: number.value, bound: "exact", first: at, last: number.last };
}

/** 7.1bn or 200km or 50+, with the letters in the same word or glued to it; not 3rd. */
const SUFFIXED = /^(\d[\d,]*(?:\.\d+)?)(k|m|mn|bn|tn|km|kg|mm|cm|mw|\+|%)$/;

function suffixed(reader: Reader, at: number): Quantity | undefined {
  const isApart = SUFFIXES.has(word(reader, at + 1)) && isGlued(reader, at + 1);
  const match = SUFFIXED.exec(isApart ? word(reader, at) + word(reader, at + 1) : word(reader, at));
  if (!match) return undefined;
  const isMoney = CURRENCIES.has(word(reader, at - 1));
  const factor = match[2] === "m" && !isMoney ? 1 : SUFFIXES.get(match[2]!) ?? 1;
  const value = Number((Number(match[1]!.replaceAll(",", "")) * factor).toPrecision(12));
  return { value, bound: match[2] === "+" ? "at-least" : "exact", first: at, last: at + (isApart ? 2 : 1) };
}

/** "dozens", "hundreds of thousands", "several hundred", "a few dozen". */
function vague(reader: Reader, at: number): Quantity | undefined {
  const text = word(reader, at), factor = VAGUE_FACTORS.get(text);
  const scale = VAGUE_PLURALS.get(word(reader, at + 2));
  if (factor !== undefined && scale !== undefined && word(reader, at + 1) === "of") return { value: factor * scale, bound: "at-least", first: at, last: at + 3 };
  const value = VAGUE_PLURALS.get(text);
  if (value !== undefined && (text !== "scores" || word(reader, at + 1) === "of" || word(reader, at + 1) === "more")) return { value, bound: "at-least", first: at, last: at + 1 };
  const few = text === "several" ? at + 1 : isPhrase(reader, at, "a few") ? at + 2 : isPhrase(reader, at, "many") ? at + 1 : undefined;
  const unit = few === undefined ? undefined : VAGUE_PLURALS.get(`${word(reader, few)}s`);
  return unit === undefined ? undefined : { value: unit, bound: "at-least", first: at, last: few! + 1 };
}

/** "a dozen", "half a dozen", "a couple of", "a couple of hundred". */
function dozens(reader: Reader, at: number): Quantity | undefined {
  const a = /^(a|an)$/.test(word(reader, at)) ? at + 1 : undefined;
  if (a !== undefined && word(reader, a) === "dozen") return { value: 12, bound: "exact", first: at, last: a + 1 };
  if (a !== undefined && word(reader, a) === "half" && word(reader, a + 1) === "dozen") return { value: 6, bound: "exact", first: at, last: a + 2 };
  if (a === undefined || word(reader, a) !== "couple") return undefined;
  const noun = word(reader, a + 1) === "of" ? a + 2 : a + 1;
  const unit = VAGUE_PLURALS.get(`${word(reader, noun)}s`);
  if (unit !== undefined) return { value: unit, bound: "about", first: at, last: noun + 1 };
  if (noun === a + 2) return { value: 2, bound: "about", first: at, last: a + 1 };
  return undefined;
}

/** "10 to 15", "between 10 and 15", "10-15 people": the lower end, scaled like the upper ("10 to 15 million"). */
function range(reader: Reader, at: number): Quantity | undefined {
  const isBetween = word(reader, at) === "between";
  const start = at + Number(isBetween);
  const lowerAt = start + Number(isBetween && CURRENCIES.has(word(reader, start)));
  const lower = readNumber(reader.words, lowerAt);
  if (!lower) return undefined;
  const upperAt = lower.last + (CURRENCIES.has(word(reader, lower.last + 1)) ? 2 : 1);
  const upper = readNumber(reader.words, upperAt);
  if (!upper) return undefined;
  // "10 to 15 million": both are millions.
  const bare = upper.isDigits && lower.isDigits && lower.last === lowerAt + 1 ? readNumber([word(reader, upperAt)], 0)?.value : undefined;
  const value = bare ? lower.value * (upper.value / bare) : lower.value;
  const isRange = upper.value > value && isLinked(reader, at, lower.last, upper.last, isBetween) && (word(reader, lower.last) !== "or" || upper.value <= 2 * value + 1);
  return isRange ? { value, bound: "at-least", first: at, last: upper.last } : undefined;
}

/** "from 10 to 15" is a change, not a range; "3-2" is a score. */
function isLinked(reader: Reader, at: number, link: number, last: number, isBetween: boolean): boolean {
  const text = word(reader, link);
  if (isBetween) return text === "and";
  if (text === "to" || text === "or") return word(reader, at - 1) !== "from";
  const isPhone = /^\d{3}$/.test(word(reader, link - 1)) && /^\d{4}$/.test(word(reader, link + 1));
  return (text === "-" || text === "--") && !isPhone && isCounting(reader, last);
}

/** After a score: "won 3-2 in", "a 2-1 defeat". */
const AFTER_SCORE = new RegExp(`^(${[
  "win|victory|defeat|loss|draw|lead|vote|verdict|decision|ruling|score|aggregate|series|tie|margin|majority|away|home",
  "in|over|against|and|for|with|from|the",
].join("|")})$`);

/** A word that may be counted follows. */
const isCounting = (reader: Reader, at: number): boolean => /^(%|per|[a-z]{3,})$/.test(word(reader, at)) && !AFTER_SCORE.test(word(reader, at));

const AMBIGUOUS_BOUNDS: ReadonlySet<string> = new Set(["about", "over", "under"]);
/** Talk about, a fight over, children under: no bounds. */
const NO_BOUND_AFTER: Readonly<Record<string, RegExp>> = {
  about: new RegExp("^(talk|talks|talked|talking|asked|ask|think|thinks|know|knows|concerned|worried|spoke|speak|told|said|story|stories"
    + "|questions|concerns|information|reports|report|learned|complained|heard|read|wrote)$"),
  over: /^(victory|win|won|lead|fight|fought|dispute|row|control|concern|concerns|fears|fear|presided|jurisdiction|spread|across)$/,
  under: /^(children|anyone|those|people|all|aged|boys|girls|kids|women|men)$/,
};

/** Takes in the currency sign, "percent", and the phrases that bound the number. */
function bounded(reader: Reader, core: Quantity, free: number): Quantity {
  let { first, last, bound } = core;
  const before = word(reader, first - 1);
  if (first > free && CURRENCIES.has(before)) first--;
  if (first > free && /^(us|c|a|nz|hk)$/.test(word(reader, first - 1)) && CURRENCIES.has(before) && isGlued(reader, first)) first--;
  if (word(reader, last) === "+" && isGlued(reader, last)) last++, (bound = "at-least");
  if (/^(percent|%|pct)$/.test(word(reader, last))) last++;
  else if (word(reader, last) === "per" && word(reader, last + 1) === "cent") last += 2;
  const after = BOUNDS_AFTER.find(([phrase]) => isPhrase(reader, last, phrase.join(" ")) && (phrase[0] !== "-" || isGlued(reader, last)));
  if (after) (last += after[0].length), (bound = after[1]);
  const lead = BOUNDS_BEFORE.find(([phrase]) => {
    const at = first - phrase.length;
    return at >= free && phrase.every((part, i) => word(reader, at + i) === part) && isBound(reader, at, phrase);
  });
  if (lead) {
    first -= lead[0].length;
    bound = core.bound === "exact" || lead[1] !== "about" ? lead[1] : core.bound;
  }
  return { value: core.value, bound, first, last };
}

/** A phrase of one word may be a plain preposition; what stands before it tells. */
function isBound(reader: Reader, at: number, phrase: readonly string[]): boolean {
  return phrase.length > 1 || !AMBIGUOUS_BOUNDS.has(phrase[0]!) || !NO_BOUND_AFTER[phrase[0]!]!.test(word(reader, at - 1));
}
