/**
 * What users feed it by mistake: each bad input is told by file, problem and remedy, the rest is written all the same, and the
 * exit code says so. The articles are invented.
 */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SerializedGraph } from "../../src/types.js";
import { breaches } from "../laws.js";
import { onrecord, type Ended } from "../program.js";

const TEXT = (name: string): string => `Bridge in ${name} reopens\n\nMayor Jana Horak visited ${name} on Tuesday. “We rebuilt the café in ninety days,” Horak said.\n`;
const utf16 = (text: string, mark: boolean): Buffer => Buffer.concat([Buffer.from(mark ? [0xff, 0xfe] : []), Buffer.from(text, "utf16le")]);
const utf16be = (text: string): Buffer => utf16(text, true).swap16();
const windows1252 = (text: string): Buffer => Buffer.from([...text].map((letter) => ({ "“": 0x93, "”": 0x94 })[letter] ?? letter.charCodeAt(0)));

/** File -> content, read well: each names its own town. */
const GOOD: Readonly<Record<string, string | Uint8Array>> = {
  "utf8.txt": TEXT("Avila"), "mark.txt": `\ufeff${TEXT("Brela")}`, "utf16.txt": utf16(TEXT("Corvo"), false), "utf16-mark.txt": utf16(TEXT("Dunav"), true), "utf16-big.txt": utf16be(TEXT("Elva")),
  "windows.txt": windows1252(TEXT("Fiume")), "packed.txt.gz": gzipSync(TEXT("Gorna")), "page.html.gz": gzipSync(`<html><body><nav>Home</nav><p>${TEXT("Hvar").replaceAll("\n", "</p><p>")}</p></body></html>`),
  "controls.txt": TEXT("Ilava").replace("visited", "\u202evis\u0007ited\u200f"), "surrogate.json": JSON.stringify({ text: `${TEXT("Jajce")}A \ud800 stood there.` }), "emoji.txt": TEXT("Kutno").replace("café", "👩‍👩‍👧 🌉"),
};
const TOWNS = ["Avila", "Brela", "Corvo", "Dunav", "Elva", "Fiume", "Gorna", "Hvar", "Ilava", "Jajce", "Kutno"];
/** File -> content, and what is said of it. */
const BAD: Readonly<Record<string, readonly [string | Uint8Array, string]>> = {
  "empty.txt": ["", "is empty; give the text"], "blank.txt": [" \n\t\n", "is empty; give the text"], "marks.txt": ["*** --- ***", "has no words; give the text"],
  "binary.txt": [Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), "is no text file; give plain text"],
  "garbage.txt": [Buffer.concat([Buffer.from([0xff, 0xfe]), randomBytes(6000)]), "is no text file; give plain text"],
  "picture.txt": [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "is an image; give"], "report.txt": ["%PDF-1.7 \u0000", "is a PDF file; save"],
  "silent.html": ["<html><body><script>load()</script></body></html>", "is a page without text"], "torn.txt.gz": [gzipSync(TEXT("Nowhere")).subarray(0, 50), "is no whole .gz file; give"],
  "list.json": ['[{"text": "It is open."}, {"text": }]', "is no valid JSON"], "lines.jsonl": [`{"text": ${JSON.stringify(TEXT("Lipno"))}}\n{"text": \n{"title": "x"}\n`, "line 2 is no valid JSON"],
};

let folder = "", result: Ended, graph: SerializedGraph;
const at = (...parts: string[]): string => join(folder, ...parts);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-bad-"));
  mkdirSync(at("news/deep/none"), { recursive: true });
  for (const [name, content] of Object.entries(GOOD)) writeFileSync(at("news", name), content);
  for (const [name, [content]] of Object.entries(BAD)) writeFileSync(at("news", name), content);
  writeFileSync(at("news/deep/picture.png"), "no article");
  symlinkSync("..", at("news/deep/up"));
  symlinkSync("round", at("news/round"));
  symlinkSync("nowhere", at("news/gone.txt"));
  symlinkSync(at("news/deep/none"), at("linked"));
  result = onrecord(["build", at("news"), at("news/round"), at("missing.txt"), at("news/deep/none"), "--out", at("out")]);
  graph = JSON.parse(readFileSync(at("out/graph.json"), "utf8")) as SerializedGraph;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("bad input", () => {
  it("ends with exit code 1 and without a stack", () => {
    expect(result.code).toBe(1);
    expect(result.err).not.toMatch(/\n\s+at |bug in onrecord/u);
  });

  it.each(TOWNS)("does not lose the article of %s beside it", (town) => {
    const found = graph.attributes.articles.filter(({ text }) => text.includes(`Bridge in ${town}`));
    expect(found).toHaveLength(1);
    expect(found[0]!.text).toContain(`visited ${town}`);
    if (town !== "Kutno") expect(found[0]!.text).toContain("“We rebuilt the café");
  });

  it("keeps the whole lines of a file with a broken one, and the graph's laws", () => {
    expect(graph.attributes.articles.map(({ text }) => text.split("\n")[0]).sort()).toEqual([...TOWNS, "Lipno"].map((town) => `Bridge in ${town} reopens`));
    expect(breaches(graph)).toEqual([]);
  });

  it.each(Object.entries(BAD).map(([name, [, said]]) => [name, said]))("says of %s that it %s", (name, said) =>
    expect(result.err.split("\n").find((line) => line.includes(`/${name}" ${said}`)), result.err).toBeDefined());

  it.each([["news/round", "is a link that leads back to itself"], ["news/gone.txt", "does not exist"], ["missing.txt", "does not exist; check the path"], ["news/deep/none", "holds no articles; put .txt"]])("says of %s that it %s", (name, said) =>
    expect(result.err).toContain(`${at(name)}" ${said}`));

  it("tells how many were refused, and that days are missing", () => {
    // One line of each bad file, a second one of lines.jsonl, and the four that are no files.
    expect(result.err).toContain(`${Object.keys(BAD).length + 1 + 4} refused`);
    expect(result.err).toMatch(/notice no-date: 12 \(\S+, \S+, \.\.\.\): no day of publication, so days like "Tuesday" stay open; add a date or pass --date/u);
  });

  it("says so when a folder with articles is read that vanish before they are opened", () => {
    const vanish = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module"; const list = fs.readdirSync; fs.readdirSync = (path, ...rest) => [...list(path, ...rest), "vanished.txt"]; syncBuiltinESMExports();`;
    mkdirSync(at("few"));
    writeFileSync(at("few/a.txt"), TEXT("Avila"));
    const { code, err, out } = onrecord(["build", at("few"), "--out", at("kept")], { node: ["--import", `data:text/javascript,${encodeURIComponent(vanish)}`] });
    expect([code, out]).toEqual([1, `${at("kept/graph.json")}\n${at("kept/graph.gexf")}\n${at("kept/index.html")}\n`]);
    expect(err).toContain('vanished.txt" does not exist');
  });

  it.skipIf(process.platform !== "linux")("says of a name that is not UTF-8 what is wrong with it, and reads the rest", () => {
    mkdirSync(at("names"));
    writeFileSync(at("names/a.txt"), TEXT("Avila"));
    writeFileSync(Buffer.concat([Buffer.from(at("names/b")), Buffer.from([0xff]), Buffer.from(".txt")]), TEXT("Marisca"));
    const { code, err } = onrecord(["build", at("names"), "--out", at("named")]);
    expect([code, err.includes('.txt" has a name that is not UTF-8; '), /^1 article,/mu.test(err)]).toEqual([1, true, true]);
  });

  it.skipIf(!existsSync("/dev/zero"))("ends over a device that does not", () => {
    const { code, err } = onrecord(["read", "/dev/zero"]);
    expect([code, err]).toEqual([1, 'onrecord: read: "/dev/zero" is too large; give a whole and readable file of at most 400 MB\n']);
  });
});
