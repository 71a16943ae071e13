/**
 * Text for formats that cannot hold every string.
 *
 * XML 1.0 has no way to write most control characters, halves of surrogate pairs, U+FFFE and U+FFFF; each becomes U+FFFD, the
 * replacement character. Line ends and tabs are written as references, since a reader turns them into blanks in attributes;
 * so are U+0085 and U+2028, which some readers take for line ends.
 *
 *   xml('a<b\n"c"') === "a&lt;b&#10;&quot;c&quot;"
 */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;
const NOT_IN_CSV = /[\u0000\ud800-\udfff]/gu;
const MARKUP = /[&<>"'\t\n\r\u0085\u2028]/u;
const BLANKS = /[\t\n\r\u0085\u2028]/gu;

/** What is left of a text in XML. */
export const storable = (text: string): string => text.replace(NOT_IN_XML, "\ufffd");

/** A text as content or attribute of XML. Most texts need no change, and a JSON has hundreds of quotes: mark by mark is faster than one pattern. */
export function xml(text: string): string {
  const kept = storable(text);
  if (!MARKUP.test(kept)) return kept;
  return kept.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;")
    .replace(BLANKS, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** A list as JSON. Items are made storable first, since not every reader of such lists knows the escapes of JSON for what XML cannot hold. */
export const listText = (items: readonly string[]): string => JSON.stringify(items.map(storable));

/** A field of CSV after RFC 4180. */
export function csvField(text: string): string {
  const clean = text.replace(NOT_IN_CSV, "\ufffd");
  return /[",\r\n]|^\s|\s$/u.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
}
