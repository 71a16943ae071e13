/**
 * What the reader has chosen, and the pure steps from one state to the next. Everything on the screen follows from the model and
 * this state; no part keeps a choice of its own.
 *
 * Three graphs hang together, each a pure function of the one before it:
 *
 *   data      model.ts     modelOf(graph)             all of the file, with its indexes; never changes
 *   filtered  filtered.ts  filtered(model, state)     facts, nodes and edges that pass choices, time and focus; counts of every facet
 *   drawn     drawn.ts     drawn(model, state, f)     the nodes and edges of it that the drawing shows (large graphs: the best connected)
 *
 * A list, a table, a map or an export shows `filtered(...)`; only the drawing and its picture show `drawn(...)`. Both remember their
 * last answer, so parts may ask freely. The shape of the state:
 *
 *   selection, occurrence   what the panel explains, and which of its sentences
 *   reading                 the article that the panel shows in full
 *   choices                 per facet (filters.ts) which values are shown: without some, or only some
 *   time                    axis (event or published) and the days from, to; null is open
 *   focus                   the neighbourhood of a node, or the paths between two
 *   comparison              two sources side by side
 *   view                    what stands in the middle of the page
 *   camera, mapView         where the drawing and the map are looked at; null is the whole of them
 *   corrections, undone     what the reader put right, and what was taken back of it; the graph of the page is the corrected one
 *   isCorrecting            whether the forms of corrections stand open
 *   sorts                   by which column each table is sorted
 *   theme, isComplete, showsQuotes, drawingProblem, isPlaying
 *
 * A new feature adds a field here, a step, and its words to address.ts if a link should keep it. main.ts hands the new state to every
 * part; a part that is dear to draw compares the fields that it shows with those of the state before.
 */
import type { Correction } from "../src/patch/corrections.js";
import { ALL_CHOICES, EVER, only, toggled, type Choice, type Choices, type Facet, type TimeRange } from "./filters.js";
import type { Selection } from "./model.js";
import { FIRST_SORTS, TABLE_NAMES, type Sort, type Sorts, type TableName } from "./tables/sort.js";

export type Theme = "system" | "light" | "dark";
export type View = "graph" | "map" | TableName | "compare";
export const VIEWS: readonly View[] = ["graph", "map", ...TABLE_NAMES, "compare"];

/** The nodes within `hops` of a node, or the shortest paths between two. */
export type Focus =
  | { readonly type: "around"; readonly node: string; readonly hops: number }
  | { readonly type: "paths"; readonly from: string; readonly to: string };

/** One side of a comparison: an outlet by its name or an article by its id. */
export interface Source {
  readonly by: "outlet" | "article";
  readonly key: string;
}

/** Null: any source. */
export interface Comparison {
  readonly a: Source | null;
  readonly b: Source | null;
}

/** The middle of the map in degrees, and how many degrees of longitude are seen across. */
export interface MapView {
  readonly latitude: number;
  readonly longitude: number;
  readonly span: number;
}

/** As sigma has it: the middle of the picture in framed coordinates (0.5, 0.5 is the middle), ratio below 1 is nearer. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface State {
  readonly selection: Selection | null;
  /** Which of the selected thing's sentences is shown, from 0. */
  readonly occurrence: number;
  readonly reading: string | null;
  readonly choices: Choices;
  readonly time: TimeRange;
  readonly focus: Focus | null;
  readonly comparison: Comparison;
  readonly view: View;
  readonly camera: Camera | null;
  readonly mapView: MapView | null;
  readonly corrections: readonly Correction[];
  readonly undone: readonly Correction[];
  readonly sorts: Sorts;
  /** The forms of corrections stand open, through one correction after the other. */
  readonly isCorrecting: boolean;
  readonly theme: Theme;
  /** Draw every node of a large graph, not only the best connected. */
  readonly isComplete: boolean;
  /** Draw quotes as nodes; a file with many starts without. */
  readonly showsQuotes: boolean;
  /** Why there is no drawing (no WebGL, context lost); then the facts are listed. */
  readonly drawingProblem: string | null;
  /** The time range is moving on by itself. */
  readonly isPlaying: boolean;
}

export type Step =
  | { readonly type: "arrive"; readonly selection: Selection | null; readonly occurrence: number }
  | { readonly type: "turn"; readonly occurrence: number }
  | { readonly type: "read"; readonly article: string | null }
  | { readonly type: "choose"; readonly facet: Facet; readonly choice: Choice }
  | { readonly type: "toggle"; readonly facet: Facet; readonly value: string }
  | { readonly type: "only"; readonly facet: Facet; readonly value: string }
  | { readonly type: "limitTime"; readonly time: Partial<TimeRange> }
  | { readonly type: "play"; readonly isPlaying: boolean }
  | { readonly type: "focus"; readonly focus: Focus | null }
  | { readonly type: "compare"; readonly comparison: Comparison }
  | { readonly type: "showAll" }
  | { readonly type: "show"; readonly view: View }
  | { readonly type: "correct"; readonly correction: Correction }
  | { readonly type: "correctAll"; readonly corrections: readonly Correction[] }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  | { readonly type: "sort"; readonly table: TableName; readonly sort: Sort }
  | { readonly type: "look"; readonly camera: Camera | null }
  | { readonly type: "lookAtMap"; readonly mapView: MapView | null }
  | { readonly type: "unfoldCorrections"; readonly isCorrecting: boolean }
  | { readonly type: "paint"; readonly theme: Theme }
  | { readonly type: "complete" }
  | { readonly type: "showQuotes" }
  | { readonly type: "losePicture"; readonly problem: string }
  /** An address was followed: all that an address can say, at once. */
  | { readonly type: "restore"; readonly state: Partial<State> };

export const INITIAL: State = {
  selection: null, occurrence: 0, reading: null, choices: ALL_CHOICES, time: EVER, focus: null, comparison: { a: null, b: null }, view: "graph", camera: null, mapView: null, sorts: FIRST_SORTS, corrections: [], undone: [], isCorrecting: false,
  theme: "system", isComplete: false, showsQuotes: true, drawingProblem: null, isPlaying: false,
};

export function next(state: State, step: Step): State {
  switch (step.type) {
    case "arrive": return { ...state, selection: step.selection, occurrence: step.occurrence, reading: null };
    case "turn": return { ...state, occurrence: step.occurrence };
    case "read": return { ...state, reading: step.article };
    case "choose": return { ...state, choices: { ...state.choices, [step.facet]: step.choice } };
    case "toggle": return { ...state, choices: { ...state.choices, [step.facet]: toggled(state.choices[step.facet], step.value) } };
    case "only": return { ...state, choices: { ...state.choices, [step.facet]: only([step.value]) } };
    case "limitTime": return { ...state, time: { ...state.time, ...step.time } };
    case "play": return { ...state, isPlaying: step.isPlaying };
    case "focus": return { ...state, focus: step.focus };
    case "compare": return { ...state, comparison: step.comparison };
    case "showAll": return { ...state, choices: ALL_CHOICES, time: { ...EVER, axis: state.time.axis }, focus: null, isPlaying: false };
    // Asking for the drawing again is a second chance for it.
    case "show": return { ...state, view: step.view, drawingProblem: step.view === "graph" ? null : state.drawingProblem };
    case "correct": return { ...state, corrections: [...state.corrections, step.correction], undone: [] };
    case "correctAll": return { ...state, corrections: step.corrections, undone: [] };
    case "undo": return state.corrections.length === 0 ? state : { ...state, corrections: state.corrections.slice(0, -1), undone: [...state.undone, ...state.corrections.slice(-1)] };
    case "redo": return state.undone.length === 0 ? state : { ...state, corrections: [...state.corrections, ...state.undone.slice(-1)], undone: state.undone.slice(0, -1) };
    case "sort": return { ...state, sorts: { ...state.sorts, [step.table]: step.sort } };
    case "look": return { ...state, camera: step.camera };
    case "lookAtMap": return { ...state, mapView: step.mapView };
    case "unfoldCorrections": return { ...state, isCorrecting: step.isCorrecting };
    case "paint": return { ...state, theme: step.theme };
    case "complete": return { ...state, isComplete: true };
    case "showQuotes": return { ...state, showsQuotes: true };
    case "losePicture": return { ...state, drawingProblem: step.problem, view: "facts" };
    case "restore": return { ...state, ...step.state };
  }
}

export interface Store {
  readonly state: () => State;
  readonly take: (step: Step) => void;
  readonly watch: (watcher: (state: State, before: State) => void) => void;
}

/** Holds the current state; watchers hear of every change, in the order in which they came. */
export function storeOf(initial: State): Store {
  let state = initial;
  const watchers: ((state: State, before: State) => void)[] = [];
  return {
    state: () => state,
    take: (step) => {
      const before = state;
      state = next(state, step);
      for (const watcher of watchers) watcher(state, before);
    },
    watch: (watcher) => {
      watchers.push(watcher);
    },
  };
}
