/**
 * The menu that takes along what is shown: the drawing as PNG or SVG, the names and facts that pass the filters as CSV, JSON or GEXF.
 * The files are made in the page by the program's own writers (src/write/), and offered to the browser as downloads.
 */
import { edgesCsv, nodesCsv } from "../../src/write/csv.js";
import { gexf } from "../../src/write/gexf.js";
import { graphJson } from "../../src/write/graph-json.js";
import { drawn } from "../drawn.js";
import { filtered } from "../filtered.js";
import type { Model } from "../model.js";
import { button, h } from "../parts/dom.js";
import { filtersInWords } from "../parts/chips.js";
import { FILTERS, isChanged, type Part } from "../parts/part.js";
import { scaleIn } from "../room.js";
import type { State } from "../state.js";
import type { Scene } from "../style.js";
import { paletteOf } from "../theme.js";
import { counted, inList } from "../wording.js";
import { save } from "./download.js";
import { pictureSvg } from "./picture.js";
import { paint } from "./raster.js";
import { shownGraph } from "./shown-graph.js";

const FORMATS = ["png", "svg", "names", "facts", "json", "gexf"] as const;
type Format = (typeof FORMATS)[number];

const TITLES: Readonly<Record<Format, string>> = {
  png: "Picture (PNG)", svg: "Picture, scalable (SVG)", names: "Names (CSV)", facts: "Facts (CSV)", json: "Graph with articles (JSON)", gexf: "Graph for Gephi (GEXF)",
};
const FILES: Readonly<Record<Format, readonly [name: string, type: string]>> = {
  png: ["onrecord.png", "image/png"], svg: ["onrecord.svg", "image/svg+xml"], names: ["onrecord-names.csv", "text/csv"], facts: ["onrecord-facts.csv", "text/csv"],
  json: ["onrecord-graph.json", "application/json"], gexf: ["onrecord.gexf", "application/xml"],
};
/** Of a picture that is made while no drawing is seen. */
const USUAL_SIZE = { width: 1200, height: 800 };
const OUTLETS_NAMED = 3;

/** @param stage the drawing, whose size the picture takes @param announce tells screen readers what was saved */
export function exportMenuOf(model: Model, stage: HTMLElement, state: () => State, announce: (words: string) => void): Part {
  const note = h("p", { class: "note" });
  const run = (format: Format): void => {
    element.open = false;
    element.querySelector("summary")?.focus();
    const [name, type] = FILES[format];
    void contentOf(model, state(), stage, format).then((content) => {
      save(name, new Blob([content], { type }));
      announce(`${name} saved.`);
    }, (error: unknown) => announce(`${name} could not be made: ${error instanceof Error ? error.message : String(error)}`));
  };
  const element = h("details", { class: "menu exports" }, h("summary", { class: "menu-title" }, "Save"),
    h("div", { class: "menu-body" }, note, ...FORMATS.map((format) => button(TITLES[format], { class: "menu-item", "data-format": format }, () => run(format)))));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !element.open) return;
    event.stopPropagation();
    element.open = false;
    element.querySelector("summary")?.focus();
  });
  element.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) element.open = false;
  });
  return {
    element,
    show: (now, before) => {
      if (!isChanged(now, before, ...FILTERS)) return;
      const { facts, nodes } = filtered(model, now);
      note.textContent = `What is shown: ${counted(nodes.size, "name")}, ${counted(facts.length, "fact")}.`;
    },
  };
}

async function contentOf(model: Model, state: State, stage: HTMLElement, format: Format): Promise<string | Blob> {
  if (format === "svg" || format === "png") {
    const picture = svgOf(model, state, stage);
    return format === "svg" ? picture : paint(picture);
  }
  const graph = shownGraph(model, filtered(model, state));
  if (format === "names") return nodesCsv(graph);
  if (format === "facts") return edgesCsv(graph);
  return format === "json" ? graphJson(graph) : gexf(graph);
}

function svgOf(model: Model, state: State, stage: HTMLElement): string {
  const size = stage.offsetWidth > 0 ? { width: stage.offsetWidth, height: stage.offsetHeight } : USUAL_SIZE;
  const shown = drawn(model, state);
  const scene: Scene = { model, state, drawn: shown, palette: paletteOf(state.theme), scale: scaleIn(model, shown, size.width, size.height), hovered: null, pointed: null, pointedLine: null };
  return pictureSvg(scene, size, { filters: filtersInWords(model, state), source: sourceOf(model) });
}

/** "3 articles of Coast Radio, Norvania Press and The Halden Courier, 5 to 8 March 2024. Made with onrecord 0.1.0." */
function sourceOf(model: Model): string {
  const articles = [...model.articles.values()];
  const outlets = [...new Set(articles.flatMap(({ outlet }) => outlet ?? []))].sort();
  const days = articles.flatMap(({ publishedAt }) => publishedAt ?? []).sort();
  const named = outlets.length > OUTLETS_NAMED ? [...outlets.slice(0, OUTLETS_NAMED), `${outlets.length - OUTLETS_NAMED} more`] : outlets;
  const [first, last] = [days[0], days[days.length - 1]];
  const when = first === undefined ? "" : first === last ? `, published ${first}` : `, published ${first} to ${last ?? ""}`;
  return `Source: ${counted(articles.length, "article")}${named.length > 0 ? ` of ${inList(named)}` : ""}${when}. Made with ${model.generator}.`;
}
