/**
 * Every colour of the viewer, for light and for dark paper; no other file holds one. style.css sees them as custom properties
 * (`--ink`), the canvas as strings. A colour never stands alone: kinds have shapes, certainty has dashes, lit words have
 * underlines. test/viewer/palette.test.ts measures contrast (WCAG 2.2): 4.5 for text, 3 for marks.
 */
export type NodeKind =
  | "person" | "organization" | "group" | "country" | "place" | "facility" | "weapon" | "event" | "work" | "product" | "other" | "quote";
export type RelationClass =
  | "conflict" | "statement" | "diplomacy" | "justice" | "politics" | "structure" | "place" | "economy" | "effect" | "other";
export type Light = "subject" | "predicate" | "object" | "mention" | "date" | "number" | "hedge";

export interface Palette {
  readonly page: Readonly<Record<"paper" | "raised" | "sunken" | "ink" | "muted" | "line" | "edge" | "accent" | "onaccent" | "warning", string>>;
  /** Background of lit words. */
  readonly light: Readonly<Record<Light, string>>;
  /** Underline of lit words. */
  readonly underline: Readonly<Record<Light, string>>;
  readonly kind: Readonly<Record<NodeKind, string>>;
  readonly relation: Readonly<Record<RelationClass, string>>;
  /** The two sources of a comparison, and what both tell. */
  readonly side: Readonly<Record<"a" | "b" | "both", string>>;
}

export const LIGHT: Palette = {
  page: {
    paper: "#fbfaf7", raised: "#ffffff", sunken: "#f2f0ea", ink: "#1d1c1a", muted: "#615e57", line: "#dcd8ce", edge: "#85816f",
    accent: "#14507f", onaccent: "#ffffff", warning: "#8c4a00",
  },
  light: { subject: "#dbe8f5", predicate: "#fbe7bd", object: "#d9eddc", mention: "#e9e3f5", date: "#d8efee", number: "#e9e6dc", hedge: "#f9ded8" },
  underline: { subject: "#2563a0", predicate: "#a86400", object: "#2a7a45", mention: "#6d4aa8", date: "#0d7d79", number: "#6f6b62", hedge: "#b3261e" },
  kind: {
    person: "#2b5f93", group: "#2b5f93", organization: "#74457f", country: "#1f6b52", place: "#567f2c", facility: "#8a6420",
    weapon: "#9c2f25", event: "#b5610f", work: "#4f5d6d", product: "#7c5347", other: "#6f6b62", quote: "#827d71",
  },
  relation: {
    conflict: "#b3261e", statement: "#2f6db5", diplomacy: "#0d7d79", justice: "#7145a6", politics: "#946000", structure: "#77736a",
    place: "#55822f", economy: "#8a5a2b", effect: "#c4530f", other: "#85816f",
  },
  side: { a: "#a34a00", b: "#2456a6", both: "#1d1c1a" },
};

export const DARK: Palette = {
  page: {
    paper: "#15171a", raised: "#1d2024", sunken: "#101214", ink: "#ebe8e1", muted: "#a8a49a", line: "#34383d", edge: "#777d85",
    accent: "#8fc0ee", onaccent: "#0e1a26", warning: "#f0b36a",
  },
  light: { subject: "#1d3a57", predicate: "#4d3a10", object: "#1d4429", mention: "#3a2f57", date: "#123f3d", number: "#3a382f", hedge: "#54241e" },
  underline: { subject: "#7db4ea", predicate: "#eab54a", object: "#76c98d", mention: "#b79df0", date: "#4cc0ba", number: "#b5b0a3", hedge: "#ef6f63" },
  kind: {
    person: "#7fb2e6", group: "#7fb2e6", organization: "#c79ad3", country: "#62c2a0", place: "#a3cc74", facility: "#d6b06a",
    weapon: "#ec8579", event: "#f0a252", work: "#a7b4c4", product: "#cda294", other: "#a8a498", quote: "#8f8b80",
  },
  relation: {
    conflict: "#ef6f63", statement: "#6ea8ea", diplomacy: "#4cc0ba", justice: "#b693ea", politics: "#d9a441", structure: "#98948a",
    place: "#93bd62", economy: "#c99a68", effect: "#f08a4b", other: "#85827a",
  },
  side: { a: "#f0a252", b: "#7fb2e6", both: "#ebe8e1" },
};

/** `share` of the way from one colour to the other; both as #rrggbb. */
export function mix(from: string, to: string, share: number): string {
  const channel = (at: number): string => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share).toString(16).padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** All colours as custom properties of style.css: `["--ink", "#1d1c1a"]`. */
export function customProperties(palette: Palette): [string, string][] {
  const named = (prefix: string, colours: Readonly<Record<string, string>>): [string, string][] =>
    Object.entries(colours).map(([name, colour]) => [`--${prefix}${name}`, colour]);
  return [
    ...named("", palette.page), ...named("light-", palette.light), ...named("underline-", palette.underline),
    ...named("kind-", palette.kind), ...named("relation-", palette.relation), ...named("side-", palette.side),
  ];
}
