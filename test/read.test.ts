import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../src/errors.js";
import { read, type ReadResult } from "../src/read.js";
import { canonicalUrl } from "../src/read/article.js";
import { shallow } from "../src/read/depth.js";
import { publicationDay } from "../src/read/day.js";
import { hash } from "../src/text/hash.js";
import { normalize } from "../src/text/normalize.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const readText = (text: string, name = "a.txt", date?: string): ReadResult => read({ name, bytes: utf8(text) }, date === undefined ? {} : { date });
const first = (result: ReadResult) => {
  const article = result.articles[0];
  if (!article) throw new Error(`no article: ${result.problems.map(String).join("; ")}`);
  return article;
};
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...Array(text.length).keys()].forEach((i) => view.setUint16(i * 2, text.charCodeAt(i), little));
  return bytes;
};

describe("plain text", () => {
  it("takes a short first line without a full stop for the headline", () => {
    const article = first(readText("Bridge reopens\n\nThe bridge is open again."));
    expect(article.title).toBe("Bridge reopens");
    expect(article.text.slice(0, article.headlineEnd)).toBe("Bridge reopens");
    expect(article.text).toBe("Bridge reopens\n\nThe bridge is open again.");
  });

  it("takes the line above a byline for the headline", () => {
    const article = first(readText("Bridge reopens\nBy Jane Doe\n\nIt is open."));
    expect(article).toMatchObject({ title: "Bridge reopens", text: "Bridge reopens\n\nBy Jane Doe\n\nIt is open.", byline: "Jane Doe" });
  });

  it.each([
    ["The bridge is open.\n\nCars use it."], ["The bridge is open\nto cars.\n\nMore."], ["Only one line"], ["By Jane Doe\n\nThe bridge is open."],
    [`${"A long opening that never comes to an end ".repeat(6)}\n\nMore.`], ["- Bread\n\nMilk."],
  ])("sees no headline in %j", (text) => {
    const article = first(readText(text));
    expect(article.title).toBeUndefined();
    expect(article.headlineEnd).toBe(0);
  });

  it("reads front matter", () => {
    const article = first(readText('---\ntitle: "Bridge: open"\noutlet: Valley Post\nurl: https://example.org/a\nbyline: By Jane Doe\ndate: Dec. 21, 2024\n---\n\nThe bridge is open.'));
    expect(article).toMatchObject({ title: "Bridge: open", outlet: "Valley Post", url: "https://example.org/a", byline: "Jane Doe", publishedAt: "2024-12-21" });
    expect(article.text).toBe("Bridge: open\n\nThe bridge is open.");
    expect(article.headlineEnd).toBe("Bridge: open".length);
  });

  it("leaves a rule at the top that opens no front matter in the text", () =>
    expect(first(readText("---\nThe bridge is open.\n---\nCars use it.")).text).toContain("The bridge is open."));

  it("does not repeat a headline that the body starts with", () => {
    const article = first(readText("---\ntitle: Bridge reopens\n---\nBRIDGE  reopens\nThe bridge is open."));
    expect(article.text).toBe("BRIDGE  reopens\n\nThe bridge is open.");
    expect(article.headlineEnd).toBe(15);
  });

  it("keeps a body apart whose first sentence merely starts like the title", () =>
    expect(first(readText("---\ntitle: Bridge\n---\nBridge work ended.")).text).toBe("Bridge\n\nBridge work ended."));

  it("finds the byline among the first paragraphs", () => {
    expect(first(readText("Bridge reopens\n\nBy Jane Doe and John Roe\n\nIt is open.")).byline).toBe("Jane Doe and John Roe");
    expect(first(readText("By noon all had left.\n\nIt rained.")).byline).toBeUndefined();
  });
});

describe("JSON", () => {
  const record = (text: string, extra: object = {}): string => JSON.stringify({ title: "Bridge reopens", url: `https://example.org/${text.length}`, date: "2024-12-21", text, ...extra });

  it("reads one article a line and loses none to a broken line", () => {
    const { articles, problems } = readText(`${record("It is open.")}\n\n{"text": "half\n${record("Cars use it again.", { outlet: "Valley Post" })}\n{"title": "no text"}\n7\n`, "news.jsonl");
    expect(articles.map(({ text }) => text)).toEqual(["Bridge reopens\n\nIt is open.", "Bridge reopens\n\nCars use it again."]);
    expect(articles[1]?.outlet).toBe("Valley Post");
    expect(problems.map(({ message }) => /line \d+ .{0,12}/u.exec(message)?.[0])).toEqual([expect.stringContaining("line 3 is no"), expect.stringContaining('line 5 has no "text'), expect.stringContaining("line 6 is no obj")]);
    for (const problem of problems) {
      expect(problem).toBeInstanceOf(InputError);
      expect(problem.message).toContain('"news.jsonl"');
    }
  });

  it("reads one object and an array of objects", () => {
    expect(readText(record("It is open."), "a.json").articles).toHaveLength(1);
    expect(readText(`[${record("It is open.")},\n${record("Cars use it.")}]`, "-").articles).toHaveLength(2);
  });

  it("refuses arrays nested deeper than a stack", () => {
    for (const name of ["a.json", "a.txt"]) expect(readText("[".repeat(100_000) + "]".repeat(100_000), name).problems).toHaveLength(1);
  });

  it("takes a bracket at the start of a plain text for no JSON", () =>
    expect(readText("[Editor's note: corrected.]\n\nThe bridge is open.").articles).toHaveLength(1));

  it("takes an author's name from an object", () => expect(first(readText(record("It is open.", { author: [{ name: "Jane Doe" }, "John Roe"] }), "a.jsonl")).byline).toBe("Jane Doe, John Roe"));
});

describe("HTML", () => {
  const body = Array.from({ length: 6 }, (_, i) => `<p>The bridge over the river is open again, the council said in its statement number ${i}. Cars &amp; buses use it<br>already.</p>`).join("\n");
  const page = `<!DOCTYPE html><html><head><title>Bridge reopens | Valley Post</title>
    <meta property="og:site_name" content="Valley Post"><link rel="canonical" href="https://example.org/bridge">
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"Bridge reopens","datePublished":"2024-12-21T23:30:00+02:00","author":{"@type":"Person","name":"Jane Doe"}}]}</script>
    </head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Bridge reopens</h1>${body}<figure><img src="a.jpg"><figcaption>FILE: a bridge</figcaption></figure></article>
    <script>var tracked = 1;</script><footer>All rights reserved</footer></body></html>`;

  it("takes title, byline, day, outlet and text from a saved page", () => {
    const article = first(readText(page, "page.html"));
    expect(article).toMatchObject({ title: "Bridge reopens", byline: "Jane Doe", publishedAt: "2024-12-21", outlet: "Valley Post", url: "https://example.org/bridge" });
    expect(article.text.startsWith("Bridge reopens\n\nThe bridge over the river")).toBe(true);
    expect(article.text.match(/Bridge reopens/gu)).toHaveLength(1);
    expect(article.text).toContain("Cars & buses use it\nalready.");
    expect(article.text).not.toMatch(/Home|tracked|rights reserved|FILE:/u);
    expect(article.text.split("\n\n")).toHaveLength(7);
  });

  it.each(["<div>", "<b>The bridge ", "<p><b>", "<table><tr><td>"])("reads a page of 20,000 unclosed %j", (tag) => {
    const article = first(readText(`<html><body>${tag.repeat(20_000)}<p>The bridge is open again.</p></body></html>`, "a.html"));
    expect(article.text.endsWith("The bridge is open again.")).toBe(true);
  });

  it("cuts tags, never text, where elements nest too deeply", () => {
    expect(shallow("<a><b><i>x</i> y</b></a>", 2)).toBe("<a><b>x y</b></a>");
    expect(shallow("<p>one<p>two<br>three", 1)).toBe("<p>one<p>two<br>three".replace("<br>", ""));
    expect(shallow("<a><b>x</b></a>", 2)).toBe("<a><b>x</b></a>");
  });

  it("knows a page by its first tag", () => expect(first(readText(page, "-")).title).toBe("Bridge reopens"));

  it("falls back on meta elements, the heading and the whole body", () => {
    const article = first(readText('<html><head><meta name="date" content="21 December 2024"><meta name="author" content="By Jane Doe"></head><body><h1>Bridge reopens</h1><p>It is open.</p></body></html>', "a.htm"));
    expect(article).toMatchObject({ title: "Bridge reopens", byline: "Jane Doe", publishedAt: "2024-12-21" });
    expect(article.text).toBe("Bridge reopens\n\nIt is open.");
  });

  it.each(["class='cookie-banner'", "id=onetrust-consent-sdk", "class='layer gdpr'", "id='cookieNotice'"])("leaves out what asks for consent (%s), also where the page is short", (named) => {
    const { text } = first(readText(`<html><body><div ${named}>We use cookies. Accept all</div><article><h1>Dockers strike</h1><p>Dockers in Marisca stopped work on Tuesday.</p></article></body></html>`, "a.html"));
    expect(text).toBe("Dockers strike\n\nDockers in Marisca stopped work on Tuesday.");
  });
  it.each(["class='fortune-cookie'", "class='consent-decree'", "class='cookie-banner'"])("keeps an article in an element named so (%s)", (named) => {
    const { text } = first(readText(`<html><body><p>Valley Post</p><div ${named}><p>Dockers in Marisca stopped work on Tuesday, and the port stood still until the evening.</p></div></body></html>`, "a.html"));
    expect(text).toContain("Dockers in Marisca stopped work");
  });

  it.each(["class=related", "class='read-more box'", "id='mostRead' class='most-read'"])("leaves out what leads to other articles (%s)", (named) => {
    const { text } = first(readText(`<html><body><article><h1>Dockers strike</h1><p>Dockers in Marisca stopped work on Tuesday.</p><section ${named}><h3>Read more</h3><ul><li><a href='#'>Editor arrested in Larin</a></li></ul></section></article></body></html>`, "a.html"));
    expect(text).toBe("Dockers strike\n\nDockers in Marisca stopped work on Tuesday.");
  });
  it.each(["class=related", "class='interrelated'"])("keeps words of the article in an element named so (%s)", (named) => {
    const { text } = first(readText(`<html><body><article><h1>Dockers strike</h1><p>Dockers in Marisca stopped work on Tuesday.</p><div ${named}><p>The port, <a href='#'>Marisca</a>, stood still until the evening, and the union said that it would go on.</p></div></article></body></html>`, "a.html"));
    expect(text).toContain("stood still until the evening");
  });

  it.each(["<html></html>", "<html><body><script>load()</script></body></html>", "<!doctype html><p></p>"])("refuses %j, which has no text", (html) => {
    const { articles, problems } = readText(html, "a.html");
    expect(articles).toEqual([]);
    expect(problems[0]?.message).toMatch(/"a.html" .+; save/u);
  });
});

describe("encodings", () => {
  const text = "Café “Süd”\n\nIt’s open again.";
  it.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a byte order mark", utf8(`\ufeff${text}`)],
    ["UTF-16 little endian with a mark", utf16(`\ufeff${text}`, true)],
    ["UTF-16 big endian with a mark", utf16(`\ufeff${text}`, false)],
    ["UTF-16 little endian", utf16(text, true)],
    ["UTF-16 big endian", utf16(text, false)],
    ["Windows-1252", Uint8Array.from([...text].map((letter) => ({ "“": 0x93, "”": 0x94, "’": 0x92 })[letter] ?? letter.charCodeAt(0)))],
  ])("reads %s", (_, bytes) => expect(first(read({ name: "a.txt", bytes })).text).toBe(text));

  it.each([
    ["nothing", []], ["blanks", [32, 10, 32]], ["a PDF", [...utf8("%PDF-1.7 x")]], ["gzip", [0x1f, 0x8b, 8, 0]],
    ["zero bytes", [...Array(64).keys()].map((i) => i % 7)], ["marks only", [...utf8("*** --- ***")]],
  ])("refuses %s with a remedy", (_, bytes) => {
    const { articles, problems } = read({ name: "odd.bin", bytes: Uint8Array.from(bytes) });
    expect(articles).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^read: "odd.bin" .+; .+/u);
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom("a.txt", "a.html", "a.jsonl", "-"), (bytes, name) => {
      const { articles, problems } = read({ name, bytes });
      expect(articles.length + problems.length).toBeGreaterThan(0);
    }), { numRuns: 200, seed: 1 });
  });
});

describe("day of publication", () => {
  it.each([
    ["2024-12-21", "2024-12-21"], ["2024-12-21T23:30:00+02:00", "2024-12-21"], ["20241221", "2024-12-21"], ["December 21, 2024", "2024-12-21"], ["Dec. 21st 2024", "2024-12-21"],
    ["Saturday, 21 December 2024", "2024-12-21"], ["Sat, 21 Dec 2024 10:00:00 GMT", "2024-12-21"], ["21/12/2024", "2024-12-21"], ["12/21/2024", "2024-12-21"], ["04/04/2024", "2024-04-04"],
  ])("reads %j", (wording, day) => expect(publicationDay(wording)).toBe(day));

  it.each(["03/04/2024", "yesterday", "2024", "December 2024", "2024-13-01", "2023-02-29", ""])("refuses %j", (wording) => expect(publicationDay(wording)).toBeUndefined());

  it("uses the given day where the input has none, and tells when there is none at all", () => {
    expect(first(readText("It is open.", "a.txt", "2024-12-21")).publishedAt).toBe("2024-12-21");
    expect(first(readText("---\ndate: 2024-01-02\n---\nIt is open.", "a.txt", "2024-12-21")).publishedAt).toBe("2024-01-02");
    const { articles, notices } = readText("It is open.");
    expect(notices).toMatchObject([{ stage: "read", rule: "no-date", article: articles[0]?.id }]);
  });

  it("tells when a date cannot be read", () =>
    expect(readText("---\ndate: 03/04/2024\n---\nIt is open.", "a.txt", "2024-12-21").notices).toMatchObject([{ rule: "unread-date", reason: expect.stringContaining('"03/04/2024"') as string }]));
});

describe("ids", () => {
  it("are made of the address, whatever its scheme, tracking or last slash", () => {
    const id = (url: string, text: string): string => first(readText(`---\nurl: ${url}\n---\n${text}`)).id;
    expect(id("https://www.example.org/a/?utm_source=x#top", "One.")).toBe(id("http://example.org/a", "Two."));
    expect(id("https://example.org/a?id=1", "One.")).not.toBe(id("https://example.org/a?id=2", "One."));
    expect(canonicalUrl("no address")).toBe("no address");
  });

  it("are made of the text where there is no address", () => {
    expect(first(readText("It is open.")).id).toBe(first(readText("It is open.\r\n", "b.txt")).id);
    expect(first(readText("It is open.")).id).not.toBe(first(readText("It is shut.")).id);
  });

  it("keep parts apart and differ for near strings", () => {
    expect(hash("ab", "c")).not.toBe(hash("a", "bc"));
    expect(hash("a")).not.toBe(hash("a", ""));
    expect(hash("bridge")).toMatch(/^[0-9a-f]{16}$/u);
    expect(hash("bridge")).toBe(hash("bridge"));
    expect(new Set(Array.from({ length: 50_000 }, (_, i) => hash(`article ${i}`))).size).toBe(50_000);
  });
});

describe("normalized text", () => {
  it.each([
    ["one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"],
    ["Cafe\u0301", "Café"],
    ["½ ﬁne x²", "½ ﬁne x²"],
    ["a\u00a0b\u202fc\td", "a b c d"],
    ["\ufeffzero\u200bwidth\u00ad", "zerowidth"],
    ["\u200eleft\u202a\u202c", "left"],
    ["it\u0092s", "it’s"],
    ["bad\ud800end", "bad\ufffdend"],
    ["👩\u200d🚒 \u200dx", "👩\u200d🚒 x"],
    ["bell\u0007", "bell"],
    ["one \n \n\n\ntwo  three\n", "one\n\ntwo  three"],
    ["  indented\n   more", "indented\n   more"],
  ])("makes %j into %j", (raw, text) => expect(normalize(raw)).toBe(text));

  it("is the same when normalized again", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), (raw) => {
      expect(normalize(normalize(raw))).toBe(normalize(raw));
    }), { numRuns: 500, seed: 1 });
  });
});

it("reads the escapes of an address in a title, and leaves other signs of per cent", () => {
  const title = (raw: string) => read({ name: "a.json", bytes: new TextEncoder().encode(JSON.stringify({ title: raw, text: "It rained." })) }, {}).articles[0]!.title;
  expect(title("Larry%27s port %22closed%22 in R%C3%A9union")).toBe("Larry's port \"closed\" in Réunion");
  expect(title("Profit up 63% as 50%25 off, E%E2 open")).toBe("Profit up 63% as 50%25 off, E%E2 open");
});
