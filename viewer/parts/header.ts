/** The bar at the top: name, search, Graph or Facts, light or dark. */
import type { State, Step } from "../state.js";
import { button, h, svg } from "./dom.js";

export interface Header {
  readonly element: HTMLElement;
  readonly show: (state: State, isDark: boolean) => void;
}

/** @param isDark what the page looks like now, whoever decided it */
export function headerOf(search: HTMLElement, facts: number, isDark: () => boolean, take: (step: Step) => void): Header {
  const graph = button("Graph", { class: "view", "data-view": "graph" }, () => take({ type: "show", view: "graph" }));
  const list = button("Facts", { class: "view", "data-view": "facts" }, () => take({ type: "show", view: "facts" }));
  list.append(h("span", { class: "count" }, facts.toLocaleString("en")));
  const theme = button(themeIcon(), { class: "theme", "aria-label": "Dark theme" }, () => take({ type: "paint", theme: isDark() ? "light" : "dark" }));
  const element = h("header", { class: "bar" },
    h("h1", { class: "brand" }, h("a", { href: "#", title: "Back to the overview" }, "onrecord")), search,
    h("div", { class: "switches" }, h("div", { class: "views", role: "group", "aria-label": "View" }, graph, list), theme));
  return {
    element,
    show: (state, dark) => {
      graph.setAttribute("aria-pressed", String(state.view === "graph"));
      list.setAttribute("aria-pressed", String(state.view === "facts"));
      theme.setAttribute("aria-pressed", String(dark));
      theme.title = dark ? "Light theme" : "Dark theme";
    },
  };
}

/** A disc, half of it dark. */
function themeIcon(): SVGElement {
  return svg("svg", { class: "icon", viewBox: "0 0 16 16", width: "16", height: "16", "aria-hidden": "true" },
    svg("circle", { class: "rim", cx: "8", cy: "8", r: "6.2" }), svg("path", { d: "M8 1.8a6.2 6.2 0 0 1 0 12.4z" }));
}
