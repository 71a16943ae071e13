/**
 * What each table lists, from what passes the filters (filtered.ts): entities, facts, quotes, articles. A row knows what it selects
 * and what it counts; how it looks is columns.ts.
 *
 * Counts are those of what passes: with conflict hidden, an entity has no more facts here than lines in the drawing.
 */
import type { GraphArticle, NodeAttributes } from "../../src/types.js";
import type { Filtered } from "../filtered.js";
import type { TableName } from "./sort.js";
import { isReified, type Fact, type Model, type Selection } from "../model.js";

interface RowBase {
  /** Of the node, edge or article. */
  readonly key: string;
  /** What choosing the row selects; an article is no part of the graph. */
  readonly selection: Selection | null;
}

export interface EntityRow extends RowBase {
  readonly table: "entities";
  readonly node: NodeAttributes;
  readonly facts: number;
  readonly articles: number;
}

export interface FactRow extends RowBase {
  readonly table: "facts" | "quotes";
  readonly fact: Fact;
}

export interface ArticleRow extends RowBase {
  readonly table: "articles";
  readonly article: GraphArticle;
  readonly facts: number;
  readonly quotes: number;
  readonly names: number;
}

export type Row = EntityRow | FactRow | ArticleRow;

/** All rows of all tables; facts the latest first. */
export function rowsOf(model: Model, { facts, nodes }: Filtered): Readonly<Record<TableName, readonly Row[]>> {
  const factRow = (table: "facts" | "quotes", fact: Fact): FactRow => ({ table, key: fact.selection.key, selection: fact.selection, fact });
  const names = [...nodes].flatMap((key) => {
    const node = model.nodes.get(key);
    return node && node.kind !== "quote" && !isReified(node) ? [{ key, node }] : [];
  });
  return {
    entities: entityRows(model, names, facts),
    facts: facts.map((fact) => factRow("facts", fact)),
    quotes: facts.filter(({ form }) => form === "quote").map((fact) => factRow("quotes", fact)),
    articles: articleRows(model, names, facts),
  };
}

interface Name {
  readonly key: string;
  readonly node: NodeAttributes;
}

function entityRows(model: Model, names: readonly Name[], facts: readonly Fact[]): EntityRow[] {
  const counts = new Map<string, number>();
  for (const fact of facts) for (const key of new Set(namesOf(model, fact))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return names.map(({ key, node }) => ({ table: "entities", key, selection: { kind: "node", key }, node, facts: counts.get(key) ?? 0, articles: new Set(node.mentions.map(({ article }) => article)).size }));
}

/** The nodes that a fact is told of: its ends, or all that stand around its event or quote. */
function namesOf(model: Model, fact: Fact): string[] {
  const { kind, key } = fact.selection;
  if (kind === "edge") return [fact.subject, fact.object].filter((end) => end !== undefined);
  return (model.edgesOf.get(key) ?? []).map(({ source, target }) => (source === key ? target : source));
}

/** Articles that nothing of what passes stands in are left out. */
function articleRows(model: Model, shown: readonly Name[], passing: readonly Fact[]): ArticleRow[] {
  const facts = new Map<string, number>(), quotes = new Map<string, number>(), names = new Map<string, number>();
  const add = (counts: Map<string, number>, articles: Iterable<string>): void => {
    for (const article of new Set(articles)) counts.set(article, (counts.get(article) ?? 0) + 1);
  };
  for (const { form, attributes } of passing) add(form === "quote" ? quotes : facts, attributes.evidence.map(({ article }) => article));
  for (const { node } of shown) add(names, node.mentions.map(({ article }) => article));
  return [...model.articles.values()].filter(({ id }) => facts.has(id) || quotes.has(id)).map((article) => ({
    table: "articles", key: article.id, selection: null, article,
    facts: facts.get(article.id) ?? 0, quotes: quotes.get(article.id) ?? 0, names: names.get(article.id) ?? 0,
  }));
}
