/**
 * The formats that a graph can be exported to, one row each: file names and what writes them. Each writer's header says what
 * its format drops. A new format is one row here.
 *
 *   exportGraph(graph, "csv") -> Map { "nodes.csv" => "Id,Label,...", "edges.csv" => "Source,Target,..." }
 */
import type { SerializedGraph } from "../types.js";
import { edgesCsv, nodesCsv } from "./csv.js";
import { gexf } from "./gexf.js";
import { graphml } from "./graphml.js";
import { nodeLink } from "./node-link.js";

type Writer = (graph: SerializedGraph) => string;

const FORMATS = {
  gexf: { "graph.gexf": gexf },
  graphml: { "graph.graphml": graphml },
  csv: { "nodes.csv": nodesCsv, "edges.csv": edgesCsv },
  "node-link": { "node-link.json": nodeLink },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Writer>>>>;

export type ExportFormat = keyof typeof FORMATS;

export const EXPORT_FORMATS = Object.keys(FORMATS) as ExportFormat[];

/** File name -> text. */
export function exportGraph(graph: SerializedGraph, format: ExportFormat): Map<string, string> {
  const writers: Readonly<Record<string, Writer>> = FORMATS[format];
  return new Map(Object.entries(writers).map(([name, writer]) => [name, writer(graph)]));
}
