/** `onrecord export`: a graph in another format. One file goes to standard output; several need a folder. */
import { InputError } from "../errors.js";
import { exportGraph, type ExportFormat } from "../write.js";
import { loadGraph, writeFiles, writeOne } from "./files.js";
import type { ExitCode } from "./report.js";

export interface ExportOptions {
  readonly to: ExportFormat;
  readonly out?: string;
}

export function exportTo(path: string, { to, out }: ExportOptions): ExitCode {
  const files = exportGraph(loadGraph(path), to);
  const [only] = files.size === 1 ? files.values() : [];
  if (out === undefined && only === undefined) throw new InputError(`export: ${to} is ${files.size} files (${[...files.keys()].join(", ")}); name a folder for them with --out`);
  if (out === undefined) process.stdout.write(only!);
  else if (only === undefined) writeFiles(out, new Map([...files].map(([name, text]) => [name, [text]])));
  else writeOne(out, only);
  return 0;
}
