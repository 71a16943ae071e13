/** What the page owes its reader: that something is not drawn, was left out, or could not be drawn, and what to do about it. */
import type { Model } from "../model.js";
import type { State, Step } from "../state.js";
import type { Visible } from "../visible.js";
import { counted } from "../wording.js";
import { button, h } from "./dom.js";

/** @param dropped edges whose ends are not in the file */
export function notices(model: Model, state: State, visible: Visible, dropped: number, take: (step: Step) => void): HTMLElement[] {
  const found: HTMLElement[] = [];
  if (state.drawingProblem !== null) {
    found.push(h("p", { class: "notice warning" }, state.drawingProblem, " ", button("Try to draw it again", { class: "quiet" }, () => take({ type: "show", view: "graph" }))));
  }
  if (dropped > 0) found.push(h("p", { class: "notice warning" }, `${counted(dropped, "relation")} of the file named somebody who is not in it and ${dropped === 1 ? "is" : "are"} left out.`));
  if (state.view === "facts") return found;
  const quotes = state.hiddenKinds.has("quote") ? [...model.nodes.values()].filter((node) => node.kind === "quote").length : 0;
  const drawn = visible.nodes.size;
  const words = [
    ...(visible.leftOut > 0 ? [`${drawn.toLocaleString("en")} of ${(drawn + visible.leftOut).toLocaleString("en")} names are drawn, the best connected.`] : []),
    ...(quotes > 0 ? [`${counted(quotes, "quote")} ${quotes === 1 ? "is" : "are"} not drawn but listed with the speaker.`] : []),
  ];
  if (words.length === 0) return found;
  return [...found, h("p", { class: "notice" }, `${words.join(" ")} `,
    visible.leftOut > 0 && button("Draw all names", { class: "quiet" }, () => take({ type: "complete" })), " ",
    quotes > 0 && button("Draw quotes", { class: "quiet" }, () => take({ type: "toggleKind", kind: "quote" })))];
}
