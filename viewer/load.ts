/**
 * The graph out of the page: the text of `<script type="application/json" id="graph">`, which `write` fills.
 * An empty placeholder, broken JSON and a graph of another version each give one friendly sentence instead of a blank page.
 * What is odd but harmless is mended: a node without a position gets a place on a circle; an edge whose end is missing is left
 * out and counted, never silently.
 */
import type { SerializedGraph } from "../src/types.js";

export type Loaded =
  | { readonly graph: SerializedGraph; readonly dropped: number }
  | { readonly problem: string };

const EMPTY = "There is no graph in this file yet. Build one with “onrecord build your-articles”: it writes a copy of this page with the graph inside.";

export function load(json: string): Loaded {
  if (json.trim() === "") return { problem: EMPTY };
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { problem: "The graph in this file is damaged: it is not valid JSON. Build the file again with “onrecord build”." };
  }
  const fault = faultOf(parsed);
  return fault ? { problem: `The graph in this file cannot be read: ${fault}. Build the file again with “onrecord build”.` } : mended(parsed as SerializedGraph);
}

function faultOf(graph: unknown): string | undefined {
  if (!isRecord(graph)) return "it is not an object";
  if (!Array.isArray(graph["nodes"]) || !Array.isArray(graph["edges"])) return "it has no lists of nodes and edges";
  const attributes = graph["attributes"];
  if (!isRecord(attributes) || !Array.isArray(attributes["articles"])) return "it has no articles";
  if (attributes["schema"] !== 1) return `it is of version “${String(attributes["schema"])}” and this page reads version 1`;
  if (!graph["nodes"].every((node) => isRecord(node) && typeof node["key"] === "string" && isRecord(node["attributes"]))) return "a node has no key or no attributes";
  if (!graph["edges"].every((edge) => isRecord(edge) && typeof edge["key"] === "string" && isRecord(edge["attributes"]))) return "an edge has no key or no attributes";
  return undefined;
}

function mended(graph: SerializedGraph): Loaded {
  const keys = new Set(graph.nodes.map((node) => node.key));
  const edges = graph.edges.filter((edge) => keys.has(edge.source) && keys.has(edge.target));
  const nodes = graph.nodes.map((node, i) => {
    const { x, y } = node.attributes;
    if (Number.isFinite(x) && Number.isFinite(y)) return node;
    const angle = (2 * Math.PI * i) / graph.nodes.length;
    return { key: node.key, attributes: { ...node.attributes, x: Math.cos(angle), y: Math.sin(angle) } };
  });
  return { graph: { ...graph, nodes, edges }, dropped: graph.edges.length - edges.length };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
