/**
 * What goes into the graph before it has a layout, and the small helpers that nodes and edges share.
 *
 * quoteLabel("We will rebuild the bridge, whatever it takes ...") -> the first words, cut between words, with an ellipsis.
 */
import type { EdgeAttributes, EdgeEvidence, NodeAttributes, Qualifiers } from "../types.js";

/** A node without its place. */
export type NodeContent = Omit<NodeAttributes, "x" | "y" | "community">;

export interface GraphEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

const DATE = ["date", "dateText", "dateCertain"] as const;
const SETTING = [...DATE, "count", "countText", "countBound", "weapon", "place"] as const;

export const dateOf = (qualifiers: Qualifiers): Pick<Qualifiers, (typeof DATE)[number]> => present(qualifiers, DATE);
export const settingOf = (qualifiers: Qualifiers): Pick<Qualifiers, (typeof SETTING)[number]> => present(qualifiers, SETTING);

/** What every edge and event says of itself besides its setting. */
export const standingOf = ({ factuality, attributedTo, confidence, rules }: Qualifiers): Pick<EdgeAttributes, "factuality" | "attributedTo" | "confidence" | "rules"> =>
  ({ factuality, attributedTo: [...attributedTo], confidence, rules: [...rules] });

/** The attributes of these names that are there. */
function present<Name extends keyof Qualifiers>(qualifiers: Qualifiers, names: readonly Name[]): Pick<Qualifiers, Name> {
  return Object.fromEntries(names.flatMap((name) => (qualifiers[name] === undefined ? [] : [[name, qualifiers[name]]]))) as Pick<Qualifiers, Name>;
}

/** In letters (code points). */
const LABEL_LENGTH = 72;

export function quoteLabel(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const letters = [...line];
  if (letters.length <= LABEL_LENGTH) return line;
  const cut = letters.slice(0, LABEL_LENGTH - 1).join("");
  const blank = cut.lastIndexOf(" ");
  return `${(blank > LABEL_LENGTH / 2 ? cut.slice(0, blank) : cut).replace(/[\s,;:–-]+$/u, "")}…`;
}

/** By article and place in the text. */
export const byPlace = (a: EdgeEvidence, b: EdgeEvidence): number => order(a.article, b.article) || a.start - b.start || a.end - b.end;

/** By code units: the same on every machine. */
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
