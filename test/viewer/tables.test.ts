/** The tables as their reader meets them: sorted, walked by keys, in step with drawing and filters, and long ones scrolled. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { largeGraph } from "./layout.js";
import { STORY } from "./story.js";
import { heading, visitsOf } from "./visit.js";

const { visit, open } = visitsOf();
const MANY = 3000;

const tab = (page: Page, name: string): Promise<void> => page.locator(`.tab[data-table=${name}]`).click();
const column = (page: Page, index: number): Promise<string[]> => page.locator(`.sheet tbody tr[data-key] > :nth-child(${index})`).allInnerTexts();
const sort = (page: Page, name: string): Promise<void> => page.getByRole("columnheader", { name, exact: true }).getByRole("button").click();
/** Rows that the scroller shows in full. */
const seen = (page: Page): Promise<string[]> => page.locator(".scroller").evaluate((scroller) => {
  const frame = scroller.getBoundingClientRect();
  return [...scroller.querySelectorAll("tbody tr[data-key]")].filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return top >= frame.top + 30 && bottom <= frame.bottom + 3;
  }).map((row) => row.querySelector("th")?.textContent ?? "");
});

describe("the tables", { timeout: 120_000 }, () => {
  test("list entities, facts, quotes and articles, each sorted by any column both ways", async (context) => {
    await visit(context, `${open("story", STORY)}#view=entities`, async (page) => {
      expect(await page.locator(".tab").allInnerTexts()).toEqual(["Entities16", "Facts26", "Quotes3", "Articles3"]);
      expect((await column(page, 1))[0]).toBe("Brightwater Lines");
      await sort(page, "Name");
      const names = await column(page, 1);
      expect(names).toHaveLength(16);
      expect(names).toEqual([...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
      expect(await page.getByRole("columnheader", { name: "Name", exact: true }).getAttribute("aria-sort")).toBe("ascending");
      await sort(page, "Name");
      expect(await column(page, 1)).toEqual([...names].reverse());
      expect(await page.getByRole("status").innerText()).toBe("Sorted by Name, descending.");
      expect(await page.locator(":focus").getAttribute("data-column")).toBe("name");
      await tab(page, "articles");
      expect(await column(page, 3)).toEqual(["8 March 2024", "6 March 2024", "5 March 2024"]);
      expect(await column(page, 2)).toContain("Coast Radio <b>9</b>");
      expect(await page.locator(".sheet a[href^='javascript']").count()).toBe(0);
      await tab(page, "quotes");
      await sort(page, "Speaker");
      expect(await column(page, 2)).toEqual(["Ines Okafor", "Lena Vasko", "Lena Vasko"]);
      await expect.poll(() => page.evaluate(() => window.location.hash), { timeout: 10_000 }).toContain("view=quotes");
    });
  });

  test("keep the selection in step with the drawing, both ways", async (context) => {
    await visit(context, `${open("story", STORY)}#edge=okafor.accused.brightwater&view=facts`, async (page) => {
      expect(await page.locator("tr[aria-current=true]").innerText()).toContain("Ines Okafor accused Brightwater Lines");
      await tab(page, "entities");
      await page.locator("tr[data-key=dockers] td").first().click();
      await expect.poll(() => heading(page)).toBe("Dockers' League");
      expect(await page.locator("tr[aria-current=true]").getAttribute("data-key")).toBe("dockers");
      await page.getByRole("button", { name: "Graph", exact: true }).click();
      await expect.poll(() => page.evaluate(() => window.location.hash), { timeout: 10_000 }).toContain("#node=dockers");
    });
  });

  test("follow the filters, in rows and in counts", async (context) => {
    await visit(context, `${open("story", STORY)}#without-class=conflict&without-kind=person&view=facts`, async (page) => {
      const facts = (await column(page, 1)).join("\n");
      expect(facts).toContain("Norvania suspended Brightwater Lines");
      expect(facts).not.toContain("killed");
      await tab(page, "entities");
      const names = await column(page, 1);
      expect(names).toContain("Norvania");
      expect(names).not.toContain("Ines Okafor");
      // One of its two facts that remain is the fire's; the deaths are filtered away.
      const counted = STORY.edges.filter(({ source, target, attributes }) => [source, target].includes("dockers") && attributes.relation !== "said").length;
      expect(await page.locator("tr[data-key=dockers] > :nth-child(3)").innerText()).toBe(String(counted));
    });
  });

  test("are walked by keys alone, row by row, and Enter opens", async (context) => {
    await visit(context, `${open("story", STORY)}#view=entities`, async (page) => {
      await page.locator(".sort").first().focus();
      for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
      const second = (await column(page, 1))[1] ?? "";
      expect(await page.locator("tr:focus th").innerText()).toBe(second);
      await page.keyboard.press("Enter");
      await expect.poll(() => heading(page)).toBe(second);
      expect(await page.locator(".panel h2:focus").count()).toBe(1);
    });
  });

  test("show thousands of rows by drawing a screenful, and say their numbers", async (context) => {
    await visit(context, `${open("many", largeGraph(MANY))}#view=entities`, async (page) => {
      expect(await page.locator(".sheet").getAttribute("aria-rowcount")).toBe(String(MANY + 1));
      const drawn = (): Promise<number> => page.locator(".sheet tbody tr[data-key]").count();
      expect(await drawn()).toBeGreaterThan(10);
      expect(await drawn()).toBeLessThan(60);
      await sort(page, "Name");
      await page.locator(".scroller").evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
      await expect.poll(() => seen(page)).toContain("Town 999");
      expect(await page.locator("tr[data-key=town-999]").getAttribute("aria-rowindex")).toBe(String(MANY + 1));
      expect(await drawn()).toBeLessThan(60);
      await page.locator(".scroller").evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight / 2));
      await expect.poll(async () => (await seen(page)).length).toBeGreaterThan(5);
      await page.locator(".sort").first().focus();
      await page.keyboard.press("End");
      await expect.poll(() => seen(page)).toContain("Town 999");
      expect(await page.locator("tr:focus th").innerText()).toBe("Town 999");
    });
  });

  test("bring the selected row into view among thousands", async (context) => {
    await visit(context, `${open("many", largeGraph(MANY))}#node=town-1500&view=entities`, async (page) => {
      await expect.poll(() => seen(page)).toContain("Town 1500");
    });
  });

  test("keep the page within a narrow screen and scroll in themselves", async (context) => {
    await visit(context, `${open("story", STORY)}#view=facts`, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      expect((await seen(page)).length).toBeGreaterThan(2);
    }, { viewport: { width: 320, height: 640 } });
  });
});
