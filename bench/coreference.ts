/**
 * Chains against OntoGUM dev (Zhu, Pradhan and Zeldes 2021): MUC, B-cubed, CEAF-e and CoNLL F1, beside a baseline of
 * equal wording and nearest fitting pronoun.
 *
 *   npx tsx bench/coreference.ts [--data FOLDER] [--set dev|train|litbank] [--genre news] [--gold-tags] [--model FOLDER]
 *
 * Reads FOLDER/gum/{ontogum-*.conll.gz, gum-*.conllu.gz}, FOLDER being ../shared/data beside the project. Mentions are the
 * program's own, from the corpus's tokens and sentences. A mention counts by its head word, because the program's
 * phrases end before relative clauses and of-phrases, which OntoGUM's include. Chains of one mention are left out on both sides.
 * `--set litbank` scores novels instead (coreference/litbank.ts). --gold-tags takes part of speech, tree and entity types from GUM instead of the model: the rules alone.
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { corefer } from "../src/corefer.js";
import { loadModel, type Model } from "../src/model/model.js";
import { spot } from "../src/spot.js";
import { tag } from "../src/tag.js";
import { lemma } from "../src/text/lemma.js";
import type { Article, Mention, TaggedSentence, Word } from "../src/types.js";
import { LITBANK, novels, type Novel } from "./coreference/litbank.js";
import { addScores, conll, f1, noScores, type Chains, type Scores } from "./coreference/scores.js";
import { heading } from "./shared.js";

/** `sentences` have the tags of the corpus; `goldOf` gives chains of keys "sentence:word" of head words. */
type Document = Novel;

const TYPES: Readonly<Record<string, string>> = { person: "PER", organization: "ORG", place: "LOC" };

async function main(): Promise<void> {
  const option = (name: string): string | undefined => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
  const folder = option("--data") ?? new URL("../../shared/data", import.meta.url).pathname, set = option("--set") ?? "dev";
  const isNovels = set === "litbank", files = isNovels ? [`${folder}/../${LITBANK}`] : [`${folder}/gum/ontogum-${set}.conll.gz`, `${folder}/gum/gum-${set}.conllu.gz`];
  const missing = files.find((file) => !existsSync(file));
  if (missing) return console.log(`bench/coreference: ${missing} is not here (pass --data FOLDER, which holds gum/); nothing measured`);
  heading("coreference");
  const genre = option("--genre"), [chains = "", trees = ""] = isNovels ? [] : files.map((file) => gunzipSync(readFileSync(file)).toString("utf8"));
  const documents = isNovels ? novels() : readDocuments(trees, goldSpans(chains)).filter(({ id }) => !genre || id.startsWith(`GUM_${genre}_`));
  const modelFolder = option("--model"), model = process.argv.includes("--gold-tags") ? undefined : await loadModel(modelFolder ? { folder: modelFolder } : {});
  const ours = noScores(), baseline = noScores();
  for (const document of documents) {
    const sentences = model ? await retag(document, model) : document.sentences;
    const article: Article = { id: document.id, text: document.text, headlineEnd: 0 };
    const spotted = spot(article, sentences), gold = document.goldOf(sentences);
    const keyed = (lists: readonly (readonly number[])[]): Chains => lists.filter((list) => list.length > 1).map((list) => new Set(list.map((index) => key(spotted.mentions[index]!))));
    addScores(ours, gold, keyed(corefer(article, sentences, spotted).map(({ mentions }) => mentions)));
    addScores(baseline, gold, keyed(nearestMatch(spotted.mentions)));
  }
  console.log(`${isNovels ? "LitBank" : `OntoGUM ${set}`}${genre ? `, ${genre}` : ""}: ${documents.length} documents, tags of ${model ? "the model" : "the corpus"}, mentions by head word`);
  print("baseline", baseline);
  print("corefer", ours);
}

const key = (mention: Mention): string => `${mention.sentence}:${mention.head}`;

function print(name: string, scores: Scores): void {
  const cell = (counts: Scores["muc"]) => { const { precision, recall, f } = f1(counts); return [precision, recall, f].map((value) => (100 * value).toFixed(1)).join(" / "); };
  console.log(`${name.padEnd(9)} MUC ${cell(scores.muc)}  B3 ${cell(scores.bcubed)}  CEAFe ${cell(scores.ceafe)}  CoNLL F1 ${(100 * conll(scores)).toFixed(1)}   (precision / recall / F1)`);
}

/** For each document and chain the token spans [first, last]. */
function goldSpans(conllText: string): ReadonlyMap<string, ReadonlyMap<string, readonly (readonly [number, number])[]>> {
  const documents = new Map<string, Map<string, (readonly [number, number])[]>>();
  let chains = new Map<string, (readonly [number, number])[]>(), open = new Map<string, number[]>(), at = 0;
  for (const line of conllText.split("\n")) {
    const begin = /^# begin document (\S+)/.exec(line);
    if (begin) {
      documents.set(begin[1]!, (chains = new Map()));
      open = new Map();
      at = 0;
    }
    const columns = line.split("\t");
    if (line.startsWith("#") || columns.length < 3) continue;
    for (const [, opens, id, closes] of columns[2]!.matchAll(/(\()?(\d+)(\))?/g)) {
      if (opens) open.set(id!, [...(open.get(id!) ?? []), at]);
      if (closes) chains.set(id!, [...(chains.get(id!) ?? []), [open.get(id!)!.pop()!, at]]);
    }
    at++;
  }
  return documents;
}

function readDocuments(conllu: string, spans: ReturnType<typeof goldSpans>): Document[] {
  return conllu.split(/(?=# newdoc id)/).filter((part) => part.startsWith("# newdoc")).map((part) => {
    const id = /# newdoc id = (\S+)/.exec(part)![1]!;
    let text = "", paragraph = -1;
    const sentences: TaggedSentence[] = [], where: (readonly [number, number])[] = [];
    for (const block of part.split("\n\n")) {
      const rows = block.split("\n").filter((line) => /^\d+\t/.test(line)).map((line) => line.split("\t"));
      if (!rows.length) continue;
      if (/^# newpar/m.test(block) || paragraph < 0) paragraph++;
      const tokens = rows.map((row, index): Word => {
        const start = text.length;
        text += row[1]! + (/SpaceAfter=No/.test(row[9]!) ? "" : " ");
        where.push([sentences.length, index]);
        return { index, start, end: start + row[1]!.length, text: row[1]!, lemma: lemma(row[1]!, row[3]!), upos: row[3]!, xpos: row[4]!, head: Number(row[6]) - 1, deprel: row[7]!, name: "O", noun: "_", predicate: row[3] === "VERB" ? 1 : 0 };
      });
      const words = entities(rows, tokens);
      sentences.push({ index: sentences.length, paragraph, isHeadline: false, start: words[0]!.start, end: words[words.length - 1]!.end, tokens: words, roles: [] });
    }
    const gold = headChains(spans.get(id)!, sentences, where);
    return { id, text, sentences, goldOf: () => gold };
  });
}

/** Entity types of heads, and names where a proper noun heads the entity. */
function entities(rows: readonly (readonly string[])[], tokens: readonly Word[]): Word[] {
  const open: { readonly type: string; readonly first: number }[] = [], found = tokens.map((word) => ({ ...word }));
  rows.forEach((row, at) => {
    for (const [, opens, isShort] of (/Entity=([^|]*)/.exec(row[9]!)?.[1] ?? "").matchAll(/\(([^()]*)(\))?|\d+\)/g)) {
      if (opens !== undefined) open.push({ type: opens.split("-")[1] ?? "abstract", first: at });
      if (opens !== undefined && !isShort) continue;
      const { type, first } = open.pop() ?? { type: "abstract", first: at };
      markEntity(found, first, at, type);
    }
  });
  return found;
}

function markEntity(words: { head: number; upos: string; noun: string; name: string }[], first: number, last: number, type: string): void {
  const head = words.findIndex((word, i) => i >= first && i <= last && (word.head < first || word.head > last));
  const word = words[head];
  if (!word) return;
  word.noun = type;
  const label = TYPES[type];
  if (word.upos !== "PROPN" || !label) return;
  for (let i = first; i <= last; i++) if (words[i]!.upos === "PROPN" && (i === head || words[i]!.head === head)) words[i]!.name = `${words[i - 1]?.name.endsWith(label) && i > first ? "I" : "B"}-${label}`;
}

function headChains(chains: ReadonlyMap<string, readonly (readonly [number, number])[]>, sentences: readonly TaggedSentence[], where: readonly (readonly [number, number])[]): Chains {
  const taken = new Set<string>();
  return [...chains.values()].map((spans) => new Set(spans.flatMap(([first, last]) => {
    const [sentence, from] = where[first]!, to = where[last]![1];
    const head = sentences[sentence]!.tokens.find((word) => word.index >= from && word.index <= to && (word.head < from || word.head > to));
    const name = `${sentence}:${head?.index ?? to}`;
    if (taken.has(name)) return [];
    taken.add(name);
    return [name];
  }))).filter((chain) => chain.size > 1);
}

async function retag(document: Document, model: Model): Promise<TaggedSentence[]> {
  const plain = document.sentences.map(({ tokens, ...sentence }) => ({ ...sentence, tokens: tokens.map(({ index, text, start, end }) => ({ index, text, start, end })) }));
  return tag({ id: document.id, text: document.text, headlineEnd: 0 }, plain, model);
}

/** Equal wording without the determiner; a pronoun goes to the nearest mention before it of a fitting kind. */
function nearestMatch(mentions: readonly Mention[]): number[][] {
  const chains: number[][] = [], byWording = new Map<string, number[]>();
  const chainOf = (index: number) => chains.find((chain) => chain.includes(index));
  for (const mention of mentions) {
    const wording = mention.form === "pronoun" ? "" : mention.label.toLowerCase();
    const fitting = mention.form === "pronoun" ? [...mentions.slice(0, mention.index)].reverse().find((other) => other.form !== "pronoun" && fitsPronoun(mention.text.toLowerCase(), other)) : undefined;
    const known = wording ? byWording.get(wording) : fitting && chainOf(fitting.index);
    if (known) known.push(mention.index);
    else chains.push([mention.index]);
    if (wording && !known) byWording.set(wording, chains[chains.length - 1]!);
  }
  return chains;
}

function fitsPronoun(pronoun: string, other: Mention): boolean {
  if (/^(he|him|his|she|her|hers)$/.test(pronoun)) return other.kind === "person";
  if (/^(it|its)$/.test(pronoun)) return other.kind !== "person" && other.kind !== "group";
  return /^(they|them|their)$/.test(pronoun) && other.kind === "group";
}

await main();
