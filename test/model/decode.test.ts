import { describe, expect, it } from "vitest";
import { argmax, names, probability, tree, type Rows } from "../../src/model/decode.js";

const rows = (matrix: readonly (readonly number[])[]): Rows => ({ data: Float32Array.from(matrix.flat()), offset: 0, width: matrix[0]!.length });

describe("tree", () => {
  it("keeps the best heads where they form a tree", () => {
    expect(tree(rows([[0, 0, 9, 0], [9, 0, 0, 0], [0, 0, 9, 0]]), 3)).toEqual([1, -1, 1]);
  });

  it("breaks a cycle where that costs least", () => {
    // Words 0 and 1 prefer each other; word 1 loses less by hanging on the root.
    expect(tree(rows([[1, 0, 9], [5, 9, 0]]), 2)).toEqual([1, -1]);
  });

  it("breaks a cycle inside a cycle", () => {
    const scores = rows([[0, 0, 9, 1, 0], [0, 9, 0, 5, 0], [0, 1, 7, 0, 8], [4, 0, 0, 9, 0]]);
    expect(tree(scores, 4)).toEqual([1, 2, 3, -1]);
  });

  it("has one root where several words want to be it", () => {
    const heads = tree(rows([[9, 0, 1, 0], [8, 2, 0, 0], [9, 3, 0, 0]]), 3);
    expect(heads).toEqual([-1, 0, 0]);
  });

  it("reaches the root from every word, whatever the scores", () => {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let size = 1; size <= 12; size++) {
      const heads = tree(rows(Array.from({ length: size }, () => Array.from({ length: size + 1 }, random))), size);
      expect(heads.filter((head) => head === -1)).toHaveLength(1);
      heads.forEach((_, i) => {
        let at = i;
        for (let steps = 0; at !== -1; steps++) {
          expect(steps).toBeLessThan(size);
          at = heads[at]!;
        }
      });
    }
  });

  it("finds the tree that trying all trees finds", () => {
    let seed = 11;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let trial = 0; trial < 40; trial++) {
      const matrix = Array.from({ length: 4 }, () => Array.from({ length: 5 }, random));
      const total = (heads: readonly number[]) => heads.reduce((sum, head, i) => sum + matrix[i]![head + 1]!, 0);
      expect(total(tree(rows(matrix), 4))).toBeCloseTo(Math.max(...allTrees(4).map(total)), 5);
    }
  });

  it("looks only at the words of its own sentence", () => {
    // Rows of the second sentence (words 2 and 3) in a window of four words.
    const window = rows([[0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [1, 99, 99, 0, 5], [4, 99, 99, 1, 0]]);
    expect(tree({ ...window, offset: 2 * window.width }, 2, 2)).toEqual([1, -1]);
  });

  it("is empty for no words", () => {
    expect(tree({ data: new Float32Array(), offset: 0, width: 1 }, 0)).toEqual([]);
  });
});

function allTrees(size: number): number[][] {
  const lists = Array.from({ length: (size + 1) ** size }, (_, n) => Array.from({ length: size }, (_, i) => (Math.floor(n / (size + 1) ** i) % (size + 1)) - 1));
  const reaches = (heads: readonly number[], from: number) => {
    let at = from;
    for (let steps = 0; at !== -1 && steps <= size; steps++) at = heads[at]!;
    return at === -1;
  };
  return lists.filter((heads) => heads.filter((head) => head === -1).length === 1 && heads.every((_, i) => reaches(heads, i)));
}

describe("names", () => {
  const LABELS = ["O", "B-PER", "I-PER", "E-PER", "S-PER", "B-LOC", "I-LOC", "E-LOC", "S-LOC"];
  const scored = (...best: readonly Readonly<Record<string, number>>[]) => rows(best.map((word) => LABELS.map((label) => word[label] ?? 0)));

  it("hands on IOB2", () => {
    const scores = scored({ "B-PER": 5 }, { "I-PER": 5 }, { "E-PER": 5 }, { O: 5 }, { "S-LOC": 5 });
    expect(names(scores, 5, LABELS)).toEqual(["B-PER", "I-PER", "I-PER", "O", "B-LOC"]);
  });

  it("keeps two names apart that touch each other", () => {
    expect(names(scored({ "S-PER": 5 }, { "B-PER": 5 }, { "E-PER": 5 }), 3, LABELS)).toEqual(["B-PER", "B-PER", "I-PER"]);
  });

  it("never changes the type inside a name", () => {
    expect(names(scored({ "B-PER": 5 }, { "E-LOC": 4, "E-PER": 3 }), 2, LABELS)).toEqual(["B-PER", "I-PER"]);
  });

  it("ends no sentence inside a name", () => {
    expect(names(scored({ O: 1 }, { "B-LOC": 5, "S-LOC": 4 }), 2, LABELS)).toEqual(["O", "B-LOC"]);
    expect(names(scored({ "I-PER": 5, O: 1 }), 1, LABELS)).toEqual(["O"]);
  });
});

describe("labels", () => {
  it("picks the highest score of a row and its probability", () => {
    const scores = rows([[9, 9, 9], [0, Math.log(3), -Infinity]]);
    expect(argmax(scores, 1)).toBe(1);
    expect(probability(scores, 1, 1)).toBeCloseTo(0.75);
  });
});
