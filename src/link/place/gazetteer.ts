/**
 * The gazetteer: names to places. In: the text of src/gazetteer/places.tsv as bytes (training/gazetteer.ts makes it and says what
 * stands in it). Out: a lookup. The text stays as it is, some 15 MB outside the heap; the first question makes an index of numbers,
 * some 7 MB in 80 ms, because 500,000 names as strings would take twenty times as much for a handful of questions.
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

const TAB = 0x09, NEWLINE = 0x0a, BAR = 0x7c;

/** @param text UTF-8: lines of eight columns, parted by tabs */
export function gazetteerOf(text: Uint8Array): Gazetteer {
  let index: Index | undefined;
  return {
    find: (keys) => {
      const found = new Map<string, GazetteerPlace[]>();
      for (const key of keys) {
        const places = startsOf(index ??= indexOf(text), text, new TextEncoder().encode(key)).map((start) => placeOf(lineAround(text, start)));
        if (places.length > 0) found.set(key, places);
      }
      return found;
    },
  };
}

/** A hash table with chains: of a bucket the last of its keys, of a key the one before it in its bucket. Keys count from 1. */
interface Index {
  readonly buckets: Int32Array;
  readonly before: Int32Array;
  /** Where each key starts in the text. */
  readonly starts: Int32Array;
}

/** Calls for every key of the second column, with its place in the text. */
function eachKey(text: Uint8Array, call: (start: number, end: number) => void): void {
  for (let line = 0, end = 0; line < text.length; line = end + 1) {
    end = text.indexOf(NEWLINE, line);
    if (end < 0) end = text.length;
    let start = text.indexOf(TAB, line) + 1;
    for (let at = start; at < end; at += 1) {
      if (text[at] !== BAR && text[at] !== TAB) continue;
      call(start, at);
      start = at + 1;
      if (text[at] === TAB) break;
    }
  }
}

function indexOf(text: Uint8Array): Index {
  let count = 0;
  eachKey(text, () => { count += 1; });
  const buckets = new Int32Array(2 ** Math.ceil(Math.log2(count + 1))), before = new Int32Array(count + 1), starts = new Int32Array(count + 1);
  let key = 0;
  eachKey(text, (start, end) => {
    const bucket = hashOf(text, start, end) & (buckets.length - 1);
    starts[++key] = start;
    before[key] = buckets[bucket]!;
    buckets[bucket] = key;
  });
  return { buckets, before, starts };
}

/** FNV-1a (Fowler, Noll & Vo), its high bits folded in because a bucket takes the low ones. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Where the key stands, in the order of the text. */
function startsOf({ buckets, before, starts }: Index, text: Uint8Array, key: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = buckets[hashOf(key, 0, key.length) & (buckets.length - 1)]!; at > 0; at = before[at]!) if (isAt(text, starts[at]!, key)) found.push(starts[at]!);
  return found.reverse();
}

function isAt(text: Uint8Array, start: number, key: Uint8Array): boolean {
  for (let i = 0; i < key.length; i += 1) if (text[start + i] !== key[i]) return false;
  const behind = text[start + key.length];
  return behind === BAR || behind === TAB;
}

function lineAround(text: Uint8Array, at: number): string {
  const end = text.indexOf(NEWLINE, at);
  return new TextDecoder().decode(text.subarray(text.lastIndexOf(NEWLINE, at) + 1, end < 0 ? text.length : end));
}

function placeOf(line: string): GazetteerPlace {
  const [id = "", , country = "", region = "", rank, population, latitude, longitude] = line.split("\t");
  return { id: id.includes(":") ? id : `geonames:${id}`, country, region, rank: rank as Rank, population: Number(population), latitude: Number(latitude), longitude: Number(longitude) };
}
