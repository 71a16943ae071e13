/**
 * How much work a text makes, counted and not timed: V8 counts the calls of every function of the program's own code, and
 * the sum is the same on every machine, whatever else runs on it. The fake model tags, so that only our code counts.
 *
 *   npx tsx bench/fuzz/steps.ts        for each pattern, steps a word at 2,500, 5,000 and 10,000 words
 */
import { Session } from "node:inspector";
import { pathToFileURL } from "node:url";
import { readArticle } from "../../src/pipeline.js";
import { fakeModel } from "./fake-model.js";

const repeated = (unit: string) => (words: number): string => unit.repeat(Math.ceil(words / unit.trim().split(/\s+/u).length));

/** Texts that ask for everything at once; each takes a number of words. */
export const PATTERNS = {
  names: repeated("Ana Cruz visited Lipno and met Petr Sykora on Monday. "), said: repeated("he said that she said that "), commas: repeated("Ana , "), quotes: repeated("“ We rebuilt it , ” he said . "),
  marks: repeated("\" "), brackets: repeated("( "), words: repeated("dog "), lines: repeated("He said\n"), short: repeated("Cruz met her. "), numbers: repeated("5 "), dates: repeated("Monday January 5 2024 "), dashes: repeated("well - known "), acronyms: repeated("the U.S. OSCE (OSCE) "),
} as const;

interface Coverage {
  readonly result: readonly { readonly url: string; readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[] }[];
}

/** Calls of our functions that reading the text makes. */
export async function stepsOf(text: string): Promise<number> {
  const session = new Session();
  session.connect();
  const post = <T>(method: string, params: object = {}): Promise<T> => new Promise((resolve, reject) => session.post(method, params, (error, answer) => (error ? reject(error) : resolve(answer as T))));
  await post("Profiler.enable");
  await post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  await readArticle({ id: "a", text, headlineEnd: 0, publishedAt: "2024-12-21" }, fakeModel());
  const { result } = await post<Coverage>("Profiler.takePreciseCoverage");
  await post("Profiler.stopPreciseCoverage");
  session.disconnect();
  return result.filter(({ url }) => /\/src\/(?!model\/)/u.test(url) && !url.includes("node_modules"))
    .reduce((sum, { functions }) => sum + functions.reduce((all, { ranges }) => all + ranges.reduce((total, { count }) => total + count, 0), 0), 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [name, text] of Object.entries(PATTERNS)) {
    const counts: string[] = [];
    for (const words of [2500, 5000, 10_000]) counts.push(String(Math.round((await stepsOf(text(words))) / words)));
    console.log(`${name.padEnd(10)} ${counts.join("  ")}`);
  }
}
