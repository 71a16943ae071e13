/**
 * The graph as two tables, for formats that are flat: a row for each node and edge, sorted by key, with the cells that are filled.
 *
 * `kind` of an edge is its relation, with #2, #3 where two nodes have several edges of one relation: Gephi merges edges that
 * share source, target and kind, and would lose all but one.
 */
import type { SerializedGraph } from "../types.js";
import { contextOf, EDGE_COLUMNS, NODE_COLUMNS, type Column, type ColumnType, type Context, type Value } from "./columns.js";
import { daysOf, type Days } from "./dates.js";
import { sorted } from "./graph-json.js";

export interface Cell {
  readonly name: string;
  readonly type: ColumnType;
  readonly value: Value;
}

export interface NodeRow {
  readonly key: string;
  readonly label: string;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly days: Days | undefined;
  readonly cells: readonly Cell[];
}

export interface EdgeRow {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly kind: string;
  readonly days: Days | undefined;
  readonly cells: readonly Cell[];
}

/** Rows that are made while they are gone through, once: all of them together are larger than the graph. */
export interface Tables {
  readonly nodes: Iterable<NodeRow>;
  readonly edges: Iterable<EdgeRow>;
}

/** Drawn size of a node without edges, and what the root of their number adds. */
const SMALLEST = 4;
const GROWTH = 2;

export function tablesOf(graph: SerializedGraph): Tables {
  const context = contextOf(graph);
  return { nodes: nodeRows(graph, context), edges: edgeRows(graph, context) };
}

function* nodeRows(graph: SerializedGraph, context: Context): Iterable<NodeRow> {
  const degrees = new Map<string, number>();
  for (const { source, target } of graph.edges) for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  for (const { key, attributes } of sorted(graph.nodes, (node) => node.key)) {
    yield {
      key, label: attributes.label, kind: attributes.kind, x: attributes.x, y: attributes.y,
      size: Math.round((SMALLEST + GROWTH * Math.sqrt(degrees.get(key) ?? 0)) * 100) / 100,
      days: daysOf(attributes.date), cells: cellsOf(NODE_COLUMNS, attributes, context),
    };
  }
}

function* edgeRows(graph: SerializedGraph, context: Context): Iterable<EdgeRow> {
  const kindOf = uniqueKinds();
  for (const { key, source, target, attributes } of sorted(graph.edges, (edge) => edge.key)) {
    yield {
      key, source, target, relation: attributes.relation, kind: kindOf(source, target, attributes.relation),
      days: daysOf(attributes.date), cells: cellsOf(EDGE_COLUMNS, attributes, context),
    };
  }
}

/** The cells that hold something: no empty lists, no numbers that are none. */
function cellsOf<Attributes>(columns: readonly Column<Attributes>[], attributes: Attributes, context: Context): Cell[] {
  const cells: Cell[] = [];
  for (const { name, type, of } of columns) {
    const value = of(attributes, context);
    if (value === undefined || (typeof value === "number" && !Number.isFinite(value)) || (Array.isArray(value) && !value.length)) continue;
    cells.push({ name, type, value });
  }
  return cells;
}

function uniqueKinds(): (source: string, target: string, relation: string) => string {
  const seen = new Map<string, number>();
  return (source, target, relation) => {
    const triple = JSON.stringify([source, target, relation]);
    const count = (seen.get(triple) ?? 0) + 1;
    seen.set(triple, count);
    return count === 1 ? relation : `${relation}#${count}`;
  };
}
