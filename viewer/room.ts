/**
 * How large nodes are drawn: in full size where there is room, smaller where they stand close, so that they do not lie on each other.
 * The measure is the distance from a node to the nearest other on the screen when the whole picture is seen; half of the nodes have
 * less than the middle one.
 *
 *   neighbours 40 px apart -> 1      15 px apart -> 0.54      6 px apart -> SMALLEST
 */
import type { Drawn } from "./drawn.js";
import type { Model } from "./model.js";

/** Nodes that are as far from each other are drawn in full size. */
const ROOMY_PX = 28;
const SMALLEST = 0.45;
/** A larger crowd is measured by so many of its nodes. */
const SAMPLE = 1000;
/** Side of a cell in pixels: what has no other in the cells around it has room. */
const CELL_PX = ROOMY_PX;

interface Point {
  readonly x: number;
  readonly y: number;
}

export function scaleIn(model: Model, { core, frame }: Pick<Drawn, "core" | "frame">, width: number, height: number): number {
  const span = spanOf(model, frame, width, height);
  const points = [...core].flatMap((key) => model.nodes.get(key) ?? []).map(({ x, y }) => ({ x: x * span, y: y * span }));
  const distances = nearest(points).sort((a, b) => a - b);
  const middle = distances[Math.floor(distances.length / 2)] ?? ROOMY_PX;
  return Math.min(1, Math.max(SMALLEST, middle / ROOMY_PX));
}

/** Pixels of a unit of the file's places. */
function spanOf(model: Model, frame: ReadonlySet<string>, width: number, height: number): number {
  const nodes = [...frame].flatMap((key) => model.nodes.get(key) ?? []);
  const extent = (axis: "x" | "y"): number => {
    const [least, most] = nodes.reduce(([low, high], node) => [Math.min(low, node[axis]), Math.max(high, node[axis])], [Infinity, -Infinity]);
    return most - least;
  };
  const [across, down] = [extent("x"), extent("y")];
  return Math.min(width / (across || 1), height / (down || 1));
}

/** Distance of each point, or of some of many, to the nearest other; at most CELL_PX. */
function nearest(points: readonly Point[]): number[] {
  const cellOf = ({ x, y }: Point): readonly [number, number] => [Math.floor(x / CELL_PX), Math.floor(y / CELL_PX)];
  const cells = new Map<string, Point[]>();
  for (const point of points) {
    const name = cellOf(point).join();
    const cell = cells.get(name);
    if (cell) cell.push(point);
    else cells.set(name, [point]);
  }
  const stride = Math.ceil(points.length / SAMPLE);
  return points.filter((_, i) => i % stride === 0).map((point) => {
    const [column, row] = cellOf(point);
    let least = CELL_PX;
    for (const across of [-1, 0, 1]) for (const down of [-1, 0, 1]) for (const other of cells.get(`${column + across},${row + down}`) ?? []) {
      if (other !== point) least = Math.min(least, Math.hypot(point.x - other.x, point.y - other.y));
    }
    return least;
  });
}
