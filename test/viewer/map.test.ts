/** The map as its reader meets it: places where they are, in step with filters, time and selection; what was not found is listed. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { SerializedGraph } from "../../src/types.js";
import { fitted, project } from "../../viewer/map/projection.js";
import { STORY } from "./story.js";
import { heading, visitsOf } from "./visit.js";

const { visit, open } = visitsOf();
const COORDINATES: Readonly<Record<string, readonly [number, number]>> = { halden: [59.1, 11.4], norvania: [65, 13] };
const LOCATED: SerializedGraph = {
  ...STORY, nodes: STORY.nodes.map(({ key, attributes }) => {
    const [latitude, longitude] = COORDINATES[key] ?? [];
    return { key, attributes: latitude === undefined || longitude === undefined ? attributes : { ...attributes, latitude, longitude, gazetteer: `test:${key}` } };
  }),
};
/** A place that nothing locates, in a fact of its own. */
const WITH_UNKNOWN: SerializedGraph = { ...LOCATED, nodes: LOCATED.nodes.map((node) => (node.key === "house" ? { key: "house", attributes: { ...node.attributes, kind: "place" as const } } : node)) };

const centre = (page: Page, key: string): Promise<{ x: number; y: number }> => page.locator(`.spot[data-key=${key}] .dot`).evaluate((dot) => {
  const { left, top, width, height } = dot.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
});
const listed = (page: Page): Promise<string[]> => page.locator(".map-list li .name").allInnerTexts();

describe("the map", { timeout: 120_000 }, () => {
  test("shows places where they are, by number of facts, on an outline that is in the file", async (context) => {
    await visit(context, `${open("map", WITH_UNKNOWN)}#view=map`, async (page) => {
      expect(await page.locator(".map-picture").getAttribute("data-places")).toBe("2");
      expect((await page.locator(".land").getAttribute("d"))?.length).toBeGreaterThan(20_000);
      expect(await page.locator(".land").evaluate((land) => getComputedStyle(land).fill)).not.toBe(await page.locator(".map-frame").evaluate((frame) => getComputedStyle(frame).backgroundColor));
      const [south, north] = [await centre(page, "halden"), await centre(page, "norvania")];
      expect(south.y).toBeGreaterThan(north.y);
      expect(north.x).toBeGreaterThan(south.x);
      expect(await page.locator(".spot-label").allTextContents()).toEqual(expect.arrayContaining(["Port Halden", "Norvania"]));
      const told = await page.locator(".map-list li[data-key=halden] .count").innerText();
      // Its own edges, and the fact whose setting it is.
      const facts = STORY.edges.filter(({ source, target, attributes }) => [source, target].includes("halden") || attributes.place === "Port Halden").length;
      expect(told).toBe(`${facts} facts`);
      expect(await listed(page)).toEqual(["Port Halden", "Norvania", "Quay House"]);
      expect(await page.locator(".unresolved").innerText()).toBe("Quay House");
    });
  });

  test("opens a place by a click on it and from the list, and lights the places of what is selected", async (context) => {
    await visit(context, `${open("map", LOCATED)}#view=map`, async (page) => {
      const { x, y } = await centre(page, "halden");
      await page.mouse.click(x, y);
      await expect.poll(() => heading(page)).toBe("Port Halden");
      expect(await page.locator(".spot.chosen").getAttribute("data-key")).toBe("halden");
      await page.locator(".map-list .name", { hasText: "Norvania" }).press("Enter");
      await expect.poll(() => heading(page)).toBe("Norvania");
      await page.keyboard.press("/");
      await page.keyboard.type("lena vasko");
      await page.keyboard.press("Enter");
      // The minister visited the port and has a role in the state.
      await expect.poll(() => page.locator(".spot.chosen").count()).toBe(2);
      expect(await page.locator(".map-list li.chosen").count()).toBe(2);
    });
  });

  test("follows the filters", async (context) => {
    await visit(context, `${open("map", LOCATED)}#view=map&only-outlet=Norvania%20Press`, async (page) => {
      expect(await page.locator(".map-picture").getAttribute("data-places")).toBe("2");
      await page.goto(`${open("map", LOCATED)}#view=map&only-outlet=Coast%20Radio%20%3Cb%3E9%3C%2Fb%3E`);
      await page.reload();
      expect(await page.locator(".map-picture").getAttribute("data-places")).toBe("0");
      expect(await page.locator(".map-list").innerText()).toContain("No place of what is shown has coordinates.");
    });
  });

  test("is moved and zoomed by keys, buttons and wheel, and found again", async (context) => {
    await visit(context, `${open("map", LOCATED)}#view=map`, async (page) => {
      const box = (): Promise<number[]> => page.locator(".map-picture").evaluate((picture) => (picture.getAttribute("viewBox") ?? "").split(" ").map(Number));
      const first = await box();
      await page.locator(".map-picture").focus();
      await page.keyboard.press("ArrowRight");
      expect((await box())[0]).toBeGreaterThan(first[0] ?? 0);
      await page.keyboard.press("+");
      expect((await box())[2]).toBeLessThan(first[2] ?? 0);
      await page.keyboard.press("0");
      expect(await box()).toEqual(first);
      const at = await centre(page, "halden");
      await page.mouse.move(at.x, at.y);
      await page.mouse.wheel(0, -200);
      await expect.poll(async () => (await box())[2]).toBeLessThan(first[2] ?? 0);
      // What is under the mouse stays there.
      expect(Math.abs((await centre(page, "halden")).x - at.x)).toBeLessThan(2);
      await page.getByRole("button", { name: "All places" }).click();
      expect(await box()).toEqual(first);
    });
  });

  test("fits a narrow screen, and is drawn where WebGL is not", async (context) => {
    await visit(context, `${open("map", LOCATED)}#view=map`, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      expect(await page.locator(".spot").count()).toBe(2);
    }, { viewport: { width: 320, height: 640 } }, () => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.includes("webgl") ? null : Reflect.apply(real, this, [kind, ...rest]);
      } as typeof real;
    });
  });
});

describe("the projection", () => {
  test("fits all points into any frame, with a margin", () => {
    const points = [{ latitude: 50, longitude: 30 }, { latitude: -20, longitude: -60 }].map(project);
    for (const ratio of [0.4, 1, 2.5]) {
      const view = fitted(points, ratio);
      expect(view.width / view.height).toBeCloseTo(ratio);
      for (const { x, y } of points) {
        expect(x > view.x && x < view.x + view.width).toBe(true);
        expect(y > view.y && y < view.y + view.height).toBe(true);
      }
    }
  });
});
