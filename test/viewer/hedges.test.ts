/** Date, number and the word of doubt, found again in the sentence. */
import { describe, expect, test } from "vitest";
import type { Factuality } from "../../src/types.js";
import { hedgeIn, wordingIn } from "../../viewer/hedges.js";
import { litSpans } from "../../viewer/passage.js";

const evidenceOf = (text: string, predicate: string) => {
  const at = text.indexOf(predicate);
  return { article: "a", sentence: 0, start: 0, end: text.length, predicate: [at, at + predicate.length] as const };
};

describe("the word of doubt", () => {
  test.each<[Factuality, string, string, string | undefined]>([
    ["negated", "The company did not switch off the sprinklers.", "switch off", "not"],
    ["negated", "Rebels denied on Monday that they had shelled the port.", "shelled", "denied"],
    ["negated", "They didn’t close the bridge.", "close", "n’t"],
    ["negated", "Closed is the bridge, he said, but not the road.", "Closed", undefined],
    ["planned", "Prosecutors plan to charge Reuel.", "charge", "plan"],
    ["planned", "The minister said that the port will reopen.", "reopen", "will"],
    ["possible", "The league may protest next week.", "protest", "may"],
    ["possible", "Norvania attacked the port.", "attacked", undefined],
    ["planned", "The league agreed on Friday to close the bridge.", "close", "agreed"],
    ["planned", "The league has decided against it, but Berg opened the hall.", "opened", undefined],
    ["planned", "Norvania is to close the port.", "close", "is to"],
    ["possible", "Vasko is accused of hiding the fault.", "hiding", "accused"],
    ["possible", "Berg fears that the dam breaks.", "breaks", "fears"],
    ["possible", "It was possible, Berg said, that the dam broke.", "broke", "possible"],
    ["possible", "The mayor told reporters the league closed it.", "closed", undefined],
    ["negated", "Guards prevented the crowd from storming the hall.", "storming", "prevented"],
    ["negated", "Reuel refused to pay the crew.", "pay", "refused"],
    ["actual", "It may have rained when the port was attacked.", "attacked", undefined],
  ])("%s: %s", (factuality, text, predicate, expected) => {
    const span = hedgeIn(text, evidenceOf(text, predicate), factuality);
    expect(span && text.slice(span.start, span.end)).toBe(expected);
  });

  test("lies within reach of its predicate", () => {
    const text = "He may be late, said the mayor of the old town by the harbour on the northern coast, where the port burned.";
    expect(hedgeIn(text, evidenceOf(text, "burned"), "possible")).toBeUndefined();
  });
});

describe("date and number", () => {
  const text = "On Monday at least five ships sank; five people swam.";
  test("are lit as worded, and not where the wording stands twice or not at all", () => {
    const span = wordingIn(text, { start: 0, end: text.length }, "at least five");
    expect(span && text.slice(span.start, span.end)).toBe("at least five");
    expect(wordingIn(text, { start: 0, end: text.length }, "five")).toBeUndefined();
    expect(wordingIn(text, { start: 0, end: text.length }, "Tuesday")).toBeUndefined();
  });

  test("do not part the words that the evidence names", () => {
    const evidence = { ...evidenceOf(text, "sank"), subject: [10, 29] as const };
    expect(text.slice(10, 29)).toBe("at least five ships");
    const roles = litSpans(evidence, text, { factuality: "actual", dateText: "On Monday", countText: "at least five" }).map(({ role }) => role);
    expect(roles).toEqual(["sentence", "subject", "predicate", "date"]);
  });
});
