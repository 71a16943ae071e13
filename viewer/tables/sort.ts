/** Which tables there are, and by which column each is sorted. */
export type TableName = "entities" | "facts" | "quotes" | "articles";
export const TABLE_NAMES: readonly TableName[] = ["entities", "facts", "quotes", "articles"];

export interface Sort {
  /** Name of a column (columns.ts). */
  readonly column: string;
  readonly isDescending: boolean;
}

export type Sorts = Readonly<Record<TableName, Sort>>;

/** What each table opens with: the most told on top, then the latest. */
export const FIRST_SORTS: Sorts = {
  entities: { column: "facts", isDescending: true }, facts: { column: "when", isDescending: true },
  quotes: { column: "when", isDescending: true }, articles: { column: "published", isDescending: true },
};

/** The table that a view shows; none for the drawing, the map, the comparison. */
export function tableOf(view: string): TableName | undefined {
  return TABLE_NAMES.find((name) => name === view);
}
