/** `onrecord build --patch FILE`: corrections from disk, and onto the graph that was built. */
import { readFileSync } from "node:fs";
import { InputError } from "../errors.js";
import type { Graph } from "../graph.js";
import { applyCorrections } from "../patch/apply.js";
import { readCorrections, type Correction } from "../patch/corrections.js";
import type { Notice, SerializedGraph } from "../types.js";
import { reasonOf } from "./reason.js";

/** @throws InputError when the file cannot be read or holds no corrections */
export function loadCorrections(file: string): readonly Correction[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new InputError(`patch: "${file}" ${reasonOf(error)}; give the file that the viewer saved`);
  }
  const read = readCorrections(text);
  if ("problem" in read) throw new InputError(`patch: "${file}" ${read.problem}; give the file that the viewer saved, or mend it`);
  return read.corrections;
}

/** Corrects the graph in place; corrections that find nothing are told on standard error, one a line, and counted as notices. */
export function correct(graph: Graph, corrections: readonly Correction[]): Notice[] {
  if (corrections.length === 0) return [];
  const { graph: corrected, notices } = applyCorrections(graph.export() as SerializedGraph, corrections);
  graph.clear();
  graph.import(corrected);
  for (const { index, reason } of notices) process.stderr.write(`patch: correction ${index + 1} (${corrections[index]?.do ?? ""}) was left out: ${reason}\n`);
  return notices.map(({ reason }) => ({ stage: "patch", rule: "correction-left-out", reason }));
}
