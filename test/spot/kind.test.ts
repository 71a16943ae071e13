import { describe, expect, it } from "vitest";
import { kindOf } from "../../src/spot/kind.js";
import { nounPhrases } from "../../src/spot/noun-phrase.js";
import { parsed } from "./parsed.js";

/** label -> kind of every phrase. */
function kinds(words: string): Record<string, string> {
  const sentence = parsed(words);
  return Object.fromEntries(nounPhrases(sentence, []).map((phrase) => [phrase.label, kindOf(sentence, phrase)]));
}

describe("the kind of a name", () => {
  it("is that of its last word where that tells more than the model", () => {
    expect(kinds("Changa|NNP|2|compound|B-LOC Airport|NNP|3|nsubj|I-LOC|place closed|VBD|0|root")).toEqual({ "Changa Airport": "facility" });
    expect(kinds("Bank|NNP|4|nsubj|B-LOC|place of|IN|3|case|I-LOC Lipna|NNP|1|nmod|I-LOC closed|VBD|0|root")).toEqual({ "Bank of Lipna": "organization" });
    expect(kinds("John|NNP|3|compound|B-PER Reed|NNP|3|compound|I-PER Hospital|NNP|4|nsubj|I-PER|place closed|VBD|0|root")).toEqual({ "John Reed Hospital": "facility" });
  });
  it("is person where the model says so, whatever the surname means", () => {
    expect(kinds("Michael|NNP|3|nsubj|B-PER|person Jordan|NNP|1|flat|I-PER met|VBD|0|root Laura|NNP|3|obj|B-PER|person Hill|NNP|4|flat|I-PER")).toEqual({ "Michael Jordan": "person", "Laura Hill": "person" });
    expect(kinds("in|IN|2|case Jordan|NNP|0|root|B-LOC|place")).toEqual({ Jordan: "country" });
  });
  it("is organization for seats of power, bodies and media that the model takes for places", () => {
    expect(kinds("the|DT|3|det White|NNP|3|compound|B-LOC House|NNP|4|nsubj|I-LOC|place told|VBD|0|root Reuters|NNP|4|obj|B-LOC|place")).toEqual({ "White House": "organization", Reuters: "organization" });
  });
  it("is place before a state", () => {
    expect(kinds("Lipna|NNP|5|nsubj|B-ORG|organization ,|,|1|punct Pa.|NNP|1|appos|B-LOC|place ,|,|1|punct closed|VBD|0|root")).toEqual({ Lipna: "place", "Pa.": "place" });
    expect(kinds("Lipna|NNP|5|nsubj|B-ORG|organization ,|,|1|punct Acme|NNP|1|appos|B-ORG|organization ,|,|1|punct closed|VBD|0|root")).toEqual({ Lipna: "organization", Acme: "organization" });
  });
  it("comes from the noun that describes it", () => {
    expect(kinds("the|DT|2|det warship|NN|4|nsubj||object Aurora|NNP|2|appos|B-LOC|place sank|VBD|0|root")).toEqual({ Aurora: "weapon" });
  });
  it("is weapon or product for a model's number", () => {
    expect(kinds("An|DT|2|det F-16|NNP|3|nsubj||object followed|VBD|0|root the|DT|5|det A380|NNP|3|obj||object")).toEqual({ "F-16": "weapon", A380: "product" });
  });
});

describe("the kind of a noun", () => {
  it("is that of the lexicon before the model's", () => {
    expect(kinds("the|DT|2|det ministry|NN|3|nsubj||place blamed|VBD|0|root a|DT|5|det drone|NN|3|obj||person")).toEqual({ ministry: "organization", drone: "weapon" });
  });
  it("is group for many persons", () => {
    expect(kinds("officials|NNS|2|nsubj||person met|VBD|0|root a|DT|4|det doctor|NN|2|obj||person")).toEqual({ officials: "group", doctor: "person" });
    expect(kinds("dozens|NNS|4|nsubj of|IN|3|case soldiers|NNS|1|nmod||person died|VBD|0|root")).toEqual({ "dozens of soldiers": "group" });
  });
  it("falls back on the model's entity type", () => {
    expect(kinds("a|DT|2|det frobnicator|NN|3|nsubj||person left|VBD|0|root")).toEqual({ frobnicator: "person" });
  });
});
