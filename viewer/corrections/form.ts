/**
 * The foot of the panel: what a reader can put right about the entity or fact that is shown. Folded away at first; a note that was
 * written is always seen. Unfolded, it stays so through one correction after the other. Nothing is changed here: each form asks for a step.
 */
import { ENTITY_KINDS, type Correction } from "../../src/patch/corrections.js";
import type { EntityKind, NodeAttributes } from "../../src/types.js";
import { factOf, type Fact, type Model } from "../model.js";
import { button, h, isolated, type Child } from "../parts/dom.js";
import type { Part } from "../parts/part.js";
import type { Entry } from "../search.js";
import type { State, Step } from "../state.js";
import { counted } from "../wording.js";
import { entityName, factName } from "./naming.js";

type Correct = (correction: Correction) => void;

export interface CorrectionForm extends Part {
  /** Moves the focus to where the next correction is made. @returns whether it stands open there */
  readonly focus: () => boolean;
}

/** @param panel filled anew by itself; this part hangs its section at the end @param names of the file, for merging */
export function correctionFormOf(model: Model, panel: HTMLElement, names: () => readonly Entry[], take: (step: Step) => void): CorrectionForm {
  const element = h("section", { class: "group corrections-group", "aria-label": "Corrections" });
  const correct: Correct = (correction) => take({ type: "correct", correction });
  const onToggle = (isCorrecting: boolean): void => take({ type: "unfoldCorrections", isCorrecting });
  let shown = "";
  return {
    element,
    show: (state) => {
      const key = state.reading === null && state.selection ? `${state.selection.kind} ${state.selection.key}` : "";
      if (key !== shown) element.replaceChildren(...sectionsOf(model, state, names, correct, onToggle));
      shown = key;
      if (element.childElementCount > 0 && panel.lastElementChild !== element) panel.append(element);
      if (element.childElementCount === 0) element.remove();
    },
    focus: () => {
      const fold = element.querySelector<HTMLDetailsElement>("details.corrections[open]");
      fold?.querySelector("summary")?.focus();
      return fold !== null;
    },
  };
}

function sectionsOf(model: Model, { selection, reading, isCorrecting }: State, names: () => readonly Entry[], correct: Correct, onToggle: (isOpen: boolean) => void): HTMLElement[] {
  if (!selection || reading !== null || selection.kind === "pair") return [];
  const fact = factOf(model, selection);
  const node = selection.kind === "node" ? model.nodes.get(selection.key) : undefined;
  if (!fact && !node) return [];
  const note = fact && selection.kind === "edge" ? model.edges.get(selection.key)?.attributes.note : node?.note;
  const summary = h("summary", {}, fact ? "Correct this fact" : "Correct this name");
  const fold = h("details", { class: "corrections", open: isCorrecting }, summary);
  // The forms list every name of the file, so they are made when they are wanted.
  const fill = (): void => {
    if (fold.childElementCount === 1) fold.append(...(fact ? factForms(model, fact, note, correct) : entityForms(model, selection.key, node as NodeAttributes, note, names(), correct)));
  };
  if (isCorrecting) fill();
  // Not the event "toggle", which comes late: the page may be laid anew before it.
  summary.addEventListener("click", () => {
    fill();
    onToggle(!fold.open);
  });
  return [...(note === undefined || note === "" ? [] : [h("p", { class: "reader-note" }, h("b", {}, "Note: "), isolated(note))]), fold];
}

function factForms(model: Model, fact: Fact, note: string | undefined, correct: Correct): HTMLElement[] {
  const name = factName(model, fact);
  return [
    h("p", { class: "correction" }, button("Reject: the article does not say this", { class: "act", "data-act": "reject" }, () => correct({ do: "reject", fact: name }))),
    noteForm(note, (text) => correct({ do: "note", fact: name, text })),
  ];
}

function entityForms(model: Model, key: string, node: NodeAttributes, note: string | undefined, names: readonly Entry[], correct: Correct): HTMLElement[] {
  const entity = entityName(model, key);
  const name = h("input", { value: node.label, name: "name", required: true });
  const kind = h("select", { name: "kind" }, ...ENTITY_KINDS.map((each) => h("option", { value: each, selected: each === node.kind }, each)));
  kind.addEventListener("change", () => correct({ do: "kind", entity, to: kind.value as EntityKind }));
  return [
    form("Called", "Rename", [name], () => {
      const to = name.value.trim();
      if (to !== "" && to !== node.label) correct({ do: "rename", entity, to });
    }),
    h("p", { class: "correction" }, h("label", {}, "Kind", kind)),
    mergeForm(model, key, names, correct),
    ...splitForm(model, key, node, correct),
    noteForm(note, (text) => correct({ do: "note", entity, text })),
  ];
}

/** The other name is typed or chosen from the list; a name that several have is told apart by its kind. */
function mergeForm(model: Model, key: string, names: readonly Entry[], correct: Correct): HTMLElement {
  const others = names.flatMap(({ selection }) => (selection.kind === "node" && selection.key !== key && model.nodes.has(selection.key) ? [selection.key] : []));
  const labels = new Map<string, number>();
  for (const other of others) labels.set(model.nodes.get(other)?.label ?? "", (labels.get(model.nodes.get(other)?.label ?? "") ?? 0) + 1);
  const byWords = new Map(others.map((other) => {
    const node = model.nodes.get(other);
    const isShared = (labels.get(node?.label ?? "") ?? 0) > 1;
    return [isShared ? `${node?.label ?? ""} (${node?.kind ?? ""}, ${counted(node?.mentions.length ?? 0, "mention")})` : node?.label ?? "", other] as const;
  }));
  const field = h("input", { name: "merge", list: "merge-names", autocomplete: "off" });
  const list = h("datalist", { id: "merge-names" }, ...[...byWords.keys()].sort().map((words) => h("option", { value: words })));
  const problem = h("p", { class: "note", role: "alert" });
  const element = form("The same as", "Merge", [field, list], () => {
    const other = byWords.get(field.value.trim());
    problem.textContent = other === undefined ? "No name in this file reads so. Choose one from the list." : "";
    if (other !== undefined) correct({ do: "merge", entity: entityName(model, key), others: [entityName(model, other)] });
  });
  element.append(problem);
  return element;
}

/** Which wordings, or which articles, mean somebody else. */
function splitForm(model: Model, key: string, node: NodeAttributes, correct: Correct): HTMLElement[] {
  const wordings = countBy(node.mentions.map(({ article, start, end }) => model.articles.get(article)?.text.slice(start, end) ?? ""));
  const articles = countBy(node.mentions.map(({ article }) => article));
  if (wordings.size < 2 && articles.size < 2) return [];
  const box = (group: string, value: string, words: string, count: number): HTMLElement =>
    h("label", { class: "choice" }, h("input", { type: "checkbox", name: group, value }), isolated(words), h("span", { class: "count" }, String(count)));
  const boxes = h("div", { class: "choices" },
    ...(wordings.size > 1 ? [h("p", { class: "note" }, "Which wordings mean another?"), ...[...wordings].map(([wording, count]) => box("wording", wording, `“${wording}”`, count))] : []),
    ...(articles.size > 1 ? [h("p", { class: "note" }, wordings.size > 1 ? "Or which articles?" : "Which articles mean another?"), ...[...articles].map(([article, count]) => box("article", article, model.articles.get(article)?.title ?? article, count))] : []));
  const name = h("input", { name: "split" });
  const problem = h("p", { class: "note", role: "alert" });
  const element = form("Call the other", "Split", [name], () => {
    const chosen = (group: string): string[] => [...boxes.querySelectorAll<HTMLInputElement>(`input[name=${group}]:checked`)].map(({ value }) => value);
    const [words, where] = [chosen("wording"), chosen("article")];
    const to = name.value.trim() || words[0] || "";
    const isPart = node.mentions.some(({ article, start, end }) => !where.includes(article) && !words.includes(model.articles.get(article)?.text.slice(start, end) ?? ""));
    problem.textContent = words.length + where.length === 0 ? "Tick what means the other." : !isPart ? "Leave something for the one that stays." : to === "" ? "Give the other a name." : "";
    if (problem.textContent === "") correct({ do: "split", entity: entityName(model, key), wordings: words, articles: where, to });
  });
  element.prepend(boxes);
  element.append(problem);
  return [h("details", { class: "splitting" }, h("summary", {}, "Two under one name"), element)];
}

function noteForm(note: string | undefined, save: (text: string) => void): HTMLElement {
  const field = h("textarea", { name: "note", rows: "2" }, note ?? "");
  return form("Note", "Keep the note", [field], () => {
    if (field.value.trim() !== (note ?? "")) save(field.value.trim());
  });
}

function form(label: string, action: string, fields: readonly [HTMLElement, ...Child[]], onSubmit: () => void): HTMLElement {
  const [first, ...rest] = fields;
  const element = h("form", { class: "correction" }, h("label", {}, label, first), ...rest, h("button", { type: "submit", class: "act" }, action));
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    onSubmit();
  });
  return element;
}

function countBy(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
