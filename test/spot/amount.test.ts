import { describe, expect, it } from "vitest";
import { segment } from "../../src/segment.js";
import { findAmounts } from "../../src/spot/amount.js";
import { tagged } from "../tagged.js";

const read = (text: string, tags = {}) => findAmounts(tagged(text, tags)).map((amount) => [amount.text, amount.value, amount.bound]);

describe("findAmounts reads numbers with their bounds", () => {
  it.each([
    ["They used more than 550 boats.", "more than 550", 550, "at-least"],
    ["It feeds nearly 14,000 goats.", "nearly 14,000", 14000, "about"],
    ["It sank almost 40 boats.", "almost 40", 40, "about"],
    ["It hurt at least five children.", "at least five", 5, "at-least"],
    ["It holds up to 20 cars.", "up to 20", 20, "at-most"],
    ["It holds as many as 300 cars.", "as many as 300", 300, "at-most"],
    ["It took over 300 horses.", "over 300", 300, "at-least"],
    ["It took fewer than ten horses.", "fewer than ten", 10, "at-most"],
    ["It took no more than 12 horses.", "no more than 12", 12, "at-most"],
    ["It took an estimated 100 horses.", "an estimated 100", 100, "about"],
    ["It took some 20 horses.", "some 20", 20, "about"],
    ["It took 100 or more horses.", "100 or more", 100, "at-least"],
    ["It took five horses.", "five", 5, "exact"],
    ["It took three hundred and twenty horses.", "three hundred and twenty", 320, "exact"],
    ["It took twenty-five horses.", "twenty-five", 25, "exact"],
    ["It took half a million horses.", "half a million", 500000, "exact"],
    ["It took 1.1 million horses.", "1.1 million", 1100000, "exact"],
    ["It cost $7.1 billion.", "$7.1 billion", 7.1e9, "exact"],
    ["It cost about £80m.", "about £80m", 8e7, "about"],
    ["It rose 78 percent.", "78 percent", 78, "exact"],
    ["It killed dozens of sheep.", "dozens", 24, "at-least"],
    ["It killed hundreds of thousands of sheep.", "hundreds of thousands", 200000, "at-least"],
    ["It killed a dozen sheep.", "a dozen", 12, "exact"],
    ["It killed a couple of sheep.", "a couple", 2, "about"],
    ["It killed several hundred sheep.", "several hundred", 200, "at-least"],
    ["It killed 10 to 15 sheep.", "10 to 15", 10, "at-least"],
    ["It killed 10 to 15 million sheep.", "10 to 15 million", 10e6, "at-least"],
    ["It killed between 10 and 15 sheep.", "between 10 and 15", 10, "at-least"],
    ["It killed 10-15 people.", "10-15", 10, "at-least"],
    ["It killed one person.", "one", 1, "exact"],
  ])("%s -> %s = %d %s", (text, wording, value, bound) => expect(read(text)).toEqual([[wording, value, bound]]));

  it("counts what a verb takes without a noun", () => {
    expect(read("The blast killed one and wounded 12, police said.").map(([, value]) => value)).toEqual([1, 12]);
  });
  it("reads a title-case headline", () => expect(read("Bomb Kills 5 in Market", { Kills: "VBZ" })).toEqual([["5", 5, "exact"]]));
});

describe("findAmounts leaves out what counts nothing", () => {
  it.each([
    "He left in 2013.", "He left on 5 December.", "He waited for six months.", "The boy is 12 years old.", "A 52-year-old farmer spoke.",
    "Their farmer John Doe, 52, spoke.", "He came at 10 a.m. sharp.", "Ajax won 3-2 against them.", "The second and the 3rd bomb fell.",
    "One of the men spoke.", "No one spoke.", "The smallest one spoke.", "Call 555-1234 now.", "A Boeing 737 landed.", "An F-16 landed.",
    "He lost his iPhone 6 there.", "See chapter 4 there.", "The convoy met at the five-star hotel.", "One in ten voters agreed.", "He asked three times.",
    "A quake of magnitude 7.7 struck.", "It closes 24/7 now.", "Two-thirds agreed.",
  ])("%s", (text) => expect(read(text)).toEqual([]));
});

it("reads the letters of a number that stand apart or in front", () => {
  const segmented = (text: string) => findAmounts({ ...tagged(text), tokens: segment({ id: "test", text, headlineEnd: 0 })[0]!.tokens.map((token) => ({ ...tagged("x").tokens[0]!, ...token })) });
  expect(segmented("It cost $US15m, Rs. 5 crore and AUD$2bn, and lies 200m away.").map(({ text, value }) => [text, value])).toEqual([["$US15m", 15e6], ["Rs. 5 crore", 5e7], ["AUD$2bn", 2e9], ["200m", 200]]);
});

it("slices the text to the wording", () => {
  const text = "More than 550 men paid $7.1 billion, or up to 20 percent, for dozens of 200-odd boats.";
  const amounts = findAmounts(tagged(text));
  expect(amounts).toHaveLength(5);
  for (const { start, end, text: wording } of amounts) expect(text.slice(start, end)).toBe(wording);
});
