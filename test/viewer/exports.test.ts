/** What the page saves: exactly what is shown, in files that their readers load again. */
import { readFileSync } from "node:fs";
import gexfReader from "graphology-gexf";
import { MultiDirectedGraph } from "graphology";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { SerializedGraph } from "../../src/types.js";
import { filtered } from "../../viewer/filtered.js";
import { only, without } from "../../viewer/filters.js";
import { modelOf } from "../../viewer/model.js";
import { INITIAL } from "../../viewer/state.js";
import { shownGraph } from "../../viewer/exports/shown-graph.js";
import { STORY } from "./story.js";
import { coloursOf, heading, visitsOf } from "./visit.js";

const { visit, open } = visitsOf();
const model = modelOf(STORY);
const CHOICES = { ...INITIAL.choices, outlet: only(["Norvania Press"]), kind: without(["quote"]) };
const FILTER = "#only-outlet=Norvania%20Press&without-kind=quote";
const shown = filtered(model, { ...INITIAL, choices: CHOICES });

/** Presses the menu's button and gives the file that the browser was handed. */
async function saved(page: Page, title: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.locator(".exports summary").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: title }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** In a page without a policy: ours lets nobody parse text into elements. */
async function elsewhere<Answer>(page: Page, read: (text: string) => Answer, bytes: Buffer): Promise<Awaited<Answer>> {
  const blank = await page.context().newPage();
  const answer = await blank.evaluate(read as (text: string) => Answer, bytes.toString("utf8"));
  await blank.close();
  return answer as Awaited<Answer>;
}

const lines = (bytes: Buffer): string[] => bytes.toString("utf8").trim().split(/\n(?=(?:[^"]*"[^"]*")*[^"]*$)/u);

describe("what is shown", { timeout: 120_000 }, () => {
  test("is saved as a graph that the page opens again, and no other fact", async (context) => {
    await visit(context, open("story", STORY) + FILTER, async (page) => {
      const { name, bytes } = await saved(page, "Graph with articles (JSON)");
      expect(name).toBe("onrecord-graph.json");
      const graph = JSON.parse(bytes.toString("utf8")) as SerializedGraph;
      expect(graph.edges.map(({ key }) => key).sort()).toEqual([...shown.edges].sort());
      expect(graph.edges.length).toBeGreaterThan(5);
      expect(graph.edges.length).toBeLessThan(STORY.edges.length);
      expect(graph.attributes.articles.find(({ id }) => id === "press")?.text).toBe(model.articles.get("press")?.text);
      await visit(context, open("again", graph), async (again) => {
        await expect.poll(() => heading(again)).toContain(`${graph.edges.length} facts`);
      });
    }, { acceptDownloads: true });
  });

  test("is saved as tables and as GEXF with the same names and facts", async (context) => {
    await visit(context, open("story", STORY) + FILTER, async (page) => {
      const graph = shownGraph(model, shown);
      const names = lines((await saved(page, "Names (CSV)")).bytes);
      expect(names[0]).toMatch(/^Id,Label,/);
      expect(names.slice(1).map((line) => line.split(",")[0])).toEqual(graph.nodes.map(({ key }) => key));
      const facts = lines((await saved(page, "Facts (CSV)")).bytes);
      expect(facts[0]).toMatch(/^Source,Target,Type,Kind,Id,/);
      expect(facts).toHaveLength(graph.edges.length + 1);
      const { bytes } = await saved(page, "Graph for Gephi (GEXF)");
      const xml = await elsewhere(page, (text) => {
        const read = new DOMParser().parseFromString(text, "application/xml");
        return { errors: read.querySelectorAll("parsererror").length, nodes: read.querySelectorAll("node").length, edges: read.querySelectorAll("edge").length };
      }, bytes);
      expect(xml).toEqual({ errors: 0, nodes: graph.nodes.length, edges: graph.edges.length });
      const loaded = gexfReader.parse(MultiDirectedGraph, bytes.toString("utf8"));
      expect(loaded.size).toBe(graph.edges.length);
      expect(loaded.getEdgeAttribute("okafor.accused.brightwater", "relation")).toBe("accused");
    }, { acceptDownloads: true });
  });

  test("is saved as SVG with every line and name, legend, filters and source; hostile names stay text", async (context) => {
    await visit(context, open("story", STORY), async (page) => {
      const { name, bytes } = await saved(page, "Picture, scalable (SVG)");
      expect(name).toBe("onrecord.svg");
      const seen = await elsewhere(page, (text) => {
        const picture = new DOMParser().parseFromString(text, "image/svg+xml");
        return {
          errors: picture.querySelectorAll("parsererror, script, image, foreignObject").length,
          nodes: picture.querySelectorAll(".nodes > *").length, lines: new Set([...picture.querySelectorAll(":is(.edges, .badges) > [data-key]")].map((line) => line.getAttribute("data-key"))).size,
          labels: [...picture.querySelectorAll(".labels text")].map((label) => label.textContent), legend: (picture.querySelector(".legend")?.textContent ?? "").replaceAll(" ", ""),
        };
      }, bytes);
      expect(seen.errors).toBe(0);
      expect(seen.nodes).toBe(STORY.nodes.length);
      expect(seen.lines).toBe(Number(await page.locator(".stage").getAttribute("data-edges")));
      expect(seen.labels).toEqual(expect.arrayContaining(["Brightwater Lines", "Port Halden", "<script>document.title='owned…"]));
      for (const words of ["person", "conflict", "did not happen", "Shown: everything", "Source: 3 articles of Coast Radio <b>9</b>, Norvania Press and The Halden Courier, published 2024-03-05 to 2024-03-08."]) expect(seen.legend).toContain(words.replaceAll(" ", ""));
      await page.goto(`${open("story", STORY)}${FILTER}`);
      await page.reload();
      expect((await saved(page, "Picture, scalable (SVG)")).bytes.toString("utf8")).toContain("Shown: without quote; only Norvania Press");
    }, { acceptDownloads: true });
  });

  test("is saved as PNG, twice as fine as the screen and not empty, also where nothing is drawn", async (context) => {
    await visit(context, `${open("story", STORY)}#view=facts`, async (page) => {
      const { name, bytes } = await saved(page, "Picture (PNG)");
      expect(name).toBe("onrecord.png");
      expect([bytes.readUInt32BE(16), bytes.subarray(1, 4).toString("latin1")]).toEqual([2400, "PNG"]);
      const colours = await coloursOf(page, bytes);
      expect(colours).toBeGreaterThan(100);
    }, { acceptDownloads: true });
  });

  test("is found by keyboard, and Escape closes the menu again", async (context) => {
    await visit(context, open("story", STORY), async (page) => {
      await page.locator(".exports summary").focus();
      await page.keyboard.press("Enter");
      expect(await page.locator(".exports .note").innerText()).toBe("What is shown: 20 names, 26 facts.");
      await page.keyboard.press("Escape");
      expect(await page.locator(".exports").getAttribute("open")).toBeNull();
      expect(await page.locator("summary:focus").innerText()).toBe("Save");
    });
  });
});
