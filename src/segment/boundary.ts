/**
 * Where sentences end among the tokens of one paragraph. A full stop, question or exclamation mark, ellipsis or open
 * abbreviation ends one when closing quotes and brackets that hang on it are passed and the next word looks like a start:
 * it is no lower-case word, no reporting clause after a quoted question, and, after an abbreviation, a word that seldom has
 * a capital inside a sentence.
 *
 *   "We will rebuild." | She left.     "Who did it?" she asked.     the U.S. | The talks     the U.S. forces
 *
 * Known limits: run-on sentences without any mark stay one; a lower-case name after a full stop does not start one,
 * but for "iPhone" and "al-Watan"; "Plan B. Smith left" is taken for an initial.
 */
import { AFTER_TIME, DOTTED_TIMES, SENTENCE_OPENERS } from "../lexicon/abbreviations.js";
import type { RawToken } from "./tokenize.js";
import { unmarkedStarts } from "./unmarked.js";

/** ".", "?!", "..."; refuses ",", "3.5". */
const TERMINAL = /^[.!?]*[.!?…]$/u;
/** "”", ")"; refuses "“". */
const CLOSER = /^(?:["”’»)\]]|''|’’)$/u;
/** "“", "("; refuses "”". */
const OPENER = /^(?:["“‘«([]|``|‘‘|')$/u;
const DASH = /^[-–—]+$/u;
const LOWER = /^\p{Ll}/u;
const REPORTING = new Set(
  `say says said ask asks asked tell tells told reply replies replied answered add adds added write writes wrote shout shouted wondered cried called
  demanded warned noted exclaimed recalled tweeted joked insisted yelled whispered screamed declared continued laughed quipped`.split(/\s+/u),
);
/** Longest subject of a reporting clause after a quoted question, in words: "Smith's lawyer Jane Doe asked". */
const MAX_SUBJECT = 6;

/** Longest remark in brackets, in tokens, that is taken for one with its sentence. */
const MAX_BRACKET = 24;

/** Exclusive end indices of the sentences, the last being tokens.length. */
export function sentenceEnds(tokens: readonly RawToken[]): number[] {
  const ends: number[] = [];
  const quotes = closingQuotes(tokens);
  const unmarked = unmarkedStarts(tokens);
  const inBrackets = bracketed(tokens);
  let first = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const mark = tokens[i];
    if (i > first && unmarked.has(i)) {
      ends.push(i);
      first = i;
    }
    if (!mark || i === first || inBrackets.has(i) || !mayEnd(mark) || isListNumber(tokens, first, i)) continue;
    const last = passClosers(tokens, i, quotes);
    if (last + 1 >= tokens.length) break;
    if (startsSentence(tokens, i, last + 1)) {
      ends.push(last + 1);
      first = last + 1;
    }
    i = last;
  }
  if (tokens.length > 0) ends.push(tokens.length);
  return ends;
}

const mayEnd = ({ text, abbreviation }: RawToken): boolean => (abbreviation ? abbreviation !== "bound" : TERMINAL.test(text));

/** "1." or "a." at the start of a sentence counts an item. */
const isListNumber = (tokens: readonly RawToken[], first: number, at: number): boolean =>
  at === first + 1 && tokens[at]?.text === "." && /^(?:\d{1,3}(?:\.\d{1,2})*|\p{Ll})$/u.test(tokens[first]?.text ?? "") && tokens[at]?.spaced === false;

/** The straight quotation marks before which one was open. */
function closingQuotes(tokens: readonly RawToken[]): ReadonlySet<number> {
  const closing = new Set<number>();
  let open = false;
  tokens.forEach(({ text }, i) => {
    if (text !== '"' && text !== "''") return;
    if (open) closing.add(i);
    open = !open;
  });
  return closing;
}

/** Index of the last closing mark that belongs to the sentence mark at `at`. */
function passClosers(tokens: readonly RawToken[], at: number, closing: ReadonlySet<number>): number {
  let last = at;
  for (let i = at + 1; i < tokens.length; i += 1) {
    const { text, spaced } = tokens[i] as RawToken;
    if (isReference(tokens, i)) i += 2;
    else if (!TERMINAL.test(text) && !(text === "'" && !spaced) && !closes(tokens, i, closing)) break;
    last = i;
  }
  return last;
}

function closes(tokens: readonly RawToken[], at: number, closing: ReadonlySet<number>): boolean {
  const { text, spaced } = tokens[at] as RawToken;
  return CLOSER.test(text) && (!spaced || (closing.has(at) && tokens[at + 1]?.spaced !== false));
}

/** "[7]" behind a sentence names its source, "[...]" leaves out its rest. */
const isReference = (tokens: readonly RawToken[], at: number): boolean =>
  tokens[at]?.text === "[" && /^(?:\d{1,3}|\.{3}|…)$/u.test(tokens[at + 1]?.text ?? "") && tokens[at + 2]?.text === "]";

/** Tokens inside brackets that opened in the middle of a sentence and close soon: "(m. 1949; div. 1964)". */
function bracketed(tokens: readonly RawToken[]): ReadonlySet<number> {
  const inside = new Set<number>();
  tokens.forEach(({ text }, open) => {
    if (text !== "(" || open === 0 || TERMINAL.test(tokens[open - 1]?.text ?? "") || /^["”’»)]$/u.test(tokens[open - 1]?.text ?? "")) return;
    const close = tokens.slice(open + 1, open + MAX_BRACKET).findIndex((token) => token.text === ")" || token.text === "(");
    if (close >= 0 && tokens[open + 1 + close]?.text === ")") for (let i = open; i <= open + close; i += 1) inside.add(i);
  });
  return inside;
}

function startsSentence(tokens: readonly RawToken[], mark: number, start: number): boolean {
  const word = tokens[skipOpeners(tokens, start)];
  const ended = tokens[mark] as RawToken;
  if (!word || isLower(word, tokens, start) || /^[,;:]/u.test(tokens[start]?.text ?? "")) return false;
  if (ended.abbreviation) return startsAfterAbbreviation(ended, tokens, start, word);
  const quoted = start > mark + 1;
  return !(quoted && /[!?…]|\.\./u.test(ended.text) && isReportingClause(tokens, start));
}

/** "the"; not "iPhone", "eBay", an address or the article of "al-Jazeera". */
const isLower = ({ text, shape }: RawToken, tokens: readonly RawToken[], start: number): boolean =>
  LOWER.test(text) && shape !== "url" && shape !== "domain" && !/^\p{Ll}\p{Lu}/u.test(text) && !(/^(?:al|el|as|ash|an|ar)$/u.test(text) && tokens[start + 1]?.text === "-" && tokens[start + 1]?.spaced === false);

function skipOpeners(tokens: readonly RawToken[], start: number): number {
  let i = start;
  while (i < tokens.length && (OPENER.test(tokens[i]?.text ?? "") || DASH.test(tokens[i]?.text ?? ""))) i += 1;
  return i;
}

function startsAfterAbbreviation(ended: RawToken, tokens: readonly RawToken[], start: number, word: RawToken): boolean {
  const lower = word.text.toLowerCase();
  if (/^[\d$]/u.test(word.text)) return false;
  if (DOTTED_TIMES.has(ended.text.slice(0, -1).toLowerCase())) return !AFTER_TIME.has(lower);
  return SENTENCE_OPENERS.has(lower) || (OPENER.test(tokens[start]?.text ?? "") && ended.abbreviation === "open" && tokens[start]?.text !== "(");
}

/** Whether "Smith asked" or "Jane Doe, a lawyer, said" opens the rest. */
function isReportingClause(tokens: readonly RawToken[], start: number): boolean {
  for (let i = start; i < Math.min(tokens.length, start + MAX_SUBJECT); i += 1) {
    const text = tokens[i]?.text ?? "";
    if (i > start && REPORTING.has(text)) return true;
    if (TERMINAL.test(text) || OPENER.test(text)) return false;
  }
  return false;
}
