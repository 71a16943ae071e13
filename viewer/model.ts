/**
 * The loaded graph with the indexes that every part of the page asks: nodes and edges by key, the edges at a node, the claims that
 * a node is the source of, the weight that ranks nodes. Built once; never changes.
 *
 * A *fact* is what a reader calls one: a relation (an edge), a reified event (a node with its role edges) or a quote (a node with
 * its speaker). `factOf` finds the fact that a selected edge or node stands for: the edge speaker -said-> quote is the quote.
 */
import type { EdgeAttributes, EdgeEvidence, GraphArticle, NodeAttributes, SerializedGraph } from "../src/types.js";
import type { RelationClass } from "./palette.js";
import { classOf, EVENT_ROLES } from "./relations.js";

/** A node, an edge, or all that joins two nodes (its key is that of stacks.ts: "a|b"). */
export interface Selection {
  readonly kind: "node" | "edge" | "pair";
  readonly key: string;
}

export interface Edge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

export interface Model {
  readonly nodes: ReadonlyMap<string, NodeAttributes>;
  readonly edges: ReadonlyMap<string, Edge>;
  readonly edgesOf: ReadonlyMap<string, readonly Edge[]>;
  /** Facts that name the node as their source (`attributedTo`). */
  readonly claimsOf: ReadonlyMap<string, readonly Selection[]>;
  /** Edges at a node, plus a little for every further sentence behind them. */
  readonly weight: ReadonlyMap<string, number>;
  readonly articles: ReadonlyMap<string, GraphArticle>;
  readonly generator: string;
}

/** What edges, event nodes and quote nodes share. */
export interface Fact {
  readonly form: "relation" | "event" | "quote";
  /** What to select to see it: the edge of a relation, the node of an event or quote. */
  readonly selection: Selection;
  readonly attributes: Omit<EdgeAttributes, "symmetric">;
  /** Relation: subject. Event: agent. Quote: speaker. */
  readonly subject?: string;
  /** Relation: object. Event: target. */
  readonly object?: string;
}

const EVIDENCE_WEIGHT = 0.2;

export function modelOf(graph: SerializedGraph): Model {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node.attributes]));
  const edges = new Map(graph.edges.map((edge) => [edge.key, edge]));
  const edgesOf = new Map<string, Edge[]>(graph.nodes.map((node) => [node.key, []]));
  const claimsOf = new Map<string, Selection[]>();
  const weight = new Map(graph.nodes.map((node) => [node.key, 0]));
  const claim = (sources: readonly string[] | undefined, selection: Selection): void => {
    for (const source of sources ?? []) {
      const claims = claimsOf.get(source);
      if (claims) claims.push(selection);
      else claimsOf.set(source, [selection]);
    }
  };
  for (const edge of edges.values()) {
    const gain = 1 + EVIDENCE_WEIGHT * Math.max(0, (edge.attributes.evidence?.length ?? 0) - 1);
    for (const end of new Set([edge.source, edge.target])) {
      edgesOf.get(end)?.push(edge);
      weight.set(end, (weight.get(end) ?? 0) + gain);
    }
    if (!isReified(nodes.get(edge.source)) && !isQuoteEdge(nodes, edge)) claim(edge.attributes.attributedTo, { kind: "edge", key: edge.key });
  }
  for (const [key, node] of nodes) if (isReified(node)) claim(node.attributedTo, { kind: "node", key });
  return { nodes, edges, edgesOf, claimsOf, weight, articles: new Map(graph.attributes.articles.map((article) => [article.id, article])), generator: graph.attributes.generator };
}

/** The node is a claim ("a clinic was hit"), not a thing with a name. */
export function isReified(node: NodeAttributes | undefined): boolean {
  return node?.kind === "event" && node.relation !== undefined;
}

export function labelOf(model: Model, key: string): string {
  return model.nodes.get(key)?.label ?? key;
}

/** An event's role edges are of the event's class: the edge to the target of an attack is conflict. */
export function edgeClass(model: Model, edge: Edge): RelationClass {
  const source = model.nodes.get(edge.source);
  const isRole = EVENT_ROLES.includes(edge.attributes.relation) && source?.relation !== undefined;
  return classOf(isRole ? (source?.relation ?? "") : edge.attributes.relation);
}

/** Heaviest first; equal ones by key, so that the same file always shows the same nodes. */
export function ranked(model: Model, keys: readonly string[]): string[] {
  const weight = (key: string): number => model.weight.get(key) ?? 0;
  return [...keys].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
}

/** Everything between two nodes, either direction, by the key of the pair; nothing for a key of other nodes. */
export function edgesBetween(model: Model, pair: string): readonly Edge[] {
  const at = [...pair.matchAll(/\|/g)].map((match) => match.index).find((index) => model.nodes.has(pair.slice(0, index)) && model.nodes.has(pair.slice(index + 1)));
  if (at === undefined) return [];
  const [a, b] = [pair.slice(0, at), pair.slice(at + 1)];
  return (model.edgesOf.get(a) ?? []).filter((edge) => (edge.source === a && edge.target === b) || (edge.source === b && edge.target === a));
}

/** The fact behind a selected node or edge; none for a person, a country, ... */
export function factOf(model: Model, selection: Selection): Fact | undefined {
  if (selection.kind === "node") {
    const node = model.nodes.get(selection.key);
    if (node?.kind === "quote") return quoteFact(model, selection.key, node);
    return node && isReified(node) ? eventFact(model, selection.key, node) : undefined;
  }
  const edge = selection.kind === "edge" ? model.edges.get(selection.key) : undefined;
  if (!edge) return undefined;
  const source = model.nodes.get(edge.source);
  const target = model.nodes.get(edge.target);
  if (edge.attributes.relation === "said" && target?.kind === "quote") return quoteFact(model, edge.target, target);
  if (source?.kind === "quote") return quoteFact(model, edge.source, source);
  if (source && isReified(source)) return eventFact(model, edge.source, source);
  return { form: "relation", selection, attributes: edge.attributes, subject: edge.source, object: edge.target };
}

function quoteFact(model: Model, key: string, node: NodeAttributes): Fact {
  const said = model.edgesOf.get(key)?.find((edge) => edge.target === key && edge.attributes.relation === "said");
  const attributes = attributesOf(node, "said", said?.attributes);
  return { form: "quote", selection: { kind: "node", key }, attributes, ...(said ? { subject: said.source } : {}) };
}

function eventFact(model: Model, key: string, node: NodeAttributes): Fact {
  const participant = (role: string): string | undefined => model.edgesOf.get(key)?.find((edge) => edge.source === key && edge.attributes.relation === role)?.target;
  const subject = participant("agent");
  const object = participant("target");
  return {
    form: "event", selection: { kind: "node", key }, attributes: attributesOf(node, "happened"),
    ...(subject ? { subject } : {}), ...(object ? { object } : {}),
  };
}

/** The attributes of a node that is a fact, completed by the edge that says it. */
function attributesOf(node: NodeAttributes, relation: string, said?: EdgeAttributes): Omit<EdgeAttributes, "symmetric"> {
  const evidence: EdgeEvidence[] = node.evidence?.length ? node.evidence : (said?.evidence ?? []);
  return {
    relation: node.relation ?? relation,
    predicate: node.predicate ?? said?.predicate ?? relation,
    factuality: node.factuality ?? said?.factuality ?? "actual",
    attributedTo: node.attributedTo ?? said?.attributedTo ?? [],
    confidence: node.confidence ?? said?.confidence ?? 0,
    rules: node.rules ?? said?.rules ?? [],
    evidence,
    ...pick(node, said),
  };
}

const OPTIONAL = ["date", "dateText", "dateCertain", "count", "countText", "countBound", "weapon", "place"] as const;

function pick(node: NodeAttributes, said?: EdgeAttributes): Partial<EdgeAttributes> {
  return Object.fromEntries(OPTIONAL.flatMap((name) => {
    const value = node[name] ?? said?.[name];
    return value === undefined ? [] : [[name, value]];
  }));
}

function isQuoteEdge(nodes: ReadonlyMap<string, NodeAttributes>, edge: Edge): boolean {
  return nodes.get(edge.target)?.kind === "quote" || nodes.get(edge.source)?.kind === "quote";
}
