/**
 * Entities to places on earth. In: entities, the readings they come from, a gazetteer. Out: the entities, those places and countries
 * located that every article agrees on.
 *
 * Each article resolves its own names (resolve.ts), since its other places are the evidence; an entity of several articles has a
 * location when all that are sure name the same place, or places that lie together. Unsure means none.
 */
import type { Entity, EntityMention, Location, Reading } from "../../types.js";
import { withoutArticle } from "../name.js";
import { distanceKm } from "./distance.js";
import type { Gazetteer, GazetteerPlace } from "./gazetteer.js";
import { lookupOf } from "./lookup.js";
import { resolvePlaces, wordsBehind, type PlaceName } from "./resolve.js";

/** Places nearer than this are the same to a reader of a map: a city and the region around it. */
const TOGETHER_KM = 60;
/** Refuses "the city", "northern villages", and "the island" beside a name: the word would find Iceland. */
const NAMED = /^\p{Lu}/u;

export function locate(entities: readonly Entity[], readings: readonly Reading[], gazetteer: Gazetteer): Entity[] {
  const named = entities.filter(({ kind, label }) => (kind === "place" || kind === "country") && NAMED.test(withoutArticle(label)));
  const texts = new Map(readings.map(({ article }) => [article.id, article.text]));
  const byArticle = new Map<string, PlaceName[]>();
  for (const entity of named) {
    for (const [article, spans] of mentionsByArticle(entity)) {
      const names = byArticle.get(article) ?? [];
      byArticle.set(article, [...names, { id: entity.id, wordings: [entity.label, ...entity.aliases].filter((wording) => NAMED.test(withoutArticle(wording))), isCountry: entity.kind === "country", spans }]);
    }
  }
  const wordings = [...byArticle].flatMap(([article, names]) => names.flatMap((name) => [...name.wordings, ...wordsBehind(texts.get(article) ?? "", name.spans)]));
  const lookup = lookupOf(gazetteer, wordings);
  const votes = new Map<string, GazetteerPlace[]>();
  for (const [article, names] of byArticle) {
    for (const [id, place] of resolvePlaces(texts.get(article) ?? "", names, lookup)) votes.set(id, [...(votes.get(id) ?? []), place]);
  }
  return entities.map((entity) => {
    const location = agreed(votes.get(entity.id) ?? []);
    return location ? { ...entity, location } : entity;
  });
}

function mentionsByArticle({ mentions }: Entity): Map<string, EntityMention[]> {
  const found = new Map<string, EntityMention[]>();
  for (const mention of mentions) found.set(mention.article, [...(found.get(mention.article) ?? []), mention]);
  return found;
}

/** The place that most articles mean, if the others lie beside it; of equally many the one with more people. */
function agreed(places: readonly GazetteerPlace[]): Location | undefined {
  const count = ({ id }: GazetteerPlace): number => places.filter((other) => other.id === id).length;
  const [best] = [...places].sort((a, b) => count(b) - count(a) || b.population - a.population || (a.id < b.id ? -1 : 1));
  if (!best || places.some((other) => distanceKm(best, other) > TOGETHER_KM)) return undefined;
  return { latitude: best.latitude, longitude: best.longitude, gazetteer: best.id };
}
