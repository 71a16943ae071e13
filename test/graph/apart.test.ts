/** Discs pushed apart: invented points, few enough for one cell and many enough for a grid. */
import { describe, expect, it } from "vitest";
import { pushedApart } from "../../src/graph/apart.js";
import type { Point } from "../../src/graph/seed.js";

const overlaps = (points: readonly Point[], radius: (i: number) => number): number =>
  points.reduce((count, one, i) => count + points.filter((other, j) => j < i && Math.hypot(one.x - other.x, one.y - other.y) < radius(i) + radius(j) - 1e-3).length, 0);

/** A spiral that winds so tightly that neighbours lie on each other. */
const spiral = (count: number): Point[] => Array.from({ length: count }, (_, i) => ({ x: Math.cos(i) * i * 0.5, y: Math.sin(i) * i * 0.5 }));
const sized = (i: number): number => 1 + (i % 5);

describe("pushedApart", () => {
  it("leaves no two discs on each other, in one cell and in a grid", () => {
    for (const count of [2, 60, 400]) {
      const before = spiral(count), after = pushedApart(before, before.map((_, i) => sized(i)), 0.5, 2000);
      expect(overlaps(before, sized)).toBeGreaterThan(0);
      expect(overlaps(after, (i) => sized(i) + 0.5)).toBe(0);
    }
  });

  it("leaves alone what lies apart, and parts two on one spot the same way each time", () => {
    expect(pushedApart([{ x: 0, y: 0 }, { x: 9, y: 0 }], [2, 2], 1, 50)).toEqual([{ x: 0, y: 0 }, { x: 9, y: 0 }]);
    const part = (): Point[] => pushedApart([{ x: 3, y: 3 }, { x: 3, y: 3 }, { x: 3, y: 3 }], [1, 1, 1], 0, 100);
    expect(part()).toEqual(part());
    expect(overlaps(part(), () => 1)).toBe(0);
  });

  it("stops after its rounds and takes a list of one or none", () => {
    expect(pushedApart([{ x: 0, y: 0 }, { x: 1, y: 0 }], [2, 2], 0, 1)[1]!.x).toBeCloseTo(1.9);
    expect([pushedApart([], [], 1, 9), pushedApart([{ x: 1, y: 2 }], [1], 1, 9)]).toEqual([[], [{ x: 1, y: 2 }]]);
  });
});
