/**
 * Writes the labels onto sigma's label canvas after each render: wishes from the scene, places from labels.ts, then text with a rim
 * of paper. Names of nodes come before words on edges; the selected, the hovered and what hangs on them come first.
 */
import type Sigma from "sigma";
import type { EdgeDisplay, NodeDisplay, Scene } from "../style.js";
import { BADGE_RADIUS } from "../badges.js";
import type { Model } from "../model.js";
import type { Palette } from "../palette.js";
import { drawBadges } from "./draw-badges.js";
import { curveOf, isLoop, lines, middleOf, radiusOf } from "./geometry.js";
import { placeLabels, type Box, type LabelWish } from "./labels.js";
import type { Point } from "./pick.js";

/** Labels are measured and placed on every frame: more would be slow, and too many to read. */
const MOST_LABELS = 160;
const MOST_OBSTACLES = 800;
/** So many names are written even over small nodes. */
const IMPORTANT_LABELS = 16;
const FOCUS_GAP = 6;
/** Every edge may have its word while there are few. */
const FEW_EDGES = 70;
const NODE_FONT_PX = 13;
const EDGE_FONT_PX = 11;
const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';
const HOVER_FONT = `600 ${NODE_FONT_PX}px ${FAMILY}`;
/** The ring around the hovered or selected node: its radius as a share of the node's, and a gap in pixels. */
const RING_SHARE = 1.35;
const RING_GAP = 4;

interface Label extends LabelWish {
  readonly text: string;
  readonly colour: string;
  readonly font: string;
}

export function drawLabels(sigma: Sigma, scene: Scene, overlay: Box): void {
  const context = sigma.getCanvases()["labels"]?.getContext("2d");
  if (!context) return;
  const nodes = nodesOnScreen(sigma, scene);
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const obstacles = [...drawBadges(context, sigma, scene), ...nodes.slice(0, MOST_OBSTACLES).map(({ key, point, radius }) => ({ key, box: { x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius } }))];
  const chosen = nodes.find(({ display }) => display.highlighted);
  const taken = chosen ? [overlay, ...plateOf(context, { ...chosen.point, size: chosen.radius, label: chosen.display.label })] : [overlay];
  const labels = [...nodeLabels(context, scene, nodes), ...edgeLabels(context, sigma, scene)].sort((a, b) => Number(b.isForced) - Number(a.isForced));
  const byKey = new Map(labels.map((label) => [label.key, label]));
  for (const { key, box } of placeLabels(labels, obstacles, taken, sigma.getDimensions())) {
    const label = byKey.get(key);
    if (label) write(context, label, box, scene.palette.page.paper);
  }
  const pointed = nodes.find(({ key }) => key === scene.pointed);
  if (pointed) drawFocus(context, pointed, scene.palette.page);
}

/** The ring of the keyboard: a line of ink on paper, so that it stands out on any colour. */
function drawFocus(context: CanvasRenderingContext2D, { point, radius }: OnScreen, page: Palette["page"]): void {
  for (const [colour, width] of [[page.paper, 6], [page.accent, 3]] as const) {
    context.beginPath();
    context.arc(point.x, point.y, radius + FOCUS_GAP, 0, Math.PI * 2);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
}

interface OnScreen {
  readonly key: string;
  readonly point: Point;
  readonly radius: number;
  readonly display: NodeDisplay;
}

function nodesOnScreen(sigma: Sigma, scene: Scene): OnScreen[] {
  const { width, height } = sigma.getDimensions();
  const found: OnScreen[] = [];
  for (const key of scene.drawn.nodes) {
    const display = sigma.getNodeDisplayData(key) as NodeDisplay | undefined;
    if (!display) continue;
    const point = sigma.framedGraphToViewport(display);
    if (point.x < -20 || point.y < -20 || point.x > width + 20 || point.y > height + 20) continue;
    found.push({ key, point, radius: radiusOf(sigma, key), display });
  }
  return found.sort((a, b) => b.display.zIndex - a.display.zIndex || b.display.size - a.display.size || (a.key < b.key ? -1 : 1));
}

function nodeLabels(context: CanvasRenderingContext2D, scene: Scene, nodes: readonly OnScreen[]): Label[] {
  const { state, palette, model } = scene;
  return nodes.filter(({ display }) => !display.isFaded && display.label !== null && !display.highlighted).slice(0, MOST_LABELS).map(({ key, point, radius, display }, i) => {
    const isQuiet = isQuietNode(model, key);
    const font = `${isQuiet ? "italic 400" : "600"} ${isQuiet ? EDGE_FONT_PX : NODE_FONT_PX}px ${FAMILY}`;
    context.font = font;
    const text = display.label ?? "";
    return {
      key, x: point.x, y: point.y, radius: key === scene.pointed ? radius + FOCUS_GAP : radius, width: context.measureText(text).width, height: NODE_FONT_PX + 3,
      isForced: key === state.selection?.key || key === scene.pointed, isImportant: i < IMPORTANT_LABELS && !isQuiet, isCentred: false, text, font, colour: isQuiet ? palette.page.muted : palette.page.ink,
    };
  });
}

function isQuietNode(model: Model, key: string): boolean {
  const node = model.nodes.get(key);
  return node?.kind === "quote" || node?.relation !== undefined;
}

function edgeLabels(context: CanvasRenderingContext2D, sigma: Sigma, scene: Scene): Label[] {
  const { selection } = scene.state;
  const chosen = (key: string): boolean => scene.hovered === key || scene.pointedLine === key || selection?.key === key;
  const isStack = (key: string): boolean => scene.drawn.stacks.has(key);
  const rank = (key: string): number => (chosen(key) ? 2 : isStack(key) ? 1 : 0);
  const ordered = [...lines(scene)].sort((a, b) => rank(b.key) - rank(a.key) || (a.key < b.key ? -1 : 1));
  const font = `400 ${EDGE_FONT_PX}px ${FAMILY}`;
  context.font = font;
  return ordered.flatMap((edge) => {
    const { key } = edge;
    const display = sigma.getEdgeDisplayData(key) as EdgeDisplay | undefined;
    if (!display || display.isFaded || !display.label) return [];
    if (!chosen(key) && !isStack(key) && selection === null && scene.drawn.onPath === null && scene.drawn.edges.size > FEW_EDGES) return [];
    const curve = curveOf(sigma, edge);
    const { x, y } = middleOf(curve);
    const isForced = chosen(key);
    const width = context.measureText(display.label).width + 4;
    if (!isForced && "from" in curve && width > 0.8 * Math.hypot(curve.from.x - curve.to.x, curve.from.y - curve.to.y)) return [];
    return [{ key, x, y, radius: isLoop(edge) ? BADGE_RADIUS : 0, width, height: EDGE_FONT_PX + 3, isForced, isImportant: false, isCentred: !isLoop(edge), text: display.label, font, colour: isForced ? scene.palette.page.ink : scene.palette.page.muted }];
  });
}

function write(context: CanvasRenderingContext2D, label: Label, box: Box, paper: string): void {
  context.font = label.font;
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.fillStyle = label.colour;
  const x = box.x + (label.isCentred ? 2 : 0);
  const y = box.y + box.height / 2;
  context.strokeText(label.text, x, y);
  context.fillText(label.text, x, y);
}

interface Hovered extends Point {
  readonly size: number;
  readonly label?: string | null;
}

/** Where the ring around the hovered or selected node lies and, if it has a label, the plate beside it. */
function plateOf(context: CanvasRenderingContext2D, { x, y, size, label }: Hovered): Box[] {
  const reach = size * RING_SHARE + RING_GAP;
  const ring = { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
  if (!label) return [ring];
  context.font = HOVER_FONT;
  const width = context.measureText(label).width + 10;
  const isAtRight = x + reach + 4 + width > context.canvas.clientWidth;
  return [ring, { x: isAtRight ? x - reach - 4 - width : x + reach + 4, y: y - 11, width, height: 22 }];
}

/** sigma calls it for the hovered and the selected node: a ring, and the whole label on a plate. */
export function drawHover(context: CanvasRenderingContext2D, node: Hovered, scene: Scene): void {
  const { page } = scene.palette;
  context.beginPath();
  context.arc(node.x, node.y, node.size * RING_SHARE + RING_GAP, 0, Math.PI * 2);
  context.fillStyle = page.paper;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = page.accent;
  context.stroke();
  const plate = plateOf(context, node)[1];
  if (!plate || !node.label) return;
  context.font = HOVER_FONT;
  context.textBaseline = "middle";
  context.fillStyle = page.raised;
  context.strokeStyle = page.line;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(plate.x, plate.y, plate.width, plate.height, 4);
  context.fill();
  context.stroke();
  context.fillStyle = page.ink;
  context.fillText(node.label, plate.x + 5, node.y);
}
