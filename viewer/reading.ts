/**
 * A whole article cut into pieces that lead somewhere: the words that made a fact lead to it, the names to their nodes. Paragraphs
 * laid end to end, with the blanks between them, are exactly the article's text.
 *
 *   "Okafor accused Brightwater Lines." -> "Okafor" (name) " " "accused" (fact) " " "Brightwater Lines" (name) "."
 *
 * Where several facts share their verb, the piece leads to the first of them; all of a paragraph's facts are listed with it. Words
 * of a verb go before names; of nested names the shortest is taken ("Port Halden" inside "the Mayor of Port Halden").
 */
import { allFacts } from "./facts.js";
import { isReified, type Fact, type Model, type Selection } from "./model.js";
import type { PieceRole } from "./passage.js";
import type { Span } from "../src/types.js";

export interface ReadingPiece {
  readonly text: string;
  /** Fact that these words made. */
  readonly fact?: Selection;
  /** Node that they name. */
  readonly node?: string;
  /** In a sentence that made a fact. */
  readonly isRead: boolean;
  /** What the words are to the selection: its subject, predicate, object, a mention. */
  readonly roles: readonly PieceRole[];
}

export interface ReadingParagraph extends Span {
  readonly pieces: readonly ReadingPiece[];
  readonly facts: readonly Fact[];
}

/** What is to be lit besides: the selection's own words in this article. */
export interface Lit extends Span {
  readonly role: PieceRole;
}

interface Mark extends Span {
  readonly fact?: Selection;
  readonly node?: string;
}

/** Matches the blanks between paragraphs: "\n\n", "\n"; refuses " ". */
const BREAK = /\n\s*/g;

export function readingOf(model: Model, article: string, lit: readonly Lit[]): ReadingParagraph[] {
  const text = model.articles.get(article)?.text ?? "";
  const facts = factsIn(model, article);
  const sentences: Span[] = facts.flatMap(({ spans }) => spans.map(({ sentence }) => sentence));
  const marks: Mark[] = [
    ...facts.flatMap(({ fact, spans }) => spans.flatMap(({ predicate }) => (predicate ? [{ ...predicate, fact: fact.selection }] : []))),
    ...mentionsIn(model, article),
  ];
  return paragraphsOf(text).map((paragraph) => ({
    ...paragraph,
    pieces: piecesIn(text, paragraph, marks, sentences, lit),
    facts: facts.filter(({ spans }) => spans.some(({ sentence }) => sentence.start < paragraph.end && sentence.end > paragraph.start)).map(({ fact }) => fact),
  }));
}

function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    if (match.index > start) paragraphs.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) paragraphs.push({ start, end: text.length });
  return paragraphs;
}

interface FactIn {
  readonly fact: Fact;
  readonly spans: readonly { readonly sentence: Span; readonly predicate?: Span }[];
}

/** In the order in which the article tells them. */
function factsIn(model: Model, article: string): FactIn[] {
  return allFacts(model).flatMap((fact) => {
    const spans = fact.attributes.evidence.filter((each) => each.article === article).map(({ start, end, predicate }) => ({ sentence: { start, end }, ...(predicate ? { predicate: { start: predicate[0], end: predicate[1] } } : {}) }));
    return spans.length > 0 ? [{ fact, spans }] : [];
  }).sort((a, b) => (a.spans[0]?.predicate?.start ?? a.spans[0]?.sentence.start ?? 0) - (b.spans[0]?.predicate?.start ?? b.spans[0]?.sentence.start ?? 0) || (a.fact.selection.key < b.fact.selection.key ? -1 : 1));
}

function mentionsIn(model: Model, article: string): Mark[] {
  const marks: Mark[] = [];
  for (const [key, node] of model.nodes) {
    if (node.kind === "quote" || isReified(node)) continue;
    for (const mention of node.mentions) if (mention.article === article) marks.push({ start: mention.start, end: mention.end, node: key });
  }
  return marks;
}

function piecesIn(text: string, { start, end }: Span, marks: readonly Mark[], sentences: readonly Span[], lit: readonly Lit[]): ReadingPiece[] {
  const inside = (span: Span): boolean => span.end > span.start && span.start < end && span.end > start;
  const [ownMarks, ownLit, ownSentences] = [marks.filter(inside), lit.filter(inside), sentences.filter(inside)];
  const cuts = new Set([start, end]);
  for (const span of [...ownMarks, ...ownLit, ...ownSentences]) for (const cut of [span.start, span.end]) if (cut > start && cut < end) cuts.add(cut);
  const ordered = [...cuts].sort((a, b) => a - b);
  const pieces: ReadingPiece[] = [];
  for (let i = 0; i + 1 < ordered.length; i++) {
    const [from, to] = [ordered[i] ?? 0, ordered[i + 1] ?? 0];
    const covers = (span: Span): boolean => span.start <= from && span.end >= to;
    const target = targetOf(ownMarks.filter(covers));
    const piece: ReadingPiece = { text: text.slice(from, to), ...target, isRead: ownSentences.some(covers), roles: ownLit.filter(covers).map(({ role }) => role) };
    const before = pieces[pieces.length - 1];
    if (before && isSame(before, piece)) pieces[pieces.length - 1] = { ...before, text: before.text + piece.text };
    else pieces.push(piece);
  }
  return pieces;
}

function targetOf(marks: readonly Mark[]): Pick<ReadingPiece, "fact" | "node"> {
  const shortest = (list: readonly Mark[]): Mark | undefined => [...list].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  const { fact } = shortest(marks.filter((mark) => mark.fact)) ?? {};
  if (fact) return { fact };
  const { node } = shortest(marks.filter((mark) => mark.node !== undefined)) ?? {};
  return node === undefined ? {} : { node };
}

function isSame(a: ReadingPiece, b: ReadingPiece): boolean {
  return a.fact === b.fact && a.node === b.node && a.isRead === b.isRead && a.roles.join() === b.roles.join();
}
