import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairMarks } from "../../src/extract/quote/marks.js";
import { quote } from "../../src/extract/quote.js";
import type { QuoteClaim } from "../../src/types.js";
import { casesIn, contextOf, missing, type Frozen, type QuoteCase } from "./quote-cases.js";

const cases = casesIn(readFileSync(new URL("../cases/quote.txt", import.meta.url), "utf8"));
const frozen = JSON.parse(readFileSync(new URL("../cases/quote.json", import.meta.url), "utf8")) as Record<string, Frozen>;

function read({ title, text }: QuoteCase) {
  const tagged = frozen[title];
  if (tagged?.text !== text) throw new Error(`the tags of "${title}" are not of this text; run test/extract/freeze.ts quote`);
  const seen = contextOf(tagged), { claims, notices = [] } = quote.find(seen, []);
  return { seen, notices, claims: claims.filter((claim): claim is QuoteClaim => claim.type === "quote"), labelOf: (chain: number) => seen.chains[chain]?.label ?? "" };
}

describe("rule quote", () => {
  for (const each of cases) {
    it(each.title, () => {
      const { claims, labelOf } = read(each);
      for (const line of each.wanted) {
        const nearest = claims.map((claim) => missing(line, claim, labelOf)).sort((a, b) => a.length - b.length)[0];
        expect(nearest, `${line}\ngot ${claims.map((claim) => `${labelOf(claim.speaker)}: ${claim.form}: ${claim.text} (${claim.medium ?? ""}; ${claim.occasion ?? ""})`).join("\n") || "nothing"}`).toEqual([]);
      }
      for (const line of each.refused) {
        const [speaker = "", words = ""] = line.split("|").map((field) => field.trim());
        const found = claims.filter((claim) => line === "none" || (labelOf(claim.speaker).includes(speaker) && claim.text.includes(words)));
        expect(found.map((claim) => claim.text)).toEqual([]);
      }
    });
  }

  it("keeps the words of every quote where its pieces say they stand", () => {
    for (const each of cases) {
      for (const { text, pieces } of read(each).claims) expect(pieces.map(({ start, end }) => each.text.slice(start, end).replace(/\s+/gu, " ")).join(" ")).toBe(text);
    }
  });

  it("puts speaker and cue of the evidence inside its sentence", () => {
    for (const each of cases) {
      for (const { evidence } of read(each).claims) {
        for (const span of [evidence.subject, evidence.predicate]) if (span) expect(evidence.sentence.start <= span.start && span.end <= evidence.sentence.end).toBe(true);
      }
    }
  });

  it("tells with a notice that a quote has no speaker", () => {
    const unnamed = cases.find(({ title }) => title === "makes no quote without a speaker")!;
    expect(read(unnamed).notices.map(({ rule }) => rule)).toEqual(["quote"]);
  });

  it("gives the same claims for the same sentences", () => {
    expect(read(cases[0]!).claims).toEqual(read(cases[0]!).claims);
  });
});

describe("quotation marks", () => {
  const sentencesIn = (text: string) => text.split("\n").flatMap((line, paragraph, lines) => {
    const offset = lines.slice(0, paragraph).join("\n").length + (paragraph ? 1 : 0);
    return [...line.matchAll(/[^.!?]+(?:[.!?]+["”’]*|$)/gu)].map(({ 0: match, index }) => ({ start: offset + index + (match.length - match.trimStart().length), end: offset + index + match.trimEnd().length, paragraph }));
  });
  const pairs = (text: string) => pairMarks(text, sentencesIn(text)).filter(({ nested }) => !nested).map(({ start, end }) => text.slice(start, end));

  it.each([
    ["pairs straight marks", '"Go," he said. "Now."', ["Go,", "Now."]],
    ["pairs curly marks", "“Go,” he said. “Now.”", ["Go,", "Now."]],
    ["pairs doubled single marks", "''Go,'' he said. ``Now.''", ["Go,", "Now."]],
    ["pairs angle marks", "«Go,» he said.", ["Go,"]],
    ["lets a straight mark close a curly one", '“Go," he said.', ["Go,"]],
    ["tells apostrophes from single marks", "It's the boys' team, 'the best' of the '90s.", ["the best"]],
    ["keeps a plural possessive inside single marks", "'The boys' team won,' he said.", ["The boys' team won,"]],
    ["holds a lost closing mark to its sentence", 'He was "tired. Then came "joy" and tea.', ["tired.", "joy"]],
    ["gives a lost opening mark the sentence before it", 'Some came. They left," he said. "All of them."', ["They left,", "All of them."]],
    ["does not let a lost mark cross a paragraph", 'He was "tired and cold.\nThe "joy" came.', ["tired and cold.", "joy"]],
    ["goes on where the next paragraph opens again", "“One here. Two.\n“Three,” he said.", ["One here. Two.", "Three,"]],
    ["closes in a later line what an earlier one opened", '"One here.\nTwo there."\nThree.', ["One here.", "Two there."]],
    ["keeps the same marks inside one sentence together", '"He called it "awful" and left," she said.', ['He called it "awful" and left,']],
  ])("%s", (_title, text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  it("sees marks of another kind inside as nested", () => {
    const text = "\"We 'all' won,\" he said.";
    expect(pairMarks(text, sentencesIn(text)).map(({ start, end, nested }) => [text.slice(start, end), nested])).toEqual([["We 'all' won,", false], ["all", true]]);
  });

  it("gives stretches without blanks at their ends that lie in the text and do not overlap, whatever the marks", () => {
    const piece = fc.constantFrom('"', "“", "”", "'", "’", "‘", "''", "«", "»", "a", "b.", "C", " ", " ", ", ", "\n", "s' ");
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
      const text = parts.join(""), found = pairMarks(text, sentencesIn(text));
      for (const { start, end, open, close } of found) {
        expect(open <= start && start < end && end <= close && close <= text.length).toBe(true);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      }
      const outer = found.filter(({ nested }) => !nested);
      outer.forEach(({ start }, i) => expect(i === 0 || outer[i - 1]!.end <= start).toBe(true));
    }), { seed: 7, numRuns: 2000 });
  });
});
