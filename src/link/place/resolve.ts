/**
 * Which place on earth a name in an article means. In: the article's text and its names of places. Out: for each name a place of
 * the gazetteer, or none: unsure means none.
 *
 * Each candidate of a name is scored (Leidner 2008, "Toponym resolution in text", names the evidence; the weights are fitted by
 * bench/places.ts on half of LGL):
 *
 *   population, rank     a capital of millions before a village
 *   what stands behind   "Alexandria, Louisiana": only places in Louisiana
 *   country, region      the article's other names lie in Egypt: places in Egypt gain
 *   distance             they lie near: of several Springfields the one beside Chicopee
 *
 * Then the scores of a name become shares by the softmax; neighbours count by their share, twice over, so that sure names decide
 * unsure ones. The best place stands when its share is large enough; places that lie together ("Aleppo" the city and the region)
 * share one answer.
 *
 *   "... in Alexandria, Egypt, and Cairo ..."  -> Alexandria geonames:361058, Cairo geonames:360630
 */
import type { Span } from "../../types.js";
import { distanceKm } from "./distance.js";
import type { GazetteerPlace, Rank } from "./gazetteer.js";
import { isRegionName } from "./region-words.js";

export interface PlaceName {
  readonly id: string;
  /** Its wordings as the text has them, the best first. */
  readonly wordings: readonly string[];
  readonly isCountry: boolean;
  /** Where it stands in the text. */
  readonly spans: readonly Span[];
}

/** The places of a name in any wording. */
export type Lookup = (wording: string) => readonly GazetteerPlace[];

interface Candidate {
  readonly place: GazetteerPlace;
  /** What speaks for it without the other names. */
  readonly own: number;
  /** The text says where it lies. */
  readonly isContained: boolean;
  share: number;
  /** How much the article's other names speak for it. */
  support: number;
}

interface Case {
  readonly name: PlaceName;
  readonly candidates: readonly Candidate[];
}

const RANK_SCORES: Readonly<Record<Rank, number>> = { N: 3, A: 1, C: 2, S: 0.3, D: -0.5, B: 0, P: -0.7 };
/** "Kherson" alone is the city, not the region around it. */
const REGION_OF_CITY = -2;
const CITY = 100_000;
const WEIGHTS = {
  /** For each power of ten of people. */
  magnitude: 0.53,
  insideContainer: 5.4,
  outsideContainer: -3,
  /** The other names lie in its country, in its region; near it. */
  sameCountry: 2,
  sameRegion: 1.36,
  near: 2.05,
  nearKm: 73,
  /** Steepness of the softmax. */
  steepness: 2.5,
  /** Share of the whole from which a place stands. */
  sure: 0.6,
  /** A smaller place needs support besides its size. */
  known: 40_000,
  support: 0.39,
} as const;
/** Without a number, a place counts as a hamlet. */
const HAMLET = 100;
const ROUNDS = 2;
/** Names with more candidates ("San José") keep their largest. */
const MOST_CANDIDATES = 60;
/** Candidates within this distance are one answer. */
const SAME_KM = 60;

export function resolvePlaces(text: string, names: readonly PlaceName[], lookup: Lookup): Map<string, GazetteerPlace> {
  const cases: Case[] = names.map((name) => {
    const places = placesOf(name, lookup);
    const containers = name.spans.flatMap((span) => containersOf(text, span, lookup));
    const isContained = (place: GazetteerPlace): boolean => isInside(place, containers);
    const isSaid = places.some(isContained);
    const scored = places.map((place): Candidate => ({
      place, isContained: isContained(place), share: 0, support: 0,
      own: WEIGHTS.magnitude * Math.log10(Math.max(HAMLET, place.population)) + RANK_SCORES[place.rank] + (isAroundCity(place, places, name) ? REGION_OF_CITY : 0) + (isSaid ? (isContained(place) ? WEIGHTS.insideContainer : WEIGHTS.outsideContainer) : 0),
    }));
    return { name, candidates: scored.sort((a, b) => b.own - a.own || (a.place.id < b.place.id ? -1 : 1)).slice(0, MOST_CANDIDATES) };
  });
  for (const { candidates } of cases) setShares(candidates);
  for (let round = 0; round < ROUNDS; round++) {
    const supports = cases.map((each) => supportOf(each, cases));
    cases.forEach(({ candidates }, i) => {
      candidates.forEach((candidate, j) => (candidate.support = supports[i]?.[j] ?? 0));
      setShares(candidates);
    });
  }
  return new Map(cases.flatMap(({ name, candidates }) => {
    const place = sureOf(candidates);
    return place ? [[name.id, place] as const] : [];
  }));
}

/** The places of the first wording that has any; of "Rapides Parish" regions only, of a country countries only (Scotland is a region). */
function placesOf({ wordings, isCountry }: PlaceName, lookup: Lookup): readonly GazetteerPlace[] {
  for (const wording of wordings) {
    const places = lookup(wording);
    const states = places.filter(({ rank }) => rank === "N");
    const fitting = isCountry ? (states.length > 0 ? states : places.filter(({ rank }) => rank === "A")) : isRegionName(wording) ? places.filter(({ rank }) => "NAD".includes(rank)) : places;
    if (fitting.length > 0) return fitting;
    if (places.length > 0 && !isCountry) return places;
  }
  return [];
}

/** A region or district around a city of its name, by a name that does not say which is meant. */
function isAroundCity(place: GazetteerPlace, places: readonly GazetteerPlace[], { wordings: [wording = ""] }: PlaceName): boolean {
  return "AD".includes(place.rank) && !isRegionName(wording)
    && places.some((other) => "CSBP".includes(other.rank) && other.population >= CITY && other.country === place.country && other.region === place.region);
}

/** ", Louisiana" or ", near Homs, Syria" behind a name. */
const BEHIND = /^,\s+(?:in\s+|near\s+)?((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s+(?:of\s+|the\s+)?\p{Lu}[\p{L}\p{M}.'’-]*){0,2})/u;
const LONGEST_BEHIND = 60;

function containersOf(text: string, { end }: Span, lookup: Lookup): GazetteerPlace[] {
  const words = BEHIND.exec(text.slice(end, end + LONGEST_BEHIND))?.[1]?.split(/\s+/u) ?? [];
  for (let count = words.length; count > 0; count--) {
    const found = lookup(words.slice(0, count).join(" ")).filter(({ rank }) => rank === "N" || rank === "A");
    if (found.length > 0) return found;
  }
  return [];
}

/** The words behind the names of a text that may be regions, for a lookup that must know all names beforehand. */
export function wordsBehind(text: string, spans: readonly Span[]): string[] {
  return spans.flatMap(({ end }) => {
    const words = BEHIND.exec(text.slice(end, end + LONGEST_BEHIND))?.[1]?.split(/\s+/u) ?? [];
    return words.map((_, i) => words.slice(0, i + 1).join(" "));
  });
}

function isInside(place: GazetteerPlace, containers: readonly GazetteerPlace[]): boolean {
  return containers.some((container) => container.id !== place.id && container.country === place.country && (container.rank === "N" || container.region === place.region));
}

/** How much the other names of the article speak for each candidate of one name: by country, by region, by distance. */
function supportOf(own: Case, cases: readonly Case[]): number[] {
  const countries = new Map<string, number>(), regions = new Map<string, number>();
  let others = 0;
  for (const each of cases) {
    if (each === own || each.candidates.length === 0) continue;
    others++;
    for (const { place, share } of each.candidates) {
      countries.set(place.country, (countries.get(place.country) ?? 0) + share);
      if (place.rank !== "N") regions.set(codeOf(place), (regions.get(codeOf(place)) ?? 0) + share);
    }
  }
  if (others === 0) return own.candidates.map(() => 0);
  const saturated = (sum: number): number => Math.min(1, (2 * sum) / (1 + sum));
  return own.candidates.map(({ place }) => WEIGHTS.sameCountry * saturated(countries.get(place.country) ?? 0)
    + (place.rank === "N" ? 0 : WEIGHTS.sameRegion * saturated(regions.get(codeOf(place)) ?? 0) + WEIGHTS.near * saturated(nearness(place, own, cases))));
}

const codeOf = ({ country, region }: GazetteerPlace): string => `${country}.${region}`;

/** How near the likely places of the other names are, summed over the names. */
function nearness(place: GazetteerPlace, own: Case, cases: readonly Case[]): number {
  let sum = 0;
  for (const each of cases) {
    if (each === own) continue;
    let best = 0;
    for (const { place: other, share } of each.candidates) {
      // A country is everywhere in itself.
      if (share > best && other.rank !== "N") best = Math.max(best, share * Math.exp(-distanceKm(place, other) / WEIGHTS.nearKm));
    }
    sum += best;
  }
  return sum;
}

/** Scores to shares of one, by the softmax. */
function setShares(candidates: readonly Candidate[]): void {
  const scores = candidates.map(({ own, support }) => own + support);
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(WEIGHTS.steepness * (score - most)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  candidates.forEach((candidate, i) => (candidate.share = (powers[i] ?? 0) / total));
}

/** The likeliest place, when it and those around it have enough of the whole, and it is well known or something speaks for it. */
function sureOf(candidates: readonly Candidate[]): GazetteerPlace | undefined {
  const best = candidates.reduce<Candidate | undefined>((most, each) => (!most || each.share > most.share ? each : most), undefined);
  if (!best) return undefined;
  const around = candidates.filter(({ place }) => distanceKm(place, best.place) <= SAME_KM).reduce((sum, each) => sum + each.share, 0);
  const isBacked = best.isContained || best.place.population >= WEIGHTS.known || "NA".includes(best.place.rank) || best.support >= WEIGHTS.support;
  return around >= WEIGHTS.sure && isBacked ? best.place : undefined;
}
