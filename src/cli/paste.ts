/**
 * What the served page sends here: an article, as the bytes of a text or file. What goes back: lines of JSON, one for each step, then
 * the graph of what the article says, or why it could not be read.
 *
 *   POST /read?name=a.txt&date=2024-12-21    body: the article
 *   <- {"progress":"loading the model"}
 *      {"progress":"reading 1 of 1"}
 *      {"graph":{...},"notices":0}            or  {"error":"read: ..."}
 *
 * Only the page that this run served may ask: its Origin must be ours and it must know the run's token, which stands in the page
 * alone. A page of the web knows no token, and may not send the header that carries it without asking first, which is refused.
 * One article is read at a time; the model is loaded at the first and kept.
 */
import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { loadGazetteer } from "../gazetteer.js";
import { loadModel, type Model } from "../model/model.js";
import { buildGraph, readArticle } from "../pipeline.js";
import { read } from "../read.js";
import type { Reading, SerializedGraph } from "../types.js";

export const TOKEN_HEADER = "x-onrecord-token";
/** A long article has a hundredth of it. */
export const MAX_BYTES = 4_000_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

type Line = { readonly progress: string } | { readonly error: string } | { readonly graph: SerializedGraph; readonly notices: number };
type Tell = (line: Line) => void;

/** Why a request may not be answered; undefined: it may. */
export function refusal({ headers, method }: IncomingMessage, origin: readonly string[], token: string): { readonly status: number; readonly reason: string } | undefined {
  if (method !== "POST") return { status: 405, reason: "Articles are sent here by POST." };
  if (!origin.includes(headers.origin ?? "")) return { status: 403, reason: "Only the page of this address may send articles here." };
  const given = headers[TOKEN_HEADER];
  if (typeof given !== "string" || !isSame(given, token)) return { status: 403, reason: "The page is of an earlier run; open the address again." };
  return undefined;
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/** Reads articles one after the other. */
export function pasteReader(): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let model: Promise<Model> | undefined;
  let last: Promise<void> = Promise.resolve();
  const modelOnce = (): Promise<Model> => {
    model ??= loadModel();
    // A model that could not be loaded may be there at the next try.
    model.catch(() => (model = undefined));
    return model;
  };
  return async (request, response) => {
    const bytes = await bodyOf(request);
    if (!bytes) return void response.writeHead(413, { "content-type": "text/plain" }).end(`An article may have ${MAX_BYTES / 1e6} MB at most.\n`);
    response.writeHead(200, { "content-type": "application/x-ndjson", "cache-control": "no-store", "x-content-type-options": "nosniff" });
    const tell: Tell = (line) => void response.write(`${JSON.stringify(line)}\n`);
    const { searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const turn = last.then(() => readPasted(bytes, searchParams, modelOnce, tell));
    last = turn.catch(() => undefined);
    try {
      await turn;
    } catch (error) {
      tell({ error: error instanceof Error ? error.message : String(error) });
    }
    response.end();
  };
}

async function readPasted(bytes: Buffer, asked: URLSearchParams, model: () => Promise<Model>, tell: Tell): Promise<void> {
  const date = asked.get("date") ?? "";
  if (date !== "" && !ISO_DAY.test(date)) return tell({ error: `read: "${date}" is no day such as 2024-12-21` });
  const { articles, notices, problems } = read({ name: asked.get("name") || "the pasted text", bytes }, date === "" ? {} : { date });
  const [problem] = problems;
  if (articles.length === 0) return tell({ error: problem?.message ?? "read: there is no text in it; paste an article" });
  tell({ progress: "loading the model" });
  const loaded = await model();
  const readings: Reading[] = [];
  for (const [i, article] of articles.entries()) {
    tell({ progress: `reading ${i + 1} of ${articles.length}` });
    readings.push(await readArticle(article, loaded));
  }
  const graph = buildGraph(readings, loadGazetteer()).export() as SerializedGraph;
  tell({ graph, notices: notices.length + readings.reduce((sum, reading) => sum + reading.notices.length, 0) });
}

/** Undefined where it is too large. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    // Read to its end all the same, so that the answer is heard.
    if (size <= MAX_BYTES) parts.push(part);
  }
  return size <= MAX_BYTES ? Buffer.concat(parts) : undefined;
}
