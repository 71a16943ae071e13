/** Which tables there are, and by which column each is sorted. */
export type TableName = "entities" | "facts" | "quotes" | "articles";
export const TABLE_NAMES: readonly TableName[] = ["entities", "facts", "quotes", "articles"];

export interface Sort {
  /** Name of a column (columns.ts). */
  readonly column: string;
  readonly isDescending: boolean;
}

export type Sorts = Readonly<Record<TableName, Sort>>;

/** By what each table can be sorted. */
export const COLUMN_NAMES = {
  entities: ["name", "kind", "facts", "mentions", "articles", "aliases"],
  facts: ["fact", "when", "source", "certainty", "confidence", "sentences"],
  quotes: ["words", "speaker", "form", "when", "outlets"],
  articles: ["title", "outlet", "published", "facts", "quotes", "names"],
} as const satisfies Readonly<Record<TableName, readonly string[]>>;

export const isSortable = (table: TableName, column: string): boolean => (COLUMN_NAMES[table] as readonly string[]).includes(column);

/** What each table opens with: the most told on top, then the latest. */
export const FIRST_SORTS: Sorts = {
  entities: { column: "facts", isDescending: true }, facts: { column: "when", isDescending: true },
  quotes: { column: "when", isDescending: true }, articles: { column: "published", isDescending: true },
};

/** The table that a view shows; none for the drawing, the map, the comparison. */
export function tableOf(view: string): TableName | undefined {
  return TABLE_NAMES.find((name) => name === view);
}
