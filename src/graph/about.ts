/**
 * Where a quote names the things that it is about: the evidence of the edges quote -about-> thing.
 *
 * A thing counts only where a mention of it stands inside the words of the quote, so that both ends of the edge are in the
 * evidence. The evidence is the sentence of the mention, as a claim of the article knows it; where no claim stands in that
 * sentence, it is the stretch of the quote itself. One piece of evidence a sentence, its first mention.
 *
 *   "The bridge is safe," Okafor said.   about [the bridge] -> that sentence, object "The bridge"
 */
import { contains } from "../text/offsets.js";
import type { EdgeEvidence, Entity, EntityMention, QuoteAssertion, Reading, Span } from "../types.js";
import { byPlace } from "./content.js";

export type AboutFinder = (quote: QuoteAssertion, thing: Entity) => EdgeEvidence[];

export function aboutFinder(readings: readonly Reading[]): AboutFinder {
  const sentences = new Map(readings.map((reading) => [reading.article.id, sentencesOf(reading)]));
  const mentions = new WeakMap<Entity, Map<string, EntityMention[]>>();
  return (quote, thing) => {
    const ofThing = mentions.get(thing) ?? byArticle(thing.mentions);
    mentions.set(thing, ofThing);
    const found = new Map<string, EdgeEvidence>();
    for (const words of quote.mentions) {
      for (const mention of ofThing.get(words.article) ?? []) {
        if (!contains(words, mention)) continue;
        const { start, end } = sentences.get(words.article)?.find((sentence) => contains(sentence, mention)) ?? words;
        const key = `${words.article}\n${start}\n${end}`;
        if (!found.has(key)) found.set(key, { article: words.article, sentence: mention.sentence, start, end, object: [mention.start, mention.end] });
      }
    }
    return [...found.values()].sort(byPlace);
  };
}

/** The sentences that a claim of the article stands in. */
function sentencesOf({ claims }: Reading): Span[] {
  const unique = new Map(claims.map(({ evidence: { sentence } }) => [`${sentence.start}\n${sentence.end}`, sentence]));
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function byArticle(mentions: readonly EntityMention[]): Map<string, EntityMention[]> {
  const lists = new Map<string, EntityMention[]>();
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const list = lists.get(mention.article);
    if (list) list.push(mention);
    else lists.set(mention.article, [mention]);
  }
  return lists;
}
