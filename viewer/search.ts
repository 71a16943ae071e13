/**
 * The search box's index and ranking. Names, aliases, quotes and facts are folded (case and accents away) and every word of the
 * query must occur; what begins with the query ranks before what has a word that begins with it, and that before the rest.
 *
 *   "zel" -> Names: Volodymyr Zelensky ... Quotes: those with the word ... Facts: Zelensky visited Washington
 *
 * Linear over the entries: 50,000 take some 10 ms. Making them takes longer than a frame for large graphs, so `searchEntries` makes
 * them in slices, while the page is idle; whoever asks sooner waits for the rest.
 */
import { allFacts } from "./facts.js";
import type { NodeAttributes } from "../src/types.js";
import { isReified, type Fact, type Model, type Selection } from "./model.js";
import { counted, plainSentence } from "./wording.js";

export type ResultGroup = "Names" | "Quotes" | "Facts";
export const RESULT_GROUPS: readonly ResultGroup[] = ["Names", "Quotes", "Facts"];

export interface Entry {
  readonly group: ResultGroup;
  readonly selection: Selection;
  readonly label: string;
  /** Small print: kind, aliases. */
  readonly note: string;
  /** Folded label, and of names the other names: what the query may begin. */
  readonly heads: readonly string[];
  /** Folded text that is searched. */
  readonly text: string;
  readonly weight: number;
}

export interface Results {
  readonly group: ResultGroup;
  readonly entries: readonly Entry[];
  /** All that match, shown or not. */
  readonly total: number;
}

/** Entries that are made at once: two milliseconds of work. */
const SLICE = 400;
const SHOWN_PER_GROUP = 6;
/** Combining marks after NFD: the acute of "é"; refuses letters. */
const MARKS = /\p{M}/gu;

export function fold(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase();
}

export const searchIndex = (model: Model): Entry[] => [...entriesOf(model)];

/** @param later runs a slice when there is time, and is asked again until all is done @returns the whole index, whether it was made meanwhile or not */
export function searchEntries(model: Model, later: (slice: () => void) => void): () => readonly Entry[] {
  const made: Entry[] = [];
  const rest = entriesOf(model);
  const make = (most: number): boolean => {
    for (let i = 0; i < most; i++) {
      const { value, done } = rest.next();
      if (done === true) return true;
      made.push(value);
    }
    return false;
  };
  const slice = (): void => {
    if (!make(SLICE)) later(slice);
  };
  later(slice);
  return () => {
    make(Infinity);
    return made;
  };
}

function* entriesOf(model: Model): Generator<Entry, void> {
  for (const [key, node] of model.nodes) if (node.kind !== "quote" && !isReified(node)) yield nameEntry(model, key, node);
  for (const fact of allFacts(model)) yield factEntry(model, fact);
}

function nameEntry(model: Model, key: string, node: NodeAttributes): Entry {
  const others = node.aliases.filter((alias) => alias !== node.label);
  return {
    group: "Names", selection: { kind: "node", key }, label: node.label, note: [node.kind, ...others].join(" · "),
    heads: [node.label, ...others].map(fold), text: fold([node.label, ...others, node.kind].join(" \n ")), weight: model.weight.get(key) ?? 0,
  };
}

function factEntry(model: Model, fact: Fact): Entry {
  const sentence = plainSentence(model, fact);
  const quote = fact.form === "quote" ? model.nodes.get(fact.selection.key) : undefined;
  const label = quote ? `“${quote.text ?? quote.label}”` : sentence;
  const speaker = fact.subject === undefined ? "" : (model.nodes.get(fact.subject)?.label ?? "");
  return {
    group: quote ? "Quotes" : "Facts", selection: fact.selection, label,
    note: quote ? speaker : counted(fact.attributes.evidence.length, "sentence"),
    heads: [fold(label)], text: fold(`${sentence} \n ${fact.attributes.predicate} \n ${fact.attributes.relation}`), weight: fact.attributes.evidence.length,
  };
}

export function search(entries: readonly Entry[], query: string, perGroup: number = SHOWN_PER_GROUP): Results[] {
  const folded = fold(query).trim();
  if (folded === "") return [];
  const words = folded.split(/\s+/);
  const found = new Map<ResultGroup, { best: Ranked[]; total: number }>(RESULT_GROUPS.map((group) => [group, { best: [], total: 0 }]));
  for (const entry of entries) {
    const group = found.get(entry.group);
    if (!group || !words.every((word) => entry.text.includes(word))) continue;
    group.total++;
    keepBest(group.best, { entry, rank: rankOf(entry, folded) }, perGroup);
  }
  return [...found].flatMap(([group, { best, total }]) => (total > 0 ? [{ group, entries: best.map(({ entry }) => entry), total }] : []));
}

interface Ranked {
  readonly entry: Entry;
  readonly rank: number;
}

/** Keeps the `limit` best, in order: a letter may match everything, and sorting all of it would be felt at every key. */
function keepBest(best: Ranked[], candidate: Ranked, limit: number): void {
  const last = best[best.length - 1];
  if (best.length >= limit && last && compare(last, candidate) <= 0) return;
  const at = best.findIndex((other) => compare(candidate, other) < 0);
  best.splice(at < 0 ? best.length : at, 0, candidate);
  if (best.length > limit) best.pop();
}

function compare(a: Ranked, b: Ranked): number {
  return b.rank - a.rank || b.entry.weight - a.entry.weight || (a.entry.label < b.entry.label ? -1 : a.entry.label > b.entry.label ? 1 : 0);
}

function rankOf({ heads }: Entry, folded: string): number {
  return heads.reduce((best, head) => Math.max(best, rankIn(head, folded)), 0);
}

function rankIn(head: string, folded: string): number {
  const at = head.indexOf(folded);
  if (at < 0) return 0;
  if (at === 0) return head.length === folded.length ? 4 : 3;
  return head.includes(` ${folded}`) ? 2 : 1;
}
