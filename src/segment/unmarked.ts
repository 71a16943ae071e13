/**
 * Sentences that start without a mark before them, as news has them: after a dateline, at a photo credit, after a
 * caption that was run into the text, and around the labels of a page (page-label.ts).
 *
 *   "KYIV (Reuters) - | Three people died."   "Paris, France — | The talks"   "The old bridge | Image: Jane Doe."
 *   "Friday, May 7, 2021 | On Tuesday the"    "Workers at the mill | In the north of the city, all mills closed."
 *
 * Datelines are sentences of their own in UD English EWT and in GUM. Limits: a caption is seen only where the text goes on
 * with a capital preposition or pronoun and a small word; hyphen datelines need capitals, a comma or an agency.
 */
import { SENTENCE_OPENERS } from "../lexicon/abbreviations.js";
import { labelEnd, messageEnd, startsLabel } from "./page-label.js";
import type { RawToken } from "./tokenize.js";

/** Longest dateline, in tokens: "FRANKFURT AN DER ODER, Germany, Sept. 3 (Reuters) -". */
const MAX_DATELINE = 16;
const DASH = /^(?:-{1,3}|[–—])$/u;
const CAPITAL = /^\p{Lu}/u;
/** "KYIV"; refuses "Kyiv", "A". */
const CAPITALS = /^\p{Lu}[\p{Lu}'’.]{2,}$/u;
/** Words and marks that a dateline may hold besides capitalized words. */
const DATELINE_PART = /^(?:[,/().]|\d{1,2}|\d{4}|of|the|de|del|la|al|el|an|der|am|and|near|on|aboard)$/u;
const CREDITS = new Set(["Image", "Images", "Photo", "Photos", "Picture", "Credit", "Photograph", "Photographer"]);
const WEEKDAYS = new Set(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);
/** Weekday , Month day , year */
const DATE_LINE_TOKENS = 6;
/** Capital prepositions that open a sentence when a small determiner follows, and subjects that do when any small word does. */
const PREPOSITIONS = new Set(["In", "On", "At", "After", "Before", "During", "Under", "While", "When"]);
const DETERMINERS = new Set(["the", "a", "an", "his", "her", "their", "its", "this", "these", "those"]);
const ARTICLES = new Set(["A", "An", "The"]);
const SUBJECTS = new Set(["He", "She", "They", "We", "It", "These", "This"]);
const WORD = /^[\p{L}\p{N}]/u;
const LOWER = /^\p{Ll}/u;

/** Indices of tokens that start a sentence although no mark stands before them. */
export function unmarkedStarts(tokens: readonly RawToken[]): ReadonlySet<number> {
  const starts = new Set<number>();
  const afterDateline = datelineEnd(tokens) ?? dateLineEnd(tokens);
  if (afterDateline !== undefined) starts.add(afterDateline);
  let quoted = false;
  for (let i = 0; i < tokens.length; i += 1) {
    quoted = isQuoted(textAt(tokens, i), quoted);
    if (quoted) continue;
    if (i > 0 && (isCredit(tokens, i) || isAfterCaption(tokens, i) || startsLabel(tokens, i))) starts.add(i);
    const behind = labelEnd(tokens, i) ?? messageEnd(tokens, i);
    if (behind !== undefined) starts.add(behind);
  }
  return starts;
}

/** Whether a quotation is open behind this token. */
const isQuoted = (text: string, before: boolean): boolean => (text === '"' ? !before : text === "“" ? true : text === "”" ? false : before);

const textAt = (tokens: readonly RawToken[], at: number): string => tokens[at]?.text ?? "";

/** Index behind the dash of "KYIV (Reuters) -" at the start. */
function datelineEnd(tokens: readonly RawToken[]): number | undefined {
  if (!CAPITAL.test(textAt(tokens, 0))) return undefined;
  let typical = CAPITALS.test(textAt(tokens, 0));
  let closed = true;
  for (let i = 1; i < Math.min(tokens.length - 1, MAX_DATELINE); i += 1) {
    const token = tokens[i] as RawToken;
    if (DASH.test(token.text) && (token.spaced || token.text !== "-")) {
      // "PARIS — -The talks" has lost a line end in saving.
      const next = textAt(tokens, i + 1) === "-" && tokens[i + 2]?.spaced === false ? i + 2 : i + 1;
      const glued = next === i + 1 && token.spaced && tokens[next]?.spaced === false;
      return typical && closed && !glued && startsText(textAt(tokens, next), textAt(tokens, next + 1)) ? next : undefined;
    }
    if (token.text === "(") closed = false;
    if (token.text === ")") closed = true;
    typical ||= token.text === "," || token.text === "(";
    if (!CAPITAL.test(token.text) && !DATELINE_PART.test(token.text) && token.text !== "-") return undefined;
  }
  return undefined;
}

const startsText = (first: string, second: string): boolean => CAPITAL.test(first) || (/^["“‘']/u.test(first) && CAPITAL.test(second)) || /^\d/u.test(first);

/** Index behind "Friday, May 7, 2021" at the start, when text goes on without a mark. */
function dateLineEnd(tokens: readonly RawToken[]): number | undefined {
  const isDate = WEEKDAYS.has(textAt(tokens, 0)) && textAt(tokens, 1) === "," && textAt(tokens, 4) === "," && /^\d{4}$/u.test(textAt(tokens, 5));
  return isDate && CAPITAL.test(textAt(tokens, DATE_LINE_TOKENS)) ? DATE_LINE_TOKENS : undefined;
}

/** "Image: Jane Doe." after a caption without a full stop. */
const isCredit = (tokens: readonly RawToken[], at: number): boolean =>
  CREDITS.has(textAt(tokens, at)) && textAt(tokens, at + 1) === ":" && tokens[at + 1]?.spaced === false && WORD.test(textAt(tokens, at - 1));

function isAfterCaption(tokens: readonly RawToken[], at: number): boolean {
  const word = textAt(tokens, at);
  const before = textAt(tokens, at - 1);
  if (ARTICLES.has(word)) return LOWER.test(before) && !SENTENCE_OPENERS.has(before.toLowerCase()) && /^\p{Ll}{3}/u.test(textAt(tokens, at + 1));
  if (!tokens[at]?.spaced || !WORD.test(before) || SENTENCE_OPENERS.has(before.toLowerCase()) || !LOWER.test(textAt(tokens, at + 1))) return false;
  return (PREPOSITIONS.has(word) && DETERMINERS.has(textAt(tokens, at + 1))) || (SUBJECTS.has(word) && WORD.test(textAt(tokens, at + 2)));
}
