/**
 * A model that knows no English: labels, trees, names and roles drawn from the words by a hash, within what the real one's
 * decoder allows (one root, no cycles, IOB2 that continues, no word its own argument). It asks the rules for everything at
 * once, a thousand times faster than the real one, so structure can be fuzzed by the hundred thousand.
 */
import { readFileSync } from "node:fs";
import type { Model, ModelSentence, ModelWord } from "../../src/model/model.js";
import { hash } from "../../src/text/hash.js";

interface Labels {
  readonly heads: readonly { readonly name: string; readonly labels: readonly string[] }[];
}

const { heads } = JSON.parse(readFileSync(new URL("../../src/model/weights/model.json", import.meta.url), "utf8")) as Labels;
const labelsOf = (name: string): readonly string[] => {
  const found = heads.find((head) => head.name === name)?.labels;
  if (!found) throw new Error(`fuzz: model.json has no head "${name}"`);
  return found;
};
const UPOS = labelsOf("upos"), XPOS = labelsOf("xpos"), NOUN = labelsOf("noun"), ROLE = labelsOf("role").filter((label) => label !== "_");
const DEPREL = labelsOf("relation").filter((label) => label !== "root");
const NAMES = ["PER", "ORG", "LOC"];
/** Relations and tags that most rules look for, given more often than the others. */
const USUAL = { upos: ["PROPN", "NOUN", "VERB", "ADP", "DET"], xpos: ["NNP", "NN", "NNS", "VBD", "VBN", "IN", "DT"], deprel: ["nsubj", "obj", "obl", "nmod", "case", "ccomp", "conj", "appos", "nsubj:pass", "compound", "advcl", "cop", "nmod:poss"] } as const;

/** Numbers in [0, 1) that follow from a text. */
function draws(seed: string): () => number {
  let state = Number.parseInt(hash(seed).slice(0, 8), 16) | 0;
  return () => {
    // xorshift32 (Marsaglia 2003)
    state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

export function fakeModel(): Model {
  return { version: "fake", runtime: "native", read: (sentences) => Promise.resolve(sentences.map((words, i) => ({ ...sentenceOf(words), antecedents: antecedentsOf(sentences, i) }))) };
}

/** Some words lead back to some word before them, in the sentence or up to two before it. */
function antecedentsOf(sentences: readonly (readonly string[])[], at: number): ModelSentence["antecedents"] {
  const draw = draws(`${at} ${sentences[at]!.join(" ")}`);
  return sentences[at]!.flatMap((_, word) => {
    const sentence = Math.max(0, at - Math.floor(draw() * 3)), length = sentence === at ? word : sentences[sentence]!.length;
    return length > 0 && draw() < 0.4 ? [{ word, sentence, antecedent: Math.floor(draw() * length), score: draw() }] : [];
  });
}

function sentenceOf(words: readonly string[]): Omit<ModelSentence, "antecedents"> {
  const draw = draws(words.join(" "));
  const pick = (labels: readonly string[]): string => labels[Math.floor(draw() * labels.length)]!;
  const mixed = (usual: readonly string[], all: readonly string[]): string => pick(draw() < 0.8 ? usual : all);
  const tree = treeOf(words.length, draw);
  let open = "";
  const read = words.map((_, i): ModelWord => {
    const goesOn = open !== "" && draw() < 0.5, begins = !goesOn && draw() < 0.3;
    open = goesOn ? open : begins ? pick(NAMES) : "";
    return {
      upos: mixed(USUAL.upos, UPOS), xpos: mixed(USUAL.xpos, XPOS), head: tree[i]!, deprel: tree[i]! < 0 ? "root" : mixed(USUAL.deprel, DEPREL),
      name: open === "" ? "O" : `${goesOn ? "I" : "B"}-${open}`, noun: pick(NOUN), predicate: draw() < 0.3 ? draw() : 0,
    };
  });
  const roles = read.flatMap(({ predicate }, i) => (predicate > 0.35 ? words.flatMap((_, j) => (j !== i && draw() < 0.15 ? [{ predicate: i, argument: j, label: pick(ROLE), score: draw() }] : [])) : []));
  return { words: read, roles };
}

/** Head of each word, -1 for the one root: words in a drawn order, each hung on one before it, mostly a near one. */
function treeOf(size: number, draw: () => number): number[] {
  const order = Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i -= 1) {
    const j = Math.floor(draw() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const tree = new Array<number>(size).fill(-1);
  for (let i = 1; i < size; i += 1) tree[order[i]!] = order[Math.floor(draw() * i)]!;
  return tree;
}
