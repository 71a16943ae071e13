/** Facets, chips and the timeline, by clicks, keys and drags in a real browser. */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { filtered } from "../../viewer/filtered.js";
import { modelOf } from "../../viewer/model.js";
import { INITIAL, next, type Step } from "../../viewer/state.js";
import { STORY } from "./story.js";
import { coloursDrawn, visitsOf } from "./visit.js";

const { visit, open } = visitsOf();
const model = modelOf(STORY);
let story: string;

beforeAll(() => {
  story = open("story", STORY);
});

const expected = (...steps: Step[]) => filtered(model, steps.reduce(next, INITIAL));
const drawnEdges = async (page: Page): Promise<number> => Number(await page.locator(".stage").getAttribute("data-edges"));
const countOf = async (page: Page, facet: string, value: string): Promise<number> => Number(await page.locator(`.facet-${facet} .toggle[data-name="${value}"] .count`).innerText());
const facts = async (page: Page): Promise<number> => Number(await page.locator(".view[data-view=facts] .count").innerText());
const unfold = (page: Page, title: string): Promise<void> => page.locator(".facet-group > summary", { hasText: title }).click();

describe("the filter", { timeout: 120_000 }, () => {
  test("counts every value, keeps the promise of a count when it is clicked, and says what is on", async (context) => {
    await visit(context, story, async (page) => {
      expect(await coloursDrawn(page)).toBeGreaterThan(100);
      await unfold(page, "Outlets");
      const promised = await countOf(page, "outlet", "Norvania Press");
      await page.getByRole("button", { name: "Only Norvania Press" }).press("Enter");
      expect(await facts(page)).toBe(promised);
      expect(promised).toBe(expected({ type: "only", facet: "outlet", value: "Norvania Press" }).facts.length);
      expect(await page.getByRole("status").innerText()).toBe(`${promised} of 26 facts shown.`);
      const negated = await countOf(page, "factuality", "negated");
      expect(negated).toBe(0);
      await page.locator(".facet-outlet .toggle", { hasText: "The Halden Courier" }).click();
      expect(await countOf(page, "factuality", "negated")).toBe(1);
      await page.locator(".facet-factuality .toggle", { hasText: "stated as fact" }).click();
      expect(await page.locator(".chip").allInnerTexts()).toEqual([expect.stringContaining("only Norvania Press and The Halden Courier"), expect.stringContaining("without stated as fact")]);
      const both = expected({ type: "only", facet: "outlet", value: "Norvania Press" }, { type: "toggle", facet: "outlet", value: "The Halden Courier" }, { type: "toggle", facet: "factuality", value: "actual" });
      expect(await drawnEdges(page)).toBe(both.edges.size);
      await page.locator(".chip", { hasText: "without stated" }).click();
      await page.locator(".chip", { hasText: "only" }).press("Enter");
      expect(await page.locator(".chips").isVisible()).toBe(false);
      expect(await drawnEdges(page)).toBe(STORY.edges.length);
    });
  });

  test("filters by speaker, by who claims it and by confidence, in the list too, and is kept by the address", async (context) => {
    await visit(context, story, async (page) => {
      await unfold(page, "Speakers");
      await page.getByRole("button", { name: "Only Lena Vasko" }).press("Enter");
      await page.getByRole("button", { name: /^Tables/ }).click();
      expect(await page.locator("tbody tr[data-key]").allInnerTexts()).toEqual([expect.stringContaining("We will ground"), expect.stringContaining("the safety report")].sort());
      expect(await page.locator(".overview-count").innerText()).toContain("2 of 26");
      await expect.poll(() => page.url()).toContain("only-speaker=vasko&view=facts");
      await page.reload();
      expect(await page.locator("tbody tr[data-key]").count()).toBe(2);
      await page.getByRole("button", { name: "Show everything" }).first().click();
      await page.locator(".facet-attribution .toggle", { hasText: "article itself" }).click();
      await page.locator(".facet-attribution .toggle", { hasText: "quotes" }).click();
      expect(await page.locator("tbody tr[data-key]").count()).toBe(STORY.edges.filter(({ attributes }) => attributes.attributedTo.length > 0).length);
      await unfold(page, "Confidence");
      await page.getByRole("button", { name: "Only more likely right" }).press("Enter");
      const unsure = await page.locator("tbody tr[data-key]").allInnerTexts();
      expect(unsure.length).toBe(1);
      expect(unsure[0]).toContain("charged");
    });
  });

  test("folds away what a dossier holds outside the filters, and leaves the reader where they read", async (context) => {
    await visit(context, `${story}#node=brightwater`, async (page) => {
      const panel = page.locator(".panel");
      await panel.evaluate((element) => element.scrollTo(0, 200));
      await page.locator(".facet-factuality .toggle[data-name=possible]").click();
      expect(await panel.locator(".group.done h3").innerText()).toMatch(/Was done to it\s*3 of 4/);
      expect(await panel.locator(".group.done > ul").innerText()).not.toContain("protested");
      expect(await panel.evaluate((element) => element.scrollTop)).toBe(200);
      await panel.locator(".group.done .outside summary").click();
      expect(await panel.locator(".group.done .outside li").innerText()).toContain("Dockers' League protested against Brightwater Lines");
      await page.locator(".chip").click();
      expect(await panel.locator(".outside").count()).toBe(0);
    });
  });

  test("lies over the drawing on a screen of middle width, and takes nothing from it", async (context) => {
    await visit(context, story, async (page) => {
      const height = async (): Promise<number> => (await page.locator(".stage").boundingBox())?.height ?? 0;
      const before = await height();
      await page.getByText("Legend and filter").click();
      expect(await page.locator(".facet-kind .toggle[data-name=person]").isVisible()).toBe(true);
      expect(await height()).toBe(before);
      await page.locator(".facet-kind .toggle[data-name=person]").click();
      expect(await drawnEdges(page)).toBe(expected({ type: "toggle", facet: "kind", value: "person" }).edges.size);
    }, { viewport: { width: 1000, height: 700 } });
  });

  test("says so when nothing passes, and leads back", async (context) => {
    await visit(context, `${story}#only-outlet=Coast%20Radio%20%3Cb%3E9%3C%2Fb%3E&only-factuality=negated`, async (page) => {
      expect(await page.locator(".notice").innerText()).toContain("No fact passes these filters.");
      expect(await page.locator(".panel h3").count()).toBe(0);
      await page.locator(".notice").getByRole("button", { name: "Show everything" }).click();
      expect(await drawnEdges(page)).toBe(STORY.edges.length);
    });
  });
});

describe("the timeline", { timeout: 120_000 }, () => {
  const column = (page: Page, day: string) => page.locator(`.column[data-day="${day}"]`);
  const middle = async (page: Page, selector: string): Promise<{ x: number; y: number }> => {
    const box = await page.locator(selector).boundingBox();
    if (!box) throw new Error(`"${selector}" is not drawn`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  test("shows a column a day, a bar as wide as the doubt, and filters by a click on a day", async (context) => {
    await visit(context, story, async (page) => {
      expect(await column(page, "2024-03-05").getAttribute("data-count")).toBe("3");
      const [day, week] = [await column(page, "2024-03-05").boundingBox(), await page.locator('.span[data-days="2024-03-11/2024-03-17"]').boundingBox()];
      expect((week?.width ?? 0) / (day?.width ?? 1)).toBeGreaterThan(6);
      const { x, y } = await middle(page, '.column[data-day="2024-03-05"]');
      await page.mouse.click(x, y);
      expect(await facts(page)).toBe(3);
      expect(await page.locator(".chip").innerText()).toContain("happened 5 March 2024");
      await expect.poll(() => page.url()).toContain("from=2024-03-05&to=2024-03-05");
      await page.getByRole("button", { name: /^with 19 undated facts/ }).click();
      expect(await facts(page)).toBe(22);
      await page.getByRole("button", { name: "Clear: any time" }).click();
      expect(await facts(page)).toBe(26);
    });
  });

  test("is brushed, moved by keys, typed into, and changes to the day of publication", async (context) => {
    await visit(context, story, async (page) => {
      const [from, to] = [await middle(page, '.column[data-day="2024-03-04"]'), await middle(page, '.column[data-day="2024-03-07"]')];
      await page.mouse.move(from.x + 30, from.y);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, from.y);
      await page.mouse.move(to.x, to.y);
      await page.mouse.up();
      expect(await page.locator(".timeline input[type=date]").nth(1).inputValue()).toBe("2024-03-07");
      expect(await facts(page)).toBe(expected({ type: "limitTime", time: { to: "2024-03-07" } }).facts.length);
      const end = page.getByRole("slider", { name: "End of the time shown" });
      const [handle, width] = [await middle(page, ".handle-to"), to.x - (await middle(page, '.column[data-day="2024-03-08"]')).x];
      await page.mouse.move(handle.x, handle.y);
      await page.mouse.down();
      await page.mouse.move(handle.x + width / 2, handle.y);
      await page.mouse.move(handle.x + width, handle.y);
      await page.mouse.up();
      expect(await end.getAttribute("aria-valuetext")).toBe("6 March 2024");
      await end.press("Shift+ArrowRight");
      await end.press("ArrowLeft");
      expect(await end.getAttribute("aria-valuetext")).toBe("5 March 2024");
      await end.press("Shift+ArrowRight");
      expect(await end.getAttribute("aria-valuetext")).toBe("6 March 2024");
      await page.getByRole("slider", { name: "Start of the time shown" }).press("ArrowRight");
      await expect.poll(() => page.url()).toContain("from=2024-03-05&to=2024-03-06");
      await page.locator(".timeline input[type=date]").first().fill("2024-03-08");
      await expect.poll(() => page.url()).toContain("from=2024-03-08&to=2024-03-08");
      expect(await facts(page)).toBe(1);
      await page.getByRole("button", { name: "Published" }).click();
      expect(await facts(page)).toBe(26);
      await page.getByRole("slider", { name: "Start of the time shown" }).press("End");
      expect(await facts(page)).toBe(expected({ type: "only", facet: "article", value: "radio" }).facts.length);
    });
  });

  test("shows publication where no happening has a date, and is not there where nothing has", async (context) => {
    const without = (...names: readonly string[]): typeof STORY => JSON.parse(JSON.stringify(STORY, (name, value: unknown) => (names.includes(name) ? undefined : value))) as typeof STORY;
    await visit(context, open("undated", without("date")), async (page) => {
      expect(await page.getByRole("button", { name: "Published" }).getAttribute("aria-pressed")).toBe("true");
      expect(await page.locator(".column").count()).toBe(3);
    });
    await visit(context, open("timeless", without("date", "publishedAt")), async (page) => {
      expect(await coloursDrawn(page)).toBeGreaterThan(100);
      expect(await page.locator(".timeline").isVisible()).toBe(false);
    });
  });

  test("says what has no day, and leads to the days of publication", async (context) => {
    await visit(context, story, async (page) => {
      const undated = STORY.edges.filter(({ attributes }) => attributes.date === undefined).length;
      const note = page.locator(".undated-note");
      const told = /^(\d+) of 26 facts do not say when they happened and are not in this chart\./.exec(await note.innerText());
      expect(Number(told?.[1])).toBeGreaterThan(10);
      expect(Number(told?.[1])).toBeLessThanOrEqual(undated);
      await note.getByRole("button").press("Enter");
      expect(await page.locator("[data-axis=published]:focus").getAttribute("aria-pressed")).toBe("true");
      expect(await note.isVisible()).toBe(false);
      const counts = await page.locator(".column").evaluateAll((columns) => columns.map((column) => Number(column.getAttribute("data-count"))));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(26);
    });
  });

  test("plays from day to day, stops at the end, and pauses", async (context) => {
    await visit(context, story, async (page) => {
      await page.getByRole("button", { name: "Play" }).click();
      expect(await facts(page)).toBe(1);
      await expect.poll(() => facts(page), { timeout: 10_000 }).toBe(4);
      await page.getByRole("button", { name: "Pause" }).click();
      const held = await facts(page);
      await page.waitForTimeout(1200);
      expect(await facts(page)).toBe(held);
      await page.getByRole("button", { name: "Play" }).click();
      await page.getByRole("button", { name: "Pause" }).waitFor();
      await page.getByRole("button", { name: "Play" }).waitFor({ timeout: 15_000 });
      expect(await facts(page)).toBe(7);
      expect(await page.locator(".timeline").evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    });
  });
});
