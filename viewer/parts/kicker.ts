/** The small line over a heading that says what kind of thing stands below. */
import type { NodeKind } from "../palette.js";
import { h } from "./dom.js";
import { kindIcon } from "./icon.js";

export function kicker(kind: NodeKind, words: string, isReified = false): HTMLElement {
  return h("p", { class: "kicker" }, kindIcon(kind, isReified), words);
}
