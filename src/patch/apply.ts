/**
 * Corrections applied to a graph, in their order. In: a graph as graph.json has it. Out: the corrected graph, and for each correction
 * that found nothing to correct a notice; the others are applied all the same. The same in the page and in `onrecord build --patch`.
 *
 * Places in the drawing stay as they are: what is merged stands where the first stood. What no fact names any more leaves the graph,
 * as it would never have come in. Keys of edges do not change, so that later corrections find them.
 */
import type { SerializedGraph } from "../types.js";
import { hash } from "../text/hash.js";
import type { Correction, EntityName, FactName } from "./corrections.js";
import { findEntity, findFact, type GraphEdge, type GraphNode } from "./match.js";

export interface PatchNotice {
  /** Number of the correction, from 0. */
  readonly index: number;
  readonly reason: string;
}

export interface Patched {
  readonly graph: SerializedGraph;
  readonly notices: readonly PatchNotice[];
}

type Outcome = SerializedGraph | string;

export function applyCorrections(graph: SerializedGraph, corrections: readonly Correction[]): Patched {
  const notices: PatchNotice[] = [];
  let corrected = graph;
  corrections.forEach((correction, index) => {
    const outcome = applied(corrected, correction);
    if (typeof outcome === "string") notices.push({ index, reason: outcome });
    else corrected = outcome;
  });
  return { graph: corrected, notices };
}

function applied(graph: SerializedGraph, correction: Correction): Outcome {
  if (correction.do === "reject") return reject(graph, correction.fact);
  if (correction.do === "note" && correction.fact) return noteFact(graph, correction.fact, correction.text);
  const { entity } = correction;
  const node = entity && findEntity(graph, entity);
  if (!node) return missing(entity);
  switch (correction.do) {
    case "rename": return rename(graph, node, correction.to);
    case "kind": return withNode(graph, node, { kind: correction.to });
    case "note": return withNode(graph, node, { note: correction.text });
    case "split": return split(graph, node, correction);
    case "merge": {
      const others = correction.others.map((other) => findEntity(graph, other));
      const lost = correction.others.filter((_, i) => others[i] === undefined);
      return lost.length > 0 ? lost.map(missing).join("; ") : merge(graph, node, others.filter((other) => other !== undefined && other.key !== node.key) as GraphNode[]);
    }
  }
}

const missing = (entity: EntityName | undefined): string => `no entity "${entity?.label ?? ""}" (${entity?.kind ?? ""}) is in this graph any more, or several are`;

function withNode(graph: SerializedGraph, node: GraphNode, change: Partial<GraphNode["attributes"]>): SerializedGraph {
  return { ...graph, nodes: graph.nodes.map((each) => (each.key === node.key ? { key: each.key, attributes: { ...each.attributes, ...change } } : each)) };
}

/** The old name becomes another wording; places and weapons of facts are named by label, so they follow. */
function rename(graph: SerializedGraph, node: GraphNode, to: string): SerializedGraph {
  const { label, aliases } = node.attributes;
  if (label === to) return graph;
  const isSole = graph.nodes.every((each) => each.key === node.key || each.attributes.label !== label);
  const follow = <Attributes extends { place?: string; weapon?: string }>(attributes: Attributes): Attributes => ({
    ...attributes, ...(isSole && attributes.place === label ? { place: to } : {}), ...(isSole && attributes.weapon === label ? { weapon: to } : {}),
  });
  const renamed = withNode(graph, node, { label: to, aliases: [...new Set([...aliases, label])].filter((alias) => alias !== to).sort() });
  return {
    ...renamed,
    nodes: renamed.nodes.map((each) => ({ key: each.key, attributes: follow(each.attributes) })),
    edges: renamed.edges.map((edge) => ({ ...edge, attributes: follow(edge.attributes) })),
  };
}

function merge(graph: SerializedGraph, node: GraphNode, others: readonly GraphNode[]): SerializedGraph {
  const gone = new Set(others.map(({ key }) => key));
  const all = [node, ...others];
  const { label } = node.attributes;
  const aliases = [...new Set(all.flatMap(({ attributes }) => [attributes.label, ...attributes.aliases]))].filter((alias) => alias !== label).sort();
  const mentions = all.flatMap(({ attributes }) => attributes.mentions).sort(byPlace);
  const to = (key: string): string => (gone.has(key) ? node.key : key);
  const sources = (keys: readonly string[]): string[] => [...new Set(keys.map(to))].sort();
  const merged = withNode(graph, node, { aliases, mentions });
  return {
    ...merged,
    nodes: merged.nodes.filter(({ key }) => !gone.has(key)).map((each) => (each.attributes.attributedTo ? { key: each.key, attributes: { ...each.attributes, attributedTo: sources(each.attributes.attributedTo) } } : each)),
    edges: merged.edges.map((edge) => ({ ...edge, source: to(edge.source), target: to(edge.target), attributes: { ...edge.attributes, attributedTo: sources(edge.attributes.attributedTo) } })),
  };
}

interface Parting {
  readonly wordings: readonly string[];
  readonly articles: readonly string[];
  readonly to: string;
}

/** Mentions of these wordings, or in these articles, become an entity of their own, and so do the facts whose words they are. */
function split(graph: SerializedGraph, node: GraphNode, { wordings, articles, to }: Parting): Outcome {
  const texts = new Map(graph.attributes.articles.map(({ id, text }) => [id, text]));
  const isMoved = (mention: GraphNode["attributes"]["mentions"][number]): boolean =>
    articles.includes(mention.article) || wordings.includes((texts.get(mention.article) ?? "").slice(mention.start, mention.end));
  const [moved, kept] = parted(node.attributes.mentions, isMoved);
  if (moved.length === 0 || kept.length === 0) return `"${node.attributes.label}" has ${moved.length === 0 ? "no mention" : "only mentions"} that the split names`;
  const key = hash("split", node.key, to, ...[...wordings].sort(), ...[...articles].sort());
  const isOf = (article: string, span: readonly [number, number] | undefined): boolean => span !== undefined && moved.some((mention) => mention.article === article && mention.start < span[1] && span[0] < mention.end);
  const edges = graph.edges.flatMap((edge): GraphEdge[] => {
    const [isSource, isTarget] = [edge.source === node.key, edge.target === node.key];
    if (!isSource && !isTarget) return [edge];
    const [taken, left] = parted(edge.attributes.evidence, (each) => isOf(each.article, isSource ? each.subject : each.object));
    if (taken.length === 0) return [edge];
    const own: GraphEdge = { ...edge, key: left.length === 0 ? edge.key : hash("split", edge.key, key), source: isSource ? key : edge.source, target: isSource ? edge.target : key, attributes: { ...edge.attributes, evidence: taken } };
    return left.length === 0 ? [own] : [{ ...edge, attributes: { ...edge.attributes, evidence: left } }, own];
  });
  const aliases = [...new Set(moved.map(({ article, start, end }) => (texts.get(article) ?? "").slice(start, end)))].filter((alias) => alias !== to && alias !== "").sort();
  const left = withNode(graph, node, { mentions: kept, aliases: node.attributes.aliases.filter((alias) => !wordings.includes(alias)) });
  const { note: _note, ...attributes } = node.attributes;
  // Beside the old one, so that both are seen.
  const fresh: GraphNode = { key, attributes: { ...attributes, label: to, aliases, mentions: moved, x: attributes.x + BESIDE, y: attributes.y + BESIDE } };
  return { ...left, nodes: [...left.nodes, fresh].sort((a, b) => (a.key < b.key ? -1 : 1)), edges };
}

/** In the units of the layout, where neighbours lie some ten apart. */
const BESIDE = 6;

function reject(graph: SerializedGraph, fact: FactName): Outcome {
  const found = findFact(graph, fact);
  if (!found) return missingFact(fact);
  const gone = "node" in found ? found.node.key : undefined;
  const edges = graph.edges.filter(({ key, source, target }) => ("edge" in found ? key !== found.edge.key : source !== gone && target !== gone));
  return withoutStrays({ ...graph, nodes: graph.nodes.filter(({ key }) => key !== gone), edges }, graph);
}

const missingFact = ({ subject, relation, object }: FactName): string => `no fact "${[subject, relation, object].filter((part) => part !== undefined).join(" ")}" is in this graph any more`;

/** Without the nodes that had an edge, or were a source, and now are neither. */
function withoutStrays(graph: SerializedGraph, before: SerializedGraph): SerializedGraph {
  const needed = ({ nodes, edges }: SerializedGraph): Set<string> => new Set([
    ...edges.flatMap(({ source, target, attributes }) => [source, target, ...attributes.attributedTo]), ...nodes.flatMap(({ attributes }) => attributes.attributedTo ?? []),
  ]);
  const [was, is] = [needed(before), needed(graph)];
  return { ...graph, nodes: graph.nodes.filter(({ key, attributes }) => is.has(key) || !was.has(key) || attributes.relation !== undefined) };
}

function noteFact(graph: SerializedGraph, fact: FactName, text: string): Outcome {
  const found = findFact(graph, fact);
  if (!found) return missingFact(fact);
  if ("node" in found) return withNode(graph, found.node, { note: text });
  return { ...graph, edges: graph.edges.map((edge) => (edge.key === found.edge.key ? { ...edge, attributes: { ...edge.attributes, note: text } } : edge)) };
}

function parted<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

const byPlace = (a: { readonly article: string; readonly start: number; readonly end: number }, b: typeof a): number =>
  (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start || a.end - b.end);
