/** A part of the page that follows the state. */
import type { State } from "../state.js";

export interface Part {
  readonly element: HTMLElement;
  /** @param before the state before, null when everything is to be shown anew (first showing, new colours) */
  readonly show: (state: State, before: State | null) => void;
}

/** Whether any of the named fields differs, or everything is to be shown anew. */
export function isChanged(state: State, before: State | null, ...fields: readonly (keyof State)[]): boolean {
  return before === null || fields.some((field) => state[field] !== before[field]);
}

/** What the filtered graph hangs on. */
export const FILTERS = ["choices", "time", "focus"] as const satisfies readonly (keyof State)[];
