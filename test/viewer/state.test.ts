/** The state's way into the address and back, and the filtered graph behind every list of the page. */
import { describe, expect, test } from "vitest";
import { readAddress, writeAddress } from "../../viewer/address.js";
import { daysOf, isoOf } from "../../viewer/days.js";
import { filtered } from "../../viewer/filtered.js";
import { only, toggled, without } from "../../viewer/filters.js";
import { modelOf } from "../../viewer/model.js";
import { neighbourhood, shortestPaths } from "../../viewer/paths.js";
import { INITIAL, next, type State, type Step } from "../../viewer/state.js";
import { scaleIn } from "../../viewer/room.js";
import { STORY } from "./story.js";

const model = modelOf(STORY);
const after = (...steps: Step[]): State => steps.reduce(next, INITIAL);
const factKeys = (state: State): string[] => filtered(model, state).facts.map((fact) => fact.selection.key);

describe("the address", () => {
  test("brings back selection, reading, choices, time, focus, comparison, view and camera", () => {
    const state: State = {
      ...INITIAL, selection: { kind: "edge", key: "a b&c" }, occurrence: 2, reading: "press",
      choices: { ...INITIAL.choices, kind: without(["quote", "weapon"]), outlet: only(["Norvania Press, 100%2C & more", ""]) },
      time: { axis: "published", from: "2024-03-01", to: "2024-03-08", withUndated: true }, focus: { type: "paths", from: "a", to: "b" },
      comparison: { a: { by: "outlet", key: "A: the paper" }, b: { by: "article", key: "77" } }, view: "facts", camera: { x: 0.5, y: 0.25, ratio: 0.125 },
      isComplete: true, showsQuotes: true,
    };
    const start = { ...INITIAL, showsQuotes: false };
    const address = writeAddress(state, start);
    expect({ ...start, ...readAddress(address, start) }).toEqual(state);
    expect(writeAddress({ ...start, ...readAddress(address, start) }, start)).toBe(address);
  });

  test("names the articles without an outlet as a source too", () => {
    const comparison = { a: { by: "outlet", key: "" }, b: null } as const;
    expect(readAddress(writeAddress({ ...INITIAL, comparison }, INITIAL), INITIAL).comparison).toEqual(comparison);
  });

  test("is empty at the start, and nonsense in it is passed over", () => {
    expect(writeAddress(INITIAL, INITIAL)).toBe("");
    const odd = readAddress("#from=yesterday&camera=1,2&around=x&hops=99&a=nobody&view=cellar&sentence=-3", INITIAL);
    expect({ ...INITIAL, ...odd }).toEqual({ ...INITIAL, focus: { type: "around", node: "x", hops: 1 } });
  });
});

describe("dates of any precision", () => {
  test.each([["2024-03-05", "2024-03-05", "2024-03-05"], ["2024-02", "2024-02-01", "2024-02-29"], ["2023", "2023-01-01", "2023-12-31"], ["2024-03-11/2024-03-17", "2024-03-11", "2024-03-17"], ["2024-03-05T23:30:00Z", "2024-03-05", "2024-03-05"]])("%s is %s to %s", (iso, first, last) => {
    const days = daysOf(iso);
    expect([isoOf(days?.first ?? 0), isoOf(days?.last ?? 0)]).toEqual([first, last]);
  });

  test.each(["", "soon", "05.03.2024", "2024-03-17/2024-03-11"])("%j is none", (text) => expect(daysOf(text)).toBeUndefined());
});

describe("choices", () => {
  test("taking back the last of only these shows everything", () => {
    expect(toggled(only(["a"]), "a")).toEqual(without([]));
    expect(toggled(without(["a"]), "b")).toEqual(without(["a", "b"]));
  });
});

describe("the filtered graph", () => {
  test("holds everything at the start", () => {
    const all = filtered(model, INITIAL);
    expect(all.edges.size).toBe(STORY.edges.length);
    expect(all.nodes.size).toBe(STORY.nodes.length);
    expect(all.facts).toHaveLength(26);
  });

  test("keeps a fact while one of its outlets is shown, and says what each value would bring", () => {
    const press = filtered(model, after({ type: "only", facet: "outlet", value: "Norvania Press" }));
    expect(press.facts.map((fact) => fact.selection.key)).toContain("okafor.accused.brightwater");
    expect(press.facts.every((fact) => fact.attributes.evidence.some((evidence) => evidence.article === "press"))).toBe(true);
    expect(press.counts.outlet.get("The Halden Courier")).toBe(filtered(model, after({ type: "only", facet: "outlet", value: "The Halden Courier" })).facts.length);
    expect([...press.counts.factuality.values()].reduce((sum, count) => sum + count, 0)).toBe(press.facts.length);
    expect(press.nodes.has("house")).toBe(false);
  });

  test("hides a fact when one of its ends is of a hidden kind", () => {
    const state = after({ type: "toggle", facet: "kind", value: "person" });
    expect(factKeys(state).some((key) => /okafor|vasko|reuel|q-|resigned/.test(key))).toBe(false);
    expect(filtered(model, state).counts.kind.get("person")).toBe(3);
  });

  test("takes every fact whose time overlaps the range, on either axis, and counts what has no date", () => {
    const day = after({ type: "limitTime", time: { from: "2024-03-05", to: "2024-03-05" } });
    expect(factKeys(day).sort()).toEqual(["norvania.suspended.brightwater", "vasko.met.okafor", "vasko.visited.halden"]);
    expect(filtered(model, day).undated).toBe(STORY.edges.filter(({ key, attributes }) => attributes.date === undefined && !/q-|resigned/.test(key)).length + 3);
    expect(factKeys(after({ type: "limitTime", time: { from: "2024-03-15", to: "2024-03-20" } }))).toEqual(["dockers.protested-against.brightwater.possible"]);
    const published = factKeys(after({ type: "limitTime", time: { axis: "published", from: "2024-03-08", to: null } }));
    expect(published).toContain("resigned");
    expect(published).not.toContain("vasko.visited.halden");
  });

  test("keeps a neighbourhood, and finds the shortest paths with the edges of each hop", () => {
    const near = filtered(model, after({ type: "focus", focus: { type: "around", node: "house", hops: 2 } }));
    expect([...near.nodes].sort()).toEqual(["house", "passengers", "police"]);
    expect(near.facts.map((fact) => fact.selection.key).sort()).toEqual(["police.rescued.passengers41", "police.searched.house"]);
    const all = new Set(model.edges.keys());
    expect(neighbourhood(model, all, "nobody", 2).size).toBe(0);
    const [path] = shortestPaths(model, all, "house", "halden", 3);
    expect(path?.nodes).toEqual(["house", "police", "passengers", "fire", "halden"]);
    expect(path?.hops.map((edges) => edges.map((edge) => edge.key))).toEqual([["police.searched.house"], ["police.rescued.passengers41"], ["fire.killed.passengers3", "fire.killed.passengers5"], ["fire.happened-in.halden"]]);
    expect(shortestPaths(model, all, "hostile", "okafor", 3)[0]?.nodes).toEqual(["hostile", "dockers", "brightwater", "okafor"]);
    expect(shortestPaths(model, new Set(["police.searched.house"]), "house", "halden", 3)).toEqual([]);
  });
});

describe("the size of nodes", () => {
  const apart = (distance: number): number => {
    const model = modelOf({ ...STORY, nodes: STORY.nodes.map(({ key, attributes }, i) => ({ key, attributes: { ...attributes, x: (i % 4) * distance, y: Math.floor(i / 4) * distance } })) });
    const all = new Set(model.nodes.keys());
    // Four columns and a little more rows: a unit is a pixel.
    return scaleIn(model, { core: all, frame: all }, 3 * distance, (Math.ceil(STORY.nodes.length / 4) - 1) * distance);
  };
  test("is full where there is room, and less where they would lie on each other", () => {
    expect(apart(60)).toBe(1);
    expect(apart(18)).toBeLessThan(1);
    expect(apart(12)).toBeLessThan(apart(18));
    expect(apart(1)).toBeGreaterThan(0.3);
  });
});
