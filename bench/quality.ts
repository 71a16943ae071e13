/**
 * Graphs of single articles against gold graphs: `npx tsx bench/quality.ts [--own] [--check] [--misses] [--keep FOLDER] [--floors] [--only NAME] [--all]`.
 *
 * The seed article and each dev article make a graph of their own; gold/score.mjs scores it, gold/laws.mjs checks that it
 * keeps the graph's contract. `--misses` tells what fell short (seed and dev), `--keep` keeps their graphs in a folder,
 * `--only` takes the articles whose names hold NAME, `--floors` exits 1 when a figure or a law is broken. `--own` adds the
 * articles of `test/gold`, `--check` the set that no rule was written with in view, and shows its totals alone. Reads ../shared when present.
 *
 * `--all` runs the other benches too, each with its own sets: words and sentences, dates, quotes, roles, relations, direction,
 * factuality, coreference, confidence, rules.
 *
 * Peer: for each set the best of four (spaCy with textacy, CoreNLP, both with rules of our own added, compromise).
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadModel, type Model } from "../src/model/model.js";
import { buildGraph, readArticle } from "../src/pipeline.js";
import { articlesOf } from "./gold.js";
import { articleOf, commit, isPresent, runShared, type GoldArticle, type GoldSet } from "./shared.js";

type Figures = readonly [entities: number, triples: number, quotes: number];
interface Row { readonly name: string; readonly entities: string; readonly triples: string; readonly quotes: string; readonly attributes: string; readonly kinds: string }

const PEERS: Partial<Record<GoldSet, Figures>> = { seed: [84.1, 52.7, 88.0], dev: [78.2, 49.4, 65.3], check: [77.1, 48.9, 70.3] };
const FLOORS: Partial<Record<GoldSet, Figures>> = { seed: [86, 65, 88], dev: [82, 54, 72] };
const OTHERS: readonly (readonly string[])[] = [["segment"], ["dates"], ["quotes"], ["roles"], ["relations"], ["direction"], ["factuality"], ["places"], ["coreference"], ["coreference", "--set", "litbank"], ["confidence"], ["rules"]];
/** A row of score.mjs. */
const SCORED = /^(\S+)\s+entities P\s*(\S+) R\s*(\S+) F\s*(\S+) kinds\s*(\S+) \| triples P\s*(\S+) R\s*(\S+) F\s*(\S+) \| quotes P\s*(\S+) R\s*(\S+) F\s*(\S+) \| attributes\s*(\S+)/u;

const { values: options } = parseArgs({ options: { own: { type: "boolean" }, check: { type: "boolean" }, misses: { type: "boolean" }, floors: { type: "boolean" }, keep: { type: "string" }, only: { type: "string" }, all: { type: "boolean" } } });

async function graphFile(article: GoldArticle, model: Model, folder: string): Promise<string> {
  const file = join(folder, `${article.name}.json`);
  writeFileSync(file, JSON.stringify(buildGraph([await readArticle(articleOf(article), model)]).export(), null, 1));
  return file;
}

function row(line: string): Row | undefined {
  const m = SCORED.exec(line);
  const prf = (at: number): string => `${m?.[at]?.padStart(5)} ${m?.[at + 1]?.padStart(5)} ${m?.[at + 2]?.padStart(5)}`;
  return m ? { name: m[1]!, entities: prf(2), triples: prf(6), quotes: prf(9), attributes: m[12]!, kinds: m[5]! } : undefined;
}

const print = (name: string, { entities, triples, quotes, attributes, kinds }: Omit<Row, "name">): void =>
  console.log(`${name.padEnd(22)} | ${entities.padEnd(17)} | ${triples.padEnd(17)} | ${quotes.padEnd(17)} | ${attributes.padStart(10)} | ${kinds.padStart(5)}`);
const printFigures = (name: string, figures: Figures): void => {
  const [entities = "", triples = "", quotes = ""] = figures.map((figure) => figure.toFixed(1).padStart(17));
  print(name, { entities, triples, quotes, attributes: "", kinds: "" });
};
const f = (figures: string): number => Number(figures.trim().split(/\s+/u)[2]);

/** Prints the set's table; gives back what is below its floor or breaks a law. */
function report(set: GoldSet, articles: readonly GoldArticle[], files: readonly string[]): string[] {
  const { out, isGood } = runShared("gold/score.mjs", [...(options.misses && set !== "check" ? ["--misses"] : []), ...articles.flatMap(({ gold }, i) => [gold, files[i]!])]);
  if (!isGood) throw new Error(`quality: gold/score.mjs failed:\n${out}`);
  const lines = out.trimEnd().split("\n"), rows = lines.flatMap((line) => row(line) ?? []);
  const total = rows.at(-1)!;
  if (set !== "check") {
    for (const line of lines) {
      const scored = row(line);
      if (!scored) console.log(line);
      else if (scored.name !== "TOTAL") print(scored.name, scored);
    }
  }
  const isWhole = options.only === undefined, floors = FLOORS[set], peer = PEERS[set];
  if (rows.length > 1) print(`${set} (${articles.length})`, total);
  if (isWhole && peer) printFigures(`  best peer, ${set}`, peer);
  if (isWhole && floors) printFigures(`  floor, ${set}`, floors);
  const laws = runShared("gold/laws.mjs", files);
  const broken = laws.isGood ? [] : [set === "check" ? `laws are broken in ${set}` : laws.out.trim()];
  const ours = [f(total.entities), f(total.triples), f(total.quotes)];
  const low = (isWhole && floors ? ["entities", "triples", "quotes"] : []).flatMap((what, i) => (ours[i]! >= floors![i]! ? [] : [`${set} ${what} F ${ours[i]} is below its floor ${floors![i]}`]));
  return [...broken, ...low];
}

async function main(): Promise<void> {
  if (!isPresent("gold/score.mjs")) return console.log("quality: there is no folder ../shared with gold graphs beside the clone; nothing is measured.");
  const model = await loadModel();
  const scratch = mkdtempSync(join(tmpdir(), "onrecord-quality-"));
  console.log(`npx tsx bench/quality.ts ${process.argv.slice(2).join(" ")} at ${commit()}, model ${model.version} (${model.runtime})\n`);
  print("one graph an article", { entities: "entities P  R  F", triples: "triples P  R  F", quotes: "quotes P  R  F", attributes: "attributes", kinds: "kinds" });
  const faults: string[] = [];
  const sets: GoldSet[] = ["seed", "dev", ...(options.own ? ["own" as const] : []), ...(options.check ? ["check" as const] : [])];
  for (const set of sets) {
    const articles = articlesOf(set, scratch).filter(({ name }) => options.only === undefined || (set !== "check" && name.includes(options.only)));
    if (articles.length === 0) continue;
    const folder = join(set === "check" ? scratch : options.keep ?? scratch, set);
    mkdirSync(folder, { recursive: true });
    const files: string[] = [];
    for (const article of articles) files.push(await graphFile(article, model, folder));
    faults.push(...report(set, articles, files));
  }
  rmSync(scratch, { recursive: true });
  console.log(`\n${faults.join("\n") || (options.only === undefined ? "All laws hold and no figure is below its floor." : "All laws hold.")}`);
  if (options.floors && faults.length) process.exitCode = 1;
  if (options.all) runOthers();
}

/** The other benches, one after the other; what they lack they say themselves. */
function runOthers(): void {
  for (const [bench = "", ...args] of OTHERS) {
    console.log("");
    const { status } = spawnSync(process.execPath, ["--import", "tsx", fileURLToPath(new URL(`${bench}.ts`, import.meta.url)), ...args, ...(options.check && bench === "confidence" ? ["--check"] : [])], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}

await main();
