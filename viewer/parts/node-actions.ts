/** What a reader can do with a name beside reading it: keep only its neighbourhood, ask how it is joined to another, take its dossier along. */
import { dossierText } from "../dossier.js";
import type { Model } from "../model.js";
import type { Entry } from "../search.js";
import type { State, Step } from "../state.js";
import { button, h } from "./dom.js";
import { searchBoxOf } from "./search-box.js";

export interface NodeActionEvents {
  readonly names: () => readonly Entry[];
  readonly take: (step: Step) => void;
  readonly announce: (words: string) => void;
}

const HOPS: readonly (readonly [number, string])[] = [[1, "Neighbours only"], [2, "Within two steps"]];

export function nodeActions(model: Model, key: string, state: State, { names, take, announce }: NodeActionEvents): HTMLElement {
  const hops = HOPS.map(([count, title]) => {
    const isOn = state.focus?.type === "around" && state.focus.node === key && state.focus.hops === count;
    return button(title, { class: "action", "aria-pressed": String(isOn), "data-hops": String(count) }, () => take({ type: "focus", focus: isOn ? null : { type: "around", node: key, hops: count } }));
  });
  let others: readonly Entry[] | undefined;
  const othersThan = (): readonly Entry[] => (others ??= names().filter((entry) => entry.selection.key !== key));
  const search = searchBoxOf(model, othersThan, { id: "path-to", placeholder: "Name of the other end", label: "How is it joined to" }, (other) => {
    take({ type: "focus", focus: { type: "paths", from: key, to: other.key } });
    take({ type: "arrive", selection: null, occurrence: 0 });
    document.querySelector<HTMLElement>(".panel h2")?.focus({ preventScroll: true });
  }, announce);
  search.element.classList.add("path-search");
  search.element.hidden = true;
  const ask = button("Joined to …", { class: "action", "aria-expanded": "false", "aria-controls": "path-to" }, () => {
    search.element.hidden = !search.element.hidden;
    ask.setAttribute("aria-expanded", String(!search.element.hidden));
    if (!search.element.hidden) search.focus();
  });
  const copy = button("Copy", { class: "action", title: "Copy this dossier as text, with its sentences and sources" }, () => {
    void copied(dossierText(model, key)).then((isDone) => announce(isDone ? "Dossier copied." : "The browser did not let the dossier be copied."))
      .then(() => said(copy, "Copied"));
  });
  const print = button("Print", { class: "action", title: "Print this dossier" }, () => window.print());
  return h("div", { class: "actions" }, ...hops, ask, copy, print, search.element);
}

const SAID_MS = 1500;

function said(element: HTMLElement, words: string): void {
  const before = element.textContent ?? "";
  element.textContent = words;
  setTimeout(() => {
    element.textContent = before;
  }, SAID_MS);
}

/** Files opened from disk may have no clipboard of the new kind: then the old way, over a field that is not seen. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = h("textarea", { class: "unseen", "aria-hidden": "true" });
    field.value = text;
    document.body.append(field);
    field.select();
    const isDone = document.execCommand("copy");
    field.remove();
    return isDone;
  }
}
