/**
 * GraphML (Brandes et al. 2002) for NetworkX, igraph, Cytoscape and yEd. In: a graph. Out: XML.
 *
 * Every key is declared; types are those that all readers know; no attribute is named `id`, which igraph would take for the
 * node's own. Cytoscape drops edge ids and shows `interaction`: both are written as keys of their own.
 *
 *   <edge id="9c.." source="1f.." target="77.."><data key="e0">attacked</data>...
 *
 * Drops: the articles' texts (each fact keeps its first sentence), empty lists and texts, characters that XML cannot hold;
 * lists are JSON in a string.
 */
import type { SerializedGraph } from "../types.js";
import { EDGE_COLUMNS, NODE_COLUMNS, type ColumnType } from "./columns.js";
import type { Days } from "./dates.js";
import { tablesOf, type Cell } from "./table.js";
import { listText, xml } from "./text.js";

interface Key {
  readonly name: string;
  readonly type: ColumnType;
}

const TYPES: Readonly<Record<ColumnType, string>> = { string: "string", integer: "int", double: "double", boolean: "boolean", list: "string" };

const string = (name: string): Key => ({ name, type: "string" });
const double = (name: string): Key => ({ name, type: "double" });
const NODE_KEYS: readonly Key[] = [string("label"), double("x"), double("y"), double("size"), string("start"), string("end"), ...NODE_COLUMNS];
const EDGE_KEYS: readonly Key[] = [string("interaction"), string("edge_id"), string("kind"), string("start"), string("end"), ...EDGE_COLUMNS];

export function graphml(graph: SerializedGraph): string {
  const { nodes, edges } = tablesOf(graph);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declared("node", NODE_KEYS),
    ...declared("edge", EDGE_KEYS),
    '<graph edgedefault="directed">',
    ...Array.from(nodes, ({ key, label, x, y, size, days, cells }) =>
      `<node id="${xml(key)}">${dataOf("node", NODE_KEYS, [...own({ label, x, y, size }), ...timeOf(days), ...cells])}</node>`),
    ...Array.from(edges, ({ key, source, target, relation, kind, days, cells }) =>
      `<edge id="${xml(key)}" source="${xml(source)}" target="${xml(target)}">${dataOf("edge", EDGE_KEYS, [...own({ interaction: relation, edge_id: key, kind }), ...timeOf(days), ...cells])}</edge>`),
    "</graph>",
    "</graphml>",
  ].join("\n")}\n`;
}

type Datum = Pick<Cell, "name" | "value">;

const own = (values: Readonly<Record<string, string | number>>): Datum[] => Object.entries(values).map(([name, value]) => ({ name, value }));

const timeOf = (days: Days | undefined): Datum[] =>
  [...(days?.start === undefined ? [] : [{ name: "start", value: days.start }]), ...(days?.end === undefined ? [] : [{ name: "end", value: days.end }])];

/** "n0", "e12": names are no ids, so that a name may stand for nodes and edges. */
const idOf = (domain: string, at: number): string => `${domain.slice(0, 1)}${at}`;

const declared = (domain: string, keys: readonly Key[]): string[] =>
  keys.map(({ name, type }, at) => `<key id="${idOf(domain, at)}" for="${domain}" attr.name="${name}" attr.type="${TYPES[type]}"/>`);

function dataOf(domain: string, keys: readonly Key[], data: readonly Datum[]): string {
  const filled = data.filter(({ value }) => value !== "");
  return filled.map(({ name, value }) => `<data key="${idOf(domain, keys.findIndex((key) => key.name === name))}">${xml(typeof value === "object" ? listText(value) : String(value))}</data>`).join("");
}
