/** Where labels go: no two on each other, none over what lies above the drawing, only important ones over nodes, and what must be read moves aside. */
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../src/graph/seed.js";
import { placeLabels, type Box, type LabelWish } from "../../viewer/canvas/labels.js";
import { steered, turned } from "../../viewer/canvas/steer.js";

const FRAME = { width: 900, height: 600 };
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const wish = (key: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({ key, x, y, radius: 6, width: 80, height: 16, isForced: false, isImportant: false, isCentred: false, ...more });

describe("labels", () => {
  test("of a crowd collide neither with each other nor with nodes", () => {
    const random = seededRandom(7);
    const nodes = Array.from({ length: 600 }, (_, i) => ({ key: `node-${i}`, x: random() * FRAME.width, y: random() * FRAME.height, radius: 2 + random() * 14 }));
    const obstacles = nodes.map(({ key, x, y, radius }) => ({ key, box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius } }));
    const taken = [{ x: 800, y: 500, width: 100, height: 100 }];
    const placed = placeLabels(nodes.map(({ key, x, y, radius }, i) => wish(key, x, y, { radius, width: 20 + (i % 7) * 12, isImportant: i < 10 })), obstacles, taken, FRAME);
    expect(placed.length).toBeGreaterThan(20);
    placed.forEach(({ key, box }, i) => {
      expect(placed.slice(i + 1).filter((other) => overlap(box, other.box))).toEqual([]);
      expect(taken.filter((other) => overlap(box, other))).toEqual([]);
      if (Number(key.slice(5)) >= 10) expect(obstacles.filter((other) => other.key !== key && overlap(box, other.box))).toEqual([]);
    });
  });

  test("that cover a node no more than they must: an important one takes the place that covers least", () => {
    const wall = [{ x: 40, y: 0 }, { x: 40, y: 60 }, { x: 0, y: 0 }, { x: 0, y: 60 }].map(({ x, y }, i) => ({ key: `wall-${i}`, box: { x: 400 + x, y: 280 + y, width: 38, height: 30 } }));
    const [placed] = placeLabels([wish("hub", 418, 325, { isImportant: true })], wall, [], FRAME);
    expect(placed).toBeDefined();
    expect(placeLabels([wish("hub", 418, 325)], [...wall, { key: "all", box: { x: 200, y: 200, width: 400, height: 300 } }], [], FRAME)).toEqual([]);
  });

  test("of a line that is asked for step aside from what lies in the middle, others stay out", () => {
    const plate = [{ x: 380, y: 290, width: 60, height: 20 }];
    const centred = { isCentred: true, width: 60, height: 14, radius: 0 } as const;
    expect(placeLabels([wish("line", 400, 300, centred)], [], plate, FRAME)).toEqual([]);
    const [placed] = placeLabels([wish("line", 400, 300, { ...centred, isForced: true })], [], plate, FRAME);
    expect(placed && plate.some((other) => overlap(placed.box, other))).toBe(false);
  });
});

describe("keys", () => {
  test("go round the lines of a name clockwise from the top", () => {
    const middle = { x: 100, y: 100 };
    expect(turned([{ key: "left", x: 50, y: 100 }, { key: "down", x: 100, y: 150 }, { key: "up", x: 100, y: 20 }, { key: "right", x: 140, y: 100 }, { key: "far right", x: 180, y: 100 }], middle)).toEqual(["up", "right", "far right", "down", "left"]);
  });

  test("lead to the node straight ahead", () => {
    const from = { key: "a", x: 0, y: 0 };
    expect(steered([from, { key: "b", x: 100, y: 5 }, { key: "c", x: 60, y: 50 }], from, "right", { x: 0, y: 0 })).toBe("b");
    expect(steered([from, { key: "b", x: 100, y: 5 }], from, "left", { x: 0, y: 0 })).toBeUndefined();
  });
});
