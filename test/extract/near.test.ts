import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract.js";
import type { NearMiss } from "../../src/extract/context.js";
import type { Chain, Claim, Spotted, TaggedSentence } from "../../src/types.js";

interface Frozen { readonly text: string; readonly sentences: readonly TaggedSentence[]; readonly spotted: Spotted; readonly chains: readonly Chain[] }
const frozen = ["event", "structure"].flatMap((name) => Object.entries(JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), "utf8")) as Record<string, Frozen>));

function read(title: string, { text, sentences, spotted, chains }: Frozen, misses?: NearMiss[]): readonly Claim[] {
  return extract({ id: title, text, headlineEnd: 0, publishedAt: "2024-12-18" }, sentences, spotted, chains, misses ? { missed: (miss) => misses.push(miss) } : {}).claims;
}

describe("near misses", () => {
  const all = frozen.map(([title, seen]) => {
    const misses: NearMiss[] = [];
    return { title, seen, misses, claims: read(title, seen, misses) };
  });

  it("change no claim", () => {
    for (const { title, seen, claims } of all) expect(read(title, seen)).toEqual(claims);
  });

  it("stand on words of a sentence and say what stopped the rule", () => {
    expect(all.flatMap(({ misses }) => misses).length).toBeGreaterThan(50);
    for (const { seen, misses } of all) {
      for (const { rule, span, reason } of misses) {
        expect(rule).not.toBe("");
        expect(reason).toMatch(/"[^"]+"/u);
        expect(seen.sentences.some(({ start, end }) => start <= span.start && span.start < span.end && span.end <= end)).toBe(true);
      }
    }
  });

  it("explain most sentences with a verb of which nothing was claimed", () => {
    const silent = all.flatMap(({ seen, misses, claims }) => seen.sentences
      .filter((sentence) => sentence.tokens.some(({ upos }) => upos === "VERB") && !claims.some(({ evidence }) => evidence.sentence.start === sentence.start))
      .map((sentence) => misses.some(({ span }) => sentence.start <= span.start && span.end <= sentence.end)));
    expect(silent.length).toBeGreaterThan(5);
    expect(silent.filter(Boolean).length / silent.length).toBeGreaterThan(0.9);
  });
});
