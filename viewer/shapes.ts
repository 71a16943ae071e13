/**
 * The shape that each kind of node is drawn with, on the canvas (canvas/node-program.ts) and as an icon (parts/icon.ts), so that
 * nobody needs colour to tell kinds apart. A shape is a circle, a pill or a regular polygon, full or hollow.
 *
 *   person -> full circle; group -> hollow circle; "a clinic was hit" (a reified event) -> small hollow diamond
 */
import type { NodeKind } from "./palette.js";

export interface Shape {
  /** 0 circle, 1 pill, 3 and more: corners of a regular polygon. */
  readonly sides: number;
  /** Degrees, counterclockwise; a polygon at 0 has a corner at the right. */
  readonly rotation: number;
  readonly hollow: boolean;
  /** Outer radius as a share of the node's size, so that shapes look equally big. */
  readonly scale: number;
}

const CIRCLE: Shape = { sides: 0, rotation: 0, hollow: false, scale: 1 };
const SQUARE: Shape = { sides: 4, rotation: 45, hollow: false, scale: 1.24 };
const DIAMOND: Shape = { sides: 4, rotation: 0, hollow: false, scale: 1.24 };
const PENTAGON: Shape = { sides: 5, rotation: 90, hollow: false, scale: 1.16 };

const SHAPES: Readonly<Record<NodeKind, Shape>> = {
  person: CIRCLE,
  group: { ...CIRCLE, hollow: true },
  organization: SQUARE,
  facility: { ...SQUARE, hollow: true },
  country: { sides: 6, rotation: 0, hollow: false, scale: 1.14 },
  place: { sides: 3, rotation: -90, hollow: false, scale: 1.4 },
  weapon: { sides: 3, rotation: 90, hollow: false, scale: 1.4 },
  event: DIAMOND,
  work: PENTAGON,
  product: { ...PENTAGON, hollow: true },
  other: { sides: 6, rotation: 0, hollow: true, scale: 1.14 },
  quote: { sides: 1, rotation: 0, hollow: false, scale: 1 },
};

/** @param isReified the node is a claim without actor or target, not a named happening */
export function shapeOf(kind: NodeKind, isReified = false): Shape {
  const shape = SHAPES[kind] ?? SHAPES.other;
  return isReified ? { ...shape, hollow: true } : shape;
}
