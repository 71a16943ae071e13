/**
 * The arrows between files, as DESIGN draws them: a stage sees types, errors, text/, lexicon/ and its own folder; only
 * pipeline.ts sees all stages; src sees nothing of the viewer. Read from the import lines.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STAGES = ["read", "segment", "tag", "spot", "corefer", "extract", "link", "merge", "graph", "write"];
/** What every stage may see. */
const COMMON = /^src\/(?:types\.ts$|errors\.ts$|text\/|lexicon\/)/u;
/** Arrows between stages that are meant: `tag` is handed its model, `write` is handed the graph. */
const MEANT = new Set(["tag -> src/model/model.ts", "write -> src/graph.ts"]);
const MAX_LINES = 300;
/** Tables of words, and the one file of types, are as long as what they list. */
const LISTS = /^src\/(?:lexicon\/|types\.ts$)/u;

interface Arrow { readonly from: string; readonly to: string; readonly isType: boolean }

const slashes = (path: string): string => path.replaceAll("\\", "/");
const filesUnder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => slashes(join(folder, name))).filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts")).sort();

/** Imports, exports from, and imports at run time; `to` is a file of the project, or a package as written. */
function arrowsOf(file: string): Arrow[] {
  const text = readFileSync(join(ROOT, file), "utf8").replace(/^\s*(?:\*|\/\/).*$/gmu, "");
  const found = [...text.matchAll(/\b(import|export)\s+(type\b)?[^;"'`]*?\bfrom\s*"([^"]+)"|\bimport\s*\(?\s*"([^"]+)"/gu)];
  return found.map(([, , type, from, direct]) => {
    const name = from ?? direct ?? "";
    const to = name.startsWith(".") ? slashes(normalize(join(dirname(file), name))).replace(/\.js$/u, ".ts") : name;
    return { from: file, to, isType: type !== undefined };
  });
}

const src = filesUnder("src"), viewer = filesUnder("viewer");
const arrows = src.flatMap(arrowsOf);
const say = ({ from, to }: Arrow): string => `${from} -> ${to}`;
const stageOf = (file: string): string | undefined => STAGES.find((stage) => file === `src/${stage}.ts` || file.startsWith(`src/${stage}/`));
/** A package without its subpath: "graphology/x" -> "graphology". */
const isPackage = (to: string, name: RegExp): boolean => !to.startsWith("src/") && name.test(to);

describe("architecture", () => {
  it("reads the imports that there are", () => {
    expect(src.length).toBeGreaterThan(60);
    expect(arrows.filter(({ to }) => to.startsWith("src/") && !existsSync(join(ROOT, to))).map(say)).toEqual([]);
    expect(arrows.some(({ from, to }) => from === "src/pipeline.ts" && to === "src/tag.ts")).toBe(true);
  });

  it("lets a stage see types, errors, text, lexicon and its own folder", () => {
    const wrong = arrows.filter(({ from, to }) => {
      const stage = stageOf(from);
      return stage !== undefined && to.startsWith("src/") && !COMMON.test(to) && stageOf(to) !== stage && !MEANT.has(`${stage} -> ${to}`);
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it("lets only pipeline.ts see all stages", () => {
    const seen = (file: string): Set<string> => new Set(arrows.filter(({ from, isType }) => from === file && !isType).flatMap(({ to }) => stageOf(to) ?? []));
    expect([...seen("src/pipeline.ts")].sort()).toEqual(STAGES.filter((stage) => stage !== "read" && stage !== "write").sort());
    const inner = /^src\/(?:read|write)\.ts$/u;
    const wrong = arrows.filter(({ from, to, isType }) => (from.startsWith("src/cli") || from === "src/index.ts") && stageOf(to) !== undefined && !isType && !inner.test(to));
    expect(wrong.map(say)).toEqual([]);
  });

  it("keeps text and lexicon free of everything else", () => {
    const wrong = arrows.filter(({ from, to }) => /^src\/(?:text|lexicon)\//u.test(from) && to.startsWith("src/") && !COMMON.test(to));
    expect(wrong.map(say)).toEqual([]);
  });

  it("keeps the ONNX runtime in src/model and graphology in graph and write", () => {
    expect(arrows.filter(({ from, to }) => isPackage(to, /^onnxruntime/u) && !from.startsWith("src/model/")).map(say)).toEqual([]);
    expect(arrows.filter(({ from, to }) => isPackage(to, /^graphology/u) && !["graph", "write"].includes(stageOf(from) ?? "")).map(say)).toEqual([]);
  });

  it("keeps disk, network and processes out of the stages", () => {
    expect(arrows.filter(({ from, to }) => stageOf(from) !== undefined && to.startsWith("node:")).map(say)).toEqual([]);
  });

  it("keeps clock, chance and environment out of the stages", () => {
    const wrong = src.filter((file) => stageOf(file) !== undefined || COMMON.test(file))
      .filter((file) => /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bperformance\.now\b|\blocaleCompare\b|\btoLocale/u.test(readFileSync(join(ROOT, file), "utf8").replace(/^\s*(?:\*|\/\/).*$/gmu, "")));
    expect(wrong).toEqual([]);
  });

  it("keeps viewer out of src, and of src only its types, its lists of words, its writers of files and its corrections in the viewer", () => {
    expect(arrows.filter(({ to }) => to.startsWith("viewer/")).map(say)).toEqual([]);
    const wrong = viewer.flatMap(arrowsOf).filter(({ to, isType }) => to.startsWith("src/") && !(to === "src/types.ts" && isType) && !/^src\/(?:lexicon|write|patch)\//u.test(to));
    expect(wrong.map(say)).toEqual([]);
  });

  it("has no cycles", () => {
    const next = new Map(src.map((file) => [file, arrows.filter(({ from }) => from === file).map(({ to }) => to).filter((to) => to.startsWith("src/"))]));
    const done = new Set<string>(), cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      if (done.has(file)) return;
      done.add(file);
      for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    };
    for (const file of src) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it("keeps files under 300 lines", () => {
    const long = [...src, ...viewer, ...filesUnder("bench"), ...filesUnder("test")].filter((file) => !LISTS.test(file))
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), "utf8").split("\n").length - 1 })).filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });
});
