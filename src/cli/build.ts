/**
 * `onrecord build`: articles to graph.json, graph.gexf and index.html. The paths of the files go to standard output, the
 * summary to standard error.
 */
import { InputError } from "../errors.js";
import { loadGazetteer } from "../gazetteer.js";
import type { Graph } from "../graph.js";
import { buildGraph } from "../pipeline.js";
import type { Article, SerializedGraph } from "../types.js";
import { writePieces } from "../write.js";
import { readBatch, type Batch } from "./batch.js";
import { correct, loadCorrections } from "./corrections.js";
import { checkFolder, viewerPage, writeFiles } from "./files.js";
import { readInputs } from "./input.js";
import { exitCodeOf, report, type ExitCode } from "./report.js";
import { summary } from "./summary.js";
import { coloursOf, progressOn } from "./terminal.js";

export interface BuildOptions {
  readonly out: string;
  readonly date?: string;
  readonly jobs?: number;
  /** File of corrections. */
  readonly patch?: string;
}

const FILES = ["graph.json", "graph.gexf", "index.html"];

export async function build(inputs: readonly string[], { out, date, jobs, patch }: BuildOptions): Promise<ExitCode> {
  checkFolder(out, FILES);
  const corrections = patch === undefined ? [] : loadCorrections(patch);
  const { articles, notices, problems, files } = readInputs(inputs, date);
  report(problems);
  const { graph, bugs, notices: ofReading, milliseconds } = await graphOf(articles, jobs);
  report(bugs);
  const faults = [...problems, ...bugs];
  if (graph === undefined) {
    report([new InputError(`no article could be read, so nothing was written to "${out}"`)]);
    return exitCodeOf(faults) || 1;
  }
  const corrected = correct(graph, corrections);
  const page = viewerPage();
  const paths = writeFiles(out, writePieces(graph, page === undefined ? {} : { page }));
  if (page === undefined) process.stderr.write('onrecord: the viewer is not built, so index.html was left out; run "npm run build" in the clone\n');
  const lines = summary({ graph: graph.export() as SerializedGraph, notices: [...notices, ...ofReading, ...corrected], files, refused: faults.length, milliseconds }, coloursOf(process.stderr));
  process.stderr.write(`${lines.join("\n")}\n`);
  process.stdout.write(`${paths.join("\n")}\n`);
  return exitCodeOf(faults);
}

/** A function of its own, so that the readings, twice as large as the graph, are let go before it is written. */
async function graphOf(articles: readonly Article[], jobs: number | undefined): Promise<Omit<Batch, "readings"> & { readonly graph: Graph | undefined }> {
  const { readings, ...rest } = await readBatch(articles, jobs, progressOn(process.stderr));
  return { graph: readings.length === 0 ? undefined : buildGraph(readings, loadGazetteer()), ...rest };
}
