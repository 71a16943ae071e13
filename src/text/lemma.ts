/**
 * Lemma of a word by its part of speech: wink-lemmatizer (WordNet's exceptions and rules), with the forms that news
 * needs and WordNet lacks or reads otherwise.
 */
import lemmatizer from "wink-lemmatizer";

const NOUNS = new Map(Object.entries({
  men: "man", women: "woman", children: "child", people: "people", policemen: "policeman", gunmen: "gunman", spokesmen: "spokesman",
  spokeswomen: "spokeswoman", militiamen: "militiaman", servicemen: "serviceman", lawmen: "lawman", businessmen: "businessman", forces: "force", troops: "troops", media: "media", data: "data", lives: "life", wives: "wife", knives: "knife",
  authorities: "authority", headquarters: "headquarters", barracks: "barracks", series: "series", damages: "damages", species: "species", crises: "crisis", bases: "base",
}));
const VERBS = new Map(Object.entries({
  "'s": "be", "'re": "be", "'m": "be", "'ve": "have", "'ll": "will", "'d": "would", ca: "can", wo: "will", sha: "shall", "’s": "be", "’re": "be", "’m": "be", "’ve": "have", "’ll": "will", "’d": "would",
  lay: "lay", laid: "lay", lain: "lie", lying: "lie", founded: "found", found: "find", wound: "wound", wounded: "wound", bound: "bind",
  felled: "fell", grounded: "ground", ground: "ground", leaves: "leave", axed: "axe", staging: "stage", staged: "stage", fined: "fine", fining: "fine", slated: "slate", bombed: "bomb", quit: "quit", halted: "halt", 
}));

/** @param upos universal part of speech: VERB and AUX, NOUN, ADJ and ADV are inflected; the rest keeps its form */
export function lemma(text: string, upos: string): string {
  const lower = text.toLowerCase().replace(/’/g, "'");
  switch (upos) {
    case "VERB":
    case "AUX":
      return VERBS.get(lower) ?? verbLemma(lower);
    case "NOUN":
      return NOUNS.get(lower) ?? lemmatizer.noun(lower);
    case "ADJ":
      return lemmatizer.adjective(lower);
    case "PROPN":
    case "NUM":
      return text;
    default:
      return lower;
  }
}

/** Prefixes of verbs that a dictionary need not list: "refiled" is "file" again. */
const PREFIX = /^(?:re|un|mis|over|under|out|co|pre|dis)(?=[a-z]{4})/u;

/** What WordNet lacks comes back as it stands; then its stem without the prefix tells, or the regular ending. */
function verbLemma(lower: string): string {
  const found = lemmatizer.verb(lower);
  if (found !== lower || !/(?:ed|ing)$/u.test(lower)) return found;
  const prefix = PREFIX.exec(lower)?.[0] ?? "", stem = lower.slice(prefix.length);
  const known = prefix ? lemmatizer.verb(stem) : stem;
  if (known !== stem) return prefix + known;
  return stemOf(lower);
}

/** "showcased" -> "showcase", "livestreaming" -> "livestream", "blogged" -> "blog": what spelling alone tells of a verb no dictionary has. */
function stemOf(lower: string): string {
  const stem = lower.replace(/(?:ed|ing)$/u, "");
  if (!/[aeiouy]/u.test(stem)) return lower; // "sing", "red"
  if (/([bdgmnprt])\1$/u.test(stem)) return stem.slice(0, -1);
  return /(?:[^s]s|[cguvz])$/u.test(stem) ? `${stem}e` : stem;
}
