import { describe, expect, it } from "vitest";
import { bins, brier, calibrationError, discrimination, fit, type Example } from "../../bench/logistic.js";

const examples = (name: string, right: number, wrong: number): Example[] =>
  Array.from({ length: right + wrong }, (_, i) => ({ features: { all: 1, [name]: 1 }, isRight: i < right }));
const probability = (weights: Readonly<Record<string, number>>, ...names: string[]): number => 1 / (1 + Math.exp(-names.reduce((sum, name) => sum + (weights[name] ?? 0), 0)));

describe("fit", () => {
  it("believes in each group as much of it as is right", () => {
    const weights = fit([...examples("a", 90, 10), ...examples("b", 30, 70)], 0.001, 5);
    expect(probability(weights, "all", "a")).toBeCloseTo(0.9, 2);
    expect(probability(weights, "all", "b")).toBeCloseTo(0.3, 2);
  });

  it("holds a small group nearer to all than a large one, the more the greater the penalty", () => {
    const groups = [...examples("large", 80, 20), ...examples("small", 0, 6)];
    const loose = fit(groups, 0.1, 5), strict = fit(groups, 10, 5);
    expect(probability(strict, "all", "small")).toBeGreaterThan(probability(loose, "all", "small"));
  });

  it("gives no weight to what it has hardly seen", () => {
    expect(Object.keys(fit([...examples("often", 9, 9), ...examples("rare", 0, 4)], 1, 5))).toEqual(["all", "often"]);
  });
});

describe("figures of probabilities", () => {
  const guesses = [...Array.from({ length: 10 }, (_, i) => ({ probability: 0.85, isRight: i < 6 })), ...Array.from({ length: 10 }, (_, i) => ({ probability: 0.15, isRight: i < 1 }))];

  it("measure belief against truth in tenths", () => {
    expect(bins(guesses).filter(({ count }) => count).map(({ from, count, right }) => [from, count, right])).toEqual([[0.1, 10, 0.1], [0.8, 10, 0.6]]);
    expect(calibrationError(guesses)).toBeCloseTo((0.05 * 10 + 0.25 * 10) / 20, 6);
  });

  it("put certainty in the last tenth", () => {
    expect(bins([{ probability: 1, isRight: true }]).at(-1)!.count).toBe(1);
  });

  it("tell right from wrong", () => {
    expect(discrimination([{ probability: 0.9, isRight: true }, { probability: 0.2, isRight: false }])).toBe(1);
    expect(discrimination([{ probability: 0.5, isRight: true }, { probability: 0.5, isRight: false }])).toBe(0.5);
    expect(brier([{ probability: 0.8, isRight: true }, { probability: 0.6, isRight: false }])).toBeCloseTo(0.2, 6);
  });
});
