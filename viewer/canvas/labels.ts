/**
 * Where labels go so that no two collide none covers a node and none is cut off by the frame: every label tries right, left, below and above its node, the most
 * important first, and is left out where nothing is free. (sigma's own label grid thins labels out but lets them overlap.)
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelWish {
  readonly key: string;
  /** Centre and radius of the thing that is labelled, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Placed even where it collides: the selected and the hovered. */
  readonly isForced: boolean;
  /** On the thing, not beside it: labels of edges. */
  readonly isCentred: boolean;
}

export interface PlacedLabel {
  readonly key: string;
  readonly box: Box;
}

const GAP = 4;

/** @param wishes most important first @param obstacles boxes of the nodes; a label may touch its own */
export function placeLabels(wishes: readonly LabelWish[], obstacles: readonly { readonly key: string; readonly box: Box }[], frame: { readonly width: number; readonly height: number }): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const boxes = positions(wish);
    const free = boxes.find((box) => isInside(box, frame) && !placed.some((other) => overlap(box, other.box)) && !obstacles.some((other) => other.key !== wish.key && overlap(box, other.box)));
    const box = free ?? (wish.isForced ? (boxes.find((each) => isInside(each, frame)) ?? boxes[0]) : undefined);
    if (box) placed.push({ key: wish.key, box });
  }
  return placed;
}

function positions({ x, y, radius, width, height, isCentred }: LabelWish): Box[] {
  if (isCentred) return [{ x: x - width / 2, y: y - height / 2, width, height }];
  return [
    { x: x + radius + GAP, y: y - height / 2, width, height },
    { x: x - radius - GAP - width, y: y - height / 2, width, height },
    { x: x - width / 2, y: y + radius + GAP / 2, width, height },
    { x: x - width / 2, y: y - radius - GAP / 2 - height, width, height },
  ];
}

function isInside(box: Box, frame: { readonly width: number; readonly height: number }): boolean {
  return box.x >= 2 && box.y >= 2 && box.x + box.width <= frame.width - 2 && box.y + box.height <= frame.height - 2;
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
