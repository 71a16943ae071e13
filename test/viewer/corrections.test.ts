/** A reader puts things right: in the page, back and forth, into a file, and out of it again. */
import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { readCorrections, type Correction } from "../../src/patch/corrections.js";
import { STORY } from "./story.js";
import { heading, visitsOf } from "./visit.js";

const { visit, open } = visitsOf();
const edges = async (page: Page): Promise<number> => Number(await page.locator(".stage").getAttribute("data-edges"));
const unfold = (page: Page): Promise<void> => page.locator(".corrections > summary").click();
const press = async (page: Page, act: string): Promise<void> => {
  if (await page.locator(".correcting").getAttribute("open") === null) await page.locator(".correcting > summary").click();
  await page.locator(`.correcting [data-act=${act}]`).click();
};

describe("corrections", { timeout: 120_000 }, () => {
  test("rename, change a kind and merge, seen at once everywhere, undone and redone by keys", async (context) => {
    await visit(context, `${open("story", STORY)}#node=okafor`, async (page) => {
      await unfold(page);
      await page.locator("input[name=name]").fill("Mayor <b>Okafor</b>");
      await page.keyboard.press("Enter");
      await expect.poll(() => heading(page)).toBe("Mayor <b>Okafor</b>");
      expect(await page.locator(".panel .aliases").innerText()).toContain("Ines Okafor");
      expect(await page.getByRole("status").innerText()).toContain("is called");
      // The forms stay open, and the focus at their head, for the next correction.
      expect(await page.locator(".corrections[open] > summary:focus").count()).toBe(1);
      await page.keyboard.press("Tab");
      expect(await page.locator("input[name=name]:focus").inputValue()).toBe("Mayor <b>Okafor</b>");
      await page.locator("select[name=kind]").selectOption("group");
      await expect.poll(() => page.locator(".panel .kicker").innerText()).toBe("group");
      await page.locator("input[name=merge]").fill("Lena Vasko");
      await page.getByRole("button", { name: "Merge" }).click();
      await expect.poll(() => page.locator(".panel").innerText()).toContain("We will ground every ship of this company");
      expect(await page.locator(".correcting .count").innerText()).toBe("3");
      expect(await page.locator(".stage").getAttribute("data-nodes")).toBe(String(STORY.nodes.length - 1));
      for (const key of ["Control+z", "Control+z", "Control+z"]) await page.keyboard.press(key);
      await expect.poll(() => heading(page)).toBe("Ines Okafor");
      expect(await page.locator(".stage").getAttribute("data-nodes")).toBe(String(STORY.nodes.length));
      await page.keyboard.press("Control+Shift+z");
      await expect.poll(() => heading(page)).toBe("Mayor <b>Okafor</b>");
      await unfold(page);
      await page.keyboard.press("Control+z");
      await expect.poll(() => heading(page)).toBe("Ines Okafor");
      expect(await page.locator(".corrections[open]").count()).toBe(0);
      expect(await page.locator(".panel h2:focus").count()).toBe(1);
    });
  });

  test("reject a fact, which leaves drawing and tables, and note another", async (context) => {
    await visit(context, `${open("story", STORY)}#edge=okafor.accused.brightwater`, async (page) => {
      const before = await edges(page);
      await unfold(page);
      await page.locator("textarea[name=note]").fill("She said <i>so</i> on air.");
      await page.getByRole("button", { name: "Keep the note" }).click();
      await expect.poll(() => page.locator(".reader-note").innerText()).toBe("Note: She said <i>so</i> on air.");
      await page.locator("[data-act=reject]").click();
      await expect.poll(() => edges(page)).toBe(before - 1);
      await expect.poll(() => heading(page)).toContain("22 facts");
      await page.locator(".view[data-view=facts]").click();
      expect(await page.locator(".sheet").innerText()).not.toContain("Ines Okafor accused Brightwater Lines");
    });
  });

  test("split two under one name by their wordings or articles", async (context) => {
    await visit(context, `${open("story", STORY)}#node=brightwater`, async (page) => {
      await unfold(page);
      await page.locator(".splitting > summary").click();
      await page.getByRole("button", { name: "Split" }).click();
      expect(await page.locator(".splitting [role=alert]").innerText()).toBe("Tick what means the other.");
      await page.locator("input[name=article][value=press]").check();
      await page.locator("input[name=split]").fill("Brightwater Trust");
      await page.getByRole("button", { name: "Split" }).click();
      await expect.poll(() => page.locator(".stage").getAttribute("data-nodes")).toBe(String(STORY.nodes.length + 1));
      await page.keyboard.press("/");
      await page.keyboard.type("brightwater trust");
      await page.keyboard.press("Enter");
      await expect.poll(() => heading(page)).toBe("Brightwater Trust");
      expect(await page.locator(".panel").innerText()).toContain("Norvania suspended Brightwater Trust");
    });
  });

  test("are saved as a small file that another page reads; what no longer matches is named, what is no such file refused", async (context) => {
    await visit(context, `${open("story", STORY)}#node=halden`, async (page) => {
      await unfold(page);
      await page.locator("input[name=name]").fill("Halden Harbour");
      await page.getByRole("button", { name: "Rename" }).click();
      await expect.poll(() => heading(page)).toBe("Halden Harbour");
      await page.locator(".correcting > summary").click();
      const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-act=save]").click()]);
      expect(download.suggestedFilename()).toBe("onrecord-corrections.json");
      const text = readFileSync(await download.path(), "utf8");
      const read = readCorrections(text) as { corrections: Correction[] };
      expect(read.corrections).toMatchObject([{ do: "rename", to: "Halden Harbour", entity: { label: "Port Halden", kind: "place" } }]);
      const folder = mkdtempSync(join(tmpdir(), "onrecord-corrections-"));
      const more = JSON.parse(text) as { corrections: unknown[] };
      more.corrections.push({ do: "kind", entity: { key: "0", label: "Nobody", kind: "person" }, to: "group" });
      writeFileSync(join(folder, "good.json"), JSON.stringify(more));
      writeFileSync(join(folder, "bad.json"), '{"nodes":[]}');
      await visit(context, `${open("again", STORY)}#node=halden`, async (again) => {
        await again.locator(".correcting input[type=file]").setInputFiles(join(folder, "bad.json"));
        await again.locator(".correcting > summary").click();
        await expect.poll(() => again.locator(".correcting [role=alert]").innerText()).toContain("is no file of corrections");
        expect(await heading(again)).toBe("Port Halden");
        await again.locator(".correcting input[type=file]").setInputFiles(join(folder, "good.json"));
        await expect.poll(() => heading(again)).toBe("Halden Harbour");
        await again.locator(".correcting > summary").click();
        expect(await again.locator(".corrected .lost").innerText()).toContain('no entity "Nobody"');
      });
    }, { acceptDownloads: true });
  });

  test("are undone and redone from the menu, and the drawing is there after many", async (context) => {
    await visit(context, `${open("story", STORY)}#node=orrin`, async (page) => {
      await unfold(page);
      for (const kind of ["facility", "weapon", "work", "product", "other", "facility", "weapon", "work"]) {
        await page.locator("select[name=kind]").selectOption(kind);
        await expect.poll(() => page.locator(".panel .kicker").innerText()).toBe(kind);
      }
      await press(page, "undo");
      await expect.poll(() => page.locator(".panel .kicker").innerText()).toBe("weapon");
      await press(page, "redo");
      await expect.poll(() => page.locator(".panel .kicker").innerText()).toBe("work");
      // Eight drawings were made and given back: a browser allows sixteen at once, three to a drawing.
      expect(await page.evaluate(() => document.querySelector<HTMLCanvasElement>("canvas.sigma-nodes")?.getContext("webgl2")?.isContextLost())).toBe(false);
    });
  });
});
