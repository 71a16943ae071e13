/**
 * The drawing: sigma over a graphology graph of what is drawn, keys and positions only. Everything else comes from the scene through the
 * reducers, so a change of state is one `show(scene)`. Other parts never see sigma; another renderer can take this file's place.
 *
 * Edges are picked by distance (pick.ts), not by sigma's own bands. Throws where the browser gives no WebGL; the caller then shows
 * the list of facts. A lost context is reported through `onLost`.
 */
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { NodeAttributes } from "../../src/types.js";
import { edgesBetween, type Selection } from "../model.js";
import type { Camera } from "../state.js";
import { edgeDisplay, nodeDisplay, stackDisplay, type Scene } from "../style.js";
import { drawHover, drawLabels } from "./draw-labels.js";
import { FactEdgeProgram } from "./edge-program.js";
import { badgesOf, curveOf, curvesOf, lines, middleOf, placeOf, type Line } from "./geometry.js";
import type { Box } from "./labels.js";
import { ShapeNodeProgram } from "./node-program.js";
import { nearestEdge, type Point } from "./pick.js";
import { steered, turned, type Direction, type Place } from "./steer.js";

export interface CanvasEvents {
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHoverEdge: (key: string | null) => void;
  readonly onLost: () => void;
  /** The reader has moved the picture and let go; null: the whole of it is seen. */
  readonly onLook: (camera: Camera | null) => void;
}

export interface Canvas {
  readonly show: (scene: Scene) => void;
  /** Moves the camera so that the thing is well inside the picture; not at all if it is. */
  readonly bringIntoView: (selection: Selection) => void;
  readonly zoom: (step: ZoomStep) => void;
  /** Shows what this camera sees, at once; null: the whole. */
  readonly look: (camera: Camera | null) => void;
  /** The node that an arrow key leads to, from a node or from the middle of a line. */
  readonly steer: (from: string | null, direction: Direction) => string | undefined;
  /** The lines at a node, clockwise from the top, as they stand on the screen. */
  readonly linesAt: (node: string) => readonly string[];
  readonly selectionOf: (line: string) => Selection;
  /** Pixel of the page where the node is, or the middle of the edge. */
  readonly positionOf: (key: string) => Point | undefined;
  readonly kill: () => void;
}

export type ZoomStep = "in" | "out" | "fit";

const MARGIN_PX = 50;
const ANIMATION_MS = 350;
const ZOOM_STEP = 1.5;
/** The picture has come to rest when the camera has not moved for so long. */
const REST_MS = 250;
const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 };
/** A click meets a badge only on it, where a node lies under it. */
const ON_IT_PX = 1;
/** A thousandth of the picture is not seen. */
const CAMERA_TOLERANCE = 1e-3;

/** @param overlay buttons over the drawing, which no label should lie under @param isCalm the reader asked for less motion: the camera jumps */
export function canvasOf(container: HTMLElement, overlay: HTMLElement, first: Scene, isCalm: boolean, events: CanvasEvents): Canvas {
  let scene = first;
  const sigma = new Sigma(drawnGraph(scene), container, {
    ...SETTINGS,
    ...(isCalm ? CALM : {}),
    stagePadding: Math.min(56, 12 + container.offsetWidth / 20),
    nodeReducer: (key) => nodeDisplay(scene, key, scene.model.nodes.get(key) as NodeAttributes),
    edgeReducer: (key) => {
      const stack = scene.drawn.stacks.get(key);
      const edge = scene.model.edges.get(key);
      return stack ? stackDisplay(scene, stack) : edge ? edgeDisplay(scene, edge) : {};
    },
    defaultDrawNodeHover: (context, node) => drawHover(context, node, scene),
  });
  frame(sigma, scene);
  sigma.on("afterRender", () => drawLabels(sigma, scene, boxOf(overlay)));
  listen(sigma, container, () => scene, events);
  let resting: number | undefined;
  sigma.getCamera().on("updated", () => {
    window.clearTimeout(resting);
    resting = window.setTimeout(() => events.onLook(cameraOf(sigma)), REST_MS);
  });
  const resizing = new ResizeObserver(() => sigma.resize().scheduleRefresh());
  resizing.observe(container);
  sigma.refresh();
  return {
    show: (shown) => {
      const isOther = !isSameSet(shown.drawn.nodes, scene.drawn.nodes) || !isSameSet(shown.drawn.edges, scene.drawn.edges) || !isSameSet(new Set(shown.drawn.stacks.keys()), new Set(scene.drawn.stacks.keys()));
      scene = shown;
      frame(sigma, shown);
      if (isOther) sigma.setGraph(drawnGraph(shown));
      else sigma.refresh();
    },
    bringIntoView: (selection) => bringIntoView(sigma, scene, selection, !isCalm),
    zoom: (step) => zoom(sigma, step, !isCalm),
    look: (camera) => {
      if (!isSameCamera(camera, cameraOf(sigma))) sigma.getCamera().setState(camera ?? WHOLE);
    },
    steer: (from, direction) => steer(sigma, scene, from, direction),
    linesAt: (node) => linesAt(sigma, scene, node),
    selectionOf: (line) => selectionOf(scene, line),
    positionOf: (key) => positionOf(sigma, scene, container, key),
    kill: () => {
      window.clearTimeout(resting);
      resizing.disconnect();
      sigma.kill();
    },
  };
}

const SETTINGS = {
  nodeProgramClasses: { shape: ShapeNodeProgram },
  edgeProgramClasses: { fact: FactEdgeProgram },
  defaultNodeType: "shape",
  defaultEdgeType: "fact",
  renderLabels: false,
  renderEdgeLabels: false,
  zIndex: true,
  minCameraRatio: 0.05,
  maxCameraRatio: 4,
  /** The facts view hides the drawing, which then has no size. */
  allowInvalidContainer: true,
} as const;

const CALM = { zoomDuration: 1, doubleClickZoomingDuration: 1, inertiaDuration: 1, inertiaRatio: 0 } as const;

function cameraOf(sigma: Sigma): Camera | null {
  const { x, y, ratio } = sigma.getCamera();
  return isSameCamera({ x, y, ratio }, WHOLE) ? null : { x, y, ratio };
}

function isSameCamera(a: Camera | null, b: Camera | null): boolean {
  const [one, other] = [a ?? WHOLE, b ?? WHOLE];
  return (["x", "y", "ratio"] as const).every((name) => Math.abs(one[name] - other[name]) < CAMERA_TOLERANCE * Math.min(1, one.ratio));
}

function boxOf({ offsetLeft, offsetTop, offsetWidth, offsetHeight }: HTMLElement): Box {
  return { x: offsetLeft, y: offsetTop, width: offsetWidth, height: offsetHeight };
}

/** Only what is drawn: what sigma knows and hides would still cost the graphics card its time. */
function drawnGraph({ model, drawn }: Scene): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const key of drawn.nodes) {
    const node = model.nodes.get(key);
    if (node) graph.addNode(key, { x: node.x, y: node.y });
  }
  for (const { key, source, target } of lines({ model, drawn })) graph.addDirectedEdgeWithKey(key, source, target);
  return graph;
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((key) => b.has(key)));
}

/** The picture is as large as what is drawn without the selection: nodes that are left out take no room. */
function frame(sigma: Sigma, { model, drawn }: Scene): void {
  const nodes = [...drawn.frame].flatMap((key) => model.nodes.get(key) ?? []);
  if (nodes.length === 0) return;
  const extent = (axis: "x" | "y"): [number, number] => nodes.reduce<[number, number]>(([least, most], node) => [Math.min(least, node[axis]), Math.max(most, node[axis])], [Infinity, -Infinity]);
  sigma.setCustomBBox({ x: extent("x"), y: extent("y") });
}

function listen(sigma: Sigma, container: HTMLElement, scene: () => Scene, events: CanvasEvents): void {
  let isOnNode = false;
  const edgeAt = (point: Point): string | null => nearestEdge(point, curvesOf(sigma, scene()));
  // Badges lie over the nodes.
  const badgeAt = (point: Point): string | null => nearestEdge(point, badgesOf(sigma, scene()), ON_IT_PX);
  const hover = (edge: string | null): void => {
    container.classList.toggle("pointing", isOnNode || edge !== null);
    if (edge !== scene().hovered) events.onHoverEdge(edge);
  };
  sigma.on("clickNode", ({ node, event }) => {
    const badge = badgeAt(event);
    events.onSelect(badge === null ? { kind: "node", key: node } : selectionOf(scene(), badge));
  });
  sigma.on("clickStage", ({ event }) => {
    const key = edgeAt(event);
    events.onSelect(key === null ? null : selectionOf(scene(), key));
  });
  sigma.on("enterNode", () => {
    isOnNode = true;
    hover(null);
  });
  sigma.on("leaveNode", () => {
    isOnNode = false;
    hover(null);
  });
  sigma.on("moveBody", ({ event }) => {
    hover(isOnNode ? badgeAt(event) : edgeAt(event));
  });
  container.addEventListener("mouseleave", () => hover(null));
  for (const canvas of Object.values(sigma.getCanvases())) {
    canvas.setAttribute("aria-hidden", "true");
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      events.onLost();
    });
  }
}

const selectionOf = (scene: Scene, line: string): Selection => ({ kind: scene.drawn.stacks.has(line) ? "pair" : "edge", key: line });

const lineOf = ({ drawn, model }: Scene, key: string): Line | undefined => drawn.stacks.get(key) ?? (drawn.edges.has(key) ? model.edges.get(key) : undefined);

function steer(sigma: Sigma, scene: Scene, from: string | null, direction: Direction): string | undefined {
  const places = [...scene.drawn.nodes].map((key): Place => ({ key, ...placeOf(sigma, key) }));
  const { width, height } = sigma.getDimensions();
  const centre = { x: width / 2, y: height / 2 };
  const line = from === null ? undefined : lineOf(scene, from);
  if (!line || !from) return steered(places, places.find(({ key }) => key === from), direction, centre);
  // From a line to one of its ends, if one lies that way.
  const middle = { key: from, ...middleOf(curveOf(sigma, line)) };
  return steered(places.filter(({ key }) => key === line.source || key === line.target), middle, direction, centre) ?? steered(places, middle, direction, centre);
}

function linesAt(sigma: Sigma, scene: Scene, node: string): string[] {
  const own = [...lines(scene)].filter(({ source, target }) => source === node || target === node);
  return turned(own.map((line) => ({ key: line.key, ...middleOf(curveOf(sigma, line)) })), placeOf(sigma, node));
}

function positionOf(sigma: Sigma, scene: Scene, container: HTMLElement, key: string): Point | undefined {
  const frame = container.getBoundingClientRect();
  const line = lineOf(scene, key);
  if (!line && !scene.drawn.nodes.has(key)) return undefined;
  const point = line ? middleOf(curveOf(sigma, line)) : placeOf(sigma, key);
  return { x: frame.left + point.x, y: frame.top + point.y };
}

function bringIntoView(sigma: Sigma, scene: Scene, selection: Selection, isAnimated: boolean): void {
  const edge = selection.kind === "edge" ? scene.model.edges.get(selection.key) : selection.kind === "pair" ? edgesBetween(scene.model, selection.key)[0] : undefined;
  const keys = edge ? [edge.source, edge.target] : [selection.key];
  const places = keys.flatMap((key) => sigma.getNodeDisplayData(key) ?? []);
  if (places.length === 0) return;
  const { width, height } = sigma.getDimensions();
  const isInside = places.map((place) => sigma.framedGraphToViewport(place)).every(({ x, y }) => x > MARGIN_PX && y > MARGIN_PX && x < width - MARGIN_PX && y < height - MARGIN_PX);
  if (isInside) return;
  const average = (axis: "x" | "y"): number => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  move(sigma, { x: average("x"), y: average("y"), ratio: Math.min(1, sigma.getCamera().ratio) }, isAnimated);
}

function zoom(sigma: Sigma, step: ZoomStep, isAnimated: boolean): void {
  const { ratio } = sigma.getCamera();
  if (step === "fit") move(sigma, { x: 0.5, y: 0.5, ratio: 1, angle: 0 }, isAnimated);
  else move(sigma, { ratio: step === "in" ? ratio / ZOOM_STEP : ratio * ZOOM_STEP }, isAnimated);
}

function move(sigma: Sigma, state: { x?: number; y?: number; ratio?: number; angle?: number }, isAnimated: boolean): void {
  if (isAnimated) void sigma.getCamera().animate(state, { duration: ANIMATION_MS });
  else sigma.getCamera().setState(state);
}
