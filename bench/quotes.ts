/**
 * Quotes against PolNeAR 1.0 (Newell, Margolin & Ruths 2018, LREC): sources and contents of attributions in US political news.
 *
 *   npx tsx bench/quotes.ts [--articles N] [--model FOLDER] [--misses]
 *
 * Reads ../shared/data/polnear/polnear-dev.jsonl.gz (for measuring only, never part of the project). A span is found exactly
 * when its first and last word agree, by overlap when the words shared make F1 >= 0.5. Sources are compared as noun phrases: the speaker's
 * head with all that hangs on it, as PolNeAR marks them. It also marks beliefs, plans and attitudes ("wants", "criticized"), which are no
 * quotes here and cost recall; "saying" counts only attributions whose cue holds a word of our own list of reporting words, and leaves
 * out quotes of ours that are right for another attribution.
 */
import { context } from "../src/extract/context.js";
import { quote } from "../src/extract/quote.js";
import { SPEECH } from "../src/extract/quote/words.js";
import { loadModel } from "../src/model/model.js";
import { segment } from "../src/segment.js";
import { spot } from "../src/spot.js";
import { tag } from "../src/tag.js";
import { lemma } from "../src/text/lemma.js";
import { subtree } from "../src/text/tree.js";
import type { Article, Chain, Mention, QuoteClaim, TaggedSentence } from "../src/types.js";
import { heading, isPresent, jsonLines, noCounts, prf, type Counts } from "./shared.js";

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

const FILE = "data/polnear/polnear-dev.jsonl.gz";
const MIN_OVERLAP = 0.5;

/** Spans of ours and of PolNeAR as sets of word starts. */
type Words = ReadonlySet<number>;
const TALLIES = ["content exact", "content overlap", "source exact", "source overlap"] as const;
type Tallies = Record<(typeof TALLIES)[number], Counts>;

/** What others have reached on these articles: rules in the literature, CoreNLP, a CRF and BERT, both trained on PolNeAR. Exact, source and content. */
const PEERS: Partial<Record<(typeof TALLIES)[number], string>> = { "source exact": "rules 11, CoreNLP 14, CRF 51, BERT 83", "content exact": "rules 6, CoreNLP 18, CRF 29, BERT 73" };

const zero = (): Tallies => Object.fromEntries(TALLIES.map((name) => [name, noCounts()])) as Tallies;

async function main(): Promise<void> {
  const option = (name: string): string | undefined => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
  if (!isPresent(FILE)) return console.log(`bench/quotes: there is no ../shared/${FILE} beside the clone; nothing is measured.`);
  heading("quotes");
  const folder = option("--model"), model = await loadModel(folder ? { folder } : {});
  const rows = jsonLines<Row>(FILE), all = zero(), saying = zero();
  for (const row of rows.slice(0, Number(option("--articles") ?? rows.length))) {
    const article: Article = { id: row.id, text: row.text, headlineEnd: Math.max(0, row.text.indexOf("\n")) };
    const sentences = await tag(article, segment(article), model), spotted = spot(article, sentences);
    const chains: Chain[] = spotted.mentions.map(({ index, kind, label }) => ({ id: index, kind, label, aliases: [], mentions: [index] }));
    // The set's sources are words, not persons: a pronoun counts as one, whomever it stands for.
    const mentions = spotted.mentions.map((mention) => (mention.form === "pronoun" ? { ...mention, form: "nominal" as const } : mention));
    const { claims } = quote.find(context(article, sentences, { ...spotted, mentions }, chains), []);
    const made = claims.filter((claim): claim is QuoteClaim => claim.type === "quote").map((claim) => ({
      claim, content: wordsIn(row.text, claim.pieces.map(({ start, end }) => [start, end] as const)), source: wordsIn(row.text, phraseOf(sentences, spotted.mentions, claim)),
    }));
    const gold = row.attributions.filter(({ source }) => source.length > 0).map((each) => ({ each, content: wordsIn(row.text, each.content), source: wordsIn(row.text, each.source) }));
    const said = gold.filter(({ each }) => isSaying(row.text, each));
    compare(gold, made, all);
    compare(said, made.filter(({ content }) => said.some((each) => overlap(each.content, content) >= MIN_OVERLAP) || !gold.some((each) => overlap(each.content, content) >= MIN_OVERLAP)), saying);
    if (process.argv.includes("--misses")) printMisses(row.text, gold, made);
  }
  console.log(`PolNeAR dev, ${rows.length} articles`);
  for (const [name, tallies] of [["all attributions with a source", all], ["cues of saying alone", saying]] as const) {
    console.log(`\n${name}: ${tallies["content exact"].gold}; quotes made: ${tallies["content exact"].made}`);
    for (const what of TALLIES) console.log(`${what.padEnd(16)} ${prf(tallies[what])}${tallies === all && PEERS[what] ? `   others, F: ${PEERS[what]}` : ""}`);
  }
}

interface Gold { readonly each: Attribution; readonly content: Words; readonly source: Words }
interface Made { readonly claim: QuoteClaim; readonly content: Words; readonly source: Words }

const isSaying = (text: string, { cue }: Attribution): boolean =>
  cue.some(([start, end]) => text.slice(start, end).split(/[^\p{L}]+/u).some((word) => SPEECH.has(lemma(word, "VERB")) || word === "according"));

function compare(gold: readonly Gold[], made: readonly Made[], tallies: Tallies): void {
  const isNear = (a: Words, b: Words): boolean => overlap(a, b) >= MIN_OVERLAP;
  const add = (tally: Counts, ours: readonly Words[], theirs: readonly Words[], agree: (a: Words, b: Words) => boolean): void => {
    tally.gold += theirs.length;
    tally.made += ours.length;
    tally.found += theirs.filter((span) => ours.some((other) => agree(span, other))).length;
    tally.right += ours.filter((span) => theirs.some((other) => agree(span, other))).length;
  };
  const contents = [made.map(({ content }) => content), gold.map(({ content }) => content)] as const;
  add(tallies["content exact"], ...contents, isSame);
  add(tallies["content overlap"], ...contents, isNear);
  // A speaker of several quotes is one source.
  const sources = [distinct(made.map(({ source }) => source)), distinct(gold.map(({ source }) => source))] as const;
  add(tallies["source exact"], ...sources, isSame);
  add(tallies["source overlap"], ...sources, isNear);
}

const distinct = (spans: readonly Words[]): Words[] => [...new Map(spans.filter(({ size }) => size > 0).map((span) => [[...span].join(), span])).values()];

/** The noun phrase of the speaker: its head with all that hangs on it. */
function phraseOf(sentences: readonly TaggedSentence[], mentions: readonly Mention[], { evidence: { subject } }: QuoteClaim): Pair[] {
  const mention = subject && mentions.find(({ start, end }) => start === subject.start && end === subject.end);
  const sentence = mention && sentences[mention.sentence];
  if (!mention || !sentence) return [];
  const words = subtree(sentence, mention.head, (word) => /^(?:case|cc|conj|punct|parataxis|acl:relcl|cop|nsubj|mark)$/u.test(word.deprel)).map((index) => sentence.tokens[index]!);
  return [[words[0]!.start, words.at(-1)!.end]];
}

function printMisses(text: string, gold: readonly Gold[], made: readonly Made[]): void {
  for (const { each, content } of gold) if (!made.some((other) => overlap(content, other.content) >= MIN_OVERLAP)) console.log(`missed  ${cut(text, each.source)} | ${cut(text, each.cue)} | ${cut(text, each.content)}`);
  for (const { claim, content } of made) if (!gold.some((other) => overlap(content, other.content) >= MIN_OVERLAP)) console.log(`extra   ${claim.rules.join(" ")} | ${claim.cue} | ${claim.text.slice(0, 140)}`);
}

/** Where the words of the spans begin. */
function wordsIn(text: string, spans: readonly Pair[]): Words {
  const starts = spans.flatMap(([start, end]) => [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ at: start + match.index, word: match[0].toLowerCase() })));
  // "that" belongs to the content in PolNeAR and not here
  return new Set(starts.filter(({ word }, i) => i > 0 || word !== "that").map(({ at }) => at));
}

function overlap(a: Words, b: Words): number {
  const shared = [...a].filter((at) => b.has(at)).length;
  return shared ? (2 * shared) / (a.size + b.size) : 0;
}

const isSame = (a: Words, b: Words): boolean => a.size > 0 && b.size > 0 && Math.min(...a) === Math.min(...b) && Math.max(...a) === Math.max(...b);

const cut = (text: string, spans: readonly Pair[]): string => spans.map(([start, end]) => text.slice(start, end)).join(" ... ").slice(0, 140);

await main();
