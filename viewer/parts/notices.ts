/** What the page owes its reader: that something is not drawn, was left out, or could not be drawn, and what to do about it. */
import type { Model } from "../model.js";
import { drawn } from "../drawn.js";
import { filtered } from "../filtered.js";
import type { State, Step } from "../state.js";
import { counted, inDigits } from "../wording.js";
import { button, h } from "./dom.js";
import { FILTERS, isChanged, type Part } from "./part.js";

/** @param dropped edges whose ends are not in the file */
export function noticesOf(model: Model, dropped: number, take: (step: Step) => void): Part {
  const element = h("div", { class: "notices" });
  return {
    element,
    show: (state, before) => {
      if (isChanged(state, before, ...FILTERS, "selection", "view", "isComplete", "showsQuotes", "drawingProblem")) element.replaceChildren(...notices(model, state, dropped, take));
    },
  };
}

function notices(model: Model, state: State, dropped: number, take: (step: Step) => void): HTMLElement[] {
  const found: HTMLElement[] = [];
  if (state.drawingProblem !== null) {
    found.push(h("p", { class: "notice warning" }, state.drawingProblem, " ", button("Try to draw it again", { class: "quiet" }, () => take({ type: "show", view: "graph" }))));
  }
  if (dropped > 0) found.push(h("p", { class: "notice warning" }, `${counted(dropped, "relation")} of the file named somebody who is not in it and ${dropped === 1 ? "is" : "are"} left out.`));
  if (filtered(model, state).facts.length === 0 && model.edges.size > 0) {
    found.push(h("p", { class: "notice" }, "No fact passes these filters. ", button("Show everything", { class: "quiet" }, () => take({ type: "showAll" }))));
  }
  if (state.view !== "graph") return found;
  const { nodes, leftOut, quotesLeftOut } = drawn(model, state);
  const words = [
    ...(leftOut > 0 ? [`${inDigits(nodes.size)} of ${inDigits(nodes.size + leftOut)} names are drawn, the best connected`] : []),
    ...(quotesLeftOut > 0 ? [`${counted(quotesLeftOut, "quote")} ${quotesLeftOut === 1 ? "is" : "are"} not${leftOut > 0 ? "" : " drawn"}`] : []),
  ];
  if (words.length === 0) return found;
  return [...found, h("p", { class: "notice" }, `${words.join("; ")}. `,
    leftOut > 0 && button("Draw all names", { class: "quiet" }, () => take({ type: "complete" })), " ",
    quotesLeftOut > 0 && button("Draw quotes", { class: "quiet" }, () => take({ type: "showQuotes" })))];
}
