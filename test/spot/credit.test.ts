import { describe, expect, it } from "vitest";
import { creditWords } from "../../src/spot/credit.js";
import type { TaggedSentence, Word } from "../../src/types.js";

const sentence = (text: string): TaggedSentence => ({ tokens: text.split(" ").map((word, index) => ({ text: word, index, xpos: word === "takes" ? "VBZ" : "" }) as Word) }) as unknown as TaggedSentence;
const found = (text: string): string => text.split(" ").filter((_, index) => creditWords(sentence(text)).has(index)).join(" ");

describe("creditWords", () => {
  it.each([
    ["Image copyright Harbour Press Image caption Two cranes fell in the storm", "Image copyright Harbour Press Image caption"],
    ["The gate was shut . Image copyright EPA Image caption Guards stood at the gate", "Image copyright EPA Image caption"],
    ["Image caption Ana Ruiz spoke for an hour", "Image caption"],
    ["Image credit AFP / Reuters Image caption Smoke rose", "Image credit AFP / Reuters Image caption"],
    ["image copyright Harbour Press", "image copyright Harbour Press"],
  ])("finds the credit in %s", (text, credit) => expect(found(text)).toBe(credit));

  it.each([["The caption says that the image is old"], ["Image rights were sold to Harbour Press"], ["Image quality matters , Ruiz said"]])("finds none in %s", (text) => expect(found(text)).toBe(""));
  it.each([
    ["Ana Ruiz and Jo Hale contributed to this report from Lima ."],
    ["( This version of the story was refiled to correct a name )"],
    ["( Reporting by Ana Ruiz ; Editing by Jo Hale )"],
    ["Some material for this report came from Harbour Press ."],
    ["All rights reserved ."],
  ])("takes the whole of %s", (text) => expect(found(text)).toBe(text));
  it.each([["Ruiz contributed to the report on the mill"], ["This story of the mill is old"], ["Some material was found in the mill"], ["Editing by hand takes long"]])("takes nothing of %s", (text) => expect(found(text)).toBe(""));
  it("leaves a name whose end nobody knows", () => expect(found("Image copyright Harbour Press Two cranes fell")).toBe("Image copyright"));
});
