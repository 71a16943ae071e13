/**
 * The words that make a fact planned, possible or denied, found again in its sentence so that the panel can light them. The graph
 * keeps the verdict, not the word; so the nearest fitting word before the predicate (or in it) is taken, within a short stretch, and
 * nothing where there is none: better no light than a wrong one. The words are those that the verdict itself was read by.
 *
 *   "The company did not switch off the sprinklers" denied -> "not"      "Prosecutors plan to charge Reuel" planned -> "plan"
 */
import {
  AVERT, AVERTED_EVENT, BELIEF, CONDITION, DOUBTED_NOUN, FAIL, FAILED_NOUN, FUTURE, HEDGE, INSTEAD, INTEND, MODAL, NEGATION, NO_DETERMINER, NO_PARTY, PLANNED_ADJECTIVE, PLAN_NOUN, POSSIBLE_ADJECTIVE, WANT, WISHED_EVENT,
} from "../src/lexicon/factuality.js";
import { pastTense } from "../src/lexicon/past-tense.js";
import type { EdgeEvidence, Factuality, Span } from "../src/types.js";

interface Cue {
  readonly pattern: RegExp;
  /** Letters between the cue and the predicate, up to which they may belong together. */
  readonly reach: number;
  /** What has to stand between the two; absent: anything. */
  readonly between?: RegExp;
}

/** Some ten words for a word of the predicate's own clause, some seven for one that governs the clause. */
const OWN_REACH = 60;
const GOVERNING_REACH = 42;
/** Matches " them to ", " of "; refuses ", he said, to ". */
const INFINITIVE = /^[^,;:“”"]*\b(?:to|of|from|with)\b[^,;:“”"]*$/;
/** Matches " to ", " that the "; refuses " of ships, ". */
const AFTER_NOUN = /^[^,;:“”"]*\b(?:to|of|that)\b[^,;:“”"]*$/;
/** Matches " that the ", ""; refuses ", he said, that ". */
const CLAUSE = /^[^,;:“”"]*$/;

const own = (...words: readonly string[]): Cue => ({ pattern: anyOf(words), reach: OWN_REACH });
const governing = (between: RegExp, ...words: readonly string[]): Cue => ({ pattern: anyOf(words.flatMap(forms)), reach: GOVERNING_REACH, between });

const CUES: Readonly<Record<Exclude<Factuality, "actual">, readonly Cue[]>> = {
  negated: [own(...NEGATION, ...NO_DETERMINER, ...NO_PARTY, ...INSTEAD), governing(INFINITIVE, ...FAIL, ...FAILED_NOUN), governing(CLAUSE, ...AVERT, ...AVERTED_EVENT)],
  planned: [own(...FUTURE, "would", "'d", "’d", "is to", "are to", "was to", "were to", ...PLANNED_ADJECTIVE), governing(INFINITIVE, ...INTEND, ...PLAN_NOUN)],
  possible: [own(...MODAL, ...HEDGE, ...CONDITION, ...POSSIBLE_ADJECTIVE), governing(INFINITIVE, ...WANT), governing(AFTER_NOUN, ...DOUBTED_NOUN), governing(CLAUSE, ...BELIEF, ...WISHED_EVENT)],
};

export function hedgeIn(text: string, evidence: EdgeEvidence, factuality: Factuality): Span | undefined {
  if (factuality === "actual" || !evidence.predicate) return undefined;
  const [start, end] = evidence.predicate;
  const found = CUES[factuality].flatMap(({ pattern, reach, between }) => {
    const from = Math.max(evidence.start, start - reach);
    return [...text.slice(from, end).matchAll(pattern)].map((match): Span => ({ start: from + match.index, end: from + match.index + match[0].length }))
      .filter((span) => span.end >= start || !between || between.test(text.slice(span.end, start)));
  });
  return found.sort((a, b) => b.start - a.start || b.end - a.end)[0];
}

/** Whole words; what begins with an apostrophe, and "n't", hangs on the word before. */
function anyOf(words: readonly string[]): RegExp {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(longestFirst.map((word) => (/^(?:n['’]t|['’])/.test(word) ? `${word}\\b` : `\\b${word}\\b`)).join("|"), "gi");
}

/** "plan" -> plan, plans, planned, planning: as a verb and as a noun, whether or not it is both. */
function forms(word: string): string[] {
  const past = pastTense(word);
  const stem = /[^aeiou]ied$|eed$/.test(past) ? word : past.endsWith("ed") ? past.slice(0, -2) : word.replace(/([^e])e$/, "$1");
  const plural = /(?:s|sh|ch|x)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
  return [word, plural, past, `${stem}ing`];
}

/** Where the date or the number stands in the sentence, as the article words it; nothing unless it stands there once. */
export function wordingIn(text: string, { start, end }: Span, words: string | undefined): Span | undefined {
  if (words === undefined || words === "") return undefined;
  const sentence = text.slice(start, end);
  const at = sentence.indexOf(words);
  const isAlone = at >= 0 && sentence.indexOf(words, at + 1) < 0;
  return isAlone ? { start: start + at, end: start + at + words.length } : undefined;
}
