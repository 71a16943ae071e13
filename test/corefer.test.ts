import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { corefer } from "../src/corefer.js";
import { isAcronymOf, isOrganizationShort, isPersonShort, nameWords } from "../src/corefer/name.js";
import type { Article, Chain, Mention } from "../src/types.js";
import { casesIn, type Frozen } from "./corefer/cases.js";

const read = (name: string): string => readFileSync(new URL(`./cases/${name}`, import.meta.url), "utf8");
const frozen = JSON.parse(read("corefer.json")) as Readonly<Record<string, Frozen>>;
const cases = casesIn(read("corefer.txt"));

/** The chain of the mention worded so, else of one that ends so ("never the treasurer"); "she@2" is the second of its wording. */
function chainOf(wording: string, mentions: readonly Mention[], chains: readonly Chain[]): number {
  const [text = "", place = "1"] = wording.split("@");
  const mention = mentions.filter((other) => other.text === text)[Number(place) - 1] ?? mentions.find((other) => other.text.endsWith(` ${text}`));
  if (!mention) throw new Error(`no mention "${wording}" among ${mentions.map((other) => other.text).join(" | ")}`);
  return chains.find((chain) => chain.mentions.includes(mention.index))!.id;
}

describe("corefer", () => {
  for (const { title, text, headlineEnd, together, apart, chains: wanted } of cases) {
    it(title, () => {
      const { sentences, spotted } = frozen[title]!, article: Article = { id: title, text, headlineEnd };
      const chains = corefer(article, sentences, spotted);
      const ids = (wordings: readonly string[]) => wordings.map((wording) => chainOf(wording, spotted.mentions, chains));
      for (const wordings of together) expect(new Set(ids(wordings)).size, `one chain: ${wordings.join(" | ")}`).toBe(1);
      for (const wordings of apart) expect(new Set(ids(wordings)).size, `chains apart: ${wordings.join(" | ")}`).toBe(wordings.length);
      for (const [label, kind, ...aliases] of wanted) {
        expect(chains.filter((chain) => chain.label === label)).toMatchObject([{ kind, aliases: expect.arrayContaining(aliases) as string[] }]);
      }
    });
  }

  it("puts every mention in one chain, numbered by first mention", () => {
    for (const { title, text, headlineEnd } of cases) {
      const { sentences, spotted } = frozen[title]!;
      const chains = corefer({ id: title, text, headlineEnd }, sentences, spotted);
      expect(chains.flatMap((chain) => chain.mentions).sort((a, b) => a - b)).toEqual(spotted.mentions.map((mention) => mention.index));
      expect(chains.map((chain) => chain.id)).toEqual(chains.map((_, id) => id));
      expect(chains.map((chain) => chain.mentions[0])).toEqual(chains.map((chain) => chain.mentions[0]!).sort((a, b) => a - b));
    }
  });

  it("makes no chains of no mentions", () => {
    expect(corefer({ id: "empty", text: "", headlineEnd: 0 }, [], { mentions: [], dates: [], amounts: [] })).toEqual([]);
  });
});

describe("names", () => {
  const person = (label: string) => nameWords(label, true), organization = (label: string) => nameWords(label, false);

  it("knows short forms of persons", () => {
    for (const [short, long] of [["Assad", "Bashar al-Assad"], ["George Bush", "George W. Bush"], ["Kim", "Kim Jong Un"], ["Mike Flynn", "Michael Flynn"], ["Zelenskyy", "Volodymyr Zelensky"]] as const) {
      expect(isPersonShort(person(short), person(long)), short).toBe(true);
    }
    expect(isPersonShort(person("Paul Brandt"), person("Olga Brandt"))).toBe(false);
    expect(isPersonShort(person("John Smith"), person("John Brown"))).toBe(false);
  });

  it("knows acronyms by initials", () => {
    expect(isAcronymOf("OSCE", "Organization for Security and Co-operation in Europe")).toBe(true);
    expect(isAcronymOf("DPA", "Deutsche Presse-Agentur")).toBe(true);
    expect(isAcronymOf("U.N.", "United Nations")).toBe(true);
    expect(isAcronymOf("DoD", "Defense Department")).toBe(true);
    expect(isAcronymOf("EPA", "U.S. Environmental Protection Agency")).toBe(true);
    expect(isAcronymOf("EU", "United Nations")).toBe(false);
    expect(isAcronymOf("PA", "Portland Environmental Protection Agency")).toBe(false);
  });

  it("knows short forms of organizations", () => {
    expect(isOrganizationShort(organization("Defense Ministry"), organization("Russian Defense Ministry"))).toBe(true);
    expect(isOrganizationShort(organization("Ministry of Defence"), organization("Defense Ministry"))).toBe(true);
    expect(isOrganizationShort(organization("Apple"), organization("Apple Inc."))).toBe(true);
    expect(isOrganizationShort(organization("Fatah"), organization("Fatah Revolutionary Council"))).toBe(false);
  });
});
