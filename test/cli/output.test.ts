/** Where results go: never over what is not ours, never by halves, and not to the wrong stream. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isBuilt, onrecord, PROGRAM, ROOT } from "../program.js";

const TEXT = "Bridge reopens\n\nMayor Jana Horak visited Lipno on Tuesday and met engineers from Poland.\n";
let folder = "";
const at = (...parts: string[]): string => join(folder, ...parts);
const bytesOf = (name: string): Record<string, string> => Object.fromEntries(readdirSync(at(name)).sort().map((file) => [file, readFileSync(at(name, file), "utf8")]));
/** Node's options that make a function of fs fail on the paths, or numbers of open files, that a pattern finds. */
const failing = (call: string, code: string, ending: string): string[] => ["--import", `data:text/javascript,${encodeURIComponent(`
  import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
  const real = fs[${JSON.stringify(call)}];
  fs[${JSON.stringify(call)}] = (path, ...rest) => { if (new RegExp(${JSON.stringify(ending)}).test(String(path))) throw Object.assign(new Error("injected"), { code: ${JSON.stringify(code)} }); return real(path, ...rest); };
  syncBuiltinESMExports();`)}`];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-output-"));
  writeFileSync(at("a.txt"), TEXT);
  writeFileSync(at("b.txt"), TEXT.replaceAll("Lipno", "Marisca"));
  expect(onrecord(["build", at("a.txt"), "--out", at("old")]).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the output folder", () => {
  it("is refused when a file in it would be lost, before anything is read", () => {
    mkdirSync(at("site"));
    writeFileSync(at("site/index.html"), "<title>My page</title>");
    const { code, out, err } = onrecord(["build", at("a.txt"), "--out", at("site")]);
    expect([code, out, readdirSync(at("site")), readFileSync(at("site/index.html"), "utf8")]).toEqual([1, "", ["index.html"], "<title>My page</title>"]);
    expect(err).toBe(`onrecord: write: "${at("site/index.html")}" was not written by onrecord and would be lost; choose another place with --out\n`);
  });

  it("keeps what else it holds, and takes a second build", () => {
    mkdirSync(at("shared"));
    writeFileSync(at("shared/notes.txt"), "mine");
    for (const article of ["a.txt", "b.txt"]) expect(onrecord(["build", at(article), "--out", at("shared")]).code).toBe(0);
    expect(bytesOf("shared")["notes.txt"]).toBe("mine");
    expect(bytesOf("shared")["graph.json"]).toContain("Marisca");
  });

  it("is no input when it lies in the folder of the articles", () => {
    mkdirSync(at("news"));
    writeFileSync(at("news/a.txt"), TEXT);
    expect(onrecord(["build", at("news"), "--out", at("news")]).code).toBe(0);
    const first = bytesOf("news"), again = onrecord(["build", at("news"), "--out", at("news")]);
    expect(again.code).toBe(0);
    expect(again.err).toMatch(/^1 article,/u);
    expect(bytesOf("news")).toEqual(first);
  });

  it.each([["writeFileSync", "ENOSPC", "^\\d+$", "has no space left on its disk"], ["openSync", "ENOSPC", "gexf\\.part-", "has no space left on its disk"], ["openSync", "EROFS", "json\\.part-", "is on a disk that cannot be written to"], ["renameSync", "EPERM", "graph\\.json", "may not be written to"], ["accessSync", "EACCES", ".", "may not be written to"]])(
    "keeps the old files when %s fails with %s", (call, reason, ending, said) => {
      const before = bytesOf("old");
      const { code, out, err } = onrecord(["build", at("b.txt"), "--out", at("old")], { node: failing(call, reason, ending) });
      expect([code, out]).toEqual([1, ""]);
      expect(err).toContain(`write: "${at("old")}" ${said}; choose another place with --out`);
      expect(bytesOf("old")).toEqual(before);
    });

  it.skipIf(!isBuilt || process.platform === "win32")("is left as it was by a kill in the middle, and the next build clears up", async () => {
    const before = bytesOf("old");
    const hang = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module"; fs.renameSync = () => { process.kill(process.pid, "SIGKILL"); }; syncBuiltinESMExports();`;
    const killed = spawn(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(hang)}`, ...PROGRAM, "build", at("b.txt"), "--out", at("old")], { cwd: ROOT, stdio: "ignore" });
    expect(await new Promise((resolve) => killed.once("exit", (_code, signal) => resolve(signal)))).toBe("SIGKILL");
    const left = readdirSync(at("old")).filter((name) => name.includes(".part-"));
    expect(left).toHaveLength(3);
    for (const [name, content] of Object.entries(before)) expect(readFileSync(at("old", name), "utf8")).toBe(content);
    expect(onrecord(["build", at("a.txt"), "--out", at("old")]).code).toBe(0);
    expect(bytesOf("old")).toEqual(before);
  });
});

describe("the streams", () => {
  it("have results on standard output and everything else on standard error", () => {
    const { out, err } = onrecord(["build", at("a.txt"), "--out", at("streams")]);
    expect(out.trim().split("\n").every((path) => existsSync(path))).toBe(true);
    expect(err).toMatch(/^1 article, \d+ entities, \d+ assertions, 0 quotes; [\d,]+ words\/s\n/u);
    expect(out + err).not.toMatch(/\u001b|\r/u);
  });

  it("may be closed early", async () => {
    const reading = spawn(process.execPath, [...PROGRAM, "export", at("old"), "--to", "graphml"], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    reading.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    reading.stdout.destroy();
    expect(await new Promise((resolve) => reading.once("exit", resolve))).toBe(0);
    expect(said).toBe("");
  });

  it.skipIf(!existsSync("/dev/full"))("say when they are full", async () => {
    const { openSync, closeSync } = await import("node:fs");
    const full = openSync("/dev/full", "w");
    const reading = spawn(process.execPath, [...PROGRAM, "read", at("a.txt")], { cwd: ROOT, stdio: ["ignore", full, "pipe"] });
    let said = "";
    reading.stderr!.setEncoding("utf8").on("data", (text: string) => (said += text));
    expect(await new Promise((resolve) => reading.once("close", resolve))).toBe(1);
    closeSync(full);
    expect(said).toContain("standard output has no space left on its disk; send it somewhere else");
  });
});
