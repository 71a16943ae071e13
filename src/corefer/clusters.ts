/**
 * Chains in the making: who is with whom, and what a whole chain knows (entity-centric: Lee et al. 2013). A pass asks
 * `mayJoin`, which no pass can overrule except the ones that see both in one construction (an apposition), and `join`s.
 *
 * { "Mr Ruiz" (masculine) } + { "she" } -> refused; { "the two Syrian soldiers" } + { "three soldiers" } -> refused.
 */
import type { EntityKind } from "../types.js";
import type { Gender } from "../lexicon/gender.js";
import { isRelation } from "../text/tree.js";
import type { Fact } from "./fact.js";

/** What all mentions of a chain say together. */
export interface Profile {
  readonly members: readonly Fact[];
  readonly kind: EntityKind;
  readonly isOnlyPronouns: boolean;
  /** "every team", "no team": nothing comes back to it. */
  readonly isOnlyQuantified: boolean;
  /** Some mention is a name. */
  readonly isNamed: boolean;
  readonly genders: ReadonlySet<Gender>;
  readonly isPlural: boolean;
  readonly isSingular: boolean;
  readonly countries: ReadonlySet<string>;
  readonly amounts: ReadonlySet<number>;
  /** Ages in figures: "26-year-old". */
  readonly ages: ReadonlySet<string>;
  /** Lower-case role words: last words of titles and heads of nominals, each with the words around it. */
  readonly roles: readonly { readonly noun: string; readonly words: ReadonlySet<string> }[];
}

export interface Clusters {
  readonly facts: readonly Fact[];
  /** The mention with that head word; every word heads at most one. */
  at(sentence: number, head: number): Fact | undefined;
  of(index: number): number;
  profile(cluster: number): Profile;
  isTogether(a: number, b: number): boolean;
  /** May the two mentions' chains be one, as far as kinds, genders, numbers and amounts go? */
  mayJoin(a: number, b: number): boolean;
  join(a: number, b: number): void;
  /** Ids of the chains: the indices of their first mentions, in text order. */
  all(): readonly number[];
}

export function clusters(facts: readonly Fact[]): Clusters {
  const owner = facts.map((_, index) => index);
  const members = new Map<number, Fact[]>(facts.map((fact, index) => [index, [fact]]));
  const profiles = new Map<number, Profile>();
  const heads = byHead(facts);
  let ids: readonly number[] | undefined;
  const of = (index: number): number => owner[index]!;
  const profile = (cluster: number): Profile => {
    const known = profiles.get(cluster);
    if (known) return known;
    const made = profileOf(members.get(cluster)!);
    profiles.set(cluster, made);
    return made;
  };
  return {
    facts, of, profile,
    at: (sentence, head) => heads[sentence]?.get(head),
    isTogether: (a, b) => of(a) === of(b),
    mayJoin: (a, b) => of(a) === of(b) || isCompatible(profile(of(a)), profile(of(b))),
    join: (a, b) => {
      const [low, high] = [of(a), of(b)].sort((x, y) => x - y) as [number, number];
      if (low === high) return;
      for (const fact of members.get(high)!) owner[fact.mention.index] = low;
      members.set(low, [...members.get(low)!, ...members.get(high)!].sort((x, y) => x.mention.index - y.mention.index));
      members.delete(high);
      profiles.delete(low);
      profiles.delete(high);
      ids = undefined;
    },
    all: () => (ids ??= [...members.keys()].sort((a, b) => a - b)),
  };
}

/** By sentence. */
function byHead(facts: readonly Fact[]): Map<number, Fact>[] {
  const found: Map<number, Fact>[] = [];
  for (const fact of facts) (found[fact.mention.sentence] ??= new Map()).set(fact.mention.head, fact);
  // "Foreign Secretary", whose head the tree may see in its first word, is asked for by its noun too.
  for (const fact of facts) {
    const last = fact.mention.last - 1, heads = found[fact.mention.sentence]!;
    if (fact.form === "nominal" && fact.sentence.tokens[last]!.lemma.toLowerCase() === fact.noun && !heads.has(last)) heads.set(last, fact);
  }
  return found;
}

const QUANTIFIERS = new Set(["every", "each", "no", "any"]);

function profileOf(members: readonly Fact[]): Profile {
  const roles = members.flatMap((fact) => {
    const titles = fact.mention.titles.map((title) => title.toLowerCase().split(/[\s-]+/));
    const own = fact.form === "nominal" ? [[...fact.modifiers, ...fact.complements, fact.noun]] : [];
    return [...titles, ...own].map((words) => ({ noun: words[words.length - 1]!, words: new Set(words) }));
  });
  const solid = members.filter((fact) => fact.number !== "either");
  return {
    members, roles,
    kind: kindOf(members),
    isOnlyPronouns: members.every((fact) => fact.form === "pronoun"),
    isOnlyQuantified: members.every(({ sentence, mention }) => QUANTIFIERS.has(sentence.tokens[mention.first]!.text.toLowerCase())),
    isNamed: members.some((fact) => fact.form === "name" || fact.form === "adjective"),
    genders: new Set(members.flatMap((fact) => fact.gender ?? [])),
    isPlural: solid.some((fact) => fact.number === "plural"),
    isSingular: solid.some((fact) => fact.number === "singular"),
    countries: new Set(members.flatMap((fact) => [...fact.countries])),
    ages: new Set(members.flatMap(({ modifiers }) => [...modifiers].filter((word) => /^\d+-year-old$/u.test(word)))),
    amounts: new Set(members.flatMap((fact) => (fact.mention.amount ? [fact.mention.amount.value] : []))),
  };
}

/** How far a mention's kind is to be believed, by its form. */
const BELIEF = { name: 4, adjective: 6, nominal: 1.5, pronoun: 0.1 } as const;

/** The kind that the surest mentions give. */
export function kindOf(members: readonly Fact[]): EntityKind {
  const votes = new Map<EntityKind, number>();
  for (const { form, kind } of members) votes.set(kind, (votes.get(kind) ?? 0) + BELIEF[form] * (kind === "other" ? 0.2 : 1));
  return [...votes].sort((a, b) => b[1] - a[1])[0]![0];
}

const PLACES = new Set<EntityKind>(["country", "place", "facility"]);
const THINGS = new Set<EntityKind>(["weapon", "product", "work", "other", "facility", "event"]);

/** Kinds that one thing may be given by different mentions of it. */
export function areKindsAlike(a: EntityKind, b: EntityKind): boolean {
  if (a === b || (a === "other" && b !== "person") || (b === "other" && a !== "person")) return true;
  if (PLACES.has(a) && PLACES.has(b)) return true;
  if (THINGS.has(a) && THINGS.has(b)) return true;
  const pair = new Set([a, b]);
  return pair.has("organization") && (pair.has("group") || pair.has("facility") || pair.has("work"));
}

function isCompatible(a: Profile, b: Profile): boolean {
  if (!a.isOnlyPronouns && !b.isOnlyPronouns && !areKindsAlike(a.kind, b.kind)) return false;
  // Names meet only in names-pass, which compares them.
  if (a.isNamed && b.isNamed) return false;
  if (a.genders.size && b.genders.size && [...a.genders, ...b.genders].some((gender) => !a.genders.has(gender) || !b.genders.has(gender))) return false;
  if ((a.isPlural && b.isSingular && !b.isPlural) || (b.isPlural && a.isSingular && !a.isPlural)) return false;
  if (a.amounts.size && b.amounts.size && ![...a.amounts].some((value) => b.amounts.has(value))) return false;
  if (a.ages.size && b.ages.size && ![...a.ages].some((age) => b.ages.has(age))) return false;
  return !a.members.some((x) => b.members.some((y) => cannotBeOne(x, y)));
}

/** One inside the other, two conjuncts, two arguments of one predicate. */
export function cannotBeOne(a: Fact, b: Fact): boolean {
  if (a.sentence !== b.sentence) return false;
  const x = a.mention, y = b.mention;
  if (x.first < y.last && y.first < x.last) return true;
  if (isConjunct(a, b) || isConjunct(b, a)) return true;
  return areCoArguments(a, b);
}

function isConjunct(a: Fact, b: Fact): boolean {
  for (let word = b.head; word.deprel === "conj" && word.head >= 0; word = b.sentence.tokens[word.head]!) if (word.head === a.head.index) return true;
  return a.head.deprel === "conj" && b.head.deprel === "conj" && a.head.head === b.head.head;
}

const ARGUMENTS = ["nsubj", "obj", "iobj", "obl"];

function areCoArguments(a: Fact, b: Fact): boolean {
  if (a.head.head < 0 || a.head.head !== b.head.head) return false;
  if (/sel(f|ves)$/i.test(a.head.text) || /sel(f|ves)$/i.test(b.head.text)) return false;
  return isRelation(a.head, ...ARGUMENTS) && isRelation(b.head, ...ARGUMENTS);
}
