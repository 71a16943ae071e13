/**
 * The viewer as its reader meets it: a file opened from disk in a real browser, clicked and typed at, judged by what stands on the
 * screen. One browser for all; skipped, with the reason on standard error, where none starts.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { largeGraph } from "./layout.js";
import { STORY } from "./story.js";
import { clickAt, coloursDrawn, heading, paper, visitsOf } from "./visit.js";

const MOST_BYTES = 600_000;
const ACCUSED = "okafor.accused.brightwater";

const { visit, open, size } = visitsOf();
let story: string;

beforeAll(() => {
  story = open("story", STORY);
});

const textOf = (article: string, span: readonly number[] | undefined): string => STORY.attributes.articles.find(({ id }) => id === article)?.text.slice(...(span ?? [0, 0])) ?? "";

// A machine under load starts pages slowly.
describe("the viewer", { timeout: 120_000 }, () => {
  test("is a small file that says so when it holds no graph", async (context) => {
    expect(size()).toBeLessThan(MOST_BYTES);
    await visit(context, open("empty"), async (page) => {
      expect(await page.locator("main").innerText()).toContain("There is no graph in this file yet");
    });
  });

  test("draws the graph and tells the story beside it", async (context) => {
    await visit(context, story, async (page) => {
      expect(await coloursDrawn(page)).toBeGreaterThan(100);
      expect(await page.locator(".stage").getAttribute("data-edges")).toBe(String(STORY.edges.length));
      const panel = await page.locator(".panel").innerText();
      expect(panel).toContain("Ines Okafor accused Brightwater Lines");
      expect(panel).toContain("“Nobody told us that the sprinklers were off”");
    });
  });

  test("opens a clicked node with its facts as sentences", async (context) => {
    await visit(context, story, async (page) => {
      await clickAt(page, "brightwater");
      await expect.poll(() => heading(page)).toBe("Brightwater Lines");
      const panel = (await page.locator(".panel").innerText()).replace(/\s+/g, " ");
      expect(panel).toContain("Brightwater Lines switched off the sprinklers — did not happen, says Tomas Reuel");
      expect(panel).toContain("Dockers' League protested against Brightwater Lines — possible, around 11–17 March 2024");
      expect(await page.locator(".panel .negated s").innerText()).toBe("switched off");
    });
  });

  test("opens the nearest of several edges from a click beside it, and lights exactly its words", async (context) => {
    await visit(context, story, async (page) => {
      await clickAt(page, "fire.happened-in.halden", 6);
      await expect.poll(() => heading(page)).toContain("happened in");
      await clickAt(page, ACCUSED);
      await expect.poll(() => heading(page)).toBe("Ines Okafor accused Brightwater Lines");
      const evidence = STORY.edges.find(({ key }) => key === ACCUSED)?.attributes.evidence ?? [];
      for (const each of evidence) {
        for (const role of ["subject", "predicate", "object"] as const) expect(await page.locator(`.passage .${role}`).textContent()).toBe(textOf(each.article, each[role]));
        expect(await page.locator(".passage").textContent()).toContain(textOf(each.article, [each.start, each.end]));
        await page.getByRole("button", { name: "Next sentence" }).press("Enter");
      }
      expect(await page.locator(".page").innerText()).toBe("Sentence 2 of 2");
      expect(await page.locator(".source").innerText()).toMatch(/Norvania Press[\s\S]*Minister flies to burnt ferry[\s\S]*6 March 2024/);
      expect(await page.locator(":focus").getAttribute("aria-label")).toBe("Next sentence");
    });
  });

  test("shows a quote with its speaker, what it is about, and where it stands", async (context) => {
    await visit(context, story, async (page) => {
      await clickAt(page, "q-off");
      await expect.poll(() => heading(page)).toBe("Ines Okafor said:");
      expect(await page.locator(".panel blockquote").innerText()).toBe("“Nobody told us that the sprinklers were off”");
      expect(await page.locator(".about").innerText()).toBe("About the sprinklers");
      expect(await page.locator(".passage .subject").textContent()).toBe("Mayor Ines Okafor");
    });
  });

  test("finds names, aliases, facts and the words of quotes by keyboard alone", async (context) => {
    await visit(context, story, async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("the government");
      await page.keyboard.press("Enter");
      await expect.poll(() => heading(page)).toBe("Norvania");
      await page.keyboard.press("/");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("ground every");
      await page.keyboard.press("Enter");
      await expect.poll(() => heading(page)).toBe("Lena Vasko said:");
      await page.keyboard.press("/");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("brightwater");
      for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "Enter"]) await page.keyboard.press(key);
      expect(await page.locator(".panel .kicker").innerText()).not.toBe("organization");
      await expect.poll(() => heading(page)).toContain("Brightwater Lines");
    });
  });

  test("moves from name to name with the arrow keys, opens with Enter and leaves with Escape", async (context) => {
    await visit(context, story, async (page) => {
      await page.locator(".picture").focus();
      await page.keyboard.press("ArrowRight");
      const spoken = await page.getByRole("status").innerText();
      await page.keyboard.press("Enter");
      expect(spoken.startsWith(await heading(page))).toBe(true);
      expect(await page.locator(".panel h2:focus").count()).toBe(1);
      await page.keyboard.press("Escape");
      await expect.poll(() => heading(page)).toBe("23 facts and 3 quotes from 3 articles");
      expect(await page.locator(".picture:focus").count()).toBe(1);
    });
  });

  test("goes through the relations of a name by keys, says each, opens one, and comes back to where it was", async (context) => {
    await visit(context, story, async (page) => {
      const status = (): Promise<string> => page.getByRole("status").innerText();
      await page.locator(".picture").focus();
      await page.keyboard.press("e");
      expect(await status()).toBe("Go to a name first, with the arrow keys.");
      await page.keyboard.press("/");
      await page.keyboard.type("ines okafor");
      await page.keyboard.press("Enter");
      await expect.poll(() => heading(page)).toBe("Ines Okafor");
      await page.locator(".picture").focus();
      const drawnBefore = await page.locator(".picture").screenshot();
      const heard: string[] = [];
      const own = STORY.edges.filter(({ source, target }) => source === "okafor" || target === "okafor").length;
      for (let i = 0; i < own + 1; i++) {
        await page.keyboard.press("e");
        heard.push(await status());
      }
      expect(heard[0]).toMatch(new RegExp(`^1 of ${own}: .*Okafor`));
      expect(new Set(heard).size).toBe(own);
      expect(heard[own]).toBe(heard[0]);
      expect((await page.locator(".picture").screenshot()).equals(drawnBefore)).toBe(false);
      await page.keyboard.press("Shift+E");
      expect(await status()).toBe(heard[own - 1]);
      await page.keyboard.press("Enter");
      const opened = await heading(page);
      expect(heard[own - 1]).toContain(opened.split(" — ")[0]?.replace(/:$/, ""));
      expect(await page.locator(".panel h2:focus").count()).toBe(1);
      await page.keyboard.press("Escape");
      expect(await page.locator(".picture:focus").count()).toBe(1);
      await page.keyboard.press("e");
      expect(await status()).toBe(heard[0]);
      // An arrow leads off the line to a name; Escape first leads back to the name whose line it is.
      await page.keyboard.press("Escape");
      expect(await status()).toMatch(/^Ines Okafor, person, /);
    });
  });

  test("filters drawing and list by the legend", async (context) => {
    await visit(context, story, async (page) => {
      const edges = async (): Promise<number> => Number(await page.locator(".stage").getAttribute("data-edges"));
      await page.getByRole("button", { name: /^person/ }).click();
      expect(await edges()).toBe(STORY.edges.filter(({ source, target }) => ![source, target].some((key) => key.startsWith("q-") || ["okafor", "vasko", "reuel"].includes(key))).length);
      await page.getByRole("button", { name: /^conflict/ }).click();
      await page.getByRole("button", { name: /^Tables/ }).click();
      const table = await page.locator(".table").innerText();
      expect(table).toContain("Norvania suspended Brightwater Lines");
      expect(table).not.toContain("killed");
      await expect.poll(() => page.url()).toContain("without-kind=person&without-class=conflict&view=facts");
      await page.getByRole("button", { name: "Show everything" }).first().click();
      expect(await page.locator(".sheet").getAttribute("aria-rowcount")).toBe("27");
    });
  });

  test("is restored by its address, and the back button goes back", async (context) => {
    await visit(context, `${story}#edge=${ACCUSED}&sentence=2&without-kind=quote`, async (page) => {
      await expect.poll(() => heading(page)).toBe("Ines Okafor accused Brightwater Lines");
      expect(await page.locator(".page").innerText()).toBe("Sentence 2 of 2");
      expect(await page.locator(".facet-kind .toggle[data-name=quote]").getAttribute("aria-pressed")).toBe("false");
      await page.locator(".panel h2 a.name", { hasText: "Brightwater Lines" }).click();
      await expect.poll(() => heading(page)).toBe("Brightwater Lines");
      await page.goBack();
      await page.waitForFunction(() => document.querySelector(".panel h2")?.textContent?.includes("accused"));
      await expect.poll(() => page.url()).toContain(`#edge=${ACCUSED}`);
    });
  });

  test("follows the system's theme until the reader chooses, and keeps the choice", async (context) => {
    await visit(context, story, async (page) => {
      const dark = await paper(page);
      const button = page.getByRole("button", { name: "Dark theme" });
      expect(await button.getAttribute("aria-pressed")).toBe("true");
      await button.click();
      const light = await paper(page);
      expect(light).not.toBe(dark);
      await page.reload();
      expect(await paper(page)).toBe(light);
    }, { colorScheme: "dark" });
  });

  test("shows hostile text as text and links only to the web", async (context) => {
    await visit(context, story, async (page) => {
      await clickAt(page, "hostile");
      await expect.poll(() => heading(page)).toBe("<script>document.title='owned'</script>");
      expect(await page.locator(".passage").innerText()).toContain("A group that calls itself <script>document.title='owned'</script> praised");
      expect(await page.locator(".source").innerText()).toContain("<img src=x onerror=\"document.title='owned'\"> Reuel resigns");
      expect(await page.locator(".source a:not([href^='#']), .panel img, a[href^='javascript']").count()).toBe(0);
      expect(await page.title()).toBe("3 articles – onrecord");
    });
  });

  test("opens a large graph with its best connected names and says so", async (context) => {
    await visit(context, open("large", largeGraph(600)), async (page) => {
      expect(await page.locator(".notice").innerText()).toContain("200 of 600 names are drawn");
      await page.keyboard.press("/");
      await page.keyboard.type("town 599");
      await page.keyboard.press("Enter");
      await expect.poll(() => heading(page)).toBe("Town 599");
      expect(await page.locator(".notice").innerText()).toContain("201 of 600");
      await page.getByRole("button", { name: "Draw all names" }).click();
      await expect.poll(() => page.url()).toContain("names=all");
      await page.reload();
      expect(await page.locator(".stage").getAttribute("data-nodes")).toBe("600");
    });
  });

  test("lists the facts where the browser cannot draw", async (context) => {
    await visit(context, story, async (page) => {
      await page.locator(".notice.warning").waitFor();
      expect(await page.locator(".notice.warning").innerText()).toContain("no WebGL");
      await page.locator("tbody tr", { hasText: "Dockers' League protested against" }).getByRole("link", { name: "protested against" }).click();
      await expect.poll(() => heading(page)).toContain("possible");
    }, {}, () => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.includes("webgl") ? null : Reflect.apply(real, this, [kind, ...rest]);
      } as typeof real;
    });
  });

  test("draws again when the graphics card drops the drawing, and lists the facts when it does so again", async (context) => {
    await visit(context, story, async (page) => {
      const lose = (): Promise<void> => page.evaluate(() => {
        const gl = document.querySelector<HTMLCanvasElement>("canvas.sigma-nodes")?.getContext("webgl2");
        gl?.getExtension("WEBGL_lose_context")?.loseContext();
      });
      await lose();
      await page.waitForFunction(() => document.querySelector<HTMLCanvasElement>("canvas.sigma-nodes")?.getContext("webgl2")?.isContextLost() === false);
      expect(await coloursDrawn(page)).toBeGreaterThan(100);
      await lose();
      await page.locator("tbody tr[data-key]").first().waitFor();
      expect(await page.locator(".notice.warning").innerText()).toContain("took the drawing away");
    });
  });

  test("fits a screen of 320 pixels, drawing, panel and list", async (context) => {
    await visit(context, story, async (page) => {
      const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await clickAt(page, "halden");
      await expect.poll(() => heading(page)).toBe("Port Halden");
      expect(await page.locator(".panel h2").evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(200);
      await page.goto(`${story}#view=facts`);
      await page.reload();
      expect(await overflow()).toBeLessThanOrEqual(0);
    }, { viewport: { width: 320, height: 640 } });
  });
});
