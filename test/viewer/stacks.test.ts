/** Edges side by side: curves of their own up to a few, then one line with a number that opens them all. */
import { beforeAll, describe, expect, test } from "vitest";
import type { SerializedGraph } from "../../src/types.js";
import { drawn } from "../../viewer/drawn.js";
import { modelOf } from "../../viewer/model.js";
import { MOST_CURVES, stacksOf } from "../../viewer/stacks.js";
import { INITIAL, next } from "../../viewer/state.js";
import { STORY } from "./story.js";
import { clickAt, coloursDrawn, heading, visitsOf } from "./visit.js";

const { visit, open } = visitsOf();
const RELATIONS = ["met", "visited", "aided", "criticized", "asked", "denied"];

/** The story with six more relations between the mayor and the minister, and a second one of the company to itself. */
const BUSY: SerializedGraph = {
  ...STORY,
  edges: [...STORY.edges, ...RELATIONS.map((relation, i) => like("okafor.praised.vasko", `busy.${relation}`, relation, i % 2 === 0)), like("brightwater.bought.brightwater", "busy.sold", "sold", false)],
};
let busy: string;

function like(key: string, as: string, relation: string, isTurned: boolean): SerializedGraph["edges"][number] {
  const edge = STORY.edges.find((each) => each.key === key);
  if (!edge) throw new Error(`"${key}" is not in the story`);
  const [source, target] = isTurned ? [edge.target, edge.source] : [edge.source, edge.target];
  return { key: as, source, target, attributes: { ...edge.attributes, relation } };
}

beforeAll(() => {
  busy = open("busy", BUSY);
});

describe("stacks", () => {
  test("begin beyond a few curves, and lose no edge", () => {
    const model = modelOf(BUSY);
    const shown = drawn(model, INITIAL);
    expect([...shown.stacks.keys()].sort()).toEqual(["brightwater|brightwater", "okafor|vasko"]);
    const stacked = [...shown.stacks.values()].flatMap((stack) => stack.edges.map((edge) => edge.key));
    expect([...stacked, ...shown.edges].sort()).toEqual(BUSY.edges.map((edge) => edge.key).sort());
    const few = [...modelOf(BUSY).edges.values()].filter((edge) => edge.key.startsWith("busy.")).slice(0, MOST_CURVES);
    expect(stacksOf(few).size).toBe(0);
  });

  test("spread out when they are chosen, and a chosen edge stands beside its stack", () => {
    const model = modelOf(BUSY);
    const spread = drawn(model, next(INITIAL, { type: "arrive", selection: { kind: "pair", key: "okafor|vasko" }, occurrence: 0 }));
    expect(spread.stacks.has("okafor|vasko")).toBe(false);
    expect(spread.edges.has("busy.met")).toBe(true);
    const one = drawn(model, next(INITIAL, { type: "arrive", selection: { kind: "edge", key: "busy.met" }, occurrence: 0 }));
    expect(one.stacks.has("okafor|vasko")).toBe(true);
    expect(one.edges.has("busy.met")).toBe(true);
  });
});

describe("a stack", { timeout: 120_000 }, () => {
  test("opens all that joins two names by one click, and is kept by the address", async (context) => {
    await visit(context, busy, async (page) => {
      expect(await coloursDrawn(page)).toBeGreaterThan(100);
      expect(await page.locator(".stage").getAttribute("data-edges")).toBe(String(BUSY.edges.length));
      await clickAt(page, "okafor|vasko");
      await expect.poll(() => heading(page)).toMatch(/^(?:Ines Okafor and Lena Vasko|Lena Vasko and Ines Okafor)$/);
      expect(await page.locator(".panel .kicker").innerText()).toBe("8 relations");
      expect(await page.locator(".panel li.fact").count()).toBe(8);
      expect(await page.getByRole("status").innerText()).toBe("8 relations between two names shown.");
      await page.reload();
      expect(await page.locator(".panel li.fact").count()).toBe(8);
      await clickAt(page, "busy.criticized");
      await expect.poll(() => heading(page)).toContain("criticized");
    });
  });

  test("of a name with itself is one badge at its rim, also where it is chosen", async (context) => {
    await visit(context, busy, async (page) => {
      await clickAt(page, "brightwater|brightwater");
      await expect.poll(() => heading(page)).toBe("Brightwater Lines and itself");
      expect(await page.locator(".panel li.fact").count()).toBe(2);
      await clickAt(page, "okafor");
      await clickAt(page, "brightwater|brightwater");
      await expect.poll(() => heading(page)).toBe("Brightwater Lines and itself");
      expect(await page.locator(".mark-row .mark-name").allInnerTexts()).toEqual(["to itself", "several as one"]);
    });
  });

  test("and a badge are wider for a finger than they look", async (context) => {
    await visit(context, open("story", STORY), async (page) => {
      await clickAt(page, "brightwater.bought.brightwater", 11);
      await expect.poll(() => heading(page)).toContain("Brightwater Lines bought Brightwater Lines");
    });
  });
});
