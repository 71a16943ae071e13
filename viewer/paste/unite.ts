/**
 * A graph with what another article says added: keys are made of content, so a name or fact that both have is one, with the evidence
 * of both. New names stand beside those that they are joined to, else at the edge of the drawing; what stood before does not move.
 */
import type { EdgeEvidence, EntityMention, SerializedGraph } from "../../src/types.js";

type Node = SerializedGraph["nodes"][number];
type Edge = SerializedGraph["edges"][number];

export function united(graph: SerializedGraph, added: SerializedGraph): SerializedGraph {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const edges = new Map(graph.edges.map((edge) => [edge.key, edge]));
  const articles = new Map([...graph.attributes.articles, ...added.attributes.articles].map((article) => [article.id, article]));
  const place = placesOf(graph, added);
  for (const node of added.nodes) {
    const known = nodes.get(node.key);
    nodes.set(node.key, known ? both(known, node) : { key: node.key, attributes: { ...node.attributes, ...place(node) } });
  }
  for (const edge of added.edges) {
    const known = edges.get(edge.key);
    edges.set(edge.key, known ? withEvidence(known, edge) : edge);
  }
  return { ...graph, attributes: { ...graph.attributes, articles: [...articles.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }, nodes: [...nodes.values()].sort(byKey), edges: [...edges.values()].sort(byKey) };
}

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => (a.key < b.key ? -1 : 1);

function both({ key, attributes }: Node, { attributes: added }: Node): Node {
  const aliases = [...new Set([...attributes.aliases, ...added.aliases, added.label])].filter((alias) => alias !== attributes.label).sort();
  const evidence = attributes.evidence && added.evidence ? { evidence: distinct([...attributes.evidence, ...added.evidence]) } : {};
  return { key, attributes: { ...attributes, aliases, mentions: distinct<EntityMention>([...attributes.mentions, ...added.mentions]), ...evidence } };
}

function withEvidence(edge: Edge, { attributes: { evidence, rules, confidence } }: Edge): Edge {
  const { attributes } = edge;
  return { ...edge, attributes: { ...attributes, evidence: distinct<EdgeEvidence>([...attributes.evidence, ...evidence]), rules: [...new Set([...attributes.rules, ...rules])].sort(), confidence: Math.max(attributes.confidence, confidence) } };
}

function distinct<Place extends { readonly article: string; readonly start: number; readonly end: number }>(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.article} ${place.start} ${place.end}`, place])).values()];
}

/** Where a new node stands: moved as its own drawing is, which is set down beside the one that is there, or at what it is joined to. */
function placesOf(graph: SerializedGraph, added: SerializedGraph): (node: Node) => { readonly x: number; readonly y: number } {
  const known = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes]));
  const right = Math.max(...graph.nodes.map(({ attributes }) => attributes.x), 0), left = Math.min(...added.nodes.map(({ attributes }) => attributes.x), 0);
  const shared = added.nodes.filter(({ key }) => known.has(key));
  const mean = (axis: "x" | "y"): number => shared.reduce((sum, { key, attributes }) => sum + (known.get(key)?.[axis] ?? 0) - attributes[axis], 0) / shared.length;
  const shift = shared.length > 0 ? { x: mean("x"), y: mean("y") } : { x: right - left + 20, y: 0 };
  return ({ attributes }) => ({ x: attributes.x + shift.x, y: attributes.y + shift.y });
}
