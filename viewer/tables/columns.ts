/**
 * The columns of each table: what a cell sorts by and what it shows. The first column names its row.
 *
 * Text is compared by code units of its lower-case form, so that every machine sorts alike; what is missing comes last, whichever
 * way the column is sorted; equal rows keep the order that rows.ts gave them.
 */
import { linkTo } from "../address.js";
import { labelOf, type Fact, type Model } from "../model.js";
import { h, isolated, safeLink, type Child } from "../parts/dom.js";
import { nodeLinks, quoteBlock, sentenceParts } from "../parts/fact-view.js";
import { kindIcon } from "../parts/icon.js";
import { dateInWords, doubtOf, plainSentence } from "../wording.js";
import type { ArticleRow, EntityRow, FactRow, Row } from "./rows.js";
import type { COLUMN_NAMES, Sort, TableName } from "./sort.js";

/** What a cell sorts by; undefined where there is nothing. */
export type Value = string | number | undefined;

export interface Column<Of extends Row = Row, Name extends string = string> {
  readonly name: Name;
  readonly title: string;
  /** Share of the width, in parts. */
  readonly width: number;
  readonly value: (row: Of, model: Model) => Value;
  /** Absent: the value as it is. */
  readonly view?: (row: Of, model: Model) => Child[];
  /** Numbers and dates are first sorted downwards. */
  readonly startsDescending?: true;
}

/** The names of a table's columns. */
type Named<Table extends TableName> = (typeof COLUMN_NAMES)[Table][number];

const ENTITIES: readonly Column<EntityRow, Named<"entities">>[] = [
  { name: "name", title: "Name", width: 5, value: ({ node }) => node.label, view: ({ key, node }) => [kindIcon(node.kind), h("a", { class: "name", href: linkTo({ kind: "node", key }) }, isolated(node.label))] },
  { name: "kind", title: "Kind", width: 2.7, value: ({ node }) => node.kind },
  { name: "facts", title: "Facts", width: 1.6, value: ({ facts }) => facts, startsDescending: true },
  { name: "mentions", title: "Mentions", width: 2.2, value: ({ node }) => node.mentions.length, startsDescending: true },
  { name: "articles", title: "Articles", width: 1.9, value: ({ articles }) => articles, startsDescending: true },
  { name: "aliases", title: "Other names", width: 4, value: ({ node }) => (node.aliases.length > 0 ? node.aliases.join(", ") : undefined), view: ({ node }) => [isolated(node.aliases.join(", "))] },
];

const when = ({ fact }: FactRow): Child[] => [fact.attributes.date === undefined ? "" : h("time", { datetime: fact.attributes.date.split("/")[0] }, dateInWords(fact.attributes.date))];
const sources = ({ fact }: FactRow, model: Model): string => fact.attributes.attributedTo.map((key) => labelOf(model, key)).join(", ");
const certainty = ({ fact }: FactRow): string => doubtOf(fact.attributes.factuality, fact.attributes.relation) ?? "stated as fact";

const FACTS: readonly Column<FactRow, Named<"facts">>[] = [
  { name: "fact", title: "Fact", width: 5, value: ({ fact }, model) => plainSentence(model, fact), view: ({ fact }, model) => [...sentenceParts(model, fact), fact.form === "quote" && quoteLink(fact, model)] },
  { name: "when", title: "When", width: 2.7, value: ({ fact }) => fact.attributes.date, view: when, startsDescending: true },
  { name: "source", title: "Claimed by", width: 2.4, value: (row, model) => sources(row, model) || "the article", view: ({ fact }, model) => [fact.attributes.attributedTo.length > 0 ? nodeLinks(model, fact.attributes.attributedTo) : "the article"] },
  { name: "certainty", title: "Certainty", width: 2.2, value: certainty },
  { name: "confidence", title: "Confidence", width: 2.3, value: ({ fact }) => fact.attributes.confidence, view: ({ fact }) => [fact.attributes.confidence.toFixed(2)], startsDescending: true },
  { name: "sentences", title: "Sentences", width: 2.2, value: ({ fact }) => fact.attributes.evidence.length, startsDescending: true },
];

function quoteLink({ selection }: Fact, model: Model): Child {
  const node = model.nodes.get(selection.key);
  return node !== undefined && h("span", { dir: "auto" }, ": ", h("a", { class: "words", href: linkTo(selection) }, node.form === "indirect" ? node.text ?? node.label : `“${node.text ?? node.label}”`));
}

const wordsOf = ({ fact }: FactRow, model: Model): string => model.nodes.get(fact.selection.key)?.text ?? labelOf(model, fact.selection.key);
const formOf = ({ fact }: FactRow, model: Model): string | undefined => model.nodes.get(fact.selection.key)?.form;
const outletsOf = ({ fact }: FactRow, model: Model): string => [...new Set(fact.attributes.evidence.map(({ article }) => model.articles.get(article)?.outlet ?? ""))].filter((outlet) => outlet !== "").join(", ");

const QUOTES: readonly Column<FactRow, Named<"quotes">>[] = [
  { name: "words", title: "Words", width: 6, value: wordsOf, view: (row, model) => [quoteBlock(wordsOf(row, model), formOf(row, model) === "indirect", linkTo(row.fact.selection))] },
  { name: "speaker", title: "Speaker", width: 2.6, value: ({ fact }, model) => fact.subject && labelOf(model, fact.subject), view: ({ fact }, model) => (fact.subject === undefined ? [] : [nodeLinks(model, [fact.subject])]) },
  { name: "form", title: "Form", width: 1.7, value: formOf },
  { name: "when", title: "When", width: 2.3, value: ({ fact }) => fact.attributes.date, view: when, startsDescending: true },
  { name: "outlets", title: "Told by", width: 2.4, value: (row, model) => outletsOf(row, model) || undefined, view: (row, model) => [isolated(outletsOf(row, model))] },
];

const ARTICLES: readonly Column<ArticleRow, Named<"articles">>[] = [
  { name: "title", title: "Title", width: 6, value: ({ article }) => titleOf(article), view: ({ article }) => [titleLink(article)] },
  { name: "outlet", title: "Outlet", width: 2.6, value: ({ article }) => article.outlet, view: ({ article }) => [isolated(article.outlet ?? "")] },
  { name: "published", title: "Published", width: 2.4, value: ({ article }) => article.publishedAt, view: ({ article }) => [article.publishedAt === undefined ? "" : h("time", { datetime: article.publishedAt }, dateInWords(article.publishedAt))], startsDescending: true },
  { name: "facts", title: "Facts", width: 1.6, value: ({ facts }) => facts, startsDescending: true },
  { name: "quotes", title: "Quotes", width: 1.8, value: ({ quotes }) => quotes, startsDescending: true },
  { name: "names", title: "Names", width: 1.7, value: ({ names }) => names, startsDescending: true },
];

/** Title, else the first words. */
const TITLE_LENGTH = 80;

function titleOf({ title, text }: ArticleRow["article"]): string {
  return title ?? text.slice(0, TITLE_LENGTH);
}

function titleLink(article: ArticleRow["article"]): Child {
  const href = safeLink(article.url);
  return href ? h("a", { href, target: "_blank", rel: "noopener noreferrer" }, isolated(titleOf(article))) : isolated(titleOf(article));
}

// A table's rows are all of its own kind, which the index of the record says and the compiler cannot follow.
export const COLUMNS = { entities: ENTITIES, facts: FACTS, quotes: QUOTES, articles: ARTICLES } as unknown as Readonly<Record<TableName, readonly Column[]>>;

export function sortedRows(model: Model, table: TableName, rows: readonly Row[], { column, isDescending }: Sort): readonly Row[] {
  const of = COLUMNS[table].find(({ name }) => name === column);
  if (!of) return rows;
  const measured = rows.map((row) => ({ row, value: comparable(of.value(row, model)) }));
  const way = isDescending ? -1 : 1;
  measured.sort((a, b) => {
    if (a.value === undefined || b.value === undefined) return a.value === b.value ? 0 : a.value === undefined ? 1 : -1;
    return a.value < b.value ? -way : a.value > b.value ? way : 0;
  });
  return measured.map(({ row }) => row);
}

const comparable = (value: Value): Value => (typeof value === "string" ? value.toLowerCase() : value);

/** The sort after a press on a column's heading: the other way round, or the new column its own way first. */
export function nextSort(table: TableName, sort: Sort, column: string): Sort {
  if (sort.column === column) return { column, isDescending: !sort.isDescending };
  return { column, isDescending: COLUMNS[table].find(({ name }) => name === column)?.startsDescending === true };
}
