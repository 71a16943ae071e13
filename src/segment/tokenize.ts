/**
 * Tokens of a stretch of text after the rules of UD English EWT (release 2.16). A blank always parts tokens; inside a run
 * of other characters the patterns of patterns.ts are tried in order at the place reached, and the first that matches takes
 * its characters. Words then lose their clitics (clitics.ts).
 *
 *   "don't re-open well-known e-mail (200km)." -> do n't re-open well - known e-mail ( 200 km ) .
 *
 * An abbreviation keeps its full stop here; where a sentence ends, boundary.ts gives it back ("at 3 p.m." -> p.m + .).
 * Every pattern either takes what it read or reads a bounded stretch, so time is linear in the text.
 *
 * Source: Silveira et al. 2014 and the tokenization notes of UD_English-EWT; exceptions counted in EWT train.
 */
import { abbreviationAt, dottedEnd, type AbbreviationKind } from "./abbreviation.js";
import { cliticCuts } from "./clitics.js";
import { PATTERNS, type PatternName } from "./patterns.js";
import { wordEnd } from "./word.js";

/** A token before it has a sentence. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** White space stands before it, or it is the first. */
  readonly spaced: boolean;
  /** The pattern that took it. */
  readonly shape: PatternName | "word" | "abbreviation" | "other";
  readonly abbreviation?: AbbreviationKind;
}

/** White space, as `normalize` leaves it, and what it might have missed. */
const BLANKS = /\s+/uy;

/** All tokens of text[start, end), in order. */
export function tokenize(text: string, start: number, end: number): RawToken[] {
  const tokens: RawToken[] = [];
  let at = start;
  let spaced = true;
  while (at < end) {
    BLANKS.lastIndex = at;
    if (BLANKS.test(text)) {
      at = BLANKS.lastIndex;
      spaced = true;
      continue;
    }
    for (const token of next(text, at, end, spaced)) tokens.push(token);
    at = tokens[tokens.length - 1]?.end ?? end;
    spaced = false;
  }
  return tokens;
}

/** The token at `at`, or the parts of the word there. */
function next(text: string, at: number, limit: number, spaced: boolean): RawToken[] {
  for (const { name, regex, edge } of PATTERNS) {
    if (edge && !spaced) continue;
    regex.lastIndex = at;
    const match = regex.exec(text);
    if (match && match[0] !== "") return [token(text, at, Math.min(at + match[0].length, limit), spaced, name)];
  }
  const abbreviation = abbreviationAt(text, at);
  if (abbreviation) return [{ ...token(text, at, abbreviation.end, spaced, "abbreviation"), abbreviation: abbreviation.kind }];
  const end = Math.max(dottedEnd(text, at), wordEnd(text, at));
  return end > at ? cut(text, at, end, spaced) : [token(text, at, at + width(text, at), spaced, "other")];
}

function cut(text: string, start: number, end: number, spaced: boolean): RawToken[] {
  const cuts = [...cliticCuts(text.slice(start, end)).map((offset) => start + offset), end];
  return cuts.map((stop, i) => {
    const from = i === 0 ? start : (cuts[i - 1] ?? start);
    return token(text, from, stop, spaced && i === 0, "word");
  });
}

const token = (text: string, start: number, end: number, spaced: boolean, shape: RawToken["shape"]): RawToken =>
  ({ start, end, text: text.slice(start, end), spaced, shape });

/** A character beyond the basic plane is two units. */
const width = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
