/**
 * The frame around the drawing: one stop for the Tab key, arrow keys that move a ring from node to node, E that goes round the lines of
 * one, Enter that opens, Escape that leads back, + - 0 that zoom, buttons for the same. Builds the canvas when it is first seen (a hidden element has no size), builds it once more when the
 * graphics card drops it, and gives up with a plain reason after that.
 *
 * `element.positionOf(key)` tells where a node or the middle of an edge is on the page: for tests that click like a reader.
 */
import { canvasOf, type Canvas, type ZoomStep } from "../canvas/canvas.js";
import type { Point } from "../canvas/pick.js";
import type { Direction } from "../canvas/steer.js";
import { edgesBetween, type Model, type Selection } from "../model.js";
import { drawn } from "../drawn.js";
import { scaleIn } from "../room.js";
import type { Camera } from "../state.js";
import type { Scene } from "../style.js";
import { paletteOf } from "../theme.js";
import { counted } from "../wording.js";
import { button, h } from "./dom.js";
import { announcement, lineAnnouncement } from "./announcer.js";
import { FILTERS, isChanged, type Part } from "./part.js";

export interface StageEvents {
  readonly onSelect: (selection: Selection | null) => void;
  readonly onProblem: (problem: string) => void;
  readonly onLook: (camera: Camera | null) => void;
  readonly announce: (words: string) => void;
}

export interface Stage extends Part {
  readonly bringIntoView: (selection: Selection) => void;
  readonly focus: () => void;
  /** Gives back the graphics card; the stage draws no more. */
  readonly close: () => void;
}

const NO_WEBGL = "This browser cannot draw the graph (it gives no WebGL), so here are the facts as a list.";
const LOST = "The browser took the drawing away (its graphics card was lost), so here are the facts as a list.";
/** A fiftieth more or less is not seen. */
const SCALE_TOLERANCE = 0.02;
const REBUILDS = 1;
const REBUILD_AFTER_MS = 300;
const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };
/** Goes round the lines ("edges") of a name; with Shift the other way round. */
const LINE_KEY = "e";
const ZOOMS: Readonly<Record<string, ZoomStep>> = { "+": "in", "=": "in", "-": "out", "0": "fit" };

export function stageOf(model: Model, isCalm: boolean, events: StageEvents): Stage {
  const picture = h("div", { class: "picture", role: "application", tabindex: "0", "aria-roledescription": "graph" });
  const zoomButton = (step: ZoomStep, sign: string, label: string): HTMLElement => button(sign, { "aria-label": label, title: label }, () => drawing.canvas()?.zoom(step));
  const zoom = h("div", { class: "zoom", role: "group", "aria-label": "Zoom" }, zoomButton("in", "+", "Zoom in"), zoomButton("out", "−", "Zoom out"), zoomButton("fit", "⤢", "Show the whole drawing"));
  const element = h("section", { class: "stage", "aria-label": "Drawing" }, picture, zoom);
  const drawing = drawingIn(picture, zoom, isCalm, events);
  steerBy(picture, drawing, events);
  new ResizeObserver(() => {
    const scene = drawing.scene();
    const scale = scene && picture.offsetWidth > 0 ? scaleIn(model, scene.drawn, picture.offsetWidth, picture.offsetHeight) : undefined;
    if (scene && scale !== undefined && Math.abs(scale - scene.scale) > SCALE_TOLERANCE) drawing.change({ scale });
  }).observe(picture);
  Object.defineProperty(element, "positionOf", { value: (key: string): Point | undefined => drawing.canvas()?.positionOf(key) });
  return {
    element,
    show: (state, before) => {
      element.hidden = state.view !== "graph";
      if (isChanged(state, before, "camera")) drawing.look(state.camera);
      if (state.view !== "graph" || !isChanged(state, before, ...FILTERS, "selection", "comparison", "isComplete", "showsQuotes", "theme", "view")) return;
      const shown = drawn(model, state);
      element.dataset["nodes"] = String(shown.nodes.size);
      const relations = shown.edges.size + [...shown.stacks.values()].reduce((sum, stack) => sum + stack.edges.filter((edge) => !shown.edges.has(edge.key)).length, 0);
      element.dataset["edges"] = String(relations);
      picture.setAttribute("aria-label", `Drawing of ${counted(shown.nodes.size, "name")} and ${counted(relations, "relation")}. Arrow keys move from name to name, E goes through the relations of one, Enter opens, plus and minus zoom. The tables list the same.`);
      drawing.show({ model, state, drawn: shown, palette: paletteOf(state.theme), scale: scaleIn(model, shown, picture.offsetWidth, picture.offsetHeight), hovered: null, ...stillDrawn(drawing.scene() ?? NOWHERE, shown) });
    },
    bringIntoView: (selection) => drawing.canvas()?.bringIntoView(selection),
    focus: () => picture.focus({ preventScroll: true }),
    close: () => drawing.canvas()?.kill(),
  };
}

/** The canvas, whether it is there yet or not, and the scene that it shows or will show. */
interface Drawing {
  readonly scene: () => Scene | undefined;
  readonly canvas: () => Canvas | undefined;
  readonly show: (scene: Scene) => void;
  readonly change: (change: Partial<Scene>) => void;
  readonly look: (camera: Camera | null) => void;
}

function drawingIn(picture: HTMLElement, overlay: HTMLElement, isCalm: boolean, events: StageEvents): Drawing {
  let canvas: Canvas | undefined;
  let scene: Scene | undefined;
  let losses = 0;
  let camera: Camera | null = null;
  const build = (): void => {
    if (!scene || canvas || picture.offsetWidth === 0) return;
    try {
      canvas = canvasOf(picture, overlay, scene, isCalm, { onSelect: events.onSelect, onHoverEdge: (hovered) => change({ hovered }), onLost: lose, onLook: events.onLook });
      canvas.look(camera);
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
  const show = (shown: Scene): void => {
    scene = shown;
    if (canvas) canvas.show(shown);
    else build();
  };
  const change = (changed: Partial<Scene>): void => {
    if (scene) show({ ...scene, ...changed });
  };
  const look = (asked: Camera | null): void => {
    camera = asked;
    canvas?.look(asked);
  };
  return { scene: () => scene, canvas: () => canvas, show, change, look };
}

/** A node on which the keys stand, and one of its lines. */
type Pointed = Pick<Scene, "pointed" | "pointedLine">;
const NOWHERE: Pointed = { pointed: null, pointedLine: null };

function stillDrawn({ pointed, pointedLine }: Pointed, { nodes, edges, stacks }: Scene["drawn"]): Pointed {
  if (pointed === null || !nodes.has(pointed)) return NOWHERE;
  return { pointed, pointedLine: pointedLine !== null && (edges.has(pointedLine) || stacks.has(pointedLine)) ? pointedLine : null };
}

function steerBy(picture: HTMLElement, drawing: Drawing, events: StageEvents): void {
  const point = (to: Pointed, shown: Selection | null, words: string): void => {
    drawing.change(to);
    if (shown) drawing.canvas()?.bringIntoView(shown);
    events.announce(words);
  };
  const toNode = (scene: Scene, key: string): void => point({ pointed: key, pointedLine: null }, { kind: "node", key }, announcement(scene.model, { kind: "node", key }));
  const toLine = (scene: Scene, step: number): void => {
    const node = startOf(scene);
    const lines = node === null ? [] : drawing.canvas()?.linesAt(node) ?? [];
    if (node === null || lines.length === 0) return events.announce(node === null ? "Go to a name first, with the arrow keys." : "No relation of this name is drawn.");
    const before = scene.pointedLine === null ? (step > 0 ? -1 : 0) : lines.indexOf(scene.pointedLine);
    const at = (before + step + lines.length) % lines.length;
    const shown = drawing.canvas()?.selectionOf(lines[at] ?? "");
    if (shown) point({ pointed: node, pointedLine: shown.key }, shown, lineAnnouncement(scene.model, shown, node, at + 1, lines.length));
  };
  picture.addEventListener("keydown", (event) => {
    const scene = drawing.scene();
    if (!scene || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const step = ZOOMS[event.key];
    if (direction) {
      const key = drawing.canvas()?.steer(scene.pointedLine ?? startOf(scene), direction);
      if (key !== undefined) toNode(scene, key);
    } else if (event.key.toLowerCase() === LINE_KEY) toLine(scene, event.shiftKey ? -1 : 1);
    else if (step) drawing.canvas()?.zoom(step);
    else if (event.key === "Enter" && scene.pointedLine !== null) open(events, drawing.canvas()?.selectionOf(scene.pointedLine));
    else if (event.key === "Enter" && scene.pointed !== null) open(events, { kind: "node", key: scene.pointed });
    else if (event.key === "Escape" && scene.pointedLine !== null && scene.pointed !== null) toNode(scene, scene.pointed);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  let left: Pointed = NOWHERE;
  picture.addEventListener("blur", () => {
    const { pointed, pointedLine } = drawing.scene() ?? NOWHERE;
    left = { pointed, pointedLine };
    drawing.change(NOWHERE);
  });
  // Who comes back by keys goes on where they were.
  picture.addEventListener("focus", () => {
    const scene = drawing.scene();
    if (scene && picture.matches(":focus-visible")) drawing.change(stillDrawn(left, scene.drawn));
  });
}

function open({ onSelect }: StageEvents, selection: Selection | undefined): void {
  if (selection) onSelect(selection);
}

/** Where the keys set out: where they stand, else at what is selected. */
function startOf({ pointed, state: { selection }, model }: Scene): string | null {
  if (pointed !== null || selection === null) return pointed;
  if (selection.kind === "node") return selection.key;
  const edge = selection.kind === "edge" ? model.edges.get(selection.key) : edgesBetween(model, selection.key)[0];
  return edge?.source ?? null;
}
