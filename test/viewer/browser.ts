/**
 * A real Chromium and a filled page on disk. Takes the machine's own Chrome or Chromium, else the one that the package
 * @sparticuz/chromium brings (Linux x64); where neither starts, says so and the tests are skipped. WebGL is drawn in software.
 */
import { accessSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium, type Browser } from "playwright-core";
import bundled from "@sparticuz/chromium";
import { build } from "vite";
import type { SerializedGraph } from "../../src/types.js";
import { fillPage } from "../../src/write/page.js";

const NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];
const ELSEWHERE = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];
/** Not the bundled package's own list: its --single-process dies with the first closed page, and it switches web security off. */
const ARGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-background-networking"];

/** @returns nothing where no browser starts; the reason goes to standard error */
export async function startBrowser(): Promise<Browser | undefined> {
  const installed = (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))).concat(ELSEWHERE).find(exists);
  const attempts = [
    ...(installed ? [() => chromium.launch({ executablePath: installed, args: ARGS })] : []),
    async () => chromium.launch({ executablePath: await bundled.executablePath(), args: ARGS }),
  ];
  const reasons: string[] = [];
  for (const attempt of attempts) {
    try {
      return await attempt();
    } catch (error) {
      reasons.push(String(error).split("\n")[0] ?? "");
    }
  }
  console.error(`\nNO BROWSER, THE VIEWER IS NOT TESTED: ${reasons.join("; ")}\nInstall Chrome or Chromium to run these tests.\n`);
  return undefined;
}

/** Builds the viewer into a folder of its own; `open` writes a copy, with a graph or without, and gives its file:// address. */
export async function buildViewer(): Promise<{ readonly size: number; readonly html: string; readonly open: (name: string, graph?: SerializedGraph) => string }> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-viewer-"));
  await build({ configFile: fileURLToPath(new URL("../../vite.config.ts", import.meta.url)), build: { outDir: folder } });
  const html = readFileSync(join(folder, "index.html"), "utf8");
  return {
    size: html.length,
    html,
    open: (name, graph) => {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, graph ? fillPage(html, graph) : html);
      return pathToFileURL(file).href;
    },
  };
}

function exists(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}
