/**
 * Gold of our own: the annotations in `test/gold`, written after the same guide as the gold beside the clone. An annotation
 * names its text by set, id and hash, and keeps none of its sentences: quotes are spans, texts are read from ../shared.
 *
 *   { set, id, sha256, date, entities, core, also, quotes: [[speaker, [[start, end], ...], kind, attributes?], ...] }
 *
 * Entities and triples are as gold/score.mjs reads them; a span counts in UTF-16 units of the text, headline first.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { normalize, normalizeLine } from "../src/text/normalize.js";
import { goldArticles, pathOf, type GoldArticle, type GoldSet } from "./shared.js";

const TYPE = /^(?:(?:person|organization|group|country|place|facility|weapon|event|work|product|other)(?:\|(?!$)|$))+$/u;
const LABELS = /^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*(?:\|[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*)*$/u;
const factuality = z.enum(["planned", "possible", "negated"]);
const attributes = z.strictObject({ factuality, by: z.string(), date: z.string(), count: z.number(), title: z.string(), weapon: z.string(), place: z.string() }).partial();
const triple = z.union([
  z.tuple([z.string(), z.string().regex(LABELS), z.string()]),
  z.tuple([z.string(), z.string().regex(LABELS), z.string(), attributes]),
]);
const spans = z.array(z.tuple([z.int().min(0), z.int().min(1)])).min(1);
const kind = z.enum(["direct", "indirect", "mixed"]);
const quote = z.union([
  z.tuple([z.string(), spans, kind]),
  z.tuple([z.string(), spans, kind, z.strictObject({ medium: z.string(), occasion: z.string() }).partial()]),
]);
const schema = z.strictObject({
  set: z.string(),
  id: z.string(),
  sha256: z.string().regex(/^[\da-f]{64}$/u),
  date: z.string().nullable(),
  entities: z.record(z.string(), z.strictObject({ type: z.string().regex(TYPE), names: z.array(z.string().min(1)).min(1) })),
  core: z.array(triple),
  also: z.array(triple),
  quotes: z.array(quote),
});

export type Annotation = z.infer<typeof schema>;

const FOLDER = fileURLToPath(new URL("../test/gold/", import.meta.url));
/** "Title-NAIROBI — -Body": how this set joined what stood on lines of their own. */
const VOA_HEAD = /^(.+?)\s*-(?:([\p{Lu} ,]+ — )-)?(?=\p{Lu})/u;

/** All annotations, by name; one that breaks the format is an error that names its file. */
export function annotations(): Map<string, Annotation> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json")).sort();
  return new Map(files.map((file) => {
    const parsed = schema.safeParse(JSON.parse(readFileSync(join(FOLDER, file), "utf8")));
    if (!parsed.success) throw new Error(`gold: "${file}" breaks the format: ${z.prettifyError(parsed.error)}`);
    return [file.slice(0, -".json".length), parsed.data];
  }));
}

const setFile = (set: string): string => pathOf(`data/raw-news/${set}.jsonl.gz`);
export const hasText = ({ set }: Annotation): boolean => existsSync(setFile(set));
const sets = new Map<string, ReadonlyMap<string, string>>();

function textsOf(set: string): ReadonlyMap<string, string> {
  const known = sets.get(set);
  if (known) return known;
  const lines = gunzipSync(readFileSync(setFile(set))).toString("utf8").trimEnd().split("\n");
  const texts = new Map(lines.map((line) => {
    const { id, title, text } = JSON.parse(line) as { id: string; title?: string; text: string };
    return [id, set.startsWith("voa-") ? normalize(text.replace(VOA_HEAD, "$1\n\n$2")) : withTitle(title, normalize(text))];
  }));
  sets.set(set, texts);
  return texts;
}

function withTitle(title: string | undefined, body: string): string {
  const line = normalizeLine(title ?? "");
  return line === "" || body.startsWith(line) ? body : `${line}\n\n${body}`;
}

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/**
 * The annotated text, headline first.
 * @throws when the set does not hold it, or holds another text by that id
 */
export function textOf({ set, id, sha256: expected }: Annotation): string {
  const text = textsOf(set).get(id);
  if (text === undefined) throw new Error(`gold: "${set}" holds no "${id}"`);
  if (sha256(text) !== expected) throw new Error(`gold: "${id}" in "${set}" is another text than the annotated one; annotate it anew`);
  return text;
}

/** The text of a quote's spans; pieces that a reporting clause parts are joined by a blank. */
export const quoted = (text: string, pieces: readonly (readonly [number, number])[]): string => pieces.map(([start, end]) => text.slice(start, end)).join(" ");

/** The gold graph as gold/score.mjs wants it. */
export function goldOf(name: string, { date, entities, core, also, quotes }: Annotation, text: string): object {
  return { article: `${name}.txt`, date, entities, core, also, quotes: quotes.map(([speaker, pieces, ...rest]) => [speaker, quoted(text, pieces), ...rest]) };
}

/** Writes text and gold of every annotation whose text is at hand into the folder. */
export function ownGold(folder: string): GoldArticle[] {
  mkdirSync(folder, { recursive: true });
  return [...annotations()].filter(([, annotation]) => hasText(annotation)).map(([name, annotation]) => {
    const text = textOf(annotation), files = { text: join(folder, `${name}.txt`), gold: join(folder, `${name}.json`) };
    writeFileSync(files.text, text);
    writeFileSync(files.gold, JSON.stringify(goldOf(name, annotation, text)));
    return { name, ...files, date: annotation.date ?? undefined };
  });
}

/** The articles of a set; what annotations of our own need is written into a folder of `scratch`. */
export const articlesOf = (set: GoldSet, scratch: string): GoldArticle[] => (set === "own" ? ownGold(join(scratch, "own-gold")) : goldArticles(set));
