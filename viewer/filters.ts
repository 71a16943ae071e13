/**
 * The reader's filters as plain values: for every facet a choice, and a range of time.
 *
 * A choice is "all but these" or "only these", so that one outlet of a hundred is as short to say (and to link to) as all but one:
 *
 *   without(["quote"])   everything but quotes        only(["Reuters"])   nothing but Reuters        without([])   everything
 */
export type Facet = "kind" | "class" | "outlet" | "article" | "speaker" | "factuality" | "attribution" | "confidence";
export const FACETS: readonly Facet[] = ["kind", "class", "outlet", "article", "speaker", "factuality", "attribution", "confidence"];

export interface Choice {
  readonly mode: "without" | "only";
  readonly values: ReadonlySet<string>;
}

export type Choices = Readonly<Record<Facet, Choice>>;

/** Event time is when it happened, published when the article came out. */
export type TimeAxis = "event" | "published";
export const TIME_AXES: readonly TimeAxis[] = ["event", "published"];

export interface TimeRange {
  readonly axis: TimeAxis;
  /** ISO days, both included; null is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Facts without a date pass a limited range too. */
  readonly withUndated: boolean;
}

export const without = (values: Iterable<string>): Choice => ({ mode: "without", values: new Set(values) });
export const only = (values: Iterable<string>): Choice => ({ mode: "only", values: new Set(values) });

const EVERYTHING = without([]);
export const ALL_CHOICES: Choices = Object.fromEntries(FACETS.map((facet) => [facet, EVERYTHING])) as Record<Facet, Choice>;
export const EVER: TimeRange = { axis: "event", from: null, to: null, withUndated: false };

export function isOpen({ mode, values }: Choice): boolean {
  return mode === "without" && values.size === 0;
}

export function isShown({ mode, values }: Choice, value: string): boolean {
  return values.has(value) === (mode === "only");
}

/** Taking back the last of "only these" shows everything again, never nothing. */
export function toggled({ mode, values }: Choice, value: string): Choice {
  const copy = new Set(values);
  if (!copy.delete(value)) copy.add(value);
  return mode === "only" && copy.size === 0 ? EVERYTHING : { mode, values: copy };
}

export function isLimited({ from, to }: TimeRange): boolean {
  return from !== null || to !== null;
}

/** Whether anything is kept from the reader by choice, time or focus. */
export function isFiltering(state: { readonly choices: Choices; readonly time: TimeRange; readonly focus: { readonly type: string } | null }): boolean {
  return Object.values(state.choices).some((choice) => !isOpen(choice)) || isLimited(state.time) || state.focus?.type === "around";
}

export function isSameChoice(a: Choice, b: Choice): boolean {
  return a === b || (a.mode === b.mode && a.values.size === b.values.size && [...a.values].every((value) => b.values.has(value)));
}
