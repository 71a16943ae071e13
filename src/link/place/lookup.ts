/**
 * From the wording of a name to the places of the gazetteer: the name as it stands, else with its abbreviation spelled out, else
 * without the word for its sort ("Ft. Worth", "Kursk region", "the city of Aleppo").
 */
import { countryOf } from "../../lexicon/nations.js";
import { normalName } from "../name.js";
import { isoKey, type Gazetteer, type GazetteerPlace } from "./gazetteer.js";
import { withoutRegionWord } from "./region-words.js";
import type { Lookup } from "./resolve.js";

const SPELLED: readonly (readonly [RegExp, string])[] = [[/^st (?=\S)/u, "saint "], [/^ft (?=\S)/u, "fort "], [/^mt (?=\S)/u, "mount "], [/^saint (?=\S)/u, "st "]];
/** "northern Syria", "central Aleppo": the place itself is meant. */
const PART = /^(?:(?:north|south|east|west|central|northern|southern|eastern|western|upper|lower|downtown)[\s-]?)+(?:ern)?\s+(?=\p{Lu})/iu;

/** Larger than any country, or no one place; a village of the name is never meant. */
const NO_PLACE = new Set([
  "africa", "america", "americas", "antarctica", "asia", "atlantic", "balkans", "baltics", "caribbean", "caucasus", "central america", "central asia", "east asia", "eastern europe", "eu", "europe",
  "european union", "far east", "gulf", "latin america", "mediterranean", "middle east", "north africa", "north america", "oceania", "pacific", "persian gulf", "scandinavia", "south america",
  "south asia", "southeast asia", "west", "west africa", "western europe",
]);
/** "NSW", "D.C.", "La."; refuses "Rome". */
const SHORT = /^(?:\p{Lu}\.?){2,4}$|^\p{Lu}\p{L}{0,4}\.$/u;

/** The keys to try for a wording, the best first. */
export function keysOf(wording: string): string[] {
  const whole = normalName(wording);
  if (NO_PLACE.has(whole)) return [];
  const spelled = SPELLED.flatMap(([short, long]) => (short.test(whole) ? [whole.replace(short, long)] : []));
  return [...new Set([whole, ...spelled, normalName(withoutRegionWord(wording)), normalName(wording.replace(PART, ""))])].filter((key) => key !== "");
}

/** The key of the state that a wording names ("U.S.", "Syrian"). */
function stateKey(wording: string): string | undefined {
  const code = countryOf(wording)?.code;
  return code === undefined ? undefined : isoKey(code);
}

/** Goes through the gazetteer once for all wordings that will be asked. */
export function lookupOf(gazetteer: Gazetteer, wordings: Iterable<string>): Lookup {
  const found = gazetteer.find(new Set([...wordings].flatMap((wording) => [...keysOf(wording), stateKey(wording) ?? []].flat())));
  const none: readonly GazetteerPlace[] = [];
  const search = (wording: string): readonly GazetteerPlace[] => {
    const state = found.get(stateKey(wording) ?? "");
    for (const key of keysOf(wording)) {
      const places = found.get(key);
      // "Georgia" is also a region of another state; "U.S." is no village in Burgundy.
      if (places && (!state || places.some(({ id }) => id === state[0]?.id))) return places;
    }
    return state ?? none;
  };
  return (wording) => {
    const places = search(wording);
    return SHORT.test(wording) ? places.filter(({ rank }) => rank === "N" || rank === "A") : places;
  };
}
