/**
 * Words that decide which relation a noun phrase states: offices (the holder's country is where he holds it), kin, forces
 * and missions of a state, events that happen where they are named after, words of membership and of parts.
 *
 * In: a word. Out: its class. Nouns stand in the singular and in lower case; the tests are asked with `nounOf(word)`.
 * "president" is an office, "nurse" is none: "the Italian president" has a role in Italy, "the Italian nurse" is from there.
 *
 * Written by hand; what stands nowhere is judged by the kind of its mention.
 */
import { lemma } from "../../text/lemma.js";
import { remembered } from "../../text/remember.js";
import type { Word } from "../../types.js";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Public offices. With a country or a place they are a role in it; other people are from there. */
export const OFFICES = words(`
  president vice-president premier chancellor minister king queen prince princess emperor sultan emir pope governor mayor secretary undersecretary
  ambassador envoy consul diplomat attache attaché representative commissioner spokesman spokeswoman spokesperson official leader chief head
  president-elect general admiral colonel commander commander-in-chief
  senator congressman congresswoman lawmaker legislator parliamentarian mp mep mla councillor councilor councilman deputy speaker ombudsman treasurer
  prosecutor attorney-general judge justice marshal sheriff inspector superintendent captain lieutenant major sergeant brigadier
  gen lt col maj capt sgt cpl adm cmdr brig sen rep gov
  adviser advisor aide negotiator mediator delegate pm monarch ruler dictator strongman regent
  premier-designate minister-president caliph ayatollah tsar patriarch`);

/** Posts, jobs and parts that one has in a body or for somebody: "the lawyer of", "an analyst at". */
export const JOBS = words(`
  chairman chairwoman chair chairperson director executive manager boss ceo cfo coo cto founder co-founder co-chairman co-chair co-president coordinator co-ordinator administrator
  editor coach bishop archbishop cardinal vicar rector dean principal provost curator warden steward comptroller auditor registrar whip
  lawyer attorney barrister solicitor counsel agent publicist analyst economist strategist engineer scientist researcher professor lecturer teacher doctor surgeon physician nurse
  reporter correspondent journalist columnist photographer producer presenter author writer employee worker staffer officer detective investigator
  consultant accountant trader broker banker fellow student graduate pilot striker midfielder defender goalkeeper trainer assistant
  clerk guard bodyguard historian expert specialist designer architect programmer developer organizer organiser
  volunteer missionary priest pastor imam rabbi technician operator owner shareholder
  caretaker translator interpreter chef singer guitarist drummer actor actress supervisor recruiter intern apprentice`);

/** Words that begin a title whatever the tree makes of them: "[chief] executive", "[deputy foreign] minister". */
export const TITLE_STARTS = words("press chief deputy vice prime foreign interior defense defence finance executive general assistant senior former ex acting associate managing lieutenant major attorney brigadier first lord high interim crown founding co petty warrant staff master gunnery rear maj. lt. brig. col. sgt.");

/** Kin and partners. */
export const KIN = words(`
  wife husband spouse widow widower fiance fiancé fiancee fiancée girlfriend boyfriend ex-wife ex-husband mother father parent mom mum dad stepmother stepfather
  son daughter child stepson stepdaughter brother sister sibling half-brother half-sister twin uncle aunt nephew niece cousin grandfather grandmother grandparent grandson granddaughter grandchild
  relative brother-in-law sister-in-law father-in-law mother-in-law son-in-law daughter-in-law family heir godfather godmother kid baby`);

/** Those who live somewhere; they are from a thing without a name too: "the camp's residents". */
export const DWELLERS = words("resident inhabitant people villager citizen dweller population native youth survivor");

/** Armed followers: the body that they are named after has them. */
export const FOLLOWERS = words("fighter militant insurgent gunman rebel guerrilla supporter");

/** Those who belong to a body without an office in it. */
export const MEMBERS = words("member lawmaker legislator senator mp mep mla congressman congresswoman deputy councillor fighter militant soldier troop troops serviceman activist delegate veteran gunman insurgent guerrilla rebel operative terrorist jihadist jihadi extremist recruit trooper gangster cadre");

/** State bodies and forces: the country that they are named after owns them. */
export const FORCES = words(`
  force forces army military navy air-force troop troops soldier police policeman policemen militia guard personnel marine marines government ministry parliament senate cabinet regime state administration
  intelligence agency service authority authorities court embassy consulate mission delegation team squad coalition commission ship vessel warship frigate destroyer submarine jet warplane aircraft fighter-jet
  plane helicopter drone tank missile rocket battalion brigade regiment division company firm bank party union federation association department bureau office council assembly congress opposition airline`);

/** Houses of a state abroad: its own, wherever they stand. */
export const MISSIONS = words("embassy consulate legation mission consulate-general");

/** Happenings that take place in the country they are named after: "the Brazilian election"; not "the Russian attack". */
export const HOME_EVENTS = words("election elections referendum vote poll crisis conflict uprising revolution coup famine recession earthquake tsunami flood drought wildfire census unrest war peace insurgency");

/** Occasions that a place holds: "Melbourne's carnival"; an attack or a visit is done by it. */
export const OCCASIONS = words("festival carnival marathon season parade exhibition fair expo race tournament championship biennale fashion-week derby regatta");

/** Bodies that an organization in front of them has: "the Acme board"; "the Acme company" is Acme itself. */
export const ORGANS = words("board committee subcommittee division unit branch subsidiary wing department council staff team office headquarters arm affiliate parliament congress delegation mission bureau section panel desk lab laboratory academy fund foundation");

/** Words for parts and dependents of an organization. */
export const PARTS = words("part unit subsidiary arm branch division wing section department affiliate offshoot component chapter faction district suburb quarter neighborhood neighbourhood region province member");

/** Pieces of buildings, vehicles, machines, works and contests: the piece is a part of what "of" or a possessor names. */
export const PIECES = words(`
  roof wall hull wing tail cockpit cabin deck keel mast bow stern door window floor ceiling basement entrance gate lobby tower nave dome reactor tube pipe valve lock runway terminal
  hangar platform track carriage facade façade balcony staircase stairwell corridor ward chapel altar courtyard rotor propeller fuselage nose turbine engine brake battery keyboard lens
  sensor pump tank gearbox chassis membrane circuit chapter paragraph verse episode season volume edition clause provision preamble annex appendix prologue epilogue sequel final semifinal
  quarterfinal leg session component module pier chimney cellar attic`);

/** Houses and pages of a body. */
export const PREMISES = words("headquarters website homepage webpage campus premises newsletter");

/** Bear what is posted. */
export const PAGES = words("website webpage homepage page blog account channel forum facebook twitter instagram telegram youtube tiktok weibo reddit linkedin x");

/** What a country sends out or grows; other goods are told by their kind. */
export const GOODS = words("export oil gas coal copper steel wheat grain rice coffee tea wine beef cocoa cotton timber uranium salmon soy");

/** Writings that a body brings out; one that is named before them wrote them. */
export const REPORTS = words("report study survey poll dossier bulletin analysis assessment review paper audit");

/** Works that their possessor wrote or played: "her novel"; "her book" may only be hers. */
export const AUTHORED = words("novel memoir autobiography poem essay article op-ed column editorial album song single painting sculpture symphony opera thesis play documentary manifesto report study survey");

/** Bodies of people who are sent by another body. */
export const TEAMS = words("team delegation group crew unit squad panel mission task-force");

/** People who make up a body, a ship or a house. */
export const STAFF = words("player crew staff personnel teammate squad parishioner crewman sailor");

/** People who are kept or carried. */
export const INMATES = words("inmate passenger prisoner detainee occupant guest pupil patient worshipper");

/** Places that name a side or a part of another: "the coast of Java", "the centre of Bonn". */
export const SIDES = words("coast shore centre center outskirts outskirt capital north south east west suburb suburbs edge border heart middle bank corner tip side region district province city town village port island state county peninsula stretch downtown");

/** Words by which people stand to somebody, not where they come from: "Moscow's enemies". */
export const RELATIONAL = words("enemy ally rival opponent partner supporter critic friend neighbor neighbour counterpart membership victim");

/** Adjectives and adverbs that tell about the holder or the moment, and are no part of a title. */
export const NO_TITLE = words("formerly previously currently once new newly newest current late longtime long-time then own outspoken influential powerful popular embattled unpopular controversial charismatic appointed elected young old veteran present fellow other several many some incumbent recent recently beleaguered leading");

const CAPITALS = /^\p{Lu}[\p{Lu}.]+$/u;

/** The noun of a word in the lists' form: singular, lower case ("Presidents" -> "president", "CEO" -> "ceo"). All rules ask it of all words. */
export const nounOf = ({ text, upos }: Word): string => (upos === "PROPN" ? properNoun(text) : commonNoun(text));

const properNoun = remembered((text) => listForm(text, true));
const commonNoun = remembered((text) => listForm(text, false));

function listForm(text: string, isProper: boolean): string {
  const lower = text.toLowerCase().replace(/\.$/, "");
  if (CAPITALS.test(text)) return lower;
  return isProper && !/s$/.test(lower) ? lower : lemma(lower, "NOUN");
}

export const isNoun = (word: Word | undefined): boolean => word?.upos === "NOUN" || word?.upos === "PROPN";
export const isPlural = (word: Word): boolean => word.xpos === "NNS" || word.xpos === "NNPS";
export const isOffice = (word: Word): boolean => OFFICES.has(nounOf(word));
/** matches "biologist", "economist", "photographer"; refuses "racist", "tourist", "apologist" */
const SCHOLAR = /(?:(?<!apo)log|onom|iatr|ograph|opath|genet|chem|botan|phys|mathemat|statist|pharmac)i(?:st|c?ist|cian)$|ographer$/;
/** A post, a job, or a science that one has in a body. */
export const isJob = (word: Word): boolean => JOBS.has(nounOf(word)) || SCHOLAR.test(nounOf(word));
export const isKin = (word: Word): boolean => KIN.has(nounOf(word));
