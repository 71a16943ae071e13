/**
 * Does confidence mean what it says? `npx tsx bench/confidence.ts [--check] [--fit] [--why]`
 *
 * Prints for each tenth of confidence how many facts of the graphs have it and how many of those are right (judge.ts), with the
 * expected calibration error. `--fit` instead fits the weights of src/extract/calibration.ts on the seed, dev and own gold
 * articles and writes them; it prints the figures of a cross-validation in which each article is judged by weights fitted on
 * the others. `--why` prints the weights. `--check` adds the set that nothing was fitted on: totals alone.
 * A constant (the share of right facts in what it was fitted on) is the baseline. Reads ../shared when present.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { probability } from "../src/extract/confidence.js";
import { loadModel, type Model } from "../src/model/model.js";
import { judgedClaims, judgedFacts } from "./judge.js";
import { bins, brier, calibrationError, discrimination, fit, type Example, type Guess } from "./logistic.js";
import { GOLD_SETS, heading, isPresent, percent, type GoldSet } from "./shared.js";

/** Chosen by cross-validation (Brier 0.130, 0.127, 0.124, 0.123 at 0.3, 1, 3, 10). */
const PENALTY = 10;
/** Features of fewer claims tell nothing. */
const LEAST = 5;
/** What the confidence of an unseen article may be off by, on the mean. */
const MOST_ERROR = 0.08;
const FILE = fileURLToPath(new URL("../src/extract/calibration.ts", import.meta.url));

const { values: options } = parseArgs({ options: { check: { type: "boolean" }, fit: { type: "boolean" }, why: { type: "boolean" } } });

async function main(): Promise<void> {
  if (!isPresent("gold/score.mjs")) return console.log("confidence: there is no folder ../shared with gold graphs beside the clone; nothing is measured.");
  const model = await loadModel();
  heading("confidence");
  if (options.fit) return refit(model);
  for (const set of [...GOLD_SETS, ...(options.check ? ["check" as const] : [])]) await measure(set, model);
}

async function refit(model: Model): Promise<void> {
  const judged = await judgedClaims(GOLD_SETS, model);
  const examples = judged.map(({ article, item, isRight }) => ({ article, features: item.features, isRight }));
  const articles = [...new Set(examples.map(({ article }) => article))];
  const crossed = articles.flatMap((name) => {
    const weights = fit(examples.filter(({ article }) => article !== name), PENALTY, LEAST);
    return examples.filter(({ article }) => article === name).map(({ features, isRight }) => ({ probability: probability(features, weights), isRight }));
  });
  print(`claims of ${articles.length} articles, each judged by the others`, crossed);
  const weights = fit(examples, PENALTY, LEAST);
  writeFileSync(FILE, source(weights, examples, articles.length));
  console.log(`\nwrote ${FILE}; run this again without --fit to measure it`);
  if (options.why) for (const [name, weight] of Object.entries(weights).sort(([, a], [, b]) => a - b)) console.log(`${weight.toFixed(2).padStart(6)}  ${name.padEnd(28)} ${share(examples, name)}`);
}

function share(examples: readonly Example[], name: string): string {
  const having = examples.filter(({ features }) => features[name]);
  return `${percent(having.filter(({ isRight }) => isRight).length, having.length)} of ${having.length}`;
}

/** The weights as a file of data. */
function source(weights: Readonly<Record<string, number>>, examples: readonly Example[], articles: number): string {
  const rows = Object.entries(weights).map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight.toFixed(3).replace(/^-0\.000$/u, "0.000")},`);
  return `/**
 * Weights of confidence.ts in log-odds, written by \`npx tsx bench/confidence.ts --fit\`: not to be changed by hand.
 *
 * Fitted on ${examples.length} claims of ${articles} gold articles, ${examples.filter(({ isRight }) => isRight).length} of them right; features of fewer than ${LEAST} claims have no weight; penalty ${PENALTY}.
 */
export const WEIGHTS: Readonly<Record<string, number>> = {
${rows.join("\n")}
};
`;
}

async function measure(set: GoldSet, model: Model): Promise<void> {
  const judged = await judgedFacts([set], model);
  if (judged.length) print(`${set}: facts of ${new Set(judged.map(({ article }) => article)).size} graphs`, judged.map(({ item, isRight }) => ({ probability: item.confidence, isRight })));
}

function print(name: string, guesses: readonly Guess[]): void {
  const error = calibrationError(guesses), right = guesses.filter(({ isRight }) => isRight).length / guesses.length;
  console.log(`\n${name}\nconfidence    facts  believed  right`);
  for (const { from, to, count, believed, right } of bins(guesses)) {
    if (count) console.log(`${from.toFixed(1)} to ${to.toFixed(1)} ${String(count).padStart(8)} ${percent(believed, 1).padStart(9)} ${percent(right, 1).padStart(6)}`);
  }
  console.log(`calibration error ${error.toFixed(3)} (at most ${MOST_ERROR}: ${error <= MOST_ERROR ? "met" : "missed"}), Brier ${brier(guesses).toFixed(3)} (constant: ${(right * (1 - right)).toFixed(3)}), right before wrong ${percent(discrimination(guesses), 1)}`);
}

await main();
