/**
 * QA-SRL, QANom and MEANTIME as one shape: the words of a text, its sentences, and of each predicate the answers to who did
 * it, to whom, and the rest.
 *
 * QA-SRL (Roit et al. 2020): a question without a subject of its own asks for the subject, one with a subject and without an object for
 * the object; in the passive the subject is the patient. QANom (Klein et al. 2020) gives no slots: its answers have no side. MEANTIME
 * (Minard et al. 2016): Arg0 is the agent, Arg1 the patient; only the first sentences of each article are annotated.
 */
import { excludedTexts, jsonLines, textOf } from "../shared.js";

/** Word ranges [from, to) of the text. */
export interface Answer { readonly side: "agent" | "patient" | "other"; readonly ranges: readonly (readonly [number, number])[] }
export interface Predicate { readonly index: number; readonly isEvent: boolean; readonly answers: readonly Answer[] }
/** Sentences are [from, to) in words. */
export interface AnnotatedText { readonly id: string; readonly date?: string; readonly words: readonly string[]; readonly sentences: readonly (readonly [number, number])[]; readonly predicates: readonly Predicate[] }

/** Marks as a reader of newspapers writes them. */
const plain = (word: string): string => ({ "``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")" })[word] ?? word;
const one = (words: readonly string[]): readonly (readonly [number, number])[] => [[0, words.length]];

/** "12:17~!~18:23" */
const ranges = (text: string): (readonly [number, number])[] => text.split("~!~").filter(Boolean).map((range) => range.split(":").map(Number) as [number, number]);

/** Rows of a file of comma-separated values, by the names in its first row. Quoted fields may hold commas and doubled quotes. */
function csv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text.trim().split("\n").map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare?.trim() ?? ""));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ""])));
}

function grouped<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

export function qasrl(domain: "wikinews" | "wikipedia"): AnnotatedText[] {
  const questions = grouped(csv(textOf(`data/qasrl-gs/gold-${domain}.dev.gold.csv.gz`)), ({ qasrl_id }) => qasrl_id);
  return csv(textOf(`data/qasrl-gs/sentences-${domain}.dev.full.csv.gz`)).flatMap(({ qasrl_id, tokens }) => {
    const words = tokens!.split(" ").map(plain), own = (questions.get(qasrl_id) ?? []).filter(({ answer_range }) => answer_range);
    const predicates = [...grouped(own, ({ verb_idx }) => Number(verb_idx))].map(([index, rows]): Predicate => ({ index, isEvent: true, answers: rows.map((row) => ({ side: sideOf(row), ranges: ranges(row["answer_range"]!) })) }));
    return predicates.length ? [{ id: qasrl_id!, words, sentences: one(words), predicates }] : [];
  });
}

function sideOf({ wh, subj, obj, prep, is_passive }: Record<string, string>): Answer["side"] {
  if (!/^(?:who|what)$/u.test(wh ?? "")) return "other";
  const isPassive = is_passive === "True";
  if (!subj) return isPassive ? "patient" : "agent";
  if (isPassive) return prep === "by" ? "agent" : "other";
  return !obj && !prep ? "patient" : "other";
}

interface Noun { readonly i: number; readonly is_verbal: string; readonly qas: readonly { readonly r: string }[] }

export const qanom = (): AnnotatedText[] => jsonLines<{ id: string; sentence: string; preds: Noun[] }>("data/qanom/qanom-dev.jsonl.gz").map(({ id, sentence, preds }) => {
  const words = sentence.split(" ").map(plain);
  const predicates = preds.map(({ i, is_verbal, qas }): Predicate => ({ index: i, isEvent: is_verbal === "True", answers: qas.map(({ r }) => ({ side: "other", ranges: ranges(r) })) }));
  return { id, words, sentences: one(words), predicates };
});

interface Meantime {
  readonly id: string; readonly dct: string; readonly tokens: readonly string[]; readonly sent: readonly number[]; readonly last_fully_annotated_sentence: number;
  readonly mentions: readonly { readonly id: string; readonly kind: string; readonly tok: readonly number[] }[];
  readonly relations: readonly { readonly kind: string; readonly src: string; readonly tgt: string; readonly sem_role?: string }[];
}

export function meantime(): AnnotatedText[] {
  const isExcluded = excludedTexts();
  return jsonLines<Meantime>("data/meantime/meantime-en.jsonl.gz").filter(({ tokens }) => !isExcluded(tokens.join(" "))).map((row) => {
    const end = row.sent.findIndex((sentence) => sentence > row.last_fully_annotated_sentence), words = row.tokens.slice(0, end < 0 ? undefined : end).map(plain);
    const starts = words.flatMap((_, i) => (i === 0 || row.sent[i] !== row.sent[i - 1] ? [i] : []));
    const tokens = new Map(row.mentions.map(({ id, tok }) => [id, tok]));
    const events = row.mentions.filter(({ kind, tok }) => kind === "EVENT_MENTION" && tok.length === 1 && tok[0]! < words.length);
    const predicates = events.map(({ id, tok }): Predicate => ({
      index: tok[0]!, isEvent: true,
      answers: row.relations.filter(({ kind, src }) => kind === "HAS_PARTICIPANT" && src === id).flatMap(({ tgt, sem_role }) => {
        const span = tokens.get(tgt);
        return span?.length ? [{ side: sem_role === "Arg0" ? "agent" : sem_role === "Arg1" ? "patient" : "other", ranges: [[span[0]!, span.at(-1)! + 1]] } as const] : [];
      }),
    }));
    return { id: row.id, ...(row.dct ? { date: row.dct } : {}), words, sentences: starts.map((start, i) => [start, starts[i + 1] ?? words.length] as const), predicates };
  });
}
