/**
 * A long text in sections. Coreference and the rules of quotes compare sentences with each other, so their time grows with the
 * square of the length; and what "he" is has nothing to do with a page forty pages before. A text that is longer than any
 * article (a book, a day's feed pasted into one file) is therefore read section by section, in bounded memory, and the
 * sections are set behind each other. Names are united over the sections as they are over articles, by `link`.
 *
 *   1,100 sentences -> sections of 500, 500 and 100, each beginning with a paragraph where one begins near
 */
import type { Chain, Claim, Mention, Notice, Sentence, TaggedSentence } from "./types.js";

export interface Size {
  readonly sentences: number;
  readonly words: number;
}

/** Of a section, at most; the longest features have about 400 sentences and 10,000 words. */
export const SECTION: Size = { sentences: 500, words: 12_000 };
/** How much of a section may be given up to end it with a paragraph. */
const SLACK = 0.1;

/** Sentences that stand together, counted from 0 again. */
export interface Section<T extends Sentence> {
  /** Index of the first of them in the article. */
  readonly first: number;
  readonly sentences: readonly T[];
}

/** What one section says, its sentences, mentions and chains counted from 0. */
export interface SectionReading {
  readonly first: number;
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  readonly claims: readonly Claim[];
  readonly notices: readonly Notice[];
}

/** All sentences in text order; a single section nearly always. */
export function sections<T extends Sentence>(sentences: readonly T[], size: Size = SECTION): Section<T>[] {
  const found: Section<T>[] = [];
  for (let first = 0; first < sentences.length || found.length === 0;) {
    const last = sectionEnd(sentences, first, size);
    const own = first === 0 && last === sentences.length ? sentences : sentences.slice(first, last).map((sentence) => ({ ...sentence, index: sentence.index - first }));
    found.push({ first, sentences: own });
    first = last;
  }
  return found;
}

/** Index behind the last sentence of the section that begins at `first`. */
function sectionEnd(sentences: readonly Sentence[], first: number, size: Size): number {
  let last = first, words = 0;
  while (last < sentences.length && last - first < size.sentences && (last === first || words + sentences[last]!.tokens.length <= size.words)) {
    words += sentences[last]!.tokens.length;
    last += 1;
  }
  if (last === sentences.length) return last;
  for (let end = last; end > last - SLACK * (last - first); end -= 1) if (sentences[end]!.paragraph !== sentences[end - 1]!.paragraph) return end;
  return last;
}

/** A sentence of the section that begins at `first`, counted through the article. */
export const counted = (sentence: TaggedSentence, first: number): TaggedSentence => (first === 0 ? sentence : {
  ...sentence, index: sentence.index + first,
  ...(sentence.antecedents ? { antecedents: sentence.antecedents.map((one) => ({ ...one, sentence: one.sentence + first })) } : {}),
});

/** The sections as one reading, everything counted through. */
export function joined(parts: readonly SectionReading[]): Omit<SectionReading, "first"> {
  const mentions: Mention[] = [], chains: Chain[] = [], claims: Claim[] = [], notices: Notice[] = [];
  for (const part of parts) {
    const mention = mentions.length, chain = chains.length;
    for (const one of part.mentions) mentions.push({ ...one, index: one.index + mention, sentence: one.sentence + part.first });
    for (const one of part.chains) chains.push({ ...one, id: one.id + chain, mentions: one.mentions.map((index) => index + mention) });
    for (const one of part.claims) claims.push(claimFrom(one, chain));
    for (const one of part.notices) notices.push(one);
  }
  return { mentions, chains, claims, notices };
}

/** The claim with every chain's number raised. */
function claimFrom(claim: Claim, by: number): Claim {
  const optional = <K extends string>(name: K, chain: number | undefined): { [P in K]?: number } => (chain === undefined ? {} : ({ [name]: chain + by } as { [P in K]?: number }));
  const base = { attributedTo: claim.attributedTo.map((chain) => chain + by), ...optional("place", claim.place), ...optional("weapon", claim.weapon) };
  if (claim.type === "relation") return { ...claim, ...base, subject: claim.subject + by, object: claim.object + by };
  if (claim.type === "quote") return { ...claim, ...base, speaker: claim.speaker + by, about: claim.about.map((chain) => chain + by) };
  return { ...claim, ...base, ...optional("agent", claim.agent), ...optional("target", claim.target) };
}
