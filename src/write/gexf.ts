/**
 * GEXF 1.3 (gexf.net, 2022) for Gephi, NetworkX and graphology. In: a graph. Out: XML.
 *
 * The profile that all three read alike: every edge directed (`symmetric` is an attribute), edge ids unique, `kind` unique
 * within a pair, attributes string, integer, double, boolean or liststring, dates as full days in start and end, nested data
 * as JSON. An attribute's id is its title, since one reader goes by the one and one by the other. A list is written as JSON
 * writes it, ["a", "b, c"], which is also the quoting that Gephi and graphology undo.
 *
 *   <edge id="9c.." source="1f.." target="77.." kind="attacked" type="directed" start="2024-03-01" end="2024-03-31">
 *
 * Drops: the articles' texts (each fact keeps its first sentence), empty lists, characters that XML cannot hold (U+FFFD).
 */
import type { SerializedGraph } from "../types.js";
import { EDGE_COLUMNS, NODE_COLUMNS, type Column, type ColumnType } from "./columns.js";
import { daysOf, type Days } from "./dates.js";
import { whole, type Pieces } from "./json.js";
import { tablesOf, type Cell, type EdgeRow, type NodeRow } from "./table.js";
import { listText, xml } from "./text.js";

const TYPES: Readonly<Record<ColumnType, string>> = { string: "string", integer: "integer", double: "double", boolean: "boolean", list: "liststring" };

/** Red, green, blue by kind of node: the viewer's colours on light paper. */
export const KIND_COLOURS: ReadonlyMap<string, readonly [number, number, number]> = new Map([
  ["person", [43, 95, 147]], ["group", [43, 95, 147]], ["organization", [116, 69, 127]], ["country", [31, 107, 82]], ["place", [86, 127, 44]],
  ["facility", [138, 100, 32]], ["weapon", [156, 47, 37]], ["event", [181, 97, 15]], ["work", [79, 93, 109]], ["product", [124, 83, 71]],
  ["other", [111, 107, 98]], ["quote", [130, 125, 113]],
]);

const DESCRIPTION = "Facts read out of news articles, each with the first sentence behind it. The full texts of the articles were left out; graph.json holds them.";

export const gexf = (graph: SerializedGraph): string => whole(gexfPieces(graph));

export function* gexfPieces(graph: SerializedGraph): Pieces {
  const { nodes, edges } = tablesOf(graph);
  const isDated = [...graph.nodes, ...graph.edges].some(({ attributes }) => daysOf(attributes.date));
  yield line('<?xml version="1.0" encoding="UTF-8"?>');
  yield line('<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">');
  yield line(`<meta><creator>${xml(graph.attributes.generator)}</creator><keywords>news, knowledge graph, facts, quotes</keywords><description>${xml(DESCRIPTION)}</description></meta>`);
  yield line(`<graph defaultedgetype="directed"${isDated ? ' mode="dynamic" timeformat="date"' : ' mode="static"'}>`);
  for (const declaration of [...declared("node", NODE_COLUMNS), ...declared("edge", EDGE_COLUMNS)]) yield line(declaration);
  yield line("<nodes>");
  for (const node of nodes) yield line(nodeElement(node));
  yield line("</nodes>\n<edges>");
  for (const edge of edges) yield line(edgeElement(edge));
  yield line("</edges>\n</graph>\n</gexf>");
}

const line = (text: string): string => `${text}\n`;

function declared<Attributes>(ofClass: string, columns: readonly Column<Attributes>[]): string[] {
  return [`<attributes class="${ofClass}">`, ...columns.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>`), "</attributes>"];
}

function nodeElement({ key, label, kind, x, y, size, days, cells }: NodeRow): string {
  const [r, g, b] = KIND_COLOURS.get(kind) ?? KIND_COLOURS.get("other")!;
  const viz = `<viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${x}" y="${y}"/><viz:size value="${size}"/>`;
  return `<node id="${xml(key)}" label="${xml(label)}"${timeOf(days)}>${valuesOf(cells)}${viz}</node>`;
}

const edgeElement = ({ key, source, target, relation, kind, days, cells }: EdgeRow): string =>
  `<edge id="${xml(key)}" source="${xml(source)}" target="${xml(target)}" type="directed" kind="${xml(kind)}" label="${xml(relation)}"${timeOf(days)}>${valuesOf(cells)}</edge>`;

const timeOf = (days: Days | undefined): string => `${days?.start === undefined ? "" : ` start="${days.start}"`}${days?.end === undefined ? "" : ` end="${days.end}"`}`;

const valuesOf = (cells: readonly Cell[]): string =>
  cells.length ? `<attvalues>${cells.map(({ name, value }) => `<attvalue for="${name}" value="${xml(valueText(value))}"/>`).join("")}</attvalues>` : "";

const valueText = (value: Cell["value"]): string => (typeof value === "object" ? listText(value) : String(value));
