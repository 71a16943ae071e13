/**
 * Two tables as CSV (RFC 4180, UTF-8, LF) for data frames and Gephi's import: nodes.csv and edges.csv.
 *
 * The first columns are those that Gephi looks for; `Kind` keeps parallel edges apart. Lists and nested data are JSON.
 *
 *   Source,Target,Type,Kind,Id,Label,start,end,relation,...
 *
 * Drops: the articles' texts (each fact keeps its first sentence); NUL and halves of surrogate pairs (U+FFFD). A cell may
 * start with `=`, as texts do: who opens the file in a spreadsheet should import the columns as text.
 */
import type { SerializedGraph } from "../types.js";
import { EDGE_COLUMNS, NODE_COLUMNS } from "./columns.js";
import { tablesOf, type Cell } from "./table.js";
import { csvField } from "./text.js";

const names = (columns: readonly { readonly name: string }[]): string[] => columns.map(({ name }) => name);

export function nodesCsv(graph: SerializedGraph): string {
  const columns = names(NODE_COLUMNS);
  return table(["Id", "Label", "x", "y", "start", "end", ...columns], Array.from(tablesOf(graph).nodes, ({ key, label, x, y, days, cells }) =>
    [key, label, String(x), String(y), days?.start ?? "", days?.end ?? "", ...fields(columns, cells)]));
}

export function edgesCsv(graph: SerializedGraph): string {
  const columns = names(EDGE_COLUMNS);
  return table(["Source", "Target", "Type", "Kind", "Id", "Label", "start", "end", ...columns], Array.from(tablesOf(graph).edges, ({ key, source, target, relation, kind, days, cells }) =>
    [source, target, "Directed", kind, key, relation, days?.start ?? "", days?.end ?? "", ...fields(columns, cells)]));
}

function fields(columns: readonly string[], cells: readonly Cell[]): string[] {
  const byName = new Map(cells.map(({ name, value }) => [name, typeof value === "object" ? JSON.stringify(value) : String(value)]));
  return columns.map((name) => byName.get(name) ?? "");
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, ...rows].map((row) => `${row.map(csvField).join(",")}\n`).join("");
