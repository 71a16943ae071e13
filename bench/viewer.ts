/**
 * How the viewer bears a large graph: 5,000 names, 20,000 relations, without layout in the page. Prints the milliseconds of each thing
 * that a reader waits for, and each as a share of a frame (16.7 ms) where it happens at every key; then the same page in a browser
 * (viewer/page.ts). Numbers of one machine: compare them with each other, not with those of another.
 *
 *   npx tsx bench/viewer.ts
 */
import { contradictions } from "../viewer/compare.js";
import { drawn } from "../viewer/drawn.js";
import { facetedFacts } from "../viewer/facets.js";
import { filtered } from "../viewer/filtered.js";
import { modelOf, type Model } from "../viewer/model.js";
import { shortestPaths } from "../viewer/paths.js";
import { search, searchIndex } from "../viewer/search.js";
import { INITIAL, next, type State, type Step } from "../viewer/state.js";
import { scaleOf, timelineOf } from "../viewer/timeline.js";
import { denseGraph } from "../test/viewer/layout.js";
import { measurePage } from "./viewer/page.js";

const NAMES = 5_000;
const RELATIONS = 20_000;
const FRAME_MS = 1000 / 60;
const RUNS = 5;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function timed(what: string, run: (round: number) => unknown): void {
  const times = Array.from({ length: RUNS }, (_, round) => {
    const start = performance.now();
    run(round);
    return performance.now() - start;
  });
  const ms = median(times);
  console.log(`${what.padEnd(52)} ${ms.toFixed(1).padStart(8)} ms ${(ms / FRAME_MS).toFixed(1).padStart(6)} frames`);
}

const after = (...steps: Step[]): State => steps.reduce(next, INITIAL);
const graph = denseGraph(NAMES, RELATIONS);
let model: Model = modelOf(graph);
timed("indexes of the graph", () => {
  model = modelOf(graph);
});
timed("facts and their facets, once a file", () => facetedFacts(modelOf(graph)));
facetedFacts(model);
timed("search index, once a file", () => searchIndex(model));
const entries = searchIndex(model);
for (const typed of ["t", "to", "tow", "town 49", "bought"]) timed(`search: "${typed}"`, () => search(entries, typed));
timed("a filter: facts, counts of all facets", (round) => filtered(model, after({ type: "only", facet: "outlet", value: `Outlet ${round}` })));
timed("a range of time", (round) => filtered(model, after({ type: "limitTime", time: { from: `2024-01-0${round + 1}`, to: "2024-02-01" } })));
timed("a neighbourhood of two steps", (round) => filtered(model, after({ type: "focus", focus: { type: "around", node: `town-${round}`, hops: 2 } })));
timed("what is drawn after a filter", (round) => drawn(model, after({ type: "toggle", facet: "outlet", value: `Outlet ${round}` })));
timed("what is drawn after a selection", (round) => drawn(model, after({ type: "arrive", selection: { kind: "node", key: `town-${round}` }, occurrence: 0 })));
timed("shortest paths", (round) => shortestPaths(model, new Set(model.edges.keys()), `town-${NAMES - 1 - round}`, `town-${NAMES - 100 - round}`, 5));
const scale = scaleOf(facetedFacts(model), "event");
if (scale) timed("the timeline's columns and bars", () => timelineOf(filtered(model, INITIAL).anyTime, "event", scale));
timed("contradictions", () => contradictions(model, filtered(model, INITIAL).facts, null, null));
await measurePage(graph);
