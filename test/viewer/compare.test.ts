/** Sources side by side: what is found, and what a reader sees of it in a real browser. */
import { beforeAll, describe, expect, test } from "vitest";
import type { EdgeAttributes, NodeAttributes, SerializedGraph } from "../../src/types.js";
import { compared, contradictions, sidesOf } from "../../viewer/compare.js";
import { allFacts } from "../../viewer/facts.js";
import { modelOf } from "../../viewer/model.js";
import type { Source } from "../../viewer/state.js";
import { STORY } from "./story.js";
import { clickAt, coloursDrawn, heading, visitsOf } from "./visit.js";

const { visit, open } = visitsOf();
const model = modelOf(STORY);
const courier: Source = { by: "outlet", key: "The Halden Courier" };
const press: Source = { by: "outlet", key: "Norvania Press" };
let story: string;

beforeAll(() => {
  story = open("story", STORY);
});

/** Two reports of one thing in two articles that share two names. */
function reports(one: Partial<EdgeAttributes>, other: Partial<EdgeAttributes>, dates = ["2024-05-01", "2024-05-02"]): SerializedGraph {
  const text = "Varro hit Lume.";
  const edge = (key: string, article: string, more: Partial<EdgeAttributes>) => ({
    key, source: "varro", target: "lume",
    attributes: { relation: "attacked", predicate: "hit", symmetric: false, factuality: "actual" as const, attributedTo: [], confidence: 0.9, rules: ["svo"], evidence: [{ article, sentence: 0, start: 0, end: text.length, subject: [0, 5] as const, predicate: [6, 9] as const, object: [10, 14] as const }], ...more },
  });
  const node = (key: string, label: string, more: Partial<NodeAttributes> = {}) => ({
    key, attributes: { kind: "country" as const, label, aliases: [], mentions: ["a", "b"].map((article) => ({ article, sentence: 0, start: 0, end: 5 })), x: key.length, y: label.length, community: 0, ...more },
  });
  return {
    options: { type: "directed", multi: true, allowSelfLoops: true },
    attributes: { schema: 1, generator: "test", articles: [{ id: "a", outlet: "A", publishedAt: dates[0] ?? "", text }, { id: "b", outlet: "B", publishedAt: dates[1] ?? "", text }] },
    nodes: [node("varro", "Varro"), node("lume", "Lume")], edges: [edge("one", "a", one), edge("other", "b", other)],
  };
}

const kindsOf = (graph: SerializedGraph): string[] => {
  const of = modelOf(graph);
  return contradictions(of, allFacts(of), null, null).map(({ kind }) => kind);
};

describe("contradictions", () => {
  test.each([
    ["numbers that exclude each other", { count: 3 }, { count: 5, countBound: "at-least" }, ["count"]],
    ["bounds that meet", { count: 7 }, { count: 5, countBound: "at-least" }, []],
    ["about the same number", { count: 100, countBound: "about" }, { count: 95 }, []],
    ["a denial", {}, { factuality: "negated" }, ["polarity"]],
    ["a plan and its doing", {}, { factuality: "planned" }, []],
    ["days apart", { date: "2024-04-30" }, { date: "2024-04-28" }, ["date"]],
    ["a day in its month", { date: "2024-04-30" }, { date: "2024-04" }, []],
    ["months apart, which are two happenings", { date: "2024-04-30" }, { date: "2023-11-02" }, []],
  ] as const)("%s", (_name, one, other, expected) => expect(kindsOf(reports(one, other))).toEqual(expected));

  test("are also seen where one report names no actor, within one story only", () => {
    const without = (graph: SerializedGraph): SerializedGraph => ({
      ...graph,
      nodes: [...graph.nodes, { key: "toll", attributes: { ...graph.nodes[1]!.attributes, kind: "event", label: "six people killed", relation: "killed", count: 6, factuality: "actual", confidence: 0.8, evidence: graph.edges[1]!.attributes.evidence } }, { key: "six", attributes: { ...graph.nodes[1]!.attributes, kind: "group", label: "six people" } }],
      edges: [{ ...graph.edges[0]!, attributes: { ...graph.edges[0]!.attributes, relation: "killed", count: 4 } }, { ...graph.edges[1]!, source: "toll", target: "six", attributes: { ...graph.edges[1]!.attributes, relation: "target" } }],
    });
    const inOne = without(reports({}, {}));
    inOne.nodes[1]!.attributes.label = "four people";
    expect(kindsOf(inOne)).toEqual(["count"]);
    const apart = without(reports({}, {}, ["2024-05-01", "2024-08-01"]));
    apart.nodes[1]!.attributes.label = "four people";
    expect(kindsOf(apart)).toEqual([]);
  });
});

describe("two sources", () => {
  test("part into what only one tells and what both tell, nothing twice and nothing lost", () => {
    const { onlyA, onlyB, both } = compared(model, allFacts(model), courier, press);
    expect(both.map(({ a }) => a.selection.key)).toEqual(["okafor.accused.brightwater"]);
    expect(onlyA.some((fact) => fact.attributes.evidence.some(({ article }) => article !== "courier"))).toBe(false);
    expect(onlyB.some((fact) => fact.attributes.evidence.some(({ article }) => article !== "press"))).toBe(false);
    const told = allFacts(model).filter((fact) => fact.attributes.evidence.some(({ article }) => article !== "radio"));
    expect(onlyA.length + onlyB.length + both.length).toBe(told.length);
    expect(sidesOf(model, { a: courier, b: press }).get("okafor.accused.brightwater")).toBe("both");
  });
});

describe("the comparison", { timeout: 120_000 }, () => {
  test("sets contradictions with their sentences side by side, chosen by the reader, and keeps the choice in the address", async (context) => {
    await visit(context, story, async (page) => {
      await page.getByRole("button", { name: "Compare" }).click();
      expect(await page.locator(".contradictions .clash").count()).toBe(1);
      await page.getByRole("combobox", { name: "Source A" }).selectOption({ label: "The Halden Courier" });
      await page.getByRole("combobox", { name: "Source B" }).selectOption({ label: "Norvania Press" });
      expect(await page.locator(".compare .clash-title").innerText()).toBe("Numbers differ: three – at least five");
      expect(await page.locator(".clash .told").nth(0).locator(".lit.object").textContent()).toBe("three passengers");
      expect(await page.locator(".clash .told").nth(1).locator(".passage").textContent()).toBe("At least five passengers were killed on the Saint Orrin, the Harbour Police said.");
      expect(await page.locator(".only-a .source").allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining("The Halden Courier")]));
      expect((await page.locator(".only-a .source").allInnerTexts()).some((text) => text.includes("Norvania Press"))).toBe(false);
      expect(await page.locator(".in-both .told").count()).toBe(2);
      const sentences = await page.locator(".in-both .passage").allInnerTexts();
      expect(sentences).toEqual(["She accused Brightwater Lines of hiding two earlier faults.", "Okafor accused Brightwater Lines of endangering passengers for profit."]);
      await expect.poll(() => page.url()).toContain("Norvania%20Press&view=compare");
      await page.reload();
      expect(await page.locator(".compare .clash-title").innerText()).toContain("at least five");
      await page.getByRole("button", { name: "Swap the two sources" }).press("Enter");
      expect(await page.locator(".compare .clash-title").innerText()).toBe("Numbers differ: at least five – three");
      await page.locator(".in-both").getByRole("link", { name: "accused" }).first().click();
      await expect.poll(() => heading(page)).toBe("Ines Okafor accused Brightwater Lines");
      expect(await page.locator(".compare").isVisible()).toBe(true);
    });
  });

  test("tells at once that reports contradict each other, and beside each of them what the other says", async (context) => {
    await visit(context, story, async (page) => {
      const clash = page.locator(".panel .clash");
      expect(await clash.count()).toBe(1);
      expect(await clash.locator(".clash-title").innerText()).toBe("Numbers differ: three – at least five");
      await clash.getByRole("link", { name: "killed" }).first().click();
      await expect.poll(() => heading(page)).toContain("(three)");
      expect((await page.locator(".opposed").innerText()).replace(/\s+/g, " ")).toContain("Numbers differ: three – at least five");
      expect(await page.locator(".opposed .passage").textContent()).toBe("At least five passengers were killed on the Saint Orrin, the Harbour Police said.");
      await page.keyboard.press("Escape");
      await page.getByRole("link", { name: "With their sentences" }).press("Enter");
      expect(await page.locator(".compare:focus .clash").count()).toBe(1);
    });
  });

  test("colours the drawing by who tells what, with words for the colours", async (context) => {
    await visit(context, `${story}#a=outlet:The%20Halden%20Courier&b=outlet:Norvania%20Press`, async (page) => {
      expect(await coloursDrawn(page)).toBeGreaterThan(100);
      const key = page.locator(".chips");
      expect((await key.innerText()).replace(/\s+/g, " ")).toContain("A The Halden Courier B Norvania Press A+B both");
      await clickAt(page, "okafor.accused.brightwater");
      await expect.poll(() => heading(page)).toContain("accused");
      await page.getByRole("button", { name: "Stop comparing" }).click();
      expect(await key.isVisible()).toBe(false);
    });
  });

  test("stands one under the other on a small screen", async (context) => {
    await visit(context, `${story}#view=compare&a=outlet:The%20Halden%20Courier&b=outlet:Norvania%20Press`, async (page) => {
      const [left, right] = [await page.locator(".clash .told").nth(0).boundingBox(), await page.locator(".clash .told").nth(1).boundingBox()];
      expect(right?.y ?? 0).toBeGreaterThan((left?.y ?? 0) + (left?.height ?? 0) - 1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    }, { viewport: { width: 320, height: 640 } });
  });
});
