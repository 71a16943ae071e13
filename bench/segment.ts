/**
 * Tokens and sentences from raw text: `npx tsx bench/segment.ts [--floors] [--errors] [--set ewt-train|ewt-dev|gum-news|gum]`.
 *
 * The raw text of a document is rebuilt from CoNLL-U: surface forms (of a range, the range's) with SpaceAfter=No respected,
 * one blank otherwise, an empty line at "# newpar". A token or sentence is right when its [start, end) is. `--errors` lists
 * the commonest disagreements as "gold <> ours". `--floors` exits 1 below the floors. Rules were written with EWT train
 * and GUM news in view; EWT dev was only scored. Reads ../shared when present.
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { segment } from "../src/segment.js";
import type { Span } from "../src/types.js";
import { heading } from "./shared.js";

interface Document { readonly id: string; readonly text: string; readonly tokens: readonly Span[]; readonly sentences: readonly Span[] }
interface Builder { id: string; text: string; tokens: Span[]; sentences: Span[] }
interface Tally { gold: number; ours: number; both: number }

const ROOT = new URL("../../shared/data/", import.meta.url);
const SETS: Record<string, { files: string[]; only: RegExp }> = {
  "ewt-train": { files: ["ud-ewt/en_ewt-ud-train.conllu.gz"], only: /./u },
  "ewt-dev": { files: ["ud-ewt/en_ewt-ud-dev.conllu.gz"], only: /./u },
  "gum-news": { files: ["gum/gum-train.conllu.gz", "gum/gum-dev.conllu.gz"], only: /^GUM_news/u },
  gum: { files: ["gum/gum-train.conllu.gz", "gum/gum-dev.conllu.gz"], only: /^GUM_(?!news|conversation|reddit|vlog|speech|interview)/u },
};
const FLOORS: readonly [set: string, kind: "tokens" | "sentences", floor: number][] = [["ewt-dev", "tokens", 98.5], ["gum-news", "tokens", 99.3], ["gum-news", "sentences", 97]];

function documents(conllu: string): Document[] {
  const list: Builder[] = [];
  for (const block of conllu.split("\n\n")) {
    const id = /^# newdoc id = (.*)$/mu.exec(block)?.[1];
    if (id !== undefined) list.push({ id, text: "", tokens: [], sentences: [] });
    const document = list[list.length - 1];
    if (document) addSentence(document, block);
  }
  return list;
}

function addSentence(document: Builder, block: string): void {
  const rows = block.split("\n").filter((line) => /^\d/u.test(line) && !/^\d+\.\d/u.test(line)).map((line) => line.split("\t"));
  if (rows.length === 0) return;
  document.text = document.text.trimEnd();
  if (document.text !== "") document.text += /^# newpar/mu.test(block) ? "\n\n" : " ";
  const start = document.text.length;
  let inside = 0;
  let at = 0;
  for (const [id = "", form = "", , , , , , , , misc = ""] of rows) {
    const range = /^(\d+)-(\d+)$/u.exec(id);
    if (inside === 0) at = document.text.length;
    if (inside === 0 || range) document.text += form + (misc.includes("SpaceAfter=No") ? "" : " ");
    if (range) { inside = Number(range[2]) - Number(range[1]) + 1; continue; }
    document.tokens.push({ start: at, end: at + form.length });
    at += form.length;
    if (inside > 0) inside -= 1;
  }
  document.sentences.push({ start, end: document.text.trimEnd().length });
}

function compare(gold: readonly Span[], ours: readonly Span[], tally: Tally, text: string, errors?: Map<string, number>): void {
  const keys = new Set(gold.map(({ start, end }) => `${start} ${end}`));
  tally.gold += gold.length;
  tally.ours += ours.length;
  tally.both += ours.filter(({ start, end }) => keys.has(`${start} ${end}`)).length;
  if (errors) listErrors(gold, ours, text, errors);
}

/** Pairs the smallest stretches over which the two disagree. */
function listErrors(gold: readonly Span[], ours: readonly Span[], text: string, errors: Map<string, number>): void {
  let g = 0;
  let o = 0;
  while (g < gold.length && o < ours.length) {
    const [g0, o0] = [g, o];
    while (gold[g]?.end !== ours[o]?.end) {
      if ((gold[g]?.end ?? Infinity) < (ours[o]?.end ?? Infinity)) g += 1; else o += 1;
      if (g >= gold.length || o >= ours.length) return;
    }
    if (g > g0 || o > o0) {
      const show = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).map((s) => (s.length > 150 ? `${s.slice(0, 70)} [..] ${s.slice(-70)}` : s)).join(" | ");
      const key = `${show(gold.slice(g0, g + 1))}  <>  ${show(ours.slice(o0, o + 1))}`;
      errors.set(key, (errors.get(key) ?? 0) + 1);
    }
    g += 1;
    o += 1;
  }
}

const f1 = ({ gold, ours, both }: Tally): number => (gold + ours === 0 ? NaN : (200 * both) / (gold + ours));

function main(args: readonly string[]): void {
  const chosen = args.includes("--set") ? [args[args.indexOf("--set") + 1] ?? ""] : ["ewt-dev", "gum-news"];
  let failed = false;
  heading("segment");
  for (const name of chosen) {
    const set = SETS[name];
    if (!set || !set.files.every((file) => existsSync(new URL(file, ROOT)))) { console.log(`${name}: corpus not here, skipped`); continue; }
    const tallies = { tokens: { gold: 0, ours: 0, both: 0 }, sentences: { gold: 0, ours: 0, both: 0 } };
    const errors = args.includes("--errors") ? { tokens: new Map<string, number>(), sentences: new Map<string, number>() } : undefined;
    const started = performance.now();
    let words = 0;
    for (const file of set.files) for (const document of documents(gunzipSync(readFileSync(new URL(file, ROOT))).toString("utf8"))) {
      if (!set.only.test(document.id)) continue;
      const sentences = segment({ id: document.id, text: document.text, headlineEnd: 0 });
      const tokens = sentences.flatMap((sentence) => sentence.tokens);
      words += tokens.length;
      compare(document.tokens, tokens, tallies.tokens, document.text, errors?.tokens);
      compare(document.sentences, sentences, tallies.sentences, document.text, errors?.sentences);
    }
    const seconds = (performance.now() - started) / 1000;
    console.log(`${name}: token F1 ${f1(tallies.tokens).toFixed(2)} of ${tallies.tokens.gold}, sentence F1 ${f1(tallies.sentences).toFixed(2)} of ${tallies.sentences.gold} (${words} words in ${seconds.toFixed(1)} s, reading included)`);
    for (const [kind, map] of Object.entries(errors ?? {})) {
      console.log(`-- ${kind}`);
      for (const [key, count] of [...map].sort((a, b) => b[1] - a[1]).slice(0, kind === "tokens" ? 150 : 100)) console.log(`${count}\t${key}`);
    }
    for (const [at, kind, floor] of FLOORS) if (at === name && f1(tallies[kind]) < floor) { failed = true; console.log(`below the floor: ${name} ${kind} ${floor}`); }
  }
  if (failed && args.includes("--floors")) process.exitCode = 1;
}

main(process.argv.slice(2));
