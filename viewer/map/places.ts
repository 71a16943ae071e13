/**
 * What the map shows: of the facts that pass the filters, the places that they name and the gazetteer knows, each with its facts; and
 * the places that it does not know, which are listed and never guessed.
 *
 * A fact is at a place when the place is one of its names ("... attacked Lipno", "happened in Lipno") or its setting ("in Lipno").
 */
import type { NodeAttributes } from "../../src/types.js";
import { facetedFacts } from "../facets.js";
import type { Filtered } from "../filtered.js";
import type { Fact, Model, Selection } from "../model.js";
import type { Degrees } from "./projection.js";

export interface MapPlace extends Degrees {
  readonly key: string;
  readonly node: NodeAttributes;
  /** The latest first. */
  readonly facts: readonly Fact[];
}

export interface MapContent {
  /** The most told first. */
  readonly places: readonly MapPlace[];
  /** Keys of places without coordinates, by name. */
  readonly unresolved: readonly string[];
}

const PLACES: readonly string[] = ["place", "country", "facility"];
/** Facilities have no entry in the gazetteer and are no gap in it. */
const EXPECTED: readonly string[] = ["place", "country"];

let last: { readonly filtered: Filtered; readonly content: MapContent } | undefined;

export function mapContent(model: Model, filtered: Filtered): MapContent {
  if (last?.filtered !== filtered) last = { filtered, content: compute(model, filtered) };
  return last.content;
}

function compute(model: Model, filtered: Filtered): MapContent {
  const passing = new Set(filtered.facts);
  const settings = settingsOf(model);
  const facts = new Map<string, Fact[]>();
  for (const { fact, nodes } of facetedFacts(model)) {
    if (!passing.has(fact)) continue;
    const setting = fact.attributes.place === undefined ? undefined : settings.get(fact.attributes.place);
    for (const key of new Set([...nodes, ...(setting === undefined ? [] : [setting])])) {
      const list = facts.get(key);
      if (list) list.push(fact);
      else facts.set(key, [fact]);
    }
  }
  const places: MapPlace[] = [], unresolved: string[] = [];
  for (const [key, node] of model.nodes) {
    const told = facts.get(key);
    if (!told || !PLACES.includes(node.kind)) continue;
    const { latitude, longitude } = node;
    if (latitude !== undefined && longitude !== undefined) places.push({ key, node, latitude, longitude, facts: told });
    else if (EXPECTED.includes(node.kind)) unresolved.push(key);
  }
  const label = (key: string): string => model.nodes.get(key)?.label.toLowerCase() ?? key;
  const byName = (a: string, b: string): number => (label(a) < label(b) ? -1 : label(a) > label(b) ? 1 : a < b ? -1 : 1);
  return { places: places.sort((a, b) => b.facts.length - a.facts.length || byName(a.key, b.key)), unresolved: unresolved.sort(byName) };
}

/** The setting of a fact is a label; where two nodes share one, none is meant. */
function settingsOf(model: Model): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const [key, node] of model.nodes) if (PLACES.includes(node.kind)) found.set(node.label, found.has(node.label) ? undefined : key);
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The places of what is selected: itself, or those that its facts name. */
export function placesOfSelection(model: Model, content: MapContent, selection: Selection | null): ReadonlySet<string> {
  if (!selection) return new Set();
  const isNear = ({ key, facts }: MapPlace): boolean => {
    if (selection.kind === "node" && selection.key === key) return true;
    return facts.some((fact) => fact.selection.key === selection.key || fact.subject === selection.key || fact.object === selection.key
      || (selection.kind === "edge" && isEdgeOf(model, selection.key, fact)));
  };
  return new Set(content.places.filter(isNear).map(({ key }) => key));
}

function isEdgeOf(model: Model, key: string, { selection }: Fact): boolean {
  const edge = model.edges.get(key);
  return selection.kind === "node" && (edge?.source === selection.key || edge?.target === selection.key);
}
