/**
 * Words that say what sort of region or settlement a name names: "Rapides Parish", "Kursk Oblast", "the city of Aleppo",
 * "Homs Governorate", "the province of Bari". Own list, of the words by which GeoNames' English names of regions end or begin.
 */
const WORDS = [
  "autonomous", "borough", "canton", "city", "commune", "county", "department", "district", "division", "emirate", "governorate", "island", "islands", "kray", "krai", "municipality",
  "oblast", "okrug", "parish", "prefecture", "province", "raion", "region", "republic", "state", "territory", "town", "township", "village", "voivodeship",
].join("|");
/** "Rapides Parish", "Kursk Oblast"; refuses "Republic" alone. */
const BEHIND = new RegExp(`(?<=\\S)(?:[\\s-]+(?:${WORDS}))+$`, "iu");
/** "the city of Aleppo", "Province of Bari"; refuses "Kansas City". */
const BEFORE = new RegExp(`^(?:the\\s+)?(?:\\p{L}+\\s+)?(?:${WORDS})\\s+of\\s+(?=\\S)`, "iu");

/** "Rapides Parish" -> "Rapides", "the city of Aleppo" -> "Aleppo"; any other name as it is. */
export function withoutRegionWord(name: string): string {
  return name.replace(BEFORE, "").replace(BEHIND, "");
}

/** The name says that it is a region, not a settlement. */
export function isRegionName(name: string): boolean {
  return /\b(?:county|department|district|emirate|governorate|krai|kray|oblast|okrug|parish|prefecture|province|raion|region|republic|state|territory|voivodeship)\b/iu.test(name);
}
