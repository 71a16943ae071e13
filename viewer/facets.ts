/**
 * What every fact is by each facet, computed once for a model: the values that filters and counts ask for, its days, and which edges
 * of the graph stand for it (a relation has one, a quote its said and about edges, an event its roles).
 *
 *   "Okafor accused Brightwater" told by two outlets -> kind: person, organization; class: statement; outlet: both; speaker: "" (nobody)
 */
import { allFacts } from "./facts.js";
import { FACETS, TIME_AXES, type Facet, type TimeAxis } from "./filters.js";
import { daysOf, type Days } from "./days.js";
import { edgeClass, factOf, labelOf, type Fact, type Model } from "./model.js";
import { classOf, RELATION_CLASSES } from "./relations.js";
import type { Source } from "./state.js";
import { confidenceInWords, dateInWords } from "./wording.js";

export interface FacetedFact {
  readonly fact: Fact;
  /** Edges that stand for it; their ends are its nodes. */
  readonly edges: readonly string[];
  /** Its own node (quote, event) and the ends of its edges. */
  readonly nodes: readonly string[];
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  /** Stretches of days on each axis; one on the event axis, one per day of publication on the other. */
  readonly days: Readonly<Record<TimeAxis, readonly Days[]>>;
}

/** Value of a fact that nobody is named for, or of an article without an outlet. */
export const NONE = "";
/** Lower ends of the bands of confidence, the best first; a fact belongs to the first that it reaches. */
const BANDS = [0.9, 0.75, 0.5, 0] as const;
const ATTRIBUTIONS = ["stated", "attributed", "quoted"] as const;
const FACTUALITIES = ["actual", "planned", "possible", "negated"] as const;
const KINDS = ["person", "group", "organization", "country", "place", "facility", "weapon", "event", "work", "product", "other", "quote"] as const;

/** Order of the values of closed facets; the others are ordered by their counts. */
export const VALUE_ORDER: Partial<Readonly<Record<Facet, readonly string[]>>> = {
  kind: KINDS, class: RELATION_CLASSES, factuality: FACTUALITIES, attribution: ATTRIBUTIONS, confidence: BANDS.map(String),
};

const WORDS: Readonly<Record<string, string>> = {
  stated: "the article itself", attributed: "a source", quoted: "quotes", actual: "stated as fact", negated: "denied",
};

const known = new WeakMap<Model, readonly FacetedFact[]>();

/** All facts, the latest first. */
export function facetedFacts(model: Model): readonly FacetedFact[] {
  const before = known.get(model);
  if (before) return before;
  const edges = edgesByFact(model);
  const sources = new Map([...model.articles].map(([id, { outlet, publishedAt }]): [string, Told] => [id, { outlet: outlet ?? NONE, ...(publishedAt === undefined ? {} : { publishedAt }) }]));
  const all = allFacts(model).map((fact) => faceted(model, fact, edges.get(fact.selection.key) ?? [], sources));
  known.set(model, all);
  return all;
}

/** The axes of time on which any fact has a date. */
export function datedAxes(model: Model): TimeAxis[] {
  return TIME_AXES.filter((axis) => facetedFacts(model).some((each) => each.days[axis].length > 0));
}

/** A value in the reader's words. */
export function valueLabel(model: Model, facet: Facet, value: string): string {
  switch (facet) {
    case "outlet": return value === NONE ? "no outlet named" : value;
    case "speaker": return value === NONE ? "nobody: the article itself" : labelOf(model, value);
    case "article": {
      const article = model.articles.get(value);
      return article ? [article.title ?? article.text.slice(0, 60), article.publishedAt && dateInWords(article.publishedAt)].filter(Boolean).join(", ") : value;
    }
    case "confidence": return confidenceInWords(Number(value));
    default: return WORDS[value] ?? value;
  }
}

/** A side of a comparison in the reader's words. */
export const sourceName = (model: Model, source: Source | null): string => (source ? valueLabel(model, source.by, source.key) : "other sources");

function edgesByFact(model: Model): Map<string, string[]> {
  const edges = new Map<string, string[]>();
  for (const key of model.edges.keys()) {
    const fact = factOf(model, { kind: "edge", key });
    if (!fact) continue;
    const list = edges.get(fact.selection.key);
    if (list) list.push(key);
    else edges.set(fact.selection.key, [key]);
  }
  return edges;
}

/** Who told it, and when. */
interface Told {
  readonly outlet: string;
  readonly publishedAt?: string;
}

function faceted(model: Model, fact: Fact, edges: readonly string[], sources: ReadonlyMap<string, Told>): FacetedFact {
  const { attributes } = fact;
  const ends = edges.flatMap((key) => {
    const edge = model.edges.get(key);
    return edge ? [edge.source, edge.target] : [];
  });
  const nodes = unique(fact.selection.kind === "node" ? [fact.selection.key, ...ends] : ends);
  const articles = unique(attributes.evidence.map((evidence) => evidence.article));
  const speakers = fact.form === "quote" && fact.subject !== undefined ? [fact.subject, ...attributes.attributedTo] : attributes.attributedTo;
  const edge = fact.selection.kind === "edge" ? model.edges.get(fact.selection.key) : undefined;
  const values: Record<Facet, readonly string[]> = {
    kind: unique(nodes.map((key) => model.nodes.get(key)?.kind ?? "other")),
    class: [edge ? edgeClass(model, edge) : classOf(attributes.relation)],
    outlet: unique(articles.map((article) => sources.get(article)?.outlet ?? NONE)),
    article: articles,
    speaker: speakers.length > 0 ? unique(speakers) : [NONE],
    factuality: [attributes.factuality],
    attribution: [fact.form === "quote" ? "quoted" : attributes.attributedTo.length > 0 ? "attributed" : "stated"],
    confidence: [String(BANDS.find((band) => attributes.confidence >= band) ?? 0)],
  };
  const event = daysOf(attributes.date);
  const published = unique(articles.flatMap((article) => sources.get(article)?.publishedAt ?? [])).flatMap((date) => daysOf(date) ?? []);
  return { fact, edges, nodes, values, days: { event: event ? [event] : [], published } };
}

/** Most lists are of one, and there are many. */
function unique(items: readonly string[]): readonly string[] {
  return items.length < 2 ? items : [...new Set(items)];
}

/** Values of a facet that occur anywhere in the file, in the order in which they are listed. */
export function valuesOf(model: Model, facet: Facet): readonly string[] {
  const all = allValues(model)[facet];
  const order = VALUE_ORDER[facet];
  return order ? order.filter((value) => all.has(value)) : [...all.keys()];
}

const occurring = new WeakMap<Model, Readonly<Record<Facet, ReadonlyMap<string, number>>>>();

function allValues(model: Model): Readonly<Record<Facet, ReadonlyMap<string, number>>> {
  const before = occurring.get(model);
  if (before) return before;
  const facts = facetedFacts(model);
  const counts = Object.fromEntries(FACETS.map((facet) => {
    const count = new Map<string, number>();
    for (const { values } of facts) for (const value of values[facet]) count.set(value, (count.get(value) ?? 0) + 1);
    return [facet, new Map([...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))];
  })) as unknown as Record<Facet, ReadonlyMap<string, number>>;
  occurring.set(model, counts);
  return counts;
}
