/**
 * Quotes of one speaker in the same words to one quote with all places where it stands.
 *
 * The words are the wording that most articles have. When one article says of itself that the words were said, the quote
 * needs no other source; else the sources of all of them are its sources. Date, medium and occasion are what most say.
 */
import { hash } from "../text/hash.js";
import { overlaps, trimSpan } from "../text/offsets.js";
import type { Entity, EntityMention, Qualifiers, QuoteAssertion, QuoteClaim, QuoteForm, Reading, Span } from "../types.js";
import { combine, commonest } from "./combine.js";
import { evidenceOf, spanOf, type Lookup } from "./lookup.js";
import { qualifiersOf, type Report } from "./report.js";

export interface QuoteReport extends Report {
  readonly speaker: Entity;
  readonly text: string;
  readonly form: QuoteForm;
  readonly medium?: string;
  readonly occasion?: string;
  readonly about: readonly string[];
  readonly mentions: readonly EntityMention[];
}

export function quoteReport(lookup: Lookup, reading: Reading, claim: QuoteClaim, sentenceAt: (span: Span) => number): QuoteReport | undefined {
  const { id: article, text } = reading.article;
  const speaker = lookup.entity(article, claim.speaker);
  const pieces = claim.pieces.map((piece) => trimSpan(text, piece)).filter(({ start, end }) => start < end);
  const first = pieces[0];
  if (!speaker || !first || claim.text.trim() === "") return undefined;
  const subject = spanOf(lookup, speaker, article, claim.evidence.subject);
  const told = claim.evidence.object;
  const words = told && pieces.some((piece) => overlaps(piece, told)) ? told : pieces.find((piece) => overlaps(piece, claim.evidence.sentence)) ?? first;
  const about = claim.about.map((chain) => lookup.entity(article, chain)?.id).filter((id) => id !== undefined && id !== speaker.id);
  return {
    ...qualifiersOf(lookup, article, claim), relation: "said", predicate: claim.cue,
    evidence: evidenceOf(article, sentenceAt(claim.evidence.sentence), claim.evidence, subject, [words.start, words.end]),
    speaker, text: claim.text, form: claim.form, about: about as string[],
    ...(claim.medium === undefined ? {} : { medium: claim.medium }), ...(claim.occasion === undefined ? {} : { occasion: claim.occasion }),
    mentions: pieces.map(({ start, end }) => ({ article, sentence: sentenceAt({ start, end }), start, end })),
  };
}

/** Letters and digits alone: marks and case of quotes are the papers' own. */
const WORDS = /[^\p{L}\p{N}]+/gu;

export const quoteCore = ({ speaker, text, factuality }: QuoteReport): string => JSON.stringify(["quote", speaker.id, text.toLowerCase().replace(WORDS, " ").trim(), factuality]);

export function quoteAssertion(key: string, reports: readonly QuoteReport[]): QuoteAssertion {
  const { speaker } = reports[0]!;
  const date = commonest(reports.map((report) => report.date));
  const attributedTo = reports.some((report) => report.attributedTo.length === 0) ? [] : [...new Set(reports.flatMap((report) => report.attributedTo))].sort();
  const medium = commonest(reports.map((report) => report.medium));
  const occasion = commonest(reports.map((report) => report.occasion));
  const { date: _date, dateText: _dateText, dateCertain: _dateCertain, ...combined } = combine(reports);
  const dated = date === undefined ? undefined : combine(reports.filter((report) => report.date === date));
  return {
    type: "quote", id: hash("quote", key), ...combined, attributedTo, ...(dated ? dateOf(dated) : {}),
    speaker: speaker.id, text: commonest(reports.map(({ text }) => text))!, form: commonest(reports.map(({ form }) => form)) as QuoteForm,
    ...(medium === undefined ? {} : { medium }), ...(occasion === undefined ? {} : { occasion }),
    about: [...new Set(reports.flatMap(({ about }) => about))].sort(),
    mentions: sortedMentions(reports.flatMap(({ mentions }) => mentions)),
  };
}

const dateOf = ({ date, dateText, dateCertain }: Qualifiers): Pick<Qualifiers, "date" | "dateText" | "dateCertain"> => ({
  ...(date === undefined ? {} : { date }), ...(dateText === undefined ? {} : { dateText }), ...(dateCertain === undefined ? {} : { dateCertain }),
});

function sortedMentions(mentions: readonly EntityMention[]): EntityMention[] {
  const unique = new Map(mentions.map((mention) => [`${mention.article}\n${mention.start}\n${mention.end}`, mention]));
  return [...unique.values()].sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start || a.end - b.end));
}
