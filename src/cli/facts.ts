/**
 * A graph as the facts that a reader would count: an edge is one, a quote is one, an event with its participants is one. In
 * the order of the articles and of the text. What `read` and `why` show.
 *
 *   edge "Horak visited Lipno"                                   -> { subject: "Horak", relation: "visited", object: "Lipno" }
 *   event node "hit" with the role edges target clinic, place X  -> { relation: "attacked", object: "clinic", details: place X }
 */
import type { GraphEdge, NodeContent } from "../graph/content.js";
import type { EdgeAttributes, EdgeEvidence } from "../types.js";

type Qualified = Pick<EdgeAttributes, "relation" | "predicate" | "factuality" | "confidence" | "rules" | "evidence">
  & Partial<Omit<EdgeAttributes, "relation" | "predicate" | "factuality" | "confidence" | "rules" | "evidence">>;

export interface Fact {
  /** Key of the edge, or of the node of a quote or event. */
  readonly key: string;
  readonly kind: "relation" | "event" | "quote";
  readonly subject?: string;
  readonly relation: string;
  /** As the article worded it. */
  readonly predicate: string;
  /** Of a quote: its words. */
  readonly object?: string;
  readonly factuality: string;
  readonly attributedTo: readonly string[];
  /** What else is known: date, count, title, weapon, place, medium, ... */
  readonly details: Readonly<Record<string, string | number | readonly string[]>>;
  readonly confidence: number;
  readonly rules: readonly string[];
  readonly evidence: readonly EdgeEvidence[];
  /** Every wording of subject and object, for finding the fact by words. */
  readonly names: readonly string[];
}

const DETAILS = ["form", "medium", "occasion", "title", "date", "count", "countBound", "weapon", "place"] as const;

/** As much of a graph as holds its facts. */
export interface Facts {
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeContent }[];
  readonly edges: readonly GraphEdge[];
}

/** Nodes by key, and edges by the node that they lead from. */
interface Index {
  readonly nodes: ReadonlyMap<string, NodeContent>;
  readonly from: ReadonlyMap<string, readonly GraphEdge[]>;
}

/** All facts of the graph. */
export function factsOf(graph: Facts): Fact[] {
  const index = indexOf(graph), { nodes } = index;
  const facts = graph.edges.flatMap(({ key, source, target, attributes }): Fact[] => {
    const from = nodes.get(source), to = nodes.get(target);
    if (!from || !to || from.kind === "quote" || isReified(from)) return [];
    const isQuote = to.kind === "quote";
    return [factOf(nodes, { key: isQuote ? target : key, kind: isQuote ? "quote" : "relation" }, { ...attributes, ...(isQuote ? quoteDetails(index, target) : {}) }, from, to)];
  });
  const events = graph.nodes.filter(({ attributes }) => isReified(attributes)).map(({ key, attributes }) => eventFact(index, key, attributes));
  return [...facts, ...events].sort((a, b) => byPlace(a, b) || (a.key < b.key ? -1 : 1));
}

function indexOf({ nodes, edges }: Facts): Index {
  const from = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const list = from.get(edge.source);
    if (list) list.push(edge);
    else from.set(edge.source, [edge]);
  }
  return { nodes: new Map(nodes.map(({ key, attributes }) => [key, attributes])), from };
}

/** A claim that stands as a node because its agent or target is missing. */
const isReified = (node: NodeContent): boolean => node.kind === "event" && node.relation !== undefined;

function quoteDetails({ nodes, from }: Index, key: string): Record<string, unknown> {
  const { form, medium, occasion, date } = nodes.get(key)!;
  const about = (from.get(key) ?? []).flatMap(({ target, attributes }) => (attributes.relation === "about" ? nodes.get(target)?.label ?? [] : []));
  return { form, medium, occasion, ...(date === undefined ? {} : { date }), ...(about.length ? { about } : {}) };
}

function eventFact({ nodes, from }: Index, key: string, event: NodeContent): Fact {
  const roles = from.get(key) ?? [];
  const participant = (role: string): NodeContent | undefined => nodes.get(roles.find(({ attributes }) => attributes.relation === role)?.target ?? "");
  const place = participant("place")?.label, weapon = participant("instrument")?.label;
  const first = roles[0]?.attributes;
  const qualified: Qualified = {
    ...event,
    relation: event.relation ?? event.label,
    predicate: event.predicate ?? event.label,
    factuality: event.factuality ?? "actual",
    confidence: event.confidence ?? first?.confidence ?? 0,
    rules: event.rules ?? first?.rules ?? [],
    evidence: event.evidence ?? first?.evidence ?? [],
    ...(place === undefined ? {} : { place }), ...(weapon === undefined ? {} : { weapon }),
  };
  return factOf(nodes, { key, kind: "event" }, qualified, participant("agent"), participant("target"));
}

function factOf(nodes: Index["nodes"], head: Pick<Fact, "key" | "kind">, attributes: Qualified, subject: NodeContent | undefined, object: NodeContent | undefined): Fact {
  const all = attributes as Readonly<Record<string, unknown>>;
  const details = Object.fromEntries([...DETAILS, "about"].flatMap((name) => (all[name] === undefined || all[name] === "exact" ? [] : [[name, all[name] as string | number]])));
  return {
    ...head,
    ...(subject ? { subject: subject.label } : {}),
    relation: attributes.relation,
    predicate: attributes.predicate,
    ...(object ? { object: object.text ?? object.label } : {}),
    factuality: attributes.factuality,
    attributedTo: (attributes.attributedTo ?? []).map((key) => nodes.get(key)?.label ?? key),
    details,
    confidence: attributes.confidence,
    rules: attributes.rules,
    evidence: attributes.evidence,
    names: [subject, object].flatMap((node) => (node ? [node.label, ...node.aliases, ...(node.text === undefined ? [] : [node.text])] : [])),
  };
}

function byPlace(a: Fact, b: Fact): number {
  const [x, y] = [a.evidence[0], b.evidence[0]];
  if (!x || !y) return Number(!x) - Number(!y);
  if (x.article !== y.article) return x.article < y.article ? -1 : 1;
  return x.start - y.start || (x.predicate?.[0] ?? x.start) - (y.predicate?.[0] ?? y.start);
}
