/**
 * The search box's index and ranking. Names, aliases, quotes and facts are folded (case and accents away) and every word of the
 * query must occur; what begins with the query ranks before what has a word that begins with it, and that before the rest.
 *
 *   "zel" -> Names: Volodymyr Zelensky ... Quotes: those with the word ... Facts: Zelensky visited Washington
 *
 * Linear over the entries: 50,000 take some 10 ms.
 */
import { allFacts } from "./facts.js";
import { isReified, type Model, type Selection } from "./model.js";
import { counted, plainSentence } from "./wording.js";

export type ResultGroup = "Names" | "Quotes" | "Facts";
export const RESULT_GROUPS: readonly ResultGroup[] = ["Names", "Quotes", "Facts"];

export interface Entry {
  readonly group: ResultGroup;
  readonly selection: Selection;
  readonly label: string;
  /** Small print: kind, aliases. */
  readonly note: string;
  /** Folded label. */
  readonly head: string;
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

const SHOWN_PER_GROUP = 6;
/** Combining marks after NFD: the acute of "é"; refuses letters. */
const MARKS = /\p{M}/gu;

export function fold(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase();
}

export function searchIndex(model: Model): Entry[] {
  const entries: Entry[] = [];
  for (const [key, node] of model.nodes) {
    if (node.kind === "quote" || isReified(node)) continue;
    const others = node.aliases.filter((alias) => alias !== node.label);
    entries.push({
      group: "Names", selection: { kind: "node", key }, label: node.label, note: [node.kind, ...others].join(" · "),
      head: fold(node.label), text: fold([node.label, ...others, node.kind].join(" \n ")), weight: model.weight.get(key) ?? 0,
    });
  }
  for (const fact of allFacts(model)) {
    const sentence = plainSentence(model, fact);
    const quote = fact.form === "quote" ? model.nodes.get(fact.selection.key) : undefined;
    const label = quote ? `“${quote.text ?? quote.label}”` : sentence;
    const speaker = fact.subject === undefined ? "" : (model.nodes.get(fact.subject)?.label ?? "");
    entries.push({
      group: quote ? "Quotes" : "Facts", selection: fact.selection, label,
      note: quote ? speaker : counted(fact.attributes.evidence.length, "sentence"),
      head: fold(label), text: fold(`${sentence} \n ${fact.attributes.predicate} \n ${fact.attributes.relation}`), weight: fact.attributes.evidence.length,
    });
  }
  return entries;
}

export function search(entries: readonly Entry[], query: string, perGroup: number = SHOWN_PER_GROUP): Results[] {
  const folded = fold(query).trim();
  if (folded === "") return [];
  const words = folded.split(/\s+/);
  const found = entries.filter((entry) => words.every((word) => entry.text.includes(word))).map((entry) => ({ entry, rank: rankOf(entry, folded) }));
  found.sort((a, b) => b.rank - a.rank || b.entry.weight - a.entry.weight || (a.entry.label < b.entry.label ? -1 : 1));
  return RESULT_GROUPS.flatMap((group) => {
    const all = found.filter(({ entry }) => entry.group === group).map(({ entry }) => entry);
    return all.length > 0 ? [{ group, entries: all.slice(0, perGroup), total: all.length }] : [];
  });
}

function rankOf(entry: Entry, folded: string): number {
  if (entry.head === folded) return 4;
  if (entry.head.startsWith(folded)) return 3;
  if (` ${entry.head}`.includes(` ${folded}`)) return 2;
  return entry.head.includes(folded) ? 1 : 0;
}
