/**
 * LitBank (Bamman, Lewke and Mansoor 2020): chains in extracts of novels, every fifth of them. The corpus has no trees, so the head of a
 * mention is the word of it that hangs on none of its others in the tree that the model reads. A model that was trained on LitBank
 * knows these texts: then the figures tell how rules change them, not how good they are on unseen novels.
 */
import type { TaggedSentence, Word } from "../../src/types.js";
import { jsonLines } from "../shared.js";
import type { Chains } from "./scores.js";

export const LITBANK = "data/litbank/litbank.jsonl.gz";
const STEP = 5;
const MARKS: Readonly<Record<string, string>> = { "``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")" };

interface Entry { readonly id: string; readonly sentences: readonly (readonly string[])[]; readonly mentions: readonly { readonly b: readonly [number, number]; readonly e: readonly [number, number]; readonly ent?: string }[] }

export interface Novel { readonly id: string; readonly text: string; readonly sentences: readonly TaggedSentence[]; readonly goldOf: (tagged: readonly TaggedSentence[]) => Chains }

export const novels = (): Novel[] => jsonLines<Entry>(LITBANK).filter((_, i) => i % STEP === 0).map(({ id, sentences, mentions }) => {
  let text = "";
  const laid = sentences.filter((words) => words.length).map((words, index): TaggedSentence => {
    const start = text.length;
    const tokens = words.map((raw, at): Word => {
      const word = MARKS[raw] ?? raw, from = text.length;
      text += `${word} `;
      return { index: at, start: from, end: from + word.length, text: word, lemma: word.toLowerCase(), upos: "X", xpos: "", head: -1, deprel: "dep", name: "O", noun: "_", predicate: 0 };
    });
    return { index, paragraph: index, isHeadline: false, start, end: text.length - 1, tokens, roles: [] };
  });
  // Sentences without words are left out above; mentions count them.
  const indices = new Map(sentences.flatMap((words, at): [number, number][] => (words.length ? [[at, 0]] : [])).map(([at], index) => [at, index]));
  return { id, text, sentences: laid, goldOf: (tagged) => goldOf(mentions, indices, tagged) };
});

function goldOf(mentions: Entry["mentions"], indices: ReadonlyMap<number, number>, tagged: readonly TaggedSentence[]): Chains {
  const chains = new Map<string, Set<string>>();
  for (const { b, e, ent } of mentions) {
    const sentence = tagged[indices.get(b[0]) ?? -1];
    if (!sentence || ent === undefined || b[0] !== e[0]) continue;
    const head = sentence.tokens.find(({ index, head: above }) => index >= b[1] && index <= e[1] && (above < b[1] || above > e[1]))?.index ?? e[1];
    chains.set(ent, (chains.get(ent) ?? new Set()).add(`${sentence.index}:${head}`));
  }
  return [...chains.values()].filter(({ size }) => size > 1);
}
