/** The commands on good input; test/cli/ has what goes wrong. The articles are invented. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SerializedGraph } from "../src/types.js";
import { isBuilt, onrecord, PROGRAM, ROOT } from "./program.js";

const BRIDGE = `Bridge over the Odra reopens after flood

Mayor Jana Horak visited Lipno on Tuesday and met engineers from Poland.
"We rebuilt this bridge in ninety days," Horak said.
The flood killed three people in October, police said.
`;
const PORT = `Rebels shell port of Marisca

Rebels attacked the port of Marisca on Monday and killed two sailors, the Defense Ministry said.
President Tomas Vidal condemned the attack. He accused the rebels of breaking the truce.
`;
const COURT = `Court convicts former minister

A court in Lipno convicted former minister Petr Sykora of fraud on Wednesday.
Sykora denied the charges. His lawyer, Eva Malik, said that he would appeal.
`;

let folder = "";
const at = (...parts: string[]): string => join(folder, ...parts);
const put = (name: string, content: string | Uint8Array): string => {
  mkdirSync(join(at(name), ".."), { recursive: true });
  writeFileSync(at(name), content);
  return at(name);
};
const graphIn = (name: string): SerializedGraph => JSON.parse(readFileSync(at(name, "graph.json"), "utf8")) as SerializedGraph;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-cli-"));
  put("news/a/bridge.txt", BRIDGE);
  put("news/b/court.txt.gz", gzipSync(COURT));
  put("news/port.txt", PORT);
  put("news/port.meta.json", JSON.stringify({ date: "2024-12-17", outlet: "Valley Post", url: "https://example.org/port" }));
  put("news/README.md", "These are articles.");
  const { code, err } = onrecord(["build", at("news"), "--out", at("out"), "--date", "2024-12-21"]);
  expect(err.replace(/^onrecord: the viewer is not built.*\n/u, "")).toMatch(/^3 articles, /u);
  expect(code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("build", () => {
  it("writes a graph of all articles in a folder whose evidence stands in their text", () => {
    const { attributes, nodes, edges } = graphIn("out");
    const texts = new Map(attributes.articles.map(({ id, text }) => [id, text]));
    expect([...texts.values()].map((text) => text.split("\n")[0]).sort()).toEqual(["Bridge over the Odra reopens after flood", "Court convicts former minister", "Rebels shell port of Marisca"]);
    expect(edges.length).toBeGreaterThan(5);
    const said = edges.flatMap((edge) => edge.attributes.evidence.map(({ article, start, end }) => texts.get(article)!.slice(start, end)));
    expect(said.every((sentence) => sentence.length > 10)).toBe(true);
    expect(nodes.find(({ attributes: node }) => node.kind === "quote" && node.text?.includes("ninety days"))).toBeDefined();
  });

  it("takes title, outlet, address and date from x.meta.json, and --date for the others", () => {
    const port = graphIn("out").attributes.articles.find(({ text }) => text.includes("Marisca"));
    expect(port).toMatchObject({ outlet: "Valley Post", url: "https://example.org/port", publishedAt: "2024-12-17" });
    expect(graphIn("out").attributes.articles.find(({ text }) => text.includes("Sykora"))?.publishedAt).toBe("2024-12-21");
  });

  it("leaves nothing half-written", () => {
    expect(readdirSync(at("out")).filter((name) => name !== "index.html").sort()).toEqual(["graph.gexf", "graph.json"]);
  });

  it("gives the same bytes for any number of jobs and any order of the input", () => {
    const { code } = onrecord(["build", at("news/port.txt"), at("news/b"), at("news/a"), "--out", at("again"), "--date", "2024-12-21", "--jobs", "2"]);
    expect(code).toBe(0);
    for (const name of readdirSync(at("out"))) expect(readFileSync(at("again", name)).equals(readFileSync(at("out", name))), name).toBe(true);
  });

  it("ends with a summary", () => {
    const { out, err } = onrecord(["build", at("news/a"), at("news/a"), "--out", at("twice")]);
    expect(err).toMatch(/^1 article, \d+ entities, \d+ assertions, \d+ quotes?; [\d,]+ words\/s\n/u);
    expect(err).toMatch(/notice no-date: \d/u);
    expect(err).toContain("notice same-article: 1");
    expect(out).toContain(at("twice", "graph.json"));
    expect(out).not.toContain("\u001b");
  });

  it("refuses broken files among good ones with exit 1 and writes the rest", () => {
    cpSync(at("news/port.txt"), at("mixed/good.txt"), { recursive: true });
    put("mixed/empty.txt", "");
    put("mixed/lines.jsonl", `{"title": "A", "text": ${JSON.stringify(COURT)}}\n{"title": "broken\n`);
    put("mixed/torn.txt.gz", gzipSync(BRIDGE).subarray(0, 60));
    const { code, err } = onrecord(["build", at("mixed"), at("nowhere"), "--out", at("rest")]);
    expect(code).toBe(1);
    expect(graphIn("rest").attributes.articles).toHaveLength(2);
    expect(err).toContain("4 refused");
    for (const part of ['empty.txt" is empty; give', "lines.jsonl\" line 2", 'torn.txt.gz" is no whole .gz file; give', 'nowhere" does not exist; check the path']) expect(err).toContain(part);
  });

  it("writes nothing when no article can be read", () => {
    mkdirSync(at("void"));
    const { code, out, err } = onrecord(["build", at("void"), "--out", at("never")]);
    expect([code, out, existsSync(at("never"))]).toEqual([1, "", false]);
    expect(err).toContain("holds no articles; put .txt");
  });

  it("says where it cannot write", () => {
    const { code, err } = onrecord(["build", at("news/a"), "--out", at("news/port.txt/deep")]);
    expect(code).toBe(1);
    expect(err).toContain("choose another place with --out");
  });

  it.runIf(process.platform === "linux")("ends where a file system makes no folders", () => {
    const { code, err } = onrecord(["build", at("news/a"), "--out", "/proc/onrecord/out"]);
    expect([code, err]).toEqual([1, expect.stringContaining("choose another place with --out")]);
  });
});

describe("usage", () => {
  it.each([[[]], [["build"]], [["build", "x", "--date", "yesterday"]], [["build", "x", "--date", "2024-02-30"]], [["build", "x", "--jobs", "0"]], [["export", "x", "--to", "nonsense"]], [["bake", "x"]]])("%j exits with 2 and writes to standard error", (args) => {
    const { code, out, err } = onrecord(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/--help|Usage/u);
  });

  it("gives help and version with 0", () => {
    expect(onrecord(["--help"])).toMatchObject({ code: 0, err: "" });
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(onrecord(["--version"])).toMatchObject({ code: 0, out: `${version}\n` });
  });
});

describe("read", () => {
  it("shows each fact under its sentence, from standard input, without colours", () => {
    const { code, out } = onrecord(["read", "-", "--date", "2024-12-21"], { input: PORT });
    expect(code).toBe(0);
    expect(out).toContain("Rebels attacked the port of Marisca on Monday");
    expect(out).toMatch(/^ {4}Tomas Vidal · criticized · /mu);
    expect(out).not.toContain("\u001b");
  });

  it("gives the same as JSON", () => {
    const { out } = onrecord(["read", at("news/a/bridge.txt"), "--json"]);
    const { article, facts } = JSON.parse(out) as { article: { text: string }; facts: { kind: string; subject?: string; object?: string; evidence: { start: number; end: number; text: string }[] }[] };
    expect(facts.find(({ kind }) => kind === "quote")).toMatchObject({ subject: expect.stringContaining("Horak") as string });
    for (const { start, end, text } of facts.flatMap(({ evidence }) => evidence)) expect(article.text.slice(start, end)).toBe(text);
  });
});

describe("tag", () => {
  it("writes CoNLL-U whose words make up its text again", () => {
    const { code, out } = onrecord(["tag", at("news/a/bridge.txt")]);
    expect(code).toBe(0);
    const blocks = out.trimEnd().split("\n\n");
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks[0]).toMatch(/^# newdoc id = [0-9a-f]+\n# newpar\n# sent_id = /u);
    for (const block of blocks) {
      const rows = block.split("\n").filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));
      expect(rows.every((row) => row.length === 10 && row.every((field) => field !== ""))).toBe(true);
      expect(rows.map(([form, word = "", , , , , , , , misc = ""]) => (form ? word + (misc.includes("SpaceAfter=No") ? "" : " ") : "")).join("").trimEnd()).toBe(/^# text = (.*)$/mu.exec(block)?.[1]);
      expect(rows.filter((row) => row[6] === "0" || row[7] === "root")).toHaveLength(1);
    }
  });
});

describe("export", () => {
  it("writes one file to standard output and two to a folder", () => {
    expect(onrecord(["export", at("out"), "--to", "graphml"]).out).toContain("<graphml");
    const refused = onrecord(["export", at("out/graph.json"), "--to", "csv"]);
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.err).toContain("--out");
    expect(onrecord(["export", at("out/graph.json"), "--to", "csv", "--out", at("tables")]).code).toBe(0);
    expect(readdirSync(at("tables")).sort()).toEqual(["edges.csv", "nodes.csv"]);
  });

  it("refuses what is no graph", () => {
    expect(onrecord(["export", put("other.json", '{"nodes": []}'), "--to", "gexf"])).toMatchObject({ code: 1, err: expect.stringContaining("is no graph of onrecord") as string });
  });
});

describe("why", () => {
  it("tells rules and spans of a fact that words or a key name", () => {
    const byWords = onrecord(["why", at("out"), "vidal", "accused", "rebels"]);
    expect(byWords.code).toBe(0);
    expect(byWords.out).toMatch(/Tomas Vidal · accused · [Rr]ebels/u);
    expect(byWords.out).toMatch(/rules {7}\S+/u);
    expect(byWords.out).toMatch(/subject +\[\d+, \d+\) +He\n/u);
    const key = /key +(\S+)/u.exec(byWords.out)?.[1] ?? "";
    expect(onrecord(["why", at("out/graph.json"), key]).out).toBe(byWords.out);
  });

  it("tells what was read in a sentence, and which rules came close to more", () => {
    const { code, out } = onrecord(["why", at("out"), "--sentence", "Vidal", "condemned", "the", "attack"]);
    expect(code).toBe(0);
    expect(out).toMatch(/Tomas Vidal · criticized · attack/u);
    expect(out).toMatch(/came close\n +event-noun: "attack" has neither actor nor target/u);
    const place = /^ +(\w+:\d+), Rebels shell/mu.exec(out)?.[1] ?? "";
    expect(onrecord(["why", at("out"), "--sentence", place]).out).toBe(out);
  });

  it("lists the sentences when the words stand in many", () => {
    const { code, out } = onrecord(["why", at("out"), "--sentence", "the"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ sentences fit; name one as ARTICLE:N/u);
  });

  it("exits with 1 when nothing fits", () => {
    expect(onrecord(["why", at("out"), "vidal", "praised", "rebels"]).code).toBe(1);
    expect(onrecord(["why", at("out"), "--sentence", "vidal", "praised", "rebels"]).code).toBe(1);
  });
});

describe("view", () => {
  const get = (port: number, path: string, host: string): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port, path, headers: { host } }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (part: string) => (body += part)).on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      }).on("error", reject).end();
    });

  it.runIf(isBuilt)("serves the page alone, to this machine alone, until it is ended", async () => {
    const server = spawn(process.execPath, [...PROGRAM, "view", at("out"), "--no-open"], { stdio: ["ignore", "pipe", "ignore"] });
    const address = await new Promise<string>((resolve) => server.stdout.setEncoding("utf8").once("data", resolve));
    const port = Number(/^http:\/\/127\.0\.0\.1:(\d+)\/\n$/u.exec(address)?.[1]);
    const page = await get(port, "/", `127.0.0.1:${port}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain("ninety days");
    expect(await get(port, "/", "evil.example")).toMatchObject({ status: 403 });
    expect(await get(port, "/graph.json", `localhost:${port}`)).toMatchObject({ status: 404 });
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    expect(await ended).toBe(0);
  });
});
