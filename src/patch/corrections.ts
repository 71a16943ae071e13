/**
 * Corrections that a reader makes: what they say, and the file that keeps them.
 *
 *   {"onrecord":"corrections","version":1,"corrections":[
 *     {"do":"rename","entity":{"key":"1f..","label":"Horak","kind":"person"},"to":"Jana Horak"},
 *     {"do":"kind","entity":{...},"to":"organization"},
 *     {"do":"merge","entity":{...},"others":[{...}]},                  the others become the first
 *     {"do":"split","entity":{...},"wordings":["Horak"],"articles":[],"to":"Petr Horak"},
 *     {"do":"reject","fact":{"key":"9c..","relation":"attacked","subject":"Rebels","object":"Callao","at":{...}}},
 *     {"do":"note","entity":{...},"text":"the mayor, not the minister"}]}        or "fact" in place of "entity"
 *
 * Things are named by what they are, not only by their key, so that a later build with more articles finds them again (match.ts).
 */
import type { EntityKind } from "../types.js";

/** Where something stands: article id and span. */
export interface Anchor {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

export interface EntityName {
  readonly key: string;
  readonly label: string;
  readonly kind: string;
  /** A mention of it. */
  readonly at?: Anchor;
}

export interface FactName {
  /** Of the edge, or of the event's or quote's node. */
  readonly key: string;
  readonly relation: string;
  /** Labels; absent where the fact has none. */
  readonly subject?: string;
  readonly object?: string;
  /** Its first sentence. */
  readonly at?: Anchor;
}

export type Correction =
  | { readonly do: "rename"; readonly entity: EntityName; readonly to: string }
  | { readonly do: "kind"; readonly entity: EntityName; readonly to: EntityKind }
  | { readonly do: "merge"; readonly entity: EntityName; readonly others: readonly EntityName[] }
  | { readonly do: "split"; readonly entity: EntityName; readonly wordings: readonly string[]; readonly articles: readonly string[]; readonly to: string }
  | { readonly do: "reject"; readonly fact: FactName }
  | { readonly do: "note"; readonly entity?: EntityName; readonly fact?: FactName; readonly text: string };

export const ENTITY_KINDS: readonly EntityKind[] = ["person", "organization", "group", "country", "place", "facility", "weapon", "event", "work", "product", "other"];

export function correctionsFile(corrections: readonly Correction[]): string {
  return `{"onrecord":"corrections","version":1,"corrections":[\n${corrections.map((correction) => JSON.stringify(correction)).join(",\n")}\n]}\n`;
}

export type ReadCorrections = { readonly corrections: readonly Correction[] } | { readonly problem: string };

/** Reads such a file; what is wrong is told by the number of the correction, from 1. */
export function readCorrections(text: string): ReadCorrections {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: "is no JSON" };
  }
  if (!isRecord(file) || file["onrecord"] !== "corrections" || !Array.isArray(file["corrections"])) return { problem: 'is no file of corrections (it has no "onrecord":"corrections")' };
  if (file["version"] !== 1) return { problem: `is of version "${String(file["version"])}", and this program reads version 1` };
  for (const [i, correction] of file["corrections"].entries()) {
    const fault = faultOf(correction);
    if (fault) return { problem: `has a fault in correction ${i + 1}: ${fault}` };
  }
  return { corrections: file["corrections"] as Correction[] };
}

function faultOf(correction: unknown): string | undefined {
  if (!isRecord(correction)) return "it is no object";
  switch (correction["do"]) {
    case "rename": return entityFault(correction["entity"]) ?? textFault(correction["to"], "to");
    case "kind": return entityFault(correction["entity"]) ?? (ENTITY_KINDS.includes(correction["to"] as EntityKind) ? undefined : `"to" must be one of ${ENTITY_KINDS.join(", ")}`);
    case "merge": return entityFault(correction["entity"]) ?? (isListOf(correction["others"], (other) => entityFault(other) === undefined) ? undefined : '"others" must be a list of entities');
    case "split": return entityFault(correction["entity"]) ?? textFault(correction["to"], "to") ?? (["wordings", "articles"].every((name) => isListOf(correction[name], (item) => typeof item === "string")) ? undefined : '"wordings" and "articles" must be lists of texts');
    case "reject": return factFault(correction["fact"]);
    case "note": return (correction["fact"] === undefined ? entityFault(correction["entity"]) : factFault(correction["fact"])) ?? (typeof correction["text"] === "string" ? undefined : '"text" is missing');
    default: return `"do" is "${String(correction["do"])}", not rename, kind, merge, split, reject or note`;
  }
}

const textFault = (value: unknown, name: string): string | undefined => (typeof value === "string" && value.trim() !== "" ? undefined : `"${name}" must be a text`);
const entityFault = (value: unknown): string | undefined => (isRecord(value) && ["key", "label", "kind"].every((name) => typeof value[name] === "string") && isAnchor(value["at"]) ? undefined : '"entity" needs key, label and kind');
const factFault = (value: unknown): string | undefined => (isRecord(value) && ["key", "relation"].every((name) => typeof value[name] === "string") && isAnchor(value["at"]) ? undefined : '"fact" needs key and relation');
const isAnchor = (value: unknown): boolean => value === undefined || (isRecord(value) && typeof value["article"] === "string" && typeof value["start"] === "number" && typeof value["end"] === "number");
const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(isItem);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
