/**
 * The annotations in test/gold hold together, and fit the texts that they were written on. Those are not part of the project:
 * where they are absent, what needs them is skipped.
 */
import { describe, expect, it } from "vitest";
import { annotations, goldOf, hasText, quoted, textOf, type Annotation } from "../bench/gold.js";

/** Longest name, in words: longer ones would be sentences of the article. */
const MAX_WORDS = 14;
/** The entities at both ends of a triple. */
const ends = ([subject, , object]: Annotation["core"][number]): string[] => [subject, object].flatMap((ids) => ids.split("|"));
const fold = (text: string): string => text.replace(/\s+/gu, " ").toLowerCase();
const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

const all = [...annotations()];

describe.each(all)("the annotation %s", (name, annotation) => {
  const { entities, core, also, quotes } = annotation;

  it("names only entities that it lists, and uses all that it lists", () => {
    const ids = [...core, ...also].flatMap(ends), speakers = quotes.flatMap(([speaker]) => speaker.split("|"));
    const by = [...core, ...also].flatMap(([, , , more]) => more?.by?.split("|") ?? []);
    for (const id of [...ids, ...speakers, ...by]) expect(id === "null" ? ["null"] : Object.keys(entities)).toContain(id);
    expect(Object.keys(entities).filter((id) => !ids.includes(id) && !speakers.includes(id))).toEqual([]);
  });

  it("demands no triple twice and none without an object", () => {
    const keys = core.map(([s, r, o, more]) => JSON.stringify([s, r, o, more?.factuality, more?.title]));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect([...core, ...also].filter(([, , object]) => object.split("|").includes("null"))).toEqual([]);
  });

  it("keeps no sentence of the article", () => {
    for (const { names } of Object.values(entities)) for (const label of names) expect(label.split(/\s+/u).length).toBeLessThanOrEqual(MAX_WORDS);
  });

  it("has quotes in the order of their pieces", () => {
    for (const [, pieces] of quotes) {
      const bounds = pieces.flat();
      expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
      expect(new Set(bounds).size).toBe(bounds.length);
    }
  });

  it.skipIf(!hasText(annotation))("fits its text (skipped where ../shared is absent)", () => {
    const text = textOf(annotation), folded = fold(text);
    const absent = Object.entries(entities).filter(([, { names }]) => !names.some((label) => folded.includes(fold(label)))).map(([id]) => id);
    expect(absent).toEqual([]);
    for (const [, pieces] of quotes) {
      for (const [start, end] of pieces) {
        expect(end).toBeLessThanOrEqual(text.length);
        const words = text.slice(start, end), isWhole = !(isLetter(text[start - 1]) && isLetter(text[start])) && !(isLetter(text[end - 1]) && isLetter(text[end]));
        expect(isWhole && words === words.trim(), `${name} [${start}, ${end})`).toBe(true);
      }
    }
    expect(goldOf(name, annotation, text)).toHaveProperty("quotes.length", quotes.length);
  });
});

describe("gold of our own", () => {
  it("refuses a text that is not the annotated one", () => {
    const [, annotation] = all[0]!;
    expect(() => textOf({ ...annotation, id: "no such article" })).toThrow();
  });

  it.skipIf(!hasText(all[0]![1]))("tells a changed text by its hash (skipped where ../shared is absent)", () => {
    expect(() => textOf({ ...all[0]![1], sha256: "0".repeat(64) })).toThrow(/another text/u);
  });

  it("joins the pieces of a parted quote", () => {
    expect(quoted("“No,” she said. “Never.”", [[1, 4], [17, 23]])).toBe("No, Never.");
  });
});
