/**
 * Stage 1 of 10: the bytes of one file come in, its articles go out, with notices and with what was refused.
 *
 * Bytes are decoded (read/decode.ts), the format is seen from name and content (JSON lines, HTML, else plain text), and each
 * item becomes an Article (read/article.ts) whose text is normalized here once and never changes again: every span counts in
 * it. Nothing is thrown: an unreadable file or line is an InputError in `problems`, and the other articles come out all the
 * same. No disk, no clock: works in a browser. Files ending in .gz are unpacked by the command line.
 *
 *   read({ name: "a.txt", bytes: of("Bridge reopens\n\nIt did.") }).articles[0].title === "Bridge reopens"
 *
 * Known limits: English dates; pages that need scripts to show their text.
 */
import { InputError } from "./errors.js";
import { articleOf } from "./read/article.js";
import { publicationDay } from "./read/day.js";
import { decode } from "./read/decode.js";
import { looksLikeHtml, readHtml } from "./read/html.js";
import { looksLikeJson, readJson } from "./read/json.js";
import { readPlain } from "./read/plain.js";
import type { Source, Sources } from "./read/source.js";
import type { Article, Notice } from "./types.js";

export interface ReadInput {
  /** File name or address; its ending helps to see the format, and problems name it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** Day of publication where the input does not say. */
  readonly date?: string;
  /** What is known of the article from elsewhere: goes before what the input says. For input that holds one article. */
  readonly known?: Pick<Source, "title" | "outlet" | "url" | "date">;
}

export interface ReadResult {
  readonly articles: readonly Article[];
  readonly notices: readonly Notice[];
  readonly problems: readonly InputError[];
}

/** The articles in one file. */
export function read(input: ReadInput, options: ReadOptions = {}): ReadResult {
  const { sources, faults } = sourcesOf(input);
  const problems = faults.map(({ problem, remedy }) => problemOf(input.name, problem, remedy));
  const date = options.date === undefined ? undefined : publicationDay(options.date);
  if (options.date !== undefined && date === undefined) problems.push(problemOf(input.name, `was given the date "${options.date}", which names no single day`, "write it as 2024-12-21"));
  const articles: Article[] = [];
  const notices: Notice[] = [];
  sources.forEach((source, i) => {
    const made = articleOf(sources.length === 1 ? { ...source, ...options.known } : source, date);
    if (!made) problems.push(problemOf(input.name, sources.length > 1 ? `has no words in its article ${i + 1}` : "has no words", "give the text of an article"));
    else {
      articles.push(made.article);
      notices.push(...made.notices);
    }
  });
  return { articles, notices, problems };
}

const problemOf = (name: string, problem: string, remedy: string): InputError => new InputError(`read: "${name}" ${problem}; ${remedy}`);

function sourcesOf({ name, bytes }: ReadInput): Sources {
  if (bytes.length === 0) return { sources: [], faults: [{ problem: "is empty", remedy: "give the text of an article" }] };
  const decoded = decode(bytes);
  if (!("text" in decoded)) return { sources: [], faults: [decoded] };
  const { text } = decoded;
  if (text.trim() === "") return { sources: [], faults: [{ problem: "is empty", remedy: "give the text of an article" }] };
  if (looksLikeJson(text, name)) return readJson(text);
  return looksLikeHtml(text, name) ? htmlSources(text) : { sources: [readPlain(text)], faults: [] };
}

/** A page's source; the parsers may throw on broken pages. */
function htmlSources(html: string): Sources {
  try {
    const source = readHtml(html);
    if (source.text.trim() !== "") return { sources: [source], faults: [] };
    return { sources: [], faults: [{ problem: "is a page without text (it may need scripts to show it)", remedy: "save it from the reader view of a browser, or as plain text" }] };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : "unknown";
    return { sources: [], faults: [{ problem: `is a page that cannot be parsed (${reason})`, remedy: "save its text as .txt" }] };
  }
}
