/**
 * The rows of a table that are seen, and a few around them: thousands of rows cost what a screenful costs. Rows are equally high
 * (tables.css), so where one stands is a product; what is not there is a spacer of its height. A row keeps its element while it is
 * near, and the one with the focus always, so that scrolling never loses the reader's place. Screen readers hear each row's number
 * (aria-rowindex) out of all (aria-rowcount, set by the table).
 */
export interface Window<Row> {
  readonly body: HTMLTableSectionElement;
  /** Shows other rows; those with the same key and version are kept. */
  readonly show: (rows: readonly Row[]) => void;
  /** Brings a row into view; nothing where it is not listed. */
  readonly reveal: (key: string) => void;
  /** The element of a row, drawn if need be. */
  readonly elementAt: (index: number) => HTMLElement | undefined;
}

interface Options<Row> {
  readonly scroller: HTMLElement;
  readonly keyOf: (row: Row) => string;
  /** Draws one row; `index` counts from 0. */
  readonly draw: (row: Row, index: number) => HTMLTableRowElement;
}

/** Rows drawn above and below what is seen. */
const AROUND = 12;
/** Until the first row could be measured. */
const GUESSED_HEIGHT_PX = 56;

export function windowOf<Row>({ scroller, keyOf, draw }: Options<Row>): Window<Row> {
  const body = document.createElement("tbody");
  body.setAttribute("role", "rowgroup");
  let rows: readonly Row[] = [];
  let places = new Map<string, number>();
  let drawn = new Map<number, HTMLTableRowElement>();
  let height = GUESSED_HEIGHT_PX;
  let wanted: number | undefined;

  const headHeight = (): number => body.parentElement?.querySelector("thead")?.offsetHeight ?? 0;
  /** Where the first row begins in what the scroller scrolls. */
  const start = (): number => body.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  const range = (): [number, number] => {
    const top = Math.max(0, scroller.scrollTop - start() + headHeight());
    const first = Math.max(0, Math.floor(top / height) - AROUND);
    return [first, Math.min(rows.length, Math.ceil((top + Math.max(scroller.clientHeight, height)) / height) + AROUND)];
  };
  const focused = (): number[] => [...drawn].filter(([, element]) => element.contains(document.activeElement)).map(([index]) => index);
  const render = (): void => {
    const [first, last] = range();
    const indices = [...new Set([...focused(), ...(wanted === undefined ? [] : [wanted]), ...Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)])].filter((index) => index < rows.length).sort((a, b) => a - b);
    const next = new Map(indices.map((index) => [index, drawn.get(index) ?? numbered(draw(rows[index] as Row, index), index)]));
    drawn = next;
    place(body, next, rows.length, height);
    const measured = next.get(first)?.getBoundingClientRect().height ?? 0;
    if (measured > 0 && Math.abs(measured - height) > 0.5) {
      height = measured;
      render();
    }
  };
  scroller.addEventListener("scroll", render, { passive: true });
  return {
    body,
    show: (shown) => {
      rows = shown;
      places = new Map(rows.map((row, index) => [keyOf(row), index]));
      drawn = new Map();
      wanted = undefined;
      render();
    },
    reveal: (key) => {
      const index = places.get(key);
      if (index === undefined) return;
      const top = start() + index * height;
      const isSeen = top - headHeight() >= scroller.scrollTop && top + height <= scroller.scrollTop + scroller.clientHeight;
      if (!isSeen) scroller.scrollTop = top - headHeight() - (scroller.clientHeight - headHeight() - height) / 2;
      render();
    },
    elementAt: (index) => {
      if (index < 0 || index >= rows.length) return undefined;
      wanted = index;
      render();
      return drawn.get(index);
    },
  };
}

function numbered(row: HTMLTableRowElement, index: number): HTMLTableRowElement {
  // The heading is row 1.
  row.setAttribute("aria-rowindex", String(index + 2));
  return row;
}

/** Puts the rows in their order, with spacers where some are left out; rows that stand right are not touched, which keeps focus. */
function place(body: HTMLTableSectionElement, rows: ReadonlyMap<number, HTMLTableRowElement>, total: number, height: number): void {
  const wanted: HTMLElement[] = [];
  let at = 0;
  for (const [index, row] of rows) {
    if (index > at) wanted.push(spacer((index - at) * height));
    wanted.push(row);
    at = index + 1;
  }
  if (at < total) wanted.push(spacer((total - at) * height));
  const kept = new Set<Element>(wanted);
  for (const child of [...body.children]) if (!kept.has(child)) child.remove();
  wanted.forEach((element, i) => {
    if (body.children[i] !== element) body.insertBefore(element, body.children[i] ?? null);
  });
}

function spacer(height: number): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.className = "spacer";
  row.setAttribute("aria-hidden", "true");
  const cell = document.createElement("td");
  cell.style.height = `${height}px`;
  row.append(cell);
  return row;
}
