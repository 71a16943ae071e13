/**
 * Assertions to edges: a relation is one edge, an event one edge to each participant, a quote one from its speaker and one to
 * each thing that its words name.
 *
 *   "The clinic was hit", Okafor said.   -> Okafor -said-> quote, quote -about-> the clinic, event -target-> the clinic
 *
 * Keys are hashes of content: the assertion's id, or the id with the role. An edge at an event or quote keeps the standing
 * (factuality, source, confidence, rules) and the date of its fact, so that filters on edges work; the rest is on the node.
 */
import { isSymmetric } from "../lexicon/relations.js";
import { hash } from "../text/hash.js";
import type { Assertion, Entity, EventAssertion, QuoteAssertion, RelationAssertion } from "../types.js";
import type { AboutFinder } from "./about.js";
import { dateOf, order, settingOf, standingOf, type GraphEdge } from "./content.js";

/** The rule behind an edge quote -> thing. */
export const ABOUT_RULE = "named-in-quote";

/** All edges, sorted by key. */
export function edgesOf(assertions: readonly Assertion[], entities: ReadonlyMap<string, Entity>, aboutOf: AboutFinder): GraphEdge[] {
  const edges = assertions.flatMap((assertion) => {
    if (assertion.type === "relation") return [relationEdge(assertion)];
    return assertion.type === "event" ? roleEdges(assertion) : [saidEdge(assertion), ...aboutEdges(assertion, entities, aboutOf)];
  });
  return edges.sort((a, b) => order(a.key, b.key));
}

function relationEdge(assertion: RelationAssertion): GraphEdge {
  const { id, subject, object, relation, predicate, title, evidence } = assertion;
  return {
    key: id, source: subject, target: object,
    attributes: {
      relation, predicate, symmetric: isSymmetric(relation), ...standingOf(assertion), ...settingOf(assertion),
      ...(title === undefined ? {} : { title }), evidence: [...evidence],
    },
  };
}

function roleEdges(event: EventAssertion): GraphEdge[] {
  return event.roles.map(({ role, entity, evidence }) => ({
    key: hash("role", event.id, role, entity), source: event.id, target: entity,
    attributes: { relation: role, predicate: event.predicate, symmetric: false, ...standingOf(event), ...dateOf(event), evidence: [...evidence] },
  }));
}

function saidEdge(quote: QuoteAssertion): GraphEdge {
  const { id, speaker, relation, predicate, evidence } = quote;
  return {
    key: hash("said", id), source: speaker, target: id,
    attributes: { relation, predicate, symmetric: false, ...standingOf(quote), ...settingOf(quote), evidence: [...evidence] },
  };
}

/** That the words name the thing holds whether or not they are true, or were denied. */
function aboutEdges(quote: QuoteAssertion, entities: ReadonlyMap<string, Entity>, aboutOf: AboutFinder): GraphEdge[] {
  return quote.about.flatMap((id) => {
    const thing = entities.get(id);
    const evidence = thing ? aboutOf(quote, thing) : [];
    if (!evidence.length) return [];
    const rules = [...new Set([...quote.rules, ABOUT_RULE])].sort();
    return [{
      key: hash("about", quote.id, id), source: quote.id, target: id,
      attributes: { relation: "about", predicate: "about", symmetric: false, factuality: "actual" as const, attributedTo: [], confidence: quote.confidence, rules, evidence },
    }];
  });
}
