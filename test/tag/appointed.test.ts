import { describe, expect, it } from "vitest";
import { partAppointed } from "../../src/tag/appointed.js";
import type { Word } from "../../src/types.js";

/** "text|upos|head|deprel|name|lemma", a word each. */
const words = (rows: string): Word[] => rows.split(" ").map((row, index) => {
  const [text = "", upos = "", head = "", deprel = "", name = "O", lemma = text] = row.split("|");
  return { index, start: index * 20, end: index * 20 + text.length, text, lemma, upos, xpos: "NN", head: Number(head), deprel, name, noun: "_", predicate: 0 };
});
const arcs = (tokens: readonly Word[]): string[] => tokens.map(({ head, deprel }) => `${head} ${deprel}`);

describe("partAppointed", () => {
  it("gives the verb its object and its predicate", () => {
    const read = partAppointed(words("board|NOUN|1|nsubj named|VERB|-1|root|O|name Ana|PROPN|4|compound|B-PER Cruz|PROPN|2|flat|I-PER chairwoman|NOUN|1|obj"));
    expect(arcs(read)).toEqual(["1 nsubj", "-1 root", "1 obj", "2 flat", "1 xcomp"]);
  });
  it("reads over the words of a title", () => {
    const read = partAppointed(words("board|NOUN|1|nsubj elected|VERB|-1|root|O|elect Ana|PROPN|4|compound|B-PER finance|NOUN|4|compound director|NOUN|1|obj"));
    expect(arcs(read)).toEqual(["1 nsubj", "-1 root", "1 obj", "4 compound", "1 xcomp"]);
  });
  it.each([
    ["another noun than an office", "board|NOUN|1|nsubj chose|VERB|-1|root|O|choose Ana|PROPN|3|compound|B-PER shoes|NOUN|1|obj|O|shoe"],
    ["another verb", "board|NOUN|1|nsubj met|VERB|-1|root|O|meet Ana|PROPN|3|compound|B-PER chairwoman|NOUN|1|obj"],
    ["the name of a body", "board|NOUN|1|nsubj elected|VERB|-1|root|O|elect Acme|PROPN|3|compound|B-ORG chairwoman|NOUN|1|obj"],
  ])("leaves %s alone", (_, rows) => expect(arcs(partAppointed(words(rows)))).toEqual(arcs(words(rows))));
});
