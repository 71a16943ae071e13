/**
 * Lemma of a word by its part of speech: wink-lemmatizer (WordNet's exceptions and rules), with the forms that news
 * needs and WordNet lacks or reads otherwise.
 */
import lemmatizer from "wink-lemmatizer";
import { remembered } from "./remember.js";

const NOUNS = new Map(Object.entries({
  men: "man", women: "woman", children: "child", people: "people", policemen: "policeman", gunmen: "gunman", spokesmen: "spokesman",
  spokeswomen: "spokeswoman", militiamen: "militiaman", servicemen: "serviceman", lawmen: "lawman", businessmen: "businessman", forces: "force", troops: "troops", media: "media", data: "data", lives: "life", wives: "wife", knives: "knife",
  authorities: "authority", headquarters: "headquarters", barracks: "barracks", series: "series", damages: "damages", species: "species", crises: "crisis", bases: "base",
}));
const VERBS = new Map(Object.entries({
  "'s": "be", "'re": "be", "'m": "be", "'ve": "have", "'ll": "will", "'d": "would", ca: "can", wo: "will", sha: "shall", "’s": "be", "’re": "be", "’m": "be", "’ve": "have", "’ll": "will", "’d": "would",
  lay: "lay", laid: "lay", lain: "lie", lying: "lie", founded: "found", found: "find", wound: "wound", wounded: "wound", bound: "bind",
  felled: "fell", grounded: "ground", ground: "ground", leaves: "leave", axed: "axe", staging: "stage", staged: "stage", fined: "fine", fining: "fine", slated: "slate", bombed: "bomb", quit: "quit", halted: "halt",
  rent: "rent", resold: "resell", repaid: "repay", premiered: "premiere", gon: "go", wan: "want",
}));
/** Verbs in -ee whose past tense ends as "need" does. */
const DOUBLE_E = new Set("agree disagree free guarantee decree referee tee pee emcee knee".split(" "));

const lowered = (text: string): string => text.toLowerCase().replace(/’/g, "'");
/** Looking up the dictionary's rules costs more than all else here, and words come again. */
const verb = remembered((text) => VERBS.get(lowered(text)) ?? verbLemma(lowered(text)));
const noun = remembered((text) => NOUNS.get(lowered(text)) ?? nounLemma(lowered(text)));
const adjective = remembered((text) => lemmatizer.adjective(lowered(text)));

/** @param upos universal part of speech: VERB and AUX, NOUN, ADJ and ADV are inflected; the rest keeps its form */
export function lemma(text: string, upos: string): string {
  switch (upos) {
    case "VERB":
    case "AUX":
      return verb(text);
    case "NOUN":
      return noun(text);
    case "ADJ":
      return adjective(text);
    case "PROPN":
    case "NUM":
      return text;
    default:
      return lowered(text);
  }
}

/** Singulars in -s, and plurals without one. */
const NO_PLURAL = /(?:[^s]|ss|us|is|ics)$/u;
/** Nouns of phrasal verbs, which dictionaries lag behind. */
const PHRASAL = /[a-z]{3}(?:out|off|up|down)s$/u;

/** "airstrikes", "podcasts", "bailouts", "tribesmen": of a plural that no dictionary has, the last part of the compound tells. */
function nounLemma(lower: string): string {
  const found = lemmatizer.noun(lower);
  if (found !== lower) return found;
  if (/[dhknrstwy]men$/u.test(lower)) return lower.replace(/men$/u, "man");
  if (NO_PLURAL.test(lower)) return lower;
  if (PHRASAL.test(lower)) return lower.slice(0, -1);
  for (let at = 3; at <= lower.length - 5; at++) {
    const last = lower.slice(at), singular = lemmatizer.noun(last);
    if (singular !== last) return lower.slice(0, at) + singular;
  }
  return lower;
}

/** Prefixes of verbs that a dictionary need not list: "refiled" is "file" again. */
const PREFIX = /^(?:re|un|mis|over|under|out|co|pre|dis)(?=[a-z]{4})/u;

/** What WordNet lacks comes back as it stands; then its stem without the prefix tells, or the regular ending. */
function verbLemma(lower: string): string {
  if (lower.endsWith("eed") && !DOUBLE_E.has(lower.slice(0, -1))) return lower; // "need", "proceed"
  const found = lemmatizer.verb(lower);
  if (lacksDoubling(found, lower)) return `${found}e`;
  if (found !== lower || !/(?:ed|ing)$/u.test(lower)) return found;
  const prefix = PREFIX.exec(lower)?.[0] ?? "", stem = lower.slice(prefix.length);
  const base = prefix ? lemmatizer.verb(stem) : stem;
  if (base !== stem) return prefix + base;
  return stemOf(lower);
}

/** "hoped", "raping": a short vowel would have doubled the consonant, so it is "hope" and not "hop". */
const lacksDoubling = (stem: string, form: string): boolean => /^(?:[^aeiou]*|[^aeiou]*qu)[aeiou][bdgklmnprtv]$/u.test(stem) && (form === `${stem}ed` || form === `${stem}ing`);

/** "showcased" -> "showcase", "livestreaming" -> "livestream", "blogged" -> "blog": what spelling alone tells of a verb no dictionary has. */
function stemOf(lower: string): string {
  const stem = lower.replace(/(?:ed|ing)$/u, "");
  if (!/[aeiouy]/u.test(stem)) return lower; // "sing", "red"
  if (/([bdgmnprt])\1$/u.test(stem)) return stem.slice(0, -1);
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`; // "gentrified"
  return /(?:[^s]s|[cguvz]|[^aeiou]at|[eiu]at)$/u.test(stem) ? `${stem}e` : stem; // "curated"
}
