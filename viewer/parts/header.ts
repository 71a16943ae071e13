/** The bar at the top: name, search, drawing, tables or comparison, light or dark. */
import { filtered } from "../filtered.js";
import type { Model } from "../model.js";
import type { Step, View } from "../state.js";
import { tableOf } from "../tables/sort.js";
import { isDark } from "../theme.js";
import { button, h, svg } from "./dom.js";
import { FILTERS, isChanged, type Part } from "./part.js";
import { inDigits } from "../wording.js";

const VIEW_TITLES: readonly (readonly [View, string])[] = [["graph", "Graph"], ["map", "Map"], ["facts", "Tables"], ["compare", "Compare"]];

export function headerOf(model: Model, search: HTMLElement, menus: readonly HTMLElement[], take: (step: Step) => void): Part {
  const views = VIEW_TITLES.map(([view, title]) => [view, button(title, { class: "view", "data-view": view }, () => take({ type: "show", view }))] as const);
  const facts = h("span", { class: "count" });
  for (const [view, element] of views) if (view === "facts") element.append(facts);
  let isNowDark = false;
  const theme = button(themeIcon(), { class: "theme", "aria-label": "Dark theme" }, () => take({ type: "paint", theme: isNowDark ? "light" : "dark" }));
  const element = h("header", { class: "bar" },
    h("h1", { class: "brand" }, h("a", { href: "#", title: "Back to the overview" }, "onrecord")), search,
    h("div", { class: "switches" }, h("div", { class: "views", role: "group", "aria-label": "View" }, ...views.map(([, element]) => element)), ...menus, theme));
  return {
    element,
    show: (state, before) => {
      isNowDark = isDark(state.theme);
      for (const [view, element] of views) element.setAttribute("aria-pressed", String(view === "facts" ? tableOf(state.view) !== undefined : state.view === view));
      if (isChanged(state, before, ...FILTERS)) facts.textContent = inDigits(filtered(model, state).facts.length);
      theme.setAttribute("aria-pressed", String(isNowDark));
      theme.title = isNowDark ? "Light theme" : "Dark theme";
    },
  };
}

/** A disc, half of it dark. */
function themeIcon(): SVGElement {
  return svg("svg", { class: "icon", viewBox: "0 0 16 16", width: "16", height: "16", "aria-hidden": "true" },
    svg("circle", { class: "rim", cx: "8", cy: "8", r: "6.2" }), svg("path", { d: "M8 1.8a6.2 6.2 0 0 1 0 12.4z" }));
}
