/** A link keeps the whole view: what one reader sees, another sees who opens the address. */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { STORY } from "./story.js";
import { clickAt, coloursDrawn, heading, visitsOf } from "./visit.js";

const { visit, open } = visitsOf();
let story: string;

beforeAll(() => {
  story = open("story", STORY);
});

interface Point {
  readonly x: number;
  readonly y: number;
}

const placeOf = (page: Page, key: string): Promise<Point> =>
  page.locator(".stage").evaluate((stage, asked) => (stage as unknown as { positionOf: (key: string) => Point }).positionOf(asked), key);

describe("the address", { timeout: 120_000 }, () => {
  test("keeps selection, filters, time, comparison and camera for whoever opens it", async (context) => {
    let address = "";
    let place: Point = { x: 0, y: 0 };
    let seen: string[] = [];
    const look = async (page: Page): Promise<string[]> => [await heading(page), await page.locator(".chips").innerText(), await page.locator(".stage").getAttribute("data-edges") ?? "", await page.locator(".timeline input[type=date]").nth(1).inputValue()];
    await visit(context, story, async (page) => {
      await page.getByRole("button", { name: "Only person" }).press("Enter");
      await page.locator(".chip").click();
      await page.locator(".facet-kind .toggle[data-name=facility]").click();
      await page.getByRole("slider", { name: "End of the time shown" }).press("ArrowLeft");
      await page.getByRole("button", { name: /^with \d+ undated/ }).click();
      await clickAt(page, "okafor.accused.brightwater");
      await page.locator(".picture").focus();
      for (const key of ["+", "+"]) await page.keyboard.press(key);
      await expect.poll(() => page.url()).toContain("camera=");
      await page.waitForTimeout(400);
      address = page.url();
      place = await placeOf(page, "okafor");
      seen = await look(page);
    });
    await visit(context, address, async (page) => {
      expect(await coloursDrawn(page)).toBeGreaterThan(50);
      expect(await look(page)).toEqual(seen);
      const { x, y } = await placeOf(page, "okafor");
      expect(Math.hypot(x - place.x, y - place.y)).toBeLessThan(2);
      await expect.poll(() => page.url()).toBe(address);
      await page.getByRole("button", { name: "Show the whole drawing" }).click();
      await expect.poll(() => page.url()).not.toContain("camera=");
    });
  });

  test("keeps how tables are sorted and where the map is looked at", async (context) => {
    const places: Readonly<Record<string, readonly [number, number]>> = { halden: [59.1, 11.4], norvania: [65, 13] };
    const located = open("located", { ...STORY, nodes: STORY.nodes.map(({ key, attributes }) => ({ key, attributes: { ...attributes, ...(places[key] ? { latitude: places[key][0], longitude: places[key][1], gazetteer: `test:${key}` } : {}) } })) });
    const box = (page: Page): Promise<number[]> => page.locator(".map-picture").evaluate((picture) => (picture.getAttribute("viewBox") ?? "").split(" ").map(Number));
    const names = (page: Page): Promise<string[]> => page.locator(".sheet tbody tr[data-key] > :first-child").allInnerTexts();
    let address = "";
    let seen: number[] = [];
    let sorted: string[] = [];
    await visit(context, `${located}#view=entities`, async (page) => {
      await page.getByRole("columnheader", { name: "Name", exact: true }).getByRole("button").click();
      await page.getByRole("columnheader", { name: "Name", exact: true }).getByRole("button").click();
      sorted = await names(page);
      expect(sorted.length).toBeGreaterThan(10);
      await page.getByRole("button", { name: "Map", exact: true }).click();
      await page.locator(".map-picture").focus();
      for (const key of ["ArrowRight", "ArrowDown", "+", "+"]) await page.keyboard.press(key);
      seen = await box(page);
      await expect.poll(() => page.url()).toContain("map=");
      await expect.poll(() => page.url()).toContain("sort-entities=-name");
      address = page.url();
    });
    await visit(context, address, async (page) => {
      (await box(page)).forEach((number, i) => expect(Math.abs(number - (seen[i] ?? 0))).toBeLessThan(0.05));
      await page.getByRole("button", { name: /^Tables/ }).click();
      await page.locator(".tab[data-table=entities]").click();
      expect(await names(page)).toEqual(sorted);
      await page.getByRole("button", { name: "Map", exact: true }).click();
      await page.getByRole("button", { name: "All places" }).click();
      await expect.poll(() => page.url()).not.toContain("map=");
    });
    await visit(context, `${located}#view=entities&sort-entities=nothing&map=99,0,-1`, async (page) => {
      expect((await names(page))[0]).toBe("Brightwater Lines");
    });
  });

  test("changes with the back button only where a reader has gone on, not at every filter", async (context) => {
    await visit(context, story, async (page) => {
      await clickAt(page, "vasko");
      await page.locator(".facet-kind .toggle[data-name=facility]").click();
      await page.locator(".facet-kind .toggle[data-name=work]").click();
      await clickAt(page, "brightwater");
      await expect.poll(() => heading(page)).toBe("Brightwater Lines");
      await page.goBack();
      await expect.poll(() => heading(page)).toBe("Lena Vasko");
      expect(await page.locator(".chip").innerText()).toContain("without facility and work");
      await page.goBack();
      await expect.poll(() => heading(page)).toContain("facts");
    });
  });
});
