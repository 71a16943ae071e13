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

/** A list with one item a line. */
export const lines = (items: readonly unknown[]): string => (items.length ? `[\n${items.map(canonical).join(",\n")}\n]` : "[]");

/** An object of parts that are JSON already, one a line, in the order given. */
export const assembled = (parts: readonly (readonly [name: string, json: string])[]): string =>
  `{\n${parts.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(",\n")}\n}\n`;
