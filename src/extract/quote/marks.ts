/**
 * Pairs the quotation marks of an article. In: the text and its sentences. Out: stretches of quoted text, in order.
 *
 * Marks fall into three families (double, single, angle) and pair within one paragraph; a curly mark may close a
 * straight one. A straight mark opens or closes by the blanks beside it, and where these do not tell, by what is open.
 * A mark that finds no partner costs one quote and not more: an opening mark without its closing one holds to the end
 * of its sentence (or runs on, when the next paragraph opens with a mark too, or lacks just an opening one), a closing
 * mark without its opening one holds from the start of its sentence.
 *
 * "Nobody," he said. "Not one." -> two pairs; “First part.¶ “Second part.” -> two stretches, the first `runsOn`.
 *
 * After O'Keefe, Pareti, Curran, Koprinska & Honnibal 2012, "A sequence labelling approach to quote attribution", who
 * take marks as given; the repairs here are our own. Limits: an inner quote in the same marks as the outer one is seen
 * only where both close within one sentence.
 */
import type { Span } from "../../types.js";

export interface Marked extends Span {
  /** Position of the opening mark, or of the first word where the mark is lost. `start, end` are the words inside. */
  readonly open: number;
  /** Position after the closing mark, or after the last word where the mark is lost. */
  readonly close: number;
  readonly lost?: "open" | "close";
  /** The quote goes on in the next stretch (a paragraph further down). */
  readonly runsOn: boolean;
  readonly family: Family;
  /** Stands inside another pair. */
  readonly nested: boolean;
}

type Family = "double" | "single" | "angle";
type Side = "open" | "close" | "either";

interface Mark extends Span {
  readonly family: Family;
  readonly side: Side;
}

interface Open {
  readonly mark: Mark;
  readonly nested: boolean;
}

interface Block extends Span {
  readonly sentences: readonly Span[];
}

/** Every character or pair of characters that serves as a mark: "“", "''", "«". Not: "-". */
const MARK = /``|''|["“”„‟«»‹›'‘’`]/gu;
/** What may stand before an opening mark: " (", "—", another mark. Not: "a". */
const BEFORE_OPEN = /[\s([{\-–—/:"“”„«‘'`]/u;
/** What may stand after a closing mark: " ", ",", ")". Not: "a". */
const AFTER_CLOSE = /[\s)\]}\-–—/:;,.!?"“”»’'…]/u;
/** Words that begin with an apostrophe: "'em", "'90s". Not: "'massive". */
const ELISION = /^(?:em|tis|twas|til|cause|n|\d0s|\d\d)\b/iu;

/** Most sentences between two marks of one paragraph; further apart each has lost its own partner. */
const MAX_REACH = 7;
/** How many lines a quote may go on without any mark; more is a lost mark. */
const MAX_LINES = 4;

export function pairMarks(text: string, sentences: readonly (Span & { readonly paragraph: number })[]): Marked[] {
  const all = blocks(sentences);
  return apart(joinParagraphs(text, all, all.map((block) => pairBlock(text, block, marksIn(text, block)))));
}

function blocks(sentences: readonly (Span & { readonly paragraph: number })[]): Block[] {
  const found: { start: number; end: number; paragraph: number; sentences: Span[] }[] = [];
  for (const sentence of sentences) {
    const last = found[found.length - 1];
    if (last && last.paragraph === sentence.paragraph) {
      last.end = Math.max(last.end, sentence.end);
      last.sentences.push(sentence);
    } else found.push({ start: sentence.start, end: sentence.end, paragraph: sentence.paragraph, sentences: [sentence] });
  }
  return found;
}

function marksIn(text: string, block: Span): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(block.start, block.end).matchAll(MARK)) {
    const start = block.start + match.index, end = start + match[0].length;
    const mark = markAt(text, start, end, block);
    if (mark) marks.push(mark);
  }
  return dropApostrophes(text, marks);
}

function markAt(text: string, start: number, end: number, block: Span): Mark | undefined {
  const sign = text.slice(start, end);
  const before = start > block.start ? text[start - 1]! : " ", after = end < block.end ? text[end]! : " ";
  const opens = BEFORE_OPEN.test(before) && !/\s/u.test(after), closes = !/\s/u.test(before) && AFTER_CLOSE.test(after);
  const byBlanks: Side = opens && !closes ? "open" : closes && !opens ? "close" : "either";
  if (sign === '"' || sign === "''" || sign === "‟") return { start, end, family: "double", side: byBlanks };
  if (sign === "``" || sign === "„") return { start, end, family: "double", side: "open" };
  // German "„…“" closes with the mark that opens in English.
  if (sign === "“") return { start, end, family: "double", side: byBlanks === "close" ? "close" : "open" };
  if (sign === "”") return { start, end, family: "double", side: byBlanks === "open" ? "open" : "close" };
  if (sign === "«" || sign === "»") return { start, end, family: "angle", side: byBlanks === "either" ? (sign === "«" ? "open" : "close") : byBlanks };
  if (sign === "‹" || sign === "›") return undefined;
  if (sign === "‘" || sign === "`") return opens ? { start, end, family: "single", side: "open" } : undefined;
  if (opens && ELISION.test(text.slice(end, end + 6))) return undefined;
  if (byBlanks === "open") return sign === "'" || /[\p{L}\p{N}[]/u.test(after) ? { start, end, family: "single", side: "open" } : undefined;
  return closes ? { start, end, family: "single", side: "close" } : undefined;
}

/** Keeps of the single marks those that open before a word and close behind one; the rest are apostrophes. */
function dropApostrophes(text: string, marks: readonly Mark[]): Mark[] {
  const kept = new Set(marks.filter((mark) => mark.family !== "single"));
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]!;
    if (open.family !== "single" || open.side !== "open") continue;
    const rest = marks.slice(i + 1), until = rest.findIndex((mark) => mark.family === "single" && mark.side === "open");
    const closers = (until < 0 ? rest : rest.slice(0, until)).filter((mark) => mark.family === "single");
    const closer = closers.find((mark) => !isPossessive(text, mark)) ?? closers[closers.length - 1];
    if (!closer) continue;
    kept.add(open).add(closer);
    i = marks.indexOf(closer);
  }
  return marks.filter((mark) => kept.has(mark));
}

/** "the residents' homes": a mark after "s" and before a small letter. */
const isPossessive = (text: string, mark: Mark): boolean => /s/iu.test(text[mark.start - 1] ?? "") && /^ \p{Ll}/u.test(text.slice(mark.end, mark.end + 2));

function pairBlock(text: string, block: Block, marks: readonly Mark[]): Marked[] {
  const found: Marked[] = [], stack: Open[] = [];
  const sentenceAt = (at: number): Span => block.sentences.find((sentence) => at < sentence.end) ?? block.sentences[block.sentences.length - 1]!;
  const isLast = (mark: Mark) => !text.slice(mark.end, block.end).trim();
  const lose = (open: Open, before: number) => {
    if (open.mark.family === "single" || open.nested) return;
    const sentence = sentenceAt(open.mark.end);
    found.push(stretch(text, open, open.mark.end, Math.min(sentence.end, before), undefined, "close"));
  };
  marks.forEach((mark, i) => {
    const openAt = stack.findLastIndex((open) => open.mark.family === mark.family);
    const reach = openAt >= 0 ? sentencesBetween(block, stack[openAt]!.mark.end, mark.start) : 0;
    const side = mark.side !== "either" ? mark.side : openAt >= 0 || isLast(mark) ? "close" : "open";
    if (side === "close" && reach > MAX_REACH) for (const open of stack.splice(openAt)) lose(open, mark.start);
    if (side === "close" && openAt >= 0 && reach <= MAX_REACH) {
      stack.splice(openAt + 1);
      found.push(stretch(text, stack.pop()!, undefined, mark.start, mark));
    } else if (side === "close") {
      if (mark.family === "single") return;
      const sentence = sentenceAt(mark.start);
      const from = Math.max(sentence.start, ...found.filter((pair) => pair.close <= mark.start).map((pair) => pair.close));
      found.push(stretch(text, { mark: { ...mark, start: from, end: from }, nested: false }, from, mark.start, mark, "open"));
    } else {
      if (openAt >= 0 && !nestsInSentence(marks, i, stack[openAt]!.mark, sentenceAt)) for (const open of stack.splice(openAt)) lose(open, mark.start);
      stack.push({ mark, nested: stack.length > 0 });
    }
  });
  for (const open of stack) lose(open, block.end);
  return found.filter((pair) => pair.start < pair.end).sort((a, b) => a.open - b.open || b.close - a.close);
}

const sentencesBetween = (block: Block, from: number, to: number): number => block.sentences.filter((sentence) => sentence.start < to && from < sentence.end).length;

/** `"He called it "awful" and left,"`: the mark opens, and it and the one before it both close within the sentence. */
function nestsInSentence(marks: readonly Mark[], i: number, outer: Mark, sentenceAt: (at: number) => Span): boolean {
  const [first, second] = marks.slice(i + 1).filter((mark) => mark.family === outer.family);
  return first?.side === "close" && second?.side === "close" && sentenceAt(outer.end) === sentenceAt(second.start);
}

function stretch(text: string, open: Open, from: number | undefined, to: number, closer: Mark | undefined, lost?: "open" | "close"): Marked {
  let start = from ?? open.mark.end, end = to;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return { start, end, open: lost === "open" ? start : open.mark.start, close: closer?.end ?? end, runsOn: false, family: open.mark.family, nested: open.nested, ...(lost ? { lost } : {}) };
}

/** Repairs may overlap: what lies inside another stretch is nested, and of two that cross the one with a lost mark goes. */
function apart(found: readonly Marked[]): Marked[] {
  const kept: Marked[] = [];
  for (const pair of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.findLast((other) => !other.nested);
    if (!last || pair.nested || last.end <= pair.start) kept.push(pair);
    else if (pair.end <= last.end) kept.push({ ...pair, nested: true });
    else if (last.lost && !pair.lost) kept.splice(kept.indexOf(last), 1, { ...last, nested: true }, pair);
  }
  return kept;
}

/**
 * An unclosed last stretch runs on to the end of its paragraph when the next paragraph opens with a mark, or when a
 * paragraph soon after closes what it never opened (text with one sentence a line).
 */
function joinParagraphs(text: string, all: readonly Block[], paragraphs: readonly (readonly Marked[])[]): Marked[] {
  const joined = paragraphs.map((pairs) => [...pairs]);
  for (let p = 0; p + 1 < joined.length; p++) {
    const last = joined[p]!.findLast((pair) => !pair.nested);
    if (last?.lost !== "close" || last.family === "single") continue;
    const whole = { ...last, end: trimEnd(text, all[p]!.end), close: trimEnd(text, all[p]!.end), runsOn: true };
    const until = closesAt(all, joined, p);
    if (until === undefined) continue;
    joined[p]!.splice(joined[p]!.indexOf(last), 1, whole);
    for (let between = p + 1; between < until; between++) {
      const { start, end } = all[between]!;
      joined[between]!.push({ ...whole, start, end: trimEnd(text, end), open: start, close: trimEnd(text, end) });
    }
    const next = joined[until]![0]!;
    if (next.lost === "open") joined[until]![0] = { ...withoutLost(next), start: all[until]!.start, open: all[until]!.start };
  }
  return joined.flat();
}

/** The paragraph in which the stretch that paragraph `p` leaves open goes on or ends. */
function closesAt(all: readonly Block[], joined: readonly (readonly Marked[])[], p: number): number | undefined {
  const next = joined[p + 1]![0];
  if (next && next.lost !== "open") return next.open === all[p + 1]!.start ? p + 1 : undefined;
  for (let until = p + 1; until < joined.length && until <= p + MAX_LINES; until++) {
    const first = joined[until]![0];
    if (first) return first.lost === "open" ? until : undefined;
  }
  return undefined;
}

const trimEnd = (text: string, end: number): number => {
  while (end > 0 && /\s/u.test(text[end - 1]!)) end--;
  return end;
};

function withoutLost(pair: Marked): Marked {
  const { lost: _, ...rest } = pair;
  return rest;
}
