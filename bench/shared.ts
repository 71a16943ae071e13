/**
 * What the benches read beside the clone: the folder `../shared` with gold graphs and their scorer. Absent in a clone of a
 * user, so every bench says so and ends well.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

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

/** The gold articles of a set. */
export function goldArticles(set: "seed" | "dev" | "check"): GoldArticle[] {
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
