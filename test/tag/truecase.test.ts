import { describe, expect, it } from "vitest";
import { isCommonWord } from "../../src/lexicon/common-words.js";
import { segment } from "../../src/segment.js";
import { trueCased } from "../../src/tag/truecase.js";

/** The headline in the case of running text. */
function headline(title: string, body: string): string {
  const sentences = segment({ id: "a", text: `${title}\n\n${body}`, headlineEnd: title.length });
  const words = trueCased(sentences)[0]!;
  return sentences[0]!.tokens.map((token, i) => (i && sentences[0]!.tokens[i - 1]!.end < token.start ? " " : "") + words[i]!).join("");
}

describe("trueCased", () => {
  it.each([
    ["Harbour Board Sues Ferry Owner Over Spill", "The board sued the owner of the ferry on Monday.", "Harbour board sues ferry owner over spill"],
    ["Lindow Mayor Rejects Orrin Bank Offer", "The mayor of Lindow, Ada Crane, said no to Orrin Bank on Friday.", "Lindow mayor rejects Orrin Bank offer"],
    ["Swiss Firm Wins Contract From NATO on Monday", "A firm from Basel has won the contract.", "Swiss firm wins contract from NATO on Monday"],
    ["Strikes Hit Vell as Talks in Middle East Stall", "Strikes hit the town of Vell.", "Strikes hit Vell as talks in Middle East stall"],
    ["Will Thorne Leaves Hospital After Fire", "The singer was hurt on Sunday.", "Will Thorne leaves hospital after fire"],
  ])("%s", (title, body, expected) => expect(headline(title, body)).toBe(expected));

  it.each([
    ["Harbour board sues ferry owner over spill", "The board sued the owner."],
    ["Orrin Sold", "The bank was sold."],
    ["Ada Crane Met Mr Tolley In Orrin Bank.", "They talked."],
  ])("leaves %s alone", (title, body) => expect(headline(title, body)).toBe(title));

  it("leaves a line that introduces a quotation alone", () => {
    expect(trueCased(segment({ id: "a", text: "Minister for Ports Ada Crane added:\n\n\"No.\"", headlineEnd: 0 }))[0]!.join(" ")).toBe("Minister for Ports Ada Crane added :");
  });
});

describe("isCommonWord", () => {
  it("knows words and their forms", () => expect(["berates", "revival", "limbo", "cartels", "iconic", "dirtier", "quietly"].filter((word) => !isCommonWord(word))).toEqual([]));
  it("knows no names of people and places, and no objects' own", () => expect(["boston", "obama", "lindow", "constructor", "aleppo"].filter(isCommonWord)).toEqual([]));
});
