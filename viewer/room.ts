/**
 * How large nodes are drawn: in full size where there is room, smaller where they stand close, so that few lie on each other. The
 * measure is how large a node could grow, with the others, until it met the nearest one, on the screen when the whole picture is seen.
 *
 *   discs of 10 px whose middles are 40 px apart -> 1      16 px apart -> FILL * 0.8 = 0.5      6 px apart -> SMALLEST
 */
import type { Drawn } from "./drawn.js";
import type { Model } from "./model.js";
import { fullSize } from "./style.js";

/** So much of the way to the nearest node is filled; the rest is for lines and their arrows. */
const FILL = 0.62;
/** Of the nodes, the share that may come closer than that. */
const CROWDED = 0.35;
const SMALLEST = 0.45;
/** Share of the picture that the nodes lie in: the rest is its margin. */
const SEEN = 0.88;
/** A larger crowd is measured by so many of its nodes. */
const SAMPLE = 1000;
/** Side of a cell in pixels, twice the largest radius: what has no other in the cells around it has room. */
const CELL_PX = 32;

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export function scaleIn(model: Model, { core, frame }: Pick<Drawn, "core" | "frame">, width: number, height: number): number {
  const pixels = pixelsPerUnit(model, frame, width, height);
  const discs = [...core].flatMap((key): Disc[] => {
    const node = model.nodes.get(key);
    return node ? [{ x: node.x * pixels, y: node.y * pixels, radius: fullSize(model, key, node) }] : [];
  });
  const rooms = roomsOf(discs).sort((a, b) => a - b);
  return Math.min(1, Math.max(SMALLEST, FILL * (rooms[Math.floor(CROWDED * rooms.length)] ?? 2)));
}

/** Of the places in the file. */
function pixelsPerUnit(model: Model, frame: ReadonlySet<string>, width: number, height: number): number {
  const nodes = [...frame].flatMap((key) => model.nodes.get(key) ?? []);
  const extent = (axis: "x" | "y"): number => {
    const [least, most] = nodes.reduce(([low, high], node) => [Math.min(low, node[axis]), Math.max(high, node[axis])], [Infinity, -Infinity]);
    return most - least;
  };
  const [across, down] = [extent("x"), extent("y")];
  return SEEN * Math.min(width / (across || 1), height / (down || 1));
}

/** For each disc, or for some of many, the scale at which it would touch the nearest other; at most 2. */
function roomsOf(discs: readonly Disc[]): number[] {
  const cellOf = ({ x, y }: Disc): readonly [number, number] => [Math.floor(x / CELL_PX), Math.floor(y / CELL_PX)];
  const cells = new Map<string, Disc[]>();
  for (const disc of discs) {
    const name = cellOf(disc).join();
    const cell = cells.get(name);
    if (cell) cell.push(disc);
    else cells.set(name, [disc]);
  }
  const stride = Math.ceil(discs.length / SAMPLE);
  return discs.filter((_, i) => i % stride === 0).map((disc) => {
    const [column, row] = cellOf(disc);
    let least = 2;
    for (const across of [-1, 0, 1]) for (const down of [-1, 0, 1]) for (const other of cells.get(`${column + across},${row + down}`) ?? []) {
      if (other !== disc) least = Math.min(least, Math.hypot(disc.x - other.x, disc.y - other.y) / (disc.radius + other.radius));
    }
    return least;
  });
}
