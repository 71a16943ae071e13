/**
 * How often each rule fires, and how often it is right: `npx tsx bench/rules.ts [--raw N]`
 *
 * Columns: claims that the rule made in the dev and own gold articles, and of those that can be judged the share that
 * gold/score.mjs counts as right (judge.ts); claims a thousand words of raw news, from a fixed sample of N articles
 * (evenly spread over Voice of America, two parts of Wikinews and government releases). A claim that several rules made counts for each. Rules that are wrong more than a
 * third of the time are marked once they have fired often enough to tell. Reads ../shared when present.
 */
import { parseArgs } from "node:util";
import { loadModel, type Model } from "../src/model/model.js";
import { readArticle } from "../src/pipeline.js";
import type { Claim } from "../src/types.js";
import { judgedClaims, type Judged, type Weighed } from "./judge.js";
import { excludedTexts, heading, isPresent, jsonLines, percent } from "./shared.js";

/** A rule with fewer judged claims is not called bad. */
const ENOUGH = 10;
const MOST_WRONG = 1 / 3;
const RAW = ["voa-m2e2", "wikinews-meantime", "wikinews-geovirus", "government-re3d"].map((name) => `data/raw-news/${name}.jsonl.gz`);

interface Tally { made: number; right: number }
interface RawNews { readonly id: string; readonly date?: string; readonly title?: string; readonly text: string }

const { values: options } = parseArgs({ options: { raw: { type: "string", default: "40" } } });

async function main(): Promise<void> {
  if (!isPresent("gold/score.mjs")) return console.log("rules: there is no folder ../shared with gold graphs beside the clone; nothing is measured.");
  heading("rules");
  const model = await loadModel();
  const dev = tally(await judgedClaims(["dev"], model)), own = tally(await judgedClaims(["own"], model));
  const raw = await rawNews(model, Number(options.raw));
  const names = [...new Set([...dev.keys(), ...own.keys(), ...raw.counts.keys()])].sort();
  console.log(`\n${"rule".padEnd(24)} dev  right   own  right   raw/1000 words (${raw.articles} articles, ${raw.words} words)`);
  for (const name of names) {
    const [d, o] = [dev.get(name), own.get(name)], bad = isBad(d, o) ? "  wrong more than a third of the time" : "";
    console.log(`${name.padEnd(22)} ${cells(d)} ${cells(o)} ${((1000 * (raw.counts.get(name) ?? 0)) / Math.max(1, raw.words)).toFixed(2).padStart(8)}${bad}`);
  }
}

function tally(judged: readonly Judged<Weighed>[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { item, isRight } of judged) {
    for (const rule of item.claim.rules) {
      const known = tallies.get(rule) ?? { made: 0, right: 0 };
      tallies.set(rule, { made: known.made + 1, right: known.right + Number(isRight) });
    }
  }
  return tallies;
}

const cells = (tally: Tally | undefined): string => `${String(tally?.made ?? 0).padStart(5)} ${percent(tally?.right ?? 0, tally?.made ?? 0).padStart(6)}`;

function isBad(...tallies: readonly (Tally | undefined)[]): boolean {
  const made = tallies.reduce((sum, tally) => sum + (tally?.made ?? 0), 0), right = tallies.reduce((sum, tally) => sum + (tally?.right ?? 0), 0);
  return made >= ENOUGH && 1 - right / made > MOST_WRONG;
}

async function rawNews(model: Model, count: number): Promise<{ readonly counts: ReadonlyMap<string, number>; readonly articles: number; readonly words: number }> {
  const counts = new Map<string, number>(), left = excludedTexts();
  let words = 0, articles = 0;
  for (const file of RAW.filter(isPresent)) {
    const news = jsonLines<RawNews>(file).filter(({ text }) => !left(text)), step = Math.max(1, Math.floor(news.length / (count / RAW.length)));
    for (const { id, date, text } of news.filter((_, i) => i % step === 0).slice(0, Math.ceil(count / RAW.length))) {
      const { claims } = await readArticle({ id, text, headlineEnd: 0, ...(date ? { publishedAt: date.slice(0, 10) } : {}) }, model);
      for (const rule of claims.flatMap((claim: Claim) => claim.rules)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
      words += text.split(/\s+/u).length;
      articles++;
    }
  }
  return { counts, articles, words };
}

await main();
