/**
 * The frame around the drawing: one stop for the Tab key, arrow keys that move a ring from node to node, Enter that opens, + - 0 that
 * zoom, buttons for the same. Builds the canvas when it is first seen (a hidden element has no size), builds it once more when the
 * graphics card drops it, and gives up with a plain reason after that.
 *
 * `element.positionOf(key)` tells where a node or the middle of an edge is on the page: for tests that click like a reader.
 */
import { canvasOf, type Canvas, type ZoomStep } from "../canvas/canvas.js";
import { curvatures } from "../canvas/curvature.js";
import type { Point } from "../canvas/pick.js";
import type { Direction } from "../canvas/steer.js";
import type { Model, Selection } from "../model.js";
import type { Palette } from "../palette.js";
import type { State } from "../state.js";
import type { Scene } from "../style.js";
import type { Visible } from "../visible.js";
import { counted } from "../wording.js";
import { button, h } from "./dom.js";
import { announcement } from "./panel.js";

export interface StageEvents {
  readonly onSelect: (selection: Selection | null) => void;
  readonly onProblem: (problem: string) => void;
  readonly announce: (words: string) => void;
}

export interface Stage {
  readonly element: HTMLElement;
  /** Draws; call it when the element is on the page and seen. */
  readonly show: (state: State, visible: Visible, palette: Palette) => void;
  readonly bringIntoView: (selection: Selection) => void;
  readonly focus: () => void;
}

const NO_WEBGL = "This browser cannot draw the graph (it gives no WebGL), so here are the facts as a list.";
const LOST = "The browser took the drawing away (its graphics card was lost), so here are the facts as a list.";
/** Distance between nodes, in pixels on average, at which they are drawn in full size. */
const ROOMY_PX = 80;
const SMALLEST_SCALE = 0.55;
const REBUILDS = 1;
const REBUILD_AFTER_MS = 300;
const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };
const ZOOMS: Readonly<Record<string, ZoomStep>> = { "+": "in", "=": "in", "-": "out", "0": "fit" };

export function stageOf(model: Model, isCalm: boolean, events: StageEvents): Stage {
  const picture = h("div", { class: "picture", role: "application", tabindex: "0", "aria-roledescription": "graph" });
  const zoomButton = (step: ZoomStep, sign: string, label: string): HTMLElement => button(sign, { "aria-label": label, title: label }, () => canvas?.zoom(step));
  const zoom = h("div", { class: "zoom", role: "group", "aria-label": "Zoom" }, zoomButton("in", "+", "Zoom in"), zoomButton("out", "−", "Zoom out"), zoomButton("fit", "⤢", "Show the whole drawing"));
  const element = h("section", { class: "stage", "aria-label": "Drawing" }, picture, zoom);
  const curvature = curvatures(model.edges.values());
  let canvas: Canvas | undefined;
  let scene: Scene | undefined;
  let losses = 0;

  const redraw = (change: Partial<Scene>): void => {
    if (!scene) return;
    scene = { ...scene, ...change };
    canvas?.show(scene);
  };
  const build = (): void => {
    if (!scene || canvas || element.offsetWidth === 0) return;
    try {
      canvas = canvasOf(picture, zoom, scene, isCalm, { onSelect: events.onSelect, onHoverEdge: (hovered) => redraw({ hovered }), onLost: lose });
    } catch {
      picture.replaceChildren();
      // Later: whoever asked for the drawing is still showing its own state.
      queueMicrotask(() => events.onProblem(NO_WEBGL));
    }
  };
  const lose = (): void => {
    if (!canvas) return;
    const lost = canvas;
    canvas = undefined;
    lost.kill();
    picture.replaceChildren();
    if (losses++ < REBUILDS) setTimeout(build, REBUILD_AFTER_MS);
    else events.onProblem(LOST);
  };
  const point = (key: string): void => {
    redraw({ pointed: key });
    canvas?.bringIntoView({ kind: "node", key });
    events.announce(announcement(model, { kind: "node", key }));
  };

  picture.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const step = ZOOMS[event.key];
    const { selection } = scene?.state ?? { selection: null };
    const from = scene?.pointed ?? (selection?.kind === "node" ? selection.key : null);
    if (direction) {
      const to = canvas?.steer(from, direction);
      if (to !== undefined) point(to);
    } else if (step) canvas?.zoom(step);
    else if (event.key === "Enter" && scene?.pointed) events.onSelect({ kind: "node", key: scene.pointed });
    else return;
    event.preventDefault();
  });
  picture.addEventListener("blur", () => redraw({ pointed: null }));
  Object.defineProperty(element, "positionOf", { value: (key: string): Point | undefined => canvas?.positionOf(key) });

  return {
    element,
    show: (state, visible, palette) => {
      const room = Math.sqrt((picture.offsetWidth * picture.offsetHeight) / Math.max(1, visible.core.size)) / ROOMY_PX;
      const pointed = visible.nodes.has(scene?.pointed ?? "") ? (scene?.pointed ?? null) : null;
      scene = { model, state, visible, palette, curvature, scale: Math.min(1, Math.max(SMALLEST_SCALE, room)), hovered: null, pointed };
      element.dataset["nodes"] = String(visible.nodes.size);
      element.dataset["edges"] = String(visible.edges.size);
      picture.setAttribute("aria-label", `Drawing of ${counted(visible.nodes.size, "name")} and ${counted(visible.edges.size, "relation")}. Arrow keys move from name to name, Enter opens one, plus and minus zoom. The Facts view lists the same.`);
      if (canvas) canvas.show(scene);
      else build();
    },
    bringIntoView: (selection) => canvas?.bringIntoView(selection),
    focus: () => picture.focus({ preventScroll: true }),
  };
}
