/**
 * From what a claim says of its article (chains, spans) to what the graph says (entities, evidence).
 *
 *   lookupOf(entities).entity("a1", 3)             the entity of chain 3 of article a1
 *   sentenceFinder(reading)({ start: 40, end: 80 })  index of the sentence that stands there
 *
 * A span of an end that is no mention of the end's entity is left out of the evidence: the graph's law is that whatever is
 * marked as subject or object is a mention of it.
 */
import { contains, overlaps } from "../text/offsets.js";
import type { EdgeEvidence, Entity, EntityMention, Evidence, Reading, Span } from "../types.js";

export interface Lookup {
  /** The entity that a chain of an article belongs to. */
  readonly entity: (article: string, chain: number) => Entity | undefined;
  /** The mentions of an entity in one article, in text order. */
  readonly mentions: (entity: Entity, article: string) => readonly EntityMention[];
}

export function lookupOf(entities: readonly Entity[]): Lookup {
  const byChain = new Map<string, Map<number, Entity>>();
  for (const entity of entities) {
    for (const { article, chain } of entity.chains) {
      const ofArticle = byChain.get(article) ?? new Map<number, Entity>();
      byChain.set(article, ofArticle.set(chain, entity));
    }
  }
  const byArticle = new Map<Entity, ReadonlyMap<string, readonly EntityMention[]>>();
  return {
    entity: (article, chain) => byChain.get(article)?.get(chain),
    mentions: (entity, article) => {
      const known = byArticle.get(entity) ?? mentionsByArticle(entity);
      byArticle.set(entity, known);
      return known.get(article) ?? [];
    },
  };
}

function mentionsByArticle({ mentions }: Entity): ReadonlyMap<string, readonly EntityMention[]> {
  const found = new Map<string, EntityMention[]>();
  for (const mention of mentions) {
    const list = found.get(mention.article);
    if (list) list.push(mention);
    else found.set(mention.article, [mention]);
  }
  return found;
}

/**
 * The index of the sentence at a span, as the mentions in it know it. Where nothing is mentioned in the sentence it is the
 * index of the last one before that has a mention.
 */
export function sentenceFinder(reading: Reading): (span: Span) => number {
  const mentions = [...reading.mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  return (span) => {
    let low = 0, high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.start < span.start) low = middle + 1;
      else high = middle;
    }
    const next = mentions[low];
    return (next && contains(span, next) ? next : mentions[low - 1])?.sentence ?? 0;
  };
}

/** The span, when it touches a mention of the entity. */
export function spanOf(lookup: Lookup, entity: Entity, article: string, span: Span | undefined): readonly [number, number] | undefined {
  return span && lookup.mentions(entity, article).some((mention) => overlaps(mention, span)) ? [span.start, span.end] : undefined;
}

/** The mention of the entity in a stretch of text that stands nearest to a word. */
export function mentionWithin(lookup: Lookup, entity: Entity, article: string, within: Span, near: number): readonly [number, number] | undefined {
  const inside = lookup.mentions(entity, article).filter((mention) => contains(within, mention));
  const nearest = inside.reduce<EntityMention | undefined>((best, mention) => (best && Math.abs(best.start - near) <= Math.abs(mention.start - near) ? best : mention), undefined);
  return nearest && [nearest.start, nearest.end];
}

/** Evidence as the graph has it, with the ends' spans given. */
export function evidenceOf(
  article: string, sentence: number, { sentence: span, predicate }: Evidence, subject: readonly [number, number] | undefined, object: readonly [number, number] | undefined,
): EdgeEvidence {
  return {
    article, sentence, start: span.start, end: span.end,
    ...(subject ? { subject } : {}), ...(predicate ? { predicate: [predicate.start, predicate.end] as const } : {}), ...(object ? { object } : {}),
  };
}
