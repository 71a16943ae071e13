/** Whatever comes in: bench/fuzz in small, and time in line with the length, counted in steps. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyInput } from "../bench/fuzz/arbitrary.js";
import { fakeModel } from "../bench/fuzz/fake-model.js";
import { faults } from "../bench/fuzz/property.js";
import { PATTERNS, stepsOf } from "../bench/fuzz/steps.js";
import { encoder } from "../src/model/encode.js";
import { modelFiles } from "../src/model/files.js";
import { loadModel } from "../src/model/model.js";
import { segment } from "../src/segment.js";

describe("any input", () => {
  it("is read or refused, and makes a graph that keeps its laws (2,000 inputs, a model that knows no English)", async () => {
    const model = fakeModel();
    await fc.assert(fc.asyncProperty(anyInput, async (input) => { expect(await faults(input, model)).toEqual([]); }), { numRuns: 2000, seed: 20 });
  }, 300_000);

  it("does so with the real model (40 inputs)", async () => {
    const model = await loadModel();
    await fc.assert(fc.asyncProperty(anyInput, async (input) => { expect(await faults(input, model)).toEqual([]); }), { numRuns: 40, seed: 21 });
  }, 300_000);
});

describe("time", () => {
  // Short sentences fill a section with few words, so that several sections are cheap to count.
  it.each(["lines", "short"] as const)("of the rules is linear over the sections of a long text (%s), counted in calls", async (pattern) => {
    const few = await stepsOf(PATTERNS[pattern](2000)), many = await stepsOf(PATTERNS[pattern](8000));
    expect(few).toBeGreaterThan(2000);
    expect(many / few).toBeLessThan(4.6);
  }, 300_000);

  it("of the model is bounded by the words: no window holds more pieces than the model takes", () => {
    const { tokenizer, description } = modelFiles();
    const words = encoder(tokenizer, description);
    for (const text of ["W".repeat(20_000), `${"antidis".repeat(300)} `.repeat(5), "🌉".repeat(300), "a-".repeat(3000), "中".repeat(500), "dog ".repeat(5000)]) {
      const sentences = segment({ id: "a", text, headlineEnd: 0 }).map(({ tokens }) => tokens.map((token) => token.text));
      const windows = words.windows(sentences, 100), count = sentences.reduce((sum, { length }) => sum + length, 0);
      expect(windows.reduce((sum, { first }) => sum + first.length, 0)).toBe(count);
      expect(windows.length).toBeLessThanOrEqual(count);
      expect(Math.max(...windows.map(({ ids }) => ids.length))).toBeLessThanOrEqual(description.maxPieces);
    }
  });
});
