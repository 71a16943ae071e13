/** How corrections name what they correct (src/patch/corrections.ts), and how they read in words. */
import type { Correction, EntityName, FactName } from "../../src/patch/corrections.js";
import { labelOf, type Fact, type Model } from "../model.js";
import { phraseOf } from "../relations.js";
import { inList } from "../wording.js";

export function entityName(model: Model, key: string): EntityName {
  const node = model.nodes.get(key);
  const [mention] = node?.mentions ?? [];
  return { key, label: node?.label ?? key, kind: node?.kind ?? "other", ...(mention ? { at: { article: mention.article, start: mention.start, end: mention.end } } : {}) };
}

export function factName(model: Model, { selection, attributes, subject, object }: Fact): FactName {
  const [evidence] = attributes.evidence;
  return {
    key: selection.key, relation: attributes.relation, ...(subject === undefined ? {} : { subject: labelOf(model, subject) }), ...(object === undefined ? {} : { object: labelOf(model, object) }),
    ...(evidence ? { at: { article: evidence.article, start: evidence.start, end: evidence.end } } : {}),
  };
}

const factInWords = ({ subject, relation, object }: FactName): string => [subject, phraseOf(relation), object].filter((part) => part !== undefined).join(" ");

export function inWords(correction: Correction): string {
  switch (correction.do) {
    case "rename": return `“${correction.entity.label}” is called “${correction.to}”`;
    case "kind": return `“${correction.entity.label}” is of kind ${correction.to}`;
    case "merge": return `${inList(correction.others.map(({ label }) => `“${label}”`))} and “${correction.entity.label}” are one`;
    case "split": return `“${correction.to}” is another than “${correction.entity.label}”`;
    case "reject": return `rejected: ${factInWords(correction.fact)}`;
    case "note": return `note on ${correction.fact ? factInWords(correction.fact) : `“${correction.entity?.label ?? ""}”`}: ${correction.text}`;
  }
}
