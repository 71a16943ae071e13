/**
 * The legend, which is also the filter: a button for every kind of node and class of relation in the file (pressed = drawn), and
 * a key to the lines.
 */
import type { Factuality } from "../../src/types.js";
import type { Model } from "../model.js";
import type { NodeKind } from "../palette.js";
import { valuesOf } from "../facets.js";
import { filtered } from "../filtered.js";
import { isOpen, isShown, type Facet } from "../filters.js";
import type { Step } from "../state.js";
import { button, h } from "./dom.js";
import { kindIcon, lineSample } from "./icon.js";
import { FILTERS, isChanged, type Part } from "./part.js";

const LINES: readonly (readonly [Factuality, string])[] = [["actual", "stated as fact"], ["planned", "planned"], ["possible", "possible"], ["negated", "did not happen"]];

export function legendOf(model: Model, isOpenAtFirst: boolean, take: (step: Step) => void): Part {
  const toggles = (["kind", "class"] as const).map((facet) => [facet, valuesOf(model, facet).map((value) => toggleOf(facet, value, take))] as const);
  const [kinds, classes] = toggles.map(([, list]) => list.map(({ element }) => element));
  const reset = button("Show everything", { class: "quiet reset" }, () => take({ type: "showAll" }));
  const element = h("details", { class: "legend" },
    h("summary", {}, "Legend and filter"),
    h("div", { class: "legend-body" },
      h("div", { role: "group", "aria-label": "Kinds of names drawn" }, h("h3", {}, "Names"), ...(kinds ?? [])),
      h("div", { role: "group", "aria-label": "Classes of relations drawn" }, h("h3", {}, "Relations"), ...(classes ?? [])),
      h("div", { class: "lines" }, h("h3", {}, "Lines"), ...LINES.map(([factuality, words]) => h("p", {}, lineSample(factuality, "sample"), words)), h("p", {}, lineSample("actual", "sample attributed"), "lighter: a source’s claim")),
      reset));
  element.open = isOpenAtFirst;
  return {
    element,
    show: (state, before) => {
      if (!isChanged(state, before, ...FILTERS)) return;
      const { counts } = filtered(model, state);
      for (const [facet, list] of toggles) for (const { value, element, count } of list) {
        element.setAttribute("aria-pressed", String(isShown(state.choices[facet], value)));
        count.textContent = String(counts[facet].get(value) ?? 0);
      }
      reset.hidden = Object.values(state.choices).every(isOpen);
    },
  };
}

interface Toggle {
  readonly value: string;
  readonly element: HTMLElement;
  readonly count: HTMLElement;
}

function toggleOf(facet: Facet, value: string, take: (step: Step) => void): Toggle {
  const icon = facet === "kind" ? kindIcon(value as NodeKind) : lineSample("actual", `relation-${value}`);
  const element = button(icon, { class: "toggle", "data-name": value }, () => take({ type: "toggle", facet, value }));
  const count = h("span", { class: "count" });
  element.append(h("span", { class: "toggle-name" }, value), count);
  return { value, element, count };
}
