/** Scores over antecedents from a graph of plain numbers: mention [2], gaps [2], equal word [1], antecedent [2]. */
import { describe, expect, it } from "vitest";
import { antecedents, type Nominal } from "../../src/model/antecedent.js";
import type { Graph } from "../../src/model/runtime.js";

const GAPS = [0, 2];

/** Hands the vectors on as they are: the test writes the graph's answer itself. */
const graph: Graph = { outputs: ["antecedent"], run: (feeds) => Promise.resolve({ antecedent: { data: feeds["words"]!.data as Float32Array, dims: feeds["words"]!.dims } }) };
const nominal = (sentence: number, text: string, row: readonly number[]): Nominal => ({ sentence, word: sentence + 1, text, vector: Float32Array.from(row) });

describe("antecedents", () => {
  it("are probabilities beside that of a word that is new", async () => {
    const [, found] = await antecedents(graph, [nominal(0, "rebels", [0, 0, 0, 0, 0, 2, 0]), nominal(1, "they", [Math.SQRT2, 0, 0.5, 9, 9, 0, 0])], GAPS);
    // Product 2 * sqrt 2 over the root of the size, and the leaning to a near one: 2.5 against 0 for new.
    expect(found).toEqual([{ word: 2, sentence: 0, antecedent: 1, score: expect.closeTo(1 / (1 + Math.exp(-2.5)), 5) as number }]);
  });

  it("lean to their distance in sentences and to the same word", async () => {
    const far = nominal(4, "Port", [0, 0, -9, 1, 2, 0, 0]), near = nominal(1, "Port", [0, 0, 1, -9, 2, 0, 0]), other = nominal(1, "ship", [0, 0, 1, -9, 2, 0, 0]);
    const of = async (last: Nominal) => (await antecedents(graph, [nominal(0, "port", [0, 0, 0, 0, 0, 0, 0]), last], GAPS))[1]![0]!.score;
    expect(await of(far)).toBeCloseTo(1 / (1 + Math.exp(-3)), 5);
    expect(await of(near)).toBeCloseTo(1 / (1 + Math.exp(-3)), 5);
    expect(await of(other)).toBeCloseTo(1 / (1 + Math.exp(-1)), 5);
  });

  it("come before their word, the most probable first, the hopeless left out", async () => {
    const rows = [nominal(0, "a", [0, 0, 0, 0, 0, 1, 0]), nominal(0, "b", [9, 0, -9, 0, 0, 3, 0]), nominal(0, "c", [0, 0, 0, 0, 0, -9, 0]), nominal(1, "d", [2, 0, 0, 0, 0, 0, 0]), nominal(1, "e", [0, 0, 0, 0, 0, 9, 0])];
    const found = await antecedents(graph, rows, GAPS);
    expect(found[0]).toEqual([]);
    expect(found[3]!.map(({ sentence, antecedent }) => [sentence, antecedent])).toEqual([[0, 1], [0, 1]]);
    expect(found[3]![0]!.score).toBeGreaterThan(found[3]![1]!.score);
    expect(found.map((list) => list.reduce((sum, { score }) => sum + score, 0)).every((sum) => sum < 1)).toBe(true);
  });

  it("of a long article look back so far only, in linear time", async () => {
    const rows = Array.from({ length: 900 }, (_, i) => nominal(i, `w${i}`, [0, 0, 0, i ? 9 : 0, 0, 0, 0]));
    const found = await antecedents(graph, rows, GAPS);
    expect(found.every((list) => list.length <= 400)).toBe(true);
  });

  it("are none for one word, without asking the graph", async () => {
    expect(await antecedents({ outputs: [], run: () => Promise.reject(new Error("asked")) }, [nominal(0, "a", [0, 0, 0, 0, 0, 0, 0])], GAPS)).toEqual([[]]);
  });
});
