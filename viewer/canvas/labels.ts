/**
 * Where labels go so that no two collide, none covers a node and none is cut off by the frame: every label tries eight places around
 * its node, the most important first, and is left out where nothing is free; the few most important may cover small nodes. (sigma's
 * own label grid thins labels out but lets them overlap.)
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
  /** May cover smaller nodes rather than be left out. */
  readonly isImportant: boolean;
  /** On the thing, not beside it: labels of edges. */
  readonly isCentred: boolean;
}

export interface PlacedLabel {
  readonly key: string;
  readonly box: Box;
}

const GAP = 4;
/** Lines of text by which the words of a line may stand off its middle. */
const ASIDE = [-1.5, 1.5, -2.5, 2.5, -4, 4] as const;

interface Frame {
  readonly width: number;
  readonly height: number;
}

/**
 * @param wishes most important first
 * @param obstacles boxes of the nodes; a label may touch its own
 * @param taken boxes of what lies over the drawing: no label goes there
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: readonly Obstacle[], taken: readonly Box[], frame: Frame): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const cells = cellsOf(obstacles);
  for (const wish of wishes) {
    const boxes = positions(wish);
    const apart = boxes.filter((box) => isInside(box, frame) && !taken.some((other) => overlap(box, other)) && !placed.some((other) => overlap(box, other.box)));
    const covered = (box: Box): number => coveredBy(cells, box, wish.key);
    const free = apart.find((box) => covered(box) === 0);
    const tight = wish.isImportant || wish.isForced ? leastCovered(apart, covered) : undefined;
    const box = free ?? tight ?? (wish.isForced ? boxes[0] : undefined);
    if (box) placed.push({ key: wish.key, box });
  }
  return placed;
}

type Obstacle = { readonly key: string; readonly box: Box };

/** Side of a cell in pixels. A frame would ask every place of every label about every node: a tenth of a second of a large drawing. */
const CELL = 48;
/** More cells than any screen has along one side: row and column make one number. */
const CELLS = 4096;
type Cells = ReadonlyMap<number, readonly Obstacle[]>;

/** Runs for every cell that a box reaches into, with its number and where it begins. */
function eachCell({ x, y, width, height }: Box, run: (cell: number, left: number, top: number) => void): void {
  const [lastColumn, lastRow] = [Math.floor((x + width) / CELL), Math.floor((y + height) / CELL)];
  for (let column = Math.floor(x / CELL); column <= lastColumn; column++) {
    for (let row = Math.floor(y / CELL); row <= lastRow; row++) run(column * CELLS + row, column * CELL, row * CELL);
  }
}

/** The obstacles in each cell that they reach into. */
function cellsOf(obstacles: readonly Obstacle[]): Cells {
  const cells = new Map<number, Obstacle[]>();
  for (const obstacle of obstacles) {
    eachCell(obstacle.box, (number) => {
      const cell = cells.get(number);
      if (cell) cell.push(obstacle);
      else cells.set(number, [obstacle]);
    });
  }
  return cells;
}

/** Pixels of a box that other things' obstacles cover, cell by cell, so that one that reaches over several counts once. */
function coveredBy(cells: Cells, box: Box, own: string): number {
  let area = 0;
  eachCell(box, (number, left, top) => {
    const cell = cells.get(number);
    if (!cell) return;
    const [x, y] = [Math.max(box.x, left), Math.max(box.y, top)];
    const part = { x, y, width: Math.min(box.x + box.width, left + CELL) - x, height: Math.min(box.y + box.height, top + CELL) - y };
    for (const obstacle of cell) if (obstacle.key !== own) area += shared(part, obstacle.box);
  });
  return area;
}

function leastCovered(boxes: readonly Box[], covered: (box: Box) => number): Box | undefined {
  return boxes.map((box) => ({ box, area: covered(box) })).sort((a, b) => a.area - b.area)[0]?.box;
}

function positions({ x, y, radius, width, height, isCentred, isForced }: LabelWish): Box[] {
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  if (isCentred) {
    const middle = box(x - width / 2, y - height / 2);
    // What has to be read moves aside, but stays at its line.
    return isForced ? [middle, ...ASIDE.map((lines) => box(middle.x, middle.y + lines * height)), box(x + GAP, middle.y), box(x - GAP - width, middle.y)] : [middle];
  }
  const [right, left, near] = [x + radius + GAP, x - radius - GAP - width, radius * 0.7 + GAP / 2];
  return [
    box(right, y - height / 2), box(left, y - height / 2),
    box(x - width / 2, y + radius + GAP / 2), box(x - width / 2, y - radius - GAP / 2 - height),
    box(x + near, y - near - height), box(x + near, y + near), box(x - near - width, y - near - height), box(x - near - width, y + near),
  ];
}

function shared(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
}

function isInside(box: Box, frame: Frame): boolean {
  return box.x >= 2 && box.y >= 2 && box.x + box.width <= frame.width - 2 && box.y + box.height <= frame.height - 2;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
