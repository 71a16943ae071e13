/**
 * Files of the command line: graphs in, results out. A file is written under another name and then renamed, so that nobody
 * sees half of it and a full disk leaves the old one.
 */
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { InputError } from "../errors.js";
import type { SerializedGraph } from "../types.js";
import type { Pieces } from "../write.js";
import { isOwn } from "./own.js";
import { reasonOf, writeReasonOf } from "./reason.js";

/** Of a graph file only what all commands lean on is checked; fields that are not named pass. */
const GraphFile = z.looseObject({
  attributes: z.looseObject({ schema: z.literal(1), articles: z.array(z.looseObject({ id: z.string(), text: z.string() })) }),
  nodes: z.array(z.looseObject({ key: z.string(), attributes: z.looseObject({ kind: z.string(), label: z.string(), aliases: z.array(z.string()) }) })),
  edges: z.array(z.looseObject({
    key: z.string(), source: z.string(), target: z.string(),
    attributes: z.looseObject({ relation: z.string(), predicate: z.string(), rules: z.array(z.string()), evidence: z.array(z.looseObject({ article: z.string(), start: z.number(), end: z.number() })) }),
  })),
});

/**
 * The graph in a file, or in the graph.json of a folder.
 * @throws InputError when it is none
 */
export function loadGraph(path: string): SerializedGraph {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, "graph.json") : path;
  const remedy = 'give the graph.json that "onrecord build" wrote, or its folder';
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new InputError(`graph: "${file}" ${error instanceof SyntaxError ? "is no JSON" : reasonOf(error)}; ${remedy}`);
  }
  const checked = GraphFile.safeParse(parsed);
  if (checked.success) return parsed as SerializedGraph;
  const [issue] = checked.error.issues;
  throw new InputError(`graph: "${file}" is no graph of onrecord (${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unreadable"}); ${remedy}`);
}

/**
 * Refuses a folder that the files cannot go into, before any work is done for them.
 * @throws InputError when it is a file, may not be written to, or holds files of these names that are not ours
 */
export function checkFolder(folder: string, names: readonly string[]): void {
  const refuse = (problem: string): never => { throw new InputError(`write: ${problem}; choose another place with --out`); };
  let place = resolve(folder);
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  if (!statSync(place).isDirectory()) refuse(`"${folder}" cannot be made, because "${place}" is a file`);
  try {
    accessSync(place, constants.W_OK);
  } catch (error) {
    refuse(`"${folder}" ${writeReasonOf(error)}`);
  }
  for (const path of names.map((name) => join(folder, name))) {
    if (existsSync(path) && !isOwn(path)) refuse(`"${path}" was not written by onrecord and would be lost`);
  }
}

/**
 * Writes all or, when one cannot be written, none; gives back their paths.
 * @throws InputError when the folder cannot be written to
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, Pieces>): string[] {
  const paths = [...files.keys()].map((name) => join(folder, name));
  const part = (path: string): string => `${path}${PART}${process.pid}`;
  try {
    makeFolder(folder);
    removeOrphans(folder, [...files.keys()]);
    [...files.values()].forEach((content, i) => writePart(part(paths[i]!), content));
    for (const path of paths) renameSync(part(path), path);
  } catch (error) {
    for (const path of paths) rmSync(part(path), { force: true });
    // The pieces are made while they are written: what no disk has thrown is a bug.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new InputError(`write: "${folder}" ${writeReasonOf(error)}; choose another place with --out`);
  }
  return paths;
}

/** What is written at once, in UTF-16 units. */
const BLOCK = 1_000_000;

function writePart(path: string, pieces: Pieces): void {
  const file = openSync(path, "w");
  try {
    let block = "";
    for (const piece of pieces) {
      block += piece;
      if (block.length < BLOCK) continue;
      writeFileSync(file, block);
      block = "";
    }
    writeFileSync(file, block);
  } finally {
    closeSync(file);
  }
}

/** With the folders above it. Not by mkdirSync's own `recursive`, which never ends where a file system makes no folders ("/proc/out"). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** Stands between the name of a file and the process that has not finished it. */
const PART = ".part-";

/** What a process that was killed in the middle has left. */
function removeOrphans(folder: string, names: readonly string[]): void {
  for (const entry of readdirSync(folder)) {
    const [name = "", process_ = ""] = entry.split(PART);
    if (names.includes(name) && /^\d+$/u.test(process_) && !isRunning(Number(process_))) rmSync(join(folder, entry), { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Writes one file, its folder too where it is missing. */
export function writeOne(path: string, content: string): void {
  writeFiles(dirname(path), new Map([[basename(path), [content]]]));
}

/** The viewer's page without a graph; undefined when it has not been built. */
export function viewerPage(): string | undefined {
  const places = ["../viewer/index.html", "../../dist/viewer/index.html"].map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = places.find((place) => existsSync(place));
  return found === undefined ? undefined : readFileSync(found, "utf8");
}
