/**
 * Words to the model's inputs, exactly as in training (training/features.py): each word is cut into pieces on its own,
 * without special tokens; a word without pieces is [UNK]; the shape of a word stands on its first piece.
 *
 * Windows are whole sentences of one article, packed in order. A sentence with more pieces than a window holds is cut
 * between words into parts that follow each other; a word that would fill a window alone is read as [UNK]. So every
 * word gets exactly one place, and the shapes are still those of the whole sentence.
 *
 *   ["Rebels", "left"] -> ids [CLS] rebels left [SEP], shapes 0 11 4 0, first 1 2
 */
import { Tokenizer } from "@huggingface/tokenizers";
import { ModelError } from "../errors.js";
import type { Description } from "./files.js";
import { CONTINUATION, shapes, SHAPES } from "./shape.js";

export interface EncodedWord {
  readonly text: string;
  readonly pieces: readonly number[];
  readonly shape: number;
}

/** A sentence, or a stretch of one that is too long for a window. */
export interface Part {
  readonly sentence: number;
  readonly words: readonly EncodedWord[];
}

export interface Window {
  readonly parts: readonly Part[];
  /** [pieces]: [CLS] pieces [SEP] */
  readonly ids: Int32Array;
  /** [pieces] */
  readonly shapes: Int32Array;
  /** [words]: index of each word's first piece. */
  readonly first: Int32Array;
}

export interface Encoder {
  /** The words of one sentence. */
  encode(words: readonly string[]): EncodedWord[];
  /** All sentences of an article in windows of `limit` pieces, as far as one sentence is not longer. */
  windows(sentences: readonly (readonly string[])[], limit: number): Window[];
}

/** Words whose pieces are remembered; more than the different words of some hundred articles. */
const REMEMBERED = 50_000;

/** @throws ModelError when the model was trained with other shape classes */
export function encoder(tokenizer: object, description: Description): Encoder {
  if (description.shapes.join() !== SHAPES.join()) throw new ModelError('model: the shape classes in model.json are not those of this version; reinstall with "npm ci"');
  const vocabulary = new Tokenizer(tokenizer as never, {} as never);
  const seen = new Map<string, readonly number[]>();
  const piecesOf = (word: string): readonly number[] => {
    const known = seen.get(word);
    if (known) return known;
    const { ids } = vocabulary.encode(word, { add_special_tokens: false });
    const pieces = ids.length ? ids : [description.specials.unk];
    if (seen.size < REMEMBERED) seen.set(word, pieces);
    return pieces;
  };
  const encode = (words: readonly string[]) => {
    const classes = shapes(words);
    return words.map((word, i) => ({ text: word, pieces: piecesOf(word), shape: classes[i]! }));
  };
  const windows = (sentences: readonly (readonly string[])[], limit: number) => {
    const parts = sentences.flatMap((words, index) => split(encode(words), index, description));
    return pack(parts, limit).map((window) => fill(window, description));
  };
  return { encode, windows };
}

/** One part nearly always. A sentence without words is a part without words. */
function split(words: readonly EncodedWord[], sentence: number, { maxPieces, specials }: Description): Part[] {
  const limit = maxPieces - 2;
  const parts: EncodedWord[][] = [[]];
  let length = 0;
  for (const word of words) {
    const fitting = word.pieces.length <= limit ? word : { ...word, pieces: [specials.unk] };
    if (length + fitting.pieces.length > limit) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)!.push(fitting);
    length += fitting.pieces.length;
  }
  return parts.map((part) => ({ sentence, words: part }));
}

function pack(parts: readonly Part[], limit: number): Part[][] {
  const windows: Part[][] = [];
  let length = limit;
  for (const part of parts) {
    const own = sizeOf(part);
    if (length + own > limit - 1) {
      windows.push([]);
      length = 1;
    }
    windows.at(-1)!.push(part);
    length += own;
  }
  return windows;
}

const sizeOf = ({ words }: Part): number => words.reduce((sum, { pieces }) => sum + pieces.length, 0);

function fill(parts: readonly Part[], { specials }: Description): Window {
  const size = parts.reduce((sum, part) => sum + sizeOf(part), 2);
  const ids = new Int32Array(size), classes = new Int32Array(size).fill(CONTINUATION);
  const first = new Int32Array(parts.reduce((sum, { words }) => sum + words.length, 0));
  ids[0] = specials.cls;
  ids[size - 1] = specials.sep;
  let at = 1, word = 0;
  for (const { pieces, shape } of parts.flatMap((part) => part.words)) {
    ids.set(pieces, at);
    classes[at] = shape;
    first[word++] = at;
    at += pieces.length;
  }
  return { parts, ids, shapes: classes, first };
}
