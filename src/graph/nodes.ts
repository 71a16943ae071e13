/**
 * The nodes: entities that an edge or a source needs, events and quotes. What has no edge stays in the readings.
 *
 * An entity that is only the source of a claim ("according to Reuters") is kept, since the claim names it by its key.
 */
import { InvariantError } from "../errors.js";
import type { Assertion, Entity, EventAssertion, QuoteAssertion } from "../types.js";
import { dateOf, order, quoteLabel, settingOf, standingOf, type GraphEdge, type NodeContent } from "./content.js";

/** All nodes by key, in the order of their keys. */
export function nodesOf(assertions: readonly Assertion[], entities: ReadonlyMap<string, Entity>, edges: readonly GraphEdge[]): Map<string, NodeContent> {
  const nodes = new Map<string, NodeContent>();
  for (const assertion of assertions) {
    if (assertion.type === "event") nodes.set(assertion.id, eventNode(assertion));
    if (assertion.type === "quote") nodes.set(assertion.id, quoteNode(assertion));
  }
  const needed = [...edges.flatMap(({ source, target }) => [source, target]), ...assertions.flatMap(({ attributedTo }) => attributedTo)];
  for (const key of needed) {
    if (nodes.has(key)) continue;
    const entity = entities.get(key);
    if (!entity) throw new InvariantError(`graph: an assertion names the entity "${key}", which is not there`);
    nodes.set(key, entityNode(entity));
  }
  return new Map([...nodes].sort(([a], [b]) => order(a, b)));
}

const entityNode = ({ kind, label, aliases, mentions, location }: Entity): NodeContent => ({ kind, label, aliases: [...aliases], mentions: [...mentions], ...location });

function eventNode(event: EventAssertion): NodeContent {
  const { label, mentions, relation, predicate, evidence } = event;
  return { kind: "event", label, aliases: [], mentions: [...mentions], relation, predicate, ...standingOf(event), ...settingOf(event), evidence: [...evidence] };
}

/** The rest of what a quote claims is on the edge from its speaker. */
function quoteNode(quote: QuoteAssertion): NodeContent {
  const { text, form, medium, occasion, mentions } = quote;
  return {
    kind: "quote", label: quoteLabel(text), aliases: [], mentions: [...mentions], text, form, ...dateOf(quote),
    ...(medium === undefined ? {} : { medium }), ...(occasion === undefined ? {} : { occasion }),
  };
}
