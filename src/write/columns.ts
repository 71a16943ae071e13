/**
 * What the flat formats (GEXF, GraphML, CSV) keep of nodes and edges: one table of columns, each with its type.
 *
 * Lists stay lists until a format writes them; nested data (mentions, evidence) are JSON in a string. Three columns are not
 * attributes but help who has no graph.json at hand: `sentence` (the first sentence behind a fact), `sources` (its
 * articles, by outlet and date) and `attributedToLabels` (the names behind the keys).
 */
import type { EdgeAttributes, EdgeEvidence, GraphArticle, NodeAttributes, SerializedGraph } from "../types.js";
import { daysOf } from "./dates.js";
import { canonical } from "./json.js";

export type ColumnType = "string" | "integer" | "double" | "boolean" | "list";
export type Value = string | number | boolean | readonly string[];

/** What a column may look up. */
export interface Context {
  readonly labels: ReadonlyMap<string, string>;
  readonly articles: ReadonlyMap<string, GraphArticle>;
}

export interface Column<Attributes> {
  readonly name: string;
  readonly type: ColumnType;
  readonly of: (attributes: Attributes, context: Context) => Value | undefined;
}

/** Reads an attribute of the column's own name. */
function plain<Attributes extends object>(type: ColumnType, ...names: readonly (keyof Attributes & string)[]): Column<Attributes>[] {
  return names.map((name) => ({ name, type, of: (attributes) => attributes[name] as Value | undefined }));
}

type Stated = Pick<NodeAttributes & Partial<EdgeAttributes>, "date" | "attributedTo" | "evidence">;

const STATED: readonly Column<Stated>[] = [
  { name: "datePrecision", type: "string", of: ({ date }) => daysOf(date)?.precision },
  { name: "attributedToLabels", type: "list", of: ({ attributedTo }, { labels }) => attributedTo?.map((key) => labels.get(key) ?? key) },
  { name: "sentence", type: "string", of: ({ evidence }, context) => sentenceOf(evidence?.[0], context) },
  { name: "sources", type: "list", of: ({ evidence }, context) => sourcesOf(evidence ?? [], context) },
  { name: "evidence", type: "string", of: ({ evidence }) => evidence && canonical(evidence) },
];

export const NODE_COLUMNS: readonly Column<NodeAttributes>[] = [
  ...plain<NodeAttributes>("string", "kind"), ...plain<NodeAttributes>("list", "aliases"), ...plain<NodeAttributes>("integer", "community"),
  ...plain<NodeAttributes>("double", "latitude", "longitude"), ...plain<NodeAttributes>("string", "gazetteer"),
  ...plain<NodeAttributes>("string", "text", "form", "medium", "occasion", "relation", "predicate", "factuality"),
  ...plain<NodeAttributes>("list", "attributedTo"),
  ...plain<NodeAttributes>("string", "date", "dateText"), ...plain<NodeAttributes>("boolean", "dateCertain"),
  ...plain<NodeAttributes>("double", "count"), ...plain<NodeAttributes>("string", "countText", "countBound", "weapon", "place"),
  ...plain<NodeAttributes>("double", "confidence"), ...plain<NodeAttributes>("list", "rules"), ...plain<NodeAttributes>("string", "note"),
  ...STATED,
  { name: "mentions", type: "string", of: ({ mentions }) => canonical(mentions) },
];

export const EDGE_COLUMNS: readonly Column<EdgeAttributes>[] = [
  ...plain<EdgeAttributes>("string", "relation", "predicate"), ...plain<EdgeAttributes>("boolean", "symmetric"),
  ...plain<EdgeAttributes>("string", "factuality"), ...plain<EdgeAttributes>("list", "attributedTo"),
  ...plain<EdgeAttributes>("string", "date", "dateText"), ...plain<EdgeAttributes>("boolean", "dateCertain"),
  ...plain<EdgeAttributes>("double", "count"), ...plain<EdgeAttributes>("string", "countText", "countBound", "title", "weapon", "place"),
  ...plain<EdgeAttributes>("double", "confidence"), ...plain<EdgeAttributes>("list", "rules"), ...plain<EdgeAttributes>("string", "note"),
  ...STATED,
];

export function contextOf({ attributes, nodes }: SerializedGraph): Context {
  return {
    labels: new Map(nodes.map(({ key, attributes: { label } }) => [key, label])),
    articles: new Map(attributes.articles.map((article) => [article.id, article])),
  };
}

function sentenceOf(evidence: EdgeEvidence | undefined, { articles }: Context): string | undefined {
  return evidence && articles.get(evidence.article)?.text.slice(evidence.start, evidence.end);
}

function sourcesOf(evidence: readonly EdgeEvidence[], { articles }: Context): string[] {
  return [...new Set(evidence.map(({ article }) => article))].map((id) => {
    const { outlet, title, publishedAt } = articles.get(id) ?? {};
    return [outlet ?? title ?? id, publishedAt].filter(Boolean).join(", ");
  });
}
