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

describe("an order", () => {
  it.each([
    "Close|VB|0|root the|DT|3|det bridge|NN|1|obj !|.|1|punct",
    "Please|UH|2|discourse close|VB|0|root the|DT|4|det bridge|NN|2|obj",
    "Now|RB|2|advmod close|VB|6|ccomp it|PRP|2|obj ,|,|2|punct she|PRP|6|nsubj said|VBD|0|root",
  ])("is only asked for: %s", (words) => expect(of(words, /Close/u.test(words) ? "Close" : "close")).toBe("possible"));
  it("is no base form behind a helper or with a subject", () => {
    expect(of("Crews|NNS|2|nsubj helped|VBD|0|root close|VB|2|xcomp it|PRP|3|obj", "close")).toBe("actual");
    expect(of("They|PRP|3|nsubj did|VBD|3|aux close|VB|0|root it|PRP|3|obj", "close")).toBe("actual");
  });
});

describe("a finite clause behind an infinitive", () => {
  it("is judged alone when it has a subject", () => expect(of("It|PRP|4|nsubj is|VBZ|4|aux not|RB|4|advmod known|VBN|0|root to|TO|6|mark grow|VB|4|xcomp and|CC|9|cc hogs|NNS|9|nsubj eat|VBP|6|conj it|PRP|9|obj", "eat")).toBe("actual"));
  it("shares what it has no subject of its own for", () => expect(of("They|PRP|2|nsubj failed|VBD|0|root to|TO|4|mark sow|VB|2|xcomp and|CC|6|cc reap|VB|4|conj it|PRP|6|obj", "reap")).toBe("negated"));
});
