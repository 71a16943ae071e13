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
import { gexf } from "./write/gexf.js";
import { graphJson, serialized } from "./write/graph-json.js";
import { pageWith } from "./write/page.js";

export { EXPORT_FORMATS, exportGraph, type ExportFormat } from "./write/export.js";
export { fillPage } from "./write/page.js";

export interface WriteOptions {
  /** The viewer's page without a graph. */
  readonly page?: string;
}

/** File name -> text. */
export function write(graph: Graph, { page }: WriteOptions = {}): Map<string, string> {
  const plain = serialized(graph), json = graphJson(plain);
  const files = new Map([["graph.json", json], ["graph.gexf", gexf(plain)]]);
  return page === undefined ? files : files.set("index.html", pageWith(page, json));
}
