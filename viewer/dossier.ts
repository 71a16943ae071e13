/**
 * The dossier of one name: beside its facts (facts.ts) where and when it appears, with whom, and which outlets name it; and all of it
 * as plain text with sources, to be copied.
 */
import { FACT_GROUPS, factsOf, type FactGroup } from "./facts.js";
import { daysOf, isoOf } from "./days.js";
import { isReified, labelOf, type Fact, type Model } from "./model.js";
import { counted, dateInWords, plainSentence } from "./wording.js";

export interface Counted {
  /** Node key, or the name of an outlet. */
  readonly key: string;
  readonly count: number;
}

export interface Surroundings {
  /** Other names that stand in its facts, the commonest first; places apart. */
  readonly companions: readonly Counted[];
  readonly places: readonly Counted[];
  /** Outlets whose articles name it, with the number of those articles. */
  readonly outlets: readonly Counted[];
  /** First and last day of its dated facts, ISO. */
  readonly span?: { readonly first: string; readonly last: string };
}

export const GROUP_TITLES: Readonly<Record<FactGroup, string>> = {
  said: "Said", did: "Did", alleged: "Is said to have done", done: "Was done to it", ties: "Roles and places", quotes: "Said about it by others", claims: "Rests on its word",
};

const PLACES: readonly string[] = ["place", "country", "facility"];

export function surroundingsOf(model: Model, key: string): Surroundings {
  const facts = new Map([...factsOf(model, key)].filter(([group]) => group !== "claims").flatMap(([, list]) => list).map((fact) => [fact.selection.key, fact]));
  const others = new Map<string, number>();
  for (const fact of facts.values()) for (const other of partnersOf(model, fact)) if (other !== key) others.set(other, (others.get(other) ?? 0) + 1);
  const ordered = inOrder(others);
  const isPlace = ({ key: other }: Counted): boolean => PLACES.includes(model.nodes.get(other)?.kind ?? "");
  const days = [...facts.values()].flatMap((fact) => daysOf(fact.attributes.date) ?? []);
  const articles = new Set([...(model.nodes.get(key)?.mentions ?? []).map(({ article }) => article), ...[...facts.values()].flatMap((fact) => fact.attributes.evidence.map(({ article }) => article))]);
  const outlets = new Map<string, number>();
  for (const id of articles) {
    const outlet = model.articles.get(id)?.outlet;
    if (outlet !== undefined) outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
  }
  return {
    companions: ordered.filter((other) => !isPlace(other)), places: ordered.filter(isPlace), outlets: inOrder(outlets),
    ...(days.length > 0 ? { span: { first: isoOf(Math.min(...days.map(({ first }) => first))), last: isoOf(Math.max(...days.map(({ last }) => last))) } } : {}),
  };
}

/** The dossier as text: every fact with its first sentence and where that stands. */
export function dossierText(model: Model, key: string): string {
  const node = model.nodes.get(key);
  if (!node) return "";
  const { companions, places, outlets, span } = surroundingsOf(model, key);
  const named = (list: readonly Counted[]): string => list.slice(0, 10).map((each) => labelOf(model, each.key)).join(", ");
  const aliases = node.aliases.filter((alias) => alias !== node.label);
  const groups = factsOf(model, key);
  return [
    node.label, `${node.kind}${aliases.length > 0 ? `, also ${aliases.join(", ")}` : ""}`,
    ...(span ? [`When: ${span.first === span.last ? dateInWords(span.first) : `${dateInWords(span.first)} to ${dateInWords(span.last)}`}`] : []),
    ...(places.length > 0 ? [`Where: ${named(places)}`] : []),
    ...(companions.length > 0 ? [`With: ${named(companions)}`] : []),
    ...(outlets.length > 0 ? [`Named by: ${outlets.map((outlet) => `${outlet.key} (${counted(outlet.count, "article")})`).join(", ")}`] : []),
    ...FACT_GROUPS.flatMap((group) => {
      const facts = groups.get(group) ?? [];
      return facts.length === 0 ? [] : ["", GROUP_TITLES[group], ...facts.flatMap((fact) => factText(model, fact))];
    }),
  ].join("\n");
}

/** The first sentence of a fact and where it stands: “...” (outlet, title, day, address and 2 more sentences). Nothing without a text. */
export function sentenceWithSource(model: Model, fact: Fact): string {
  const { evidence } = fact.attributes;
  const first = evidence[0];
  const article = first && model.articles.get(first.article);
  const where = article ? [article.outlet, article.title, article.publishedAt && dateInWords(article.publishedAt), article.url].filter(Boolean).join(", ") : "";
  const sentence = first && article ? article.text.slice(first.start, first.end).replace(/\s+/g, " ") : "";
  const more = evidence.length > 1 ? ` and ${counted(evidence.length - 1, "more sentence")}` : "";
  // A sentence that opens with a quotation has marks of its own.
  return sentence ? `${/^[“"]/.test(sentence) ? sentence : `“${sentence}”`} (${where}${more})` : "";
}

function factText(model: Model, fact: Fact): string[] {
  const sentence = sentenceWithSource(model, fact);
  return [`- ${plainSentence(model, fact)}`, ...(sentence ? [`  ${sentence}`] : [])];
}

/** Names that a fact joins; of a quote and of a happening its speaker and participants. */
function partnersOf(model: Model, fact: Fact): string[] {
  const edges = fact.selection.kind === "node" ? model.edgesOf.get(fact.selection.key) ?? [] : [];
  const ends = [fact.subject, fact.object, ...edges.flatMap((edge) => [edge.source, edge.target])];
  return [...new Set(ends)].filter((end): end is string => end !== undefined && model.nodes.get(end)?.kind !== "quote" && !isReified(model.nodes.get(end)));
}

function inOrder(counts: ReadonlyMap<string, number>): Counted[] {
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
