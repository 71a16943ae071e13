/** What stands first among the results, and an index that is made in slices. */
import { describe, expect, test } from "vitest";
import type { SerializedGraph } from "../../src/types.js";
import { modelOf } from "../../viewer/model.js";
import { search, searchEntries, searchIndex } from "../../viewer/search.js";
import { denseGraph } from "./layout.js";
import { STORY } from "./story.js";

const [place] = STORY.nodes.filter(({ key }) => key === "house");
const NAMED: SerializedGraph = {
  ...STORY, nodes: [...STORY.nodes.map(({ key, attributes }) => ({ key, attributes: key === "vasko" ? { ...attributes, aliases: ["Lena Vasko", "Vasko"] } : attributes })), { key: "tower", attributes: { ...place!.attributes, label: "Vasko Tower", aliases: [] } }],
};

describe("the search", () => {
  test("puts who is called just so first, by any name, then what begins so", () => {
    const names = (query: string): string[] => search(searchIndex(modelOf(NAMED)), query).filter(({ group }) => group === "Names").flatMap(({ entries }) => entries.map(({ label }) => label));
    expect(names("vasko").slice(0, 2)).toEqual(["Lena Vasko", "Vasko Tower"]);
    expect(names("vasko t")).toEqual(["Vasko Tower"]);
  });

  test("finds the same whether its index was made meanwhile, in part or not at all", () => {
    const model = modelOf(denseGraph(300, 900));
    const whole = searchIndex(model);
    for (const most of [0, 1, 100]) {
      const waiting: (() => void)[] = [];
      const entries = searchEntries(model, (slice) => waiting.push(slice));
      for (let i = 0; i < most; i++) waiting.shift()?.();
      expect(entries()).toEqual(whole);
      // A slice that was still to come adds nothing.
      for (let i = 0; i < 100; i++) waiting.shift()?.();
      expect(entries()).toHaveLength(whole.length);
    }
  });
});
