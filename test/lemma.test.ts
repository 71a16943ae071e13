import { describe, expect, it } from "vitest";
import { lemma } from "../src/text/lemma.js";

describe("lemma", () => {
  it.each([["attacked", "attack"], ["wounded", "wound"], ["found", "find"], ["lay", "lay"], ["said", "say"], ["refiled", "refile"]])("of the verb %s is %s", (word, base) => {
    expect(lemma(word, "VERB")).toBe(base);
  });

  it.each([["showcased", "showcase"], ["livestreaming", "livestream"], ["vlogged", "vlog"], ["radicalised", "radicalise"], ["googled", "google"], ["curated", "curate"], ["gentrified", "gentrify"]])("of a verb that no dictionary has goes by its spelling: %s, %s", (word, base) => {
    expect(lemma(word, "VERB")).toBe(base);
  });

  it.each([["hoped", "hope"], ["raping", "rape"], ["waged", "wage"], ["rated", "rate"], ["hopped", "hop"], ["planned", "plan"], ["batted", "bat"]])("tells a short vowel by its doubled consonant: %s, %s", (word, base) => {
    expect(lemma(word, "VERB")).toBe(base);
  });

  it.each([["need", "need"], ["proceed", "proceed"], ["feed", "feed"], ["agreed", "agree"], ["freed", "free"], ["guaranteed", "guarantee"], ["fed", "feed"]])("keeps a stem in -eed: %s, %s", (word, base) => {
    expect(lemma(word, "VERB")).toBe(base);
  });

  it("leaves short words whole that only look inflected", () => {
    expect(["sing", "bring", "shed", "red"].map((word) => lemma(word, "VERB"))).toEqual(["sing", "bring", "shed", "red"]);
  });

  it("goes by the part of speech", () => {
    expect([lemma("Leaves", "NOUN"), lemma("leaves", "VERB"), lemma("Leaves", "PROPN"), lemma("women", "NOUN")]).toEqual(["leaf", "leave", "Leaves", "woman"]);
  });
});
