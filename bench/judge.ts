/**
 * Which claims the scorer counts as right: `gold/score.mjs` is handed a graph for each claim, with that claim and its nodes
 * alone, and says whether it found a right triple or quote in it. So "right" means here what it means in the tables.
 *
 * A claim that leaves no triple ("he resigned" has no target; a source that is never named) is not judged.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { factsOf, type Fact } from "../src/cli/facts.js";
import type { Observer } from "../src/extract.js";
import type { Features } from "../src/extract/confidence.js";
import type { Model } from "../src/model/model.js";
import { buildGraph, readArticle } from "../src/pipeline.js";
import type { Claim, Reading, SerializedGraph } from "../src/types.js";
import { articlesOf } from "./gold.js";
import { articleOf, runShared, type GoldArticle, type GoldSet } from "./shared.js";

/** A row of score.mjs for one fact: precision of triples and of quotes, "–" where there is none. */
const ROW = /\| triples P\s*(\S+) .*\| quotes P\s*(\S+) /u;
/** Files that one run of the scorer is handed: an argument list has an end. */
const BATCH = 500;

export interface Judged<T> { readonly article: string; readonly item: T; readonly isRight: boolean }
export interface Weighed { readonly claim: Claim; readonly features: Features }

/** Every claim of the sets' articles, with its features. */
export async function judgedClaims(sets: readonly GoldSet[], model: Model): Promise<Judged<Weighed>[]> {
  return judgedOf(sets, async (article) => {
    const features: Features[] = [];
    const observer: Observer = { weighed: (_, each) => features.push(each) };
    const reading = await readArticle(articleOf(article), model, observer);
    return reading.claims.map((claim, i) => ({ item: { claim, features: features[i]! }, graph: graphOf({ ...reading, claims: [claim] }) }));
  });
}

/** Every fact of their graphs, one graph an article. */
export async function judgedFacts(sets: readonly GoldSet[], model: Model): Promise<Judged<Fact>[]> {
  return judgedOf(sets, async (article) => {
    const graph = graphOf(await readArticle(articleOf(article), model));
    return factsOf(graph).map((fact) => ({ item: fact, graph: alone(graph, fact) }));
  });
}

const graphOf = (reading: Reading): SerializedGraph => buildGraph([reading]).export() as SerializedGraph;

/** The fact's edges and the nodes at their ends. */
function alone(graph: SerializedGraph, fact: Fact): SerializedGraph {
  const edges = graph.edges.filter(({ key, source, target }) => key === fact.key || source === fact.key || target === fact.key);
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return { ...graph, nodes: graph.nodes.filter(({ key }) => ends.has(key)), edges };
}

async function judgedOf<T>(sets: readonly GoldSet[], itemsOf: (article: GoldArticle) => Promise<readonly { readonly item: T; readonly graph: SerializedGraph }[]>): Promise<Judged<T>[]> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-judge-"));
  const asked: { readonly article: string; readonly item: T; readonly files: readonly [string, string] }[] = [];
  for (const article of sets.flatMap((set) => articlesOf(set, folder))) {
    for (const { item, graph } of await itemsOf(article)) {
      const file = join(folder, `${asked.length}.json`);
      writeFileSync(file, JSON.stringify({ ...graph, attributes: {} }));
      asked.push({ article: article.name, item, files: [article.gold, file] });
    }
  }
  const judged: Judged<T>[] = [];
  for (let at = 0; at < asked.length; at += BATCH) {
    const batch = asked.slice(at, at + BATCH);
    const { out, isGood } = runShared("gold/score.mjs", batch.flatMap(({ files }) => files));
    if (!isGood) throw new Error(`judge: gold/score.mjs failed:\n${out.slice(0, 2000)}`);
    const rows = out.split("\n");
    batch.forEach(({ article, item }, i) => {
      const isRight = verdictOf(rows[i] ?? "");
      if (isRight !== undefined) judged.push({ article, item, isRight });
    });
  }
  rmSync(folder, { recursive: true });
  return judged;
}

function verdictOf(row: string): boolean | undefined {
  const [isRow, triples, quotes] = ROW.exec(row) ?? [];
  if (isRow === undefined) throw new Error(`judge: gold/score.mjs wrote "${row}", which is no row of figures`);
  const figure = triples === "–" ? quotes : triples;
  return figure === "–" ? undefined : Number(figure) > 0;
}
