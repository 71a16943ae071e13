/** Input that nobody means to write: news in pieces, hostile strings, broken pages and broken JSON, bytes. All words are ours. */
import fc from "fast-check";
import type { ReadInput } from "../../src/read.js";

const PIECES = [
  "President Ana Cruz", "Cruz", "Petr Sykora", "the mayor of Lipno", "rebels", "Lipno", "the U.S.", "Ukrainian", "the Defense Ministry (DM)", "OSCE", "he", "she", "they", "it", "who", "his brother", "nine people", "more than 550 soldiers",
  "said", "told Reuters", "denied that", "according to", "attacked", "was killed", "visited", "met", "did not", "would", "plans to", "accused", "of", "in", "on Monday", "on 12 May 2024", "last week", "by", "and", "but", ",", ".", ";", ":", "?",
  "“", "”", "\"", "'", "’s", "(", ")", "--", "–", "...", "U.S.", "p.m.", "$3.5bn", "7%", "1,000", "--- ", "KYIV (Reuters) -", "By Jane Doe", "https://example.org/a?b=1", "#news", "don't", "gonna", "22-year-old", "\n", "\n\n", "\r\n", "\t", " ", "   ",
] as const;
const HOSTILE = [
  "<script>alert(1)</script>", "</script>", "javascript:alert(1)", "=cmd|'/c calc'!A0", "../../etc/passwd", "\u0000", "]]>", "__proto__", "constructor", "toString", "$& $1", "\ud800", "\udc00", "\u202e", "\ufeff", "\uffff", "\u2028",
  "👩‍👩‍👧", "e\u0301", "ﬁ", "İ", "ß", "中文", "العربية", "W".repeat(400), "a.".repeat(60), "\u001b[31m", "%00", "&amp;", "&#0;", "{{7*7}}", "null", "0",
] as const;
const TAGS = ["p", "div", "h1", "article", "br", "b", "script", "style", "nav", "table", "td", "li", "figcaption", "a href='javascript:1'", "meta name=date content=2024-01-02", "title", "svg", "template", "!--", "![CDATA[", "/p", "/div", "/article", "/"] as const;

const word = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...PIECES) }, { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) });
const prose = fc.array(fc.tuple(word, fc.constantFrom(" ", " ", " ", " ", "", "\n")), { maxLength: 60 }).map((parts) => parts.map(([text, gap]) => text + gap).join(""));
const page = fc.array(fc.oneof(fc.constantFrom(...TAGS).map((tag) => `<${tag}>`), word.map((text) => `${text} `)), { maxLength: 60 }).map((parts) => parts.join(""));
const field = fc.oneof({ weight: 4, arbitrary: prose }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) });
const record = fc.record({ title: field, text: field, date: fc.oneof(fc.constantFrom("2024-12-21", "03/04/2024", "", "__proto__"), field), outlet: field, url: field, author: field, ["__proto__"]: field }, { requiredKeys: [] });
const lines = fc.array(fc.oneof({ weight: 5, arbitrary: record.map((value) => JSON.stringify(value)) }, { weight: 1, arbitrary: prose }), { maxLength: 4 }).map((parts) => parts.join("\n"));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const named = (name: string, text: fc.Arbitrary<string>): fc.Arbitrary<ReadInput> => text.map((content) => ({ name, bytes: utf8(content) }));

/** One file. */
export const anyInput: fc.Arbitrary<ReadInput> = fc.oneof(
  { weight: 6, arbitrary: named("a.txt", prose) },
  { weight: 2, arbitrary: named("a.html", page) },
  { weight: 2, arbitrary: named("a.jsonl", lines) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom("a.txt", "a.html", "a.json", "-"), fc.uint8Array({ maxLength: 200 })).map(([name, bytes]) => ({ name, bytes })) },
);
