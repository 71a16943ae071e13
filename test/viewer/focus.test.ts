/** The neighbourhood of a name and the paths between two, as a reader asks for them. */
import { beforeAll, describe, expect, test } from "vitest";
import { STORY } from "./story.js";
import { clickAt, coloursDrawn, heading, visitsOf } from "./visit.js";

const { visit, open } = visitsOf();
let story: string;

beforeAll(() => {
  story = open("story", STORY);
});

describe("focus", { timeout: 120_000 }, () => {
  test("keeps a name's neighbours, one step or two, in drawing and list, and gives all back", async (context) => {
    await visit(context, story, async (page) => {
      const names = async (): Promise<number> => Number(await page.locator(".stage").getAttribute("data-nodes"));
      await clickAt(page, "vasko");
      await expect.poll(() => heading(page)).toBe("Lena Vasko");
      await page.getByRole("button", { name: "Neighbours only" }).press("Enter");
      expect(await names()).toBe(6);
      expect(await coloursDrawn(page)).toBeGreaterThan(50);
      expect(await page.locator(":focus").innerText()).toBe("Neighbours only");
      expect(await page.locator(".chip").innerText()).toContain("1 step around Lena Vasko");
      await page.getByRole("button", { name: "Within two steps" }).click();
      expect(await names()).toBeGreaterThan(6);
      await page.getByRole("button", { name: /^Tables/ }).click();
      const rows = await page.locator("tbody tr[data-key]").allInnerTexts();
      expect(rows.some((row) => row.includes("Lena Vasko visited Port Halden"))).toBe(true);
      expect(rows.some((row) => row.includes("Quay House"))).toBe(false);
      await expect.poll(() => page.url()).toContain("around=vasko&hops=2");
      await page.locator(".chip").click();
      expect(await page.locator(".sheet").getAttribute("aria-rowcount")).toBe("27");
    });
  });

  test("finds how two names are joined by keyboard alone, each hop with its sentence, and leads to the facts", async (context) => {
    await visit(context, `${story}#node=house`, async (page) => {
      await page.getByRole("button", { name: "Joined to …" }).press("Enter");
      await page.keyboard.type("port hal");
      await page.keyboard.press("Enter");
      await expect.poll(() => heading(page)).toBe("How Quay House and Port Halden are joined");
      expect(await page.locator(".panel h2:focus").count()).toBe(1);
      expect(await page.locator(".lede").innerText()).toContain("1 path of 4 steps");
      expect(await page.locator(".path .stop").allInnerTexts()).toEqual(["Quay House", "Harbour Police", "passengers", "the fire on the Saint Orrin", "Port Halden"]);
      const hops = page.locator(".path .hop");
      expect(await hops.count()).toBe(4);
      expect(await hops.nth(0).locator(".passage").textContent()).toBe("The Harbour Police searched Quay House on Thursday.");
      expect(await hops.nth(2).locator(".fact").count()).toBe(2);
      expect(await hops.nth(3).locator(".lit.object").textContent()).toBe("Port Halden");
      expect(await coloursDrawn(page)).toBeGreaterThan(100);
      await hops.nth(1).getByRole("link", { name: "rescued" }).click();
      await expect.poll(() => heading(page)).toContain("rescued");
      await page.goBack();
      await expect.poll(() => heading(page)).toBe("How Quay House and Port Halden are joined");
      await page.locator(".facet-class .toggle", { hasText: "conflict" }).click();
      expect(await page.locator(".lede").innerText()).toBe("Nothing that passes the filters joins them.");
      await page.getByRole("button", { name: "Close and show the overview" }).click();
      expect(await page.locator(".overview-count").count()).toBe(1);
    });
  });
});
