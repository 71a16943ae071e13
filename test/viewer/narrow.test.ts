/** The page under a thumb: a phone and a tablet, where nothing may be cut off, broken into letters, or too small to hit. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { STORY } from "./story.js";
import { coloursDrawn, visitsOf } from "./visit.js";

const { visit, open } = visitsOf();
const LEAST_TARGET_PX = 24;
const ONE_LINE_PX = 30;

const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
/** What is to be hit and is smaller than a finger, by its words; links within a sentence are not. */
const tooSmall = (page: Page): Promise<string[]> => page.evaluate((least) => [...document.querySelectorAll<HTMLElement>("button, a, input, select, summary, [role=slider]")].filter((element) => {
  const { width, height } = element.getBoundingClientRect();
  const isText = element instanceof HTMLAnchorElement && getComputedStyle(element).display === "inline";
  return width > 1 && !isText && !element.matches(".skip, .unseen") && (width < least || height < least - 0.1);
}).map((element) => `${element.textContent ?? ""} ${element.className}`), LEAST_TARGET_PX);

describe.each([320, 700])("on a screen %i pixels wide", { timeout: 120_000 }, (width) => {
  const screen = { viewport: { width, height: 700 }, hasTouch: true, isMobile: true };

  test("every view fits, and everything in it can be hit", async (context) => {
    await visit(context, open("story", STORY), async (page) => {
      expect(await coloursDrawn(page)).toBeGreaterThan(50);
      for (const view of ["graph", "map", "facts", "compare"]) {
        await page.locator(`.view[data-view=${view}]`).tap();
        expect(await overflow(page), view).toBeLessThanOrEqual(0);
        expect(await tooSmall(page), view).toEqual([]);
      }
      await page.locator(".view[data-view=graph]").tap();
      await page.locator(".panel .name").first().tap();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await tooSmall(page)).toEqual([]);
    }, screen);
  });

  test("the legend keeps its names whole beside “only”", async (context) => {
    await visit(context, open("story", STORY), async (page) => {
      await page.locator(".legend > summary").tap();
      const names = await page.locator(".facet-kind .toggle-name, .facet-class .toggle-name").evaluateAll((found) => found.map((name) => [name.textContent ?? "", name.getBoundingClientRect().height, name.scrollHeight - name.clientHeight] as const));
      expect(names.length).toBeGreaterThan(15);
      expect(names.filter(([, height, hidden]) => height > ONE_LINE_PX || hidden > 1)).toEqual([]);
      await page.locator(".facet-kind .only").first().tap();
      expect(await page.locator(".chip").innerText()).toContain("only person");
    }, screen);
  });

  test("menus stay on the screen", async (context) => {
    await visit(context, open("story", STORY), async (page) => {
      for (const menu of [".correcting", ".exports"]) {
        await page.locator(`${menu} > summary`).tap();
        const box = await page.locator(`${menu} > .menu-body`).boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        expect(box?.height).toBeGreaterThan(50);
        await page.locator(`${menu} > summary`).tap();
      }
    }, screen);
  });
});
