/**
 * The evidence under a fact: one sentence at a time inside its paragraph, subject, predicate and object lit, with the article's
 * outlet, title and day of publication, and buttons to the next and previous occurrence.
 */
import type { EdgeEvidence, EntityMention } from "../../src/types.js";
import { litSpans, paragraphAround, piecesOf, type LitSpan, type Piece, type PieceRole } from "../passage.js";
import type { Fact, Model } from "../model.js";
import { dateInWords } from "../wording.js";
import { button, h, isolated, safeLink, type Child } from "./dom.js";

export interface Occurrence {
  readonly article: string;
  readonly lit: readonly LitSpan[];
  /** What the paragraph is found by. */
  readonly start: number;
  readonly end: number;
}

/** Roles in the reader's words. */
export const ROLE_WORDS: Partial<Readonly<Record<PieceRole, string>>> = { hedge: "doubt" };
export const MARKED: readonly PieceRole[] = ["subject", "predicate", "object", "date", "number", "hedge", "mention"];

export function occurrenceOf(model: Model, evidence: EdgeEvidence, attributes: Fact["attributes"]): Occurrence {
  return { article: evidence.article, lit: litSpans(evidence, model.articles.get(evidence.article)?.text, attributes), start: evidence.start, end: evidence.end };
}

export function mentionOccurrence(mention: EntityMention): Occurrence {
  return { article: mention.article, lit: [{ start: mention.start, end: mention.end, role: "mention" }], start: mention.start, end: mention.end };
}

/** @param turn asks for the occurrence with this number */
export function evidenceView(model: Model, occurrences: readonly Occurrence[], shown: number, noun: string, turn: (occurrence: number) => void): HTMLElement {
  const at = Math.min(Math.max(shown, 0), occurrences.length - 1);
  const occurrence = occurrences[at];
  if (!occurrence) return h("p", { class: "note" }, "No sentence is recorded for this.");
  const pages = occurrences.length > 1 && h("div", { class: "pager", role: "group", "aria-label": `${noun} shown` },
    button("‹", { class: "turn previous", "aria-label": `Previous ${noun.toLowerCase()}`, "aria-disabled": String(at === 0) }, () => at > 0 && turn(at - 1)),
    h("span", { class: "page" }, `${noun} ${at + 1} of ${occurrences.length}`),
    button("›", { class: "turn following", "aria-label": `Next ${noun.toLowerCase()}`, "aria-disabled": String(at === occurrences.length - 1) }, () => at < occurrences.length - 1 && turn(at + 1)),
  );
  return h("div", { class: "evidence" }, pages, passage(model, occurrence), source(model, occurrence.article));
}

function passage(model: Model, { article, lit, start, end }: Occurrence): HTMLElement {
  const text = model.articles.get(article)?.text;
  if (text === undefined) return h("p", { class: "note" }, "The article's text is not in this file.");
  const paragraph = paragraphAround(text, { start, end });
  const children: Child[] = [paragraph.start > 0 && !/\n\s*$/.test(text.slice(0, paragraph.start)) && "… ", ...piecesOf(text, paragraph, lit).map(pieceView)];
  return h("p", { class: "passage", dir: "auto" }, ...children);
}

/** The sentence alone, its words lit, with where it stands: for lists that set sentences side by side. */
export function sentenceView(model: Model, evidence: EdgeEvidence, attributes: Fact["attributes"]): HTMLElement {
  const text = model.articles.get(evidence.article)?.text ?? "";
  return h("div", { class: "evidence" }, h("p", { class: "passage short", dir: "auto" }, ...piecesOf(text, evidence, litSpans(evidence, text, attributes)).map(pieceView)), source(model, evidence.article));
}

function pieceView(piece: Piece, at: number, pieces: readonly Piece[]): Node {
  const roles = piece.roles.filter((role) => MARKED.includes(role));
  const inSentence = piece.roles.includes("sentence") ? "sentence" : "context";
  if (roles.length === 0) return h("span", { class: piece.roles.length > 0 ? inSentence : "context" }, piece.text);
  const role = roles[roles.length - 1] ?? "mention";
  const continues = pieces[at + 1]?.roles.includes(role) ?? false;
  return h("mark", { class: `lit ${roles.join(" ")}`, "data-roles": roles.join(" "), "data-label": continues || role === "mention" ? undefined : ROLE_WORDS[role] ?? role }, piece.text);
}

function source(model: Model, key: string): HTMLElement {
  const article = model.articles.get(key);
  const title = article?.title ?? article?.url ?? key;
  const href = safeLink(article?.url);
  const heading = href ? h("a", { href, target: "_blank", rel: "noopener noreferrer" }, isolated(title)) : isolated(title);
  return h("p", { class: "source" },
    article?.outlet !== undefined && h("span", { class: "outlet" }, isolated(article.outlet)), heading,
    article?.publishedAt !== undefined && h("time", { datetime: article.publishedAt }, dateInWords(article.publishedAt)),
    article !== undefined && h("a", { class: "read-all", href: `#read=${encodeURIComponent(key)}` }, "Read it whole"));
}
