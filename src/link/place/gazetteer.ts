/**
 * The gazetteer: names to places. In: the text of src/gazetteer/places.tsv (training/gazetteer.ts makes it and says what stands in
 * it). Out: a lookup that goes through the text once for all names asked, some 250 ms for 240,000 places, because an index of all
 * names would take ten times as long and most of the memory for a handful of questions.
 *
 * Data: GeoNames (geonames.org, CC BY 4.0), countries from world-countries (ODbL 1.0).
 */
/** N country, A region (state, oblast), D district (county, department), C capital, S seat of a region, B settlement, P part of one. */
export type Rank = "N" | "A" | "D" | "C" | "S" | "B" | "P";

export interface GazetteerPlace {
  /** "geonames:2950159", "geonames:US.LA" for a region, "iso3166:DE" for a country. */
  readonly id: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** GeoNames' code of the region within the country; "" where there is none. */
  readonly region: string;
  readonly rank: Rank;
  readonly population: number;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface Gazetteer {
  /** @param keys names as `normalName` (link/name.ts) writes them @returns the places of each; names without one are left out */
  readonly find: (keys: ReadonlySet<string>) => ReadonlyMap<string, readonly GazetteerPlace[]>;
}

/** The key of a country by its code, beside its names. */
export const isoKey = (code: string): string => `iso ${code.toLowerCase()}`;

/** @param text lines of eight columns, parted by tabs */
export function gazetteerOf(text: string): Gazetteer {
  return {
    find: (keys) => {
      const found = new Map<string, GazetteerPlace[]>();
      if (keys.size === 0) return found;
      for (let start = 0, end = 0; start < text.length; start = end + 1) {
        end = text.indexOf("\n", start);
        if (end < 0) end = text.length;
        const from = text.indexOf("\t", start) + 1;
        const to = text.indexOf("\t", from);
        for (const key of text.slice(from, to).split("|")) {
          if (!keys.has(key)) continue;
          const places = found.get(key);
          const place = placeOf(text.slice(start, end));
          if (places) places.push(place);
          else found.set(key, [place]);
        }
      }
      return found;
    },
  };
}

function placeOf(line: string): GazetteerPlace {
  const [id = "", , country = "", region = "", rank, population, latitude, longitude] = line.split("\t");
  return { id: id.includes(":") ? id : `geonames:${id}`, country, region, rank: rank as Rank, population: Number(population), latitude: Number(latitude), longitude: Number(longitude) };
}
