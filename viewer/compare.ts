/**
 * Sources side by side: what only one tells, what both tell, and where reports contradict each other.
 *
 * Two sources tell the same when subject, relation, object and certainty are the same, whoever is said to say so and whenever it was.
 * Reports contradict each other when they speak of the same thing and cannot both be right:
 *
 *   polarity   the same subject, relation and object, once as having happened and once as not
 *   count      numbers that exclude each other: "three" and "at least five" do, "at least three" and "five" do not
 *   date       days that do not overlap (which may also be two happenings: the page says so)
 *
 * Numbers are also set beside each other where a subject is missing ("76 people died", "the crash killed 71"): then the articles must
 * be of the same story, that is, of the same two weeks and with names in common, and must count the same kind of thing.
 * Pairs are looked for within groups, so 25,000 facts take some tens of milliseconds.
 */
import { daysOf } from "./days.js";
import { allFacts } from "./facts.js";
import { factOf, isReified, labelOf, type Fact, type Model } from "./model.js";
import type { Comparison, Source } from "./state.js";

export type ContradictionKind = "polarity" | "count" | "date";

export interface Contradiction {
  readonly kind: ContradictionKind;
  readonly a: Fact;
  readonly b: Fact;
}

/** One thing that both tell: the fact as A has it and as B has it, often the same. */
export interface Shared {
  readonly a: Fact;
  readonly b: Fact;
}

export interface Compared {
  readonly onlyA: readonly Fact[];
  readonly onlyB: readonly Fact[];
  readonly both: readonly Shared[];
}

const STORY_DAYS = 14;
const NAMES_IN_COMMON = 2;
/** "About 100" may be so much more or less. */
const ABOUT = 0.15;
/** Ways to say that people lost their lives. */
const DEATHS: readonly string[] = ["killed", "died", "died-in"];
/** Words of a label that count: numbers in digits and words, and their bounds; refuses "people", "drones". */
const COUNTING = /\b(?:[\d.,]+|at|least|most|more|less|fewer|than|about|around|some|nearly|almost|over|the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|dozens?|other|further)\b/gi;

/** @param source null is any source but `other` */
export function tells(model: Model, fact: Fact, source: Source | null, other: Source | null = null): boolean {
  return fact.attributes.evidence.some(({ article }) => (source ? isOf(model, article, source) : other === null || !isOf(model, article, other)));
}

export function isOf(model: Model, article: string, { by, key }: Source): boolean {
  return by === "article" ? article === key : (model.articles.get(article)?.outlet ?? "") === key;
}

export function compared(model: Model, facts: readonly Fact[], a: Source | null, b: Source | null): Compared {
  const groups = groupedBy(facts, sameKey);
  const [onlyA, onlyB, both]: [Fact[], Fact[], Shared[]] = [[], [], []];
  for (const group of groups.values()) {
    const [ofA, ofB] = [group.filter((fact) => tells(model, fact, a, b)), group.filter((fact) => tells(model, fact, b, a))];
    if (ofA[0] && ofB[0]) both.push({ a: ofA[0], b: ofB[0] });
    else {
      onlyA.push(...ofA);
      onlyB.push(...ofB);
    }
  }
  return { onlyA, onlyB, both };
}

/** @param a a contradiction then has one side told by A and the other by B; both null: any two reports */
export function contradictions(model: Model, facts: readonly Fact[], a: Source | null, b: Source | null): Contradiction[] {
  const found = new Map<string, Contradiction>();
  const add = (kind: ContradictionKind, one: Fact, other: Fact): void => {
    const [first, second] = tells(model, one, a, b) && tells(model, other, b, a) ? [one, other] : [other, one];
    if ((a !== null || b !== null) && !(tells(model, first, a, b) && tells(model, second, b, a))) return;
    found.set([one.selection.key, other.selection.key].sort().join("|"), { kind, a: first, b: second });
  };
  const claims = facts.filter((fact) => fact.form !== "quote");
  for (const group of groupedBy(claims.filter((fact) => fact.object !== undefined || fact.subject !== undefined), endsKey).values()) {
    for (const [one, other] of pairs(group)) {
      if ((one.attributes.factuality === "negated") !== (other.attributes.factuality === "negated")) add("polarity", one, other);
      else if (haveDatesApart(one, other) && !isSameArticles(one, other)) add("date", one, other);
    }
  }
  const story = storyOf(model);
  for (const group of groupedBy(claims.filter(hasNumber), (fact) => countKey(model, fact)).values()) {
    for (const [one, other] of pairs(group)) {
      const isSameSubject = one.subject === other.subject && one.subject !== undefined;
      const isOpen = one.subject === undefined || other.subject === undefined;
      if (excludeEachOther(one, other) && !isSameArticles(one, other) && (isSameSubject || (isOpen && story(one, other)))) add("count", one, other);
    }
  }
  const order: readonly ContradictionKind[] = ["count", "polarity", "date"];
  return [...found.values()].sort((x, y) => order.indexOf(x.kind) - order.indexOf(y.kind));
}

const clashes = new WeakMap<readonly Fact[], readonly Contradiction[]>();

/** All contradictions among these facts, worked out once for a list. */
export function allContradictions(model: Model, facts: readonly Fact[]): readonly Contradiction[] {
  const known = clashes.get(facts);
  if (known) return known;
  const found = contradictions(model, facts, null, null);
  clashes.set(facts, found);
  return found;
}

export interface Opposed {
  readonly kind: ContradictionKind;
  readonly fact: Fact;
}

/** What other reports in the file say against this one. */
export function opposedTo(model: Model, fact: Fact): Opposed[] {
  const { key } = fact.selection;
  return allContradictions(model, allFacts(model)).flatMap(({ kind, a, b }) => (a.selection.key === key ? [{ kind, fact: b }] : b.selection.key === key ? [{ kind, fact: a }] : []));
}

export type Side = "a" | "b" | "both";

let lastSides: { readonly model: Model; readonly comparison: Comparison; readonly sides: ReadonlyMap<string, Side> } | undefined;

/** For every edge that A or B tells, which of them; nothing is in it without a choice. Remembers its last answer. */
export function sidesOf(model: Model, comparison: Comparison): ReadonlyMap<string, Side> {
  if (lastSides?.model === model && lastSides.comparison === comparison) return lastSides.sides;
  const { a, b } = comparison;
  const sides = new Map<string, Side>();
  for (const key of a === null && b === null ? [] : model.edges.keys()) {
    const fact = factOf(model, { kind: "edge", key });
    const [isA, isB] = fact ? [tells(model, fact, a, b), tells(model, fact, b, a)] : [false, false];
    if (isA || isB) sides.set(key, isA && isB ? "both" : isA ? "a" : "b");
  }
  lastSides = { model, comparison, sides };
  return sides;
}

const endsKey = (fact: Fact): string => `${fact.attributes.relation}\n${fact.subject ?? ""}\n${fact.object ?? ""}`;
const sameKey = (fact: Fact): string => (fact.form === "quote" || (fact.subject === undefined && fact.object === undefined) ? fact.selection.key : `${endsKey(fact)}${fact.attributes.factuality}${fact.attributes.count ?? ""}`);
const hasNumber = (fact: Fact): boolean => fact.attributes.count !== undefined && fact.attributes.factuality === "actual";

/** Relation and the kind of thing that is counted: "killed" and "five people" -> deaths of people. */
function countKey(model: Model, fact: Fact): string {
  const { relation } = fact.attributes;
  const isDeath = DEATHS.includes(relation);
  const counted = isDeath && relation !== "killed" ? fact.subject ?? fact.object : fact.object ?? fact.selection.key;
  const noun = (counted === undefined || isReified(model.nodes.get(counted)) ? "" : labelOf(model, counted)).replace(COUNTING, " ").replace(/\s+/g, " ").trim().toLowerCase();
  return isDeath ? `death ${/passenger|people|person|victim|soldier|civilian|^$/.test(noun) ? "people" : noun}` : `${relation} ${noun}`;
}

function groupedBy(facts: readonly Fact[], key: (fact: Fact) => string): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const name = key(fact);
    const group = groups.get(name);
    if (group) group.push(fact);
    else groups.set(name, [fact]);
  }
  return groups;
}

/** A hundred reports of one thing are compared with their neighbours only, or their pairs would be thousands. */
const MOST_PAIRED = 100;

function* pairs(group: readonly Fact[]): Generator<readonly [Fact, Fact]> {
  for (let i = 0; i < group.length; i++) {
    for (const other of group.slice(i + 1, i + 1 + MOST_PAIRED)) {
      const one = group[i];
      if (one) yield [one, other];
    }
  }
}

function excludeEachOther(one: Fact, other: Fact): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  return a[1] < b[0] || b[1] < a[0];
}

function boundsOf({ attributes: { count = 0, countBound } }: Fact): readonly [number, number] {
  switch (countBound) {
    case "at-least": return [count, Infinity];
    case "at-most": return [0, count];
    case "about": return [count * (1 - ABOUT), count * (1 + ABOUT)];
    default: return [count, count];
  }
}

function haveDatesApart(one: Fact, other: Fact): boolean {
  const [a, b] = [daysOf(one.attributes.date), daysOf(other.attributes.date)];
  return a !== undefined && b !== undefined && (a.last < b.first || b.last < a.first) && Math.abs(a.first - b.first) <= STORY_DAYS && one.attributes.factuality === other.attributes.factuality;
}

function isSameArticles(one: Fact, other: Fact): boolean {
  const articles = (fact: Fact): string => [...new Set(fact.attributes.evidence.map(({ article }) => article))].sort().join();
  return articles(one) === articles(other);
}

/** Whether two facts come from articles of one story. */
function storyOf(model: Model): (one: Fact, other: Fact) => boolean {
  const names = namesByArticle(model);
  const isOne = (a: string, b: string): boolean => {
    const [dayA, dayB] = [daysOf(model.articles.get(a)?.publishedAt), daysOf(model.articles.get(b)?.publishedAt)];
    if (a === b) return true;
    if (!dayA || !dayB || Math.abs(dayA.first - dayB.first) > STORY_DAYS) return false;
    const others = names.get(b);
    return [...(names.get(a) ?? [])].filter((name) => others?.has(name)).length >= NAMES_IN_COMMON;
  };
  return (one, other) => one.attributes.evidence.some(({ article: a }) => other.attributes.evidence.some(({ article: b }) => isOne(a, b)));
}

const namesKnown = new WeakMap<Model, ReadonlyMap<string, ReadonlySet<string>>>();

function namesByArticle(model: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const before = namesKnown.get(model);
  if (before) return before;
  const names = new Map<string, Set<string>>([...model.articles.keys()].map((id) => [id, new Set()]));
  for (const [key, node] of model.nodes) if (node.kind !== "quote" && !isReified(node)) for (const { article } of node.mentions) names.get(article)?.add(key);
  namesKnown.set(model, names);
  return names;
}
