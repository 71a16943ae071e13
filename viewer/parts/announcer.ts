/** Says to screen readers what a change has brought: the selection, the number of facts shown. Not seen. */
import { facetedFacts } from "../facets.js";
import { filtered } from "../filtered.js";
import { factsOf } from "../facts.js";
import { edgesBetween, factOf, labelOf, type Model, type Selection } from "../model.js";
import { counted, inDigits, plainSentence } from "../wording.js";
import { h } from "./dom.js";
import { FILTERS, isChanged, type Part } from "./part.js";

export interface Announcer extends Part {
  readonly announce: (words: string) => void;
}

export function announcerOf(model: Model): Announcer {
  const element = h("p", { class: "unseen", role: "status" });
  const announce = (words: string): void => {
    element.textContent = words;
  };
  return {
    element, announce,
    show: (state, before) => {
      if (before === null) return;
      if (isChanged(state, before, "selection")) announce(state.selection ? announcement(model, state.selection) : "Overview shown.");
      if (isChanged(state, before, ...FILTERS) && !state.isPlaying) announce(`${inDigits(filtered(model, state).facts.length)} of ${counted(facetedFacts(model).length, "fact")} shown.`);
    },
  };
}

/** One line for the screen reader when the keys come to a line of the drawing. @param at its number among those of the node, from 1 */
export function lineAnnouncement(model: Model, selection: Selection, node: string, at: number, of: number): string {
  const fact = selection.kind === "edge" ? factOf(model, selection) : undefined;
  const between = edgesBetween(model, selection.key);
  const other = between.map(({ source, target }) => (source === node ? target : source))[0] ?? node;
  const words = fact ? plainSentence(model, fact) : `${counted(between.length, "relation")} with ${other === node ? "itself" : labelOf(model, other)}`;
  return `${at} of ${of}: ${words}.`;
}

/** One line for the screen reader when something is selected. */
export function announcement(model: Model, selection: Selection): string {
  if (selection.kind === "pair") return `${counted(edgesBetween(model, selection.key).length, "relation")} between two names shown.`;
  const fact = factOf(model, selection);
  if (fact) return `Fact shown, with ${counted(fact.attributes.evidence.length, "sentence")}.`;
  const node = model.nodes.get(selection.key);
  if (!node) return "This is not in the file.";
  const count = [...factsOf(model, selection.key).values()].reduce((sum, facts) => sum + facts.length, 0);
  return `${node.label}, ${node.kind}, ${counted(count, "fact")}.`;
}
