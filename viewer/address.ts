/**
 * The part of the state that stands behind # in the address, so that a whole view can be sent to a colleague and the back button works:
 *
 *   #node=4f2a                                       a name, or edge=91bc&sentence=2 a fact and its second sentence, or pair=4f2a|91bc
 *   #without-kind=quote,weapon&only-outlet=Reuters   the choices of the facets
 *   #from=2024-12-01&to=2024-12-07&axis=published    the range of time; undated=1 keeps what has no date
 *   #around=4f2a&hops=2   #paths=4f2a,91bc           the focus
 *   #a=outlet:Reuters&b=article:77ab&view=compare    the two sides of a comparison, and the view
 *   #read=77ab   #camera=0.51,0.42,0.3               the article that is read, and where the drawing is looked at
 *   #map=48.5,31.2,12                                where the map is looked at: degrees north and east of its middle, degrees across
 *   #sort-facts=confidence   #sort-entities=-name    by which column a table is sorted; "-" is downwards
 *   #names=all&quotes=1                              what of a large graph is drawn
 *
 * Only what differs from the page's own start is written; what an address leaves out is as at the start.
 */
import { dayOf } from "./days.js";
import { FACETS, isSameChoice, only, TIME_AXES, without, type Choice, type Choices } from "./filters.js";
import type { Selection } from "./model.js";
import { VIEWS, type Camera, type Focus, type MapView, type Source, type State, type Step } from "./state.js";
import { isSortable, TABLE_NAMES, type Sort, type Sorts, type TableName } from "./tables/sort.js";

/** What an address can say. */
export type Addressed = Pick<State, "selection" | "occurrence" | "reading" | "choices" | "time" | "focus" | "comparison" | "view" | "camera" | "mapView" | "sorts" | "isComplete" | "showsQuotes">;

const MOST_HOPS = 2;
/** Decimals of the camera: a hundredth of a per cent of the picture. */
const CAMERA_DIGITS = 4;
/** Decimals of the map's degrees: a kilometer. */
const MAP_DIGITS = 2;
const rounded = (digits: number, ...numbers: readonly number[]): string => numbers.map((number) => String(Number(number.toFixed(digits)))).join(",");

/** @param start the state of the page without an address */
export function readAddress(hash: string, start: State): Addressed {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const node = parameters.get("node");
  const edge = parameters.get("edge");
  const pair = parameters.get("pair");
  const sentence = Number(parameters.get("sentence") ?? "1");
  const day = (name: string): string | null => {
    const iso = parameters.get(name);
    return iso !== null && dayOf(iso) !== undefined ? iso : null;
  };
  return {
    selection: node ? { kind: "node", key: node } : edge ? { kind: "edge", key: edge } : pair ? { kind: "pair", key: pair } : null,
    occurrence: Number.isInteger(sentence) && sentence > 0 ? sentence - 1 : 0,
    reading: parameters.get("read"),
    choices: Object.fromEntries(FACETS.map((facet) => [facet, choiceOf(parameters, facet) ?? start.choices[facet]])) as unknown as Choices,
    time: { axis: TIME_AXES.find((axis) => axis === parameters.get("axis")) ?? start.time.axis, from: day("from"), to: day("to"), withUndated: parameters.get("undated") === "1" },
    focus: focusOf(parameters),
    comparison: { a: sourceOf(parameters.get("a")), b: sourceOf(parameters.get("b")) },
    view: VIEWS.find((view) => view === parameters.get("view")) ?? start.view,
    camera: cameraOf(parameters.get("camera")),
    mapView: mapViewOf(parameters.get("map")),
    sorts: Object.fromEntries(TABLE_NAMES.map((table) => [table, sortOf(table, parameters.get(`sort-${table}`)) ?? start.sorts[table]])) as unknown as Sorts,
    isComplete: parameters.get("names") === "all",
    showsQuotes: parameters.get("quotes") === "1" || start.showsQuotes,
  };
}

/** @param start only what differs from it stands in the address */
export function writeAddress(state: State, start: State): string {
  const parts: string[] = [];
  const put = (name: string, ...values: string[]): void => {
    parts.push(`${name}=${values.map((value) => encodeURIComponent(value)).join(",")}`);
  };
  if (state.selection) put(state.selection.kind, state.selection.key);
  if (state.selection && state.occurrence > 0) put("sentence", String(state.occurrence + 1));
  if (state.reading !== null) put("read", state.reading);
  for (const facet of FACETS) {
    const choice = state.choices[facet];
    // A comma inside a value must not part it: the values are escaped once more.
    if (!isSameChoice(choice, start.choices[facet])) put(`${choice.mode}-${facet}`, ...[...choice.values].sort().map((value) => value.replaceAll("%", "%25").replaceAll(",", "%2C")));
  }
  const { axis, from, to, withUndated } = state.time;
  if (from !== null) put("from", from);
  if (to !== null) put("to", to);
  if (axis !== start.time.axis) put("axis", axis);
  if (withUndated) put("undated", "1");
  if (state.focus?.type === "around") {
    put("around", state.focus.node);
    put("hops", String(state.focus.hops));
  }
  if (state.focus?.type === "paths") put("paths", state.focus.from, state.focus.to);
  for (const side of ["a", "b"] as const) {
    const source = state.comparison[side];
    if (source) put(side, `${source.by}:${source.key}`);
  }
  if (state.isComplete) put("names", "all");
  if (state.showsQuotes && !start.showsQuotes) put("quotes", "1");
  if (state.view !== "graph" && state.drawingProblem === null) put("view", state.view);
  if (state.camera) parts.push(`camera=${rounded(CAMERA_DIGITS, state.camera.x, state.camera.y, state.camera.ratio)}`);
  if (state.mapView) parts.push(`map=${rounded(MAP_DIGITS, state.mapView.latitude, state.mapView.longitude, state.mapView.span)}`);
  for (const table of TABLE_NAMES) {
    const { column, isDescending } = state.sorts[table];
    const first = start.sorts[table];
    if (column !== first.column || isDescending !== first.isDescending) put(`sort-${table}`, `${isDescending ? "-" : ""}${column}`);
  }
  return parts.length > 0 ? `#${parts.join("&")}` : "";
}

function choiceOf(parameters: URLSearchParams, facet: string): Choice | undefined {
  for (const [mode, make] of [["only", only], ["without", without]] as const) {
    const values = parameters.get(`${mode}-${facet}`);
    if (values !== null) return make(values.split(",").map((value) => value.replaceAll("%2C", ",").replaceAll("%25", "%")));
  }
  return undefined;
}

function focusOf(parameters: URLSearchParams): Focus | null {
  const node = parameters.get("around");
  const hops = Number(parameters.get("hops") ?? "1");
  if (node) return { type: "around", node, hops: Number.isInteger(hops) && hops >= 1 && hops <= MOST_HOPS ? hops : 1 };
  const [from, to] = parameters.get("paths")?.split(",") ?? [];
  return from && to ? { type: "paths", from, to } : null;
}

function sourceOf(text: string | null): Source | null {
  const match = /^(outlet|article):([\s\S]*)$/.exec(text ?? "");
  return match ? { by: match[1] as Source["by"], key: match[2] ?? "" } : null;
}

/** Three numbers, the last above nought. */
function numbersOf(text: string | null): readonly [number, number, number] | undefined {
  const [a, b, c] = text?.split(",").map(Number) ?? [];
  return a !== undefined && b !== undefined && c !== undefined && [a, b, c].every(Number.isFinite) && c > 0 ? [a, b, c] : undefined;
}

function cameraOf(text: string | null): Camera | null {
  const numbers = numbersOf(text);
  return numbers ? { x: numbers[0], y: numbers[1], ratio: numbers[2] } : null;
}

function mapViewOf(text: string | null): MapView | null {
  const numbers = numbersOf(text);
  return numbers && Math.abs(numbers[0]) <= 90 && Math.abs(numbers[1]) <= 180 ? { latitude: numbers[0], longitude: numbers[1], span: numbers[2] } : null;
}

function sortOf(table: TableName, text: string | null): Sort | undefined {
  const column = text?.replace(/^-/, "") ?? "";
  return text !== null && isSortable(table, column) ? { column, isDescending: text.startsWith("-") } : undefined;
}

/** The link to a node, an edge or a pair: "#node=4f2a". */
export function linkTo(selection: Selection): string {
  return `#${selection.kind}=${encodeURIComponent(selection.key)}`;
}

/** What a link inside the page changes; it leaves alone what it does not name. "#" alone leads to the overview. */
export function linkedSteps(href: string, start: State): Step[] {
  const parameters = new URLSearchParams(href.replace(/^#/, ""));
  const { selection, occurrence, reading, view, focus } = readAddress(href, start);
  return [
    ...(selection || [...parameters].length === 0 ? [{ type: "arrive", selection, occurrence } as const] : []),
    ...(reading === null ? [] : [{ type: "read", article: reading } as const]),
    ...(parameters.has("view") ? [{ type: "show", view } as const] : []),
    ...(focus ? [{ type: "focus", focus } as const] : []),
  ];
}
