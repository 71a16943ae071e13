/** Where places get their coordinates: a gazetteer of a few lines, invented articles; then the shipped gazetteer itself. */
import { describe, expect, it } from "vitest";
import { loadGazetteer } from "../../src/gazetteer.js";
import { distanceKm } from "../../src/link/place/distance.js";
import { gazetteerOf } from "../../src/link/place/gazetteer.js";
import { locate } from "../../src/link/place/locate.js";
import { lookupOf } from "../../src/link/place/lookup.js";
import { isRegionName, withoutRegionWord } from "../../src/link/place/region-words.js";
import { resolvePlaces, wordsBehind, type PlaceName } from "../../src/link/place/resolve.js";
import type { Entity, EntityKind, Reading } from "../../src/types.js";

/** id, keys, country, region, rank, population, latitude, longitude. */
const SMALL = gazetteerOf(new TextEncoder().encode(`${[
  ["iso3166:EG", "iso eg|egypt", "EG", "", "N", 90_000_000, 26, 30],
  ["iso3166:US", "iso us|united states", "US", "", "N", 300_000_000, 39, -98],
  ["US.LA", "louisiana|la", "US", "LA", "A", 3_000_000, 30.6, -91.4],
  ["1", "alexandria|iskandariya", "EG", "06", "S", 3_800_000, 31.2, 29.9],
  ["2", "alexandria", "US", "LA", "B", 47_000, 31.3, -92.4],
  ["3", "cairo", "EG", "11", "C", 9_000_000, 30, 31.2],
  ["4", "cottonport", "US", "LA", "B", 1_900, 31, -92.1],
  ["5", "us", "FR", "11", "B", 1_300, 49.1, 2],
  ["6", "springfield", "US", "IL", "B", 114_000, 39.8, -89.6],
  ["7", "springfield", "US", "MO", "B", 166_000, 37.2, -93.3],
  ["US.LA.079", "rapides parish|rapides", "US", "LA", "D", 130_000, 31.2, -92.5],
  ["8", "hama", "SY", "08", "S", 460_000, 35.1, 36.7],
  ["SY.08", "hama", "SY", "08", "A", 1_500_000, 35.2, 37],
  ["9", "java", "GE", "73", "B", 900, 42.4, 43.9],
].map((line) => line.join("\t")).join("\n")}\n`));

/** The names are those words of the text, each with all its places. */
function resolved(text: string, words: readonly string[], gazetteer = SMALL): Record<string, string> {
  const names = words.map((word): PlaceName => ({
    id: word, wordings: [word], isCountry: false,
    spans: [...text.matchAll(new RegExp(word.replaceAll(".", "\\."), "gu"))].map(({ index }) => ({ start: index, end: index + word.length })),
  }));
  const wordings = names.flatMap((name) => [...name.wordings, ...wordsBehind(text, name.spans)]);
  return Object.fromEntries([...resolvePlaces(text, names, lookupOf(gazetteer, wordings))].map(([id, place]) => [id, place.id]));
}

describe("a place's name", () => {
  it("means the most people where nothing else speaks", () => {
    expect(resolved("The harbour of Alexandria froze.", ["Alexandria"])).toEqual({ Alexandria: "geonames:1" });
  });

  it("means the place in what stands behind it, also abbreviated", () => {
    for (const behind of ["Louisiana", "La.", "near Louisiana"]) expect(resolved(`The jail in Alexandria, ${behind}, is full.`, ["Alexandria"])).toEqual({ Alexandria: "geonames:2" });
    expect(resolved("The jail in Alexandria, he said, is full.", ["Alexandria"])).toEqual({ Alexandria: "geonames:1" });
  });

  it("means the place near the article's other names", () => {
    expect(resolved("Deputies from Cottonport and Rapides Parish met in Alexandria.", ["Cottonport", "Rapides Parish", "Alexandria"])).toMatchObject({ Alexandria: "geonames:2" });
    expect(resolved("The train from Cairo reached Alexandria.", ["Cairo", "Alexandria"])).toMatchObject({ Alexandria: "geonames:1" });
  });

  it("means nothing where two are as likely, where only a hamlet has the name, and beyond countries", () => {
    expect(resolved("A barn burnt in Springfield.", ["Springfield"])).toEqual({});
    expect(resolved("A volcano woke on Java.", ["Java"])).toEqual({});
    expect(resolved("Trade between Europe and Africa grew.", ["Europe", "Africa"])).toEqual({});
    expect(resolved("Nothing is known of Qumran-Zeta.", ["Qumran-Zeta"])).toEqual({});
  });

  it("means a state by any wording of it, never a village of its letters", () => {
    for (const wording of ["U.S.", "US", "American", "the United States"]) expect(resolved(`It went to ${wording} ports.`, [wording])).toEqual({ [wording]: "iso3166:US" });
  });

  it("means the city unless it says region", () => {
    expect(resolved("Shells fell on Hama.", ["Hama"])).toEqual({ Hama: "geonames:8" });
    expect(resolved("Shells fell on Hama Governorate.", ["Hama Governorate"])).toEqual({ "Hama Governorate": "geonames:SY.08" });
  });

  it("loses the word for its sort, and nothing else", () => {
    expect(["Rapides Parish", "Kursk Oblast", "the city of Aleppo", "Kansas City", "Republic"].map(withoutRegionWord)).toEqual(["Rapides", "Kursk", "Aleppo", "Kansas", "Republic"]);
    expect(isRegionName("Kursk region")).toBe(true);
    expect(isRegionName("Salt Lake City")).toBe(false);
  });
});

describe("an entity", () => {
  const reading = (id: string, text: string): Reading => ({ article: { id, text, headlineEnd: 0 }, mentions: [], chains: [], claims: [], notices: [] });
  const entity = (id: string, kind: EntityKind, label: string, readings: readonly Reading[]): Entity => ({
    id, kind, label, aliases: [], chains: [],
    mentions: readings.flatMap(({ article }) => [...article.text.matchAll(new RegExp(label, "gu"))].map(({ index }) => ({ article: article.id, sentence: 0, start: index, end: index + label.length }))),
  });

  it("is located where all its articles agree, and nowhere where they do not", () => {
    const readings = [reading("a", "The jail in Alexandria, Louisiana, is full."), reading("b", "The train from Cairo reached Alexandria.")];
    const located = (from: readonly Reading[]): unknown => locate([entity("e", "place", "Alexandria", from), entity("c", "place", "Cairo", from)], from, SMALL).find(({ id }) => id === "e")?.location;
    expect(located(readings.slice(0, 1))).toEqual({ latitude: 31.3, longitude: -92.4, gazetteer: "geonames:2" });
    expect(located(readings.slice(1))).toEqual({ latitude: 31.2, longitude: 29.9, gazetteer: "geonames:1" });
    expect(located(readings)).toBeUndefined();
  });

  it("is located by its names, not by the nouns that come back to it", () => {
    const readings = [reading("a", "Vell Hill burned. The java was near.")];
    const hill = { ...entity("1", "place", "Vell Hill", readings), aliases: ["cairo", "the city"] };
    expect(locate([hill], readings, SMALL)[0]!.location).toBeUndefined();
    expect(locate([{ ...hill, aliases: ["Cairo"] }], readings, SMALL)[0]!.location?.gazetteer).toBe("geonames:3");
  });

  it("is located when it is a named place or country, and is never anything else", () => {
    const readings = [reading("a", "Cairo spoke. Egypt listened. The alexandria of old.")];
    const entities = [entity("1", "organization", "Cairo", readings), entity("2", "country", "Egypt", readings), entity("3", "place", "alexandria", readings)];
    expect(locate(entities, readings, SMALL).map(({ location }) => location?.gazetteer)).toEqual([undefined, "iso3166:EG", undefined]);
  });
});

describe("the shipped gazetteer", () => {
  it("knows states, regions and towns by several names", () => {
    const found = loadGazetteer().find(new Set(["kyiv", "kiev", "kursk oblast", "iso de", "ore", "louisiana"]));
    expect(found.get("kiev")?.some(({ id }) => id === found.get("kyiv")?.find(({ rank }) => rank === "C")?.id)).toBe(true);
    expect(found.get("iso de")).toHaveLength(1);
    expect(found.get("ore")?.some(({ id }) => id === "geonames:US.OR")).toBe(true);
    expect(distanceKm(found.get("louisiana")!.find(({ rank }) => rank === "A")!, { latitude: 31, longitude: -92 })).toBeLessThan(161);
    for (const places of found.values()) for (const { latitude, longitude, country } of places) {
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect(country).toMatch(/^[A-Z]{2}$/u);
    }
  });
});
