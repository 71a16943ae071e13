/**
 * `onrecord why`: the rules and spans behind a fact. It is named by its key (or the beginning of it), or by words that it
 * has: "horak visited lipno". All words must stand in subject, relation, predicate or object, or in another name of those.
 */
import { InputError } from "../errors.js";
import type { EdgeEvidence, GraphArticle, SerializedGraph } from "../types.js";
import { factsOf, type Fact } from "./facts.js";
import { loadGraph } from "./files.js";
import type { ExitCode } from "./report.js";
import { showFact } from "./show.js";
import { coloursOf, widthOf, wrap, type Colours } from "./terminal.js";

/** More facts than this are listed with their keys only. */
const MAX_TOLD = 3;
/** More than this are not even listed. */
const MAX_LISTED = 20;
/** Fewer letters of a key may be a word. */
const MIN_KEY = 6;

export function why(path: string, words: readonly string[]): ExitCode {
  const graph = loadGraph(path);
  const query = words.join(" ").trim();
  const found = find(factsOf(graph), query);
  const colours = coloursOf(process.stdout), width = widthOf(process.stdout);
  if (found.length === 0) throw new InputError(`why: no fact in "${path}" fits "${query}"; give words of its subject, relation and object, or its key`);
  const lines = found.length <= MAX_TOLD
    ? found.flatMap((fact) => [...told(fact, graph, colours, width), ""])
    : [`${found.length} facts fit; name one by its key, or with more words:`, ...found.slice(0, MAX_LISTED).flatMap((fact) => [colours.dim(fact.key), ...showFact(fact, colours, width)])];
  process.stdout.write(`${lines.join("\n").trimEnd()}\n`);
  return 0;
}

/** By key, else by words; of those that fit by words the ones whose relation is among the words, where there are any. */
export function find(facts: readonly Fact[], query: string): readonly Fact[] {
  const byKey = facts.filter(({ key }) => query.length >= MIN_KEY && key.startsWith(query));
  if (byKey.length > 0) return byKey;
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const fitting = facts.filter((fact) => {
    const own = new Set([fact.relation, fact.predicate, ...fact.names].flatMap(wordsOf));
    return wanted.every((word) => own.has(word));
  });
  const named = fitting.filter(({ relation }) => wordsOf(relation).every((word) => wanted.includes(word)));
  return named.length > 0 ? named : fitting;
}

const wordsOf = (text: string): string[] => text.toLowerCase().normalize("NFKD").match(/[\p{L}\p{N}]+/gu) ?? [];

function told(fact: Fact, graph: SerializedGraph, colours: Colours, width: number): string[] {
  const articles = new Map(graph.attributes.articles.map((article) => [article.id, article]));
  return [
    ...showFact(fact, colours, width).map((line) => line.slice(4)),
    `    key         ${fact.key}`,
    `    wording     ${fact.predicate}`,
    `    factuality  ${fact.factuality}`,
    `    confidence  ${fact.confidence}`,
    `    rules       ${fact.rules.join(", ")}`,
    ...fact.evidence.flatMap((evidence) => evidenceLines(evidence, articles.get(evidence.article), colours, width)),
  ];
}

function evidenceLines(evidence: EdgeEvidence, article: GraphArticle | undefined, colours: Colours, width: number): string[] {
  if (!article) return [`    evidence in an article that the graph does not hold: ${evidence.article}`];
  const source = [article.title, article.outlet, article.publishedAt, article.url].filter((part) => part !== undefined).join(", ");
  const parts = (["subject", "predicate", "object"] as const).flatMap((name) => {
    const span = evidence[name];
    return span ? [`        ${name.padEnd(10)} ${`[${span[0]}, ${span[1]})`.padEnd(14)} ${article.text.slice(span[0], span[1]).replace(/\s+/gu, " ")}`] : [];
  });
  return [
    "",
    ...wrap(article.text.slice(evidence.start, evidence.end), width - 4).map((line) => `    ${line}`),
    colours.dim(`        in         ${`[${evidence.start}, ${evidence.end})`.padEnd(14)} ${source || article.id}`),
    ...parts,
  ];
}
