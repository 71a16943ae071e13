/**
 * JSON with one order of keys, so that equal data are equal bytes, and one list item a line, so that two files can be compared
 * line by line.
 *
 *   canonical({ b: 1, a: [true] }) === '{"a":[true],"b":1}'
 *
 * Text comes back as it was: JSON.stringify writes control characters and halves of surrogate pairs as escapes.
 */

/** JSON on one line, keys by code units; what is undefined is left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}

/** A list with one item a line. */
export const lines = (items: readonly unknown[]): string => (items.length ? `[\n${items.map(canonical).join(",\n")}\n]` : "[]");

/** An object of parts that are JSON already, one a line, in the order given. */
export const assembled = (parts: readonly (readonly [name: string, json: string])[]): string =>
  `{\n${parts.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(",\n")}\n}\n`;
