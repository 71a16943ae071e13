/**
 * `onrecord build`: articles to graph.json, graph.gexf and index.html. The paths of the files go to standard output, the
 * summary to standard error.
 */
import { InputError } from "../errors.js";
import { loadGazetteer } from "../gazetteer.js";
import { buildGraph } from "../pipeline.js";
import type { SerializedGraph } from "../types.js";
import { write } from "../write.js";
import { readBatch } from "./batch.js";
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
  const batch = await readBatch(articles, jobs, progressOn(process.stderr));
  report(batch.bugs);
  const faults = [...problems, ...batch.bugs];
  if (batch.readings.length === 0) {
    report([new InputError(`no article could be read, so nothing was written to "${out}"`)]);
    return exitCodeOf(faults) || 1;
  }
  const graph = buildGraph(batch.readings, loadGazetteer());
  const corrected = correct(graph, corrections);
  const page = viewerPage();
  const paths = writeFiles(out, write(graph, page === undefined ? {} : { page }));
  if (page === undefined) process.stderr.write('onrecord: the viewer is not built, so index.html was left out; run "npm run build" in the clone\n');
  const lines = summary({ graph: graph.export() as SerializedGraph, notices: [...notices, ...batch.notices, ...corrected], files, refused: faults.length, milliseconds: batch.milliseconds }, coloursOf(process.stderr));
  process.stderr.write(`${lines.join("\n")}\n`);
  process.stdout.write(`${paths.join("\n")}\n`);
  return exitCodeOf(faults);
}
