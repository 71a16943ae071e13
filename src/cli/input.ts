/**
 * What the user names on the command line becomes articles: files, folders, "-" for standard input.
 *
 * A folder is walked through all its levels, in the order of names (by code units), for .txt .md .html .htm .json .jsonl
 * .ndjson and .gz of them; hidden files, files named README and x.meta.json are no articles, nor is what this program wrote.
 * Links are followed, each folder is entered once. A file that is named outright is read whatever its ending. `x.meta.json`
 * beside `x.txt` tells title, outlet, url and date of the article in it. Nothing is thrown: what cannot be read is a problem,
 * and the rest is read all the same.
 */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { InputError } from "../errors.js";
import { read, type ReadOptions } from "../read.js";
import type { Article, Notice } from "../types.js";
import { isOwn } from "./own.js";
import { reasonOf } from "./reason.js";

export interface Inputs {
  readonly articles: readonly Article[];
  readonly notices: readonly Notice[];
  readonly problems: readonly InputError[];
  /** The file that an article's id comes from. */
  readonly files: ReadonlyMap<string, string>;
}

const STDIN = "-";
const STDIN_NAME = "standard input";
/** "a.txt", "a.jsonl.gz"; refuses "a.pdf". */
const READABLE = /\.(?:txt|md|html?|json|jsonl|ndjson)(?:\.gz)?$/iu;
/** "README.md", "x.meta.json", ".hidden.txt": in a folder, but no article. */
const NO_ARTICLE = /^(?:\.|README\b)|\.meta\.json$/iu;
/** A string holds half a gigabyte; no article has a tenth of it. */
const MAX_BYTES = 400_000_000;
/** Bytes of a pipe that are read at once. */
const BLOCK = 1 << 20;

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
  const files = new Map<string, string>();
  for (const input of inputs) {
    for (const file of filesOf(input, problems)) {
      const options: ReadOptions = { ...(date === undefined ? {} : { date }), known: knownOf(file, problems) };
      const bytes = bytesOf(file, problems);
      if (!bytes) continue;
      const found = read({ name: file === STDIN ? STDIN_NAME : file.replace(/\.gz$/iu, ""), bytes }, options);
      for (const article of found.articles) files.set(article.id, file === STDIN ? STDIN_NAME : file);
      // One by one: a file may hold more articles than a call takes arguments.
      for (const article of found.articles) articles.push(article);
      for (const notice of found.notices) notices.push(notice);
      for (const problem of found.problems) problems.push(problem);
    }
  }
  return { articles, notices, problems, files };
}

function filesOf(input: string, problems: InputError[]): string[] {
  if (input === STDIN) return [STDIN];
  const told = problems.length;
  try {
    if (statSync(input).isDirectory()) {
      const files = walk(input, problems, new Set());
      if (files.length === 0 && problems.length === told) problems.push(new InputError(`read: the folder "${input}" holds no articles; put .txt, .html or .jsonl files into it`));
      return files;
    }
    if (!isOwn(input)) return [input];
    problems.push(new InputError(`read: "${input}" was written by onrecord and is no article; give the articles, or see the graph with "onrecord view"`));
  } catch (error) {
    problems.push(new InputError(`read: "${input}" ${reasonOf(error)}; check the path`));
  }
  return [];
}

/**
 * The files below a folder; links are followed, each folder is entered once.
 * @param seen real paths of the folders on the way
 */
function walk(folder: string, problems: InputError[], seen: Set<string>): string[] {
  let names: string[];
  try {
    const real = realpathSync(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    names = readdirSync(folder).sort((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    problems.push(new InputError(`read: the folder "${folder}" ${reasonOf(error)}; its articles were left out`));
    return [];
  }
  return names.filter((name) => !NO_ARTICLE.test(name)).flatMap((name) => {
    const path = join(folder, name);
    if (isFolder(path)) return walk(path, problems, seen);
    return READABLE.test(name) && !isOwn(path) ? [path] : [];
  });
}

/** False for what cannot be looked at: where it has the name of an article, reading it tells why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function bytesOf(file: string, problems: InputError[]): Uint8Array | undefined {
  try {
    const bytes = wholeOf(file);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: MAX_BYTES }) : bytes;
  } catch (error) {
    const isMisread = (error as NodeJS.ErrnoException).code === "ENOENT" && file.includes("\ufffd");
    problems.push(new InputError(`read: "${file === STDIN ? STDIN_NAME : file}" ${isMisread ? "has a name that is not UTF-8" : reasonOf(error)}; give a whole and readable file of at most ${MAX_BYTES / 1e6} MB`));
    return undefined;
  }
}

/** A pipe or a device tells no size and may never end. */
function wholeOf(file: string): Uint8Array {
  const tooLarge = (): never => { throw new Error("is too large"); };
  const known = file === STDIN ? undefined : statSync(file);
  if (known?.isFile()) return known.size > MAX_BYTES ? tooLarge() : readFileSync(file);
  const source = file === STDIN ? 0 : openSync(file, "r"), blocks: Buffer[] = [];
  try {
    for (let total = 0; ;) {
      const block = Buffer.allocUnsafe(BLOCK), read = readSync(source, block, 0, BLOCK, null);
      if (read === 0) return Buffer.concat(blocks);
      blocks.push(block.subarray(0, read));
      total += read;
      if (total > MAX_BYTES) tooLarge();
    }
  } finally {
    if (source !== 0) closeSync(source);
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
