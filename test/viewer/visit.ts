/**
 * Visits to the viewer as a reader makes them: pages opened in one real browser, clicked and typed at, judged by what stands on the
 * screen. A page that complains, or asks the network for anything, fails its test.
 */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, type TestContext } from "vitest";
import type { SerializedGraph } from "../../src/types.js";
import { buildViewer, startBrowser } from "./browser.js";

/** Matches the software renderer's remark that reading a pixel is slow; refuses every other message. */
const DRIVER_NOTE = /GL Driver Message \(OpenGL, Performance/;
const DOUBLE_CLICK_MS = 350;

export type Visit = (context: TestContext, address: string, read: (page: Page) => Promise<void>, options?: BrowserContextOptions, before?: () => void) => Promise<void>;

export interface Visits {
  readonly visit: Visit;
  /** Writes a page with the graph, or without, and gives its file:// address. */
  readonly open: (name: string, graph?: SerializedGraph) => string;
  /** Bytes of the page without data. */
  readonly size: () => number;
}

/** Builds the viewer and starts the browser before the tests of a file, and stops it after. */
export function visitsOf(): Visits {
  let browser: Browser | undefined;
  let viewer: Awaited<ReturnType<typeof buildViewer>>;
  beforeAll(async () => {
    [viewer, browser] = await Promise.all([buildViewer(), startBrowser()]);
  }, 120_000);
  afterAll(async () => browser?.close());
  const visit: Visit = async (context, address, read, options = {}, before) => {
    if (!browser) return context.skip();
    const session = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", ...options });
    const complaints: string[] = [];
    const requests: string[] = [];
    const page = await session.newPage();
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && !DRIVER_NOTE.test(message.text()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => !/^(?:file|data):/.test(request.url()) && requests.push(request.url()));
    if (before) await page.addInitScript(before);
    await page.goto(address);
    await read(page);
    expect(requests, "requests that left the page").toEqual([]);
    expect(complaints, "errors and warnings in the console").toEqual([]);
    await session.close();
  };
  return { visit, open: (name, graph) => viewer.open(name, graph), size: () => viewer.size };
}

/** Clicks the drawing where the node or the middle of the edge is, `aside` pixels off. */
export async function clickAt(page: Page, key: string, aside = 0): Promise<void> {
  const point = await page.locator(".stage").evaluate((stage, asked) => (stage as unknown as { positionOf: (key: string) => { x: number; y: number } | undefined }).positionOf(asked), key);
  if (!point) throw new Error(`"${key}" is not drawn`);
  await page.mouse.click(point.x + aside, point.y);
  // A second click too soon after is a double click, which zooms.
  await page.waitForTimeout(DOUBLE_CLICK_MS);
}

export const heading = (page: Page): Promise<string> => page.locator(".panel h2").innerText();
export const paper = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Number of colours in the drawing: one for an empty picture. */
export const coloursDrawn = async (page: Page): Promise<number> => coloursOf(page, await page.locator(".picture").screenshot());

/** Number of colours in a PNG, read by the page's own canvas. */
export function coloursOf(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const brush = canvas.getContext("2d");
    brush?.drawImage(image, 0, 0);
    return new Set(new Uint32Array(brush?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0))).size;
  }, png.toString("base64"));
}
