/**
 * Whether an abbreviation with its full stop starts at a place of the text, and of which kind.
 *
 *   bound    the sentence goes on: "Gen. Smith", "e.g. this"      open     it may end: "Acme Inc.", "the U.S."
 *   initial  one capital before a capital: "J. D. Vance"           (boundary.ts decides for open and initial)
 *   A genus is bound to its species: "E. coli".
 */
import { BOUND_ABBREVIATIONS, NUMBER_ABBREVIATIONS, OPEN_ABBREVIATIONS, STATE_WORDS } from "../lexicon/abbreviations.js";

export type AbbreviationKind = "bound" | "open" | "initial";

/** "U.S.", "p.m.", "Ph.D.", "J.R.R."; refuses "ended.The". */
const DOTTED = /(?:\p{L}\.){2,12}(?![\p{L}\p{N}])|(?:Ph|Ed|M|B)\.(?:D|Sc|Phil)\.(?!\p{L})/uy;
/** The same without its last full stop: "U.K", "a.k.a"; refuses "ended.I". */
const DOTTED_OPEN = /(?<![\p{L}\p{N}])(?:\p{L}\.){1,12}\p{L}(?![\p{L}\p{N}.'’])/uy;
/** One capital: "J." before " D." or " Vance"; refuses "I. we". */
const INITIAL = /\p{Lu}\.(?=\s?\p{Lu}|-\p{Lu})/uy;
/** The genus, and what stands between it and the species: "E." before " coli", "T." and "b." of "T. b. gambiense"; refuses "B. in" and "U. S. troops". */
const GENUS = /(?<![\p{L}\p{N}.]|\p{Lu}\. )\p{Lu}\.(?= (?:\p{Ll}\. )?\p{Ll}{4})|(?<=(?<![\p{L}\p{N}.]|\p{Lu}\. )\p{Lu}\. )\p{Ll}\.(?= \p{Ll}{4})/uy;
/** A short word before a full stop, with what follows. */
const STOPPED = /(\p{L}[\p{L}'’]{0,7})\.(?!\p{L})/uy;
/** "10" after " "; refuses "ten". */
const NUMBER_NEXT = /\s*[\d#]/uy;

/** The abbreviation at `at`: its end (behind its full stop) and kind. */
export function abbreviationAt(text: string, at: number): { end: number; kind: AbbreviationKind } | undefined {
  const dotted = match(DOTTED, text, at);
  if (dotted) return { end: at + dotted.length, kind: has(BOUND_ABBREVIATIONS, dotted.slice(0, -1)) ? "bound" : "open" };
  if (match(INITIAL, text, at)) return { end: at + 2, kind: "initial" };
  if (match(GENUS, text, at)) return { end: at + 2, kind: "bound" };
  const stopped = match(STOPPED, text, at);
  if (!stopped) return undefined;
  const word = stopped.slice(0, -1);
  const end = at + stopped.length;
  if (has(BOUND_ABBREVIATIONS, word)) return { end, kind: "bound" };
  if (has(OPEN_ABBREVIATIONS, word) || (STATE_WORDS.has(word) && text.slice(Math.max(0, at - 2), at) === ", ")) return { end, kind: "open" };
  return has(NUMBER_ABBREVIATIONS, word) && match(NUMBER_NEXT, text, end) ? { end, kind: "bound" } : undefined;
}

/** End of dotted letters without a last full stop ("U.K"), `at` when there are none. */
export const dottedEnd = (text: string, at: number): number => at + (match(DOTTED_OPEN, text, at)?.length ?? 0);

/** A lower-case entry holds in any case, a capitalized one only as it stands or in capitals. */
function has(set: ReadonlySet<string>, word: string): boolean {
  if (set.has(word) || set.has(word.toLowerCase())) return true;
  return word.length > 1 && word === word.toUpperCase() && set.has(word.charAt(0) + word.slice(1).toLowerCase());
}

function match(regex: RegExp, text: string, at: number): string | undefined {
  regex.lastIndex = at;
  return regex.exec(text)?.[0];
}
