/**
 * The part of the graph that passes the filters, as a graph file of its own: its nodes and edges, the nodes that its facts name as
 * their sources, and the articles that they stand in. Each node and edge is as the file has it, so whatever reads graph.json reads it.
 */
import type { SerializedGraph } from "../../src/types.js";
import type { Filtered } from "../filtered.js";
import type { Model } from "../model.js";

export function shownGraph(model: Model, { nodes, edges }: Pick<Filtered, "nodes" | "edges">): SerializedGraph {
  const kept = [...edges].sort().flatMap((key) => model.edges.get(key) ?? []);
  const keys = new Set([...nodes, ...kept.flatMap(({ source, target, attributes }) => [source, target, ...attributes.attributedTo])]);
  for (const key of [...keys]) for (const source of model.nodes.get(key)?.attributedTo ?? []) keys.add(source);
  const named = [...keys].sort().flatMap((key) => {
    const attributes = model.nodes.get(key);
    return attributes ? [{ key, attributes }] : [];
  });
  const articles = new Set([...kept.flatMap(({ attributes }) => attributes.evidence), ...named.flatMap(({ attributes }) => [...attributes.mentions, ...(attributes.evidence ?? [])])].map(({ article }) => article));
  return {
    options: { type: "directed", multi: true, allowSelfLoops: true },
    attributes: { schema: 1, generator: model.generator, articles: [...model.articles.values()].filter(({ id }) => articles.has(id)) },
    nodes: named, edges: kept.map(({ key, source, target, attributes }) => ({ key, source, target, attributes })),
  };
}
