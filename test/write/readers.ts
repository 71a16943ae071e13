/**
 * The other formats read back by programs that are not ours (graphology-gexf, NetworkX), each into one shape: nodes and edges
 * with the attributes they have, lists as lists and nested data as data.
 */
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import type { SerializedGraph } from "../../src/types.js";
import { python } from "./python.js";

export type Attributes = Readonly<Record<string, unknown>>;
export interface ReadBack {
  readonly nodes: ReadonlyMap<string, Attributes>;
  readonly edges: ReadonlyMap<string, { readonly source: string; readonly target: string; readonly attributes: Attributes }>;
}

const LISTS = new Set(["aliases", "attributedTo", "attributedToLabels", "rules", "sources"]);
const NESTED = new Set(["mentions", "evidence"]);

/** Lists and nested data out of the strings that hold them. */
const opened = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, typeof value === "string" && (NESTED.has(name) || LISTS.has(name)) ? JSON.parse(value) as unknown : value]));

export function withGraphology(gexf: string): ReadBack {
  const graph = parse(MultiDirectedGraph, gexf);
  return {
    nodes: new Map(graph.mapNodes((key, attributes) => [key, opened(attributes)])),
    edges: new Map(graph.mapEdges((key, attributes, source, target) => [key, { source, target, attributes: opened(attributes) }])),
  };
}

const READ = { gexf: "nx.read_gexf(path)", graphml: "nx.read_graphml(path, force_multigraph=True)", "node-link": 'nx.node_link_graph(json.load(open(path)), edges="edges")' };

/** Of a GEXF file without parallel edges NetworkX makes a simple graph, where the edge's id is an attribute only. */
export function withNetworkX(text: string, format: keyof typeof READ): ReadBack {
  const code = `graph = nx.MultiDiGraph(${READ[format]})\nanswer = [list(graph.nodes(data=True)), [[data.get('id', key), source, target, data] for source, target, key, data in graph.edges(keys=True, data=True)]]`;
  const [nodes, edges] = python(code, text) as [[string, Attributes][], [string, string, string, Attributes][]];
  return {
    nodes: new Map(nodes.map(([key, attributes]) => [key, opened(attributes)])),
    edges: new Map(edges.map(([key, source, target, attributes]) => [key, { source, target, attributes: opened(attributes) }])),
  };
}

/** What a flat format must give back: every attribute of the graph but the articles' texts, and no empty lists. `clean` is what the format makes of a text. */
export function expected({ nodes, edges }: SerializedGraph, clean: (text: string) => string = (text) => text): ReadBack {
  const kept = (attributes: object): Attributes =>
    Object.fromEntries(Object.entries(attributes).filter(([, value]) => !Array.isArray(value) || value.length).map(([name, value]) => [name, NESTED.has(name) ? value : cleaned(value, clean)]));
  return {
    nodes: new Map(nodes.map(({ key, attributes }) => [key, kept(attributes)])),
    edges: new Map(edges.map(({ key, source, target, attributes }) => [key, { source, target, attributes: kept(attributes) }])),
  };
}

function cleaned(value: unknown, clean: (text: string) => string): unknown {
  return typeof value === "string" ? clean(value) : Array.isArray(value) ? value.map((item) => cleaned(item, clean)) : value;
}
