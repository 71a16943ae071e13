/**
 * Names to chains, most precise first: equal names, acronym in brackets, parts of a person's name, acronyms by initials,
 * short forms of organizations, places with and without their carrier. Names with and without their sort follow in sort-pass.
 *
 * A short form joins only when a single chain of the article fits it: with "Bill Clinton" and "Hillary Clinton" about,
 * "Clinton" stays alone unless "Mrs" tells. Wrong merges of persons are the worst error (DESIGN: link).
 */
import { countryOf } from "../lexicon/nations.js";
import { cannotBeOne, type Clusters } from "./clusters.js";
import { preposition } from "../text/tree.js";
import type { Fact } from "./fact.js";
import { carried, isAcronymOf, isFirm, isOrganizationShort, isPersonShort, looksLikeAcronym, REGION_CARRIERS } from "./name.js";

export function joinNames(chains: Clusters): void {
  const named = chains.facts.filter(({ form }) => form === "name" || form === "adjective");
  joinCountries(chains, named);
  joinNorthAndSouth(chains, named);
  joinEqual(chains, named);
  joinBracketed(chains, named);
  joinPersons(chains, named);
  joinAcronyms(chains, named);
  joinOrganizations(chains, named);
  joinPlaces(chains, named);
}

/** "Ukraine", "Ukrainian", "US", "the United States". */
function joinCountries(chains: Clusters, named: readonly Fact[]): void {
  const first = new Map<string, Fact>();
  for (const fact of named) {
    const country = fact.kind === "country" ? countryOf(fact.mention.label)?.name : undefined;
    if (!country) continue;
    const known = first.get(country);
    if (known) chains.join(known.mention.index, fact.mention.index);
    else first.set(country, fact);
  }
}

/** "the North" beside "North Korea". */
function joinNorthAndSouth(chains: Clusters, named: readonly Fact[]): void {
  for (const fact of named.filter(({ name, opening }) => /^(north|south)$/.test(name.join(" ")) && opening === "definite")) {
    const country = named.find(({ mention, kind }) => kind === "country" && mention.label.toLowerCase() === `${fact.name[0]} korea`);
    if (country) chains.join(country.mention.index, fact.mention.index);
  }
}

/** Chains with equal wording; a chain keeps its first name's kind unless the two can be no wordings of one thing. */
function joinEqual(chains: Clusters, named: readonly Fact[]): void {
  const seen = new Map<string, Fact[]>();
  for (const fact of named) {
    const name = fact.name.join(" "), known = seen.get(name) ?? [];
    const equal = known.find((other) => isEqualThing(fact, other, named));
    if (equal) chains.join(equal.mention.index, fact.mention.index);
    else seen.set(name, [...known, fact]);
  }
}

function isEqualThing(a: Fact, b: Fact, named: readonly Fact[]): boolean {
  if (a.gender && b.gender && a.gender !== b.gender) return false;
  if (a.number === "plural" !== (b.number === "plural")) return false;
  const kinds = new Set([a.kind, b.kind]);
  if (kinds.size === 1 && !kinds.has("person")) return true;
  if (kinds.size === 1) return a.name.length > 1 || bearers(a, named).length < 2 || (a.gender === b.gender && era(a, named) === era(b, named));
  // A place or country and a person of one name are two things only where the person is told apart by title or first name.
  const person = a.kind === "person" ? a : b.kind === "person" ? b : undefined;
  if (!person || person.name.length > 1) return true;
  return person.mention.titles.length === 0 && person.gender === undefined && bearers(person, named).length === 0;
}

/**
 * First mentions of the different full names of persons that hold the single word. One who is named once in passing
 * ("Ruiz's brother Juan Ruiz") beside the one whom the text is about takes no share in the bare name.
 */
function bearers(fact: Fact, named: readonly Fact[]): readonly Fact[] {
  // Headlines in title case run verbs into names ("Ruiz Resigns").
  const full = named.filter((other) => other.kind === "person" && other.name.length > 1 && !other.sentence.isHeadline && isPersonShort(fact.name, other.name));
  const distinct: Fact[][] = [];
  for (const other of full) {
    const same = distinct.find(([known]) => isPersonShort(other.name, known!.name) || isPersonShort(known!.name, other.name));
    if (same) same.push(other);
    else distinct.push([other]);
  }
  const isMain = (distinct[0]?.length ?? 0) > 1 || named.filter(({ name, mention }) => name.join() === fact.name.join() && mention.index < (distinct[1]?.[0]?.mention.index ?? 0)).length > 1;
  return distinct.filter((mentions, i) => i === 0 || !isMain || mentions.length > 1).map(([first]) => first!);
}

/** How many bearers the text has introduced before the mention; the first is meant while no second is about. */
const era = (fact: Fact, named: readonly Fact[]): number => Math.max(1, bearers(fact, named).filter(({ mention }) => mention.index < fact.mention.index).length);

/** "the Organization for ... (OSCE)": the brackets follow the name within the same sentence. */
function joinBracketed(chains: Clusters, named: readonly Fact[]): void {
  for (const fact of named) {
    const { mention, sentence } = fact;
    if (sentence.tokens[mention.first - 1]?.text !== "(" || !/^[),;]$/.test(sentence.tokens[mention.last]?.text ?? "")) continue;
    if (!looksLikeAcronym(mention.label)) continue;
    const before = named.filter((other) => other.sentence === sentence && other.mention.last <= mention.first && mention.first - other.mention.last <= 8)
      .sort((a, b) => b.mention.last - a.mention.last).find((other) => isAcronymOf(mention.label, other.mention.label) || (other.mention.last === mention.first - 1 && other.kind !== "country"));
    if (before && !looksLikeAcronym(before.mention.label)) chains.join(before.mention.index, mention.index);
  }
}

function joinPersons(chains: Clusters, named: readonly Fact[]): void {
  // Longer names first, so that "Salva Kiir" is with "Salva Kiir Mayardit" before "Kiir" looks for its bearer.
  const order = [...named].filter(mayBePerson).sort((a, b) => b.name.length - a.name.length || a.mention.index - b.mention.index);
  for (const fact of order) {
    const fits = new Map<number, Fact>();
    for (const other of named) {
      if (chains.profile(chains.of(other.mention.index)).kind !== "person" || chains.isTogether(fact.mention.index, other.mention.index)) continue;
      if (isPersonShort(fact.name, other.name) && areGendersAlike(chains, fact, other)) fits.set(chains.of(other.mention.index), fits.get(chains.of(other.mention.index)) ?? other);
    }
    const inBody = [...fits.values()].filter((other) => !other.sentence.isHeadline);
    const found = unique(inBody.length ? inBody : [...fits.values()], fact, named);
    if (found && mayBeOnePerson(chains, fact, found) && !isEvidently(chains, fact, found)) chains.join(found.mention.index, fact.mention.index);
  }
}

const mayBePerson = ({ mention, form, kind, name }: Fact): boolean =>
  form === "name" && (kind === "person" || (/^(other|organization|place)$/.test(kind) && name.length === 1 && /^\p{Lu}\p{Ll}/u.test(mention.label)));

const LOCATING = new Set(["in", "to", "from", "at", "near", "into", "across"]);

/** The chain that the mention stands in is surely no person: it is called so twice or by more than the single word. */
function isEvidently(chains: Clusters, fact: Fact, person: Fact): boolean {
  const { members, kind } = chains.profile(chains.of(fact.mention.index));
  if (kind === "person" || kind === "other") return false;
  const isLast = person.name[person.name.length - 1] === fact.name[0];
  const isWhere = kind === "place" && LOCATING.has(preposition(fact.sentence, fact.head.index) ?? "");
  return !isLast || members.length > 1 || fact.opening === "definite" || isWhere;
}

function areGendersAlike(chains: Clusters, a: Fact, b: Fact): boolean {
  return new Set([a, b].flatMap(({ mention }) => [...chains.profile(chains.of(mention.index)).genders])).size < 2;
}

function mayBeOnePerson(chains: Clusters, a: Fact, b: Fact): boolean {
  const x = chains.profile(chains.of(a.mention.index)), y = chains.profile(chains.of(b.mention.index));
  if (x.members.some((one) => y.members.some((other) => cannotBeOne(one, other)))) return false;
  // Every name must be a wording of the longest one: "John Smith" and "Paul Smith" never meet over "Smith".
  const names = [...x.members, ...y.members].filter(({ form }) => form === "name");
  const longest = names.reduce((best, other) => (other.name.length > best.name.length ? other : best));
  return names.every((one) => one.name.join() === longest.name.join() || isPersonShort(one.name, longest.name));
}

/** The only one, the only one with the same title, or the only one that the text has introduced so far. */
function unique(fits: readonly Fact[], fact: Fact, named: readonly Fact[]): Fact | undefined {
  if (fits.length < 2) return fits[0];
  const titles = new Set(fact.mention.titles.map((title) => title.toLowerCase()));
  const titled = fits.filter(({ mention }) => mention.titles.some((title) => titles.has(title.toLowerCase())));
  if (titled.length === 1) return titled[0];
  const isFirstEra = fact.name.length === 1 && titles.size === 0 && era(fact, named) === 1;
  return isFirstEra ? [...fits].sort((a, b) => a.mention.index - b.mention.index)[0] : undefined;
}

function joinAcronyms(chains: Clusters, named: readonly Fact[]): void {
  for (const fact of named.filter(({ mention }) => looksLikeAcronym(mention.label))) {
    const own = chains.of(fact.mention.index);
    const fits = new Set(chains.facts.filter((other) => isSpelledOut(other) && (other.form === "name" || !chains.profile(own).members.some(isSpelledOut)) && isAcronymOf(fact.mention.label, other.mention.label)).map((other) => chains.of(other.mention.index)));
    if (fits.size === 1) chains.join([...fits][0]!, fact.mention.index);
  }
}

/** "Iraqi security forces" is what ISF stands for, though no name to the model. */
const isSpelledOut = ({ form, kind, mention, number }: Fact): boolean => !looksLikeAcronym(mention.label) && (form === "name" ? kind !== "person" : form === "nominal" && /^(?:organization|group)$/u.test(kind) && !mention.amount && (number !== "singular" || kind === "organization") && mention.label.split(" ").length > 2);

const isOrganization = (chains: Clusters, fact: Fact): boolean => /^(organization|other|facility|event|work|product|group)$/.test(chains.profile(chains.of(fact.mention.index)).kind) && fact.form === "name";

function joinOrganizations(chains: Clusters, named: readonly Fact[]): void {
  const candidates = named.filter((fact) => isOrganization(chains, fact));
  for (const fact of [...candidates].sort((a, b) => b.name.length - a.name.length || a.mention.index - b.mention.index)) {
    const fits = new Map<number, Fact>();
    for (const other of candidates) {
      if (chains.isTogether(fact.mention.index, other.mention.index) || !(isOrganizationShort(fact.name, other.name) || isBareEnd(fact, other))) continue;
      if (!cannotBeOne(fact, other) && areCountriesAlike(fact, other) && areFirmsAlike(chains, fact, other)) fits.set(chains.of(other.mention.index), other);
    }
    if (fits.size === 1) chains.join([...fits.keys()][0]!, fact.mention.index);
  }
}

/** "Lindow Corp." is not "Lindow Harbour Corp.", though both are Lindow. */
function areFirmsAlike(chains: Clusters, a: Fact, b: Fact): boolean {
  const [x, y] = [a, b].map(({ mention }) => chains.profile(chains.of(mention.index)).members.filter(({ name }) => isFirm(name)).map(({ name }) => name)) as [Fact["name"][], Fact["name"][]];
  return x.every((one) => y.every((other) => isOrganizationShort(one, other) || isOrganizationShort(other, one)));
}

/** "the Post" for "The Washington Post", "the Church" for "Church of Lindow": one word with "the" comes back to the body whose noun it is. */
function isBareEnd(short: Fact, long: Fact): boolean {
  const [word = ""] = short.name, of = long.name.indexOf("of");
  return short.name.length === 1 && short.opening === "definite" && long.name.length > 1 && long.mention.index < short.mention.index && long.name[of > 0 ? of - 1 : long.name.length - 1] === word;
}

/** "the Syrian army" and "the Iraqi army" are two. */
export function areCountriesAlike(a: Pick<Fact, "countries">, b: Pick<Fact, "countries">): boolean {
  return !a.countries.size || !b.countries.size || [...a.countries].some((country) => b.countries.has(country));
}

/** "Rylsk town" and "Rylsk"; a region only when the article speaks of no city of that name. */
function joinPlaces(chains: Clusters, named: readonly Fact[]): void {
  const places = named.filter((fact) => fact.form === "name" && /^(place|other|facility|country|organization)$/.test(fact.kind));
  for (const fact of places) {
    const whole = carried(fact.name);
    if (!whole) continue;
    const bare = places.find((other) => other.name.join(" ") === whole.core && other.kind !== "country");
    if (!bare || cannotBeOne(bare, fact)) continue;
    const isRegion = REGION_CARRIERS.has(whole.carrier);
    if (isRegion && chains.profile(chains.of(bare.mention.index)).members.some(({ mention }) => isCity(mention.text, whole.core))) continue;
    chains.join(bare.mention.index, fact.mention.index);
  }
}

/** "the city of Kursk", "Kursk city", "Kursk's airport" would not do. */
const isCity = (text: string, core: string): boolean => new RegExp(`\\b(city|town|village|capital)\\b`, "i").test(text) && text.toLowerCase().includes(core);
