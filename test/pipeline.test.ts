/** What the stages do together, with the real model: laws that hold for every article, and for several at once. */
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { buildGraph, loadModel, read, readArticle, write, type Article, type Model, type Reading } from "../src/index.js";
import { buildContent } from "../src/pipeline.js";

const FOLDER = new URL("articles/", import.meta.url);
const of = (name: string, text: string, date = "2024-12-21"): Article => read({ name, bytes: new TextEncoder().encode(text) }, { date }).articles[0]!;

describe("pipeline", () => {
  let model: Model;
  let readings: Reading[];
  beforeAll(async () => {
    model = await loadModel();
    const articles = readdirSync(FOLDER).filter((name) => name.endsWith(".txt")).sort().map((name) => of(name, readFileSync(new URL(name, FOLDER), "utf8")));
    readings = [];
    for (const article of articles) readings.push(await readArticle(article, model));
  });

  it("reads many articles, and in each of them somebody does something", () => {
    expect(readings.length).toBeGreaterThan(5);
    for (const { article, claims } of readings) expect(claims.length, article.title).toBeGreaterThan(0);
  });

  it("gives every mention and every evidence a span of the text", () => {
    for (const { article: { text }, mentions, claims } of readings) {
      for (const { start, end, text: surface } of mentions) expect(text.slice(start, end).replace(/\s+/gu, " ")).toBe(surface);
      for (const { evidence } of claims) {
        for (const span of [evidence.sentence, evidence.subject, evidence.predicate, evidence.object]) {
          if (span) expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
        }
      }
    }
  });

  it("puts every mention into one chain at most", () => {
    for (const { chains } of readings) {
      const all = chains.flatMap(({ mentions }) => mentions);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it("reads an article alone as it does among others", async () => {
    const last = readings.at(-1)!;
    expect(await readArticle(last.article, await loadModel())).toEqual(last);
  });

  it("builds the same files whatever the order of the articles", () => {
    expect(write(buildGraph([...readings].reverse()))).toEqual(write(buildGraph(readings)));
  });

  it("tells what the graph holds without a picture of it", () => {
    const { articles, nodes, edges } = buildContent(readings), graph = buildGraph(readings);
    expect(articles).toEqual(graph.getAttributes().articles);
    expect([...nodes]).toEqual(graph.mapNodes((key, { x: _x, y: _y, community: _community, ...attributes }) => [key, attributes]));
    expect(edges).toEqual(graph.mapEdges((key, attributes, source, target) => ({ key, source, target, attributes })));
  });

  it("keeps the later version of an article that comes twice", async () => {
    const page = (date: string, text: string): Article => ({ ...of("a.txt", text, date), id: "same" });
    const old = await readArticle(page("2024-12-20", "Rebels attacked the port of Marisca."), model);
    const late = await readArticle(page("2024-12-21", "Rebels attacked the town of Lipno."), model);
    for (const both of [[old, late], [late, old]]) {
      expect(buildGraph(both).getAttributes().articles.map(({ text }) => text)).toEqual(["Rebels attacked the town of Lipno."]);
    }
  });

  it("makes an empty graph of an article that says nothing", async () => {
    const graph = buildGraph([await readArticle(of("a.txt", "Well, well."), model)]);
    expect([graph.order, graph.getAttributes().articles.length]).toEqual([0, 1]);
  });
});
