/**
 * Readings, entities and assertions for tests, made from short texts: what merge would hand to graph.
 *
 *   world([{ id: "a1", text: "Ada met Bo." }], [["person", "Ada"], ["person", "Bo"]], [{ subject: "Ada", relation: "met", object: "Bo", words: "met", article: "a1" }])
 *
 * Things go by their label; mentions are all places where label or aliases stand. The sentence of a fact is the one that holds its `words`.
 */
import { hash } from "../src/text/hash.js";
import type { Article, Assertion, EdgeEvidence, Entity, EntityKind, EntityMention, EventRole, Qualifiers, QuoteForm, Reading, RelationClaim, Span } from "../src/types.js";

export type ArticleOf = Pick<Article, "id" | "text"> & Partial<Article>;
export type Thing = readonly [kind: EntityKind, label: string, ...aliases: string[]];
type More = Partial<Omit<Qualifiers, "attributedTo" | "evidence">> & { readonly sources?: readonly string[] };
interface Standing { readonly words: string; readonly article: string; readonly more?: More }
export type Fact =
  | (Standing & { readonly subject: string; readonly relation: string; readonly object: string })
  | (Standing & { readonly event: string; readonly label: string; readonly roles: Partial<Record<EventRole, string>> })
  | (Standing & { readonly quote: string; readonly speaker: string; readonly about: readonly string[]; readonly form?: QuoteForm });

export interface World {
  readonly readings: readonly Reading[];
  readonly entities: readonly Entity[];
  readonly assertions: readonly Assertion[];
}

export const idOf = (label: string): string => hash("entity", label);

export function world(articles: readonly ArticleOf[], things: readonly Thing[], facts: readonly Fact[]): World {
  const entities = things.map(([kind, label, ...aliases]): Entity => ({
    id: idOf(label), kind, label, aliases, chains: [],
    mentions: articles.flatMap((article) => [label, ...aliases].flatMap((wording) => mentionsOf(article, wording))).sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start)),
  }));
  const assertions = facts.map((fact) => assertionOf(fact, articles, entities)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const readings = articles.map((article): Reading => ({
    article: { headlineEnd: 0, ...article }, mentions: [], chains: [], notices: [],
    claims: sentencesOf(article.text).filter((sentence) => facts.some(({ words, article: id }) => id === article.id && article.text.slice(sentence.start, sentence.end).includes(words))).map(claimIn),
  }));
  return { readings, entities, assertions };
}

/** A claim of which only the sentence counts. */
const claimIn = (sentence: Span): RelationClaim => ({
  type: "relation", subject: 0, relation: "met", predicate: "met", object: 1, factuality: "actual", attributedTo: [], evidence: { sentence }, rules: ["test"], score: 0.5,
});

/** Sentences end at a full stop before a blank or the end. */
export function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/\S[\s\S]*?(?:\.["”]?(?=\s|$)|$)/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function mentionsOf({ id, text }: ArticleOf, wording: string): EntityMention[] {
  const found: EntityMention[] = [];
  for (let start = text.indexOf(wording); start >= 0; start = text.indexOf(wording, start + wording.length)) {
    found.push({ article: id, sentence: sentenceAt(text, start), start, end: start + wording.length });
  }
  return found;
}

const sentenceAt = (text: string, at: number): number => sentencesOf(text).findIndex(({ start, end }) => start <= at && at < end);

function assertionOf(fact: Fact, articles: readonly ArticleOf[], entities: readonly Entity[]): Assertion {
  const { text } = articles.find(({ id }) => id === fact.article)!;
  const at = text.indexOf(fact.words), sentence = sentenceAt(text, at), span = sentencesOf(text)[sentence]!;
  const { sources = [], ...more } = fact.more ?? {};
  const mentionIn = (label: string | undefined): readonly [number, number] | undefined => {
    const mention = entities.find((entity) => entity.label === label)?.mentions.find(({ article, start, end }) => article === fact.article && span.start <= start && end <= span.end);
    return mention && [mention.start, mention.end];
  };
  const predicate = [at, at + fact.words.length] as const;
  const evidence = (subject?: readonly [number, number], object?: readonly [number, number]): EdgeEvidence =>
    ({ article: fact.article, sentence, ...span, ...(subject ? { subject } : {}), predicate, ...(object ? { object } : {}) });
  const shared = { predicate: fact.words, factuality: "actual" as const, attributedTo: sources.map(idOf), confidence: 0.8, rules: ["test"], ...more };
  const id = hash("assertion", JSON.stringify(fact));
  if ("event" in fact) {
    const roles = Object.entries(fact.roles).map(([role, label]) => ({ role: role as EventRole, entity: idOf(label), evidence: [evidence(predicate, mentionIn(label))] }));
    return { ...shared, type: "event", id, relation: fact.event, label: fact.label, mentions: [{ article: fact.article, sentence, start: predicate[0], end: predicate[1] }], roles, evidence: [evidence()] };
  }
  if ("quote" in fact) {
    const start = text.indexOf(fact.quote), end = start + fact.quote.length;
    const mentions = [{ article: fact.article, sentence: sentenceAt(text, start), start, end }];
    return { ...shared, type: "quote", id, relation: "said", speaker: idOf(fact.speaker), text: fact.quote, form: fact.form ?? "direct", about: fact.about.map(idOf), mentions, evidence: [evidence(mentionIn(fact.speaker), [start, end])] };
  }
  return { ...shared, type: "relation", id, relation: fact.relation, subject: idOf(fact.subject), object: idOf(fact.object), evidence: [evidence(mentionIn(fact.subject), mentionIn(fact.object))] };
}

/** Two articles of a small town: relations, events, quotes, a source that is nothing else, a denial, parallel edges. */
export const town = (): World => world(
  [
    { id: "a1", title: "Bridge opens", outlet: "Lipno Post", publishedAt: "2024-03-12", url: "https://lipno.example/bridge", text: 'Mayor Ada Okafor opened the bridge on Monday. "The bridge is safe," Okafor said. The pumping station was hit with rockets, according to Reuters.' },
    { id: "a2", outlet: "Morning Star", publishedAt: "2024-03-13", text: "Jan Horak met Ada Okafor in Lipno. Jan Horak again met Ada Okafor last month. Jan Horak did not attack the pumping station. Three people died." },
  ],
  [
    ["person", "Ada Okafor", "Okafor"], ["facility", "the bridge", "The bridge"], ["facility", "pumping station"], ["weapon", "rockets"], ["organization", "Reuters"],
    ["person", "Jan Horak"], ["place", "Lipno"], ["group", "Three people"], ["other", "Monday"],
  ],
  [
    { subject: "Ada Okafor", relation: "opened", object: "the bridge", words: "opened", article: "a1", more: { date: "2024-03-11", dateText: "on Monday", dateCertain: true } },
    { quote: "The bridge is safe,", speaker: "Ada Okafor", about: ["the bridge", "Jan Horak"], words: "said", article: "a1" },
    { event: "attacked", label: "pumping station attacked", roles: { target: "pumping station", instrument: "rockets" }, words: "was hit", article: "a1", more: { sources: ["Reuters"], weapon: "rockets", date: "2024-03" } },
    { subject: "Jan Horak", relation: "met", object: "Ada Okafor", words: "met", article: "a2", more: { place: "Lipno" } },
    { subject: "Jan Horak", relation: "met", object: "Ada Okafor", words: "again met", article: "a2", more: { date: "2024-02", dateText: "last month" } },
    { subject: "Jan Horak", relation: "attacked", object: "pumping station", words: "did not attack", article: "a2", more: { factuality: "negated" } },
    { event: "died-in", label: "Three people died", roles: { agent: "Three people" }, words: "died", article: "a2", more: { count: 3, countText: "Three", countBound: "exact" } },
  ],
);
