/** Texts longer than any article: cut into sections, read one after the other, set behind each other. */
import { describe, expect, it } from "vitest";
import { loadModel } from "../src/model/model.js";
import { buildGraph, readArticle, tagArticle } from "../src/pipeline.js";
import { remarks } from "../src/remark.js";
import { joined, SECTION, sections } from "../src/section.js";
import { segment } from "../src/segment.js";
import type { Article, Claim, SerializedGraph } from "../src/types.js";
import { breaches } from "./laws.js";

const article = (text: string): Article => ({ id: "a", text, headlineEnd: 0, publishedAt: "2024-12-21" });
const lengths = (text: string, size?: typeof SECTION): number[] => sections(segment(article(text)), size).map(({ sentences }) => sentences.length);
const rules = (text: string): string[] => remarks(article(text), segment(article(text))).map(({ rule }) => rule);
const NAMES = ["Ana Cruz", "Petr Sykora", "Eva Malik"];
const story = (paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, i) => `${NAMES[i % 3]} visited Lipno on Monday. She met ${NAMES[(i + 1) % 3]}.`).join("\n\n");

describe("sections", () => {
  it("leaves an article whole", () => {
    const sentences = segment(article(story(20)));
    expect(sections(sentences)).toEqual([{ first: 0, sentences }]);
    expect(sections(sentences)[0]!.sentences).toBe(sentences);
    expect(lengths("")).toEqual([0]);
  });

  it("cuts a long text at a paragraph, by sentences and by words", () => {
    expect(lengths(story(15), { sentences: 11, words: 1000 })).toEqual([10, 10, 10]);
    expect(lengths(story(9), { sentences: 1000, words: 26 })).toEqual([4, 4, 4, 4, 2]);
    expect(lengths("One. ".repeat(25), { sentences: 10, words: 1000 })).toEqual([10, 10, 5]);
  });

  it("counts the sentences of each from 0 and loses none", () => {
    const sentences = segment(article(story(15)));
    const found = sections(sentences, { sentences: 11, words: 1000 });
    expect(found.flatMap(({ first, sentences: own }) => own.map((sentence) => ({ ...sentence, index: sentence.index + first })))).toEqual(sentences);
  });

  it("raises every number of every kind of claim", () => {
    const base = { factuality: "actual", attributedTo: [0], place: 1, weapon: 2, evidence: { sentence: { start: 0, end: 1 } }, rules: ["r"], score: 1 } as const;
    const claims: Claim[] = [
      { ...base, type: "relation", subject: 0, relation: "r", predicate: "p", object: 1 },
      { ...base, type: "event", relation: "r", predicate: "p", agent: 2 },
      { ...base, type: "quote", speaker: 0, text: "t", pieces: [], form: "direct", cue: "said", about: [1, 2] },
    ];
    const chains = [0, 1, 2].map((id) => ({ id, kind: "person" as const, label: "x", aliases: [], mentions: [id] }));
    const part = { first: 0, mentions: [], chains, claims, notices: [] };
    const found = joined([part, { ...part, first: 7 }]);
    expect(found.chains.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(found.claims.slice(0, 3)).toEqual(claims);
    expect(found.claims.slice(3)).toMatchObject([
      { attributedTo: [3], place: 4, weapon: 5, subject: 3, object: 4 }, { attributedTo: [3], agent: 5 }, { speaker: 3, about: [4, 5] },
    ]);
    expect("target" in found.claims[4]!).toBe(false);
  });
});

describe("a text of several sections", () => {
  it("makes a graph that keeps its laws, with one node for one name", async () => {
    const model = await loadModel(), long = article(story(300));
    const reading = await readArticle(long, model);
    const graph = buildGraph([reading]).export() as SerializedGraph;
    expect(reading.notices.map(({ rule }) => rule)).toContain("long-article");
    expect(breaches(graph)).toEqual([]);
    expect(reading.mentions.map(({ index }) => index)).toEqual(reading.mentions.map((_, i) => i));
    for (const { text, start, end } of reading.mentions) expect(long.text.slice(start, end)).toBe(text);
    for (const name of NAMES) expect(graph.nodes.filter(({ attributes }) => attributes.label === name)).toHaveLength(1);
    const cruz = graph.nodes.find(({ attributes }) => attributes.label === "Ana Cruz")!;
    expect(cruz.attributes.mentions.some(({ sentence }) => sentence > SECTION.sentences)).toBe(true);
    const tagged = await tagArticle(long, model);
    const back = tagged.flatMap(({ index, antecedents = [] }) => antecedents.map(({ sentence }) => index - sentence));
    expect(back.length).toBeGreaterThan(SECTION.sentences);
    expect(back.every((sentences) => sentences >= 0 && sentences < SECTION.sentences)).toBe(true);
    expect(tagged.map(({ index }) => index)).toEqual(tagged.map((_, i) => i));
  });
});

describe("remarks", () => {
  it.each([
    ["Der Minister besuchte am Dienstag die Stadt und sprach mit den Ingenieuren. Die Brücke wurde nach der Flut wieder eröffnet, sagte er der Zeitung."],
    ["Le ministre a visité la ville mardi et a parlé avec les ingénieurs. Le pont est de nouveau ouvert, a-t-il dit au journal de la région."],
    ["De minister bezocht dinsdag de stad en sprak met de ingenieurs. De brug is na de overstroming weer open, zei hij tegen de krant van het dorp."],
    ["Министр посетил город во вторник и встретился с инженерами. Мост снова открыт после наводнения, сказал он газете в понедельник утром."],
    ["总统周二访问了该市并会见了工程师。他说大桥重新开放。".repeat(6)],
  ])("tells that %j is no English", (text) => expect(rules(text)).toEqual(["other-language"]));

  it.each([[story(3)], ["Bridge reopens"], ["Ana Cruz, Petr Sykora, Eva Malik"], ["Rebels shelled a port Monday, killing two sailors, the ministry said. President Vidal condemned the attack and accused them of breaking a truce."]])(
    "has nothing to say of %j", (text) => expect(rules(text)).toEqual([]));

  it("tells of capitals, and of sentences and articles that are too long", () => {
    expect(rules(story(3).toUpperCase())).toEqual(["all-capitals"]);
    expect(rules(`The man said that ${"the dog and the cat ".repeat(100)}.`)).toEqual(["long-sentence"]);
    expect(rules(story(300))).toEqual(["long-article"]);
  });
});
