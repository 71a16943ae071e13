/**
 * What the viewer knows of the canonical relations: the class, which gives an edge its colour and its group in the panel, and the
 * words between subject and object where they are not the label itself ("attacked" reads as it stands, "part-of" does not).
 * A relation that is not here is of class "other" and is worded by its own label ("collided-with" -> "collided with").
 */
import type { RelationClass } from "./palette.js";

const CLASSES: Readonly<Record<Exclude<RelationClass, "other">, string>> = {
  conflict: "attacked killed wounded damaged destroyed intercepted captured fought kidnapped used deployed withdrew-from",
  statement: "said about accused threatened warned demanded promised denied praised criticized supported rejected apologized-to asked",
  diplomacy: "met talked-with visited agreed-with negotiated-with aided sanctioned",
  justice: "arrested charged convicted sentenced investigated sued cleared released searched",
  politics: "appointed elected nominated dismissed resigned-from won defeated voted-for approved banned protested-against",
  structure: "role-in member-of part-of related-to owns founded same-as",
  place: "located-in based-in from went-to left happened-in",
  economy: "bought sold invested-in produced launched paid hired",
  effect: "caused canceled suspended trapped rescued evacuated died-in",
};

const CLASS_OF: ReadonlyMap<string, RelationClass> = new Map(
  Object.entries(CLASSES).flatMap(([name, relations]) => relations.split(" ").map((relation): [string, RelationClass] => [relation, name as RelationClass])),
);

const PHRASES: ReadonlyMap<string, string> = new Map([
  ["role-in", "has a role in"], ["member-of", "is a member of"], ["part-of", "is part of"], ["related-to", "is related to"],
  ["same-as", "is the same as"], ["located-in", "is in"], ["based-in", "is based in"], ["from", "is from"],
]);

export const RELATION_CLASSES: readonly RelationClass[] = [
  "conflict", "statement", "diplomacy", "justice", "politics", "structure", "place", "economy", "effect", "other",
];

export const EVENT_ROLES: readonly string[] = ["agent", "target", "instrument", "place"];

export function classOf(relation: string): RelationClass {
  return CLASS_OF.get(relation) ?? "other";
}

/** The words between subject and object: "role-in" with title "president" -> "is president of". */
export function phraseOf(relation: string, title?: string): string {
  if (relation === "role-in" && title) return `is ${title} of`;
  return PHRASES.get(relation) ?? relation.replaceAll("-", " ");
}
