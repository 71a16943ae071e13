/** The dossier of a name: who it is, where and when and with whom, its facts in groups, and where it is mentioned. */
import type { NodeAttributes } from "../../src/types.js";
import { GROUP_TITLES } from "../dossier.js";
import { FACT_GROUPS, factsOf, type FactGroup } from "../facts.js";
import { filtered } from "../filtered.js";
import { isFiltering } from "../filters.js";
import type { Fact, Model } from "../model.js";
import type { State } from "../state.js";
import { counted } from "../wording.js";
import { h, isolated, type Child } from "./dom.js";
import { evidenceView, mentionOccurrence } from "./evidence.js";
import { factLine } from "./fact-view.js";
import { kicker } from "./kicker.js";
import { nodeActions, type NodeActionEvents } from "./node-actions.js";
import { surroundings } from "./surroundings.js";

export function entityPanel(model: Model, key: string, node: NodeAttributes, state: State, events: NodeActionEvents, turn: (occurrence: number) => void): HTMLElement[] {
  const passing = isFiltering(state) ? new Set(filtered(model, state).facts.map((fact) => fact.selection.key)) : undefined;
  const groups = factsOf(model, key);
  const mentions = node.mentions.map(mentionOccurrence);
  return [
    kicker(node.kind, node.kind),
    h("h2", { tabindex: "-1" }, isolated(node.label)),
    ...aliasesView(model, node),
    nodeActions(model, key, state, events),
    ...surroundings(model, key),
    ...FACT_GROUPS.flatMap((group) => groupView(model, key, titleOf(group, node), group, groups.get(group) ?? [], passing)),
    ...(mentions.length > 0 ? [h("section", { class: "group mentions" }, h("h3", {}, "In the text", h("span", { class: "count" }, String(mentions.length))), evidenceView(model, mentions, state.occurrence, "Mention", turn))] : []),
  ];
}

/** Up to so many other names are seen at once. */
const ALIASES_SHOWN = 5;

/** The other names, those that the articles use most first; many are folded away. */
function aliasesView(model: Model, node: NodeAttributes): HTMLElement[] {
  const uses = new Map<string, number>();
  for (const { article, start, end } of node.mentions) {
    const words = model.articles.get(article)?.text.slice(start, end) ?? "";
    uses.set(words, (uses.get(words) ?? 0) + 1);
  }
  const aliases = node.aliases.filter((alias) => alias !== node.label).sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
  const list = (some: readonly string[]): Child[] => some.flatMap((alias, i) => [i > 0 && ", ", isolated(alias)]);
  if (aliases.length === 0) return [];
  const [first, rest] = [aliases.slice(0, ALIASES_SHOWN), aliases.slice(ALIASES_SHOWN)];
  return [
    h("p", { class: "aliases" }, "also ", ...list(first)),
    ...(rest.length > 0 ? [h("details", { class: "aliases" }, h("summary", {}, `${counted(rest.length, "more name")}`), h("p", {}, ...list(rest)))] : []),
  ];
}

function titleOf(group: FactGroup, node: NodeAttributes): string {
  return group === "done" && node.kind === "person" ? "Was done to them" : GROUP_TITLES[group];
}

/** @param passing keys of the facts that pass the filters; what does not is folded away, never left out. Absent: no filter is on */
function groupView(model: Model, key: string, title: string, group: FactGroup, facts: readonly Fact[], passing: ReadonlySet<string> | undefined): HTMLElement[] {
  if (facts.length === 0) return [];
  const shown = passing ? facts.filter((fact) => passing.has(fact.selection.key)) : facts;
  const rest = passing ? facts.filter((fact) => !passing.has(fact.selection.key)) : [];
  const list = (some: readonly Fact[]): HTMLElement => h("ul", {}, ...some.map((fact) => factLine(model, fact, key)));
  return [h("section", { class: `group ${group}` }, h("h3", {}, title, h("span", { class: "count" }, rest.length > 0 ? `${shown.length} of ${facts.length}` : String(facts.length))),
    shown.length > 0 && list(shown), rest.length > 0 && h("details", { class: "outside" }, h("summary", {}, `${counted(rest.length, "fact")} outside the filters`), list(rest)))];
}
