/**
 * What must hold of any input: nothing is thrown, what is refused is an InputError that names the file and a remedy, spans are
 * words, the graph keeps its laws, the files hold the graph, and the model sees no more windows than there are words.
 */
import { InputError } from "../../src/errors.js";
import type { Model } from "../../src/model/model.js";
import { buildGraph, readArticle } from "../../src/pipeline.js";
import { read, type ReadInput } from "../../src/read.js";
import type { Reading, SerializedGraph } from "../../src/types.js";
import { exportGraph, EXPORT_FORMATS, write } from "../../src/write.js";
import { breaches } from "../../test/laws.js";

const PAGE = '<!doctype html><html><head><title>onrecord</title></head><body><script type="application/json" id="graph"></script></body></html>';

/** A sentence for each breach. Whatever is thrown is one for the caller to see. */
export async function faults(input: ReadInput, model: Model): Promise<string[]> {
  const { articles, problems } = read(input, { date: "2024-12-21" });
  const found: string[] = [];
  if (articles.length + problems.length === 0) found.push("neither an article nor a problem came out");
  for (const problem of problems) if (!(problem instanceof InputError) || !/^read: ".+" [^;]+.*; /su.test(problem.message)) found.push(`a problem is not told well: ${problem.message}`);
  const readings: Reading[] = [];
  for (const article of articles) {
    const reading = await readArticle(article, model);
    found.push(...spanFaults(reading));
    readings.push(reading);
  }
  const graph = buildGraph(readings), plain = graph.export() as SerializedGraph;
  found.push(...breaches(plain));
  const files = write(graph, { page: PAGE });
  const stored = JSON.parse(files.get("graph.json")!) as SerializedGraph;
  if (stored.nodes.length !== graph.order || stored.edges.length !== graph.size) found.push("graph.json holds another graph");
  if (files.get("index.html")!.match(/<\/script/giu)?.length !== 1) found.push("the page's data ends early");
  for (const format of EXPORT_FORMATS) exportGraph(plain, format);
  return found;
}

function spanFaults({ article: { text }, mentions, claims, chains }: Reading): string[] {
  const found: string[] = [];
  for (const { start, end, text: surface } of mentions) if (text.slice(start, end).replace(/\s+/gu, " ") !== surface) found.push(`the mention "${surface}" does not stand at [${start}, ${end})`);
  for (const { evidence } of claims) {
    for (const span of [evidence.sentence, evidence.subject, evidence.predicate, evidence.object]) if (span && !(0 <= span.start && span.start < span.end && span.end <= text.length)) found.push(`evidence at [${span.start}, ${span.end}) of ${text.length}`);
  }
  const members = chains.flatMap((chain) => chain.mentions);
  if (new Set(members).size !== members.length) found.push("a mention is in two chains");
  return found;
}
