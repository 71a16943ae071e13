/**
 * A search box: a combobox after the ARIA pattern. Arrow keys move through the grouped results, Enter chooses, Esc closes and then
 * clears. The page has one for everything ("/" leads there), and the panel one for names alone where a path is asked for.
 */
import { search, type Entry, type Results } from "../search.js";
import type { Model, Selection } from "../model.js";
import { kindIcon } from "./icon.js";
import { h, isolated } from "./dom.js";

export interface SearchBox {
  readonly element: HTMLElement;
  readonly focus: () => void;
}

export interface SearchWords {
  /** Its id on the page; those of the results begin with it. */
  readonly id: string;
  readonly placeholder: string;
  readonly label: string;
}

export function searchBoxOf(model: Model, entries: () => readonly Entry[], words: SearchWords, onSelect: (selection: Selection) => void, announce: (words: string) => void): SearchBox {
  const results = `${words.id}-results`;
  const input = h("input", { type: "search", id: words.id, role: "combobox", placeholder: words.placeholder, "aria-label": words.label, "aria-expanded": "false", "aria-controls": results, "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false" });
  const list = h("div", { id: results, class: "results", role: "listbox", "aria-label": "Search results", hidden: true });
  let options: { readonly element: HTMLElement; readonly entry: Entry }[] = [];
  let active = -1;

  const close = (): void => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  };
  const open = (entry: Entry): void => {
    close();
    onSelect(entry.selection);
  };
  const activate = (at: number): void => {
    active = options.length === 0 ? -1 : (at + options.length) % options.length;
    options.forEach(({ element }, i) => element.setAttribute("aria-selected", String(i === active)));
    const chosen = options[active]?.element;
    if (!chosen) return;
    input.setAttribute("aria-activedescendant", chosen.id);
  };
  const move = (at: number): void => {
    activate(at);
    options[active]?.element.scrollIntoView({ block: "nearest" });
  };
  // Asked at every key, the list itself would have to lay itself out to answer.
  let isScrolled = false;
  list.addEventListener("scroll", () => (isScrolled = true), { passive: true });
  const fill = (): void => {
    const found = search(entries(), input.value);
    options = [];
    list.replaceChildren(...found.map((group) => groupView(group, (entry) => {
      const element = optionView(model, entry, `${words.id}-result-${options.length}`, () => open(entry));
      options.push({ element, entry });
      return element;
    })));
    const isAsked = input.value.trim() !== "";
    if (isAsked && found.length === 0) list.append(h("p", { class: "note" }, "Nothing in this file matches."));
    list.hidden = !isAsked;
    input.setAttribute("aria-expanded", String(isAsked));
    if (isAsked) activate(0);
    else close();
    if (isScrolled) list.scrollTop = 0;
    isScrolled = false;
    if (isAsked) announce(found.length === 0 ? "No results." : found.map((group) => `${group.total} ${group.group.toLowerCase()}`).join(", "));
  };
  input.addEventListener("input", fill);
  input.addEventListener("focus", () => input.value.trim() !== "" && fill());
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) fill();
      else move(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      const chosen = list.hidden ? undefined : options[active];
      if (chosen) open(chosen.entry);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (list.hidden) input.value = "";
      close();
    }
  });
  const element = h("div", { class: "search", role: "search" }, input, list);
  element.addEventListener("focusout", (event) => {
    if (!element.contains(event.relatedTarget as Node | null)) close();
  });
  return { element, focus: () => input.focus() };
}

function groupView(results: Results, option: (entry: Entry) => HTMLElement): HTMLElement {
  const more = results.total - results.entries.length;
  return h("div", { role: "group", "aria-label": results.group },
    h("div", { class: "results-title", "aria-hidden": "true" }, results.group, h("span", { class: "count" }, more > 0 ? `${results.entries.length} of ${results.total}` : String(results.total))),
    ...results.entries.map(option));
}

function optionView(model: Model, entry: Entry, id: string, onPress: () => void): HTMLElement {
  const node = entry.selection.kind === "node" ? model.nodes.get(entry.selection.key) : undefined;
  const element = h("div", { role: "option", id, class: "result", "aria-selected": "false", "data-key": entry.selection.key },
    node !== undefined && kindIcon(node.kind, node.relation !== undefined && node.kind === "event"),
    h("span", { class: "result-words" }, isolated(entry.label, { class: "result-label" }), h("span", { class: "result-note" }, isolated(entry.note))));
  element.addEventListener("mousedown", (event) => event.preventDefault());
  element.addEventListener("click", onPress);
  return element;
}
