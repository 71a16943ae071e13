/**
 * The drawing as SVG, by the same reducers as on the screen: shapes, curves, arrows, dashes, labels; below it the legend of what is
 * drawn, the filters that are on, and a line that says where it comes from, so that the picture explains itself wherever it is sent.
 * A pure function of the scene: it needs no WebGL, and the PNG is this picture painted.
 */
import type { Factuality } from "../../src/types.js";
import { BADGE_RADIUS, badgeAt, badgeWords, TURN, turnHead } from "../badges.js";
import { placeLabels, type Box, type LabelWish } from "../canvas/labels.js";
import { isLoop, lines, type Line } from "../canvas/geometry.js";
import { sourceName } from "../facets.js";
import { edgeClass, type Edge } from "../model.js";
import type { NodeKind } from "../palette.js";
import { shapeOf, type Shape } from "../shapes.js";
import { DASH, DASHES, edgeDisplay, shortened, nodeDisplay, stackDisplay, type EdgeDisplay, type NodeDisplay, type Scene } from "../style.js";
import { element, type Xml } from "./xml.js";

export interface Caption {
  /** The filters that are on, in words; none: everything is shown. */
  readonly filters: readonly string[];
  /** "11 articles, The Halden Courier and 2 more; made with onrecord 0.1.0". */
  readonly source: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const PADDING = 48;
const NODE_FONT = 13;
const EDGE_FONT = 11;
const FAMILY = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
/** Width of a letter as a share of the font's size, and of a bold one in a wide font; no browser is asked, so that the picture is the same everywhere. */
const LETTER = 0.56;
const BOLD_LETTER = 0.63;
const MOST_LABELS = 160;
const IMPORTANT_LABELS = 12;
const ARROW = 7;
const dashes = (dash: number): string | undefined => DASHES[dash]?.join(" ");
const ROW = 20;
const COLUMN = 150;

export function pictureSvg(scene: Scene, size: Size, caption: Caption): string {
  const project = projection(scene, size);
  const nodes = [...scene.drawn.nodes].flatMap((key) => {
    const node = scene.model.nodes.get(key);
    const display = node && (nodeDisplay(scene, key, node) as NodeDisplay);
    return display ? [{ key, display, ...project(display) }] : [];
  }).sort((a, b) => a.display.zIndex - b.display.zIndex || (a.key < b.key ? -1 : 1));
  const places = new Map(nodes.map(({ key, x, y, display }) => [key, { x, y, radius: display.size * display.shape.scale }]));
  const edges = [...lines(scene)].map((line) => [line, edgeView(scene, line, places)] as const);
  const labels = labelViews(scene, nodes, size);
  const legend = legendView(scene, size.width, caption);
  const { paper } = scene.palette.page;
  const height = size.height + legend.height;
  return `${element("svg", { xmlns: "http://www.w3.org/2000/svg", width: size.width, height, viewBox: `0 0 ${size.width} ${height}`, "font-family": FAMILY, role: "img" }, [
    element("title", {}, [{ text: `A graph of ${scene.drawn.nodes.size} names and ${scene.drawn.edges.size + scene.drawn.stacks.size} lines` }]),
    element("desc", {}, [{ text: [...caption.filters, caption.source].join("; ") }]),
    element("rect", { width: size.width, height, fill: paper }),
    element("clipPath", { id: "frame" }, [element("rect", { width: size.width, height: size.height })]),
    element("g", { "clip-path": "url(#frame)" }, [
      element("g", { class: "edges" }, edges.filter(([line]) => !isLoop(line)).flatMap(([, views]) => views)),
      element("g", { class: "nodes" }, nodes.map((node) => shapeView(node.display.shape, node, node.display.size, node.display.color, paper, { "data-key": node.key }))),
      element("g", { class: "badges" }, edges.filter(([line]) => isLoop(line)).flatMap(([, views]) => views)),
      element("g", { class: "labels" }, labels),
    ]),
    element("g", { class: "legend", transform: `translate(0 ${size.height})` }, legend.parts),
  ])}\n`;
}

/** The same cut as on the screen: the frame of the drawing fits, and the camera moves and widens it. */
function projection({ model, drawn, state }: Scene, { width, height }: Size): (point: Point) => Point {
  const framed = [...drawn.frame].flatMap((key) => model.nodes.get(key) ?? []);
  const extent = (axis: "x" | "y"): [number, number] => framed.reduce<[number, number]>(([least, most], node) => [Math.min(least, node[axis]), Math.max(most, node[axis])], [Infinity, -Infinity]);
  const [[left, right], [bottom, top]] = framed.length > 0 ? [extent("x"), extent("y")] : [[-1, 1], [-1, 1]] as const;
  const camera = state.camera ?? { x: 0.5, y: 0.5, ratio: 1 };
  const breadth = Math.max(right - left, top - bottom) || 1;
  const centre = { x: (left + right) / 2 + (camera.x - 0.5) * breadth, y: (bottom + top) / 2 + (camera.y - 0.5) * breadth };
  const scale = Math.min((width - 2 * PADDING) / (right - left || 1), (height - 2 * PADDING) / (top - bottom || 1)) / camera.ratio;
  return ({ x, y }) => ({ x: width / 2 + (x - centre.x) * scale, y: height / 2 - (y - centre.y) * scale });
}

interface Place extends Point {
  readonly radius: number;
}

function edgeView(scene: Scene, line: Line, places: ReadonlyMap<string, Place>): Xml[] {
  const [from, to] = [places.get(line.source), places.get(line.target)];
  const stack = scene.drawn.stacks.get(line.key);
  const edge = scene.model.edges.get(line.key);
  const display = (stack ? stackDisplay(scene, stack) : edge ? edgeDisplay(scene, edge) : undefined) as EdgeDisplay | undefined;
  if (!from || !to || !display) return [];
  const look = { stroke: display.color, "stroke-width": display.size, fill: "none", "stroke-dasharray": dashes(display.dash), "data-key": line.key };
  if (line.source === line.target) return badgeView(badgeAt(from, from.radius, display.curvature), display, badgeWords(stack?.edges.length ?? 1), look, scene.palette.page);
  const control = { x: (from.x + to.x) / 2 + (to.y - from.y) * display.curvature, y: (from.y + to.y) / 2 - (to.x - from.x) * display.curvature };
  const start = towards(from, control, from.radius), tip = towards(to, control, to.radius + 1);
  const path = element("path", { d: `M${number(start.x)} ${number(start.y)}Q${number(control.x)} ${number(control.y)} ${number(tip.x)} ${number(tip.y)}`, ...look });
  return [path, ...(display.hasArrow ? [arrow(control, tip, display)] : []), ...(display.dash === DASH.negated ? strike(start, control, tip, display) : [])];
}

/** As on the screen: a turning arrow, or the number of relations, in a rim that looks like the line. */
function badgeView({ x, y }: Point, { color, dash }: EdgeDisplay, words: string, look: Readonly<Record<string, string | number | undefined>>, { raised, ink }: Scene["palette"]["page"]): Xml[] {
  const at = (angle: number): string => `${number(x + TURN.radius * Math.cos(angle))} ${number(y + TURN.radius * Math.sin(angle))}`;
  const turn = [
    element("path", { d: `M${at(TURN.from)}A${TURN.radius} ${TURN.radius} 0 1 1 ${at(TURN.to)}`, stroke: color, "stroke-width": 1.5, fill: "none" }),
    element("polygon", { points: points(turnHead({ x, y })), fill: color }),
  ];
  const count = element("text", { x, y: y + 3.5, "font-size": 10, "font-weight": 600, "text-anchor": "middle", fill: ink }, [{ text: words }]);
  return [
    element("circle", { cx: x, cy: y, r: BADGE_RADIUS - 1, ...look, fill: raised, "stroke-width": 2 }), ...(words === "" ? turn : [count]),
    ...(dash === DASH.negated ? [-2, 2].map((shift) => element("line", { x1: x + shift - 5, y1: y + BADGE_RADIUS + 2, x2: x + shift + 5, y2: y - BADGE_RADIUS - 2, stroke: color, "stroke-width": 1.5 })) : []),
  ];
}

/** The point that lies so far from one point in the direction of another. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * distance) / length, y: from.y + ((to.y - from.y) * distance) / length };
}

function arrow(from: Point, tip: Point, { color, size }: EdgeDisplay): Xml {
  const length = ARROW + size, base = towards(tip, from, length), half = length * 0.4;
  const [x, y] = [(tip.x - base.x) / length, (tip.y - base.y) / length];
  return element("polygon", { points: points([tip, { x: base.x - y * half, y: base.y + x * half }, { x: base.x + y * half, y: base.y - x * half }]), fill: color });
}

/** Two strokes across the middle: it did not happen. */
function strike(from: Point, control: Point, to: Point, { color }: EdgeDisplay): Xml[] {
  const middle = { x: (from.x + 2 * control.x + to.x) / 4, y: (from.y + 2 * control.y + to.y) / 4 };
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  return [-2, 2].map((shift) => element("line", { x1: middle.x + x * shift - y * 5, y1: middle.y + y * shift + x * 5, x2: middle.x + x * shift + y * 5, y2: middle.y + y * shift - x * 5, stroke: color, "stroke-width": 1.6 }));
}

function shapeView(shape: Shape, { x, y }: Point, size: number, colour: string, paper: string, more: Readonly<Record<string, string>> = {}): Xml {
  const radius = size * shape.scale;
  const look = shape.hollow ? { fill: paper, stroke: colour, "stroke-width": 2, ...more } : { fill: colour, stroke: paper, "stroke-width": 1, ...more };
  if (shape.sides === 0) return element("circle", { cx: x, cy: y, r: radius, ...look });
  if (shape.sides === 1) return element("rect", { x: x - radius * 1.5, y: y - radius * 0.8, width: radius * 3, height: radius * 1.6, rx: radius * 0.8, ...look });
  const corners = Array.from({ length: shape.sides }, (_, i) => {
    const angle = (shape.rotation * Math.PI) / 180 + (2 * Math.PI * i) / shape.sides;
    return { x: x + radius * Math.cos(angle), y: y - radius * Math.sin(angle) };
  });
  return element("polygon", { points: points(corners), ...look });
}

function labelViews(scene: Scene, nodes: readonly (Point & { readonly key: string; readonly display: NodeDisplay })[], size: Size): Xml[] {
  const { page } = scene.palette;
  const named = nodes.filter(({ display }) => !display.isFaded && display.label).sort((a, b) => b.display.zIndex - a.display.zIndex || b.display.size - a.display.size || (a.key < b.key ? -1 : 1)).slice(0, MOST_LABELS);
  const isQuiet = (key: string): boolean => scene.model.nodes.get(key)?.kind === "quote" || scene.model.nodes.get(key)?.relation !== undefined;
  const wishes = named.map(({ key, x, y, display }, i): LabelWish => ({
    key, x, y, radius: display.size * display.shape.scale, width: widthOf(display.label ?? "", isQuiet(key)), height: NODE_FONT + 3,
    isForced: display.highlighted === true, isImportant: i < IMPORTANT_LABELS && !isQuiet(key), isCentred: false,
  }));
  const obstacles = nodes.map(({ key, x, y, display }) => ({ key, box: { x: x - display.size, y: y - display.size, width: 2 * display.size, height: 2 * display.size } }));
  const texts = new Map(named.map(({ key, display }) => [key, display.label ?? ""]));
  const middles = new Map(named.map(({ key, x }) => [key, x]));
  return placeLabels(wishes, obstacles, [], size).map(({ key, box }) => element("text", {
    ...anchored(box, middles.get(key) ?? 0), y: box.y + box.height - 4, "font-size": isQuiet(key) ? EDGE_FONT : NODE_FONT, "font-weight": isQuiet(key) ? undefined : 600, "font-style": isQuiet(key) ? "italic" : undefined,
    fill: isQuiet(key) ? page.muted : page.ink, stroke: page.paper, "stroke-width": 3, "paint-order": "stroke",
  }, [{ text: texts.get(key) ?? "" }]));
}

const widthOf = (label: string, isQuiet: boolean): number => [...label].length * (isQuiet ? LETTER * EDGE_FONT : BOLD_LETTER * NODE_FONT);

/** Held at the side of its node: where letters are wider or narrower than was reckoned, it grows away from the node. */
function anchored({ x, width }: Box, node: number): { readonly x: number; readonly "text-anchor"?: string } {
  if (x > node) return { x };
  return x + width < node ? { x: x + width, "text-anchor": "end" } : { x: x + width / 2, "text-anchor": "middle" };
}

const CERTAINTIES: readonly (readonly [Factuality, string])[] = [["actual", "stated as fact"], ["planned", "planned"], ["possible", "possible"], ["negated", "did not happen"]];

/** What is drawn, in shapes and lines, then the filters and the source. */
function legendView(scene: Scene, width: number, { filters, source }: Caption): { readonly height: number; readonly parts: Xml[] } {
  const { palette, model, drawn } = scene;
  const kinds = new Set([...drawn.nodes].flatMap((key) => model.nodes.get(key)?.kind ?? []));
  const edges = [...drawn.edges, ...[...drawn.stacks.values()].flatMap((stack) => stack.edges.map(({ key }) => key))].flatMap((key) => model.edges.get(key) ?? []);
  const classes = new Set(edges.map((edge: Edge) => edgeClass(model, edge)));
  const factualities = new Set(edges.map(({ attributes }) => attributes.factuality));
  const line = (colour: string, dash?: string): Xml => element("line", { x1: 0, y1: -4, x2: 24, y2: -4, stroke: colour, "stroke-width": 2, "stroke-dasharray": dash });
  const ink = { color: palette.page.ink, dash: DASH.actual } as EdgeDisplay;
  const all = [...lines(scene)];
  const sides = sideEntries(scene);
  const entries: { readonly mark: Xml[]; readonly words: string }[] = [
    ...[...kinds].sort().map((kind: NodeKind) => ({ mark: [shapeView(shapeOf(kind), { x: 12, y: -4 }, 5, palette.kind[kind], palette.page.paper)], words: kind })),
    ...(sides.length > 0 ? sides.map(([colour, words]) => ({ mark: [line(colour)], words })) : [...classes].sort().map((name) => ({ mark: [line(palette.relation[name])], words: name }))),
    ...CERTAINTIES.filter(([factuality]) => factualities.has(factuality)).map(([factuality, words]) => ({
      mark: factuality === "negated" ? [line(palette.page.ink), ...strike({ x: 0, y: -4 }, { x: 12, y: -4 }, { x: 24, y: -4 }, ink)] : [line(palette.page.ink, dashes(DASH[factuality]))], words,
    })),
    ...(all.some(isLoop) ? [{ mark: badgeView({ x: 12, y: -4 }, ink, "", { stroke: ink.color }, palette.page), words: "to itself" }] : []),
    ...(all.some((each) => !isLoop(each) && drawn.stacks.has(each.key)) ? [{ mark: [element("line", { x1: 0, y1: -4, x2: 24, y2: -4, stroke: ink.color, "stroke-width": 4 })], words: "several relations as one" }] : []),
  ];
  const column = Math.max(COLUMN, ...entries.map(({ words }) => 48 + words.length * 12 * LETTER));
  const columns = Math.max(1, Math.floor((width - 32) / column));
  const rows = Math.ceil(entries.length / columns);
  const text = (words: string, y: number, colour: string, x = 16): Xml => element("text", { x, y, "font-size": 12, fill: colour }, [{ text: words }]);
  const captions = [filters.length > 0 ? `Shown: ${filters.join("; ")}` : "Shown: everything", source].flatMap((words) => wrapped(words, Math.floor((width - 32) / (12 * LETTER))));
  return {
    height: (rows + captions.length) * ROW + 28,
    parts: [
      element("line", { x1: 0, y1: 0, x2: width, y2: 0, stroke: palette.page.line }),
      ...entries.map(({ mark, words }, i) => element("g", { transform: `translate(${16 + (i % columns) * column} ${24 + Math.floor(i / columns) * ROW})` }, [...mark, text(words, 0, palette.page.ink, 32)])),
      ...captions.map((words, i) => text(words, 30 + (rows + i) * ROW, palette.page.muted)),
    ],
  };
}

/** What the colours of the lines mean while sources are compared: not their classes. */
function sideEntries({ state: { comparison: { a, b } }, palette, model }: Scene): (readonly [string, string])[] {
  if (a === null && b === null) return [];
  return [[palette.side.a, `A: ${shortened(sourceName(model, a))}`], [palette.side.b, `B: ${shortened(sourceName(model, b))}`], [palette.side.both, "A+B: both"]];
}

/** Lines of at most so many letters, cut between words. */
function wrapped(words: string, most: number): string[] {
  return words.split(" ").reduce<string[]>((rows, word) => {
    const row = rows[rows.length - 1];
    if (row === undefined || row.length + 1 + word.length > most) rows.push(word);
    else rows[rows.length - 1] = `${row} ${word}`;
    return rows;
  }, []);
}

const number = (value: number): string => String(Math.round(value * 10) / 10);
const points = (list: readonly Point[]): string => list.map(({ x, y }) => `${number(x)},${number(y)}`).join(" ");
