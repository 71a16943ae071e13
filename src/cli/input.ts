/**
 * What the user names on the command line becomes articles: files, folders, "-" for standard input.
 *
 * A folder is walked through all its levels, in the order of names (by code units), for .txt .md .html .htm .json .jsonl
 * .ndjson and .gz of them; hidden files, files named README and x.meta.json are no articles. A file that is named outright
 * is read whatever its ending. `x.meta.json` beside `x.txt` tells title, outlet, url and date of the article in it. Nothing is
 * thrown: what cannot be read is a problem, and the rest is read all the same.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { InputError } from "../errors.js";
import { read, type ReadOptions } from "../read.js";
import type { Article, Notice } from "../types.js";
import { reasonOf } from "./reason.js";

export interface Inputs {
  readonly articles: readonly Article[];
  readonly notices: readonly Notice[];
  readonly problems: readonly InputError[];
}

const STDIN = "-";
/** "a.txt", "a.jsonl.gz"; refuses "a.pdf". */
const READABLE = /\.(?:txt|md|html?|json|jsonl|ndjson)(?:\.gz)?$/iu;
/** "README.md", "x.meta.json", ".hidden.txt": in a folder, but no article. */
const NO_ARTICLE = /^(?:\.|README\b)|\.meta\.json$/iu;
/** A string holds half a gigabyte; no article has a tenth of it. */
const MAX_BYTES = 400_000_000;

const Meta = z.object({
  title: z.string().nullish(),
  outlet: z.string().nullish(),
  publisher: z.string().nullish(),
  url: z.string().nullish(),
  date: z.string().nullish(),
});

/** The articles of all inputs, in order. */
export function readInputs(inputs: readonly string[], date: string | undefined): Inputs {
  const articles: Article[] = [], notices: Notice[] = [], problems: InputError[] = [];
  for (const input of inputs) {
    for (const file of filesOf(input, problems)) {
      const options: ReadOptions = { ...(date === undefined ? {} : { date }), known: knownOf(file, problems) };
      const bytes = bytesOf(file, problems);
      if (!bytes) continue;
      const found = read({ name: file === STDIN ? "standard input" : file.replace(/\.gz$/iu, ""), bytes }, options);
      articles.push(...found.articles);
      notices.push(...found.notices);
      problems.push(...found.problems);
    }
  }
  return { articles, notices, problems };
}

function filesOf(input: string, problems: InputError[]): string[] {
  if (input === STDIN) return [STDIN];
  try {
    if (!statSync(input).isDirectory()) return [input];
    const files = walk(input);
    if (files.length === 0) problems.push(new InputError(`read: the folder "${input}" holds no articles; put .txt, .html or .jsonl files into it`));
    return files;
  } catch (error) {
    problems.push(new InputError(`read: "${input}" ${reasonOf(error)}; check the path`));
    return [];
  }
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (NO_ARTICLE.test(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return walk(path);
      return READABLE.test(entry.name) ? [path] : [];
    });
}

function bytesOf(file: string, problems: InputError[]): Uint8Array | undefined {
  try {
    if (file !== STDIN && statSync(file).size > MAX_BYTES) throw new Error("is too large");
    const bytes = readFileSync(file === STDIN ? 0 : file);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: MAX_BYTES }) : bytes;
  } catch (error) {
    problems.push(new InputError(`read: "${file}" ${reasonOf(error)}; give a whole and readable file of at most ${MAX_BYTES / 1e6} MB`));
    return undefined;
  }
}

function knownOf(file: string, problems: InputError[]): NonNullable<ReadOptions["known"]> {
  const meta = `${file.replace(READABLE, "")}.meta.json`;
  if (file === STDIN || basename(meta) === ".meta.json" || !existsSync(meta)) return {};
  try {
    const { title, outlet, publisher, url, date } = Meta.parse(JSON.parse(readFileSync(meta, "utf8")));
    return Object.fromEntries(Object.entries({ title, outlet: outlet ?? publisher, url, date }).filter(([, value]) => value));
  } catch {
    problems.push(new InputError(`read: "${meta}" is no JSON such as {"title": "...", "outlet": "...", "url": "...", "date": "2024-12-21"}; mend or remove it`));
    return {};
  }
}
