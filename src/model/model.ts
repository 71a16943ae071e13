/**
 * The language model: sentences of one article in, scores decoded to tags, trees, names, predicates and roles out.
 *
 * Two ONNX graphs (training/README.md): `encode` gives each word its scores and a vector, `relate` scores chosen pairs
 * of words, so nothing is quadratic in labels. One window a run and windows of one article only: dynamic int8 takes
 * one scale a run, so a window must not change with its neighbours. A head is added in training/model.py and here in
 * `decodeWords` or `decodePairs`; files, labels and shapes follow from model.json.
 */
import { ModelError } from "../errors.js";
import { argmax, names, sigmoid, tree } from "./decode.js";
import { encoder, type Encoder, type Window } from "./encode.js";
import { modelFiles, type Description, type ModelFiles } from "./files.js";
import { runtime, type Graph, type Runtime, type Tensor } from "./runtime.js";

export interface ModelWord {
  readonly upos: string;
  readonly xpos: string;
  /** Index in the sentence, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  readonly name: string;
  readonly noun: string;
  readonly predicate: number;
}

export interface ModelRole {
  readonly predicate: number;
  readonly argument: number;
  readonly label: string;
  readonly score: number;
}

export interface ModelSentence {
  readonly words: readonly ModelWord[];
  readonly roles: readonly ModelRole[];
}

export interface Model {
  readonly version: string;
  readonly runtime: Runtime["name"];
  /** @param sentences the words of each sentence of one article, in order */
  read(sentences: readonly (readonly string[])[]): Promise<ModelSentence[]>;
}

/** Pieces that a window is filled up to: the lengths seen in training; a longer sentence gets a window of its own. */
const WINDOW_PIECES = 160;
/** A word below this probability is no predicate, and its roles are not asked for. */
const PREDICATE_THRESHOLD = 0.35;

/**
 * @throws ModelError when files are missing or damaged or no runtime loads
 */
export async function loadModel(options: { readonly folder?: string; readonly threads?: number; readonly prefer?: "native" | "wasm" } = {}): Promise<Model> {
  const files: ModelFiles = modelFiles(options.folder);
  const ort = await runtime(options.threads, options.prefer);
  const graphs = { encode: await open(ort, files.encode, "encode.onnx"), relate: await open(ort, files.relate, "relate.onnx") };
  const words = encoder(files.tokenizer, files.description);
  return {
    version: files.description.version,
    runtime: ort.name,
    read: (sentences) => readSentences(sentences, words, graphs, files.description),
  };
}

async function open(ort: Runtime, bytes: Uint8Array, name: string): Promise<Graph> {
  try {
    return await ort.load(bytes);
  } catch (error) {
    throw new ModelError(`model: "${name}" cannot be loaded by the ${ort.name} runtime (${(error as Error).message.split("\n")[0]}); reinstall with "npm ci"`);
  }
}

type Graphs = { readonly encode: Graph; readonly relate: Graph };

async function readSentences(sentences: readonly (readonly string[])[], words: Encoder, graphs: Graphs, description: Description): Promise<ModelSentence[]> {
  // A sentence that fills more than one window is read in parts, which are joined at their roots.
  const parts = sentences.flatMap((sentence, index) => split(sentence, words, description.maxPieces - 2).map((part) => ({ index, part })));
  const read: ModelSentence[] = [];
  for (const window of words.windows(parts.map(({ part }) => part), Math.min(WINDOW_PIECES, description.maxPieces))) {
    read.push(...(await readWindow(window, parts.slice(window.from, window.to).map(({ part }) => part.length), graphs, description)));
  }
  return sentences.map((_, index) => join(read.filter((_, p) => parts[p]!.index === index)));
}

function split(sentence: readonly string[], words: Encoder, limit: number): string[][] {
  const parts: string[][] = [];
  let length = Infinity;
  for (const text of sentence) {
    // A word of thousands of letters has more pieces than a window: it is read as unknown.
    const word = words.word(text).pieces.length > limit ? "\uFFFD" : text;
    const pieces = words.word(word).pieces.length;
    if (length + pieces > limit) {
      parts.push([]);
      length = 0;
    }
    parts[parts.length - 1]!.push(word);
    length += pieces;
  }
  return parts.length ? parts : [[]];
}

function join(parts: readonly ModelSentence[]): ModelSentence {
  if (parts.length === 1) return parts[0]!;
  const root = parts[0]?.words.findIndex((word) => word.head < 0) ?? -1;
  let offset = 0;
  const words: ModelWord[] = [], roles: ModelRole[] = [];
  for (const part of parts) {
    const shift = offset;
    words.push(...part.words.map((word) => (word.head >= 0 ? { ...word, head: word.head + shift } : shift ? { ...word, head: root, deprel: "parataxis" } : word)));
    roles.push(...part.roles.map((role) => ({ ...role, predicate: role.predicate + shift, argument: role.argument + shift })));
    offset += part.words.length;
  }
  return { words, roles };
}

async function readWindow(window: Window, lengths: readonly number[], graphs: Graphs, description: Description): Promise<ModelSentence[]> {
  const total = window.first.length;
  if (!total) return lengths.map(() => ({ words: [], roles: [] }));
  const scores = await graphs.encode.run({
    ids: { values: window.ids, dims: [1, window.ids.length] },
    shape: { values: window.shapes, dims: [1, window.shapes.length] },
    first: { values: window.first, dims: [1, total] },
  });
  const starts = lengths.map((_, k) => lengths.slice(0, k).reduce((sum, length) => sum + length, 0));
  const heads = lengths.map((length, k) => {
    const start = starts[k]!;
    const arc = rows(scores["arc"]);
    return length ? tree((i, j) => arc(start + i, j === 0 ? 0 : start + j), length) : [];
  });
  const predicate = rows(scores["predicate"]);
  const pairs = lengths.flatMap((length, k) => pairsOf(starts[k]!, length, (i) => sigmoid(predicate(i, 0))));
  const related = await graphs.relate.run({
    words: { floats: scores["words"]!.data, dims: [total, description.hiddenSize] },
    head: { values: heads.flatMap((list, k) => list.map((head) => (head < 0 ? 0 : starts[k]! + head + 1))), dims: [total] },
    predicate: { values: pairs.length ? pairs.map(([p]) => p) : [0], dims: [pairs.length || 1] },
    argument: { values: pairs.length ? pairs.map(([, a]) => a) : [0], dims: [pairs.length || 1] },
  });
  return lengths.map((length, k) => ({
    words: decodeWords(scores, related, heads[k]!, starts[k]!, length, description),
    roles: decodeRoles(related, pairs, starts[k]!, length, description),
  }));
}

function pairsOf(start: number, length: number, probability: (word: number) => number): [number, number][] {
  const words = Array.from({ length }, (_, i) => start + i);
  return words.filter((word) => probability(word) >= PREDICATE_THRESHOLD).flatMap((p) => words.filter((a) => a !== p).map((a): [number, number] => [p, a]));
}

const labelsOf = (description: Description, name: string): readonly string[] => description.heads.find((head) => head.name === name)?.labels ?? [];

function rows(tensor: Tensor | undefined): (row: number, column: number) => number {
  if (!tensor) throw new ModelError('model: an output that model.json names is missing; reinstall with "npm ci"');
  const width = tensor.dims[tensor.dims.length - 1] ?? 1;
  return (row, column) => tensor.data[row * width + column] ?? -Infinity;
}

function decodeWords(scores: Record<string, Tensor>, related: Record<string, Tensor>, heads: readonly number[], start: number, length: number, description: Description): ModelWord[] {
  const pick = (name: string, tensor: Tensor | undefined) => {
    const labels = labelsOf(description, name), score = labels.length ? rows(tensor) : () => 0;
    return (i: number) => (labels.length ? labels[argmax((l) => score(start + i, l), labels.length).index]! : "_");
  };
  const upos = pick("upos", scores["upos"]), xpos = pick("xpos", scores["xpos"]), noun = pick("noun", scores["noun"]);
  const relation = pick("relation", related["relation"]);
  const name = rows(scores["name"]), predicate = rows(scores["predicate"]);
  const tags = names((i, l) => name(start + i, l), length, labelsOf(description, "name"));
  return heads.map((head, i) => ({
    upos: upos(i), xpos: xpos(i), head,
    // The root arc and the label "root" go together; a label for the other case would be a contradiction.
    deprel: head < 0 ? "root" : relation(i) === "root" ? "parataxis" : relation(i),
    name: tags[i]!, noun: noun(i), predicate: sigmoid(predicate(start + i, 0)),
  }));
}

function decodeRoles(related: Record<string, Tensor>, pairs: readonly [number, number][], start: number, length: number, description: Description): ModelRole[] {
  const labels = labelsOf(description, "role"), score = rows(related["role"]);
  return pairs.flatMap(([p, a], k) => {
    if (p < start || p >= start + length) return [];
    const { index, probability } = argmax((l) => score(k, l), labels.length);
    return labels[index] === "_" ? [] : [{ predicate: p - start, argument: a - start, label: labels[index]!, score: probability }];
  });
}
