/**
 * Points pushed apart until the discs around them do not overlap. In: points and radii. Out: points.
 *
 * Noverlap (Jacomy, a plugin of Gephi): in each round of every two discs that overlap the later one is pushed away from the earlier,
 * by the earlier's radius. A grid finds the pairs: a disc lies in all the cells that its box touches, and a pair is looked at in the
 * first cell that both lie in, so nothing need be remembered of it. Numbers are of single precision, in flat lists: the picture of
 * thousands of articles takes seconds.
 *
 *   (0, 0) and (1, 0), radius 2 each -> (0, 0) and, after four rounds, (4.6, 0)
 */
import type { Point } from "./seed.js";

/** Points for which a grid does not pay. */
const FEW = 100;
/** Cells of the grid along one side, at most. */
const MOST_CELLS = 200;
/** How far the grid reaches beyond the discs, so that none touches its end. */
const EXPANSION = 1.1;
/** Share of a push that is made in one round. */
const STEP = 0.1, SPEED = 3;

/** The discs as flat lists; a radius without its margin. */
interface Discs {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  readonly margin: number;
}

/** First and last cell of each disc along both axes. */
interface Boxes {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** @param margin around each disc @param rounds at most */
export function pushedApart(points: readonly Point[], radii: readonly number[], margin: number, rounds: number): Point[] {
  if (points.length < 2) return [...points];
  const discs: Discs = { x: Float32Array.from(points.map(({ x }) => x)), y: Float32Array.from(points.map(({ y }) => y)), radius: Float32Array.from(radii), margin };
  const side = points.length < FEW ? 1 : Math.min(MOST_CELLS, Math.ceil(Math.sqrt(points.length)));
  for (let round = 0; round < rounds; round += 1) if (!push(discs, side)) break;
  return points.map((_, i) => ({ x: discs.x[i]!, y: discs.y[i]! }));
}

/** One round; false when nothing overlapped. */
function push({ x, y, radius, margin }: Discs, side: number): boolean {
  const boxes = boxesOf({ x, y, radius, margin }, side), { starts, members } = gridOf(boxes, side);
  const pushX = new Float32Array(x.length), pushY = new Float32Array(x.length);
  let overlaps = false;
  for (let cell = 0; cell < side * side; cell += 1) {
    for (let i = starts[cell]!; i < starts[cell + 1]!; i += 1) {
      const one = members[i]!;
      for (let j = i + 1; j < starts[cell + 1]!; j += 1) {
        const other = members[j]!;
        if (Math.max(boxes.left[one]!, boxes.left[other]!) * side + Math.max(boxes.low[one]!, boxes.low[other]!) !== cell) continue;
        const dx = x[other]! - x[one]!, dy = y[other]! - y[one]!, distance = Math.sqrt(dx * dx + dy * dy);
        if (distance >= radius[one]! + margin + (radius[other]! + margin)) continue;
        overlaps = true;
        // Of two on one spot the later goes to the right.
        pushX[other]! += (distance > 0 ? dx / distance : 1) * (1 + radius[one]!);
        pushY[other]! += (distance > 0 ? dy / distance : 0) * (1 + radius[one]!);
      }
    }
  }
  for (let i = 0; i < x.length; i += 1) {
    x[i]! += pushX[i]! * STEP * SPEED;
    y[i]! += pushY[i]! * STEP * SPEED;
  }
  return overlaps;
}

function boxesOf({ x, y, radius, margin }: Discs, side: number): Boxes {
  const axis = (at: Float32Array): [Int32Array, Int32Array] => {
    let least = Infinity, most = -Infinity;
    for (let i = 0; i < at.length; i += 1) {
      least = Math.min(least, at[i]! - (radius[i]! + margin));
      most = Math.max(most, at[i]! + (radius[i]! + margin));
    }
    const middle = (least + most) / 2, reach = (EXPANSION * (most - least)) / 2, from = middle - reach, width = middle + reach - from;
    const cellOf = (value: number): number => Math.floor((side * (value - from)) / width);
    const first = new Int32Array(at.length), last = new Int32Array(at.length);
    for (let i = 0; i < at.length; i += 1) {
      first[i] = cellOf(at[i]! - (radius[i]! + margin));
      last[i] = cellOf(at[i]! + (radius[i]! + margin));
    }
    return [first, last];
  };
  const [left, right] = axis(x), [low, high] = axis(y);
  return { left, right, low, high };
}

/** The discs of each cell in their order: members[starts[cell], starts[cell + 1]). */
function gridOf({ left, right, low, high }: Boxes, side: number): { readonly starts: Int32Array; readonly members: Int32Array } {
  const starts = new Int32Array(side * side + 1);
  const eachCell = (call: (cell: number, disc: number) => void): void => {
    for (let i = 0; i < left.length; i += 1) for (let column = left[i]!; column <= right[i]!; column += 1) for (let row = low[i]!; row <= high[i]!; row += 1) call(column * side + row, i);
  };
  eachCell((cell) => { starts[cell + 1]! += 1; });
  for (let cell = 0; cell < side * side; cell += 1) starts[cell + 1]! += starts[cell]!;
  const members = new Int32Array(starts[side * side]!), next = starts.slice();
  eachCell((cell, disc) => { members[next[cell]!++] = disc; });
  return { starts, members };
}
