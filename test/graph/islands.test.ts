import { describe, expect, it } from "vitest";
import type { Link } from "../../src/graph/force.js";
import { laidApart } from "../../src/graph/islands.js";
import { startOf, type Point } from "../../src/graph/seed.js";

const STAR = 40;
const PAIRS = 30;
/** A hub with many ties and a crowd of pairs, in one island; a second island beside it. */
const COUNT = STAR + 1 + 2 * PAIRS + 20;
const links: Link[] = [
  ...Array.from({ length: STAR }, (_, i) => ({ a: 0, b: i + 1, weight: 1 })),
  ...Array.from({ length: PAIRS }, (_, i) => ({ a: STAR + 1 + 2 * i, b: STAR + 2 + 2 * i, weight: 1 })),
  ...Array.from({ length: 19 }, (_, i) => ({ a: COUNT - 20, b: COUNT - 19 + i, weight: 1 })),
];
const members = Array.from({ length: COUNT }, (_, i) => i);
const islands = [{ members: members.slice(0, -20), weight: COUNT - 20 }, { members: members.slice(-20), weight: 20 }];
const places = laidApart(members.map((i) => startOf(`node ${i}`, 100)), links, islands);
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const nearest = (i: number): number => Math.min(...places.filter((_, other) => other !== i).map((other) => distance(places[i]!, other)));

describe("islands", () => {
  it("give a node room by its ties", () => {
    const leaves = members.slice(1, STAR + 1 + 2 * PAIRS).map(nearest).sort((a, b) => a - b);
    const middle = leaves[Math.floor(leaves.length / 2)]!;
    expect(middle).toBeGreaterThan(10);
    expect(nearest(0)).toBeGreaterThan(2 * middle);
  });

  it("lie apart by more than their nodes do", () => {
    const [first, second] = islands.map(({ members: own }) => own.map((i) => places[i]!));
    const gap = Math.min(...first!.flatMap((a) => second!.map((b) => distance(a, b))));
    const inside = second!.map((a) => Math.min(...second!.filter((b) => b !== a).map((b) => distance(a, b)))).sort((a, b) => a - b);
    expect(gap).toBeGreaterThan(1.5 * inside[Math.floor(inside.length / 2)]!);
  });

  it("are the same for the same input", () => {
    expect(laidApart(members.map((i) => startOf(`node ${i}`, 100)), links, islands)).toEqual(places);
  });
});
