/**
 * Which kinds may be one thing under one name. The model takes a building for the body in it ("the Kremlin"), a firm for its
 * product, and calls "other" what it does not know; it seldom takes a person for a place. A person, a country ("Georgia" is
 * also a state) and an event are never anything else.
 */
import type { EntityKind } from "../types.js";

const COMPATIBLE: readonly (readonly [EntityKind, EntityKind])[] = [
  ["organization", "facility"], ["place", "facility"], ["organization", "product"], ["organization", "work"], ["product", "work"], ["product", "weapon"],
  ["other", "organization"], ["other", "place"], ["other", "facility"], ["other", "product"], ["other", "work"], ["other", "weapon"],
];
/** Order in which ties are broken and groups are named; the most telling kind first. */
const KINDS: readonly EntityKind[] = ["person", "country", "organization", "place", "facility", "weapon", "event", "work", "product", "group", "other"];

const isCompatible = (a: EntityKind, b: EntityKind): boolean => COMPATIBLE.some(([one, other]) => (one === a && other === b) || (one === b && other === a));

/** The kinds under one name as groups of one thing each: those that fit together all with all, the others alone. */
export function kindGroups(kinds: ReadonlySet<EntityKind>): EntityKind[][] {
  const sorted = KINDS.filter((kind) => kinds.has(kind));
  const joined = sorted.filter((kind) => sorted.some((other) => isCompatible(kind, other)));
  if (!joined.every((one, i) => joined.slice(i + 1).every((other) => isCompatible(one, other)))) return sorted.map((kind) => [kind]);
  return [...(joined.length ? [joined] : []), ...sorted.filter((kind) => !joined.includes(kind)).map((kind) => [kind])];
}

/** The kind that most chains have; a tie goes to the more telling one. */
export function majorityKind(kinds: readonly EntityKind[]): EntityKind {
  const count = (kind: EntityKind): number => kinds.filter((each) => each === kind).length;
  return KINDS.reduce((best, kind) => (count(kind) > count(best) ? kind : best));
}
