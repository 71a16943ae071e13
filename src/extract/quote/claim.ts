/**
 * Makes the claim of a quote: its words and where they stand, what they name, its evidence.
 *
 * Direct quotes are the words within the marks. Of indirect and mixed ones the words are the clause, in as many pieces as the
 * reporting clause leaves it; a mark at the edge of a mixed piece comes along, and so does the rest of a quotation that
 * goes on in the next sentence.
 */
import type { Context } from "../context.js";
import type { Factuality, QuoteClaim, QuoteForm, Span, TaggedSentence } from "../../types.js";
import type { Cue } from "./cue-type.js";
import type { Run } from "./direct.js";
import type { Setting } from "./setting.js";

export interface Draft {
  readonly speaker: number;
  /** Where the speaker stands: sentence and head word. */
  readonly sentence: TaggedSentence;
  readonly head: number;
  /** The reporting word in that sentence; none where a quotation only follows its speaker. */
  readonly word?: number;
  readonly wording: string;
  readonly pieces: readonly Span[];
  readonly form: QuoteForm;
  readonly rule: string;
  readonly score: number;
  readonly factuality: Factuality;
  readonly setting: Setting;
  readonly attributedTo: readonly number[];
}

const isPunctuation = (text: string): boolean => /^[\p{P}]+$/u.test(text) && !/^[[(%]$/u.test(text);

export function claimOf(context: Context, draft: Draft): QuoteClaim {
  const { sentence, pieces } = draft;
  const subject = context.mentionAt(sentence, draft.head), cue = draft.word === undefined ? undefined : sentence.tokens[draft.word];
  return {
    type: "quote", speaker: draft.speaker, form: draft.form, cue: draft.wording, pieces,
    text: pieces.map((piece) => context.article.text.slice(piece.start, piece.end).replace(/\s+/gu, " ")).join(" "),
    ...draft.setting,
    about: aboutOf(context, pieces, draft.speaker),
    factuality: draft.factuality, attributedTo: draft.attributedTo, rules: [draft.rule], score: draft.score,
    evidence: {
      sentence: { start: sentence.start, end: sentence.end },
      ...(subject && subject.start >= sentence.start && subject.end <= sentence.end ? { subject: { start: subject.start, end: subject.end } } : {}),
      ...(cue ? { predicate: { start: cue.start, end: cue.end } } : {}),
    },
  };
}

/** Chains that the words name, each once; pronouns name nothing. */
function aboutOf(context: Context, pieces: readonly Span[], speaker: number): number[] {
  const named = context.mentions.filter((mention) => mention.form !== "pronoun" && pieces.some((piece) => piece.start <= mention.start && mention.end <= piece.end));
  const chains = named.map((mention) => context.chainOf(mention)?.id).filter((id): id is number => id !== undefined && id !== speaker);
  return [...new Set(chains)];
}

export const directPieces = (runs: readonly Run[]): Span[] => runs.flatMap((run) => run.pieces.map(({ start, end }) => ({ start, end })));

/** The words of an indirect or mixed quote as stretches of text. */
export function contentPieces(cue: Cue, runs: readonly Run[]): Span[] {
  const { tokens } = cue.sentence;
  const groups: number[][] = [];
  for (const index of cue.content) {
    const last = groups[groups.length - 1];
    const gap = last ? tokens.slice(last[last.length - 1]! + 1, index) : [];
    if (last && gap.every((token) => isPunctuation(token.text) && !cue.clause.has(token.index))) last.push(index);
    else groups.push([index]);
  }
  const pieces = groups.map((group) => trimmed(cue, group)).filter((group) => group.length > 0)
    .map((group) => ({ start: tokens[group[0]!]!.start, end: tokens[group[group.length - 1]!]!.end }));
  return pieces.map((piece) => withMarks(piece, runs));
}

function trimmed(cue: Cue, group: readonly number[]): readonly number[] {
  const text = (index: number): string => cue.sentence.tokens[index]!.text;
  let from = 0, to = group.length;
  while (from < to && isPunctuation(text(group[from]!))) from++;
  // an article that the tree left behind belongs to the speaker's noun
  const isStray = (index: number): boolean => cue.sentence.tokens[index]!.upos === "DET" && cue.clause.has(index + 1);
  while (to > from && (isPunctuation(text(group[to - 1]!)) || isStray(group[to - 1]!))) to--;
  return group.slice(from, to);
}

/** Takes in the marks that stand at the edges of a piece, and the rest of a quotation that starts in it. */
function withMarks(piece: Span, runs: readonly Run[]): Span {
  let { start, end } = piece;
  for (const each of runs.flatMap((run) => run.pieces)) {
    if (each.start === start) start = Math.min(start, each.open);
    if (each.start < end && start <= each.start && each.end >= end - 1) end = Math.max(end, each.close);
  }
  return { start, end };
}
