/** The whole article and the dossier, as a reader meets them. */
import { beforeAll, describe, expect, test } from "vitest";
import { dossierText, surroundingsOf } from "../../viewer/dossier.js";
import { allFacts } from "../../viewer/facts.js";
import { modelOf } from "../../viewer/model.js";
import { readingOf } from "../../viewer/reading.js";
import { STORY } from "./story.js";
import { clickAt, heading, visitsOf } from "./visit.js";

const { visit, open } = visitsOf();
const model = modelOf(STORY);
let story: string;

beforeAll(() => {
  story = open("story", STORY);
});

describe("an article in pieces", () => {
  test.each(STORY.attributes.articles.map(({ id, text }) => [id, text] as const))("%s: pieces laid end to end are its text, and every fact leads from its verb", (id, text) => {
    const paragraphs = readingOf(model, id, []);
    let at = 0;
    for (const { start, end, pieces } of paragraphs) {
      expect(text.slice(at, start).trim()).toBe("");
      expect(pieces.map((piece) => piece.text).join("")).toBe(text.slice(start, end));
      at = end;
    }
    expect(text.slice(at).trim()).toBe("");
    const told = allFacts(model).filter((fact) => fact.attributes.evidence.some(({ article }) => article === id));
    expect(new Set(paragraphs.flatMap(({ facts }) => facts.map(({ selection }) => selection.key)))).toEqual(new Set(told.map(({ selection }) => selection.key)));
    const leads = new Set(paragraphs.flatMap(({ pieces }) => pieces.flatMap(({ fact }) => fact?.key ?? [])));
    expect(told.filter(({ selection }) => !leads.has(selection.key)).length).toBeLessThan(told.length / 2);
  });
});

describe("a dossier", () => {
  test("knows where, when, with whom, and who names it", () => {
    const { places, companions, outlets, span } = surroundingsOf(model, "vasko");
    expect(places.map(({ key }) => key).sort()).toEqual(["halden", "norvania"]);
    expect(companions[0]).toEqual({ key: "okafor", count: 2 });
    expect(outlets.map(({ key }) => key).sort()).toEqual(["Coast Radio <b>9</b>", "Norvania Press"]);
    expect(span).toEqual({ first: "2024-03-05", last: "2024-03-05" });
  });

  test("parts what somebody did from what is said of them", () => {
    const text = dossierText(model, "brightwater");
    const parts = text.split("\n\n");
    expect(parts.find((part) => part.startsWith("Is said to have done"))).toContain("Brightwater Lines switched off the sprinklers — did not happen, says Tomas Reuel");
    expect(parts.find((part) => part.startsWith("Did"))).not.toContain("sprinklers");
    expect(text).toContain("“Brightwater Lines threatened Okafor with a lawsuit.” (Norvania Press, Minister flies to burnt ferry, 6 March 2024, https://press.example/minister)");
  });
});

describe("reading", { timeout: 120_000 }, () => {
  test("opens the whole article at the sentence, turns over into the next article, and leads back into the graph", async (context) => {
    await visit(context, `${story}#edge=okafor.accused.brightwater`, async (page) => {
      await page.getByRole("link", { name: "Read it whole" }).press("Enter");
      await expect.poll(() => heading(page)).toBe("Fire on the Saint Orrin kills three in Port Halden");
      const lit = page.locator(".reading .lit");
      expect(await lit.allInnerTexts()).toEqual(["She", "accused", "Brightwater Lines"]);
      expect(await page.locator(".reading .current").evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      })).toBe(true);
      await page.getByRole("button", { name: "Next occurrence" }).press("Enter");
      await expect.poll(() => heading(page)).toBe("Minister flies to burnt ferry");
      expect(await lit.allInnerTexts()).toEqual(["Okafor", "accused", "Brightwater Lines"]);
      expect(await page.locator(":focus").getAttribute("aria-label")).toBe("Next occurrence");
      await expect.poll(() => page.url()).toContain("sentence=2&read=press");
      await page.locator(".reading").getByRole("link", { name: "visited" }).click();
      await expect.poll(() => heading(page)).toContain("Lena Vasko visited Port Halden");
      expect(await page.locator(".stage").evaluate((stage) => (stage as unknown as { positionOf: (key: string) => unknown }).positionOf("vasko.visited.halden"))).toBeTruthy();
      await page.goBack();
      await expect.poll(() => heading(page)).toBe("Minister flies to burnt ferry");
      await page.locator(".paragraph-facts summary").nth(1).click();
      expect(await page.locator(".paragraph-facts[open] li").allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining("Brightwater Lines threatened Ines Okafor")]));
      await page.keyboard.press("Escape");
      await expect.poll(() => heading(page)).toBe("Ines Okafor accused Brightwater Lines");
    });
  });

  test("keeps a hostile article text, in full", async (context) => {
    await visit(context, `${story}#read=radio`, async (page) => {
      await expect.poll(() => heading(page)).toBe("<img src=x onerror=\"document.title='owned'\"> Reuel resigns");
      expect(await page.locator(".reading").innerText()).toContain("A group that calls itself <script>document.title='owned'</script> praised the Dockers' League.");
      expect(await page.locator(".panel img, .panel script, a[href^='javascript']").count()).toBe(0);
      expect(await page.title()).toBe("3 articles – onrecord");
    });
  });

  test("lights the date and the word of doubt beside subject, predicate and object, and says what the lights mean", async (context) => {
    await visit(context, `${story}#edge=brightwater.switched-off.sprinklers.negated`, async (page) => {
      expect(await page.locator(".passage .hedge").textContent()).toBe("not");
      expect(await page.locator(".passage .predicate").textContent()).toBe("switch off");
      expect(await page.locator(".lights .lit").allInnerTexts()).toEqual(["subject", "predicate", "object", "doubt"]);
      await page.locator(".timeline").getByRole("button", { name: "Published" }).focus();
      await clickAt(page, "vasko.visited.halden");
      expect(await page.locator(".passage .date").textContent()).toBe("on Tuesday");
    });
  });

  test("copies a dossier as text and prints it alone", async (context) => {
    await visit(context, `${story}#node=brightwater`, async (page) => {
      expect((await page.locator(".surroundings").innerText()).replace(/\s+/g, " ")).toContain("Where Port Halden, Norvania With Ines Okafor 3");
      await page.getByRole("button", { name: "Copy" }).click();
      await page.getByRole("button", { name: "Copied" }).waitFor();
      await page.getByRole("combobox", { name: "Search names" }).focus();
      await page.keyboard.press("Control+V");
      const pasted = await page.getByRole("combobox", { name: "Search names" }).inputValue();
      expect(pasted).toBe(dossierText(model, "brightwater").replaceAll("\n", " "));
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".stage").isVisible()).toBe(false);
      expect(await page.locator(".actions").isVisible()).toBe(false);
      expect(await page.locator(".panel h2").isVisible()).toBe(true);
      expect(await page.locator(".panel").innerText()).toContain("“Brightwater Lines threatened Okafor with a lawsuit.” (Norvania Press, Minister flies to burnt ferry, 6 March 2024");
    });
  });
});
