/** The shape of a kind as a small drawing, the same as on the canvas; and samples of the lines and badges that edges are drawn with. */
import type { Factuality } from "../../src/types.js";
import type { NodeKind } from "../palette.js";
import { BADGE_RADIUS, TURN, turnHead } from "../badges.js";
import { shapeOf } from "../shapes.js";
import { svg } from "./dom.js";

const SIZE = 16;
const CENTRE = SIZE / 2;
const RADIUS = 5.2;

export function kindIcon(kind: NodeKind, isReified = false): SVGElement {
  const shape = shapeOf(kind, isReified);
  const radius = RADIUS * shape.scale;
  const look = { class: `icon kind-${kind}${shape.hollow ? " hollow" : ""}` };
  const outline =
    shape.sides === 0 ? svg("circle", { cx: String(CENTRE), cy: String(CENTRE), r: String(shape.hollow ? radius - 1 : radius) })
    : shape.sides === 1 ? svg("rect", { x: "1.5", y: "4.5", width: "13", height: "7", rx: "3.5" })
    : svg("polygon", { points: corners(shape.sides, shape.rotation, shape.hollow ? radius - 1 : radius) });
  return svg("svg", { ...look, viewBox: `0 0 ${SIZE} ${SIZE}`, width: String(SIZE), height: String(SIZE), "aria-hidden": "true" }, outline);
}

function corners(sides: number, rotation: number, radius: number): string {
  return Array.from({ length: sides }, (_, i) => {
    const angle = (rotation * Math.PI) / 180 + (2 * Math.PI * i) / sides;
    return `${(CENTRE + radius * Math.cos(angle)).toFixed(2)},${(CENTRE - radius * Math.sin(angle)).toFixed(2)}`;
  }).join(" ");
}

/** A line as edges of this certainty are drawn; `lineClass` names its colour. */
export function lineSample(factuality: Factuality, lineClass: string): SVGElement {
  const dashes = factuality === "planned" ? "7 4" : factuality === "possible" ? "2 3" : undefined;
  const line = svg("line", { x1: "1", y1: "6", x2: "33", y2: "6", "stroke-dasharray": dashes });
  const cross = factuality === "negated" ? [svg("line", { x1: "15", y1: "1", x2: "15", y2: "11" }), svg("line", { x1: "19", y1: "1", x2: "19", y2: "11" })] : [];
  return svg("svg", { class: `line ${lineClass}`, viewBox: "0 0 34 12", width: "34", height: "12", "aria-hidden": "true" }, line, ...cross);
}

/** A badge as relations of a name to itself are drawn. */
export function badgeSample(): SVGElement {
  const centre = { x: 17, y: 10 };
  const at = (angle: number): string => `${(centre.x + TURN.radius * Math.cos(angle)).toFixed(2)} ${(centre.y + TURN.radius * Math.sin(angle)).toFixed(2)}`;
  return svg("svg", { class: "line sample", viewBox: "0 0 34 20", width: "34", height: "20", "aria-hidden": "true" },
    svg("circle", { class: "bare", cx: String(centre.x), cy: String(centre.y), r: String(BADGE_RADIUS - 1) }), svg("path", { class: "bare", d: `M${at(TURN.from)}A${TURN.radius} ${TURN.radius} 0 1 1 ${at(TURN.to)}` }),
    svg("polygon", { class: "head", points: turnHead(centre).map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(" ") }));
}

/** The thick line of several relations, with their number. */
export function stackSample(): SVGElement {
  const number = svg("text", { x: "17", y: "10", "text-anchor": "middle" });
  number.textContent = "7";
  return svg("svg", { class: "line sample", viewBox: "0 0 34 12", width: "34", height: "12", "aria-hidden": "true" }, svg("line", { class: "thick", x1: "1", y1: "6", x2: "11", y2: "6" }), svg("line", { class: "thick", x1: "23", y1: "6", x2: "33", y2: "6" }), number);
}
