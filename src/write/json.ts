/**
 * JSON with one order of keys, so that equal data are equal bytes, and one list item a line, so that two files can be compared
 * line by line.
 *
 *   canonical({ b: 1, a: [true] }) === '{"a":[true],"b":1}'
 *
 * Text comes back as it was: JSON.stringify writes control characters and halves of surrogate pairs as escapes.
 */
import { remembered } from "../text/remember.js";

/** JSON on one line, keys by code units; what is undefined is left out. */
export function canonical(value: unknown): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  let json = "";
  if (Array.isArray(value)) {
    for (const item of value) json += `${json && ","}${canonical(item ?? null)}`;
    return `[${json}]`;
  }
  const object = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(object).sort()) {
    if (object[key] !== undefined) json += `${json && ","}${quoted(key)}:${canonical(object[key])}`;
  }
  return `{${json}}`;
}

const quoted = remembered((key) => JSON.stringify(key));

/** Text in pieces: of thousands of articles a file is longer than a string may be. */
export type Pieces = Iterable<string>;

/** A list with one item a line. */
export function* lines(items: readonly unknown[]): Pieces {
  if (items.length === 0) return yield "[]";
  yield "[\n";
  for (const [i, item] of items.entries()) yield `${i > 0 ? ",\n" : ""}${canonical(item)}`;
  yield "\n]";
}

/** An object of parts that are JSON already, one a line, in the order given. */
export function* assembled(parts: readonly (readonly [name: string, json: Pieces])[]): Pieces {
  for (const [i, [name, json]] of parts.entries()) {
    yield `${i > 0 ? ",\n" : "{\n"}${JSON.stringify(name)}:`;
    yield* json;
  }
  yield "\n}";
}

/** The pieces as one text. */
export function whole(pieces: Pieces): string {
  let text = "";
  for (const piece of pieces) text += piece;
  return text;
}
