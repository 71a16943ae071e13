/**
 * All facts as a table: the same data without the drawing, for keyboards, screen readers, printing, and browsers that cannot draw.
 * Follows the filters. Long tables are shown in parts.
 */
import { linkTo } from "../address.js";
import { filtered } from "../filtered.js";
import { type Fact, type Model } from "../model.js";
import type { State } from "../state.js";
import { counted, dateInWords, doubtOf } from "../wording.js";
import { button, h, isolated } from "./dom.js";
import { nodeLinks, quoteBlock, sentenceParts } from "./fact-view.js";
import { FILTERS, isChanged, type Part } from "./part.js";

const ROWS_AT_ONCE = 200;

export function factTableOf(model: Model): Part {
  const element = h("section", { class: "table", "aria-label": "Facts", tabindex: "-1" });
  return {
    element,
    show: (state, before) => {
      element.hidden = state.view !== "facts";
      if (isChanged(state, before, ...FILTERS, "view")) element.replaceChildren(...(state.view === "facts" ? factTable(model, state) : []));
      else if (isChanged(state, before, "selection")) for (const row of element.querySelectorAll<HTMLElement>("tbody tr")) row.classList.toggle("selected", row.dataset["key"] === state.selection?.key);
    },
  };
}

function factTable(model: Model, state: State): HTMLElement[] {
  const { facts } = filtered(model, state);
  const body = h("tbody");
  const table = h("table", { class: "facts" },
    h("caption", {}, counted(facts.length, "fact"), ", latest first"),
    h("thead", {}, h("tr", {}, ...["Fact", "When", "Claimed by", "Certainty", "Confidence", "Sentences"].map((title) => h("th", { scope: "col" }, title)))), body);
  let shown = 0;
  const more = button("Show more", { class: "more" }, () => grow());
  const grow = (): void => {
    body.append(...facts.slice(shown, shown + ROWS_AT_ONCE).map((fact) => row(model, state, fact)));
    shown = Math.min(facts.length, shown + ROWS_AT_ONCE);
    more.hidden = shown >= facts.length;
    more.textContent = `Show more (${shown} of ${facts.length} shown)`;
  };
  grow();
  return [table, more];
}

function row(model: Model, state: State, fact: Fact): HTMLElement {
  const { attributes } = fact;
  const quote = fact.form === "quote" ? model.nodes.get(fact.selection.key) : undefined;
  const isSelected = state.selection?.key === fact.selection.key;
  return h("tr", { class: isSelected ? "selected" : undefined, "data-key": fact.selection.key },
    h("th", { scope: "row" }, ...sentenceParts(model, fact), quote !== undefined && quoteBlock(quote.text ?? quote.label, quote.form === "indirect", linkTo(fact.selection))),
    h("td", { "data-title": "When" }, attributes.date === undefined ? "" : h("time", { datetime: attributes.date.split("/")[0] }, dateInWords(attributes.date))),
    h("td", { "data-title": "Claimed by" }, attributes.attributedTo.length > 0 ? nodeLinks(model, attributes.attributedTo) : isolated("the article")),
    h("td", { "data-title": "Certainty" }, doubtOf(attributes.factuality, attributes.relation) ?? "stated as fact"),
    h("td", { "data-title": "Confidence" }, attributes.confidence.toFixed(2)),
    h("td", { "data-title": "Sentences" }, String(attributes.evidence.length)));
}
