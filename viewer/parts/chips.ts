/** The filters that are on, each as a word that takes it back: nobody should wonder why something is missing. */
import { sourceName, valueLabel } from "../facets.js";
import { filtered } from "../filtered.js";
import { EVER, FACETS, isLimited, isOpen, without, type Facet, type TimeRange } from "../filters.js";
import { labelOf, type Model } from "../model.js";
import type { Side } from "../compare.js";
import type { Focus, State, Step } from "../state.js";
import { counted, dateInWords, inList } from "../wording.js";
import { button, h } from "./dom.js";
import { lineSample } from "./icon.js";
import { FILTERS, isChanged, type Part } from "./part.js";

const NAMED = 2;

export function chipsOf(model: Model, take: (step: Step) => void): Part {
  const element = h("div", { class: "chips", role: "group", "aria-label": "Filters that are on" });
  return {
    element,
    show: (state, before) => {
      if (!isChanged(state, before, ...FILTERS, "comparison", "view")) return;
      const held = element.contains(document.activeElement);
      const chips = chipsFor(model, state, take);
      element.replaceChildren(...chips);
      element.hidden = chips.length === 0;
      if (held) (element.querySelector<HTMLElement>("button") ?? document.querySelector<HTMLElement>(".picture"))?.focus();
    },
  };
}

function chipsFor(model: Model, state: State, take: (step: Step) => void): HTMLElement[] {
  const chips = FACETS.filter((facet) => !isOpen(state.choices[facet])).map((facet) => chip(choiceInWords(model, state, facet), () => take({ type: "choose", facet, choice: without([]) })));
  if (isLimited(state.time)) {
    const { undated } = filtered(model, state);
    chips.push(chip(timeInWords(state.time), () => take({ type: "limitTime", time: { from: EVER.from, to: EVER.to } })));
    if (undated > 0) chips.push(button(`with ${counted(undated, "undated fact")}`, { class: "quiet" }, () => take({ type: "limitTime", time: { withUndated: true } })));
  }
  if (state.focus) chips.push(chip(focusInWords(model, state.focus), () => take({ type: "focus", focus: null })));
  if (chips.length > 1) chips.push(button("Show everything", { class: "quiet" }, () => take({ type: "showAll" })));
  return [...chips, ...comparisonKey(model, state, take)];
}

/** While sources are compared the drawing's colours say who tells what. */
function comparisonKey(model: Model, { comparison: { a, b }, view }: State, take: (step: Step) => void): HTMLElement[] {
  if ((a === null && b === null) || view !== "graph") return [];
  const key = (side: Side, sign: string, words: string): HTMLElement => h("span", { class: `side side-key side-${side}` }, lineSample("actual", `side-${side}`), h("span", {}, h("b", {}, sign), " ", h("bdi", {}, words)));
  return [key("a", "A", sourceName(model, a)), key("b", "B", sourceName(model, b)), key("both", "A+B", "both"), button("Stop comparing", { class: "quiet" }, () => take({ type: "compare", comparison: { a: null, b: null } }))];
}

function chip(words: string, onPress: () => void): HTMLElement {
  const element = button(h("bdi", {}, words), { class: "chip", title: "Take this filter back" }, onPress);
  element.append(h("span", { "aria-hidden": "true" }, "×"), h("span", { class: "unseen" }, " – take back"));
  return element;
}

export function choiceInWords(model: Model, state: State, facet: Facet): string {
  const { mode, values } = state.choices[facet];
  const names = [...values].sort().map((value) => valueLabel(model, facet, value));
  const words = names.length > NAMED ? `${names.slice(0, NAMED).join(", ")} and ${names.length - NAMED} more` : inList(names);
  return `${mode} ${words}`;
}

export function timeInWords({ axis, from, to }: TimeRange): string {
  const what = axis === "event" ? "happened" : "published";
  if (from !== null && to !== null) return `${what} ${from === to ? dateInWords(from) : dateInWords(`${from}/${to}`)}`;
  return from !== null ? `${what} since ${dateInWords(from)}` : `${what} until ${dateInWords(to ?? "")}`;
}

/** All filters that are on, for a caption. */
export function filtersInWords(model: Model, state: State): string[] {
  return [
    ...FACETS.filter((facet) => !isOpen(state.choices[facet])).map((facet) => choiceInWords(model, state, facet)),
    ...(isLimited(state.time) ? [timeInWords(state.time)] : []),
    ...(state.focus ? [focusInWords(model, state.focus)] : []),
  ];
}

function focusInWords(model: Model, focus: Focus): string {
  return focus.type === "around" ? `${counted(focus.hops, "step")} around ${labelOf(model, focus.node)}` : `paths from ${labelOf(model, focus.from)} to ${labelOf(model, focus.to)}`;
}
