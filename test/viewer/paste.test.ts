/** The box of `onrecord view`: an article is read by the server on this machine and added to the page; nobody else is let in. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, type TestContext } from "vitest";
import type { Browser, Page } from "playwright-core";
import { MAX_BYTES } from "../../src/cli/paste.js";
import { serve } from "../../src/cli/view.js";
import type { SerializedGraph } from "../../src/types.js";
import { fillPage } from "../../src/write/page.js";
import { united } from "../../viewer/paste/unite.js";
import { buildViewer, startBrowser } from "./browser.js";
import { STORY } from "./story.js";
import { heading } from "./visit.js";

const TEXT = "Governor visits burnt ferry\n\nGovernor Mira Stolz visited Lipno on Tuesday. Stolz praised Lena Vasko. <script>document.title='owned'</script>\n";

let server: Server, browser: Browser | undefined, address = "", html = "";
beforeAll(async () => {
  const [viewer, started] = await Promise.all([buildViewer(), startBrowser()]);
  browser = started;
  html = viewer.html;
  server = await serve(fillPage(html, STORY));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server.close().closeAllConnections();
});

async function visit(context: TestContext, read: (page: Page) => Promise<void>): Promise<void> {
  if (!browser) return context.skip();
  const page = await browser.newPage({ reducedMotion: "reduce" });
  const complaints: string[] = [], requests: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && !/40[13]|413/.test(message.text()) && complaints.push(message.text()));
  page.on("request", (asked) => !asked.url().startsWith("data:") && requests.push(new URL(asked.url()).origin));
  await page.goto(`${address}/`);
  await read(page);
  expect(complaints).toEqual([]);
  expect(new Set(requests)).toEqual(new Set([address]));
  await page.close();
}

const status = (path: string, headers: Readonly<Record<string, string>>, body = "", method = "POST"): Promise<number> => new Promise((resolve, reject) => {
  const { port } = server.address() as AddressInfo;
  request({ host: "127.0.0.1", port, path, method, headers }, (response) => response.resume().on("end", () => resolve(response.statusCode ?? 0))).on("error", reject).end(body);
});

describe("an article pasted into the served page", { timeout: 180_000 }, () => {
  test("is read here and added to the graph, with progress, and its text stays text", async (context) => {
    await visit(context, async (page) => {
      const before = Number(await page.locator(".stage").getAttribute("data-edges"));
      await page.locator(".paste > summary").click();
      await page.locator("textarea[name=article]").fill(TEXT);
      await page.locator("input[name=published]").fill("2024-12-21");
      // Progress may come and go between two looks from outside.
      await page.evaluate(() => {
        const told: string[] = [];
        Object.assign(window, { told });
        new MutationObserver(() => told.push(document.querySelector(".progress")?.textContent ?? "")).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      await page.getByRole("button", { name: "Read it" }).click();
      await expect.poll(async () => Number(await page.locator(".stage").getAttribute("data-edges")), { timeout: 90_000 }).toBeGreaterThan(before);
      expect(await page.evaluate(() => (window as unknown as { told: string[] }).told.join("\n"))).toMatch(/sending[\s\S]*(?:model|reading)/);
      expect(await page.getByRole("status").last().innerText()).toBe("1 article added.");
      await page.keyboard.press("/");
      await page.keyboard.type("mira stolz");
      await page.keyboard.press("Enter");
      await expect.poll(() => heading(page)).toContain("Mira Stolz");
      expect(await page.locator(".panel").innerText()).toContain("visited Lipno");
      expect(await page.title()).toBe("4 articles – onrecord");
    });
  });

  test("is told why it cannot be read, as text, and what was there stays", async (context) => {
    await visit(context, async (page) => {
      const folder = mkdtempSync(join(tmpdir(), "onrecord-paste-"));
      writeFileSync(join(folder, "<b>broken.json"), "{");
      await page.locator(".paste > summary").click();
      await page.locator("input[name=file]").setInputFiles(join(folder, "<b>broken.json"));
      await page.getByRole("button", { name: "Read it" }).click();
      await expect.poll(() => page.locator(".problem-line").innerText()).toContain("<b>broken.json");
      writeFileSync(join(folder, "large.txt"), "a".repeat(MAX_BYTES + 1));
      await page.locator("input[name=file]").setInputFiles(join(folder, "large.txt"));
      await page.getByRole("button", { name: "Read it" }).click();
      await expect.poll(() => page.locator(".problem-line").innerText()).toContain("4 MB at most");
      expect(await page.locator(".stage").getAttribute("data-nodes")).toBe(String(STORY.nodes.length));
    });
  });

  test("is taken from this page alone: host, origin and token must be this run's", async () => {
    const { port } = server.address() as AddressInfo;
    const host = `127.0.0.1:${port}`;
    const page = await (await fetch(address)).text();
    const token = /name="onrecord-token" content="([0-9a-f]{32})"/u.exec(page)?.[1] ?? "";
    expect(page).toContain("connect-src 'self';");
    const good = { host, origin: address, "x-onrecord-token": token };
    expect(token).toHaveLength(32);
    expect(await status("/read", { ...good, origin: "https://evil.example" })).toBe(403);
    expect(await status("/read", { host, "x-onrecord-token": token })).toBe(403);
    expect(await status("/read", { ...good, "x-onrecord-token": token.replace(/^./u, (first) => (first === "0" ? "1" : "0")) })).toBe(403);
    expect(await status("/read", { host, origin: address })).toBe(403);
    expect(await status("/read", { ...good, host: "evil.example" })).toBe(403);
    expect(await status("/read", good, "", "GET")).toBe(405);
    expect(await status("/read", { ...good, "access-control-request-method": "POST" }, "", "OPTIONS")).toBe(405);
    expect(await status("/read?date=yesterday", good, "A text.")).toBe(200);
    expect(html).not.toContain("onrecord-token\" content");
  });

  test("has no box in a page from disk, where nobody reads", async (context) => {
    if (!browser) return context.skip();
    const page = await browser.newPage();
    await page.setContent("<p>x</p>");
    const viewer = await buildViewer();
    await page.goto(viewer.open("disk", STORY));
    expect(await page.locator(".exports").count()).toBe(1);
    expect(await page.locator(".paste").count()).toBe(0);
    await page.close();
  });
});

describe("two graphs united", () => {
  const part = (articles: readonly string[]): SerializedGraph => {
    const edges = STORY.edges.filter(({ attributes }) => attributes.evidence.some(({ article }) => articles.includes(article))).map((edge) => ({ ...edge, attributes: { ...edge.attributes, evidence: edge.attributes.evidence.filter(({ article }) => articles.includes(article)) } }));
    const keys = new Set(edges.flatMap(({ source, target, attributes }) => [source, target, ...attributes.attributedTo]));
    return { ...STORY, attributes: { ...STORY.attributes, articles: STORY.attributes.articles.filter(({ id }) => articles.includes(id)) }, edges, nodes: STORY.nodes.filter(({ key }) => keys.has(key)).map(({ key, attributes }) => ({ key, attributes: { ...attributes, mentions: attributes.mentions.filter(({ article }) => articles.includes(article)) } })) };
  };

  test("say what both say, once, with the evidence of both; nothing that stood moves", () => {
    const [first, second] = [part(["courier"]), part(["press", "radio"])];
    const both = united(first, second);
    expect(both.edges.map(({ key }) => key)).toEqual(STORY.edges.map(({ key }) => key).sort());
    const accused = both.edges.find(({ key }) => key === "okafor.accused.brightwater");
    expect(accused?.attributes.evidence).toHaveLength(2);
    expect(both.attributes.articles).toHaveLength(3);
    for (const { key, attributes } of first.nodes) expect(both.nodes.find((node) => node.key === key)?.attributes).toMatchObject({ x: attributes.x, y: attributes.y });
    const again = united(both, second);
    expect(united(again, second)).toEqual(again);
  });
});
