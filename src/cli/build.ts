/** `onrecord build`: articles to graph.json, graph.gexf and index.html. */
import { buildGraph } from "../pipeline.js";
import type { Notice, SerializedGraph } from "../types.js";
import { write } from "../write.js";
import { readBatch } from "./batch.js";
import { factsOf } from "./facts.js";
import { viewerPage, writeFiles } from "./files.js";
import { readInputs } from "./input.js";
import { exitCodeOf, report, type ExitCode } from "./report.js";
import { coloursOf, progressOn } from "./terminal.js";

export interface BuildOptions {
  readonly out: string;
  readonly date?: string;
  readonly jobs?: number;
}

export async function build(inputs: readonly string[], { out, date, jobs }: BuildOptions): Promise<ExitCode> {
  const { articles, notices, problems } = readInputs(inputs, date);
  const batch = await readBatch(articles, jobs, progressOn(process.stderr));
  const faults = [...problems, ...batch.bugs];
  report(faults);
  if (batch.readings.length === 0) {
    process.stderr.write("onrecord: no article could be read, so nothing was written\n");
    return exitCodeOf(faults) || 1;
  }
  const graph = buildGraph(batch.readings);
  const page = viewerPage();
  const paths = writeFiles(out, write(graph, page === undefined ? {} : { page }));
  if (page === undefined) process.stderr.write('onrecord: the viewer is not built, so index.html was left out; run "npm run build" in the clone\n');
  process.stdout.write(`${summary(graph.export() as SerializedGraph, [...notices, ...batch.notices], paths, faults.length).join("\n")}\n`);
  return exitCodeOf(faults);
}

function summary(graph: SerializedGraph, notices: readonly Notice[], paths: readonly string[], refused: number): string[] {
  const { bold, dim } = coloursOf(process.stdout);
  const facts = factsOf(graph);
  const events = facts.filter(({ kind }) => kind === "event").length;
  const quotes = graph.nodes.filter(({ attributes }) => attributes.kind === "quote").length;
  const counts = [
    [graph.attributes.articles.length, "article", "articles"], [graph.nodes.length - quotes - events, "entity", "entities"],
    [facts.length, "assertion", "assertions"], [quotes, "quote", "quotes"],
  ] as const;
  const byRule = new Map<string, number>();
  for (const { rule } of notices) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  return [
    bold(counts.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`).join(", ")),
    ...[...byRule].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => dim(`notice ${rule}: ${count}`)),
    ...(refused === 0 ? [] : [`${refused} refused (see above)`]),
    ...paths.map((path) => (path.endsWith(".html") ? `${path}   (open it in a browser)` : path)),
  ];
}
