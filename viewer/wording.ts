/**
 * A fact in words. `sentenceOf` gives the parts, so that names can be links and the verb can be struck; `plainSentence` the text:
 *
 *   Ukraine attacked Kazan (8 drones) — planned, says Volodymyr Zelensky, 21 December 2024
 *
 * The verb stays as the relation is called, and doubt is said after the dash in a word, because bending English verbs ("will
 * attack", "did not attack") goes wrong for relations that nobody has listed. Who is missing is said too: "(not named)".
 */
import type { EdgeAttributes, Factuality } from "../src/types.js";
import { classOf, phraseOf } from "./relations.js";
import { labelOf, type Fact, type Model } from "./model.js";

export interface Part {
  readonly text: string;
  /** Node that the words name. */
  readonly node?: string;
  readonly role: "subject" | "verb" | "object" | "detail" | "unnamed";
}

type Attributes = Omit<EdgeAttributes, "symmetric">;

const NOT_NAMED = "(not named)";
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
/** Matches 2024, 2024-12, 2024-12-21; refuses 21.12.2024. */
const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** Matches the last word of "resigned from", "protested against"; refuses "attacked", "from". */
const DANGLING = /\s(?:from|to|with|in|for|on|against)$/;

/** Subject, verb, object and the details that stand with the verb; doubt and source are `qualifiersOf`. */
export function sentenceOf(model: Model, fact: Fact): Part[] {
  const { attributes } = fact;
  const named = (key: string | undefined, role: "subject" | "object"): Part =>
    key === undefined ? { text: NOT_NAMED, role: "unnamed" } : { text: labelOf(model, key), node: key, role };
  if (fact.form === "quote") return [named(fact.subject, "subject"), { text: "said", role: "verb" }];
  if (fact.form === "event" && fact.subject === undefined && fact.object === undefined) {
    return [{ text: labelOf(model, fact.selection.key), node: fact.selection.key, role: "object" }, ...details(model, fact)];
  }
  const phrase = phraseOf(attributes.relation, attributes.title);
  // "He resigned", not "he resigned from (not named)".
  const object = fact.object === undefined && DANGLING.test(phrase) ? [] : [named(fact.object, "object")];
  return [named(fact.subject, "subject"), { text: object.length > 0 ? phrase : phrase.replace(DANGLING, ""), role: "verb" }, ...object, ...details(model, fact)];
}

function details(model: Model, { attributes, subject, object }: Fact): Part[] {
  const count = countOf(attributes);
  // "used more than 550 bombs" has its number already.
  const isNamed = count !== undefined && [subject, object].some((key) => key !== undefined && labelOf(model, key).toLowerCase().includes(count.toLowerCase()));
  const texts = [
    ...(count && !isNamed ? [`(${count})`] : []),
    ...(attributes.title && attributes.relation !== "role-in" ? [`as ${attributes.title}`] : []),
    ...(attributes.weapon ? [`with ${attributes.weapon}`] : []),
    ...(attributes.place ? [`in ${attributes.place}`] : []),
  ];
  return texts.map((text) => ({ text, role: "detail" }));
}

/** "more than 550" as worded, else "at least 550". */
export function countOf(attributes: Attributes): string | undefined {
  if (attributes.countText) return attributes.countText;
  if (attributes.count === undefined) return undefined;
  const bound = attributes.countBound === undefined || attributes.countBound === "exact" ? "" : `${attributes.countBound.replace("-", " ")} `;
  return `${bound}${inDigits(attributes.count)}`;
}

/** In one word how far the text stands behind it; nothing for what happened. */
export function doubtOf(factuality: Factuality, relation: string): string | undefined {
  if (factuality === "actual") return undefined;
  if (factuality !== "negated") return factuality;
  return ["structure", "place"].includes(classOf(relation)) ? "not so" : "did not happen";
}

/** "planned", "says Zelensky", "21 December 2024": what stands after the dash. */
export function qualifiersOf(model: Model, fact: Fact): string[] {
  const { attributes } = fact;
  const doubt = doubtOf(attributes.factuality, attributes.relation);
  const sources = attributes.attributedTo.filter((key) => key !== fact.subject || fact.form !== "quote").map((key) => labelOf(model, key));
  return [
    ...(doubt ? [doubt] : []),
    ...(sources.length > 0 ? [`${sources.length > 1 ? "say" : "says"} ${inList(sources)}`] : []),
    ...(attributes.date ? [`${attributes.dateCertain === false ? "around " : ""}${dateInWords(attributes.date)}`] : []),
  ];
}

/** The whole fact as text: for lists, search and screen readers. */
export function plainSentence(model: Model, fact: Fact): string {
  const quote = fact.form === "quote" ? `: “${model.nodes.get(fact.selection.key)?.text ?? labelOf(model, fact.selection.key)}”` : "";
  const qualifiers = qualifiersOf(model, fact);
  return `${sentenceOf(model, fact).map((part) => part.text).join(" ")}${quote}${qualifiers.length > 0 ? ` — ${qualifiers.join(", ")}` : ""}`;
}

/** The words on an edge: "attacked", "planned: attacked", "not: attacked". */
export function edgeLabel(attributes: Attributes): string {
  const phrase = phraseOf(attributes.relation, attributes.title);
  if (attributes.factuality === "actual") return phrase;
  return `${attributes.factuality === "negated" ? "not" : attributes.factuality}: ${phrase}`;
}

/** Words before numbers: a reader should not have to know what 0.8 means. */
export function confidenceInWords(confidence: number): string {
  if (confidence >= 0.9) return "very likely read right";
  if (confidence >= 0.75) return "likely read right";
  if (confidence >= 0.5) return "more likely right than wrong";
  return "uncertain reading";
}

/** 2024-12-21 -> "21 December 2024"; 2024-12-16/2024-12-22 -> "16–22 December 2024"; what is no ISO date stays. */
export function dateInWords(iso: string): string {
  const [from = "", to] = iso.split("/");
  if (to === undefined) return dayInWords(from);
  const start = ISO_DATE.exec(from);
  const end = ISO_DATE.exec(to);
  if (start?.[3] && end?.[3] && start[1] === end[1] && start[2] === end[2]) return `${Number(start[3])}–${dayInWords(to)}`;
  return `${dayInWords(from)} to ${dayInWords(to)}`;
}

function dayInWords(iso: string): string {
  const match = ISO_DATE.exec(iso);
  if (!match) return iso;
  const month = match[2] === undefined ? undefined : MONTHS[Number(match[2]) - 1];
  return [match[3] === undefined ? undefined : String(Number(match[3])), month, match[1]].filter((part) => part !== undefined).join(" ");
}

export function inList(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1] ?? ""}`;
}

/** Made once: toLocaleString makes one at every call, which is felt where thousands of rows are worded. */
const DIGITS = new Intl.NumberFormat("en");

/** 12442 -> "12,442". */
export const inDigits = (count: number): string => DIGITS.format(count);

/** "1 article", "3 articles", "2 countries". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${inDigits(count)} ${count === 1 ? noun : plural}`;
}
