/**
 * The words that make a fact planned, possible or denied, found again in its sentence so that the panel can light them. The graph
 * keeps the verdict, not the word; so the nearest word of the fitting list before the predicate (or in it) is taken, within a short
 * stretch, and nothing where there is none: better no light than a wrong one.
 *
 *   "The company did not switch off the sprinklers" denied -> "not"      "Prosecutors plan to charge Reuel" planned -> "plan"
 */
import type { EdgeEvidence, Factuality, Span } from "../src/types.js";

/** Function words and verbs of denying, planning and supposing; a list of our own. */
const CUES: Readonly<Record<Exclude<Factuality, "actual">, RegExp>> = {
  negated: /\b(?:not|never|no|nobody|none|neither|nor|without|cannot|denie[sd]|deny|denying|denial|refuse[sd]?|refusing|failed|fail|fails|false|rejected|rejects)\b|n[’']t\b/gi,
  planned: /\b(?:will|shall|plan(?:s|ned|ning)?|intend(?:s|ed)?|intention|going to|prepare[sd]?|preparing|promise[sd]?|vow(?:s|ed)?|pledge[sd]?|agreed|schedule[sd]?|expected|due|set to|is to|are to|was to|were to|would|want(?:s|ed)?|aim(?:s|ed)?|order(?:s|ed)?|call(?:s|ed)? for|’ll|'ll)\b/gi,
  possible: /\b(?:may|might|could|can|would|possibl[ey]|possibility|probabl[ey]|perhaps|maybe|likely|unlikely|alleged(?:ly)?|reported(?:ly)?|apparent(?:ly)?|suspected|suspects?|believe[sd]?|fear(?:s|ed)?|if|whether|unless|seem(?:s|ed)?|appear(?:s|ed)?|hope[sd]?|threat(?:s|en|ens|ened)?|unclear|unconfirmed|accused)\b/gi,
};
/** Letters between the cue and the predicate, up to which they may belong together: some ten words. */
const REACH = 60;

export function hedgeIn(text: string, evidence: EdgeEvidence, factuality: Factuality): Span | undefined {
  if (factuality === "actual" || !evidence.predicate) return undefined;
  const from = Math.max(evidence.start, evidence.predicate[0] - REACH);
  const end = evidence.predicate[1];
  let nearest: Span | undefined;
  for (const match of text.slice(from, end).matchAll(CUES[factuality])) nearest = { start: from + match.index, end: from + match.index + match[0].length };
  return nearest;
}

/** Where the date or the number stands in the sentence, as the article words it; nothing unless it stands there once. */
export function wordingIn(text: string, { start, end }: Span, words: string | undefined): Span | undefined {
  if (words === undefined || words === "") return undefined;
  const sentence = text.slice(start, end);
  const at = sentence.indexOf(words);
  const isAlone = at >= 0 && sentence.indexOf(words, at + 1) < 0;
  return isAlone ? { start: start + at, end: start + at + words.length } : undefined;
}
