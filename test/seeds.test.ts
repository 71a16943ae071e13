/**
 * The articles that a new user sees first: every one is complete, is its own text, and three of them tell of one event with
 * counts that differ, so that linking and merging have something to show.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read } from "../src/read.js";

const FOLDER = new URL("../seeds/", import.meta.url);
const MIN_WORDS = 200;
/** Two articles that share so many words in a row are copies of each other. */
const SHARED_RUN = 8;
/** Three outlets on the crash that killed the team of Chapecoense, and the deaths that each reports. */
const ACCOUNTS: readonly (readonly [file: string, deaths: string])[] = [
  ["2016-11-29-chapecoense-first.txt", "Seventy-six"], ["2016-11-29-chapecoense-second.txt", "75"], ["2016-12-01-chapecoense-fuel.txt", "71"],
];

const files = readdirSync(FOLDER).filter((name) => name.endsWith(".txt")).sort();
const readings = files.map((name) => ({ name, ...read({ name, bytes: readFileSync(new URL(name, FOLDER)) }) }));
const articles = readings.flatMap(({ name, articles: found }) => found.map((article) => ({ name, ...article })));
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runs(text: string): Set<string> {
  const all = words(text);
  return new Set(all.slice(SHARED_RUN - 1).map((_, i) => all.slice(i, i + SHARED_RUN).join(" ")));
}

describe("seeds", () => {
  it("are at least eight", () => expect(files.length).toBeGreaterThanOrEqual(8));

  it.each(readings)("$name reads as one article, without a problem or a notice", ({ articles: found, notices, problems }) => {
    expect(found).toHaveLength(1);
    expect([...problems, ...notices]).toEqual([]);
  });

  it.each(articles)("$name has title, outlet, address, day and enough words", ({ name, title, outlet, url, publishedAt, text, headlineEnd }) => {
    expect(text.slice(0, headlineEnd)).toBe(title);
    expect(outlet).toBeTruthy();
    expect(url).toMatch(/^https:\/\/example\.(?:org|com)\/./u);
    expect(publishedAt).toBe(name.slice(0, "2024-12-21".length));
    expect(words(text).length).toBeGreaterThanOrEqual(MIN_WORDS);
  });

  it("have ids that differ", () => expect(new Set(articles.map(({ id }) => id)).size).toBe(files.length));

  it("hold three accounts of one event whose counts differ", () => {
    const accounts = ACCOUNTS.map(([file, deaths]) => ({ deaths, article: articles.find(({ name }) => name === file) }));
    for (const { deaths, article } of accounts) {
      expect(words(article?.text ?? "")).toEqual(expect.arrayContaining(words(deaths)));
      expect(article?.text).toMatch(/Chapecoense.*LaMia|LaMia.*Chapecoense/su);
    }
    expect(new Set(accounts.map(({ article }) => article?.outlet)).size).toBe(ACCOUNTS.length);
  });

  it(`share no run of ${SHARED_RUN} words with each other`, () => {
    const seen = new Map<string, string>();
    const shared: string[] = [];
    for (const { name, text } of articles) {
      for (const run of runs(text)) {
        const other = seen.get(run);
        if (other !== undefined) shared.push(`${other}, ${name}: ${run}`);
        seen.set(run, name);
      }
    }
    expect(shared).toEqual([]);
  });

  it("close a quote that runs over several paragraphs only in the last of them", () => {
    const text = articles.find(({ name }) => name === "2016-08-27-amatrice.txt")?.text ?? "";
    const quoted = text.split("\n\n").filter((paragraph) => paragraph.startsWith('"'));
    expect(quoted.map((paragraph) => paragraph.endsWith('"'))).toEqual([false, false, true]);
  });
});
