import { describe, expect, it } from "vitest";
import type { Model, ModelSentence } from "../src/model/model.js";
import { tag } from "../src/tag.js";
import type { Article, Sentence } from "../src/types.js";

const TEXT = "Mice win\n\nMice ate it.";
const ARTICLE: Article = { id: "a", text: TEXT, headlineEnd: 8 };

function sentence(index: number, start: number, end: number): Sentence {
  const tokens = [...TEXT.slice(start, end).matchAll(/\w+|\./g)].map((match, i) => ({ index: i, text: match[0], start: start + match.index, end: start + match.index + match[0].length }));
  return { index, paragraph: index, start, end, tokens };
}

/** Calls everything a noun but "ate", and remembers what it was asked. */
function fake(asked: (readonly (readonly string[])[])[]): Model {
  const read = (words: readonly string[]): ModelSentence => ({
    words: words.map((word, i) => ({ upos: word === "ate" ? "VERB" : "NOUN", xpos: "NN", head: i - 1, deprel: i ? "dep" : "root", name: "O", noun: "_", predicate: 0 })),
    roles: words.includes("ate") ? [{ predicate: 1, argument: 0, label: "ARG0", score: 0.9 }] : [],
    antecedents: [],
  });
  return { version: "fake", runtime: "native", read: async (sentences) => { asked.push(sentences); return sentences.map(read); } };
}

describe("tag", () => {
  it("asks the model once, for all sentences of the article in order", async () => {
    const asked: (readonly (readonly string[])[])[] = [];
    await tag(ARTICLE, [sentence(0, 0, 8), sentence(1, 10, 22)], fake(asked));
    expect(asked).toEqual([[["Mice", "win"], ["Mice", "ate", "it", "."]]]);
  });

  it("keeps each token's span and adds what the model says", async () => {
    const [, second] = await tag(ARTICLE, [sentence(0, 0, 8), sentence(1, 10, 22)], fake([]));
    expect(second!.tokens.map(({ start, end, upos }) => [TEXT.slice(start, end), upos])).toEqual([["Mice", "NOUN"], ["ate", "VERB"], ["it", "NOUN"], [".", "NOUN"]]);
    expect(second!.roles).toEqual([{ predicate: 1, argument: 0, label: "ARG0", score: 0.9 }]);
  });

  it("makes lemmas by part of speech", async () => {
    const [, second] = await tag(ARTICLE, [sentence(0, 0, 8), sentence(1, 10, 22)], fake([]));
    expect(second!.tokens.slice(0, 2).map(({ lemma }) => lemma)).toEqual(["mouse", "eat"]);
  });

  it("marks the headline", async () => {
    const tagged = await tag(ARTICLE, [sentence(0, 0, 8), sentence(1, 10, 22)], fake([]));
    expect(tagged.map(({ isHeadline }) => isHeadline)).toEqual([true, false]);
  });

  it("gives nothing for an article without sentences", async () => {
    expect(await tag({ ...ARTICLE, text: "", headlineEnd: 0 }, [], fake([]))).toEqual([]);
  });
});
