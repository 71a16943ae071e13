/**
 * Places on LGL and GeoVirus: `npx tsx bench/places.ts [--misses] [--set lgl|geovirus] [--half fitted|unseen]`.
 *
 * Gold are the toponyms of LGL (Lieberman et al. 2010: 588 articles of small-town papers, full of Alexandrias and Parises) and
 * GeoVirus (Gritta et al. 2018: Wikinews on epidemics), given with their spans: the gazetteer's choice is measured, not the finding
 * of names. A place is right within 161 km of gold (100 miles, the usual measure). Weights were fitted on LGL's articles of even
 * number; the odd ones and all of GeoVirus were only scored. Beside it the baseline: the most people. Reads ../shared when present.
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadGazetteer } from "../src/gazetteer.js";
import { distanceKm } from "../src/link/place/distance.js";
import { lookupOf } from "../src/link/place/lookup.js";
import { resolvePlaces, wordsBehind, type Lookup, type PlaceName } from "../src/link/place/resolve.js";

interface Toponym { readonly span: readonly [number, number]; readonly phrase: string; readonly lat?: number; readonly lon?: number }
interface Article { readonly text: string; readonly toponyms: readonly Toponym[] }
interface Score { gold: number; answered: number; right: number; baseline: number; known: number }

const ROOT = new URL("../../shared/data/toponyms/", import.meta.url);
const RIGHT_KM = 161;
const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);

const articlesOf = (set: string): Article[] => gunzipSync(readFileSync(new URL(`${set}.jsonl.gz`, ROOT))).toString("utf8").trim().split("\n").map((line) => JSON.parse(line) as Article);

/** One name for each phrase of an article, with all its places in the text. */
function namesOf({ toponyms }: Article): PlaceName[] {
  const spans = new Map<string, { start: number; end: number }[]>();
  for (const { phrase, span: [start, end] } of toponyms) spans.set(phrase, [...(spans.get(phrase) ?? []), { start, end }]);
  return [...spans].map(([phrase, places]) => ({ id: phrase, wordings: [phrase], isCountry: false, spans: places }));
}

function score(articles: readonly Article[], lookup: Lookup, showsMisses: boolean): Score {
  const total: Score = { gold: 0, answered: 0, right: 0, baseline: 0, known: 0 };
  for (const article of articles) {
    const found = resolvePlaces(article.text, namesOf(article), lookup);
    for (const { phrase, lat, lon } of article.toponyms) {
      // Streets and the like, which GeoNames lacks.
      if (lat === undefined || lon === undefined) continue;
      const gold = { latitude: lat, longitude: lon };
      const candidates = lookup(phrase);
      const [largest] = [...candidates].sort((a, b) => b.population - a.population);
      const place = found.get(phrase);
      const isRight = place !== undefined && distanceKm(place, gold) <= RIGHT_KM;
      total.gold++;
      if (candidates.some((each) => distanceKm(each, gold) <= RIGHT_KM)) total.known++;
      if (largest && distanceKm(largest, gold) <= RIGHT_KM) total.baseline++;
      if (place) total.answered++;
      if (isRight) total.right++;
      else if (showsMisses) console.log(`${place ? "wrong" : candidates.length > 0 ? "unsure" : "unknown"}\t${phrase}\t${lat},${lon}\t${place ? `${place.id} ${place.latitude},${place.longitude}` : ""}`);
    }
  }
  return total;
}

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : ((100 * part) / whole).toFixed(1));

function main(): void {
  if (!existsSync(ROOT)) return void console.log("bench/places: ../shared/data/toponyms is not there, nothing measured");
  const gazetteer = loadGazetteer();
  const sets: [string, Article[]][] = [];
  for (const set of ["lgl", "geovirus"].filter((name) => (option("--set") ?? name) === name)) {
    const articles = articlesOf(set);
    if (set === "geovirus") sets.push(["GeoVirus", articles]);
    else for (const half of ["fitted", "unseen"].filter((name) => (option("--half") ?? name) === name)) sets.push([`LGL, ${half} half`, articles.filter((_, i) => (i % 2 === 0) === (half === "fitted"))]);
  }
  console.log("set\ttoponyms\tright %\tright of answered %\tanswered %\tmost people %\tin the gazetteer %");
  for (const [name, articles] of sets) {
    const lookup = lookupOf(gazetteer, articles.flatMap((article) => [...article.toponyms.map(({ phrase }) => phrase), ...wordsBehind(article.text, article.toponyms.map(({ span: [start, end] }) => ({ start, end })))]));
    const { gold, answered, right, baseline, known } = score(articles, lookup, args.includes("--misses"));
    console.log([name, gold, percent(right, gold), percent(right, answered), percent(answered, gold), percent(baseline, gold), percent(known, gold)].join("\t"));
  }
}

main();
