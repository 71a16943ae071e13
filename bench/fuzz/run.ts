/**
 * Fuzzing by the hundred thousand.
 *
 *   npx tsx bench/fuzz/run.ts [--runs 100000] [--seed 1] [--real]
 *
 * With --real the shipped model reads (some 300 times slower), else the fake one. Prints the smallest input that fails, and its
 * seed and path for a repetition.
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { loadModel } from "../../src/model/model.js";
import { anyInput } from "./arbitrary.js";
import { fakeModel } from "./fake-model.js";
import { faults } from "./property.js";

const { values } = parseArgs({ options: { runs: { type: "string", default: "100000" }, seed: { type: "string", default: "1" }, real: { type: "boolean", default: false } } });
const model = values.real ? await loadModel() : fakeModel();
const started = performance.now();
const result = await fc.check(fc.asyncProperty(anyInput, async (input) => {
  const found = await faults(input, model);
  if (found.length > 0) throw new Error(found.join("\n"));
}), { numRuns: Number(values.runs), seed: Number(values.seed) });
if (result.failed) {
  const [input] = result.counterexample ?? [];
  console.log(`failed after ${result.numRuns} runs, seed ${result.seed}, path ${result.counterexamplePath}\n${input?.name}: ${JSON.stringify(new TextDecoder().decode(input?.bytes))}\n${String((result.errorInstance as Error | null)?.stack)}`);
} else console.log(`${result.numRuns} runs with the ${values.real ? "real" : "fake"} model, seed ${values.seed}: nothing found (${Math.round((performance.now() - started) / 1000)} s)`);
process.exitCode = result.failed ? 1 : 0;
