/**
 * How the page opens: the state that it begins with, and the steps in which a large graph is prepared, so that no one of them keeps
 * the browser from answering for long. Nothing is laid out: the places of the nodes stand in the file.
 */
import { readAddress } from "./address.js";
import { allContradictions } from "./compare.js";
import { drawn, QUOTE_LIMIT } from "./drawn.js";
import { datedAxes, facetedFacts, valuesOf } from "./facets.js";
import { filtered } from "./filtered.js";
import type { Model } from "./model.js";
import { INITIAL, type State } from "./state.js";
import { keptTheme } from "./theme.js";

/** Graphs of more letters are opened in several steps. */
export const LARGE = 1_000_000;

const openings = new WeakMap<Model, { readonly start: State; readonly state: State }>();

/** As the page opens without an address, and as the address has it; made once for a model, so that what hangs on it is worked out once. */
export function openingState(model: Model): { readonly start: State; readonly state: State } {
  const known = openings.get(model);
  if (known) return known;
  const quotes = [...model.nodes.values()].filter((node) => node.kind === "quote").length;
  const [axis = "event"] = datedAxes(model);
  const start: State = { ...INITIAL, theme: keptTheme(), showsQuotes: quotes <= QUOTE_LIMIT, time: { ...INITIAL.time, axis } };
  const opening = { start, state: { ...start, ...readAddress(window.location.hash, start) } };
  openings.set(model, opening);
  return opening;
}

/** Lets the browser paint and answer before the next step. */
export const breath = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

/** Works out one by one what the page asks for when it opens; each remembers its answer. */
export async function prepare(model: Model): Promise<void> {
  const state = (): State => openingState(model).state;
  const steps = [
    () => facetedFacts(model), () => valuesOf(model, "kind"), () => filtered(model, state()), () => drawn(model, state()),
    () => allContradictions(model, filtered(model, state()).facts),
  ];
  for (const step of steps) {
    await breath();
    step();
  }
  await breath();
}
