/**
 * The large graph in a real browser: what opening it, typing in its search, filtering and selecting keep the browser from, and
 * whether any of them moves a node. A task is long from 50 ms on (the browser's own measure); a key's work is what the page does
 * before it gives the browser back. Counts and shares of a frame are told, since milliseconds are those of this machine.
 */
import type { Page } from "playwright-core";
import type { SerializedGraph } from "../../src/types.js";
import { buildViewer, startBrowser } from "../../test/viewer/browser.js";

const FRAME_MS = 1000 / 60;
const REST_MS = 600;
const TYPED = "town 49 bought";

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Measured extends Window {
  tasks: number[];
  keys: number[];
}

/** Runs in the page before its own script. */
function watch(): void {
  const measured = window as unknown as Measured;
  measured.tasks = [];
  measured.keys = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => measured.tasks.push(duration))).observe({ type: "longtask", buffered: true });
  let began = 0;
  window.addEventListener("keydown", () => (began = performance.now()), { capture: true });
  window.addEventListener("input", () => queueMicrotask(() => measured.keys.push(performance.now() - began)));
}

/** Runs what a reader does and tells the long tasks of it. */
async function told(page: Page, what: string, run: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => ((window as unknown as Measured).tasks = []));
  await run();
  await page.waitForTimeout(REST_MS);
  const tasks = await page.evaluate(() => (window as unknown as Measured).tasks);
  line(what, tasks.length === 0 ? "no long task" : `${tasks.length} long, the longest ${Math.max(...tasks).toFixed(0)} ms`);
}

const line = (what: string, words: string): void => console.log(`${what.padEnd(52)} ${words}`);

export async function measurePage(graph: SerializedGraph): Promise<void> {
  const [viewer, browser] = await Promise.all([buildViewer(), startBrowser()]);
  if (!browser) return;
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" })).newPage();
  await page.addInitScript(watch);
  await told(page, "in the browser: opening", () => page.goto(viewer.open("large", graph)).then(() => page.locator(".stage[data-nodes]").waitFor()));
  const [nodes, edges] = await page.locator(".stage").evaluate(({ dataset }) => [dataset["nodes"], dataset["edges"]]);
  line("  drawn at first", `${nodes ?? "0"} names, ${edges ?? "0"} relations`);
  const places = await placesOf(page, graph);
  await page.keyboard.press("/");
  await told(page, `  typing "${TYPED}"`, () => page.keyboard.type(TYPED, { delay: 40 }));
  const keys = await page.evaluate(() => (window as unknown as Measured).keys);
  line("    work of a key", `${keys.length} keys, the longest ${(Math.max(...keys) / FRAME_MS).toFixed(2)} of a frame; ${keys.filter((ms) => ms > FRAME_MS).length} longer than one`);
  await page.keyboard.press("Escape");
  await told(page, "  filtering: one class away", () => page.locator(".facet-class .toggle").first().click());
  await told(page, "  filtering: everything again", () => page.locator(".reset").click());
  await told(page, "  selecting the best connected name", () => page.locator(".panel .name").first().click());
  const { common, moved } = movedBetween(places, await placesOf(page, graph));
  line("  names that moved against each other", `${moved} of ${common}`);
  await browser.close();
}

/** Places of the drawn names by their keys. */
async function placesOf(page: Page, graph: SerializedGraph): Promise<ReadonlyMap<string, Point>> {
  return new Map(await page.locator(".stage").evaluate((stage, keys) => keys.flatMap((key) => {
    const point = (stage as unknown as { positionOf: (key: string) => Point | undefined }).positionOf(key);
    return point ? [[key, point] as const] : [];
  }), graph.nodes.map(({ key }) => key)));
}

/** Names of both pictures, and those whose distance from the first name, as a share of the second's, is another: none after any change of the frame. */
function movedBetween(before: ReadonlyMap<string, Point>, after: ReadonlyMap<string, Point>): { readonly common: number; readonly moved: number } {
  const common = [...before.keys()].filter((key) => after.has(key));
  const shares = ([first, second, ...others]: readonly Point[]): number[] => {
    const distance = ({ x, y }: Point): number => Math.hypot(x - (first?.x ?? 0), y - (first?.y ?? 0));
    return others.map((point) => distance(point) / distance(second ?? point));
  };
  const [old, now] = [before, after].map((places) => shares(common.map((key) => places.get(key) ?? { x: 0, y: 0 })));
  return { common: common.length, moved: (old ?? []).filter((share, i) => Math.abs(share - (now?.[i] ?? 0)) > 1e-3 * share).length };
}
