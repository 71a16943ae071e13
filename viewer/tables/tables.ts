/**
 * The tables: entities, facts, quotes and articles as real tables, in step with the filters and the selection. The same data as the
 * drawing for keyboards, screen readers, printing, and browsers that cannot draw. Headings sort; arrow keys, Home, End and Page
 * go from row to row; Tab walks through a row's links. Thousands of rows cost what a screenful costs (virtual.ts).
 */
import { filtered, type Filtered } from "../filtered.js";
import type { Model, Selection } from "../model.js";
import { button, h } from "../parts/dom.js";
import type { Part } from "../parts/part.js";
import type { State, Step } from "../state.js";
import { COLUMNS, nextSort, sortedRows, type Column } from "./columns.js";
import { rowsOf, type Row } from "./rows.js";
import { TABLE_NAMES, tableOf, type Sort, type TableName } from "./sort.js";
import { windowOf, type Window } from "./virtual.js";
import { inDigits } from "../wording.js";

export interface TablesEvents {
  readonly take: (step: Step) => void;
  readonly onSelect: (selection: Selection) => void;
  readonly announce: (words: string) => void;
}

const TITLES: Readonly<Record<TableName, string>> = { entities: "Entities", facts: "Facts", quotes: "Quotes", articles: "Articles" };
const PAGE = 10;
/** From a row to the next that a key leads to. */
const STEPS: Readonly<Record<string, (index: number) => number>> = {
  ArrowDown: (index) => index + 1, ArrowUp: (index) => index - 1, PageDown: (index) => index + PAGE, PageUp: (index) => index - PAGE,
  Home: () => 0, End: () => Infinity,
};

export function tablesOf(model: Model, events: TablesEvents): Part {
  const tabs = TABLE_NAMES.map((name) => [name, button(TITLES[name], { class: "tab", "data-table": name }, () => events.take({ type: "show", view: name }))] as const);
  const scroller = h("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": "Rows" });
  const element = h("section", { class: "table", "aria-label": "Tables", tabindex: "-1" }, h("div", { class: "tabs", role: "group", "aria-label": "Table" }, ...tabs.map(([, tab]) => tab)), scroller);
  const counts = new Map(tabs.map(([name, tab]) => {
    const count = h("span", { class: "count" });
    tab.append(count);
    return [name, count] as const;
  }));
  let sheet: Sheet | undefined;
  let shown: { readonly state: State; readonly filtered: Filtered } | undefined;
  // A hidden element has no height; what is seen is known only now.
  new ResizeObserver(() => sheet?.rows.reveal("")).observe(scroller);
  return {
    element,
    show: (state) => {
      const name = tableOf(state.view);
      element.hidden = name === undefined;
      if (!name) return;
      const passing = filtered(model, state);
      const isSame = sheet?.name === name && shown?.filtered === passing && shown.state.sorts === state.sorts;
      shown = { state, filtered: passing };
      if (!isSame) {
        const rows = rowsOf(model, passing);
        for (const [each, tab] of tabs) tab.setAttribute("aria-pressed", String(each === name));
        for (const [each, count] of counts) count.textContent = inDigits(rows[each].length);
        const old = sheet;
        sheet = sheetOf(model, name, rows[name], state.sorts[name], scroller, events, () => shown?.state ?? state);
        if (old) scroller.replaceChildren(sheet.element);
        else scroller.append(sheet.element);
        sheet.rows.show(sheet.sorted);
        if (old?.name !== name) scroller.scrollTop = 0;
      }
      sheet?.mark();
    },
  };
}

interface Sheet {
  readonly name: TableName;
  readonly element: HTMLTableElement;
  readonly sorted: readonly Row[];
  readonly rows: Window<Row>;
  /** Marks the selected row and brings it into view. */
  readonly mark: () => void;
}

function sheetOf(model: Model, name: TableName, rows: readonly Row[], sort: Sort, scroller: HTMLElement, events: TablesEvents, state: () => State): Sheet {
  const sorted = sortedRows(model, name, rows, sort);
  const isSelected = (row: Row): boolean => row.selection !== null && state().selection?.key === row.selection.key;
  const window = windowOf<Row>({ scroller, keyOf: ({ key }) => key, draw: (row, index) => rowView(model, name, row, index, isSelected(row), events) });
  const element = h("table", { class: `sheet ${name}`, role: "table", "aria-rowcount": String(sorted.length + 1) },
    h("caption", { class: "unseen" }, `${TITLES[name]}, ${inDigits(sorted.length)}`),
    h("colgroup", {}, ...widths(COLUMNS[name])),
    h("thead", { role: "rowgroup" }, h("tr", { role: "row", "aria-rowindex": "1" }, ...COLUMNS[name].map((column) => heading(name, column, sort, events)))),
    window.body);
  element.addEventListener("keydown", (event) => walk(event, element, window, sorted.length));
  return {
    name, element, sorted, rows: window,
    mark: () => {
      const selected = sorted.find(isSelected);
      if (selected) window.reveal(selected.key);
      for (const row of element.querySelectorAll<HTMLElement>("tbody tr[data-key]")) {
        const isChosen = row.dataset["key"] === selected?.key;
        row.classList.toggle("selected", isChosen);
        if (isChosen) row.setAttribute("aria-current", "true");
        else row.removeAttribute("aria-current");
      }
    },
  };
}

function widths(columns: readonly Column[]): HTMLElement[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => {
    const column = h("col");
    column.style.width = `${(100 * width) / total}%`;
    return column;
  });
}

function heading(table: TableName, column: Column, sort: Sort, { take, announce }: TablesEvents): HTMLElement {
  const isSorted = sort.column === column.name;
  const sign = isSorted ? (sort.isDescending ? "▾" : "▴") : "";
  const press = button(column.title, { class: "sort", "data-column": column.name }, () => {
    const next = nextSort(table, sort, column.name);
    take({ type: "sort", table, sort: next });
    announce(`Sorted by ${column.title}, ${next.isDescending ? "descending" : "ascending"}.`);
    // The heading was drawn anew.
    document.querySelector<HTMLElement>(`.sheet .sort[data-column="${column.name}"]`)?.focus();
  });
  press.append(h("span", { class: "sign", "aria-hidden": "true" }, sign));
  return h("th", { scope: "col", role: "columnheader", "aria-sort": isSorted ? (sort.isDescending ? "descending" : "ascending") : undefined }, press);
}

function rowView(model: Model, name: TableName, row: Row, index: number, isSelected: boolean, events: TablesEvents): HTMLTableRowElement {
  const { selection } = row;
  const cells = COLUMNS[name].map((column, i) => {
    const value = column.value(row, model);
    const content = h("div", { class: "cell" }, ...(column.view?.(row, model) ?? [value === undefined ? "" : typeof value === "number" ? inDigits(value) : value]));
    const attributes = { class: typeof value === "number" ? "number" : undefined };
    return i === 0 ? h("th", { scope: "row", role: "rowheader", ...attributes }, content) : h("td", { role: "cell", ...attributes }, content);
  });
  const element = h("tr", { role: "row", "data-key": row.key, "data-index": String(index), class: isSelected ? "selected" : undefined, "aria-current": isSelected ? "true" : undefined, tabindex: "-1" }, ...cells);
  if (selection) {
    element.classList.add("selectable");
    element.addEventListener("click", (event) => {
      if (!(event.target as Element).closest("a, button") && window.getSelection()?.isCollapsed !== false) events.onSelect(selection);
    });
    element.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === element) events.onSelect(selection);
    });
  }
  return element;
}

/** Arrow keys in the rows: the row itself takes the focus, and Enter opens it. From the headings ArrowDown leads to the first row. */
function walk(event: KeyboardEvent, table: HTMLElement, rows: Window<Row>, count: number): void {
  const step = STEPS[event.key];
  if (!step || count === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const row = (event.target as Element).closest<HTMLElement>("tr[data-index]");
  const from = row ? Number(row.dataset["index"]) : -1;
  const to = Math.min(count - 1, Math.max(0, step(from)));
  event.preventDefault();
  const target = rows.elementAt(to);
  if (!target || !table.contains(target)) return;
  target.focus({ preventScroll: true });
  rows.reveal(target.dataset["key"] ?? "");
}
