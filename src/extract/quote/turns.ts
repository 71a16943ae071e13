/**
 * Quotes that a layout gives to their speaker, without a verb: the turns of a transcript ("REED: Thank you."), signed
 * quotations ("“Never again.” — Ana Cruz") and embedded posts ("All crews are back. — Harbour Police (@harbourpd) May 3, 2019").
 *
 * A turn begins a paragraph with a name in capitals and a colon and goes to the paragraph's end; an article with a single
 * one has none. A post reaches back from its signature to the start of the paragraph, or as far as a post may be long.
 */
import type { Context } from "../context.js";
import type { Mention, Span, TaggedSentence } from "../../types.js";

export interface Turn {
  readonly mention: Mention;
  readonly sentence: TaggedSentence;
  readonly piece: Span;
  readonly rule: "transcript" | "embedded-post";
  readonly wording: string;
  readonly medium?: string;
}

/** "MR. REED: Thank". Not: "NOTE: x" alone (see MIN_TURNS), "Reed: x". */
const TURN = /^((?:\p{Lu}[\p{Lu}.’'-]+ ){0,3}\p{Lu}[\p{Lu}’'-]{2,}):\s+(?=\S)/u;
/** "— Harbour Police (@harbourpd) May 3, 2019". Not: "— Harbour Police said". */
const SIGNATURE = /\s*(?:—|–|―|--)\s*([^—–―()\n]{2,60}?)\s*\(@\w+\)\s*(?:\p{Lu}\p{L}+ \d{1,2}, \d{4})?/gu;
/** A dash before a signature: "“...” — Ana Cruz". Not: "“...” - and". */
const SIGNED = /^\s*(?:—|–|―|--|-)\s*(?=\p{Lu})/u;
/** "pic.twitter.com/abc", "https://t.co/abc". Not: "picture". */
const LINK = /\s*(?:https?:\/\/|pic\.twitter\.com\/)\S+\s*$/u;
const MIN_TURNS = 2;
/** Characters of the longest post. */
const MAX_POST = 280;

export function findTurns(context: Context): Turn[] {
  const turns = transcript(context);
  return [...(turns.length >= MIN_TURNS ? turns : []), ...posts(context)];
}

/** Who signed the quotation that ends at `close`. */
export function signer(context: Context, close: number): Mention | undefined {
  const dash = SIGNED.exec(context.article.text.slice(close, close + 8));
  const at = close + (dash?.[0].length ?? 0);
  return dash ? context.mentions.find((mention) => mention.form === "name" && mention.start === at) : undefined;
}

function transcript(context: Context): Turn[] {
  const { text } = context.article;
  return paragraphs(context).flatMap((sentences): Turn[] => {
    const first = sentences[0]!, end = sentences[sentences.length - 1]!.end;
    const match = TURN.exec(text.slice(first.start, end));
    const mention = match && mentionIn(context, { start: first.start, end: first.start + match[1]!.length });
    return match && mention ? [{ mention, sentence: first, piece: { start: first.start + match[0].length, end }, rule: "transcript", wording: ":" }] : [];
  });
}

function posts(context: Context): Turn[] {
  const { text } = context.article;
  return [...text.matchAll(SIGNATURE)].flatMap((match): Turn[] => {
    const name = match.index + match[0].indexOf(match[1]!), end = match.index;
    const mention = mentionIn(context, { start: name, end: name + match[1]!.length });
    const sentence = mention && context.sentences[mention.sentence], piece = mention && postBefore(context, end);
    return sentence && piece ? [{ mention, sentence, piece, rule: "embedded-post", wording: "@", medium: "Twitter" }] : [];
  });
}

function postBefore(context: Context, signature: number): Span | undefined {
  const { text } = context.article;
  const end = signature - (LINK.exec(text.slice(Math.max(0, signature - 200), signature))?.[0].length ?? 0);
  const last = context.sentences.find((sentence) => sentence.start < end && end <= sentence.end + 1) ?? context.sentences.findLast((sentence) => sentence.end <= end);
  const before = context.sentences.filter((sentence) => last && sentence.paragraph === last.paragraph && sentence.start < end && end - sentence.start <= MAX_POST);
  const start = before[0]?.start;
  return start !== undefined && start < end ? { start, end: start + text.slice(start, end).trimEnd().length } : undefined;
}

/** The longest mention that touches the span. */
const mentionIn = (context: Context, span: Span): Mention | undefined =>
  context.mentions.filter((mention) => mention.form !== "pronoun" && mention.start < span.end && span.start < mention.end)
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0];

function paragraphs(context: Context): TaggedSentence[][] {
  const found: TaggedSentence[][] = [];
  for (const sentence of context.sentences) {
    const last = found[found.length - 1];
    if (last && last[0]!.paragraph === sentence.paragraph) last.push(sentence);
    else found.push([sentence]);
  }
  return found;
}
