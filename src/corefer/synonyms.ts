/**
 * Nouns that stand for one another when a text comes back to a thing. Each line is one set; a noun may stand in several.
 * Collected from general knowledge of news English, November 2025; data only.
 */
const words = (text: string): string[] => text.split(" ");

/** Nouns that are singular and may be "they". */
export const COLLECTIVE: ReadonlySet<string> = new Set(words(
  "group team family crowd army military navy government administration company firm police party committee council union couple staff crew ministry department agency band board court jury public media press organization organisation gang militia movement pair trio majority minority population community coalition alliance parliament congress senate faction unit force troop club association",
));

/** `general` nouns may come back to a thing that any noun of `all` named before. */
export interface SynonymSet { readonly general: ReadonlySet<string>; readonly all: ReadonlySet<string> }

/** Before the bar the general nouns, behind it those that only come first. */
const sets = (lines: readonly string[]): SynonymSet[] => lines.map((line) => {
  const [general = "", specific = ""] = line.split(" | ");
  return { general: new Set(words(general)), all: new Set([...words(general), ...words(specific)]) };
});

/** Role nouns: who has the one is also called the other. */
export const ROLE_SETS: readonly SynonymSet[] = sets([
  "leader | president premier minister chancellor king ruler dictator head chief chairman commander", "premier minister", "lawmaker legislator politician parliamentarian mp | senator congressman congresswoman representative deputy",
  "soldier serviceman | marine sergeant corporal private", "officer | policeman sergeant lieutenant captain colonel major", "official | minister spokesman spokeswoman secretary director governor mayor commissioner ambassador envoy diplomat",
  "commander | general admiral colonel", "envoy diplomat ambassador", "executive boss | ceo chairman president director", "ceo executive", "chairman chair", "spokesman spokesperson", "spokeswoman spokesperson", "lawyer attorney counsel", "doctor physician | surgeon", "reporter journalist correspondent", "judge justice", "cleric | imam ayatollah mullah", "pontiff pope", "monarch | king queen", "candidate nominee contender",
  "suspect defendant accused attacker gunman shooter bomber assailant", "teenager teen youth | boy girl", "child kid | boy girl baby infant toddler newborn", "prisoner inmate detainee", "scientist researcher | professor",
]);

/** Things: a definite noun may come back to a chain that has another noun of the set. */
export const THING_SETS: readonly SynonymSet[] = sets([
  "company firm corporation business | maker manufacturer giant airline carrier retailer producer operator publisher", "airline carrier", "city town | capital", "town village", "country nation state", "group movement organization organisation | militia faction", "agency organization organisation bureau", "newspaper paper daily",
  "blast explosion bombing", "attack assault raid strike", "quake earthquake tremor", "plane aircraft airplane jet | airliner jetliner flight airbus boeing", "vessel ship boat | ferry tanker", "vehicle | car truck bus", "jail prison", "house home residence", "legislation law measure bill", "accord agreement deal pact treaty", "talks negotiations", "vote election ballot poll", "killing murder slaying", "rally protest demonstration march", "disease illness | virus", "report study",
  "legislature | parliament assembly congress", "organization organisation | department division", "force | troop army military", "protester demonstrator", "rebel insurgent militant fighter | gunman", "migrant | refugee",
]);

/** May the noun come back to a thing that was called `before`? */
export const mayComeBack = (list: readonly SynonymSet[], noun: string, before: string): boolean => noun !== before && list.some(({ general, all }) => general.has(noun) && all.has(before));

/** Nouns that any named thing of the kind may be called by. */
export const GENERIC_NOUNS: Readonly<Record<string, ReadonlySet<string>>> = {
  person: new Set(words("man woman")),
  organization: new Set(words("company firm corporation organization organisation group agency newspaper movement party bank airline giant broadcaster network lender thrift insurer automaker carmaker retailer carrier brokerage manufacturer drugmaker chipmaker startup charity conglomerate")),
  country: new Set(words("country nation")),
  place: new Set(words("city town village region province island area district")),
};

/** Modifiers that announce another thing of the same noun. */
export const OTHERNESS: ReadonlySet<string> = new Set(words("other another different separate second third fourth fifth next new more additional further similar such same-sex most many several some few each every any no all both remaining rest previous earlier latest last former old future subsequent"));

/** Those of them that stay with the thing: "a new company" is "the new company" later. */
export const REPEATABLE: ReadonlySet<string> = new Set(words("new second third fourth fifth separate same-sex"));

/** Modifiers that set a thing apart in time: "the election" is not "the previous election". */
export const SHIFTERS: ReadonlySet<string> = new Set(words("previous earlier last next former future subsequent"));

/** Modifiers that tell nothing about which one it is. */
export const EMPTY_MODIFIERS: ReadonlySet<string> = new Set(words("same late alleged so-called entire whole very massive deadly huge small large big young old embattled troubled incoming outgoing"));

/** Nouns too general for "the X" to mean an earlier X. */
export const VAGUE_NOUNS: ReadonlySet<string> = new Set(words("time day week month year way part thing number end case lot kind sort side rest fact point place people reason level amount result basis morning evening night beginning start area percent issue minute hour moment past future top bottom"));

/** People of whom a report has one lot: "police said ... Police arrested ...". */
export const SCENE_NOUNS: ReadonlySet<string> = new Set(words("police authority resident villager protester protestor demonstrator rioter striker settler gunman militiaman rebel hostage survivor mourner firefighter paramedic rescuer investigator prosecutor passenger"));
