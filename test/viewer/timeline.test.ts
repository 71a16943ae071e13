/** The timeline's scale, columns and lanes as numbers. */
import { describe, expect, test } from "vitest";
import { dayOf, daysOf } from "../../viewer/days.js";
import type { FacetedFact } from "../../viewer/facets.js";
import { following } from "../../viewer/parts/timeline-player.js";
import { INITIAL, type State } from "../../viewer/state.js";
import { scaleOf, timelineOf, type Scale } from "../../viewer/timeline.js";

const factsOf = (...dates: string[]): FacetedFact[] => dates.map((date) => ({ days: { event: [daysOf(date)], published: [] } }) as unknown as FacetedFact);
const day = (iso: string): number => dayOf(iso) ?? Number.NaN;
const scaleFor = (...dates: string[]): Scale => {
  const scale = scaleOf(factsOf(...dates), "event");
  if (!scale) throw new Error("no scale");
  return scale;
};

describe("the scale", () => {
  test("gives every day the same width while there is no long gap", () => {
    const scale = scaleFor("2024-03-01", "2024-03-10");
    expect([scale.at(day("2024-03-01")), scale.at(day("2024-03-11"))]).toEqual([0, 1]);
    expect(scale.at(day("2024-03-06"))).toBeCloseTo(0.5, 10);
    expect(scale.breaks).toEqual([]);
  });

  test("folds empty years, and never runs backwards", () => {
    const scale = scaleFor("2015-05-27", "2015-05-29", "2024-12-20", "2024-12-22");
    expect(scale.parts).toHaveLength(2);
    expect(scale.breaks).toHaveLength(1);
    const width = scale.at(day("2015-05-30")) - scale.at(day("2015-05-27"));
    expect(width).toBeGreaterThan(0.4);
    let before = -1;
    for (let at = scale.first; at <= scale.last + 1; at += 7) {
      expect(scale.at(at)).toBeGreaterThanOrEqual(before);
      before = scale.at(at);
    }
  });

  test("finds the day that lies at a place, for every day of it", () => {
    const scale = scaleFor("2015-05-27", "2015-06-02", "2024-12-01", "2024-12-22");
    for (const { first, last } of scale.parts) for (let at = first; at <= last; at++) expect(scale.dayAt((scale.at(at) + scale.at(at + 1)) / 2)).toBe(at);
    expect([scale.dayAt(-1), scale.dayAt(2)]).toEqual([scale.first, scale.last]);
  });

  test("is not stretched by what is known to a year only", () => {
    const scale = scaleFor("2024-03-01", "2024-03-05", "1990");
    expect([scale.first, scale.last]).toEqual([day("2024-03-01"), day("2024-03-05")]);
  });

  test("bears a hundred stories far apart", () => {
    const scale = scaleFor(...Array.from({ length: 100 }, (_, i) => `${1900 + i}-06-01`));
    expect(scale.at(scale.last + 1)).toBeCloseTo(1, 6);
    expect(scale.parts).toHaveLength(100);
  });

  test("is none without dates", () => expect(scaleOf(factsOf(), "event")).toBeUndefined());
});

describe("columns and lanes", () => {
  const facts = factsOf("2024-03-01", "2024-03-01", "2024-03-04", "2024-03", "2024-03-04/2024-03-10", "2024-03-08/2024-03-12");
  const timeline = timelineOf(facts, "event", scaleFor("2024-03-01", "2024-03-12"));

  test("raise a day only by what is known to the day", () => {
    expect(timeline.columns.map(({ first, count }) => [first - day("2024-03-01"), count])).toEqual([[0, 2], [3, 1]]);
  });

  test("put stretches that overlap into lanes of their own, the shortest first", () => {
    expect(timeline.lanes.map((lane) => lane.map(({ first, last }) => last - first + 1))).toEqual([[5], [7], [31]]);
  });

  test("stop playing at each day where something begins or ends, and at the end", () => {
    let state: State = INITIAL;
    const seen: string[] = [];
    for (let turn = 0; turn < 20; turn++) {
      const to = following(timeline, state, turn === 0);
      if (!to) break;
      seen.push(to.to);
      state = { ...state, time: { ...state.time, ...to } };
    }
    expect(seen).toEqual(["2024-03-01", "2024-03-04", "2024-03-08", "2024-03-10", "2024-03-12"]);
  });

  test("move a window on as it is", () => {
    const state: State = { ...INITIAL, time: { ...INITIAL.time, from: "2024-03-03", to: "2024-03-04" } };
    expect(following(timeline, state, true)).toEqual({ from: "2024-03-07", to: "2024-03-08" });
  });
});
