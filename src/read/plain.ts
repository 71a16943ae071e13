/**
 * A plain text file: optional front matter between lines of three hyphens, then the article.
 *
 *   ---
 *   title: Bridge reopens
 *   outlet: Valley Post
 *   date: 2024-12-21
 *   ---
 *   The bridge ...
 *
 * Without a title there, a first line that is short, has no full stop and stands before an empty line or a byline is the title.
 */
import { normalize } from "../text/normalize.js";
import type { Source } from "./source.js";

const FENCE = /^---\s*$/u;
/** "title: Bridge reopens"; refuses "He said: no". */
const FIELD = /^(\w{2,20})\s*:\s*(.*)$/u;
/** More lines than this are no front matter. */
const MAX_FIELDS = 40;
/** Longest headline, in units; a first paragraph without a full stop is longer. */
const MAX_HEADLINE = 160;
/** "halt", "halt?", "'halt'"; refuses "halt.", "halt:", 'halt."'. */
const HEADLINE_END = /[\p{L}\p{N}%)?][’'”"»]?$/u;
/** "By Jane Doe", "KYIV (Reuters) -": no headline. */
const NO_HEADLINE = /^By\s+\p{Lu}|^(?:[-*•]|\d+[.)])\s|^https?:/u;

/** A line of authors may follow the headline at once: "By Jane Doe"; refuses "By noon". */
const BYLINE = /^By\s+\p{Lu}\p{Ll}+\s+\p{Lu}/u;

/** The parts of a plain text. */
export function readPlain(raw: string): Source {
  const lines = normalize(raw).split("\n");
  const fields = frontMatter(lines);
  const body = lines.slice(fields ? fields.length : 0).join("\n").trim();
  const given = fields?.values;
  return {
    title: given?.get("title") ?? given?.get("headline") ?? headlineOf(body),
    outlet: given?.get("outlet") ?? given?.get("source"),
    url: given?.get("url"),
    byline: given?.get("byline") ?? given?.get("author"),
    date: given?.get("date"),
    text: body,
  };
}

/** The fields and how many lines they take; undefined when the text has none. */
function frontMatter(lines: readonly string[]): { values: ReadonlyMap<string, string>; length: number } | undefined {
  if (!FENCE.test(lines[0] ?? "")) return undefined;
  const close = lines.slice(1, MAX_FIELDS + 2).findIndex((line) => FENCE.test(line));
  const inside = close < 0 ? [] : lines.slice(1, close + 1).filter((line) => line !== "");
  const values = new Map<string, string>();
  for (const line of inside) {
    const field = FIELD.exec(line);
    if (!field) return undefined;
    const value = unquote((field[2] ?? "").trim());
    if (value !== "") values.set((field[1] ?? "").toLowerCase(), value);
  }
  return inside.length > 0 ? { values, length: close + 2 } : undefined;
}

const unquote = (value: string): string => /^(["']).*\1$/u.test(value) && value.length > 1 ? value.slice(1, -1) : value;

function headlineOf(body: string): string | undefined {
  const [line = "", next, ...rest] = body.split("\n", 4);
  if ((next !== "" && !BYLINE.test(next ?? "")) || rest.length === 0) return undefined;
  return line.length <= MAX_HEADLINE && HEADLINE_END.test(line) && !NO_HEADLINE.test(line) ? line : undefined;
}
