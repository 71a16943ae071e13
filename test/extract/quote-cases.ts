/** Reads test/cases/quote.txt, and makes of frozen sentences the context that a rule sees. */
import { context, type Context } from "../../src/extract/context.js";
import type { Chain, Mention, MentionForm, QuoteClaim, TaggedSentence, Word } from "../../src/types.js";

export interface QuoteCase {
  readonly title: string;
  readonly text: string;
  /** What stands behind "==>" and "==!". */
  readonly wanted: readonly string[];
  readonly refused: readonly string[];
}

export interface Frozen {
  readonly text: string;
  readonly sentences: readonly TaggedSentence[];
}

export function casesIn(file: string): QuoteCase[] {
  return file.split(/^## /mu).slice(1).map((block) => {
    const [title = "", ...lines] = block.trim().split("\n");
    const marked = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length).trim());
    return { title, text: lines.filter((line) => !/^==[>!]/u.test(line)).join("\n").trim(), wanted: marked("==>"), refused: marked("==!") };
  });
}

const INSIDE = new Set(["compound", "flat", "amod", "det", "nmod:poss", "nummod", "nmod:desc", "nmod:unmarked"]);

/** Every nominal word heads a mention and every mention is a chain of its own, so the tests do not lean on spot and corefer. */
export function contextOf({ text, sentences }: Frozen): Context {
  const mentions = sentences.flatMap((sentence) => sentence.tokens.filter(isHead).map((word) => ({ sentence, word })))
    .map(({ sentence, word }, index) => mentionOf(text, sentence, word, index));
  const chains: Chain[] = mentions.map((mention) => ({ id: mention.index, kind: mention.kind, label: mention.text, aliases: [], mentions: [mention.index] }));
  return context({ id: "case", text, headlineEnd: 0 }, sentences, { mentions, dates: [], amounts: [] }, chains);
}

const isHead = (word: Word): boolean => ["NOUN", "PROPN", "PRON"].includes(word.upos) && !word.deprel.startsWith("flat");

function mentionOf(text: string, sentence: TaggedSentence, word: Word, index: number): Mention {
  const belongs = (at: number): boolean => {
    const token = sentence.tokens[at];
    return Boolean(token) && token!.head === word.index && (INSIDE.has(token!.deprel) || token!.deprel.startsWith("flat"));
  };
  let first = word.index, last = word.index + 1;
  while (belongs(first - 1)) first--;
  while (belongs(last)) last++;
  const start = sentence.tokens[first]!.start, end = sentence.tokens[last - 1]!.end;
  const form: MentionForm = word.upos === "PRON" ? "pronoun" : word.upos === "PROPN" ? "name" : "nominal";
  const label = text.slice(start, end);
  return { index, sentence: sentence.index, head: word.index, first, last, start, end, form, kind: "person", text: label, label, titles: [] };
}

/** The fields of a "==>" line that the claim does not show. */
export function missing(line: string, claim: QuoteClaim, labelOf: (chain: number) => string): string[] {
  const [speaker = "", form = "", words = "", ...rest] = line.split("|").map((field) => field.trim());
  const facts = rest.map((field): [string, string | undefined] => {
    const [key = "", ...value] = field.split(" ");
    const found: Record<string, string | undefined> = { cue: claim.cue, medium: claim.medium, occasion: claim.occasion, by: claim.attributedTo.map(labelOf).join(" ") };
    return [value.join(" "), found[key]];
  });
  const wrong = [[speaker, labelOf(claim.speaker)] as const, ...facts].filter(([want, got]) => !got?.includes(want)).map(([want]) => want);
  return [...wrong, ...(claim.form === form ? [] : [form]), ...(claim.text === words.split(" ... ").join(" ") ? [] : [words])];
}
