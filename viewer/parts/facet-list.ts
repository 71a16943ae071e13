/**
 * One facet of the filter: a button for each of its values (pressed = shown) with the count that it brings, and "only" beside it. Long
 * lists begin with the commonest values; what is chosen is always among them. Rows stay where they are when counts change, so that
 * nothing moves from under the finger.
 */
import { NONE, valueLabel, valuesOf, VALUE_ORDER } from "../facets.js";
import type { Filtered } from "../filtered.js";
import { isShown, type Facet } from "../filters.js";
import type { Model } from "../model.js";
import type { State, Step } from "../state.js";
import { button, h, isolated, type Child } from "./dom.js";
import { inDigits } from "../wording.js";

export interface FacetList {
  readonly element: HTMLElement;
  readonly show: (state: State, counts: Filtered["counts"]) => void;
}

const AT_FIRST = 6;
const MORE_AT_ONCE = 40;

/** @param icon what stands before a value, if anything @param label the words of a value where they are not the facet's own */
export function facetListOf(model: Model, facet: Facet, name: string, take: (step: Step) => void, icon?: (value: string) => Child, label?: (value: string) => string): FacetList {
  const values = valuesOf(model, facet);
  const isClosed = VALUE_ORDER[facet] !== undefined;
  const rows = new Map<string, Row>();
  const rowOf = (value: string): Row => {
    const known = rows.get(value);
    if (known) return known;
    const row = rowFor(facet, value, label?.(value) ?? valueLabel(model, facet, value), take, icon?.(value));
    rows.set(value, row);
    return row;
  };
  const list = h("div", { class: "facet-values" });
  let limit = isClosed ? values.length : AT_FIRST;
  let shown: readonly [State, Filtered["counts"]] | undefined;
  const more = button("", { class: "quiet more-values" }, () => {
    const first = values[limit];
    limit += MORE_AT_ONCE;
    if (shown) show(...shown);
    if (first !== undefined) rowOf(first).toggle.focus();
  });
  const show = (state: State, counts: Filtered["counts"]): void => {
    shown = [state, counts];
    const choice = state.choices[facet];
    const listed = values.filter((value, i) => i < limit || choice.values.has(value));
    const elements = listed.map((value) => rowOf(value).element);
    if (list.children.length !== elements.length || elements.some((element, i) => list.children[i] !== element)) list.replaceChildren(...elements);
    for (const value of listed) {
      const { toggle, count, element } = rowOf(value);
      const number = counts[facet].get(value) ?? 0;
      toggle.setAttribute("aria-pressed", String(isShown(choice, value)));
      count.textContent = inDigits(number);
      element.classList.toggle("empty", number === 0);
    }
    more.hidden = listed.length >= values.length;
    more.textContent = `${values.length - listed.length} more`;
    more.setAttribute("aria-label", `${values.length - listed.length} more: ${name}`);
  };
  return { element: h("div", { class: `facet facet-${facet}`, role: "group", "aria-label": name }, list, more), show };
}

interface Row {
  readonly element: HTMLElement;
  readonly toggle: HTMLElement;
  readonly count: HTMLElement;
}

function rowFor(facet: Facet, value: string, label: string, take: (step: Step) => void, icon: Child): Row {
  const count = h("span", { class: "count" });
  const toggle = button(icon, { class: "toggle", "data-name": value, title: label }, () => take({ type: "toggle", facet, value }));
  toggle.append(isolated(label, { class: value === NONE ? "toggle-name nobody" : "toggle-name" }), count);
  const only = button("only", { class: "only", "aria-label": `Only ${label}`, title: `Show only ${label}` }, () => take({ type: "only", facet, value }));
  return { element: h("div", { class: "facet-row" }, toggle, only), toggle, count };
}
