/**
 * How a node and an edge look: pure reducers, display = f(attributes, state). Colours come from the palette only.
 *
 *   kind -> colour and shape; connections -> size; relation class -> edge colour; factuality -> dash (planned dashed, possible
 *   dotted, negated crossed out); attributed to a source -> lighter; not next to the selection -> faded; while sources are compared,
 *   who tells it -> edge colour
 */
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { EdgeAttributes, Factuality, NodeAttributes } from "../src/types.js";
import { mix, type Palette } from "./palette.js";
import { sidesOf, type Side } from "./compare.js";
import type { Drawn } from "./drawn.js";
import { edgeClass, edgesBetween, isReified, type Edge, type Model } from "./model.js";
import { shapeOf, type Shape } from "./shapes.js";
import { pairKey, type Stack } from "./stacks.js";
import type { State } from "./state.js";
import { counted, edgeLabel } from "./wording.js";

/** Numbers as canvas/edge-program.ts reads them. */
export const DASH: Readonly<Record<Factuality, number>> = { actual: 0, planned: 1, possible: 2, negated: 3 };
/** Pixels on and off, where lines are not drawn by that program. */
export const DASHES: Readonly<Record<number, readonly [number, number] | undefined>> = { [DASH.planned]: [7, 4], [DASH.possible]: [2, 3] };

export interface NodeDisplay extends NodeDisplayData {
  shape: Shape;
  /** Colour inside hollow shapes and around every shape. */
  paper: string;
  isFaded: boolean;
}

export interface EdgeDisplay extends EdgeDisplayData {
  curvature: number;
  dash: number;
  hasArrow: boolean;
  isFaded: boolean;
  isChosen: boolean;
}

export interface Scene {
  readonly model: Model;
  readonly state: State;
  readonly drawn: Drawn;
  readonly palette: Palette;
  /** Size of nodes: 1 where there is room, less where many share little. */
  readonly scale: number;
  /** Edge under the mouse. */
  readonly hovered: string | null;
  /** Node that the arrow keys have come to. */
  readonly pointed: string | null;
  /** Line at it that the keys have come to. */
  readonly pointedLine: string | null;
}

/** Before the words of an edge, so that sides are not told by colour alone. */
const SIDE_SIGNS: Readonly<Record<Side, string>> = { a: "A:", b: "B:", both: "A+B:" };
const STACKED = 4;
const SMALLEST = 4;
const LARGEST = 15;
const GROWTH = 2.1;
const FADED = 0.78;
/** Claims of a source are drawn so much nearer to the paper. */
const ATTRIBUTED = 0.38;
const LABEL_LENGTH = 30;
/** Characters that turn the direction of text, which would run on into the next label. */
const BIDI_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Radius of a node in pixels where there is room: by what hangs on it; quotes and happenings are small. */
export function fullSize(model: Model, key: string, node: NodeAttributes): number {
  return node.kind === "quote" || isReified(node) ? SMALLEST : Math.min(LARGEST, SMALLEST + GROWTH * Math.sqrt(model.weight.get(key) ?? 0));
}

export function nodeDisplay(scene: Scene, key: string, node: NodeAttributes): Partial<NodeDisplay> {
  const { state, palette } = scene;
  const size = scene.scale * fullSize(scene.model, key, node);
  const isSelected = state.selection?.kind === "node" && state.selection.key === key;
  const isFaded = !isNear(scene, key);
  const colour = palette.kind[node.kind] ?? palette.kind.other;
  return {
    x: node.x, y: node.y, size, label: shortened(node.label),
    color: isFaded ? mix(colour, palette.page.paper, FADED) : colour,
    paper: palette.page.paper, shape: shapeOf(node.kind, isReified(node)), isFaded, highlighted: isSelected,
    zIndex: isSelected ? 2 : isFaded ? 0 : 1,
  };
}

export function edgeDisplay(scene: Scene, edge: Edge): Partial<EdgeDisplay> {
  const { state, palette } = scene;
  const { attributes } = edge;
  const isChosen = (state.selection?.kind === "edge" && state.selection.key === edge.key) || isPointedAt(scene, edge.key);
  const { a, b } = state.comparison;
  const isCompared = a !== null || b !== null;
  const side = isCompared ? sidesOf(scene.model, state.comparison).get(edge.key) : undefined;
  const { onPath } = scene.drawn;
  const isFar = state.selection !== null ? !isIncident(edge, state) : onPath !== null && !onPath.edges.has(edge.key);
  const isFaded = !isChosen && (isFar || (isCompared && side === undefined));
  const own = side ? palette.side[side] : palette.relation[edgeClass(scene.model, edge)];
  const stated = attributes.attributedTo.length > 0 && !isChosen ? mix(own, palette.page.paper, ATTRIBUTED) : own;
  return {
    size: thickness(attributes) + (isChosen ? 1.4 : 0) + (side === "both" ? 1 : 0),
    color: isFaded ? mix(stated, palette.page.paper, FADED) : stated, label: side ? `${SIDE_SIGNS[side]} ${edgeLabel(attributes)}` : edgeLabel(attributes),
    curvature: scene.drawn.curvature.get(edge.key) ?? 0, dash: DASH[attributes.factuality] ?? 0, hasArrow: !attributes.symmetric, isFaded, isChosen,
    zIndex: isChosen ? 2 : isFaded ? 0 : 1,
  };
}

/** Many edges as one: their number for a label, their class where they agree, an arrow where all point one way. */
export function stackDisplay(scene: Scene, stack: Stack): Partial<EdgeDisplay> {
  const { state, palette, model } = scene;
  const isChosen = isPointedAt(scene, stack.key) || (state.selection?.kind === "pair" && state.selection.key === stack.key);
  const classes = new Set(stack.edges.map((edge) => edgeClass(model, edge)));
  const [only] = classes;
  const own = classes.size === 1 && only ? palette.relation[only] : palette.page.edge;
  const isFar = state.selection !== null && !stack.edges.some((edge) => isIncident(edge, state));
  const isFaded = !isChosen && (isFar || (state.selection === null && scene.drawn.onPath !== null));
  const factualities = new Set(stack.edges.map((edge) => edge.attributes.factuality));
  return {
    size: STACKED + (isChosen ? 1.4 : 0), color: isFaded ? mix(own, palette.page.paper, FADED) : own, label: counted(stack.edges.length, "relation"),
    curvature: scene.drawn.curvature.get(stack.key) ?? 0, dash: factualities.size === 1 ? DASH[stack.edges[0]?.attributes.factuality ?? "actual"] : DASH.actual,
    hasArrow: stack.edges.every((edge) => edge.source === stack.source && !edge.attributes.symmetric), isFaded, isChosen, zIndex: isChosen ? 2 : isFaded ? 0 : 1,
  };
}

/** By the mouse or by the keys. */
const isPointedAt = (scene: Scene, line: string): boolean => scene.hovered === line || scene.pointedLine === line;

/** One line of at most `LABEL_LENGTH` characters, safe to draw. */
export function shortened(label: string): string {
  const line = label.replace(BIDI_CONTROLS, "").replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length > LABEL_LENGTH ? `${letters.slice(0, LABEL_LENGTH - 1).join("").trimEnd()}…` : line;
}

function thickness(attributes: EdgeAttributes): number {
  return Math.min(3, 1.2 + 0.5 * (attributes.evidence.length - 1));
}

function isNear(scene: Scene, key: string): boolean {
  const { selection } = scene.state;
  if (!selection) return scene.drawn.onPath?.nodes.has(key) ?? true;
  if (selection.kind !== "node") {
    const edge = selection.kind === "edge" ? scene.model.edges.get(selection.key) : edgesBetween(scene.model, selection.key)[0];
    return edge === undefined || edge.source === key || edge.target === key;
  }
  return selection.key === key || (scene.model.edgesOf.get(selection.key) ?? []).some((edge) => edge.source === key || edge.target === key);
}

function isIncident(edge: Edge, { selection }: State): boolean {
  if (selection?.kind === "pair") return pairKey(edge.source, edge.target) === selection.key;
  return selection?.kind === "node" && (edge.source === selection.key || edge.target === selection.key);
}
