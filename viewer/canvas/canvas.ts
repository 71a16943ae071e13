/**
 * The drawing: sigma over a graphology graph that holds keys and positions only. Everything else comes from the scene through the
 * reducers, so a change of state is one `show(scene)`. Other parts never see sigma; another renderer can take this file's place.
 *
 * Throws where the browser gives no WebGL; the caller then shows the list of facts. A lost context is reported through `onLost`.
 */
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { NodeAttributes } from "../../src/types.js";
import type { Selection } from "../model.js";
import { edgeDisplay, nodeDisplay, type EdgeDisplay, type Scene } from "../style.js";
import { drawHover, drawLabels, middleOf, type Point } from "./draw-labels.js";
import { FactEdgeProgram } from "./edge-program.js";
import { ShapeNodeProgram } from "./node-program.js";

export interface CanvasEvents {
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHoverEdge: (key: string | null) => void;
  readonly onLost: () => void;
}

export interface Canvas {
  readonly show: (scene: Scene) => void;
  /** Moves the camera so that the thing is well inside the picture; not at all if it is. */
  readonly bringIntoView: (selection: Selection, isAnimated: boolean) => void;
  readonly zoom: (step: "in" | "out" | "fit", isAnimated: boolean) => void;
  /** Pixel of the page where the node is, or the middle of the edge. */
  readonly positionOf: (key: string) => Point | undefined;
  readonly kill: () => void;
}

const MARGIN_PX = 50;
const ANIMATION_MS = 350;
const ZOOM_STEP = 1.5;

export function canvasOf(container: HTMLElement, first: Scene, events: CanvasEvents): Canvas {
  let scene = first;
  const graph = new MultiDirectedGraph();
  for (const [key, node] of scene.model.nodes) graph.addNode(key, { x: node.x, y: node.y });
  for (const edge of scene.model.edges.values()) graph.addDirectedEdgeWithKey(edge.key, edge.source, edge.target);
  const sigma = new Sigma(graph, container, {
    ...SETTINGS,
    nodeReducer: (key) => nodeDisplay(scene, key, scene.model.nodes.get(key) as NodeAttributes),
    edgeReducer: (key) => {
      const edge = scene.model.edges.get(key);
      return edge ? edgeDisplay(scene, edge) : { hidden: true };
    },
    defaultDrawNodeHover: (context, node) => drawHover(context, node, scene),
  });
  sigma.on("afterRender", () => drawLabels(sigma, scene));
  listen(sigma, container, events);
  sigma.refresh();
  return {
    show: (shown) => {
      scene = shown;
      sigma.refresh();
    },
    bringIntoView: (selection, isAnimated) => bringIntoView(sigma, scene, selection, isAnimated),
    zoom: (step, isAnimated) => zoom(sigma, step, isAnimated),
    positionOf: (key) => positionOf(sigma, scene, container, key),
    kill: () => sigma.kill(),
  };
}

const SETTINGS = {
  nodeProgramClasses: { shape: ShapeNodeProgram },
  edgeProgramClasses: { fact: FactEdgeProgram },
  defaultNodeType: "shape",
  defaultEdgeType: "fact",
  enableEdgeEvents: true,
  renderLabels: false,
  renderEdgeLabels: false,
  zIndex: true,
  stagePadding: 48,
  minCameraRatio: 0.05,
  maxCameraRatio: 4,
} as const;

function listen(sigma: Sigma, container: HTMLElement, events: CanvasEvents): void {
  sigma.on("clickNode", ({ node }) => events.onSelect({ kind: "node", key: node }));
  sigma.on("clickEdge", ({ edge }) => events.onSelect({ kind: "edge", key: edge }));
  sigma.on("clickStage", () => events.onSelect(null));
  const cursor = (isPointing: boolean) => () => container.classList.toggle("pointing", isPointing);
  sigma.on("enterNode", cursor(true));
  sigma.on("leaveNode", cursor(false));
  sigma.on("enterEdge", ({ edge }) => {
    cursor(true)();
    events.onHoverEdge(edge);
  });
  sigma.on("leaveEdge", () => {
    cursor(false)();
    events.onHoverEdge(null);
  });
  for (const canvas of Object.values(sigma.getCanvases())) {
    canvas.setAttribute("aria-hidden", "true");
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      events.onLost();
    });
  }
}

function positionOf(sigma: Sigma, scene: Scene, container: HTMLElement, key: string): Point | undefined {
  const frame = container.getBoundingClientRect();
  const edge = scene.model.edges.get(key);
  const node = sigma.getNodeDisplayData(key);
  if (edge) {
    const { curvature = 0 } = (sigma.getEdgeDisplayData(key) ?? {}) as Partial<EdgeDisplay>;
    const middle = middleOf(sigma, edge.source, edge.target, curvature);
    return { x: frame.left + middle.x, y: frame.top + middle.y };
  }
  if (!node || node.hidden) return undefined;
  const point = sigma.framedGraphToViewport(node);
  return { x: frame.left + point.x, y: frame.top + point.y };
}

function bringIntoView(sigma: Sigma, scene: Scene, selection: Selection, isAnimated: boolean): void {
  const edge = selection.kind === "edge" ? scene.model.edges.get(selection.key) : undefined;
  const keys = edge ? [edge.source, edge.target] : [selection.key];
  const places = keys.flatMap((key) => sigma.getNodeDisplayData(key) ?? []);
  if (places.length === 0) return;
  const { width, height } = sigma.getDimensions();
  const isInside = places.map((place) => sigma.framedGraphToViewport(place)).every(({ x, y }) => x > MARGIN_PX && y > MARGIN_PX && x < width - MARGIN_PX && y < height - MARGIN_PX);
  if (isInside) return;
  const average = (axis: "x" | "y"): number => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  move(sigma, { x: average("x"), y: average("y"), ratio: Math.min(1, sigma.getCamera().ratio) }, isAnimated);
}

function zoom(sigma: Sigma, step: "in" | "out" | "fit", isAnimated: boolean): void {
  const { ratio } = sigma.getCamera();
  if (step === "fit") move(sigma, { x: 0.5, y: 0.5, ratio: 1, angle: 0 }, isAnimated);
  else move(sigma, { ratio: step === "in" ? ratio / ZOOM_STEP : ratio * ZOOM_STEP }, isAnimated);
}

function move(sigma: Sigma, state: { x?: number; y?: number; ratio?: number; angle?: number }, isAnimated: boolean): void {
  if (isAnimated) void sigma.getCamera().animate(state, { duration: ANIMATION_MS });
  else sigma.getCamera().setState(state);
}
