/**
 * Degrees to units of the map, y down: the equirectangular projection with standard parallels at 35 degrees, which keeps the shapes of
 * the latitudes that most news comes from and needs no more than a product. The world is 360 * cos 35° = 295 units wide, 180 high.
 */
import type { MapView } from "../state.js";

export interface Degrees {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface View extends Point {
  /** Left, top, width, height in units of the map. */
  readonly width: number;
  readonly height: number;
}

const SHRINK = Math.cos((35 * Math.PI) / 180);
export const WORLD: View = { x: -180 * SHRINK, y: -84, width: 360 * SHRINK, height: 142 };
/** As near as the outline, drawn for small scales, bears. */
const NEAREST = 14;
const MARGIN = 0.18;
/** As far as one may go, in widths of the world. */
const MOST_WORLDS = 1.5;

export const project = ({ latitude, longitude }: Degrees): Point => ({ x: longitude * SHRINK, y: -latitude });

export const unproject = ({ x, y }: Point): Degrees => ({ latitude: -y, longitude: x / SHRINK });

/** What is seen, as a link keeps it: frames of other shapes see more or less to the north and south. */
export function lookOf(view: View): MapView {
  return { ...unproject({ x: view.x + view.width / 2, y: view.y + view.height / 2 }), span: view.width / SHRINK };
}

export function viewOf(look: MapView, ratio: number): View {
  const width = Math.min(WORLD.width * MOST_WORLDS, Math.max(NEAREST / 2, look.span * SHRINK));
  const { x, y } = project(look);
  return { x: x - width / 2, y: y - width / ratio / 2, width, height: width / ratio };
}

/** A five-hundredth of what is seen is not seen. */
export const isSameLook = (a: MapView, b: MapView): boolean => (["latitude", "longitude", "span"] as const).every((name) => Math.abs(a[name] - b[name]) < 0.002 * a.span);

/** The part of the map that holds all the points, with a margin, in this shape of frame. */
export function fitted(points: readonly Point[], ratio: number): View {
  if (points.length === 0) return shaped(WORLD, ratio);
  const extent = (axis: "x" | "y"): [number, number] => points.reduce<[number, number]>(([least, most], point) => [Math.min(least, point[axis]), Math.max(most, point[axis])], [Infinity, -Infinity]);
  const [[left, right], [top, bottom]] = [extent("x"), extent("y")];
  const width = Math.max(NEAREST, (right - left) * (1 + 2 * MARGIN)), height = Math.max(NEAREST, (bottom - top) * (1 + 2 * MARGIN));
  return shaped({ x: (left + right) / 2 - width / 2, y: (top + bottom) / 2 - height / 2, width, height }, ratio);
}

/** The view widened so that it fills a frame of this ratio of width to height. */
function shaped({ x, y, width, height }: View, ratio: number): View {
  const [wide, high] = width / height < ratio ? [height * ratio, height] : [width, width / ratio];
  return { x: x + (width - wide) / 2, y: y + (height - high) / 2, width: wide, height: high };
}

/** The same middle and width in a frame of another shape. */
export function reshaped({ x, y, width, height }: View, ratio: number): View {
  return { x, y: y + (height - width / ratio) / 2, width, height: width / ratio };
}

/** Nearer by a factor above 1, about a point. */
export function zoomed(view: View, factor: number, { x, y }: Point): View {
  const width = Math.min(WORLD.width * MOST_WORLDS, Math.max(NEAREST / 2, view.width / factor));
  const share = width / view.width;
  return { x: x - (x - view.x) * share, y: y - (y - view.y) * share, width, height: view.height * share };
}

export const moved = (view: View, right: number, down: number): View => ({ ...view, x: view.x + right, y: view.y + down });
