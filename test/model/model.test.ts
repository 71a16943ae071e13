/** The runtime against what training/export.py wrote down of the same files in Python (parity.json). */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { encoder } from "../../src/model/encode.js";
import { modelFiles } from "../../src/model/files.js";
import { loadModel, type Model, type ModelSentence } from "../../src/model/model.js";

interface Parity {
  readonly version: string;
  readonly inputs: readonly { readonly words: string[]; readonly ids: number[]; readonly shape: number[]; readonly first: number[] }[];
  readonly antecedents: readonly (readonly [sentence: number, word: number, atSentence: number, atWord: number, score: number])[];
  readonly sentences: readonly {
    readonly words: string[]; readonly upos: string[]; readonly xpos: string[]; readonly noun: string[]; readonly name: string[];
    readonly relation: string[]; readonly arc: number[]; readonly predicate: number[]; readonly roles: [number, number, string, number][];
  }[];
}

/** Probabilities may differ by so much between processors and runtimes: sums of floats in another order, then rounded to int8. */
const TOLERANCE = 0.02;
const LOADING_MS = 120_000;

const parity = JSON.parse(readFileSync(new URL("./parity.json", import.meta.url), "utf8")) as Parity;
const ARTICLE = parity.sentences.map(({ words }) => words);
const OTHER = [["Seven", "ferries", "sank", "near", "Odda", "."], ["Nobody", "was", "hurt", ",", "the", "owner", "said", "."]];

let model: Model;
beforeAll(async () => { model = await loadModel(); }, LOADING_MS);

const labels = (sentences: readonly ModelSentence[]) => sentences.map(({ words, roles }) => ({
  words: words.map(({ predicate, ...word }) => ({ ...word, isPredicate: predicate >= 0.5 })),
  roles: roles.map(({ score: _, ...role }) => role),
}));

describe("inputs", () => {
  const { tokenizer, description } = modelFiles();
  const own = encoder(tokenizer, description);

  it("are training's pieces and shapes, for odd words too", () => {
    const made = parity.inputs.map(({ words }) => {
      const [window] = own.windows([words], description.maxPieces);
      return { words, ids: [...window!.ids], shape: [...window!.shapes], first: [...window!.first] };
    });
    expect(made).toEqual(parity.inputs);
  });

  it("packs whole sentences into windows and drops none", () => {
    const sentences = Array.from({ length: 40 }, (_, i) => Array.from({ length: (i * 7) % 23 }, () => "word"));
    const windows = own.windows(sentences, 60);
    expect(windows.flatMap(({ parts }) => parts.map(({ sentence }) => sentence))).toEqual(sentences.map((_, i) => i));
    expect(Math.max(...windows.map(({ ids }) => ids.length))).toBeLessThanOrEqual(60);
  });
});

describe("answers", () => {
  it("belong to the graphs that parity.json was written from", () => {
    expect(model.version).toBe(parity.version);
  });

  it("are Python's, label by label", async () => {
    const read = await model.read(ARTICLE);
    parity.sentences.forEach((expected, k) => {
      const { words, roles } = read[k]!;
      const column = <K extends keyof (typeof words)[number]>(key: K) => words.map((word) => word[key]);
      expect(column("upos")).toEqual(expected.upos);
      expect(column("xpos")).toEqual(expected.xpos);
      expect(column("noun")).toEqual(expected.noun);
      expect(column("name")).toEqual(expected.name);
      expect(column("head")).toEqual(expected.arc.map((head) => head - 1));
      expect(column("deprel")).toEqual(expected.relation);
      words.forEach((word, i) => expect(Math.abs(word.predicate - expected.predicate[i]!)).toBeLessThan(TOLERANCE));
      expect(roles.map(({ predicate, argument, label }) => [predicate, argument, label])).toEqual(expected.roles.map((role) => role.slice(0, 3)));
      roles.forEach((role, i) => expect(Math.abs(role.score - expected.roles[i]![3])).toBeLessThan(TOLERANCE));
    });
  });

  it("are Python's, antecedent by antecedent", async () => {
    const read = await model.read(ARTICLE);
    const best = read.flatMap(({ antecedents }, sentence) => antecedents.filter(({ word }, i) => antecedents.findIndex((other) => other.word === word) === i)
      .map(({ word, sentence: at, antecedent, score }) => ({ place: [sentence, word, at, antecedent].join(), score })));
    const found = new Map(best.map(({ place, score }) => [place, score]));
    expect(parity.antecedents.length).toBeGreaterThan(3);
    for (const [sentence, word, at, antecedent, score] of parity.antecedents) expect(Math.abs((found.get([sentence, word, at, antecedent].join()) ?? 0) - score)).toBeLessThan(TOLERANCE);
  });

  it("are the same from the native and the WebAssembly runtime", async () => {
    const wasm = await loadModel({ prefer: "wasm" });
    expect([model.runtime, wasm.runtime]).toEqual(["native", "wasm"]);
    expect(labels(await wasm.read([...ARTICLE, ...OTHER]))).toEqual(labels(await model.read([...ARTICLE, ...OTHER])));
  }, LOADING_MS);

  it("do not depend on the article that was read before, nor on one read at the same time", async () => {
    const alone = await (await loadModel()).read(ARTICLE);
    await model.read(OTHER);
    expect(await model.read(ARTICLE)).toEqual(alone);
    const [, second] = await Promise.all([model.read(OTHER), model.read(ARTICLE)]);
    expect(second).toEqual(alone);
  }, LOADING_MS);
});

describe("odd sentences", () => {
  it("gives every word of a sentence longer than a window its tags and a head in the sentence", async () => {
    const words = Array.from({ length: 90 }, (_, i) => ["Unreconstructed", "harbourmasters", "inspected", `bridge-${i}`, ","]).flat();
    const [sentence] = await model.read([words]);
    expect(sentence!.words).toHaveLength(words.length);
    expect(sentence!.words.filter(({ head }) => head === -1)).toHaveLength(1);
    for (const { head, deprel, upos } of sentence!.words) {
      expect(head).toBeLessThan(words.length);
      expect(deprel === "root").toBe(head === -1);
      expect(upos).toBeTruthy();
    }
    expect(Math.max(...sentence!.roles.map(({ argument }) => argument))).toBeGreaterThan(300);
  });

  it("reads a word that would fill a window alone", async () => {
    const [sentence] = await model.read([["He", "wrote", "!".repeat(3000), "."]]);
    expect(sentence!.words).toHaveLength(4);
  });

  it("gives nothing for nothing, and no sentence loses its place", async () => {
    expect(await model.read([])).toEqual([]);
    const read = await model.read([[], ["Rain", "fell", "."], [], [""]]);
    expect(read.map(({ words }) => words.length)).toEqual([0, 3, 0, 1]);
    expect(read.flatMap(({ words }) => words).every(({ predicate }) => Number.isFinite(predicate))).toBe(true);
  });

  it("gives numbers for every score", async () => {
    const read = await model.read([["😀"], ["?!"], ["x".repeat(500)], ["東京"]]);
    const scores = read.flatMap(({ words, roles }) => [...words.map(({ predicate }) => predicate), ...roles.map(({ score }) => score)]);
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  });
});
