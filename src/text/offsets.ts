/**
 * Spans of text: [start, end) in UTF-16 units.
 *
 * textOf("Acme won.", { start: 0, end: 4 }) === "Acme"
 */
import type { Span } from "../types.js";

/** The surface of a span. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether every unit of `inner` is in `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether two spans share a unit. */
export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The span without the white space at its ends; empty at its start when there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** White space after `normalize`: blank, tab, line end. */
export const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x09;
