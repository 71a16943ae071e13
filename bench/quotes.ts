/**
 * Quotes against PolNeAR 1.0 (Newell, Margolin & Ruths 2018, LREC): sources and contents of attributions in US political news.
 *
 *   npx tsx bench/quotes.ts [--articles N] [--model FOLDER] [--misses]
 *
 * Reads ../shared/data/polnear/polnear-dev.jsonl.gz (for measuring only, never part of the project). A content is found
 * exactly when first and last word agree, by overlap when the words shared make F1 >= 0.5; a source when the spans
 * touch, among contents found. PolNeAR also marks beliefs, plans and attitudes ("wants", "criticized"), which are no quotes here and
 * cost recall: "reporting cues" counts only attributions whose cue holds a word of our own list.
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { context } from "../src/extract/context.js";
import { quote } from "../src/extract/quote.js";
import { SPEECH } from "../src/extract/quote/words.js";
import { loadModel } from "../src/model/model.js";
import { segment } from "../src/segment.js";
import { spot } from "../src/spot.js";
import { tag } from "../src/tag.js";
import { lemma } from "../src/text/lemma.js";
import type { Article, Chain, QuoteClaim } from "../src/types.js";

type Pair = readonly [number, number];

interface Attribution {
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

const FILE = new URL("../../shared/data/polnear/polnear-dev.jsonl.gz", import.meta.url);
const MIN_OVERLAP = 0.5;

interface Counts {
  gold: number;
  made: number;
  exact: number;
  overlapping: number;
  right: number;
  exactRight: number;
  sources: number;
  reporting: number;
  reportingFound: number;
}

const zero = (): Counts => ({ gold: 0, made: 0, exact: 0, overlapping: 0, right: 0, exactRight: 0, sources: 0, reporting: 0, reportingFound: 0 });

async function main(): Promise<void> {
  const option = (name: string): string | undefined => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
  if (!existsSync(FILE)) return console.log("bench/quotes: ../shared/data/polnear is not here; nothing measured");
  const folder = option("--model"), model = await loadModel(folder ? { folder } : {});
  const rows = gunzipSync(readFileSync(FILE)).toString("utf8").trim().split("\n").map((line) => JSON.parse(line) as Row);
  const counts = zero();
  for (const row of rows.slice(0, Number(option("--articles") ?? rows.length))) {
    const article: Article = { id: row.id, text: row.text, headlineEnd: Math.max(0, row.text.indexOf("\n")) };
    const sentences = await tag(article, segment(article), model), spotted = spot(article, sentences);
    const chains: Chain[] = spotted.mentions.map(({ index, kind, label }) => ({ id: index, kind, label, aliases: [], mentions: [index] }));
    const { claims } = quote.find(context(article, sentences, spotted, chains), []);
    compare(row, claims.filter((claim): claim is QuoteClaim => claim.type === "quote"), counts, process.argv.includes("--misses"));
  }
  print(counts);
}

function compare({ text, attributions }: Row, claims: readonly QuoteClaim[], counts: Counts, shows: boolean): void {
  const gold = attributions.filter(({ source }) => source.length > 0).map((each) => ({ ...each, words: wordsIn(text, each.content) }));
  const made = claims.map((claim) => ({ claim, words: wordsIn(text, claim.pieces.map(({ start, end }) => [start, end] as const)) }));
  counts.gold += gold.length;
  counts.made += made.length;
  for (const each of gold) {
    const best = made.map(({ claim, words }) => ({ claim, words, share: overlap(each.words, words) })).sort((a, b) => b.share - a.share)[0];
    const isReporting = each.cue.some(([start, end]) => text.slice(start, end).split(/[^\p{L}]+/u).some((word) => SPEECH.has(lemma(word, "VERB")) || word === "according"));
    counts.reporting += Number(isReporting);
    if (!best || best.share < MIN_OVERLAP) {
      if (shows) console.log(`missed  ${cut(text, each.source)} | ${cut(text, each.cue)} | ${cut(text, each.content)}`);
      continue;
    }
    counts.overlapping++;
    counts.reportingFound += Number(isReporting);
    counts.exact += Number(isSame(each.words, best.words));
    const { subject } = best.claim.evidence;
    counts.sources += Number(Boolean(subject && each.source.some(([start, end]) => start < subject.end && subject.start < end)));
  }
  for (const { claim, words } of made) {
    const isRight = gold.some((each) => overlap(each.words, words) >= MIN_OVERLAP);
    counts.right += Number(isRight);
    counts.exactRight += Number(gold.some((each) => isSame(each.words, words)));
    if (shows && !isRight) console.log(`extra   ${claim.rules.join(" ")} | ${claim.cue} | ${claim.text.slice(0, 140)}`);
  }
}

/** Where the words of the spans begin. */
function wordsIn(text: string, spans: readonly Pair[]): ReadonlySet<number> {
  const starts = spans.flatMap(([start, end]) => [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ at: start + match.index, word: match[0].toLowerCase() })));
  // "that" belongs to the content in PolNeAR and not here
  return new Set(starts.filter(({ word }, i) => i > 0 || word !== "that").map(({ at }) => at));
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((at) => b.has(at)).length;
  return shared ? (2 * shared) / (a.size + b.size) : 0;
}

const isSame = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => Math.min(...a) === Math.min(...b) && Math.max(...a) === Math.max(...b);

const cut = (text: string, spans: readonly Pair[]): string => spans.map(([start, end]) => text.slice(start, end)).join(" ... ").slice(0, 140);

function print(counts: Counts): void {
  const percent = (part: number, whole: number): string => (whole ? (100 * part / whole).toFixed(1) : "–");
  const f1 = (right: number, made: number, found: number, gold: number): string => {
    const p = right / made, r = found / gold;
    return `P ${percent(right, made)} R ${percent(found, gold)} F ${percent(2 * p * r, p + r)}`;
  };
  console.log(`attributions with a source: ${counts.gold}; quotes made: ${counts.made}`);
  console.log(`content, overlap   ${f1(counts.right, counts.made, counts.overlapping, counts.gold)}`);
  console.log(`content, exact     ${f1(counts.exactRight, counts.made, counts.exact, counts.gold)}`);
  console.log(`source, of contents found   ${percent(counts.sources, counts.overlapping)}`);
  console.log(`reporting cues: ${counts.reporting}, found ${percent(counts.reportingFound, counts.reporting)}`);
}

await main();
