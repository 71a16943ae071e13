/**
 * A fact as a reader sees it: in a list as one line whose names lead to their nodes and whose verb leads to the fact; alone as a
 * headline with everything that is known about it: who says so, when, how many, how sure, by which rules.
 */
import { linkTo } from "../address.js";
import { sentenceWithSource } from "../dossier.js";
import { edgeClass, labelOf, type Fact, type Model } from "../model.js";
import { classOf } from "../relations.js";
import { confidenceInWords, countOf, counted, dateInWords, doubtOf, qualifiersOf, sentenceOf, type Part } from "../wording.js";
import { h, isolated, type Child } from "./dom.js";

/** One line of a list. `without` is the node whose panel it is: named, but no link to itself. */
export function factLine(model: Model, fact: Fact, without?: string): HTMLElement {
  const quote = fact.form === "quote" ? model.nodes.get(fact.selection.key) : undefined;
  const notes = [...qualifiersOf(model, fact), ...(articlesOf(fact) > 1 ? [counted(articlesOf(fact), "article")] : [])];
  const sentence = h("p", { class: "sentence" }, ...sentenceParts(model, fact, without), quote !== undefined && ":");
  const note = notes.length > 0 && h("p", { class: "qualifiers" }, `— ${notes.join(", ")}`);
  // On paper nothing can be clicked, so a dossier brings its sentences along.
  const printed = without !== undefined && h("p", { class: "printed", dir: "auto" }, sentenceWithSource(model, fact));
  if (!quote) return h("li", { class: `fact ${fact.attributes.factuality}` }, sentence, note, printed);
  return h("li", { class: "fact quoted" }, sentence, quoteBlock(quote.text ?? quote.label, quote.form === "indirect", linkTo(fact.selection)), note, printed);
}

/** Subject, verb, object as links. */
export function sentenceParts(model: Model, fact: Fact, without?: string): Child[] {
  const kind = fact.selection.kind === "edge" ? edgeClassOf(model, fact) : classOf(fact.attributes.relation);
  return sentenceOf(model, fact).flatMap((part, i) => [i > 0 && " ", partView(fact, part, kind, without)]);
}

function partView(fact: Fact, part: Part, kind: string, without?: string): Node {
  if (part.role === "unnamed") return h("span", { class: "unnamed" }, part.text);
  if (part.role === "detail") return isolated(part.text, { class: "detail" });
  if (part.node !== undefined && part.node === without) return isolated(part.text, { class: "self" });
  if (part.node !== undefined) return h("a", { class: "name", href: linkTo({ kind: "node", key: part.node }) }, isolated(part.text));
  const words = fact.attributes.factuality === "negated" ? h("s", {}, part.text) : part.text;
  return h("a", { class: `verb relation-${kind}`, href: linkTo(fact.selection) }, words);
}

export function quoteBlock(text: string, isIndirect: boolean, href?: string): HTMLElement {
  const words = isIndirect ? text : `“${text}”`;
  return h("blockquote", { dir: "auto", class: isIndirect ? "indirect" : "direct" }, href ? h("a", { href }, words) : words);
}

/** All that is known of a fact, as a list of terms. */
export function factDetails(model: Model, fact: Fact): HTMLElement {
  const { attributes } = fact;
  const doubt = doubtOf(attributes.factuality, attributes.relation);
  const quote = fact.form === "quote" ? model.nodes.get(fact.selection.key) : undefined;
  const count = countOf(attributes);
  const rows: [string, Child][] = [
    ["Certainty", doubt ?? (quote ? undefined : "stated as fact")],
    ["Claimed by", attributes.attributedTo.length > 0 ? nodeLinks(model, attributes.attributedTo) : quote ? undefined : "the article itself"],
    ["When", attributes.date !== undefined && when(attributes.date, attributes.dateText, attributes.dateCertain)],
    ["How many", count],
    ["Where", attributes.place],
    ["With", attributes.weapon],
    ["Medium", quote?.medium],
    ["Occasion", quote?.occasion],
    ["Worded", attributes.predicate !== "" && h("q", {}, attributes.predicate)],
    ["Confidence", `${confidenceInWords(attributes.confidence)} (${attributes.confidence.toFixed(2)})`],
    ["Seen in", `${counted(attributes.evidence.length, "sentence")}, ${counted(articlesOf(fact), "article")}`],
    ["Read by", attributes.rules.length > 0 && h("span", { class: "rules" }, ...attributes.rules.flatMap((rule, i) => [i > 0 && ", ", h("code", {}, rule)]))],
  ];
  return h("dl", { class: "details" }, ...rows.flatMap(([term, value]) => (value === undefined || value === false || value === "" ? [] : [h("dt", {}, term), h("dd", {}, typeof value === "string" ? isolated(value) : value)])));
}

export function nodeLinks(model: Model, keys: readonly string[]): HTMLElement {
  return h("span", {}, ...keys.flatMap((key, i) => [i > 0 && ", ", h("a", { class: "name", href: linkTo({ kind: "node", key }) }, isolated(labelOf(model, key)))]));
}

function when(date: string, worded?: string, isCertain?: boolean): HTMLElement {
  return h("span", {}, isCertain === false && "around ", h("time", { datetime: date.split("/")[0] }, dateInWords(date)), worded !== undefined && h("span", { class: "worded" }, " (", isolated(`“${worded}”`), ")"));
}

function edgeClassOf(model: Model, fact: Fact): string {
  const edge = model.edges.get(fact.selection.key);
  return edge ? edgeClass(model, edge) : classOf(fact.attributes.relation);
}

function articlesOf(fact: Fact): number {
  return new Set(fact.attributes.evidence.map((evidence) => evidence.article)).size;
}
