/**
 * When two names are wordings of one name: persons by their parts, organizations by acronym and by short form, places
 * by their carrier. Pure functions of lists of lower-case words ("bashar assad").
 *
 * "Volodymyr Zelensky" ~ "Zelensky", "OSCE" ~ "Organization for Security and Co-operation in Europe",
 * "Apple Inc." ~ "Apple", "Russian Defense Ministry" ~ "Defense Ministry" ~ "Ministry of Defense".
 *
 * Limits: no transliteration ("Gadhafi", "Qaddafi") beyond doubled letters; whether a short form is unique is not decided here.
 */

import { areNicknames } from "../lexicon/first-names.js";
import { countryOf } from "../lexicon/nations.js";

/** Parts of a person's name that may be missing: articles and particles, generation. */
const PARTICLES = new Set(["elect", "al", "el", "ul", "jr", "sr", "ii", "iii", "iv"]);
/** Words that a company may drop. */
const CORPORATE = new Set("inc corp corporation co company companies ltd limited llc plc ag gmbh sa spa nv group holding holdings international".split(" "));
/** Those of them that only a firm's full name ends in. */
const LEGAL_FORMS = new Set("inc corp corporation co company companies ltd limited llc plc ag gmbh sa spa nv partnership".split(" "));
/** Words that say what an organization is: a short form may drop them behind the distinctive words. */
const ORGANIZATION_NOUNS = new Set("newspaper magazine agency airline airlines airways party bank movement network television tv channel website radio news department ministry bureau union systems technologies computer computers software motors motor energy oil pharmaceuticals labs laboratories foundation corporation entertainment media".split(" "));
const SMALL = new Set("of for the and in on to de la du des et al a an".split(" "));
/** "city of X" and "X city" are X; a region may hold a city of its name. */
export const SAFE_CARRIERS: ReadonlySet<string> = new Set("city town village island islands peninsula strip port".split(" "));
export const REGION_CARRIERS: ReadonlySet<string> = new Set("province region state governorate oblast district county prefecture republic territory".split(" "));

export function nameWords(label: string, isPerson: boolean): string[] {
  const words = (isPerson ? withoutParty(label) : label).normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']s$/i, "").toLowerCase().replace(/[.,"“”'’‘]/g, "").split(/[\s\-–]+/u).filter(Boolean);
  const plain = words[0] === "the" && words.length > 1 ? words.slice(1) : words;
  const named = isPerson ? plain.filter((word) => !PARTICLES.has(word)) : plain;
  return named.length ? named : plain;
}

/** "Leo Ryan D-California": party and state are no part of a name. */
export const withoutParty = (label: string): string => label.replace(/[,\s]+[DR]\s?[-–].*$/u, "");

const fold = (word: string): string => word.replace(/(\p{L})\1/gu, "$1");
/** Folding keeps the first and the last letter, which is looked at first because it tells most words apart. */
const isSameWord = (a: string, b: string): boolean => a === b || (a.length > 4 && a[0] === b[0] && a[a.length - 1] === b[b.length - 1] && fold(a) === fold(b));
/** "Jim" and "Jimmy", "Mike" and "Michael": only beside an equal last name. */
const isSameGivenName = (a: string, b: string): boolean => areNicknames(a, b) || (Math.min(a.length, b.length) > 2 && (a.startsWith(b) || b.startsWith(a)));
const isInitialOf = (a: string, b: string): boolean => a.length === 1 && b.startsWith(a);

/** Does the shorter name leave out parts of the longer one, and nothing else? Both are persons' names. */
export function isPersonShort(short: readonly string[], long: readonly string[]): boolean {
  // A name of marks alone ("--") has no words.
  if (short.length === 0 || long.length === 0) return false;
  if (short.length >= long.length && !(short.length === long.length && short.length > 1)) return false;
  const isLastKept = isSameWord(short[short.length - 1]!, long[long.length - 1]!), isFull = short.length > 1 && isLastKept;
  let at = 0;
  for (const word of short) {
    while (at < long.length && !isSameWord(word, long[at]!) && !(isFull && isSameGivenName(word, long[at]!)) && !isInitialOf(word, long[at]!) && !isInitialOf(long[at]!, word)) at++;
    if (at === long.length) return false;
    at++;
  }
  return short.length === 1 ? short[0]!.length > 1 : isLastKept || isSameWord(short[0]!, long[0]!);
}

/** "OSCE", "DPA", "U.N."; at least two capitals and no blank. */
export const looksLikeAcronym = (label: string): boolean => /^(\p{Lu}\.?){2,6}s?$/u.test(label) || /^\p{Lu}\p{L}?\p{Lu}{1,4}$/u.test(label);

/**
 * Initials of the words, with and without the small ones and the state in front ("the U.S. Environmental Protection Agency"); a hyphen may
 * part two words ("Presse-Agentur") or not ("Co-operation"). DoD is the Defense Department as well.
 */
export function isAcronymOf(acronym: string, label: string): boolean {
  const letters = acronym.replace(/[.\s]/g, "").toLowerCase();
  return letters.length > 1 && [/\s+/u, /[\s\-–]+/u].some((gap) => {
    const words = label.replace(/[’']s\b/g, "").toLowerCase().split(gap).filter((word) => /^[\p{L}\d]/u.test(word));
    const named = ledByState(label) && words.length > 2 ? [words, words.slice(1)] : [words];
    const variants = named.flatMap((list) => [list, turned(list), list.filter((word) => !SMALL.has(word)), list.filter((word) => !/^(the|of)$/.test(word))]);
    return words.length > 1 && variants.some((list) => list.map((word) => word[0]).join("") === letters);
  });
}

const ledByState = (label: string): boolean => countryOf(label.split(/\s+/u)[0] ?? "") !== undefined;

/** "defense department" -> "department of defense". */
function turned(words: readonly string[]): readonly string[] {
  const last = words[words.length - 1] ?? "";
  return /^(?:department|ministry|office|bureau)$/u.test(last) ? [last, "of", ...words.slice(0, -1)] : words;
}

/** One form for "Ministry of Defense", "Defence Ministry" and "Department of Defense": what it is comes last. */
function canonical(words: readonly string[]): string[] {
  const plain = words.map((word) => word.replace(/^defence$/, "defense").replace(/^labour$/, "labor"));
  const of = plain.indexOf("of");
  const kind = plain.findIndex((word) => /^(ministry|department|office|bureau)$/.test(word));
  if (kind >= 0 && of === kind + 1) return [...plain.slice(0, kind), ...plain.slice(of + 1).filter((word) => word !== "the"), plain[kind]!];
  return plain;
}

/** Is `short` a shorter wording of the organization's name `long`? */
export function isOrganizationShort(short: readonly string[], long: readonly string[]): boolean {
  const a = canonical(short), b = canonical(long);
  if (a.join(" ") === b.join(" ")) return true;
  const core = b.filter((word, i) => i === 0 || !CORPORATE.has(word)), own = a.filter((word, i) => i === 0 || !CORPORATE.has(word));
  if (core.join(" ") === own.join(" ") || isFirmStart(a, b)) return true;
  if (own.length >= b.length) return false;
  const isEnd = (own.length > 1 || /\d/.test(own[0] ?? "")) && own.every((word, i) => word === b[b.length - own.length + i]);
  if (isEnd) return true;
  const rest = b.slice(own.length);
  return own.every((word, i) => word === b[i]) && rest.every((word) => CORPORATE.has(word) || ORGANIZATION_NOUNS.has(word));
}

/** "Coleco" of "Coleco Industries Inc.", "New Century" of "New Century Financial Corp.": a firm is called by how its full name begins. */
export function isFirmStart(short: readonly string[], long: readonly string[]): boolean {
  return short.length > 0 && short.length < long.length && isFirm(long) && short.every((word, i) => word === long[i]);
}

/** Told in full, as a register has it. */
export const isFirm = (words: readonly string[]): boolean => words.length > 1 && LEGAL_FORMS.has(words[words.length - 1]!);

/** "kursk region" -> ["kursk"], "region"; undefined without a carrier. */
export function carried(words: readonly string[]): { readonly core: string; readonly carrier: string } | undefined {
  const last = words[words.length - 1] ?? "";
  if (words.length < 2 || !(SAFE_CARRIERS.has(last) || REGION_CARRIERS.has(last))) return undefined;
  return { core: words.slice(0, -1).join(" "), carrier: last };
}
