/**
 * Names as keys: which name a chain goes by over many articles, and whether that name is full enough to be trusted.
 *
 *   "the Apple Inc."                -> "apple"             articles, firm endings, accents and marks say nothing
 *   "Mr. José Marín", title "Mr."   -> "jose marin"
 *   person "Marín"                  -> no full name: a bare last name is half the world's
 *   organization "Interior Ministry"-> no full name: every state has one
 *   persons "Volodymyr Zelensky", "... Zelenskyy", "... Zelenskiy" -> one key
 *
 * Known limits: spelling variants that are no endings ("Kyiv", "Kiev") and changed names stay apart.
 */
import type { EntityKind } from "../types.js";
import { ACRONYM, WELL_KNOWN } from "./acronym.js";
import { GENERIC } from "./generic.js";

const MARK = /\p{M}+/gu;
/** "Ukraine's", "the Netherlands’"; refuses the apostrophe of "O'Brien". */
const POSSESSIVE = /['’`](?:s\b|(?!\p{L}))/gu;
/** "Inc.", "GmbH", "Co., Ltd." at the end of a firm's name; refuses a name that is nothing else ("Company"). */
const FIRM_ENDING = /(?<=\S)(?: (?:inc|incorporated|corp|corporation|ltd|limited|llc|plc|gmbh|co|company|sa|ag|nv|spa|pjsc|ojsc|jsc))+$/u;
const HONORIFIC = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|sheikh|st|saint|rev|gen|lt|col|sgt|capt|president|minister|senator|judge) (?=\S)/u;
/** British spellings in the names of world bodies, and what the table of acronyms has for them. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [[/\borganisation\b/u, "organization"], [/\bco operation\b/u, "cooperation"], [/\bprogramme\b/u, "program"]];
const ARTICLE = /^(?:the|a|an) (?=\S)/iu;
const NUMBERED = /\p{N}/u;

/** Lower-case words, one blank between, no accents, no article in front. */
export function normalName(name: string): string {
  const plain = name.normalize("NFKD").replace(MARK, "").toLowerCase().replace(POSSESSIVE, "")
    .replace(/['’`.]/gu, "").replace(/[^\p{L}\p{N}&+%$]+/gu, " ").trim().replace(ARTICLE, "");
  return SPELLINGS.reduce((spelled, [variant, usual]) => spelled.replace(variant, usual), plain);
}

/** "the UN" -> "UN". */
export const withoutArticle = (name: string): string => name.replace(ARTICLE, "");

/**
 * Endings of Slavic names in the usual romanizations (BGN/PCGN, ISO 9, passports): "-skyy", "-skiy", "-skij", "-skii" are "-sky", and
 * "Sergei", "Nikolai" are "Sergey", "Nikolay". Refuses the numeral of "John Paul II".
 */
const ENDINGS: readonly (readonly [RegExp, string])[] = [[/(?<=\p{L}{2})(?:yy|iy|ij|yi|yj|ii)(?= |$)/gu, "y"], [/(?<=\p{L}{2})([ae])i(?= |$)/gu, "$1y"]];

/** The key of a person's name: without titles, its endings in one spelling. */
export function personKey(name: string, titles: readonly string[]): string {
  let key = normalName(name);
  for (let before = ""; before !== key;) {
    before = key;
    const title = titles.map(normalName).find((each) => each !== "" && key.startsWith(`${each} `));
    key = title === undefined ? key.replace(HONORIFIC, "") : key.slice(title.length + 1);
  }
  return ENDINGS.reduce((spelled, [variant, usual]) => spelled.replace(variant, usual), key);
}

/** The key of any other name. */
export function nameKey(name: string): string {
  const short = normalName(name).replace(FIRM_ENDING, "");
  return ACRONYM.test(withoutArticle(name)) ? WELL_KNOWN.get(short) ?? short : short;
}

/** Whether one name of one kind means the same thing in every article of one year (see `isDated`). */
export function isFull(key: string, kind: EntityKind): boolean {
  if (kind === "group" || key === "") return false;
  if (kind === "country") return true;
  const words = key.split(" ");
  if (kind === "person") return words.length > 1;
  return !words.every((word) => GENERIC.has(word));
}

/** "World Cup" is another one each year, "2018 World Cup" is not. */
export const isDated = (key: string, kind: EntityKind): boolean => kind === "event" && !NUMBERED.test(key);
