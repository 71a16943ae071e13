/**
 * Paragraphs of a text. A blank line parts two, and so does the end of the headline. A single line end may part two (one
 * paragraph a line) or none (lines wrapped at some 72 columns); one decision is made for the whole article:
 *
 *   wrapped   when lines break in the middle of sentences (no full stop, then a small letter) as often as wrapping makes
 *             them, and few lines are so short that the next word would have fitted
 *   not       otherwise; then a line that starts small and follows an open line is still joined
 *
 * In a wrapped article a list item, an indented line and the line after a short closed one begin a paragraph.
 * Known limits: verse and tables are taken for one paragraph a line.
 */
import type { Span } from "../types.js";
import { trimSpan } from "../text/offsets.js";

interface Line extends Span {
  /** Blanks before its first character. */
  readonly indent: number;
  /** A blank line, or the end of the headline, stands before it. */
  readonly parted: boolean;
}

/** A line that ends so has ended its sentence: "it.", 'it."', "it:"; refuses "the", "it,". */
const CLOSED = /[.!?…:][)\]"'”’»]*$/u;
/** Ends with an abbreviation, which may stand inside a sentence: "4 p.m.", "Acme Inc."; refuses "it." */
const ABBREVIATED = /(?:\p{L}\.\p{L}|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov))\.$/u;
/** Starts in the middle of a sentence: "the"; refuses "The", "- the", "iPhone", "al-Watan". */
const SMALL_START = /^(?!(?:al|el|as)-)\p{Ll}(?!\p{Lu})/u;
/** "- one", "* one", "1. one", "• one"; refuses "one". */
const LIST_ITEM = /^(?:[-*•·–—]\s|\d{1,2}[.)]\s)/u;
/** Of all breaks between lines, how many must fall inside a sentence: wrapped prose has about two in three, articles with one paragraph a line nearly none. */
const MIN_INNER_BREAKS = 0.3;
/** Of all breaks, how many must come where the next word would not have fitted. */
const MIN_FULL_LINES = 0.6;
/** A closed line shorter than this part of the widest ends its paragraph. */
const SHORT_LINE = 0.6;
/** Units at a line's ends that are looked at: enough for every pattern here. */
const EDGE = 12;

/** Paragraphs in text order, without white space at their ends. */
export function paragraphs(text: string, headlineEnd: number): Span[] {
  const lines = linesOf(text, headlineEnd);
  const width = wrapWidth(text, lines);
  const spans: { start: number; end: number }[] = [];
  lines.forEach((line, i) => {
    const previous = lines[i - 1];
    const open = spans[spans.length - 1];
    if (!previous || !open || line.parted || startsParagraph(text, previous, line, width)) spans.push({ start: line.start, end: line.end });
    else open.end = line.end;
  });
  return spans;
}

function linesOf(text: string, headlineEnd: number): Line[] {
  const lines: Line[] = [];
  let parted = true;
  for (let at = 0; at < text.length;) {
    const stop = text.indexOf("\n", at);
    const next = stop < 0 ? text.length : stop;
    const end = at < headlineEnd && headlineEnd < next ? headlineEnd : next;
    const span = trimSpan(text, { start: at, end });
    if (span.end > span.start) lines.push({ ...span, indent: span.start - at, parted: parted || (lines.length > 0 && at >= headlineEnd && (lines[lines.length - 1]?.end ?? 0) <= headlineEnd) });
    parted = span.end === span.start;
    at = end === next ? next + 1 : end;
  }
  return lines;
}

/** The widest line when lines are wrapped, 0 when each is a paragraph. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  const breaks = lines.flatMap((line, i) => (i > 0 && !line.parted ? [{ before: lines[i - 1] as Line, line }] : []));
  if (breaks.length === 0) return 0;
  const width = breaks.reduce((widest, { before }) => Math.max(widest, before.end - before.start), 0);
  const inner = breaks.filter(({ before, line }) => isOpen(text, before) && SMALL_START.test(head(text, line))).length;
  const full = breaks.filter(({ before, line }) => before.end - before.start + 1 + firstWord(text, line) > width - 1).length;
  return inner >= MIN_INNER_BREAKS * breaks.length && (full >= MIN_FULL_LINES * breaks.length || inner === breaks.length) ? width : 0;
}

function startsParagraph(text: string, previous: Line, line: Line, width: number): boolean {
  const start = head(text, line);
  const open = isOpen(text, previous);
  if (width === 0) return !(open && SMALL_START.test(start));
  if (LIST_ITEM.test(start) && !SMALL_START.test(start)) return !open || /^[*•·]/u.test(start);
  if (line.indent > previous.indent && !open) return true;
  return !open && !SMALL_START.test(start) && previous.end - previous.start < SHORT_LINE * width;
}

function isOpen(text: string, line: Line): boolean {
  const tail = text.slice(Math.max(line.start, line.end - EDGE), line.end);
  return !CLOSED.test(tail) || ABBREVIATED.test(tail);
}
const head = (text: string, line: Line): string => text.slice(line.start, Math.min(line.end, line.start + EDGE));

function firstWord(text: string, line: Line): number {
  const blank = text.slice(line.start, Math.min(line.end, line.start + 80)).search(/\s/u);
  return blank < 0 ? line.end - line.start : blank;
}
