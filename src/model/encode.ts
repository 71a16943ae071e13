/**
 * Words to the model's inputs, exactly as in training (training/README.md): each word is cut into pieces on its own,
 * without special tokens; a word without pieces is [UNK]; the shape of a word stands on its first piece.
 * Windows are whole sentences of one article, packed in order.
 */
import { Tokenizer } from "@huggingface/tokenizers";
import type { Description } from "./files.js";

export interface Window {
  /** Sentences of the article, [from, to). */
  readonly from: number;
  readonly to: number;
  /** [pieces]: [CLS] pieces [SEP] */
  readonly ids: number[];
  /** [pieces] */
  readonly shapes: number[];
  /** [words]: index of each word's first piece. */
  readonly first: number[];
}

export interface Encoder {
  /** Pieces and shape of one word. */
  word(text: string): { readonly pieces: readonly number[]; readonly shape: number };
  windows(sentences: readonly (readonly string[])[], limit: number): Window[];
}

/** Shape classes; the order is the model's. */
export const CONTINUATION = 8;

export function shapeOf(word: string): number {
  if (!/\p{L}/u.test(word)) return 1;
  if (isLower(word)) return 2;
  if (isUpper(word)) return [...word].length > 1 ? 3 : 4;
  const [first = "", ...rest] = [...word];
  if (isUpper(first)) return isLower(rest.join("")) ? 5 : 6;
  return 7;
}

// As Python's islower and isupper: at least one cased letter, and none of the other case.
const isLower = (word: string): boolean => /\p{Ll}/u.test(word) && !/[\p{Lu}\p{Lt}]/u.test(word);
const isUpper = (word: string): boolean => /\p{Lu}/u.test(word) && !/[\p{Ll}\p{Lt}]/u.test(word);

export function encoder(tokenizer: object, description: Description): Encoder {
  const pieces = new Tokenizer(tokenizer as never, {} as never);
  const seen = new Map<string, { pieces: readonly number[]; shape: number }>();
  const word = (text: string) => {
    let known = seen.get(text);
    if (!known) {
      const ids = pieces.encode(text, { add_special_tokens: false }).ids;
      known = { pieces: ids.length ? ids : [description.specials.unk], shape: shapeOf(text) };
      if (seen.size < 50_000) seen.set(text, known);
    }
    return known;
  };
  return { word, windows: (sentences, limit) => windows(sentences, limit, word, description) };
}

function windows(sentences: readonly (readonly string[])[], limit: number, word: Encoder["word"], { specials }: Description): Window[] {
  const found: Window[] = [];
  let open: { -readonly [K in keyof Window]: Window[K] } | undefined;
  sentences.forEach((words, index) => {
    const encoded = words.map(word);
    const length = encoded.reduce((sum, { pieces }) => sum + pieces.length, 0);
    if (!open || open.ids.length + length + 1 > limit) {
      open = { from: index, to: index, ids: [specials.cls], shapes: [CONTINUATION], first: [] };
      found.push(open);
    }
    open.to = index + 1;
    for (const { pieces, shape } of encoded) {
      open.first.push(open.ids.length);
      open.ids.push(...pieces);
      open.shapes.push(shape, ...pieces.slice(1).map(() => CONTINUATION));
    }
  });
  for (const window of found) {
    window.ids.push(specials.sep);
    window.shapes.push(CONTINUATION);
  }
  return found;
}
