import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isMeasure, isNamePart, isPlaceCarrier, isTransparent, kindOfNoun } from "../../src/lexicon/kinds.js";
import { isBodyName, isMediaName, isMessagingMedium, isWeaponName } from "../../src/lexicon/names.js";
import { isHonorific, isRoleNoun, isTitle } from "../../src/lexicon/titles.js";

describe("kinds of nouns", () => {
  it("are those that news means", () => {
    expect(Object.fromEntries(["president", "troops", "ministry", "region", "airport", "missile", "election", "strike", "report", "phone", "right", "country"].map((noun) => [noun, kindOfNoun(noun)]))).toEqual({
      president: "person", troops: "group", ministry: "organization", region: "place", airport: "facility", missile: "weapon", election: "event", strike: "event", report: "work", phone: "product", right: "other", country: "country",
    });
  });
  it("reach behind a hyphen and a prefix, and to unknown jobs", () => {
    expect(["ex-president", "superweapon", "volcanologist", "weatherman"].map(kindOfNoun)).toEqual(["person", "weapon", "person", "person"]);
    expect(kindOfNoun("frobnication")).toBeUndefined();
  });
  it("stand in one list only", () => {
    const source = readFileSync(new URL("../../src/lexicon/kinds.ts", import.meta.url), "utf8");
    const lists = [...source.slice(0, source.indexOf("KIND_LISTS")).matchAll(/words\(`([^`]*)`\)/gu)].flatMap(([, list]) => list!.trim().split(/\s+/u));
    expect(lists.length).toBeGreaterThan(1200);
    expect(lists.filter((noun, i) => lists.indexOf(noun) !== i)).toEqual([]);
  });
  it("know what only carries or measures", () => {
    expect([isPlaceCarrier("town"), isNamePart("region"), isNamePart("town"), isTransparent("thousand"), isTransparent("ministry"), isMeasure("kilometer"), isMeasure("missile")]).toEqual([true, true, false, true, false, true, false]);
  });
});

describe("titles", () => {
  it("are words before a name, honorifics among them", () => {
    expect(["President", "Gen.", "Mr", "spokesman"].map(isTitle)).toEqual([true, true, true, true]);
    expect(["Mr.", "Sir", "President"].map(isHonorific)).toEqual([true, true, false]);
  });
  it("are roles when they are an office or a job", () => {
    expect(["minister", "vice-president", "ex-mayor", "coach", "victim", "mother"].map(isRoleNoun)).toEqual([true, true, true, true, false, false]);
  });
});

describe("names", () => {
  it("of media, platforms, bodies and weapons are known by their case", () => {
    expect([isMediaName("Reuters"), isMediaName("the Guardian"), isMediaName("guardian"), isMessagingMedium("Telegram"), isMessagingMedium("telegram")]).toEqual([true, true, false, true, false]);
    expect([isBodyName("Kremlin"), isBodyName("UN"), isBodyName("un"), isWeaponName("MiG-29"), isWeaponName("G-20")]).toEqual([true, true, false, true, false]);
  });
});
