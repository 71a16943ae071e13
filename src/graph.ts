/**
 * Stage 9 of 10: entities and assertions come in, the graph goes out: a directed multigraph of graphology, laid out.
 *
 * Nodes are the entities that have an edge, events and quotes; edges are assertions, or lead to the parts of an event or
 * quote (graph/edges.ts). The articles stand in the graph's attributes, so that a graph explains itself. Places and
 * communities are computed here (graph/layout.ts), so that every reader draws the same picture.
 *
 *   Zelensky -accused-> Russia; Okafor -said-> "The bridge is safe" -about-> the bridge
 *
 * The same input gives the same graph, in whatever order the articles come: all is sorted by key, and keys are content.
 */
import { MultiDirectedGraph } from "graphology";
import { aboutFinder } from "./graph/about.js";
import { order, type GraphEdge, type NodeContent } from "./graph/content.js";
import { edgesOf } from "./graph/edges.js";
import { GENERATOR } from "./graph/generator.js";
import { layout } from "./graph/layout.js";
import { nodesOf } from "./graph/nodes.js";
import type { Article, Assertion, EdgeAttributes, Entity, GraphArticle, GraphAttributes, NodeAttributes, Reading } from "./types.js";

export type Graph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** All of the graph but its picture. */
export interface Content {
  readonly articles: readonly GraphArticle[];
  readonly nodes: ReadonlyMap<string, NodeContent>;
  readonly edges: readonly GraphEdge[];
}

/** What the graph holds, for who draws nothing: the layout takes longer than all else. */
export function content(readings: readonly Reading[], entities: readonly Entity[], assertions: readonly Assertion[]): Content {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const edges = edgesOf(assertions, byId, aboutFinder(readings));
  return { articles: readings.map(({ article }) => articleOf(article)).sort((a, b) => order(a.id, b.id)), nodes: nodesOf(assertions, byId, edges), edges };
}

/** The graph of what the articles assert. */
export function graph(readings: readonly Reading[], entities: readonly Entity[], assertions: readonly Assertion[]): Graph {
  const { articles, nodes, edges } = content(readings, entities, assertions);
  const places = layout(nodes, edges);
  const result: Graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  result.replaceAttributes({ schema: 1, generator: GENERATOR, articles: [...articles] });
  for (const [key, attributes] of nodes) result.addNode(key, { ...attributes, ...places.get(key)! });
  for (const { key, source, target, attributes } of edges) result.addDirectedEdgeWithKey(key, source, target, attributes);
  return result;
}

const articleOf = ({ id, title, outlet, url, publishedAt, text }: Article): GraphArticle => ({
  id, ...(title === undefined ? {} : { title }), ...(outlet === undefined ? {} : { outlet }), ...(url === undefined ? {} : { url }),
  ...(publishedAt === undefined ? {} : { publishedAt }), text,
});
