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
