/**
 * A whole article in the panel, with everything that was read out of it: verbs lead to their facts, names to their nodes, and under
 * each paragraph stand its facts. What is selected is lit, and its occurrences are turned over with the same buttons as elsewhere, from
 * one article into the next.
 */
import { linkTo } from "../address.js";
import { factOf, labelOf, type Model, type Selection } from "../model.js";
import { readingOf, type ReadingParagraph, type ReadingPiece } from "../reading.js";
import type { State, Step } from "../state.js";
import { counted, dateInWords, plainSentence } from "../wording.js";
import { button, h, isolated, safeLink } from "./dom.js";
import { mentionOccurrence, occurrenceOf, type Occurrence } from "./evidence.js";
import { factLine } from "./fact-view.js";

export function readerView(model: Model, state: State, article: string, take: (step: Step) => void): HTMLElement[] {
  const { selection } = state;
  const back = button(selection ? "‹ Back to what it says" : "‹ Back to the overview", { class: "quiet back" }, () => {
    take({ type: "read", article: null });
    document.querySelector<HTMLElement>(".panel h2")?.focus({ preventScroll: true });
  });
  const known = model.articles.get(article);
  if (!known) return [back, h("h2", { tabindex: "-1" }, "Not in this file"), h("p", { class: "note" }, `The address names an article “${article}” that this file does not hold.`)];
  const occurrences = selection ? occurrencesOf(model, selection) : [];
  const current = occurrences[state.occurrence];
  const lit = occurrences.filter((each) => each.article === article).flatMap((each) => each.lit);
  const paragraphs = readingOf(model, article, lit);
  const facts = new Set(paragraphs.flatMap((paragraph) => paragraph.facts)).size;
  const href = safeLink(known.url);
  return [
    back,
    h("p", { class: "kicker" }, isolated([known.outlet, known.publishedAt && dateInWords(known.publishedAt)].filter(Boolean).join(", "))),
    h("h2", { tabindex: "-1" }, isolated(known.title ?? "Article")),
    h("p", { class: "lede" }, `${counted(facts, "fact")} ${facts === 1 ? "was" : "were"} read out of this article. Verbs lead to their facts, names to their dossiers. `, href !== undefined && h("a", { href, target: "_blank", rel: "noopener noreferrer" }, "The original")),
    ...(selection ? [pager(model, selection, occurrences, state.occurrence, article, take)] : []),
    h("div", { class: "reading" }, ...paragraphs.flatMap((paragraph) => paragraphView(model, paragraph, current?.article === article ? current : undefined))),
  ];
}

export function occurrencesOf(model: Model, selection: Selection): Occurrence[] {
  const own = selection.kind === "edge" ? model.edges.get(selection.key)?.attributes.evidence : undefined;
  const fact = factOf(model, selection);
  if (fact) return (own?.length ? own : fact.attributes.evidence).map((evidence) => occurrenceOf(model, evidence, fact.attributes));
  return (selection.kind === "node" ? model.nodes.get(selection.key)?.mentions ?? [] : []).map(mentionOccurrence);
}

function pager(model: Model, selection: Selection, occurrences: readonly Occurrence[], at: number, article: string, take: (step: Step) => void): HTMLElement {
  const fact = factOf(model, selection);
  const turn = (to: number): void => {
    const next = occurrences[to];
    if (!next) return;
    take({ type: "turn", occurrence: to });
    if (next.article !== article) take({ type: "read", article: next.article });
  };
  const isHere = occurrences[at]?.article === article;
  return h("div", { class: "pager reading-pager", role: "group", "aria-label": "Occurrences of what is selected" },
    button("‹", { class: "turn previous", "aria-label": "Previous occurrence", "aria-disabled": String(at === 0) }, () => turn(at - 1)),
    h("span", { class: "page" }, isHere ? `${at + 1} of ${occurrences.length}` : `${occurrences.length} elsewhere`),
    button("›", { class: "turn following", "aria-label": "Next occurrence", "aria-disabled": String(at >= occurrences.length - 1) }, () => turn(at + 1)),
    isolated(fact ? plainSentence(model, fact) : labelOf(model, selection.key), { class: "of" }));
}

function paragraphView(model: Model, paragraph: ReadingParagraph, current: Occurrence | undefined): HTMLElement[] {
  const isCurrent = current !== undefined && current.start < paragraph.end && current.end > paragraph.start;
  const text = h("p", { class: isCurrent ? "passage current" : "passage", dir: "auto" }, ...paragraph.pieces.map((piece) => pieceView(model, piece)));
  if (paragraph.facts.length === 0) return [text];
  return [text, h("details", { class: "paragraph-facts" }, h("summary", {}, counted(paragraph.facts.length, "fact")), h("ul", {}, ...paragraph.facts.map((fact) => factLine(model, fact))))];
}

function pieceView(model: Model, piece: ReadingPiece): Node {
  const roles = piece.roles.filter((role) => role !== "sentence");
  const words = roles.length > 0 ? h("mark", { class: `lit ${roles.join(" ")}` }, piece.text) : piece.text;
  const fact = piece.fact && factOf(model, piece.fact);
  if (piece.fact && fact) return h("a", { class: "read-fact", href: linkTo(piece.fact), title: plainSentence(model, fact) }, words);
  if (piece.node !== undefined) return h("a", { class: "read-name", href: linkTo({ kind: "node", key: piece.node }), title: labelOf(model, piece.node) }, words);
  return h("span", { class: piece.isRead ? "sentence" : "context" }, words);
}
