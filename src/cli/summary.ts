/**
 * What a build ends with: how much was read and found, how fast, and what a reader should know about it.
 *
 *   11 articles, 546 entities, 545 assertions, 78 quotes; 3,100 words/s
 *   notice no-date: 2 (a.txt, ...): no day of publication, so days like "Tuesday" stay open; add a date or pass --date
 */
import type { Notice, SerializedGraph } from "../types.js";
import { factsOf } from "./facts.js";
import { printable, type Colours } from "./terminal.js";

export interface Outcome {
  readonly graph: SerializedGraph;
  readonly notices: readonly Notice[];
  /** The file of each article, by id. */
  readonly files: ReadonlyMap<string, string>;
  readonly refused: number;
  /** Time of reading the articles, once the model is loaded. */
  readonly milliseconds: number;
}

/** Files of a notice that are named. */
const MAX_FILES = 2;

export function summary({ graph, notices, files, refused, milliseconds }: Outcome, { bold, dim, warn }: Colours): string[] {
  const facts = factsOf(graph);
  const events = facts.filter(({ kind }) => kind === "event").length;
  const quotes = graph.nodes.filter(({ attributes }) => attributes.kind === "quote").length;
  const counts = [
    [graph.attributes.articles.length, "article", "articles"], [graph.nodes.length - quotes - events, "entity", "entities"],
    [facts.length, "assertion", "assertions"], [quotes, "quote", "quotes"],
  ] as const;
  const words = graph.attributes.articles.reduce((sum, { text }) => sum + wordsIn(text), 0);
  return [
    `${bold(counts.map(([count, one, many]) => `${grouped(count)} ${count === 1 ? one : many}`).join(", "))}; ${grouped(Math.round((words * 1000) / Math.max(1, milliseconds)))} words/s`,
    ...noticeLines(notices, files).map(dim),
    ...(refused === 0 ? [] : [warn(`${grouped(refused)} refused (see above)`)]),
  ];
}

/** One line for each kind of notice: how many, of which files, and what the first says. */
export const noticeLines = (notices: readonly Notice[], files: ReadonlyMap<string, string>): string[] =>
  byRule(notices).map(([rule, of]) => `notice ${rule}: ${grouped(of.length)}${filesOf(of, files)}: ${printable(of[0]!.reason)}`);

/** "12,345", on every machine. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/gu, ",");

function wordsIn(text: string): number {
  let words = 0, isInside = false;
  for (const unit of text) {
    const isBlank = unit === " " || unit === "\n";
    if (!isBlank && !isInside) words += 1;
    isInside = !isBlank;
  }
  return words;
}

function byRule(notices: readonly Notice[]): [string, Notice[]][] {
  const found = new Map<string, Notice[]>();
  for (const notice of notices) {
    const known = found.get(notice.rule);
    if (known) known.push(notice);
    else found.set(notice.rule, [notice]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

function filesOf(notices: readonly Notice[], files: ReadonlyMap<string, string>): string {
  const names = [...new Set(notices.flatMap(({ article }) => (article === undefined ? [] : (files.get(article) ?? []))))];
  if (names.length === 0) return "";
  return ` (${printable(names.slice(0, MAX_FILES).join(", "))}${names.length > MAX_FILES ? ", ..." : ""})`;
}
