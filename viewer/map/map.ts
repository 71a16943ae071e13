/**
 * The map: places with coordinates on an outline of the world that stands in the page (no tiles, no network), as large as what is told
 * of them, in step with filters, time and selection. Beside it the same places as a list, which is also what keyboards and screen
 * readers use, and those that were not found.
 *
 * The drawing is SVG and needs no WebGL. Arrow keys move it, plus and minus zoom, 0 shows all places.
 */
import { linkTo } from "../address.js";
import { placeLabels } from "../canvas/labels.js";
import { filtered } from "../filtered.js";
import type { Model, Selection } from "../model.js";
import { button, h, isolated, svg } from "../parts/dom.js";
import { kindIcon } from "../parts/icon.js";
import { FILTERS, isChanged, type Part } from "../parts/part.js";
import type { MapView, State } from "../state.js";
import { shortened } from "../style.js";
import { counted } from "../wording.js";
import { outline } from "./outline.js";
import { mapContent, placesOfSelection, type MapContent, type MapPlace } from "./places.js";
import { fitted, isSameLook, lookOf, moved, project, reshaped, viewOf, zoomed, type View } from "./projection.js";

const ZOOM_STEP = 1.5;
const MOVE_SHARE = 0.2;
const SMALLEST_PX = 5;
const GROWTH_PX = 2.2;
const LARGEST_PX = 18;
const LABEL_PX = 13;
/** Width of a bold letter of a wide font as a share of its size. */
const LETTER = 0.62;
const IMPORTANT = 12;
/** The map has come to rest when it has not moved for so long. */
const REST_MS = 250;

/** @param onLook the reader has moved the map and let go; null: all places are seen */
export function mapOf(model: Model, onSelect: (selection: Selection) => void, onLook: (look: MapView | null) => void): Part {
  const picture = svg("svg", { class: "map-picture", role: "application", tabindex: "0", "aria-roledescription": "map" });
  const zoomButton = (label: string, sign: string, change: () => void): HTMLElement => button(sign, { "aria-label": label, title: label }, change);
  const buttons = h("div", { class: "zoom", role: "group", "aria-label": "Zoom of the map" }, zoomButton("Nearer", "+", () => zoom(ZOOM_STEP)), zoomButton("Farther", "−", () => zoom(1 / ZOOM_STEP)), zoomButton("All places", "⤢", () => fit()));
  const list = h("div", { class: "map-list" });
  const frame = h("div", { class: "map-frame" }, picture, buttons);
  const element = h("section", { class: "map", "aria-label": "Map", tabindex: "-1" }, frame, list);
  let content: MapContent = { places: [], unresolved: [] };
  let view: View | undefined;
  /** By the reader; else all places stay in view. */
  let isMoved = false;
  let state: State | undefined;

  const ratio = (): number => (frame.clientWidth || 1) / (frame.clientHeight || 1);
  const draw = (): void => {
    if (!state || state.view !== "map" || frame.clientWidth === 0) return;
    view ??= fitted(content.places.map(project), ratio());
    const lit = placesOfSelection(model, content, state.selection);
    drawInto(picture, frame, view, content.places, lit, onSelect);
    picture.setAttribute("aria-label", `Map of ${counted(content.places.length, "place")}. The list beside it holds the same places; arrow keys move the map, plus and minus zoom.`);
    picture.dataset["places"] = String(content.places.length);
    for (const item of list.querySelectorAll<HTMLElement>("[data-key]")) item.classList.toggle("chosen", lit.has(item.dataset["key"] ?? ""));
  };
  let resting: number | undefined;
  let followed: MapView | null = null;
  const rest = (): void => {
    window.clearTimeout(resting);
    resting = window.setTimeout(() => onLook(view && isMoved ? lookOf(view) : null), REST_MS);
  };
  const look = (next: View): void => {
    view = next;
    isMoved = true;
    draw();
    rest();
  };
  const zoom = (factor: number, x?: number, y?: number): void => {
    if (view) look(zoomed(view, factor, { x: x ?? view.x + view.width / 2, y: y ?? view.y + view.height / 2 }));
  };
  const fit = (): void => {
    view = undefined;
    isMoved = false;
    draw();
    rest();
  };
  /** An address asks for a part of the map, or the back button for another; what the reader's own hands have done is there already. */
  const follow = (asked: MapView | null): void => {
    if (asked === followed) return;
    followed = asked;
    const own = view && isMoved ? lookOf(view) : null;
    if (own === asked || (own && asked && isSameLook(own, asked))) return;
    isMoved = asked !== null;
    view = asked ? viewOf(asked, ratio()) : undefined;
  };
  steer(picture, () => view, look, zoom, fit);
  new ResizeObserver(() => {
    view = view && isMoved ? reshaped(view, ratio()) : undefined;
    draw();
  }).observe(frame);
  return {
    element,
    show: (now, before) => {
      state = now;
      element.hidden = now.view !== "map";
      if (element.hidden) return;
      if (isChanged(now, before, ...FILTERS, "view")) {
        content = mapContent(model, filtered(model, now));
        list.replaceChildren(...listOf(model, content));
        if (!isMoved) view = undefined;
      }
      follow(now.mapView);
      if (isChanged(now, before, ...FILTERS, "view", "selection", "mapView", "theme")) draw();
    },
  };
}

function drawInto(picture: SVGSVGElement, frame: HTMLElement, view: View, places: readonly MapPlace[], lit: ReadonlySet<string>, onSelect: (selection: Selection) => void): void {
  const unit = view.width / (frame.clientWidth || 1);
  const { land, borders } = outline();
  const attributes = { "vector-effect": "non-scaling-stroke" };
  const spots = places.map((place) => ({ place, ...project(place), radius: Math.min(LARGEST_PX, SMALLEST_PX + GROWTH_PX * Math.sqrt(place.facts.length - 1)), isLit: lit.has(place.key) }));
  // The smaller ones above, so that each can be hit.
  const marks = [...spots].reverse().sort((a, b) => b.radius - a.radius || Number(a.isLit) - Number(b.isLit)).map(({ place, x, y, radius, isLit }) => {
    const mark = svg("g", { class: `spot kind-${place.node.kind}${isLit ? " chosen" : lit.size > 0 ? " dim" : ""}`, "data-key": place.key },
      svg("circle", { class: "hit", cx: String(x), cy: String(y), r: String(Math.max(12, radius) * unit) }),
      svg("circle", { class: "dot", cx: String(x), cy: String(y), r: String(radius * unit), ...attributes }));
    mark.addEventListener("click", () => onSelect({ kind: "node", key: place.key }));
    return mark;
  });
  const toPixels = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: (x - view.x) / unit, y: (y - view.y) / unit });
  const wishes = [...spots].sort((a, b) => Number(b.isLit) - Number(a.isLit)).map(({ place, radius, isLit, ...at }, i) => ({
    key: place.key, ...toPixels(at), radius, width: [...shortened(place.node.label)].length * LABEL_PX * LETTER, height: LABEL_PX + 2, isForced: isLit && lit.size < IMPORTANT, isImportant: i < IMPORTANT, isCentred: false,
  }));
  const obstacles = spots.map(({ place, radius, ...at }) => ({ key: place.key, box: { x: toPixels(at).x - radius, y: toPixels(at).y - radius, width: 2 * radius, height: 2 * radius } }));
  const names = new Map(places.map(({ key, node }) => [key, shortened(node.label)]));
  const labels = placeLabels(wishes, obstacles, [], { width: frame.clientWidth, height: frame.clientHeight }).map(({ key, box }) => {
    const text = svg("text", { class: "spot-label", x: String(view.x + box.x * unit), y: String(view.y + (box.y + box.height - 3) * unit), "font-size": String(LABEL_PX * unit), "stroke-width": String(3 * unit) });
    text.textContent = names.get(key) ?? "";
    return text;
  });
  picture.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  picture.replaceChildren(
    svg("path", { class: "land", d: land, ...attributes }), svg("path", { class: "borders", d: borders, ...attributes }),
    svg("g", { class: "spots" }, ...marks), svg("g", { class: "spot-labels", "aria-hidden": "true" }, ...labels));
}

function listOf(model: Model, { places, unresolved }: MapContent): HTMLElement[] {
  const name = (key: string): HTMLElement => h("a", { class: "name", href: linkTo({ kind: "node", key }) }, isolated(model.nodes.get(key)?.label ?? key));
  const icon = (key: string): SVGElement => kindIcon(model.nodes.get(key)?.kind ?? "place");
  return [
    h("h2", {}, "On the map", h("span", { class: "count" }, String(places.length))),
    places.length === 0 ? h("p", { class: "note" }, "No place of what is shown has coordinates.") : h("ul", {}, ...places.map(({ key, facts }) => h("li", { "data-key": key }, icon(key), name(key), h("span", { class: "count" }, counted(facts.length, "fact"))))),
    ...(unresolved.length === 0 ? [] : [
      h("h2", {}, "Not found", h("span", { class: "count" }, String(unresolved.length))),
      h("p", { class: "note" }, "The gazetteer does not know these, or cannot tell which of several is meant."),
      h("ul", { class: "unresolved" }, ...unresolved.map((key) => h("li", { "data-key": key }, icon(key), name(key)))),
    ]),
  ];
}

const MOVES: Readonly<Record<string, readonly [right: number, down: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Keys, wheel and dragging. */
function steer(picture: SVGSVGElement, view: () => View | undefined, look: (view: View) => void, zoom: (factor: number, x?: number, y?: number) => void, fit: () => void): void {
  picture.addEventListener("keydown", (event) => {
    const now = view();
    const move = MOVES[event.key];
    if (!now || event.ctrlKey || event.metaKey || event.altKey) return;
    if (move) look(moved(now, move[0] * MOVE_SHARE * now.width, move[1] * MOVE_SHARE * now.height));
    else if (event.key === "+" || event.key === "=") zoom(ZOOM_STEP);
    else if (event.key === "-") zoom(1 / ZOOM_STEP);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
  });
  const unit = (now: View): number => now.width / (picture.clientWidth || 1);
  picture.addEventListener("wheel", (event) => {
    const now = view();
    if (!now) return;
    event.preventDefault();
    const { left, top } = picture.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY / 400), now.x + (event.clientX - left) * unit(now), now.y + (event.clientY - top) * unit(now));
  }, { passive: false });
  let held: { readonly x: number; readonly y: number; readonly view: View } | undefined;
  picture.addEventListener("pointerdown", (event) => {
    const now = view();
    if (now && event.button === 0) held = { x: event.clientX, y: event.clientY, view: now };
  });
  window.addEventListener("pointermove", (event) => {
    if (held && Math.hypot(event.clientX - held.x, event.clientY - held.y) > 3) look(moved(held.view, (held.x - event.clientX) * unit(held.view), (held.y - event.clientY) * unit(held.view)));
  });
  window.addEventListener("pointerup", () => (held = undefined));
}
