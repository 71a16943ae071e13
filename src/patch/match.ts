/**
 * Finds again what a correction names: by its key, which is made of content and mostly outlives a build; else by where it stands in
 * the text and what it is called; else by its name alone, when only one has it. Nothing is guessed between two.
 */
import type { SerializedGraph } from "../types.js";
import type { Anchor, EntityName, FactName } from "./corrections.js";

export type GraphNode = SerializedGraph["nodes"][number];
export type GraphEdge = SerializedGraph["edges"][number];

/** A fact in the graph: an edge, or the node of an event or quote. */
export type FoundFact = { readonly edge: GraphEdge } | { readonly node: GraphNode };

const isFactNode = ({ attributes: { kind, relation } }: GraphNode): boolean => kind === "quote" || relation !== undefined;

export function findEntity({ nodes }: SerializedGraph, { key, label, kind, at }: EntityName): GraphNode | undefined {
  const entities = nodes.filter((node) => !isFactNode(node));
  const isCalled = ({ attributes }: GraphNode): boolean => attributes.label === label || attributes.aliases.includes(label);
  return entities.find((node) => node.key === key)
    ?? only(entities.filter((node) => isCalled(node) && at !== undefined && node.attributes.mentions.some((mention) => isAt(mention, at))))
    ?? only(entities.filter((node) => node.attributes.label === label && node.attributes.kind === kind))
    ?? only(entities.filter((node) => node.attributes.label === label));
}

export function findFact(graph: SerializedGraph, name: FactName): FoundFact | undefined {
  const edge = graph.edges.find(({ key }) => key === name.key);
  const node = graph.nodes.find((each) => each.key === name.key && isFactNode(each));
  if (edge) return { edge };
  if (node) return { node };
  const { at } = name;
  if (!at) return undefined;
  const labels = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.label]));
  const edges = graph.edges.filter(({ source, target, attributes }) => attributes.relation === name.relation && attributes.evidence.some((each) => isAt(each, at))
    && labels.get(source) === name.subject && labels.get(target) === name.object);
  const nodes = graph.nodes.filter((each) => isFactNode(each) && (each.attributes.relation ?? "said") === name.relation && (each.attributes.evidence ?? each.attributes.mentions).some((evidence) => isAt(evidence, at)));
  const [found] = [only(edges.map((each): FoundFact => ({ edge: each }))), only(nodes.map((each): FoundFact => ({ node: each })))].filter((each) => each !== undefined);
  return found;
}

const isAt = (place: Anchor, at: Anchor): boolean => place.article === at.article && place.start === at.start && place.end === at.end;
const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
