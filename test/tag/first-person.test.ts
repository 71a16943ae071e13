import { describe, expect, it } from "vitest";
import { unnamedFirst } from "../../src/tag/first-person.js";
import type { Word } from "../../src/types.js";

const word = (text: string, deprel: string, name: string, index: number): Word => ({ index, start: index * 9, end: index * 9 + text.length, text, lemma: text, upos: "PROPN", xpos: "NNP", head: 1, deprel, name, noun: "_", predicate: 0 });
const read = (...words: [string, string, string][]): string[] => unnamedFirst(words.map(([text, deprel, name], index) => word(text, deprel, name, index))).map(({ xpos, name }) => `${xpos} ${name}`);

describe("unnamedFirst", () => {
  it("makes a pronoun of the subject of a statement", () => {
    expect(read(["We", "nsubj", "B-ORG"], ["welcome", "root", "O"])).toEqual(["PRP O", "NNP O"]);
    expect(read(["I", "nsubj", "B-PER"], ["echo", "root", "O"])).toEqual(["PRP O", "NNP O"]);
    expect(read(["We", "nsubj:pass", "B-ORG"], ["moved", "root", "O"])[0]).toBe("PRP O");
  });
  it("leaves a numeral and the first word of a name", () => {
    expect(read(["War", "nsubj", "B-ORG"], ["I", "flat", "I-ORG"])).toEqual(["NNP B-ORG", "NNP I-ORG"]);
    expect(read(["We", "nsubj", "B-ORG"], ["Build", "flat", "I-ORG"])[0]).toBe("NNP B-ORG");
  });
});
