import { describe, expect, it } from "vitest";
import { countryOf, isDemonym } from "../../src/lexicon/nations.js";

const name = (text: string): string | undefined => countryOf(text)?.name;

describe("countryOf", () => {
  it.each([["U.S.", "United States"], ["the United States of America", "United States"], ["UK", "United Kingdom"], ["Great Britain", "United Kingdom"], ["Burma", "Myanmar"], ["Ivory Coast", "Ivory Coast"],
    ["Côte d’Ivoire", "Ivory Coast"], ["Czechia", "Czech Republic"], ["Türkiye", "Turkey"], ["Holland", "Netherlands"], ["Soviet Union", "Soviet Union"], ["UKRAINE", "Ukraine"], ["Russia's", "Russia"], ["Republic of Korea", "South Korea"]])(
    "reads the name %s as %s", (text, country) => expect(countryOf(text)).toMatchObject({ name: country, wording: "name" }));
  it.each([["Dutch", "Netherlands"], ["North Korean", "North Korea"], ["Kosovar", "Kosovo"], ["Palestinian", "Palestine"], ["Saudi", "Saudi Arabia"], ["Scottish", "Scotland"], ["Soviet", "Soviet Union"], ["Congolese", "DR Congo"], ["Dominican", "Dominican Republic"]])(
    "reads the adjective %s as %s", (text, country) => expect(countryOf(text)).toMatchObject({ name: country, wording: "adjective" }));
  it.each([["Ukrainians", "Ukraine"], ["Briton", "United Kingdom"], ["Spaniard", "Spain"], ["Kazakhs", "Kazakhstan"], ["Iraqis", "Iraq"], ["Englishmen", "England"], ["New Zealanders", "New Zealand"]])(
    "reads the people %s as of %s", (text, country) => expect(countryOf(text)).toMatchObject({ name: country, wording: "people" }));
  it("knows no words that only look like countries", () => {
    expect(["us", "it", "may", "turkey", "china", "jordan", "polish", "IT", "IN", "Island", "Puerto Rico", "Kurdish", "Chineses", ""].filter(name)).toEqual([]);
  });
  it("tells names from adjectives and people", () => {
    expect(["Ukraine", "Ukrainian", "Ukrainians", "Kyiv"].map(isDemonym)).toEqual([false, true, true, false]);
  });
});
