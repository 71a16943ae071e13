/**
 * Acronyms and what they stand for. An acronym joins its expansion over articles when some article has both in one chain and
 * no article has it for anything else, or when the table of world bodies below has it.
 *
 *   isAcronymOf("OSCE", "Organization for Security and Co-operation in Europe") === true
 *   isAcronymOf("AP", "Apple") === false
 *
 * Known limits: acronyms of other languages (MSF) only by the table.
 */

/** "NATO", "U.N.", "G7", "IAEA's"; refuses "Nato" and one letter. */
export const ACRONYM = /^(?:\p{Lu}\.?){2,8}\d{0,2}(?:['’]s?)?$|^\p{Lu}\d{1,2}$/u;

/** Words that acronyms pass over. */
const SMALL = new Set(["of", "the", "and", "for", "in", "on", "to", "a", "an", "at", "de", "du", "des", "la", "le", "&"]);

const BETWEEN_PARTS = /[^\p{L}\p{N}&]+/u;
/** Refuses the hyphen within a word. */
const BETWEEN_WORDS = /(?:(?!(?<=\p{L})-(?=\p{L}))[^\p{L}\p{N}&])+/u;

const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0).toLowerCase()).join("");

export function isAcronymOf(acronym: string, expansion: string): boolean {
  if (!ACRONYM.test(acronym)) return false;
  const letters = acronym.replace(/['’]s?$/u, "").replace(/[^\p{L}]/gu, "").toLowerCase();
  // A hyphened word gives one letter ("Co-operation" in OSCE) or several ("France-Presse" in AFP).
  return letters.length >= 2 && [BETWEEN_PARTS, BETWEEN_WORDS].some((between) => {
    const words = expansion.replace(/['’]s?\b/gu, "").split(between).filter((word) => word !== "");
    return words.length >= 2 && (initials(words) === letters || initials(words.filter((word) => !SMALL.has(word.toLowerCase()))) === letters);
  });
}

/** Key of the acronym -> key of the expansion; bodies that news names without saying them in full. */
export const WELL_KNOWN: ReadonlyMap<string, string> = new Map(Object.entries({
  un: "united nations", eu: "european union", nato: "north atlantic treaty organization", who: "world health organization", imf: "international monetary fund",
  wto: "world trade organization", iaea: "international atomic energy agency", osce: "organization for security and cooperation in europe", icc: "international criminal court",
  icj: "international court of justice", unhcr: "united nations high commissioner for refugees", unicef: "united nations children fund", unesco: "united nations educational scientific and cultural organization",
  opec: "organization of the petroleum exporting countries", asean: "association of southeast asian nations", ecb: "european central bank", oecd: "organization for economic cooperation and development",
  fbi: "federal bureau of investigation", cia: "central intelligence agency", nsa: "national security agency", nasa: "national aeronautics and space administration",
  bbc: "british broadcasting corporation", afp: "agence france presse", msf: "medecins sans frontieres", icrc: "international committee of the red cross", wfp: "world food program",
}));
