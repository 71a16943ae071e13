import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MultiDirectedGraph } from "graphology";
import { describe, expect, it, vi } from "vitest";
import { graph } from "../src/graph.js";
import type { SerializedGraph } from "../src/types.js";
import { daysOf } from "../src/write/dates.js";
import { KIND_COLOURS } from "../src/write/gexf.js";
import { serialized } from "../src/write/graph-json.js";
import { EXPORT_FORMATS, exportGraph, fillPage, write } from "../src/write.js";
import { LIGHT } from "../viewer/palette.js";
import { town } from "./world.js";
import { hasNetworkX, python, whyNot } from "./write/python.js";
import { expected, withGraphology, withNetworkX, type Attributes, type ReadBack } from "./write/readers.js";

const PAGE = '<!doctype html><script type="application/json" id="graph"></script><script type="module">go("$&")</script>';
const { readings, entities, assertions } = town();
const made = graph(readings, entities, assertions);
const plain = serialized(made);
const files = write(made, { page: PAGE });
const gexf = files.get("graph.gexf")!;

/** Other programs start slowly where a machine is busy. */
vi.setConfig({ testTimeout: 60_000 });

/** Every attribute that was there is there; readers may add some of their own. */
function expectAll(read: ReadBack, wanted: ReadBack, without: readonly string[] = []): void {
  const less = (attributes: Attributes): Attributes => Object.fromEntries(Object.entries(attributes).filter(([name]) => !without.includes(name)));
  expect([...read.nodes.keys()].sort()).toEqual([...wanted.nodes.keys()]);
  expect([...read.edges.keys()].sort()).toEqual([...wanted.edges.keys()]);
  for (const [key, attributes] of wanted.nodes) expect(read.nodes.get(key)).toMatchObject(less(attributes));
  for (const [key, { source, target, attributes }] of wanted.edges) expect(read.edges.get(key)).toMatchObject({ source, target, attributes: less(attributes) });
}

describe("graph.json", () => {
  it("is the same graph when it is loaded", () => {
    const parsed = JSON.parse(files.get("graph.json")!) as SerializedGraph;
    expect(parsed).toEqual(plain);
    expect(MultiDirectedGraph.from(parsed as unknown as ReturnType<MultiDirectedGraph["export"]>).export()).toEqual(made.export());
  });

  it("has a node, an edge or an article a line", () => {
    const lines = files.get("graph.json")!.split("\n").filter((line) => /^\{"(?:attributes|id|key|outlet|publishedAt|text)"/u.test(line));
    expect(lines).toHaveLength(made.order + made.size + 2);
  });
});

describe("index.html", () => {
  it("is the page with the graph in its place", () => {
    const html = files.get("index.html")!;
    const [before, after] = PAGE.split("></script>", 2);
    expect(html.startsWith(`${before}>`)).toBe(true);
    expect(html.endsWith('</script><script type="module">go("$&")</script>')).toBe(true);
    expect(after).toContain("module");
    expect(JSON.parse(/id="graph">([\s\S]*?)<\/script>/u.exec(html)![1]!)).toEqual(plain);
  });

  it("finds the place whatever the order of its attributes, and refuses a page without or with two", () => {
    expect(fillPage("<script id=graph type=application/json></script>", plain)).toContain("articles");
    expect(() => fillPage("<script id='app'></script>", plain)).toThrow(/write: .* 0 elements/u);
    expect(() => fillPage(PAGE + PAGE, plain)).toThrow(/2 elements/u);
  });

  it("is left out without a page", () => {
    expect([...write(made).keys()]).toEqual(["graph.json", "graph.gexf"]);
  });
});

describe("GEXF", () => {
  it("is read by graphology with every node, edge and attribute", () => {
    expectAll(withGraphology(gexf), expected(plain));
  });

  it.skipIf(!hasNetworkX)(`is read by NetworkX with every node, edge and attribute${hasNetworkX ? "" : ` (SKIPPED: ${whyNot})`}`, () => {
    const read = withNetworkX(gexf, "gexf");
    expectAll(read, expected(plain), ["x", "y"]);
    for (const { key, attributes: { x, y } } of plain.nodes) expect(read.nodes.get(key)).toMatchObject({ viz: { position: { x, y } } });
  });

  const schema = ["../shared/gexf/gexf.rng"].find((path) => existsSync(path));
  const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;
  const canValidate = schema !== undefined && hasXmllint;
  it.skipIf(!canValidate)(`is valid GEXF 1.3${canValidate ? "" : ` (SKIPPED: ${hasXmllint ? "no schema in ../shared/gexf" : "xmllint is not on this machine"})`}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "onrecord-"));
    writeFileSync(join(folder, "graph.gexf"), gexf);
    const { status, stderr } = spawnSync("xmllint", ["--noout", "--relaxng", schema!, join(folder, "graph.gexf")], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect([status, stderr.trim().split("\n").at(-1)]).toEqual([0, expect.stringContaining("validates")]);
  });

  it("keeps parallel edges apart by kind, and names dates by full days", () => {
    const edges = gexf.split("\n").filter((line) => line.startsWith("<edge "));
    const triples = edges.map((line) => /source="(\w+)" target="(\w+)" type="directed" kind="([^"]+)"/u.exec(line)!.slice(1).join(" "));
    expect(new Set(triples).size).toBe(made.size);
    expect(triples.some((triple) => triple.endsWith(" met#2"))).toBe(true);
    expect(gexf).toContain('start="2024-02-01" end="2024-02-29"');
    expect(gexf).toContain('timeformat="date"');
  });

  it("gives each fact its first sentence and the names of its sources, and leaves the texts out", () => {
    expect(gexf).toContain('for="sentence" value="Jan Horak met Ada Okafor in Lipno."');
    expect(gexf).toContain('for="attributedToLabels" value="[&quot;Reuters&quot;]"');
    expect(gexf).not.toContain("Monday. ");
  });

  it("paints nodes as the viewer does on light paper", () => {
    for (const [kind, rgb] of KIND_COLOURS) expect(`#${rgb.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`).toBe(LIGHT.kind[kind as keyof typeof LIGHT.kind]);
    expect(KIND_COLOURS.size).toBe(Object.keys(LIGHT.kind).length);
  });
});

describe("other formats", () => {
  it("each give their files", () => {
    const names = EXPORT_FORMATS.map((format) => [format, ...exportGraph(plain, format).keys()]);
    expect(names).toEqual([["gexf", "graph.gexf"], ["graphml", "graph.graphml"], ["csv", "nodes.csv", "edges.csv"], ["node-link", "node-link.json"]]);
  });

  it.skipIf(!hasNetworkX)(`are read by NetworkX with every node, edge and attribute${hasNetworkX ? "" : ` (SKIPPED: ${whyNot})`}`, () => {
    expectAll(withNetworkX(exportGraph(plain, "graphml").get("graph.graphml")!, "graphml"), expected(plain));
    expectAll(withNetworkX(exportGraph(plain, "node-link").get("node-link.json")!, "node-link"), expected(plain));
  });

  it.skipIf(!hasNetworkX)(`are CSV to Python${hasNetworkX ? "" : ` (SKIPPED: ${whyNot})`}`, () => {
    const rows = python("answer = list(csv.DictReader(open(path, newline='', encoding='utf-8')))", exportGraph(plain, "csv").get("edges.csv")!) as Record<string, string>[];
    expect(rows.map((row) => [row["Id"], row["Source"], row["Target"], row["relation"], row["date"]])).toEqual(plain.edges.map(({ key, source, target, attributes }) => [key, source, target, attributes.relation, attributes.date ?? ""]));
    for (const [i, { attributes }] of plain.edges.entries()) expect(JSON.parse(rows[i]!["evidence"]!)).toEqual(attributes.evidence);
  });

  it("declare no GraphML attribute named id, and each name once", () => {
    const keys = [...exportGraph(plain, "graphml").get("graph.graphml")!.matchAll(/<key id="(\w+)" for="(\w+)" attr\.name="(\w+)"/gu)];
    expect(new Set(keys.map(([, id]) => id)).size).toBe(keys.length);
    expect(new Set(keys.map(([, , domain, name]) => `${domain} ${name}`)).size).toBe(keys.length);
    expect(keys.map(([, , , name]) => name)).toEqual(expect.arrayContaining(["interaction", "edge_id"]));
    expect(keys.some(([, , , name]) => name === "id")).toBe(false);
  });
});

describe("dates", () => {
  it.each([
    ["2024-03-12", { start: "2024-03-12", end: "2024-03-12", precision: "day" }],
    ["2023-02", { start: "2023-02-01", end: "2023-02-28", precision: "month" }],
    ["2024", { start: "2024-01-01", end: "2024-12-31", precision: "year" }],
    ["2024-02/2024-03-02", { start: "2024-02-01", end: "2024-03-02", precision: "interval" }],
    ["2024-03/", { start: "2024-03-01", precision: "interval" }],
    ["/2000-02", { end: "2000-02-29", precision: "interval" }],
  ])("%s is full days", (date, days) => expect(daysOf(date)).toEqual(days));

  it.each(["", "/", "2024-13", "2023-02-29", "2024-05/2024-04", "soon", "2024/2025/2026"])('"%s" is none', (date) => expect(daysOf(date)).toBeUndefined());
});
