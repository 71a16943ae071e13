/** How two names are joined: the shortest paths, every hop with the fact that makes it and its sentence. */
import { linkTo } from "../address.js";
import { shownPaths } from "../drawn.js";
import { factOf, labelOf, type Edge, type Fact, type Model } from "../model.js";
import type { Path } from "../paths.js";
import type { Focus, State, Step } from "../state.js";
import { counted } from "../wording.js";
import { button, h, isolated } from "./dom.js";
import { sentenceView } from "./evidence.js";
import { factLine } from "./fact-view.js";
import { kindIcon } from "./icon.js";

/** Facts listed for one hop; the rest is counted. */
const FACTS_A_HOP = 3;

export function pathsView(model: Model, state: State, focus: Extract<Focus, { type: "paths" }>, take: (step: Step) => void): HTMLElement[] {
  const paths = shownPaths(model, state);
  const steps = paths[0]?.hops.length ?? 0;
  return [
    button("×", { class: "close", "aria-label": "Close and show the overview" }, () => take({ type: "focus", focus: null })),
    h("p", { class: "kicker" }, "Shortest paths"),
    h("h2", { tabindex: "-1" }, "How ", isolated(labelOf(model, focus.from)), " and ", isolated(labelOf(model, focus.to)), " are joined"),
    h("p", { class: "lede" }, paths.length === 0 ? "Nothing that passes the filters joins them." : `${counted(paths.length, "path")} of ${counted(steps, "step")}, the best supported first. Nothing shorter joins them.`),
    ...paths.map((path, i) => pathView(model, path, i)),
  ];
}

function pathView(model: Model, path: Path, at: number): HTMLElement {
  const stop = (key: string): HTMLElement => h("li", { class: "stop" }, kindIcon(model.nodes.get(key)?.kind ?? "other"), h("a", { class: "name", href: linkTo({ kind: "node", key }) }, isolated(labelOf(model, key))));
  return h("section", { class: "path", "aria-label": `Path ${at + 1}` }, h("h3", {}, `Path ${at + 1}`),
    h("ol", {}, ...path.nodes.flatMap((key, i) => [stop(key), ...(path.hops[i] ? [hopView(model, path.hops[i])] : [])])));
}

function hopView(model: Model, edges: readonly Edge[]): HTMLElement {
  const facts = new Map<string, Fact>();
  for (const { key } of edges) {
    const fact = factOf(model, { kind: "edge", key });
    if (fact) facts.set(fact.selection.key, fact);
  }
  const shown = [...facts.values()].slice(0, FACTS_A_HOP);
  const evidence = edges[0]?.attributes.evidence[0];
  const more = facts.size - shown.length;
  return h("li", { class: "hop" }, h("ul", {}, ...shown.map((fact) => factLine(model, fact))), more > 0 && h("p", { class: "note" }, `and ${counted(more, "more fact")}`), evidence && edges[0] && sentenceView(model, evidence, edges[0].attributes));
}
