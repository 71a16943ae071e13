/**
 * Places for the nodes of test graphs (the page lays nothing out itself), and a graph too large to draw whole. Same input, same
 * places: nodes start on a circle in the order of the list.
 */
import { MultiDirectedGraph } from "graphology";
import { forceAtlas2 } from "../../src/graph/libraries.js";
import type { SerializedGraph } from "../../src/types.js";

export function laidOut(graph: SerializedGraph, iterations = 400): SerializedGraph {
  const drawing = new MultiDirectedGraph();
  graph.nodes.forEach(({ key }, i) => {
    const angle = (2 * Math.PI * i) / graph.nodes.length;
    drawing.addNode(key, { x: 100 * Math.cos(angle), y: 100 * Math.sin(angle) });
  });
  for (const { key, source, target } of graph.edges) drawing.addDirectedEdgeWithKey(key, source, target);
  const places = forceAtlas2(drawing, { iterations, settings: { gravity: 0.4, scalingRatio: 12, slowDown: 4, linLogMode: false } });
  return { ...graph, nodes: graph.nodes.map(({ key, attributes }) => ({ key, attributes: { ...attributes, ...places[key] } })) };
}

/** Towns that all trade with the first few, one sentence for all: the first is the best connected. */
export function largeGraph(towns: number): SerializedGraph {
  const text = "The towns trade with each other.";
  const evidence = [{ article: "a", sentence: 0, start: 0, end: text.length, subject: [0, 9] as const, predicate: [10, 15] as const, object: [21, 31] as const }];
  const keyOf = (i: number): string => `town-${i}`;
  return {
    options: { type: "directed", multi: true, allowSelfLoops: true },
    attributes: { schema: 1, generator: "test", articles: [{ id: "a", title: "Trade", publishedAt: "2024-01-01", text }] },
    nodes: Array.from({ length: towns }, (_, i) => ({
      key: keyOf(i), attributes: { kind: "place" as const, label: `Town ${i}`, aliases: [], mentions: [], community: 0, x: Math.sqrt(i) * Math.cos(2.4 * i), y: Math.sqrt(i) * Math.sin(2.4 * i) },
    })),
    edges: Array.from({ length: towns - 1 }, (_, i) => ({
      key: `trade-${i + 1}`, source: keyOf(i + 1), target: keyOf(Math.floor(Math.sqrt(i))),
      attributes: { relation: "bought", predicate: "trade", symmetric: false, factuality: "actual" as const, attributedTo: [], confidence: 0.9, rules: ["svo"], evidence },
    })),
  };
}

/** Many towns and many relations between them, from ten outlets over two months: for benchmarks. Same numbers, same graph. */
export function denseGraph(towns: number, relations: number): SerializedGraph {
  const sparse = largeGraph(towns);
  const text = sparse.attributes.articles[0]?.text ?? "";
  const [first] = sparse.edges;
  if (!first) throw new Error("layout: a graph needs two towns");
  const names = ["bought", "attacked", "met", "accused", "located-in", "visited"];
  const articles = Array.from({ length: 40 }, (_, i) => ({ id: `article-${i}`, title: `Trade ${i}`, outlet: `Outlet ${i % 10}`, publishedAt: `2024-0${1 + (i % 2)}-${String(1 + (i % 28)).padStart(2, "0")}`, text }));
  return {
    ...sparse, attributes: { ...sparse.attributes, articles },
    edges: Array.from({ length: relations }, (_, i) => ({
      key: `relation-${i}`, source: `town-${(i * 7919) % towns}`, target: `town-${Math.floor(((i * 104_729) % towns) * (((i * 31) % 97) / 97))}`,
      attributes: {
        ...first.attributes, relation: names[i % names.length] ?? "met", factuality: i % 17 === 0 ? "negated" as const : "actual" as const, confidence: 0.5 + (i % 50) / 100,
        ...(i % 3 === 0 ? { date: `2024-01-${String(1 + (i % 31)).padStart(2, "0")}` } : {}),
        evidence: first.attributes.evidence.map((each) => ({ ...each, article: `article-${i % 40}` })),
      },
    })),
  };
}
