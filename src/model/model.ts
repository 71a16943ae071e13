/**
 * The language model: sentences of one article in, scores decoded to tags, trees, names, predicates and roles out.
 *
 * Three ONNX graphs (training/README.md): `encode` gives each word its scores and a vector, `relate` scores chosen pairs
 * of words, so nothing is quadratic in labels, `refer` prepares nominal words of the article for their antecedents. One window a run and windows of one article only: dynamic int8 takes
 * one scale a run, so a window must not change with its neighbours. A head is added in training/model.py and here in
 * `decodeWords` or `decodeRoles`; files and labels follow from model.json.
 */
import { ModelError } from "../errors.js";
import { antecedents, NOMINAL, type ModelAntecedent, type Nominal } from "./antecedent.js";
import { argmax, argmaxOf, names, probability, sigmoid, tree, type Rows } from "./decode.js";
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
  /** Of the nominal words, the most probable first; none for a word that is new in the text. */
  readonly antecedents: readonly ModelAntecedent[];
}

export interface Model {
  readonly version: string;
  readonly runtime: Runtime["name"];
  /** @param sentences the words of each sentence of one article, in order */
  read(sentences: readonly (readonly string[])[]): Promise<ModelSentence[]>;
}

/** Pieces that a window is filled up to; a longer sentence gets a window of its own. 160 costs 0.2 of LAS (training/README.md). */
const WINDOW_PIECES = 100;
/** A word below this probability is no predicate, and its roles are not asked for. */
const PREDICATE_THRESHOLD = 0.35;
/** In nats: added to the predicate score of a noun or adjective that PropBank has a frame for, taken from another's (training/lexicon.py). */
const LEXICON_PRIOR = 1;

/**
 * @throws ModelError when files are missing or damaged or no runtime loads
 */
export async function loadModel(options: { readonly folder?: string; readonly threads?: number; readonly prefer?: "native" | "wasm" } = {}): Promise<Model> {
  // The weights are named apart, so that they are not kept beside the runtime's own copy.
  const { encode, relate, refer, tokenizer, description, predicates } = modelFiles(options.folder);
  const ort = await runtime(options.threads, options.prefer);
  const graphs = { encode: await open(ort, encode, "encode.onnx"), relate: await open(ort, relate, "relate.onnx"), refer: await open(ort, refer, "refer.onnx") };
  const words = encoder(tokenizer, description), tables = { description, predicates };
  return {
    version: description.version,
    runtime: ort.name,
    read: (sentences) => readSentences(sentences, words, graphs, tables),
  };
}

async function open(ort: Runtime, bytes: Uint8Array, name: string): Promise<Graph> {
  try {
    return await ort.load(bytes);
  } catch (error) {
    throw new ModelError(`model: "${name}" cannot be loaded by the ${ort.name} runtime (${(error as Error).message.split("\n")[0]}); reinstall with "npm ci"`);
  }
}

type Tables = Pick<ModelFiles, "description" | "predicates">;
type Graphs = { readonly encode: Graph; readonly relate: Graph; readonly refer: Graph };

/** What one window gives: a sentence, or a part of one, with its words' vectors. */
interface Part extends Omit<ModelSentence, "antecedents"> {
  readonly vectors: readonly Float32Array[];
}

async function readSentences(sentences: readonly (readonly string[])[], words: Encoder, graphs: Graphs, tables: Tables): Promise<ModelSentence[]> {
  const read: Part[][] = sentences.map(() => []);
  for (const window of words.windows(sentences, Math.min(WINDOW_PIECES, tables.description.maxPieces))) {
    const found = await readWindow(window, graphs, tables);
    window.parts.forEach(({ sentence }, p) => read[sentence]!.push(found[p]!));
  }
  const whole = read.map(join);
  const nominals = whole.flatMap(({ words: tagged, vectors }, sentence) => tagged.flatMap(({ upos }, word): Nominal[] =>
    (NOMINAL.has(upos) ? [{ sentence, word, text: sentences[sentence]![word]!, vector: vectors[word]! }] : [])));
  const found = await antecedents(graphs.refer, nominals, tables.description.gaps);
  const bySentence: ModelAntecedent[][] = sentences.map(() => []);
  nominals.forEach(({ sentence }, i) => bySentence[sentence]!.push(...found[i]!));
  return whole.map(({ words: tagged, roles }, sentence) => ({ words: tagged, roles, antecedents: bySentence[sentence]! }));
}

/** Parts of a long sentence -> the sentence: the later parts hang on the root of the first. */
function join(parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0]!;
  const root = parts[0]!.words.findIndex((word) => word.head < 0);
  const words: ModelWord[] = [], roles: ModelRole[] = [], vectors: Float32Array[] = [];
  for (const part of parts) {
    const shift = words.length;
    words.push(...part.words.map((word) => (word.head >= 0 ? { ...word, head: word.head + shift } : shift ? { ...word, head: root, deprel: "parataxis" } : word)));
    roles.push(...part.roles.map((role) => ({ ...role, predicate: role.predicate + shift, argument: role.argument + shift })));
    vectors.push(...part.vectors);
  }
  return { words, roles, vectors };
}

/** Words [start, start + length) of the window. */
interface Stretch {
  readonly start: number;
  readonly length: number;
}

async function readWindow(window: Window, graphs: Graphs, { description, predicates }: Tables): Promise<Part[]> {
  const total = window.first.length, pieces = window.ids.length;
  if (!total) return window.parts.map(() => ({ words: [], roles: [], vectors: [] }));
  const scores = await graphs.encode.run({
    ids: { data: window.ids, dims: [1, pieces] },
    shape: { data: window.shapes, dims: [1, pieces] },
    first: { data: window.first, dims: [1, total] },
  });
  let end = 0;
  const stretches = window.parts.map(({ words }): Stretch => ({ start: (end += words.length) - words.length, length: words.length }));
  const heads = stretches.map(({ start, length }) => tree(rows(scores["arc"], start), length, start));
  const chance = predicateChances(window, scores, labelsOf(description, "upos"), predicates);
  const pairs = stretches.map((stretch) => pairsOf(stretch, chance));
  const related = await relate(graphs.relate, output(scores["words"]), stretches, heads, pairs.flat());
  let pair = 0;
  return stretches.map((stretch, k) => {
    const roles = decodeRoles(rows(related["role"], pair), pairs[k]!, stretch.start, labelsOf(description, "role"));
    pair += pairs[k]!.length;
    return { words: decodeWords(scores, related, heads[k]!, chance, stretch, description), roles, vectors: vectorsOf(output(scores["words"]), stretch) };
  });
}

function predicateChances(window: Window, scores: Record<string, Tensor>, labels: readonly string[], predicates: ModelFiles["predicates"]): Float64Array {
  const upos = rows(scores["upos"], 0), { data } = output(scores["predicate"]);
  return Float64Array.from(window.parts.flatMap(({ words }) => words), ({ text }, i) => {
    const listed = predicates[labels[argmax(upos, i)]!];
    return sigmoid(data[i]! + (listed ? (listed.has(text.toLowerCase()) ? LEXICON_PRIOR : -LEXICON_PRIOR) : 0));
  });
}

/** Copies, so that the window's tensor is not kept. */
const vectorsOf = ({ data, dims }: Tensor, { start, length }: Stretch): Float32Array[] =>
  Array.from({ length }, (_, i) => data.slice((start + i) * dims.at(-1)!, (start + i + 1) * dims.at(-1)!));

type Pair = readonly [predicate: number, argument: number];

/** Every probable predicate with every other word of its sentence, as positions in the window. */
function pairsOf({ start, length }: Stretch, chance: Float64Array): Pair[] {
  const words = Array.from({ length }, (_, i) => start + i);
  return words.filter((word) => chance[word]! >= PREDICATE_THRESHOLD).flatMap((p) => words.filter((a) => a !== p).map((a): Pair => [p, a]));
}

function relate(graph: Graph, words: Tensor, stretches: readonly Stretch[], heads: readonly (readonly number[])[], pairs: readonly Pair[]): Promise<Record<string, Tensor>> {
  // The graph counts heads from 1 over the whole window, 0 is the root; it wants one pair at least.
  const asked = pairs.length ? pairs : [[0, 0] as const];
  const shifted = heads.flatMap((list, k) => list.map((head) => (head < 0 ? 0 : stretches[k]!.start + head + 1)));
  return graph.run({
    words,
    head: { data: Int32Array.from(shifted), dims: [shifted.length] },
    predicate: { data: Int32Array.from(asked, ([p]) => p), dims: [asked.length] },
    argument: { data: Int32Array.from(asked, ([, a]) => a), dims: [asked.length] },
  });
}

const labelsOf = (description: Description, name: string): readonly string[] => description.heads.find((head) => head.name === name)?.labels ?? [];

function output(tensor: Tensor | undefined): Tensor {
  if (!tensor) throw new ModelError('model: a graph lacks an output that this version needs; reinstall with "npm ci"');
  return tensor;
}

/** Rows of a tensor from row `start` on. */
function rows(tensor: Tensor | undefined, start: number): Rows {
  const { data, dims } = output(tensor);
  const width = dims.at(-1) ?? 1;
  return { data, offset: start * width, width };
}

/** A verb has the tag of one of its forms: "spying on ships" is no noun once it is a verb. */
const VERBAL: ReadonlySet<string> = new Set(["VERB", "AUX"]);
const verbalColumns = (labels: readonly string[]): readonly number[] => labels.flatMap((label, column) => (/^(?:VB|MD)/.test(label) ? [column] : []));

function decodeWords(scores: Record<string, Tensor>, related: Record<string, Tensor>, heads: readonly number[], chance: Float64Array, { start, length }: Stretch, description: Description): ModelWord[] {
  const picker = (name: string, tensor: Tensor | undefined) => {
    const labels = labelsOf(description, name), view = rows(tensor, start);
    return (i: number) => labels[argmax(view, i)]!;
  };
  const upos = picker("upos", scores["upos"]), noun = picker("noun", scores["noun"]);
  const xposLabels = labelsOf(description, "xpos"), xposRows = rows(scores["xpos"], start), verbal = verbalColumns(xposLabels);
  const xpos = (i: number) => xposLabels[VERBAL.has(upos(i)) ? argmaxOf(xposRows, i, verbal) : argmax(xposRows, i)]!;
  const relation = picker("relation", related["relation"]);
  const tags = names(rows(scores["name"], start), length, labelsOf(description, "name"));
  return heads.map((head, i) => {
    const label = relation(i);
    // The root arc and the label "root" go together; a label for the other case would be a contradiction.
    const deprel = head < 0 ? "root" : label === "root" ? "parataxis" : label;
    return { upos: upos(i), xpos: xpos(i), head, deprel, name: tags[i]!, noun: noun(i), predicate: chance[start + i]! };
  });
}

function decodeRoles(scores: Rows, pairs: readonly Pair[], start: number, labels: readonly string[]): ModelRole[] {
  const found: ModelRole[] = [];
  pairs.forEach(([predicate, argument], k) => {
    const column = argmax(scores, k), label = labels[column]!;
    if (label !== "_") found.push({ predicate: predicate - start, argument: argument - start, label, score: probability(scores, k, column) });
  });
  return found;
}
