/**
 * Small readings by hand, for the tests of link and merge. A thing is "kind:Name/alias/alias"; its mentions stand one after the
 * other in the article's text, so that every span is real. An alias in lower case is a nominal, "he" and "it" are pronouns.
 */
import type { Article, Chain, Claim, EntityKind, Mention, MentionForm, Reading, RelationClaim } from "../src/types.js";

const PRONOUN = /^(?:he|she|it|they)$/u;
const formOf = (text: string): MentionForm => (PRONOUN.test(text) ? "pronoun" : /^(?:the )?\p{Lu}/u.test(text) ? "name" : "nominal");

/** @param claims made of the reading's chains, which are numbered in the order of `things` */
export function reading(id: string, things: readonly string[], claims: (reading: Reading) => readonly Claim[] = () => [], publishedAt?: string): Reading {
  const words: string[] = [], mentions: Mention[] = [], chains: Chain[] = [];
  let at = 0;
  things.forEach((thing, chain) => {
    const [kind = "", names = ""] = thing.split(":"), [label = "", ...aliases] = names.split("/");
    const own = [label, ...aliases].map((text): Mention => {
      const mention: Mention = { index: mentions.length, sentence: 0, head: 0, first: 0, last: 1, start: at, end: at + text.length, form: formOf(text), kind: kind as EntityKind, text, label: text, titles: [] };
      mentions.push(mention);
      words.push(text);
      at += text.length + 1;
      return mention;
    });
    chains.push({ id: chain, kind: kind as EntityKind, label, aliases: aliases.filter((alias) => !PRONOUN.test(alias)), mentions: own.map(({ index }) => index) });
  });
  const article: Article = { id, text: words.join(" "), headlineEnd: 0, ...(publishedAt ? { publishedAt } : {}) };
  const bare: Reading = { article, mentions, chains, claims: [], notices: [] };
  return { ...bare, claims: claims(bare) };
}

/** Subject and object are chains of the reading. */
export function relation({ article, mentions, chains }: Reading, subject: number, label: string, object: number, more: Partial<RelationClaim> = {}): RelationClaim {
  const span = (chain: number) => { const { start, end } = mentions[chains[chain]!.mentions[0]!]!; return { start, end }; };
  return {
    type: "relation", subject, relation: label, predicate: label, object, factuality: "actual", attributedTo: [], rules: ["test"], score: 0.8,
    evidence: { sentence: { start: 0, end: article.text.length }, subject: span(subject), object: span(object) }, ...more,
  };
}
