/**
 * A stretch of evidence inside its paragraph, cut into pieces that know what they are, so that the panel can light them:
 *
 *   "Mayor Okafor opened the bridge." with subject [0, 12), predicate [13, 19), object [20, 30)
 *   -> "Mayor Okafor"{subject} " " "opened"{predicate} " " "the bridge"{object} "."
 *
 * Spans may nest or overlap ("fear of an attack"): a piece then has several roles. Spans that lie outside the text are ignored.
 * Pieces laid end to end are exactly the paragraph, so nothing of an article is lost or doubled.
 */
import type { EdgeEvidence, Qualifiers, Span } from "../src/types.js";
import { hedgeIn, wordingIn } from "./hedges.js";
import type { Light } from "./palette.js";

export type PieceRole = Light | "sentence";

export interface LitSpan extends Span {
  readonly role: PieceRole;
}

export interface Piece {
  readonly text: string;
  readonly roles: readonly PieceRole[];
}

/** A blank line, which parts paragraphs: "\n\n", "\n \n"; refuses "\n". */
const BLANK_LINE = /\n[ \t]*\n/g;
const LINE_END = /\n/g;
/** Longer paragraphs are shown around their sentence only. */
const LONGEST_PARAGRAPH = 1600;
const AROUND = 400;

/** The paragraph that holds a sentence, without blanks at its ends; always holds all of [start, end). */
export function paragraphAround(text: string, sentence: Span): Span {
  const start = Math.max(0, Math.min(sentence.start, text.length));
  const end = Math.max(start, Math.min(sentence.end, text.length));
  const boundary = text.search(BLANK_LINE) >= 0 ? BLANK_LINE : LINE_END;
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(boundary)) {
    const after = match.index + match[0].length;
    if (after <= start) from = after;
    else if (match.index >= end) {
      to = match.index;
      break;
    }
  }
  if (to - from > LONGEST_PARAGRAPH) [from, to] = [wordStart(text, Math.max(from, start - AROUND)), wordEnd(text, Math.min(to, end + AROUND))];
  while (from < start && /\s/.test(text.charAt(from))) from++;
  while (to > end && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

export function piecesOf(text: string, paragraph: Span, lit: readonly LitSpan[]): Piece[] {
  const inside = lit.filter((span) => isSpan(span) && span.start < paragraph.end && span.end > paragraph.start);
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const span of inside) for (const cut of [span.start, span.end]) if (cut > paragraph.start && cut < paragraph.end) cuts.add(cut);
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, i) => ({
    text: text.slice(start, ordered[i + 1]),
    roles: inside.filter((span) => span.start <= start && span.end > start).map((span) => span.role),
  }));
}

/**
 * What to light for one piece of evidence: the words that it names itself and, from the fact's own wording, its date, its number and
 * the word that makes it planned, possible or denied, where they stand apart from those.
 */
export function litSpans(evidence: EdgeEvidence, text = "", attributes?: Pick<Qualifiers, "factuality" | "dateText" | "countText">): LitSpan[] {
  const spans: LitSpan[] = [{ start: evidence.start, end: evidence.end, role: "sentence" }];
  for (const role of ["subject", "predicate", "object"] as const) {
    const span = evidence[role];
    if (span) spans.push({ start: span[0], end: span[1], role });
  }
  if (!attributes) return spans;
  const named = spans.slice(1);
  const further: readonly (readonly [PieceRole, Span | undefined])[] = [
    ["date", wordingIn(text, evidence, attributes.dateText)], ["number", wordingIn(text, evidence, attributes.countText)], ["hedge", hedgeIn(text, evidence, attributes.factuality)],
  ];
  for (const [role, span] of further) if (span && !named.some((other) => other.start < span.end && other.end > span.start)) spans.push({ ...span, role });
  return spans;
}

function isSpan(span: Span): boolean {
  return Number.isInteger(span.start) && Number.isInteger(span.end) && span.end > span.start;
}

function wordStart(text: string, at: number): number {
  const blank = at === 0 ? -1 : text.lastIndexOf(" ", at);
  return at === 0 ? 0 : blank + 1;
}

function wordEnd(text: string, at: number): number {
  const blank = text.indexOf(" ", at);
  return blank < 0 ? text.length : blank;
}
