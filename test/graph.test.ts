import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { ABOUT_RULE } from "../src/graph/edges.js";
import { VERSION } from "../src/graph/generator.js";
import { placesAround } from "../src/graph/satellites.js";
import { graph } from "../src/graph.js";
import { hash } from "../src/text/hash.js";
import type { SerializedGraph } from "../src/types.js";
import { exportGraph, write } from "../src/write.js";
import { breaches } from "./laws.js";
import { idOf, town, world, type Fact, type Thing, type World } from "./world.js";

const built = ({ readings, entities, assertions }: World) => graph(readings, entities, assertions);
const edges = (of: World): string[] => {
  const made = built(of);
  return made.mapEdges((_key, { relation }, _s, _t, source, target) => `${source.label} ${relation} ${target.label}`).sort();
};
const reversed = ({ readings, entities, assertions }: World): World => ({ readings: [...readings].reverse(), entities: [...entities].reverse(), assertions: [...assertions].reverse() });

describe("graph", () => {
  it("keeps the laws of the contract", () => {
    expect(breaches(built(town()).export() as SerializedGraph)).toEqual([]);
  });

  it("makes relations edges, and events and quotes nodes with edges to their parts", () => {
    expect(edges(town())).toEqual([
      "Ada Okafor opened the bridge", "Ada Okafor said The bridge is safe,", "Jan Horak attacked pumping station", "Jan Horak met Ada Okafor", "Jan Horak met Ada Okafor",
      "The bridge is safe, about the bridge", "Three people died agent Three people", "pumping station attacked instrument rockets", "pumping station attacked target pumping station",
    ]);
  });

  it("keeps out what has no edge, and keeps in what is a source alone", () => {
    const labels = built(town()).mapNodes((_key, { label }) => label);
    expect(labels).not.toContain("Monday");
    expect(labels).not.toContain("Lipno");
    expect(labels).toContain("Reuters");
  });

  it("leaves out what a quote is said to be about and does not name", () => {
    const about = built(town()).filterEdges((_key, { relation }) => relation === "about");
    expect(about).toHaveLength(1);
    const { evidence, rules } = built(town()).getEdgeAttributes(about[0]);
    const { text } = town().readings[0]!.article;
    expect(evidence.map(({ start, end, object }) => [text.slice(start, end), text.slice(...object!)])).toEqual([['"The bridge is safe," Okafor said.', "The bridge"]]);
    expect(rules).toContain(ABOUT_RULE);
  });

  it("takes the words of the quote as evidence where no claim tells the sentence", () => {
    const { readings, entities, assertions } = town();
    const bare = graph(readings.map((reading) => ({ ...reading, claims: [] })), entities, assertions);
    const [about] = bare.filterEdges((_key, { relation }) => relation === "about");
    expect(bare.getEdgeAttribute(about, "evidence").map(({ start, end }) => readings[0]!.article.text.slice(start, end))).toEqual(["The bridge is safe,"]);
  });

  it("names nodes and edges by their content", () => {
    const { assertions } = town(), made = built(town());
    const event = assertions.find((assertion) => assertion.type === "event" && assertion.relation === "attacked")!;
    const relation = assertions.find((assertion) => assertion.type === "relation")!;
    expect(made.hasNode(idOf("Ada Okafor")) && made.hasNode(event.id) && made.hasEdge(relation.id)).toBe(true);
    expect(made.target(hash("role", event.id, "target", idOf("pumping station")))).toBe(idOf("pumping station"));
  });

  it("marks as symmetric what the lexicon calls so", () => {
    const made = built(town());
    expect(new Set(made.filterEdges((_key, { symmetric }) => symmetric).map((key) => made.getEdgeAttribute(key, "relation")))).toEqual(new Set(["met"]));
  });

  it("says so when an assertion names an entity that is not there", () => {
    const { readings, entities, assertions } = town();
    expect(() => graph(readings, entities.filter(({ label }) => label !== "Reuters"), assertions)).toThrow(/graph: .*bug in onrecord/u);
  });

  it("is empty when there is nothing", () => {
    expect(built({ readings: [], entities: [], assertions: [] }).order).toBe(0);
  });

  it("carries the version of the package", () => {
    expect((JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version).toBe(VERSION);
    expect(built(town()).getAttributes()).toMatchObject({ schema: 1, generator: `onrecord ${VERSION}`, articles: [{ id: "a1" }, { id: "a2" }] });
  });
});

/** `stories` rings of people who met, joined by one edge each, every fifth with quotes. */
function crowd(stories: number, people: number): World {
  const name = (story: number, person: number): string => `P${story}x${person % people}y`;
  const pairs = Array.from({ length: stories * people }, (_, i) => [Math.floor(i / people), i % people] as const);
  const meetings = pairs.flatMap(([story, person]) => [[name(story, person), name(story, person + 1)], [name(story, person), name(story, person + 3)], ...(person === 0 ? [[name(story, 0), name((story + 1) % stories, 2)]] : [])]);
  const speeches = pairs.filter(([, person]) => person % 5 === 0).map(([story, person]) => name(story, person));
  const text = [...meetings.map(([a, b], i) => `${a} met${i}m ${b}.`), ...speeches.map((who, i) => `${who} said${i}s word${i}w.`)].join(" ");
  const things = pairs.map(([story, person]): Thing => ["person", name(story, person)]);
  const facts = [
    ...meetings.map(([subject, object], i): Fact => ({ subject: subject!, relation: "met", object: object!, words: `met${i}m`, article: "a" })),
    ...speeches.map((speaker, i): Fact => ({ quote: `word${i}w`, speaker, about: [], words: `said${i}s`, article: "a" })),
  ];
  return world([{ id: "a", text }], things, facts);
}

describe("layout", () => {
  const made = built(crowd(4, 20));
  const places = made.mapNodes((key, { x, y, community, kind }) => ({ key, x, y, community, kind }));
  const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

  it("gives the same bytes in every run and for every order, and draws no lots", () => {
    const random = vi.spyOn(Math, "random").mockImplementation(() => { throw new Error("chance"); });
    const bytes = (of: World): string[] => [...write(built(of)).values(), ...exportGraph(built(of).export() as SerializedGraph, "csv").values()];
    for (const make of [town, () => crowd(3, 9)]) expect(bytes(reversed(make()))).toEqual(bytes(make()));
    random.mockRestore();
  });

  it("lets no two nodes touch", () => {
    for (const [i, a] of places.entries()) for (const b of places.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(8);
  });

  it("finds the stories and lays them apart, the largest first", () => {
    const sizes = new Map<number, number>();
    for (const { community } of places) sizes.set(community, (sizes.get(community) ?? 0) + 1);
    const bySize = [...sizes].sort(([a], [b]) => a - b).map(([, size]) => size);
    expect(bySize).toEqual([...bySize].sort((a, b) => b - a));
    const own = places.map((place) => places.filter((other) => other !== place).sort((a, b) => distance(place, a) - distance(place, b))[0]!.community === place.community);
    expect(own.filter(Boolean).length / own.length).toBeGreaterThan(0.9);
  });

  it("keeps pieces that nothing joins with the story of their article", () => {
    const story = (id: string, who: string): [string, Thing[], Fact[]] => {
      const others = Array.from({ length: 12 }, (_, i) => `${who}${i}x`), strays = Array.from({ length: 4 }, (_, i) => `${who} stray${i}x`);
      const meetings = others.map((other, i): Fact => ({ subject: `${who} hub`, relation: "met", object: other, words: `met${i}${who}m`, article: id }));
      const deaths = strays.map((stray, i): Fact => ({ event: "died-in", label: `${stray} died`, roles: { agent: stray }, words: `died${i}${who}d`, article: id }));
      const text = [...others.map((other, i) => `${who} hub met${i}${who}m ${other}.`), ...strays.map((stray, i) => `${stray} died${i}${who}d.`)].join(" ");
      return [text, [`${who} hub`, ...others, ...strays].map((label): Thing => ["person", label]), [...meetings, ...deaths]];
    };
    const [first, firstThings, firstFacts] = story("a", "Ann"), [second, secondThings, secondFacts] = story("b", "Ben");
    const two = built(world([{ id: "a", text: first }, { id: "b", text: second }], [...firstThings, ...secondThings], [...firstFacts, ...secondFacts]));
    const communitiesOf = (who: string): Set<number> => new Set(two.filterNodes((_key, { label }) => label.startsWith(who)).map((key) => two.getNodeAttribute(key, "community")));
    expect([...communitiesOf("Ann"), ...communitiesOf("Ben")].sort()).toEqual([0, 1]);
  });

  it("puts quotes beside their speaker", () => {
    for (const edge of made.filterEdges((_key, { relation }) => relation === "said")) {
      const [speaker, quote] = made.extremities(edge).map((key) => made.getNodeAttributes(key));
      expect(distance(speaker!, quote!)).toBeLessThan(70);
      expect(quote!.community).toBe(speaker!.community);
    }
  });

  it("fills rings around a speaker of many quotes", () => {
    const ring = placesAround({ x: 5, y: 5 }, 40, 0);
    expect(ring).toHaveLength(40);
    for (const [i, a] of ring.entries()) for (const b of ring.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(12);
  });

  it("lays out a node alone, two apart and pairs without ties", () => {
    const { readings, entities, assertions } = town();
    for (const count of [1, 2, 3]) {
      const some = built({ readings, entities, assertions: assertions.slice(0, count) });
      expect(breaches(some.export() as SerializedGraph)).toEqual([]);
    }
  });
});
