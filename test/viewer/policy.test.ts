/** The page's policy, and hostile articles in every view: text stays text, nothing runs, nothing is fetched. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { SerializedGraph } from "../../src/types.js";
import { buildViewer, startBrowser } from "./browser.js";
import { STORY } from "./story.js";
import { visitsOf } from "./visit.js";

const { visit, open } = visitsOf();
const HOSTILE = "</script><script>document.title='owned'</script><img src=x onerror=document.title='owned'> \u202edrawkcab\u2066 👩‍👩‍👧 &amp; $& javascript:document.title='owned'";

/** Every text of the story becomes hostile: names, quotes, titles, outlets, addresses, places of facts. */
const hostile: SerializedGraph = {
  ...STORY,
  attributes: { ...STORY.attributes, articles: STORY.attributes.articles.map((article) => ({ ...article, title: `${HOSTILE} ${article.id}`, outlet: `${HOSTILE} ${article.id}`, url: "javascript:document.title='owned'", text: article.text })) },
  nodes: STORY.nodes.map(({ key, attributes }, i) => ({ key, attributes: { ...attributes, label: `${HOSTILE} ${key}`, aliases: [`${HOSTILE} also ${key}`], note: HOSTILE, ...(attributes.text === undefined ? {} : { text: `${HOSTILE} ${key}` }), ...(attributes.kind === "place" || attributes.kind === "country" ? { latitude: 10 + i, longitude: i, gazetteer: HOSTILE } : {}) } })),
  edges: STORY.edges.map((edge) => ({ ...edge, attributes: { ...edge.attributes, predicate: HOSTILE, note: HOSTILE, ...(edge.attributes.place === undefined ? {} : { place: HOSTILE }), ...(edge.attributes.title === undefined ? {} : { title: HOSTILE }) } })),
};

describe("the page's policy", { timeout: 120_000 }, () => {
  test("names the hash of its own script and style, and nothing else may run or be fetched", async () => {
    const { html } = await buildViewer();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1] ?? "";
    const [script, style] = [/<script type="module"[^>]*>([\s\S]*?)<\/script>/u, /<style[^>]*>([\s\S]*?)<\/style>/u].map((element) => createHash("sha256").update(element.exec(html)?.[1] ?? "").digest("base64"));
    expect(policy).toContain(`script-src 'sha256-${script}'`);
    expect(policy).toContain(`style-src 'sha256-${style}'`);
    expect(policy).toMatch(/^default-src 'none';/u);
    expect(policy).not.toMatch(/unsafe|connect-src|https?:/u);
  });

  test("stops a script, markup, a request and a picture that would slip in", async (context) => {
    // A browser of its own: what is refused is told in the console, where other tests want silence.
    const browser = await startBrowser();
    if (!browser) return context.skip();
    const page = await browser.newPage();
    const reasons = new Set<string>();
    page.on("requestfailed", (asked) => reasons.add(asked.failure()?.errorText ?? ""));
    page.on("requestfinished", (asked) => !/^(?:file|data):/u.test(asked.url()) && reasons.add(`finished ${asked.url()}`));
    await page.goto(open("story", STORY));
    const tried = await page.evaluate(async () => {
      const attempt = async (run: () => unknown): Promise<string> => {
        try {
          await run();
          return "done";
        } catch {
          return "refused";
        }
      };
      const image = new Image();
      image.src = "https://example.org/x.png";
      return {
        markup: await attempt(() => (document.createElement("p").innerHTML = "<b>x</b>")),
        script: await attempt(() => (document.createElement("script").textContent = "document.title = 'owned'")),
        fetched: await attempt(() => fetch("https://example.org/")),
        image: await attempt(() => image.decode()),
      };
    });
    expect(tried).toEqual({ markup: "refused", script: "refused", fetched: "refused", image: "refused" });
    // Refused by the policy, not for want of a network.
    expect([...reasons]).toEqual(["csp"]);
    expect(await page.title()).toBe("3 articles – onrecord");
    await browser.close();
  });

  test("is never needed: hostile text is text in every view", async (context) => {
    for (const view of ["graph", "map", "entities", "facts", "quotes", "articles", "compare"]) {
      for (const selection of ["node=okafor", "edge=okafor.accused.brightwater"]) {
        await visit(context, `${open("hostile", hostile)}#view=${view}&${selection}`, async (page) => {
          expect(await page.locator("main").innerText()).toContain("<script>document.title='owned'</script>");
          expect(await page.locator("main script, main img, a[href^=javascript], [onerror]").count()).toBe(0);
          expect(await page.title()).toBe("3 articles – onrecord");
        });
      }
    }
  });
});
