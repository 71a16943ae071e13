/** Where, when and with whom a name appears, and who names it: the head of its dossier. */
import { surroundingsOf, type Counted } from "../dossier.js";
import { linkTo } from "../address.js";
import { labelOf, type Model } from "../model.js";
import { counted, dateInWords } from "../wording.js";
import { h, isolated, type Child } from "./dom.js";

const SHOWN = 5;

export function surroundings(model: Model, key: string): HTMLElement[] {
  const { companions, places, outlets, span } = surroundingsOf(model, key);
  const when = span && (span.first === span.last ? dateInWords(span.first) : dateInWords(`${span.first}/${span.last}`));
  const rows: [string, Child][] = [
    ["When", when],
    ["Where", nodes(model, places)],
    ["With", nodes(model, companions)],
    ["Named by", outlets.length > 0 && h("span", {}, ...outlets.slice(0, SHOWN).flatMap((outlet, i) => [i > 0 && ", ", isolated(outlet.key), h("span", { class: "count" }, ` ${counted(outlet.count, "article")}`)]), more(outlets))],
  ];
  const filled = rows.filter(([, value]) => value !== undefined && value !== false);
  return filled.length === 0 ? [] : [h("dl", { class: "surroundings" }, ...filled.flatMap(([term, value]) => [h("dt", {}, term), h("dd", {}, value)]))];
}

function nodes(model: Model, list: readonly Counted[]): HTMLElement | undefined {
  if (list.length === 0) return undefined;
  return h("span", {}, ...list.slice(0, SHOWN).flatMap(({ key, count }, i) => [i > 0 && ", ", h("a", { class: "name", href: linkTo({ kind: "node", key }) }, isolated(labelOf(model, key))), count > 1 && h("span", { class: "count" }, ` ${count}`)]), more(list));
}

function more(list: readonly Counted[]): string {
  return list.length > SHOWN ? ` and ${list.length - SHOWN} more` : "";
}
