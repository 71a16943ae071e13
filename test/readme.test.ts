import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { factsOf } from "../src/cli/facts.js";
import { showArticle } from "../src/cli/show.js";
import { coloursOf } from "../src/cli/terminal.js";
import { loadModel } from "../src/model/model.js";
import { buildGraph, readArticle } from "../src/pipeline.js";
import { read } from "../src/read.js";
import type { SerializedGraph } from "../src/types.js";

const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const WIDE = 10_000;

describe("the README", () => {
  it("shows what really comes out of its sentence", async () => {
    const sentence = /^> (.+)$/mu.exec(README)![1]!, shown = /```\n([\s\S]+?)```/u.exec(README)![1]!.trim().split("\n");
    const { articles } = read({ name: "readme.txt", bytes: new TextEncoder().encode(sentence) }, { date: "2024-12-18" });
    const graph = buildGraph([await readArticle(articles[0]!, await loadModel())]).export() as SerializedGraph;
    const lines = showArticle(graph.attributes.articles[0]!, factsOf(graph), coloursOf({ isTTY: false } as never), WIDE).split("\n").map((line) => line.trim());
    expect(lines.filter((line) => line.includes(" · "))).toEqual(shown);
  });

  it("names every command and every stage", () => {
    const commands = [...readFileSync(new URL("../src/cli.ts", import.meta.url), "utf8").matchAll(/\.command\("(\w+)"\)/gu)].map((match) => match[1]!);
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) expect(README).toContain(`onrecord ${command}`);
    for (const stage of ["read", "segment", "tag", "spot", "corefer", "extract", "link", "merge", "graph", "write"]) expect(README).toContain(`src/${stage}.ts`);
  });

  it("speaks of files that are there", () => {
    const files = new Set([...README.matchAll(/`((?:src|test|bench|training|viewer)\/[\w./-]+\.\w+)`/gu)].map((match) => match[1]!));
    for (const file of files) expect(readdirSync(new URL(`../${file.replace(/[^/]+$/u, "")}`, import.meta.url)), file).toContain(file.replace(/^.*\//u, ""));
  });
});
