/**
 * The menu of corrections: undo, redo, save them as a file that `onrecord build --patch FILE` applies, read such a file again, and the
 * list of what was corrected, with those marked that find nothing in this graph.
 */
import { correctionsFile, readCorrections } from "../../src/patch/corrections.js";
import type { PatchNotice } from "../../src/patch/apply.js";
import { save } from "../exports/download.js";
import { button, h, isolated } from "../parts/dom.js";
import { isChanged, type Part } from "../parts/part.js";
import type { State, Step } from "../state.js";
import { counted } from "../wording.js";
import { inWords } from "./naming.js";

const FILE = "onrecord-corrections.json";

/** @param unmatched corrections that found nothing @param announce tells screen readers what was done */
export function correctionsMenuOf(unmatched: readonly PatchNotice[], take: (step: Step) => void, state: () => State, announce: (words: string) => void): Part {
  const undo = button("Undo", { class: "menu-item", "data-act": "undo" }, () => take({ type: "undo" }));
  const redo = button("Redo", { class: "menu-item", "data-act": "redo" }, () => take({ type: "redo" }));
  const keep = button("Save corrections", { class: "menu-item", "data-act": "save" }, () => {
    save(FILE, new Blob([correctionsFile(state().corrections)], { type: "application/json" }));
    announce(`${FILE} saved. Apply it with “onrecord build --patch ${FILE}”.`);
  });
  const problem = h("p", { class: "note", role: "alert" });
  const picker = h("input", { type: "file", accept: ".json,application/json", class: "unseen", tabindex: "-1", "aria-hidden": "true" });
  const load = button("Read corrections …", { class: "menu-item", "data-act": "load" }, () => picker.click());
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    if (!file) return;
    void file.text().then((text) => {
      const read = readCorrections(text);
      problem.textContent = "problem" in read ? `“${file.name}” ${read.problem}.` : "";
      if ("corrections" in read) take({ type: "correctAll", corrections: [...state().corrections, ...read.corrections] });
    }, () => (problem.textContent = `“${file.name}” cannot be read.`));
  });
  const list = h("ol", { class: "corrected" });
  const title = h("summary", { class: "menu-title" }, "Corrections");
  const count = h("span", { class: "count" });
  title.append(count);
  const element = h("details", { class: "menu correcting" }, title, h("div", { class: "menu-body" },
    h("p", { class: "note" }, "Choose a name or a fact, then “Correct” at the foot of its panel."), undo, redo, keep, load, picker, problem, list));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !element.open) return;
    event.stopPropagation();
    element.open = false;
    title.focus();
  });
  element.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) element.open = false;
  });
  return {
    element,
    show: (now, before) => {
      if (!isChanged(now, before, "corrections", "undone")) return;
      const { corrections, undone } = now;
      count.textContent = corrections.length === 0 ? "" : String(corrections.length);
      undo.disabled = corrections.length === 0;
      redo.disabled = undone.length === 0;
      keep.disabled = corrections.length === 0;
      const lost = new Map(unmatched.map(({ index, reason }) => [index, reason]));
      list.replaceChildren(...corrections.map((correction, i) => h("li", {}, isolated(inWords(correction)), lost.has(i) && h("span", { class: "lost" }, ` — left out: ${lost.get(i) ?? ""}`))));
      if (lost.size > 0) problem.textContent = `${counted(lost.size, "correction")} found nothing to correct in this graph.`;
    },
  };
}
