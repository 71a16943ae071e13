import { describe, expect, it } from "vitest";
import { link } from "../src/link.js";
import { merge } from "../src/merge.js";
import { confidenceOf } from "../src/merge/combine.js";
import { sentenceFinder } from "../src/merge/lookup.js";
import type { Assertion, EventClaim, QuoteClaim, Reading, RelationClaim } from "../src/types.js";
import { reading, relation } from "./readings.js";

const THINGS = ["event:Storm Anka", "group:people", "person:Jana Horak", "place:Lipno Valley"];
const report = (id: string, more: Partial<RelationClaim> = {}): Reading => reading(id, ["event:Storm Anka", "person:Jana Horak", "place:Lipno Valley"], (own) => [relation(own, 0, "killed", 1, more)], "2018-03-08");
const merged = (...readings: Reading[]): Assertion[] => merge(readings, link(readings));

function quote({ article }: Reading, speaker: number, text: string, more: Partial<QuoteClaim> = {}): QuoteClaim {
  const start = article.text.indexOf(text);
  return {
    type: "quote", speaker, text, pieces: [{ start, end: start + text.length }], form: "direct", cue: "said", about: [], factuality: "actual", attributedTo: [], rules: ["test"], score: 0.9,
    evidence: { sentence: { start: 0, end: article.text.length } }, ...more,
  };
}

function event({ article, mentions }: Reading, more: Partial<EventClaim> = {}): EventClaim {
  const last = mentions.at(-1)!;
  return {
    type: "event", relation: "attacked", predicate: "hit", factuality: "actual", attributedTo: [], rules: ["test"], score: 0.7,
    evidence: { sentence: { start: 0, end: article.text.length }, predicate: { start: last.start, end: last.end } }, ...more,
  };
}

describe("merge", () => {
  it("makes one assertion of what two articles say, with the evidence of both", () => {
    const [only, ...rest] = merged(report("1", { date: "2018-03" }), report("2", { date: "2018-03" }));
    expect([rest.length, only!.evidence.map(({ article }) => article)]).toEqual([0, ["1", "2"]]);
  });

  it.each<[string, Partial<RelationClaim>, Partial<RelationClaim>]>([
    ["counts", { count: 3 }, { count: 5 }],
    ["bounds", { count: 3 }, { count: 3, countBound: "at-least" }],
    ["dates", { date: "2018-03-01" }, { date: "2018-03-02" }],
    ["what happened and what did not", {}, { factuality: "negated" }],
    ["sources", {}, { attributedTo: [2] }],
    ["places", {}, { place: 2 }],
    ["weapons", {}, { weapon: 2 }],
    ["titles", { title: "mayor" }, { title: "deputy mayor" }],
  ])("keeps apart what differs in its %s", (_title, one, other) => {
    expect(merged(report("1", one), report("2", other))).toHaveLength(2);
  });

  it.each<[string, Partial<RelationClaim>, Partial<RelationClaim>]>([
    ["a bound of exactly that many", { count: 3 }, { count: 3, countBound: "exact" }],
    ["a title in capitals", { title: "Mayor" }, { title: "mayor" }],
  ])("joins what differs only in %s", (_title, one, other) => {
    expect(merged(report("1", one), report("2", other))).toHaveLength(1);
  });

  it("takes the wording of most reports, the rules of all, and each piece of evidence once", () => {
    const worded = (id: string, predicate: string, rule: string, dateCertain: boolean) => report(id, { predicate, rules: [rule], date: "2018-03", dateCertain });
    const both = reading("3", ["event:Storm Anka", "person:Jana Horak"], (own) => [relation(own, 0, "killed", 1, { predicate: "killed", date: "2018-03" }), relation(own, 0, "killed", 1, { predicate: "killed", date: "2018-03" })], "2018-03-08");
    const [only] = merged(worded("1", "took the life of", "verb", false), worded("2", "killed", "noun", true), both);
    expect(only).toMatchObject({ predicate: "killed", rules: ["noun", "test", "verb"], dateCertain: true });
    expect(only!.evidence.map(({ article }) => article)).toEqual(["1", "2", "3"]);
  });

  it("marks no words as a subject that are no mention of it", () => {
    const astray = reading("1", THINGS, (own) => { const claim = relation(own, 0, "killed", 2); return [{ ...claim, evidence: { ...claim.evidence, subject: own.mentions[3]! } }]; });
    const [{ evidence: [evidence] }] = merged(astray) as [Assertion];
    expect([evidence!.subject, evidence!.object]).toEqual([undefined, [18, 28]]);
  });

  it("finds the sentence of a claim by the mentions in it, else by the last one before", () => {
    const bare = reading("1", ["person:Jana Horak", "person:Petr Lang"]), sentenceAt = sentenceFinder({ ...bare, mentions: bare.mentions.map((mention, i) => ({ ...mention, sentence: i * 3 })) });
    expect([sentenceAt({ start: 0, end: 10 }), sentenceAt({ start: 10, end: 21 }), sentenceAt({ start: 30, end: 40 })]).toEqual([0, 3, 3]);
  });

  it("completes a report of one article by the date, place and weapon of another sentence of it", () => {
    const twice = reading("1", [...THINGS, "weapon:rockets"], (own) => [relation(own, 0, "killed", 2, { date: "2018-03-01", dateText: "on Thursday" }), relation(own, 0, "killed", 2, { place: 3 }), relation(own, 0, "killed", 2, { weapon: 4 })]);
    expect(merged(twice).map(({ date, dateText, place, weapon }) => [date, dateText, place, weapon])).toEqual([["2018-03-01", "on Thursday", "Lipno Valley", "rockets"]]);
  });

  it("takes no date from another article, which may mean another event", () => {
    expect(merged(report("1", { date: "2018-03-01" }), report("2"))).toHaveLength(2);
  });

  it("completes nothing where the dated reports of an article disagree", () => {
    const thrice = reading("1", THINGS, (own) => [relation(own, 0, "killed", 1, { date: "2018-03-01" }), relation(own, 0, "killed", 1, { date: "2018-03-05" }), relation(own, 0, "killed", 1)]);
    expect(merged(thrice)).toHaveLength(3);
  });

  it("takes a symmetric relation for the same both ways, with the spans at the right ends", () => {
    const things = ["person:Jana Horak", "person:Petr Lang"];
    const one = reading("1", things, (own) => [relation(own, 0, "met", 1)]), other = reading("2", things, (own) => [relation(own, 1, "met", 0)]);
    const [only, ...rest] = merged(one, other), entities = link([one, other]);
    expect(rest).toEqual([]);
    for (const each of only!.evidence) {
      const text = one.article.text, subject = entities.find(({ id }) => only!.type === "relation" && id === only!.subject);
      expect(text.slice(...each.subject!)).toBe(subject!.label);
    }
  });

  it("keeps the direction of a relation that has one", () => {
    const things = ["person:Jana Horak", "person:Petr Lang"];
    expect(merged(reading("1", things, (own) => [relation(own, 0, "accused", 1)]), reading("2", things, (own) => [relation(own, 1, "accused", 0)]))).toHaveLength(2);
  });

  it("drops a relation of a thing with itself once its names are one", () => {
    const both = reading("1", ["person:Jana Horak", "person:Jana Horak"], (own) => [relation(own, 0, "praised", 1)]);
    expect(merged(both)).toEqual([]);
  });

  it("joins a quote of one speaker that papers print with other marks and capitals", () => {
    const said = (id: string, words: string) => reading(id, ["person:Jana Horak", `other:${words}`], (own) => [quote(own, 0, words)]);
    const [only, ...rest] = merged(said("1", "We stay, all of us"), said("2", "we stay all of us"));
    expect([rest.length, only!.evidence.length]).toEqual([0, 2]);
  });

  it("keeps the same words of two speakers apart", () => {
    const both = reading("1", ["person:Jana Horak", "person:Petr Lang", "other:We stay"], (own) => [quote(own, 0, "We stay"), quote(own, 1, "We stay")]);
    expect(merged(both)).toHaveLength(2);
  });

  it("takes a quote for unsourced once one article says of itself that the words were said", () => {
    const said = (id: string, attributedTo: number[]) => reading(id, ["person:Jana Horak", "organization:Reuters", "other:We stay"], (own) => [quote(own, 0, "We stay", { attributedTo })]);
    expect(merged(said("1", [1]), said("2", [])).map(({ attributedTo }) => attributedTo)).toEqual([[]]);
    expect(merged(said("1", [1]), said("2", [1])).map(({ attributedTo }) => attributedTo.length)).toEqual([1]);
  });

  it("gives a quote the date that most papers have, and the speaker is not what it is about", () => {
    const said = (id: string, date: string, dateText: string) => reading(id, ["person:Jana Horak", "place:Lipno Valley", "other:We stay"], (own) => [quote(own, 0, "We stay", { about: [0, 1], date, dateText })]);
    const readings = [said("1", "2018-03-01", "last Thursday"), said("2", "2018-03-02", "Friday"), said("3", "2018-03-02", "Friday")];
    const [only, ...rest] = merged(...readings), valley = link(readings).find(({ label }) => label === "Lipno Valley")!;
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ date: "2018-03-02", dateText: "Friday", about: [valley.id] });
  });

  it("drops a claim whose only source is never named, rather than take it for the article's own", () => {
    const told = (attributedTo: number[]) => merged(reading("1", ["event:Storm Anka", "person:Jana Horak", "group:they/they", "person:Petr Lang"], (own) => [relation(own, 0, "killed", 1, { attributedTo })]));
    expect([told([2]).length, told([2, 3]).map(({ attributedTo }) => attributedTo.length)]).toEqual([0, [1]]);
  });

  it("makes an event of a claim without agent, with its target as a role", () => {
    const hit = reading("1", ["facility:Lipno Clinic", "other:hit"], (own) => [event(own, { target: 0 })]);
    expect(merged(hit)[0]).toMatchObject({ type: "event", label: "Lipno Clinic attacked", roles: [{ role: "target" }] });
  });

  it("names an event by who takes part in it, says what did not happen, and drops what nobody takes part in", () => {
    const things = ["person:Jana Horak", "other:hit"], label = (more: Partial<EventClaim>) => merged(reading("1", things, (own) => [event(own, more)])).map((each) => each.type === "event" && each.label);
    expect(label({ relation: "resigned-from", agent: 0 })).toEqual(["Jana Horak resigned"]);
    expect(label({ target: 0, factuality: "negated" })).toEqual(["Jana Horak not attacked"]);
    expect(label({ agent: 0, relation: "resigned-from", factuality: "planned" })).toEqual(["Jana Horak resigned (planned)"]);
    expect(label({})).toEqual([]);
  });

  it("shows a weapon's role at the mention of it that stands nearest to the event's own words", () => {
    const [hit] = merged(reading("1", ["facility:Lipno Clinic", "weapon:rockets/rockets", "other:hit"], (own) => [event(own, { target: 0, weapon: 1 })]));
    expect(hit!.type === "event" && hit!.roles.map(({ role, evidence }) => [role, evidence[0]!.subject, evidence[0]!.object])).toEqual([["target", [29, 32], [0, 12]], ["instrument", [29, 32], [21, 28]]]);
  });

  it("gives the same assertions whatever the order of the articles", () => {
    const readings = [report("1", { count: 3 }), report("2", { count: 3 }), report("3", { count: 5 })], entities = link(readings);
    expect(merge([...readings].reverse(), entities)).toEqual(merge(readings, entities));
  });

  it("trusts two articles more than one, and two sentences of one article no more than its best", () => {
    expect(confidenceOf([{ article: "1", score: 0.8 }])).toBe(0.8);
    expect(confidenceOf([{ article: "1", score: 0.8 }, { article: "1", score: 0.6 }])).toBe(0.8);
    expect(confidenceOf([{ article: "1", score: 0.8 }, { article: "2", score: 0.8 }])).toBe(0.88);
    expect(confidenceOf(Array.from({ length: 50 }, (_, i) => ({ article: String(i), score: 0.9 })))).toBe(0.99);
  });
});
