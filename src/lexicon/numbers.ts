/**
 * Words of number and of bounds. English cardinals and ordinals after Huddleston and Pullum, "The Cambridge Grammar of
 * the English Language" (2002), chapter 5; bounds and vague quantities were collected from news usage. 2025.
 */
import type { Bound } from "../types.js";

const words = (text: string): string[] => text.split(" ");

const SMALL = words("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
const TENS = words("twenty thirty forty fifty sixty seventy eighty ninety");

/** "one" .. "nineteen". */
export const UNITS: ReadonlyMap<string, number> = new Map(SMALL.map((word, i) => [word, i]));
/** "twenty" .. "ninety". */
export const TENS_WORDS: ReadonlyMap<string, number> = new Map(TENS.map((word, i) => [word, 20 + 10 * i]));
/** "Thirty" of "Thirty were hurt": a number written out in one word. */
export const isNumberWord = (text: string): boolean => UNITS.has(text.toLowerCase()) || TENS_WORDS.has(text.toLowerCase());
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3], ["million", 1e6], ["billion", 1e9], ["trillion", 1e12], ["mln", 1e6], ["bln", 1e9], ["lakh", 1e5], ["crore", 1e7],
]);
/** Letters glued to digits: "7.1bn", "3k". "m" also means metres and counts only after a currency sign. */
export const SUFFIXES: ReadonlyMap<string, number> = new Map([["k", 1e3], ["m", 1e6], ["mn", 1e6], ["bn", 1e9], ["tn", 1e12]]);

const ORDINAL_WORDS = words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth");
export const ORDINALS: ReadonlyMap<string, number> = new Map([...ORDINAL_WORDS.map((word, i): [string, number] => [word, i + 1]), ["twenty-first", 21]]);

/** Phrases before a number and what they say about it, longest first. */
export const BOUNDS_BEFORE: readonly (readonly [readonly string[], Bound])[] = ([
  ["at-least", "more than|at least|over|upwards of|in excess of|above|exceeding|a minimum of|greater than|no fewer than|no less than|not less than|not fewer than|well over|just over|slightly over|slightly more than|just more than|well above|far more than"],
  ["at-most", "up to|as many as|as much as|fewer than|less than|under|below|no more than|not more than|at most|at the most|a maximum of|no greater than|just under|well under|slightly less than|just below|well below"],
  ["about", "about|around|some|roughly|approximately|approx|approx.|estimated|an estimated|nearly|almost|close to|circa|c.|perhaps|in the region of|on the order of|just short of|approaching|virtually|practically|~|just about|somewhere around"],
] as const).flatMap(([bound, list]) => list.split("|").map((phrase): readonly [readonly string[], Bound] => [words(phrase), bound]))
  .sort((a, b) => b[0].length - a[0].length);

/** Phrases after a number, longest first. */
export const BOUNDS_AFTER: readonly (readonly [readonly string[], Bound])[] = ([
  ["at-least", "or more|or greater|or higher|and more|- plus|plus"],
  ["at-most", "or fewer|or less|at most"],
  ["about", "or so|- odd|odd"],
] as const).flatMap(([bound, list]) => list.split("|").map((phrase): readonly [readonly string[], Bound] => [words(phrase), bound]))
  .sort((a, b) => b[0].length - a[0].length);

/** Plurals that name no number but a least one: "hundreds" are two hundred or more. */
export const VAGUE_PLURALS: ReadonlyMap<string, number> = new Map([
  ["dozens", 24], ["scores", 40], ["hundreds", 200], ["thousands", 2e3], ["millions", 2e6], ["billions", 2e9], ["trillions", 2e12],
]);
/** "tens of thousands": the first word multiplies the second. */
export const VAGUE_FACTORS: ReadonlyMap<string, number> = new Map([["tens", 10], ["dozens", 12], ["hundreds", 100], ["thousands", 1e3]]);

export const CURRENCIES: ReadonlySet<string> = new Set(words("$ € £ ¥ ₽ ₹ ₴ ₩ us$ c$ a$ au$ ca$ hk$ nz$ s$ r$ usd$ aud$ cad$ nzd$ hkd$ sgd$ $us $a $au $nz $c $ca $hk $s rs rs. usd eur gbp"));

/** Nouns whose number names one of them and counts nothing: "chapter 4", "flight 370". */
export const NUMBERED_NOUNS: ReadonlySet<string> = new Set(words(
  "chapter page room number no no. nos. route section article phase level size channel version grade category type stage magnitude highway flight resolution act clause paragraph unit platform gate ward block line bus track episode season volume issue rule protocol track pier terminal checkpoint interstate motorway exit building apartment suite box area district zone precinct lot item point option step day week year class part title amendment proposition note aged age ages",
));

/** Title-case words of headlines before a number that are no part of a name: "Blast Kills 5". */
export const HEADLINE_WORDS: ReadonlySet<string> = new Set(words(
  "kill kills killed killing wound wounds wounded injure injures injured injuring hurt leave leaves leaving left claim claims claimed hit hits arrest arrests arrested free frees freed detain detains detained jail jails jailed dead at in of as with and for after from to the all only just another by on than over say says or nor but while when since were are is was have has had execute executes seize seizes find finds rescue rescues charge charges free fire fires cut cuts add adds lose loses win wins shoot shoots displace displaces evacuate evacuates trap traps",
));
