/**
 * JSON: one object a line, one object, or an array of objects, each with {"title", "outlet", "url", "date", "text"}.
 * A few usual other names of the fields are taken as well. One broken item is reported and the others are read.
 */
import type { Fault, Source, Sources } from "./source.js";

/** Ours first, then what feeds and corpora call it. */
const NAMES = {
  title: ["title", "headline"],
  outlet: ["outlet", "source", "publisher", "site"],
  url: ["url", "link"],
  byline: ["byline", "author"],
  date: ["date", "publishedAt", "published_at", "published", "datePublished", "pubDate"],
  text: ["text", "body", "content", "articleBody"],
} as const;
const REMEDY = 'give one object a line, such as {"title": "...", "url": "...", "date": "2024-12-21", "text": "..."}';

type Parsed = { readonly value: unknown } | { readonly error: string };

/** Whether the text is JSON of articles; a name that says so is believed. */
export function looksLikeJson(text: string, name: string): boolean {
  if (/\.(?:jsonl|ndjson|json)$/iu.test(name)) return true;
  const start = text.trimStart();
  if (!/^[[{]/u.test(start)) return false;
  const firstLine = parse(start.split("\n", 1)[0] ?? "");
  const value = "value" in firstLine ? firstLine : parse(start);
  return "value" in value && typeof (Array.isArray(value.value) ? value.value[0] : value.value) === "object";
}

/** The articles of a JSON text and what was wrong with the others. */
export function readJson(text: string): Sources {
  const whole = parse(text);
  if ("value" in whole) {
    const items = Array.isArray(whole.value) ? whole.value : [whole.value];
    return collect(items.map((value, i) => ({ place: Array.isArray(whole.value) ? `item ${i + 1}` : "its object", parsed: { value: value as unknown } })));
  }
  if (/^\s*\[/u.test(text)) return { sources: [], faults: [{ problem: `is no valid JSON (${whole.error})`, remedy: "mend it, or give one object a line" }] };
  const lines = text.split("\n").map((line, i) => ({ line: line.trim(), place: `line ${i + 1}` })).filter(({ line }) => line !== "");
  return collect(lines.map(({ line, place }) => ({ place, parsed: parse(line) })));
}

function collect(items: readonly { readonly place: string; readonly parsed: Parsed }[]): Sources {
  const sources: Source[] = [];
  const faults: Fault[] = [];
  for (const { place, parsed } of items) {
    const source = "value" in parsed ? sourceOf(parsed.value) : `is no valid JSON (${parsed.error})`;
    if (typeof source === "string") faults.push({ problem: `${place} ${source}`, remedy: REMEDY });
    else sources.push(source);
  }
  return { sources, faults };
}

/** The article of an object, or what is wrong with it. */
function sourceOf(value: unknown): Source | string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return `is no object but ${described(value)}`;
  const fields = value as Readonly<Record<string, unknown>>;
  const text = stringOf(fields, NAMES.text);
  if (text === undefined) return 'has no "text"';
  if (text.trim() === "") return 'has an empty "text"';
  return {
    title: stringOf(fields, NAMES.title),
    outlet: stringOf(fields, NAMES.outlet),
    url: stringOf(fields, NAMES.url),
    byline: stringOf(fields, NAMES.byline),
    date: stringOf(fields, NAMES.date),
    text,
  };
}

/** A value in words. An array is not written out: it may nest deeper than the stack. */
const described = (value: unknown): string => (Array.isArray(value) ? "an array" : JSON.stringify(value).slice(0, 40));

/** First field of these names that is a string; an object's or list's name ({"name": "Reuters"}) counts. */
function stringOf(fields: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = textOf(Object.hasOwn(fields, name) ? fields[name] : undefined);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The string in a value of JSON or JSON-LD: itself, its "name", or those of a list joined by commas. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    const parts = value.slice(0, 20).flatMap((part: unknown) => (Array.isArray(part) ? [] : (textOf(part) ?? [])));
    return parts.length > 0 ? parts.join(", ") : undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { name } = value as { readonly name?: unknown };
  return typeof name === "string" ? name : undefined;
}

function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { error: error instanceof Error ? error.message.replace(/\s+/gu, " ").slice(0, 120) : "unreadable" };
  }
}
