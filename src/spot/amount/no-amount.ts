/**
 * Numbers that count nothing: lengths of time, ages, clock times, scores, parts of names, enumerations, "one" as a pronoun.
 *
 * Looks at the words beside a number: "Boeing 737", "chapter 4", "F-16", "a five-star hotel", "52 years", "John Doe, 52,",
 * "10 a.m.", "one of them". One test a construction; the first that fits refuses the number.
 */
import { AFTER_WEEKDAY, SHORT_UNITS, UNIT_WORDS } from "../../lexicon/calendar.js";
import { CURRENCIES, HEADLINE_WORDS, NUMBERED_NOUNS } from "../../lexicon/numbers.js";
import { isDigits } from "../date/number.js";
import { isCapital, isGlued, token, word, type Reader } from "../date/reader.js";

interface Place { readonly first: number; readonly last: number; readonly value: number }
type Test = (reader: Reader, place: Place) => boolean;

const TESTS: readonly Test[] = [isOfTime, isClock, isAge, isJoined, isCode, isInName, isEnumeration, isShare, isPronounOne];

export const isNoAmount = (reader: Reader, place: Place): boolean => TESTS.some((test) => test(reader, place));

/** "three more days", "a couple of weeks", "two-year". */
const BETWEEN_UNIT = /^(-|of|more|full|consecutive|straight|long|calendar|business|working|further|additional|last|past|half|and|a)$/;

/** "six months", "52 years old", "two-year", "three times", "a couple of days". */
function isOfTime(reader: Reader, { last }: Place): boolean {
  let next = last;
  while (next < last + 3 && BETWEEN_UNIT.test(word(reader, next))) next++;
  const text = word(reader, next);
  const isHalfYear = text === "half" && UNIT_WORDS.has(word(reader, next + 1));
  const isNext = next === last;
  const isUnit = UNIT_WORDS.has(text) && text !== "quarter" && text !== "quarters" || SHORT_UNITS.has(text) && text !== "second";
  const isFold = word(reader, last) === "-" && /^(fold|times)$/.test(word(reader, last + 1));
  return isUnit || isHalfYear || isFold || (isNext && /^(times|fold|o'clock|year-old|month-old|yr|yrs|hrs|mins|nights|season|seasons|generations)$/.test(text));
}

/** "10 a.m.", "1900 GMT", "10:30" cut apart. */
function isClock(reader: Reader, { first, last }: Place): boolean {
  const next = word(reader, last);
  const isMark = (at: number) => word(reader, at) === ":";
  return /^(a\.m\.?|p\.m\.?|am|pm|gmt|utc|est|edt|cet|noon)$/.test(next) || (isGlued(reader, last) && isMark(last)) || (isGlued(reader, first) && isMark(first - 1));
}

/** "John Doe, 52," and "(52)" after a name. */
function isAge(reader: Reader, { first, last, value }: Place): boolean {
  if (value > 120 || !isDigits(word(reader, first)) || last !== first + 1) return false;
  const before = word(reader, first - 1), next = word(reader, last);
  const isClosed = before === "," ? /^[,.;)]$|^(and|who|was|of|from|is|has|said)$/.test(next) || last === reader.words.length : before === "(" && next === ")";
  return isClosed && isCapital(reader, first - 2) && !isDigits(word(reader, first - 2)) && word(reader, first - 2).length > 1;
}

/** Glued to a letter, digit or hyphen: "F-16", "3-2", "five-star", "24/7", "G20". */
function isJoined(reader: Reader, { first, last }: Place): boolean {
  const before = word(reader, first - 1), next = word(reader, last);
  if (isGlued(reader, first) && /^[-/_#.+@]$/.test(before) && isGlued(reader, first - 1)) return true;
  if (isGlued(reader, first) && /[\p{L}\d]$/u.test(before) && !CURRENCIES.has(before)) return true;
  if (!isGlued(reader, last) || !/^[-/_@]$/.test(next)) return isGlued(reader, last) && /^(st|nd|rd|th|s)$/.test(next);
  // "a six- to 12-year term"
  if (next === "-" && /^(to|or|and)$/.test(word(reader, last + 1))) return true;
  return isGlued(reader, last + 1) && !/^(odd|plus)$/.test(word(reader, last + 1));
}

/** 0900 or 18005550199; not 15,000. */
const CODE = /^(0\d+|\d{8,})$/;

function isCode(reader: Reader, { first }: Place): boolean {
  const before = word(reader, first - 1);
  return CODE.test(word(reader, first)) || before === "#" || before === "+" || before === "№";
}

/** "Boeing 737", "Apollo 11", "chapter 4". In "Bomb Kills 5" the verb is no part of a name. */
function isInName(reader: Reader, { first, last }: Place): boolean {
  const here = token(reader, first)!, before = token(reader, first - 1), text = word(reader, first - 1);
  if (text === "of" && /^(magnitude|age|score|level|channel)$/.test(word(reader, first - 2))) return true;
  if (NUMBERED_NOUNS.has(text)) return !(text === "no" || text === "option") || isDigits(word(reader, first));
  if (here.name.startsWith("I-")) return true;
  if (!before || !/\p{Lu}/u.test(before.text) || HEADLINE_WORDS.has(text) || !/^\p{L}/u.test(before.text) || CURRENCIES.has(text)) return false;
  if (isNumberWord(reader, first) || word(reader, first).includes(",") || last > first + 1) return false;
  const isNoun = before.upos === "PROPN" || (before.upos === "NOUN" || before.upos === "X") && first > 1;
  if (!isNoun || AFTER_WEEKDAY.has(text) && first === 1) return false;
  // The tree may know better: "in London 20 people" hangs 20 on people.
  return !(here.deprel === "nummod" && here.head > first);
}

const isNumberWord = (reader: Reader, at: number): boolean => /^[a-z]/.test(word(reader, at));

/** "1." or "2)" at the start of a line. */
function isEnumeration(reader: Reader, { first, last }: Place): boolean {
  return first === 0 && last === 1 && isDigits(word(reader, 0)) && /^[.)]$/.test(word(reader, 1));
}

/** "one in ten", "two-thirds", "one third", "three quarters". */
function isShare(reader: Reader, { first, last, value }: Place): boolean {
  const next = word(reader, last), before = word(reader, first - 1);
  if (/^(third|thirds|fourth|fourths|fifth|fifths|quarters|tenth|tenths|half|halves)$/.test(next)) return true;
  const isOf = (at: number) => /^\d+$|^(two|three|four|five|six|seven|eight|nine|ten|hundred|twenty)$/.test(word(reader, at));
  if (next === "in" && isOf(last + 1) && value < 10 && !/^[12]\d{3}$/.test(word(reader, last + 1))) return true;
  return before === "in" && /^(one|two|three|1|2|3)$/.test(word(reader, first - 2)) && value <= 1000;
}

/** After the pronoun: "one of", "one who", "one another", "one is". */
const NOT_COUNTED = /^(of|another|who|that|which|day|time|thing|side|hand|way|reason|point|moment|is|was|has|would|could|can|should|must|may|might|'s)$/;
const NOT_COUNTED_FUNCTION = /^(to|in|on|at|with|from|by|for|but|i|he|she|we|they|it|you|as|than|where|when|if|or|and|such|a|the|more|also|[^\p{L}\d$]+|)$/u;

const isNoNoun = (text: string): boolean => NOT_COUNTED.test(text) || NOT_COUNTED_FUNCTION.test(text);

/** "one of the", "no one", "the one", "one another"; "one person" and "killed one and wounded two" count. */
function isPronounOne(reader: Reader, { first, last }: Place): boolean {
  if (word(reader, first) !== "one" || last > first + 1) return false;
  const before = word(reader, first - 1), next = word(reader, last);
  if (/^(no|this|that|the|any|each|every|which|another|only|some|number|my|your)$/.test(before) && !(before === "only" && !isNoNoun(next))) return true;
  const isObject = token(reader, first - 1)?.upos === "VERB" && /^(and|,|\.|in|on|at|;)$/.test(next);
  const isVerbal = /^(VERB|AUX)$/.test(token(reader, last)?.upos ?? "") && word(reader, first - 1) !== "";
  return !isObject && (isVerbal || before.endsWith("est") || isNoNoun(next));
}
