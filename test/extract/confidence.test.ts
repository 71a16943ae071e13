import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract.js";
import { WEIGHTS } from "../../src/extract/calibration.js";
import { probability, type Features } from "../../src/extract/confidence.js";
import type { Chain, Claim, Spotted, TaggedSentence } from "../../src/types.js";

interface Frozen { readonly text: string; readonly sentences: readonly TaggedSentence[]; readonly spotted: Spotted; readonly chains: readonly Chain[] }
const frozen = Object.entries(JSON.parse(readFileSync(new URL("../cases/event.json", import.meta.url), "utf8")) as Record<string, Frozen>);

function claimsOf([title, { text, sentences, spotted, chains }]: (typeof frozen)[number]): { claims: readonly Claim[]; seen: Features[] } {
  const seen: Features[] = [];
  const { claims } = extract({ id: title, text, headlineEnd: 0, publishedAt: "2024-12-18" }, sentences, spotted, chains, { weighed: (_, features) => seen.push(features) });
  return { claims, seen };
}

describe("probability", () => {
  it("is even when nothing is known", () => expect(probability({ unheard: 3 }, {})).toBe(0.5));
  it("grows with what speaks for the claim", () => {
    expect(probability({ name: 1 }, { name: 1 })).toBeGreaterThan(probability({ name: 1, doubt: 1 }, { name: 1, doubt: -1 }));
  });
  it("is never certain", () => {
    expect(probability({ name: 1 }, { name: 99 })).toBe(0.99);
    expect(probability({ name: 1 }, { name: -99 })).toBe(0.01);
  });
});

describe("the confidence of claims", () => {
  const read = frozen.map(claimsOf);

  it("is reckoned from the features that the observer is told, and from nothing else", () => {
    expect(read.flatMap(({ claims }) => claims).length).toBeGreaterThan(50);
    for (const { claims, seen } of read) expect(claims.map(({ score }) => score)).toEqual(seen.map((features) => probability(features)));
  });

  it("knows a weight for most of what it sees", () => {
    const names = read.flatMap(({ seen }) => seen.flatMap((features) => Object.keys(features)));
    expect(names.filter((name) => name in WEIGHTS).length / names.length).toBeGreaterThan(0.9);
  });

  it("holds what is told twice for surer", () => expect(WEIGHTS["told again"]).toBeGreaterThan(0));
});
