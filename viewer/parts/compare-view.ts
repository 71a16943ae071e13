/**
 * Sources side by side, in the middle of the page: two choices at the top, contradictions with their sentences, then what only one of
 * them tells, then what both tell. Without a choice: all contradictions of the file.
 */
import { compared, contradictions, isOf, type Contradiction, type ContradictionKind, type Shared } from "../compare.js";
import { valueLabel, valuesOf } from "../facets.js";
import { filtered } from "../filtered.js";
import type { Fact, Model } from "../model.js";
import type { Comparison, Source, State, Step } from "../state.js";
import { countOf, dateInWords, inDigits } from "../wording.js";
import { button, h, isolated } from "./dom.js";
import { sentenceView } from "./evidence.js";
import { factLine } from "./fact-view.js";
import { FILTERS, isChanged, type Part } from "./part.js";

const AT_ONCE = 30;
export const CLASH_TITLES: Readonly<Record<ContradictionKind, string>> = { count: "Numbers differ", polarity: "One says so, one denies it", date: "Dates differ (these may be two happenings)" };

export function compareViewOf(model: Model, take: (step: Step) => void, state: () => State): Part {
  const [a, b] = (["a", "b"] as const).map((side) => sourceField(model, side, take, state));
  const swap = button("⇄", { class: "swap", "aria-label": "Swap the two sources", title: "Swap the two sources" }, () => take({ type: "compare", comparison: { a: state().comparison.b, b: state().comparison.a } }));
  const body = h("div", { class: "compared" });
  const element = h("section", { class: "compare", "aria-label": "Sources compared", tabindex: "-1" }, h("div", { class: "sources" }, a?.label, swap, b?.label), body);
  return {
    element,
    show: (shown, before) => {
      element.hidden = shown.view !== "compare";
      if (shown.view !== "compare" || !isChanged(shown, before, ...FILTERS, "view", "comparison")) return;
      for (const field of [a, b]) field?.show(shown.comparison);
      body.replaceChildren(...content(model, shown, take));
    },
  };
}

interface SourceField {
  readonly label: HTMLElement;
  readonly show: (comparison: Comparison) => void;
}

function sourceField(model: Model, side: "a" | "b", take: (step: Step) => void, state: () => State): SourceField {
  const group = (by: Source["by"], title: string): HTMLElement => h("optgroup", { label: title }, ...valuesOf(model, by).map((value) => h("option", { value: `${by}:${value}` }, valueLabel(model, by, value))));
  const select = h("select", { "aria-label": `Source ${side.toUpperCase()}` }, h("option", { value: "" }, "any source"), group("outlet", "Outlets"), group("article", "Articles"));
  select.addEventListener("change", () => take({ type: "compare", comparison: { ...state().comparison, [side]: sourceOf(select.value) } }));
  return {
    label: h("label", { class: `side side-${side}` }, h("span", { class: "side-name" }, side.toUpperCase()), select),
    show: (comparison) => {
      const source = comparison[side];
      select.value = source ? `${source.by}:${source.key}` : "";
    },
  };
}

function sourceOf(value: string): Source | null {
  const at = value.indexOf(":");
  return at < 0 ? null : { by: value.slice(0, at) === "article" ? "article" : "outlet", key: value.slice(at + 1) };
}

function content(model: Model, state: State, take: (step: Step) => void): HTMLElement[] {
  const { a, b } = state.comparison;
  const { facts } = filtered(model, state);
  const clashes = contradictions(model, facts, a, b);
  const isChosen = a !== null || b !== null;
  const found = [section("contradictions", isChosen ? "Where they contradict each other" : "Where reports contradict each other", clashes.map((clash) => clashView(model, clash, state.comparison)), "No contradictions were found here: no numbers, denials or dates that exclude each other.")];
  if (!isChosen) return [...found, invitation(model, take)];
  if (a && b && a.by === b.by && a.key === b.key) return [h("p", { class: "note" }, "Both sides are the same source. Choose another for one of them.")];
  const { onlyA, onlyB, both } = compared(model, facts, a, b);
  return [...found,
    h("div", { class: "columns" },
      section("only-a", `Only in ${nameOf(model, a)}`, onlyA.map((fact) => oneView(model, fact, a)), "Nothing that the other does not tell."),
      section("only-b", `Only in ${nameOf(model, b)}`, onlyB.map((fact) => oneView(model, fact, b)), "Nothing that the other does not tell.")),
    section("in-both", "In both", both.map((shared) => bothView(model, shared, state.comparison)), "Nothing is told by both.")];
}

function nameOf(model: Model, source: Source | null): string {
  return source ? valueLabel(model, source.by, source.key) : "other sources";
}

/** The two outlets with most facts, as a first step. */
function invitation(model: Model, take: (step: Step) => void): HTMLElement {
  const by = valuesOf(model, "outlet").length > 1 ? "outlet" : "article";
  const [a, b] = valuesOf(model, by);
  const words = "Choose two sources above to see what only one of them tells and what both tell.";
  if (a === undefined || b === undefined) return h("p", { class: "note" }, "Fewer than two sources tell anything here, so there is nothing to set side by side.");
  return h("p", { class: "note" }, `${words} For example: `, button(isolated(`${valueLabel(model, by, a)} and ${valueLabel(model, by, b)}`), { class: "quiet" }, () => take({ type: "compare", comparison: { a: { by, key: a }, b: { by, key: b } } })));
}

function section(name: string, title: string, items: readonly HTMLElement[], none: string): HTMLElement {
  const list = h("ul", {});
  const more = button("", { class: "more" }, () => grow());
  let shown = 0;
  const grow = (): void => {
    list.append(...items.slice(shown, shown + AT_ONCE));
    shown = Math.min(items.length, shown + AT_ONCE);
    more.hidden = shown >= items.length;
    more.textContent = `Show more (${shown} of ${items.length} shown)`;
  };
  grow();
  return h("section", { class: `group ${name}` }, h("h3", {}, isolated(title), h("span", { class: "count" }, inDigits(items.length))), items.length === 0 ? h("p", { class: "note" }, none) : list, more);
}

/** "Numbers differ: three – at least five". */
export function clashTitle({ kind, a, b }: Contradiction): HTMLElement {
  const what = (fact: Fact): string => kind === "count" ? countOf(fact.attributes) ?? "" : kind === "date" ? dateInWords(fact.attributes.date ?? "") : fact.attributes.factuality === "negated" ? "denied" : "said to be so";
  return h("p", { class: "clash-title" }, `${CLASH_TITLES[kind]}: `, h("strong", {}, isolated(what(a))), " – ", h("strong", {}, isolated(what(b))));
}

function clashView(model: Model, clash: Contradiction, comparison: Comparison): HTMLElement {
  const { kind, a, b } = clash;
  return h("li", { class: `clash clash-${kind}` }, clashTitle(clash),
    h("div", { class: "pair" }, told(model, a, comparison.a), told(model, b, comparison.b)));
}

function bothView(model: Model, { a, b }: Shared, comparison: Comparison): HTMLElement {
  return h("li", {}, h("div", { class: "pair" }, told(model, a, comparison.a, comparison.b), told(model, b, comparison.b, comparison.a)));
}

function oneView(model: Model, fact: Fact, source: Source | null): HTMLElement {
  return h("li", {}, told(model, fact, source));
}

/** The fact, and the first sentence of this source that says it. */
function told(model: Model, fact: Fact, source: Source | null, other: Source | null = null): HTMLElement {
  const { evidence } = fact.attributes;
  const own = evidence.find(({ article }) => (source ? isOf(model, article, source) : other === null || !isOf(model, article, other))) ?? evidence[0];
  return h("div", { class: "told" }, h("ul", {}, factLine(model, fact)), own && sentenceView(model, own, fact.attributes));
}
