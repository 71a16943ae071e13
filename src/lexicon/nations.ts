/**
 * States by every wording of news: names, short forms, adjectives, and nouns for their people.
 *
 * In: "Ukraine", "the U.S.", "Ukrainian", "Ukrainians". Out: the state under its usual English short name, and which of
 * the three the wording is: `countryOf("U.S.")` -> { name: "United States", code: "US", wording: "name" };
 * `countryOf("Briton")` -> { name: "United Kingdom", code: "GB", wording: "people" }. The case must fit, so "us", "turkey"
 * and "china" are none; names in capitals only ("UKRAINE", of datelines) are known.
 *
 * Names and most adjectives from world-countries 5.1 (ODbL 1.0), the rest after the CIA World Factbook's list of
 * nationalities and news usage, 2025. England, Scotland, Wales and Northern Ireland stand for themselves; so do states of
 * the past. Dependent territories are places and not here. Limits: "Georgia" is always the state in the Caucasus, "Congo"
 * the one of Kinshasa, "Dominican" the republic's; a person named Jordan must be told apart by the caller.
 */
import source from "world-countries";

export interface Country {
  /** Usual English short name. */
  readonly name: string;
  /** ISO 3166-1 alpha-2; of England and states of the past the code in use ("GB-ENG", "SU"). */
  readonly code: string;
  /** "Ukraine" - "Ukrainian" - "Ukrainians", "Briton". */
  readonly wording: "name" | "adjective" | "people";
}

interface Row {
  readonly name: { readonly common: string; readonly official: string };
  readonly cca2: string;
  readonly independent: boolean;
  readonly demonyms: { readonly eng?: { readonly m: string } };
}
// Its types describe an ES module's default export; Node and bundlers hand over the list itself.
const rows = source as unknown as readonly Row[];

/** Not independent by the list, but states of their own in news. */
const ALSO_STATES: ReadonlySet<string> = new Set(["TW", "XK", "PS", "EH"]);
/** Short names where news uses others than the list. */
const USUAL_NAMES: Readonly<Record<string, string>> = { TR: "Turkey", CZ: "Czech Republic", TL: "East Timor", CG: "Republic of the Congo", ST: "Sao Tome and Principe" };
/** Demonyms of the list that are nouns of people or belong to somebody else. */
const NO_ADJECTIVES: ReadonlySet<string> = new Set(["Icelander", "New Zealander", "Luxembourger", "Liechtensteiner", "Mosotho", "Motswana", "Saudi Arabian", "Solomon Islander", "Surinamer", "Vatican", "Djibouti", ""]);

/** code: other names; adjectives; nouns of people. Names are parted by commas. Plurals of adjectives ("Ukrainians") come by rule. */
const ADDITIONS = `
AE: UAE, U.A.E., Emirates;;
AR:; Argentinian, Argentinean;
AU:; Aussie;
AZ:; Azeri;
BA: Bosnia, Bosnia-Herzegovina, Bosnia - Herzegovina;; Bosniak, Bosniaks
BD:;; Bengalis
BF:; Burkinabé, Burkinese;
BN: Brunei Darussalam;;
BW:; Botswanan; Motswana, Batswana
BY: Byelorussia, Belorussia; Belarussian, Byelorussian, Belorussian;
CD: Congo, the Democratic Republic of Congo, Democratic Republic of Congo, D.R. Congo, DRC, DR Congo, Zaire, Congo-Kinshasa; Zairian;
CF: CAR;;
CG: Congo-Brazzaville, Congo Republic;;
CI: Côte d'Ivoire, Cote d'Ivoire;;
CN: PRC, P.R.C., Mainland China, mainland China;;
CV: Cabo Verde; Cape Verdean;
CZ: Czechia;;
DE: FRG, West Germany; West German;
DK:;; Dane, Danes
EC:; Ecuadorian;
ES:;; Spaniard, Spaniards
FI:;; Finn, Finns
FM: Federated States of Micronesia;;
FR:;; Frenchman, Frenchmen, Frenchwoman, Frenchwomen
GB: UK, U.K., Britain, Great Britain, United Kingdom of Great Britain and Northern Ireland;; Briton, Britons, Brit, Brits
GB-ENG: England; English; Englishman, Englishmen, Englishwoman
GB-SCT: Scotland; Scottish; Scot, Scots, Scotsman, Scotsmen
GB-WLS: Wales; Welsh; Welshman, Welshmen
GB-NIR: Northern Ireland; Northern Irish, Ulster;
GM: The Gambia, the Gambia;;
GN: Guinea-Conakry;;
HR:; Croat;
IE: Irish Republic, Eire;; Irishman, Irishmen, Irishwoman
IS:; Icelandic; Icelander, Icelanders
KG: Kyrgyz Republic; Kyrgyz, Kyrgyzstani;
KH: Kampuchea; Khmer;
KM:; Comorian;
KN: St. Kitts and Nevis, St Kitts and Nevis;;
KP: DPRK, D.P.R.K.;;
KR: ROK, Republic of Korea;;
KZ:; Kazakh;
LC: St. Lucia, St Lucia;;
LI:;; Liechtensteiner
LK: Ceylon;;
LS:; Basotho; Mosotho
LU:; Luxembourgish; Luxembourger, Luxembourgers
MD: Moldavia; Moldavian;
MK: Macedonia, FYROM, Former Yugoslav Republic of Macedonia;;
MM: Burma; Myanmarese;
MV:; Maldivian;
NL: The Netherlands, Holland;; Dutchman, Dutchmen, Dutchwoman
NP:; Nepali;
NZ: Aotearoa;; New Zealander, New Zealanders, Kiwis
PG: PNG;;
PH:; Philippine; Filipina, Filipinas
PL:;; Pole, Poles
PS: Palestinian Territories, Palestinian territories, Palestinian Territory, State of Palestine;;
RO: Rumania; Rumanian;
RU: Russian Federation, Russian federation;;
SA: KSA, Saudi-Arabia; Saudi, Saudi Arabian;
SB:;; Solomon Islanders
SE:;; Swede, Swedes
SI:; Slovenian;
SK:; Slovakian;
SR: Surinam; Surinamese; Surinamer
SU: Soviet Union, USSR, U.S.S.R., Union of Soviet Socialist Republics; Soviet;
SV: Salvador; Salvadorean, Salvadorian;
SZ: Swaziland;;
RS:; Serb;
TJ: Tadjikistan, Tadzhikistan; Tajik, Tajikistani;
TL: Timor-Leste, Timor - Leste; Timorese;
TM:; Turkmenistani;
TR: Türkiye, Turkiye, Republic of Turkey;; Turk, Turks
TT: Trinidad;; Trinidadian
US: US, U.S., USA, U.S.A., United States of America, America, U.S. of A., States of America; American;
UZ:; Uzbek;
VA: Holy See;;
VC: St. Vincent and the Grenadines, St Vincent and the Grenadines;;
VN: Viet Nam;;
VU:; Vanuatuan;
XK:; Kosovan, Kosovo Albanian;
DD: East Germany, GDR, German Democratic Republic; East German;
YU: Yugoslavia; Yugoslav, Yugoslavian;
CS: Czechoslovakia; Czechoslovak, Czechoslovakian;
VD: South Vietnam; South Vietnamese;
NV: North Vietnam; North Vietnamese;
YD: South Yemen;;`;
/** Names of what the list lacks. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  "GB-ENG": "England", "GB-SCT": "Scotland", "GB-WLS": "Wales", "GB-NIR": "Northern Ireland",
  SU: "Soviet Union", DD: "East Germany", YU: "Yugoslavia", CS: "Czechoslovakia", VD: "South Vietnam", NV: "North Vietnam", YD: "South Yemen",
};
/** Adjectives with a plural in -s: "Afghans", "Iraqis", "Greeks"; not "Chinese", "French", "Swiss", "Ulsters". */
const TAKES_PLURAL = /[abehiknort]$/u;
const NO_PLURAL = /(?:ish|ese|ench|elsh|utch|wiss|hilippine|Ulster)$/u;

const byWording = build();

/** The state that a wording stands for. A determiner in front and the clitic behind ("the", "'s") do not matter. */
export function countryOf(text: string): Country | undefined {
  return byWording.get(text) ?? (DRESSED.test(text) ? byWording.get(bare(text)) : undefined);
}

/** What `bare` would change: a determiner, an apostrophe, a lost full stop. */
const DRESSED = /^the |['’]|^U\.(?:[SK]|S\.A)$/iu;

/** Is it an adjective or a noun of people ("Ukrainian", "Dutch", "Spaniards"), not the state's name? */
export const isDemonym = (text: string): boolean => {
  const wording = countryOf(text)?.wording;
  return wording === "adjective" || wording === "people";
};

/** "the Netherlands", "Ukraine’s" -> the name. */
function bare(text: string): string {
  const name = text.replace(/’/gu, "'").replace(/^the /iu, "").replace(/(?<=\p{L})'s?$/u, "");
  return byWording.has(name) || !/^(?:U\.[SK]|U\.S\.A)$/u.test(name) ? name : `${name}.`;
}

function build(): ReadonlyMap<string, Country> {
  const found = new Map<string, Country>();
  const names = new Map(Object.entries(OWN_NAMES));
  const add = (text: string, code: string, wording: Country["wording"]) => {
    const name = names.get(code);
    if (name && text && !found.has(text)) found.set(text, { name, code, wording });
  };
  const states = rows.filter(({ independent, cca2 }) => independent || ALSO_STATES.has(cca2));
  for (const { cca2, name } of states) names.set(cca2, USUAL_NAMES[cca2] ?? name.common);
  for (const [code, name] of names) add(name, code, "name");
  const additions = ADDITIONS.trim().split("\n").map(addition);
  for (const { code, other } of additions) other.forEach((text) => add(text, code, "name"));
  for (const { cca2, name } of states) add(name.common, cca2, "name"), add(name.official, cca2, "name");
  for (const { code, adjectives, people } of additions) {
    adjectives.forEach((text) => demonym(add, text, code));
    people.forEach((text) => add(text, code, "people"));
  }
  // The republic before the island, the larger Congo before the smaller.
  for (const { cca2, demonyms } of [...states].sort((a, b) => Number(b.cca2 === "DO" || b.cca2 === "CD") - Number(a.cca2 === "DO" || a.cca2 === "CD"))) {
    for (const text of (demonyms.eng?.m ?? "").split(/, | or /u)) if (!NO_ADJECTIVES.has(text)) demonym(add, text, cca2);
  }
  for (const [text, country] of [...found]) if (country.wording !== "people" && text.length > 3 && !/[.]/u.test(text)) add(text.toUpperCase(), country.code, country.wording);
  return found;
}

function demonym(add: (text: string, code: string, wording: Country["wording"]) => void, text: string, code: string): void {
  add(text, code, "adjective");
  if (TAKES_PLURAL.test(text) && !NO_PLURAL.test(text)) add(`${text}s`, code, "people");
}

function addition(line: string): { readonly code: string; readonly other: string[]; readonly adjectives: string[]; readonly people: string[] } {
  const at = line.indexOf(":");
  const [other = [], adjectives = [], people = []] = line.slice(at + 1).split(";").map((part) => part.split(",").map((name) => name.trim()).filter(Boolean));
  return { code: line.slice(0, at), other, adjectives, people };
}
