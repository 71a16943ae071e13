/**
 * What the benches read beside the clone: the folder `../shared` with gold graphs and their scorer. Absent in a clone of a
 * user, so every bench says so and ends well.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { read } from "../src/read.js";
import type { Article } from "../src/types.js";

export const SHARED = new URL("../../shared/", import.meta.url);
export const pathOf = (name: string): string => fileURLToPath(new URL(name, SHARED));
export const isPresent = (name: string): boolean => existsSync(pathOf(name));

/** One gold article: its text and the graph that a careful reader made of it. */
export interface GoldArticle {
  readonly name: string;
  readonly text: string;
  readonly gold: string;
  readonly date: string | undefined;
}

export type GoldSet = "seed" | "dev" | "own" | "check";
/** The sets that may be looked into; nobody reads what is missed of `check`. */
export const GOLD_SETS: readonly GoldSet[] = ["seed", "dev", "own"];

/** The gold articles of a set beside the clone; those of our own are in gold.ts. */
export function goldArticles(set: Exclude<GoldSet, "own">): GoldArticle[] {
  if (set === "seed") {
    const [text] = readdirSync(pathOf("seeds")).filter((name) => name.endsWith(".txt"));
    return text === undefined ? [] : [goldArticle("seed", pathOf(`seeds/${text}`), pathOf("gold/seed.json"), undefined)];
  }
  return readdirSync(pathOf(`gold/${set}`)).filter((name) => name.endsWith(".txt")).sort().map((file) => {
    const base = pathOf(`gold/${set}/${file.slice(0, -".txt".length)}`);
    return goldArticle(file.slice(0, -".txt".length), `${base}.txt`, `${base}.json`, `${base}.meta.json`);
  });
}

function goldArticle(name: string, text: string, gold: string, meta: string | undefined): GoldArticle {
  const date = (meta !== undefined && existsSync(meta) ? dateIn(meta) : undefined) ?? dateIn(gold);
  return { name, text, gold, date };
}

const dateIn = (file: string): string | undefined => (JSON.parse(readFileSync(file, "utf8")) as { date?: string | null }).date ?? undefined;

/** @throws the reader's problem, when the text is none */
export function articleOf({ name, text, date }: GoldArticle): Article {
  const { articles, problems } = read({ name, bytes: readFileSync(text) }, date === undefined ? {} : { date });
  if (!articles[0]) throw problems[0] ?? new Error(`bench: "${name}" holds no article`);
  return articles[0];
}

export interface Run { readonly out: string; readonly isGood: boolean }

/** Runs a script of the shared folder. */
export function runShared(script: string, args: readonly string[]): Run {
  const { stdout, stderr, status } = spawnSync(process.execPath, [pathOf(script), ...args], { encoding: "utf8", maxBuffer: 1 << 26 });
  return { out: stdout + stderr, isGood: status === 0 };
}

/** The commit that is measured, with a mark where files differ from it. */
export function commit(): string {
  try {
    const git = (...args: string[]): string => execFileSync("git", args, { cwd: fileURLToPath(new URL("..", import.meta.url)), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    return git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain", "--untracked-files=no", "src") ? " with changes" : "");
  } catch {
    return "no commit";
  }
}

/** "83.1": a share in percent, a dash where there is nothing to share. */
export const percent = (part: number, whole: number): string => (whole ? ((100 * part) / whole).toFixed(1) : "–");

/** Says what was run and on which commit. */
export const heading = (bench: string): void => console.log(`npx tsx bench/${bench}.ts ${process.argv.slice(2).join(" ")} at ${commit()}`);

/** The objects of a file of JSON lines in the shared folder, packed or not. */
export function jsonLines<T>(name: string): T[] {
  return textOf(name).split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as T);
}

export function textOf(name: string): string {
  const bytes = readFileSync(pathOf(name));
  return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** Tells the texts that gold was made of, which nobody reads for anything else: by their last letters and digits. */
export function excludedTexts(): (text: string) => boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const ends = isPresent("gold/exclude.tsv") ? textOf("gold/exclude.tsv").split("\n").slice(1).flatMap((row) => row.split("\t")[4] ?? []).map((end) => plain(end).slice(-40)).filter(Boolean) : [];
  return (text) => { const letters = plain(text); return ends.some((end) => letters.includes(end)); };
}

/** Gold items and those found; items made and those that are right. */
export interface Counts { gold: number; found: number; made: number; right: number }
export const noCounts = (): Counts => ({ gold: 0, found: 0, made: 0, right: 0 });

/** "P  80.0  R  60.0  F  68.6": precision, recall and their harmonic mean. */
export function prf({ gold, found, made, right }: Counts): string {
  const p = made ? right / made : 0, r = gold ? found / gold : 0;
  return `P ${percent(right, made).padStart(5)}  R ${percent(found, gold).padStart(5)}  F ${percent(2 * p * r, p + r).padStart(5)}`;
}

/** The raw news beside the clone, on which nobody worked; none where they are absent. */
export function rawNews(): Article[] {
  const folder = "data/raw-news";
  if (!isPresent(folder)) return [];
  return readdirSync(pathOf(folder)).filter((name) => name.endsWith(".jsonl.gz")).sort()
    .flatMap((name) => read({ name: name.slice(0, -".gz".length), bytes: gunzipSync(readFileSync(pathOf(`${folder}/${name}`))) }).articles);
}
