/**
 * Brings quotation marks and reporting clauses together.
 *
 * A run is a quotation with all its paragraphs. A cue takes the runs that its content lies in and those right beside its
 * clause ("...," X said / X said: "..."). When all that it governs stands in marks the quote is direct, when some of it does
 * the quote is mixed. A run without a cue that fills whole sentences is carried on by the speaker before it: right behind
 * the reporting clause it is another piece of the same quote, further down a quote of its own.
 *
 * "It is late," she said. "We leave now." -> one direct quote of two pieces.
 *
 * Limits: a run without cue or earlier speaker is left out; words in marks inside narration (scare quotes, titles) are no quotes.
 */
import type { Context } from "../context.js";
import type { Span, TaggedSentence, Word } from "../../types.js";
import { isFirstOrSecond, reportingClause } from "./cue.js";
import type { Cue } from "./cue-type.js";
import type { Marked } from "./marks.js";
import { APPRAISING } from "./words.js";

export interface Run extends Span {
  readonly pieces: readonly Marked[];
  /** Sentences that it touches, in order. */
  readonly sentences: readonly TaggedSentence[];
}

export interface Linked {
  readonly cue: Cue;
  readonly runs: readonly Run[];
  readonly form: "direct" | "mixed" | "indirect";
}

/** Fewest words of a quotation that stands without a reporting clause. */
const MIN_ALONE = 3;
/** Fewest words of an indirect quote beside a direct one of the same verb. */
const MIN_BOTH = 3;
/** How far behind the sentence of the last speaker a quotation may still be theirs. */
const MAX_SENTENCES = 2;
/** What may stand between a quotation and the clause behind it: `," `. Not: `" and`. */
const GAP_AFTER = /^["”’'», ]*$/u;
/** What may stand between the reporting clause and a quotation: `: `, `, `. Not: `of `. */
const GAP_BEFORE = /^(?:[ ,:–—-]*|:\s+)$/u;
/** Words that titles leave small. */
const SMALL = /^(?:a|an|the|of|in|on|at|to|for|and|or|with|from|by)$/u;
const isPunctuation = (text: string): boolean => /^[\p{P}\p{S}]+$/u.test(text);

export function runsOf(sentences: readonly TaggedSentence[], marked: readonly Marked[]): Run[] {
  const runs: Marked[][] = [];
  let open = false;
  for (const piece of marked.filter((each) => !each.nested)) {
    if (open) runs[runs.length - 1]!.push(piece);
    else runs.push([piece]);
    open = piece.runsOn;
  }
  return runs.map((pieces) => ({
    pieces, start: pieces[0]!.start, end: pieces[pieces.length - 1]!.end,
    sentences: sentences.filter((sentence) => pieces.some((piece) => piece.start < sentence.end && sentence.start < piece.end)),
  }));
}

export const isInRun = (run: Run, span: Span): boolean => run.pieces.some((piece) => piece.start <= span.start && span.end <= piece.end);

/** @param cues those outside of quotation marks */
export function linkCues(text: string, cues: readonly Cue[], runs: readonly Run[]): Linked[] {
  const names = runs.filter((run) => cues.some((cue) => holdsSpeaker(cue, run)));
  const taken = new Set<Run>(names), linked: Linked[] = [];
  // what a cue governs goes before what stands beside one
  for (const cue of [...cues.filter(({ kind }) => kind !== "appraisal"), ...cues.filter(({ kind }) => kind === "appraisal")]) {
    // what somebody is said to have judged stands in the words of both
    const isRetold = (run: Run) => linked.some(({ cue: outer, runs: own }) => outer.sentence === cue.sentence && own.includes(run) && outer.content.includes(cue.word) && APPRAISING.has(cue.sentence.tokens[cue.word]!.lemma));
    const isFree = (run: Run) => (cue.kind === "appraisal" ? isJudgement(text, cue, run) && (!taken.has(run) || isRetold(run)) : !taken.has(run));
    const governed = cue.speakers.length ? runs.filter((run) => governs(cue, run) && isFree(run)) : [];
    const form = formOf(text, cue, governed);
    if (form === "direct" || form === "mixed") for (const run of governed) taken.add(run);
    linked.push({ cue, runs: governed, form });
  }
  return linked.flatMap((link) => {
    if (link.cue.kind === "according" || link.cue.kind === "appraisal" || link.form === "mixed" || !link.cue.speakers.length) return [link];
    const beside = runs.filter((run) => !taken.has(run) && isBeside(text, link.cue, run));
    for (const run of beside) taken.add(run);
    if (!beside.length) return [link];
    const direct = { ...link, runs: [...link.runs, ...beside].sort((a, b) => a.start - b.start), form: "direct" as const };
    // "..., he told her that ...": what he says in his own words and what the paper says for him
    return link.form === "indirect" && !link.cue.inverted && link.cue.content.length >= MIN_BOTH ? [direct, link] : [direct];
  });
}

const wordsOf = (cue: Cue): Word[] => cue.content.map((index) => cue.sentence.tokens[index]!).filter((word) => !isPunctuation(word.text));

/** A quoted name or term that speaks: a "senior aide" said. */
const holdsSpeaker = (cue: Cue, run: Run): boolean => cue.speakers.some((head) => isInRun(run, cue.sentence.tokens[head]!));

const governs = (cue: Cue, run: Run): boolean => wordsOf(cue).some((word) => isInRun(run, word));

/** Words that somebody chose, and no name or term in marks: more than one, or an adjective. */
function isJudgement(text: string, cue: Cue, run: Run): boolean {
  const inside = wordsOf(cue).filter((word) => isInRun(run, word));
  return !isTitleCased(text, run) && (inside.length > 1 || inside.some(({ upos }) => upos === "ADJ"));
}

function formOf(text: string, cue: Cue, runs: readonly Run[]): Linked["form"] {
  if (!runs.length) return "indirect";
  const clause = block(cue);
  const isSameSide = (word: Word, run: Run) => (word.start < clause.start) === (run.start < clause.start);
  const outside = wordsOf(cue).filter((word) => !runs.some((run) => isInRun(run, word)) && runs.some((run) => isSameSide(word, run) && !isCutOff(text, word, run)) && !["cc", "mark"].includes(word.deprel));
  return outside.length ? "mixed" : "direct";
}

/** A word before the run that a full stop or a heading's hyphen parts from it: `... the town. "we fled," she said`. */
const isCutOff = (text: string, word: Word, run: Run): boolean =>
  word.end <= run.pieces[0]!.open && /(?:[.?!…]["”’]? ?|-)$/u.test(text.slice(run.pieces[0]!.open - 3, run.pieces[0]!.open));

/** Does the run stand right before or right behind the reporting clause, as its quotation? */
function isBeside(text: string, cue: Cue, run: Run): boolean {
  const clause = block(cue), own = wordsOf(cue).filter((word) => !isInRun(run, word));
  const ending = text.slice(run.end - 1, run.end);
  if (run.end <= clause.start) {
    const closes = run.pieces[run.pieces.length - 1]!.close;
    if (clause.start - closes > 12 || !GAP_AFTER.test(text.slice(closes, clause.start))) return false;
    const isNext = run.sentences.at(-1) !== cue.sentence;
    return /[,?!…—–-]/u.test(ending) || (!isNext && (text[closes] === "," || (own.length === 0 && /[.\p{L}\p{N})]/u.test(ending))));
  }
  const between = text.slice(clause.end, run.pieces[0]!.open);
  if (run.start < clause.end || !GAP_BEFORE.test(between) || own.some((word) => word.start > clause.start)) return false;
  if (/[,:]/u.test(between)) return !isTitleCased(text, run) || run.sentences.length > 1 || /[.?!]/u.test(ending);
  // without comma or colon: a whole sentence in marks, not the rest of a phrase ("in "Ex"")
  return !own.length && !clause.open && !isTitleCased(text, run) && /^[\p{Lu}[]/u.test(text.slice(run.start, run.start + 1)) && /[,.?!…]/u.test(ending + text.slice(run.pieces.at(-1)!.close, run.pieces.at(-1)!.close + 1));
}

/** The reporting clause as one stretch around its verb; `open` when its last word wants another behind it. */
function block(cue: Cue): Span & { readonly open: boolean } {
  const clause = reportingClause(cue), tokens = cue.sentence.tokens;
  const belongs = (index: number): boolean => clause.has(index) && !/^["“”«»]$|^''$|^``$/u.test(tokens[index]!.text);
  let first = cue.word, last = cue.word;
  while (first > 0 && belongs(first - 1)) first--;
  while (last + 1 < tokens.length && belongs(last + 1)) last++;
  while (first < cue.word && isPunctuation(tokens[first]!.text)) first++;
  while (last > cue.word && /^[,:.;]$/u.test(tokens[last]!.text)) last--;
  return { start: tokens[first]!.start, end: tokens[last]!.end, open: ["ADP", "DET", "CCONJ"].includes(tokens[last]!.upos) };
}

/** Does the run fill whole sentences, with a verb in it? Such a run needs no reporting clause. */
export function standsAlone(text: string, run: Run): boolean {
  const first = run.sentences[0], last = run.pieces[run.pieces.length - 1]!;
  if (!first || run.pieces[0]!.lost === "open" || text.slice(first.start, run.pieces[0]!.open).trim()) return false;
  const words = run.sentences.flatMap((sentence) => sentence.tokens.filter((token) => isInRun(run, token) && !isPunctuation(token.text)));
  if (isTitleCased(text, run)) return false;
  const ends = /[.?!…]/u.test(text.slice(last.end - 1, last.end)) || /^[.?!]/u.test(text.slice(last.close, last.close + 1));
  return ends && words.length >= MIN_ALONE && words.some((word) => /^(?:VB[DZP]|MD)$/u.test(word.xpos));
}

/** "All Bets Are Off.": a headline or title in marks. */
function isTitleCased(text: string, run: Run): boolean {
  const words = text.slice(run.start, run.end).split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word) || SMALL.test(word)) && (words.length <= 3 || words.filter((word) => /^\p{Lu}/u.test(word)).length >= 3);
}

/** Does it begin a sentence and make up most of its sentences, even if the paper goes on in its own words? */
function beginsSentence(text: string, run: Run): boolean {
  const first = run.sentences[0];
  if (!first || run.pieces[0]!.lost === "open" || text.slice(first.start, run.pieces[0]!.open).trim()) return false;
  return run.sentences.length > 1 || (run.end - run.start) * 2 > first.end - first.start;
}

/** Is the run the next piece of a quote whose reporting clause stands right before it in the same paragraph? */
export function continuesAfterCue(text: string, link: Linked, run: Run): boolean {
  if (!beginsSentence(text, run)) return false;
  const before = link.runs[link.runs.length - 1], sentence = link.cue.sentence;
  if (link.form !== "direct" || !before || before.end > run.start || run.sentences[0]?.paragraph !== sentence.paragraph) return false;
  // a new line may be a new paragraph, whatever the layout made of it
  return before.end <= block(link.cue).start && sentence.end <= run.start && /^[^\S\n]*$/u.test(text.slice(sentence.end, run.pieces[0]!.open));
}

/** The last cue before the run whose speaker may go on speaking. */
export function carrier(cues: readonly Cue[], run: Run): Cue | undefined {
  const first = run.sentences[0]!;
  const before = cues.filter((cue) => cue.sentence.index < first.index && cue.speakers.length > 0 && !isFirstOrSecond(cue.sentence, cue.speakers[0]!) && !cue.sentence.isHeadline);
  const last = before.filter((cue) => cue.kind !== "noun").at(-1);
  if (!last) return undefined;
  return first.index - last.sentence.index <= MAX_SENTENCES || first.paragraph - last.sentence.paragraph <= 1 ? last : undefined;
}

/** Subject of the sentence before the run, where no cue helps: "The mayor was furious. "This is a disgrace."" */
export function subjectBefore(context: Context, run: Run): { sentence: TaggedSentence; head: number } | undefined {
  const first = run.sentences[0]!, sentence = context.sentences[first.index - 1];
  if (!sentence || sentence.isHeadline || sentence.paragraph < first.paragraph - 1) return undefined;
  const subject = sentence.tokens.find((word) => word.deprel === "nsubj" && sentence.tokens[word.head]?.head === -1);
  if (!subject || context.chainAt(sentence, subject.index)?.kind !== "person") return undefined;
  return { sentence, head: subject.index };
}
