/**
 * What the reader has chosen, and the pure steps from one state to the next. Everything on the screen follows from the model and
 * this state; no part keeps a choice of its own. New features add a field and a step here.
 */
import type { Selection } from "./model.js";

export type Theme = "system" | "light" | "dark";
export type View = "graph" | "facts";

export interface State {
  readonly selection: Selection | null;
  /** Which of the selected thing's sentences is shown, from 0. */
  readonly occurrence: number;
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenClasses: ReadonlySet<string>;
  readonly theme: Theme;
  readonly view: View;
  /** Draw every node of a large graph, not only the best connected. */
  readonly isComplete: boolean;
  /** Why there is no drawing (no WebGL, context lost); then the facts are listed. */
  readonly drawingProblem: string | null;
}

export type Step =
  | { readonly type: "arrive"; readonly selection: Selection | null; readonly occurrence: number }
  | { readonly type: "turn"; readonly occurrence: number }
  | { readonly type: "toggleKind"; readonly kind: string }
  | { readonly type: "toggleClass"; readonly class: string }
  | { readonly type: "filter"; readonly hiddenKinds: ReadonlySet<string>; readonly hiddenClasses: ReadonlySet<string> }
  | { readonly type: "showAll" }
  | { readonly type: "show"; readonly view: View }
  | { readonly type: "paint"; readonly theme: Theme }
  | { readonly type: "complete" }
  | { readonly type: "losePicture"; readonly problem: string };

export const INITIAL: State = {
  selection: null, occurrence: 0, hiddenKinds: new Set(), hiddenClasses: new Set(), theme: "system", view: "graph", isComplete: false, drawingProblem: null,
};

export function next(state: State, step: Step): State {
  switch (step.type) {
    case "arrive": return { ...state, selection: step.selection, occurrence: step.occurrence };
    case "turn": return { ...state, occurrence: step.occurrence };
    case "toggleKind": return { ...state, hiddenKinds: toggled(state.hiddenKinds, step.kind) };
    case "toggleClass": return { ...state, hiddenClasses: toggled(state.hiddenClasses, step.class) };
    case "filter": return { ...state, hiddenKinds: step.hiddenKinds, hiddenClasses: step.hiddenClasses };
    case "showAll": return { ...state, hiddenKinds: new Set(), hiddenClasses: new Set() };
    // Asking for the drawing again is a second chance for it.
    case "show": return { ...state, view: step.view, drawingProblem: step.view === "graph" ? null : state.drawingProblem };
    case "paint": return { ...state, theme: step.theme };
    case "complete": return { ...state, isComplete: true };
    case "losePicture": return { ...state, drawingProblem: step.problem, view: "facts" };
  }
}

function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const copy = new Set(set);
  if (!copy.delete(item)) copy.add(item);
  return copy;
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
