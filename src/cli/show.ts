/**
 * Facts in words for the terminal.
 *
 *   Jana Horak · visited · Lipno (planned; 2024-12-21; according to the ministry)
 *   Jana Horak · said · “We will rebuild the bridge.”
 */
import type { GraphArticle } from "../types.js";
import type { Fact } from "./facts.js";
import { wrap, type Colours } from "./terminal.js";

const INDENT = "    ";
/** What stands before a detail, so that it is understood alone. */
const BEFORE: Readonly<Record<string, string>> = { title: "as ", weapon: "with ", place: "at ", medium: "via ", occasion: "at " };
/** What stands before a number that is no exact one. */
const BOUNDS: Readonly<Record<string, string>> = { "at-least": "at least ", "at-most": "at most ", about: "about " };

/** One article: its head, then each sentence with the facts that stand in it. */
export function showArticle(article: GraphArticle, facts: readonly Fact[], colours: Colours, width: number): string {
  const lines = [...head(article, colours, width), ""];
  let last = "";
  for (const fact of facts) {
    const [evidence] = fact.evidence;
    const sentence = evidence ? article.text.slice(evidence.start, evidence.end) : "";
    if (sentence !== last) lines.push(...(last === "" ? [] : [""]), ...wrap(sentence, width).map(colours.dim));
    last = sentence;
    lines.push(...showFact(fact, colours, width));
  }
  if (facts.length === 0) lines.push(colours.dim("No facts were found."));
  return `${lines.join("\n")}\n`;
}

function head({ title, outlet, publishedAt, url }: GraphArticle, colours: Colours, width: number): string[] {
  const source = [outlet, publishedAt, url].filter((part) => part !== undefined).join(", ");
  return [...wrap(title ?? "(no title)", width).map(colours.bold), ...(source === "" ? [] : [source])];
}

/** A fact in one line, or a few where it is long. */
export function showFact(fact: Fact, colours: Colours, width: number): string[] {
  const object = fact.kind === "quote" ? `“${fact.object ?? ""}”` : fact.object;
  const subject = fact.subject ?? "(not named)";
  // "died-in" waits for a place that nobody has named.
  const relation = object === undefined ? fact.relation.replace(/-(?:in|from|at|with|to|for|by|of|on)$/u, "") : fact.relation;
  const said = [subject, relation, ...(object === undefined ? [] : [object])].join(" · ");
  const text = wrap(`${said} ${aside(fact)}`, width - INDENT.length, "  ").map((line) => `${INDENT}${line}`).join("\n");
  // The relation is coloured in the finished lines: escapes would count as letters when they are wrapped.
  const at = text.indexOf(relation, INDENT.length + subject.length);
  return (at < 0 ? text : text.slice(0, at) + colours.accent(relation) + text.slice(at + relation.length)).split("\n");
}

/** What qualifies the fact, in brackets. */
function aside(fact: Fact): string {
  const { count, countBound, form, about: _about, ...others } = fact.details;
  const parts = [
    ...(fact.factuality === "actual" ? [] : [fact.factuality]),
    ...(form === undefined || form === "direct" ? [] : [`${form as string} quote`]),
    ...(count === undefined ? [] : [`${BOUNDS[String(countBound)] ?? ""}${count as number}`]),
    ...Object.entries(others).map(([name, value]) => `${BEFORE[name] ?? ""}${String(value)}`),
    ...(fact.attributedTo.length === 0 ? [] : [`according to ${fact.attributedTo.join(" and ")}`]),
  ];
  return parts.length === 0 ? "" : `(${parts.join("; ")})`;
}
