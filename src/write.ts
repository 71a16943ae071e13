/**
 * Stage 10 of 10: the graph comes in, files go out, as strings: no disk is touched here.
 *
 *   graph.json   everything (write/graph-json.ts)
 *   graph.gexf   for Gephi and the like (write/gexf.ts)
 *   index.html   the viewer with the graph inside (write/page.ts), where the viewer's page is given
 *
 * The same graph gives the same bytes. Further formats: write/export.ts.
 */
import type { Graph } from "./graph.js";
import { gexfPieces } from "./write/gexf.js";
import { graphJsonPieces, serialized } from "./write/graph-json.js";
import { whole, type Pieces } from "./write/json.js";
import { pageWith } from "./write/page.js";

export { EXPORT_FORMATS, exportGraph, type ExportFormat } from "./write/export.js";
export type { Pieces } from "./write/json.js";
export { fillPage } from "./write/page.js";

export interface WriteOptions {
  /** The viewer's page without a graph. */
  readonly page?: string;
}

/** File name -> text. */
export const write = (graph: Graph, options: WriteOptions = {}): Map<string, string> => new Map([...writePieces(graph, options)].map(([name, pieces]) => [name, whole(pieces)]));

/** The same in pieces, each file to be gone through once: of many articles they are written without ever being one string. */
export function writePieces(graph: Graph, { page }: WriteOptions = {}): Map<string, Pieces> {
  const plain = serialized(graph);
  const files = new Map([["graph.json", graphJsonPieces(plain)], ["graph.gexf", gexfPieces(plain)]]);
  return page === undefined ? files : files.set("index.html", pageWith(page, graphJsonPieces(plain)));
}
