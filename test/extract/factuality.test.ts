import { describe, expect, it } from "vitest";
import { factualityOf } from "../../src/extract/qualify/factuality.js";
import { parsed } from "../spot/parsed.js";

/** Factuality of the word, in a sentence written as in test/spot/parsed.ts. */
const of = (words: string, predicate: string): string => {
  const sentence = parsed(words);
  return factualityOf(sentence, sentence.tokens.findIndex(({ text }) => text === predicate));
};

describe("a negated belief", () => {
  const denied = (verb: string) => of(`Police|NNS|4|nsubj do|VBP|4|aux not|RB|4|advmod ${verb}|VB|0|root that|IN|7|mark Berg|NNP|7|nsubj left|VBD|4|ccomp`, "left");
  it.each(["think", "believe", "expect"])("says that it is not so: do not %s", (verb) => expect(denied(verb)).toBe("negated"));
  it("of a verb that only reports says nothing", () => expect(denied("say")).toBe("actual"));
  it("that is none leaves it open", () => expect(of("Police|NNS|2|nsubj think|VBP|0|root that|IN|5|mark Berg|NNP|5|nsubj left|VBD|2|ccomp", "left")).toBe("possible"));
});

describe("an event that happens", () => {
  it("is as sure as its happening", () => {
    expect(of("A|DT|2|det ban|NN|4|nsubj may|MD|4|aux follow|VB|0|root", "ban")).toBe("possible");
    expect(of("A|DT|2|det strike|NN|4|nsubj will|MD|4|aux begin|VB|0|root", "strike")).toBe("planned");
    expect(of("The|DT|2|det attack|NN|5|nsubj did|VBD|5|aux not|RB|5|advmod happen|VB|0|root", "attack")).toBe("negated");
  });
  it("is not touched by a verb that says something else of it", () => {
    expect(of("The|DT|2|det attack|NN|5|nsubj did|VBD|5|aux not|RB|5|advmod succeed|VB|0|root", "attack")).toBe("actual");
    expect(of("The|DT|2|det ban|NN|4|nsubj may|MD|4|aux surprise|VB|0|root you|PRP|4|obj", "ban")).toBe("actual");
  });
});
