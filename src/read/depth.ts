/**
 * A page whose elements nest no deeper than browsers let them. A document object model is walked by functions that call
 * themselves and look up to the root from every element, so a page of 100,000 unclosed `<div>` or `<b>` takes minutes and then
 * overflows the stack. Tags below the limit are left out; their text stays.
 *
 *   limit 2: "<a><b><c>x</c></b></a>" -> "<a><b>x</b></a>"
 *
 * Browsers cut at 512 (Blink, "kMaximumHTMLParserDOMTreeDepth"); news pages have about 30 levels.
 */
import { Parser } from "htmlparser2";

const MAX_DEPTH = 256;

/** The page itself where it is no deeper, else the page without the tags below. */
export function shallow(html: string, limit = MAX_DEPTH): string {
  const dropped: { readonly start: number; readonly end: number }[] = [];
  let depth = 0;
  const parser: Parser = new Parser({
    onopentag: () => {
      depth += 1;
      if (depth > limit) dropped.push({ start: parser.startIndex, end: parser.endIndex + 1 });
    },
    onclosetag: (_name, isImplied) => {
      // A tag that its parent closes has no text of its own.
      if (depth > limit && !isImplied) dropped.push({ start: parser.startIndex, end: parser.endIndex + 1 });
      depth -= 1;
    },
  });
  parser.end(html);
  if (dropped.length === 0) return html;
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of dropped) {
    if (start > at) kept.push(html.slice(at, start));
    at = Math.max(at, end);
  }
  return [...kept, html.slice(at)].join("");
}
