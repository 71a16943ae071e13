/** The dossier's head: other names, the most used first, and not a screenful of them. */
import { describe, expect, test } from "vitest";
import type { SerializedGraph } from "../../src/types.js";
import { STORY } from "./story.js";
import { visitsOf } from "./visit.js";

const { visit, open } = visitsOf();
const ALIASES = ["the fourth mayor of that name", "Okafor", "Mayor Ines Okafor", "Her Honour", "the head of the town hall", "the first <b>mayor</b>", "Ines", "the woman in charge"];
const NAMED: SerializedGraph = { ...STORY, nodes: STORY.nodes.map(({ key, attributes }) => ({ key, attributes: key === "okafor" ? { ...attributes, aliases: ALIASES } : attributes })) };

describe("other names", { timeout: 120_000 }, () => {
  test("begin with what the articles say most, and many are folded away", async (context) => {
    await visit(context, `${open("named", NAMED)}#node=okafor`, async (page) => {
      const shown = await page.locator(".panel p.aliases").first().innerText();
      expect(shown.startsWith("also Okafor, ")).toBe(true);
      expect(shown.split(", ")).toHaveLength(5);
      const rest = page.locator(".panel details.aliases");
      expect(await rest.locator("summary").innerText()).toBe("3 more names");
      expect(await rest.locator("p").isVisible()).toBe(false);
      await rest.locator("summary").press("Enter");
      const all = `${shown}, ${await rest.locator("p").innerText()}`;
      for (const alias of ALIASES) expect(all).toContain(alias);
    });
    await visit(context, `${open("story", STORY)}#node=okafor`, async (page) => {
      expect(await page.locator(".panel details.aliases").count()).toBe(0);
    });
  });
});
