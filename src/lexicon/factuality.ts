/**
 * Classes of words that tell whether what depends on them happened. Data only; classes after Karttunen 1971 (implicatives),
 * Kiparsky & Kiparsky 1970 (factives) and FactBank's source-introducing predicates (Saurí & Pustejovsky 2009). The rules judge by
 * them (extract/qualify/factuality.ts), and the viewer finds by them the word of doubt that it lights (viewer/hedges.ts).
 */
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** X to do: it is meant to happen. */
export const INTEND = set(`plan intend vow promise pledge threaten agree decide prepare seek aim swear undertake commit offer propose schedule expect slate set
  determine resolve mean poise arrange volunteer opt choose consider willing ready prepared due likely bound eager keen determined scheduled expected set
  need work strive plot conspire bid campaign push vie race wait try attempt struggle bid gear move`);

/** X (somebody) to do: it is wanted, allowed, asked for. */
export const WANT = set(`want hope wish urge order tell ask demand request call instruct advise recommend encourage invite persuade beg plead press pressure
  require oblige allow permit let enable authorize authorise license entitle expect like prefer long yearn fear dread suspect believe think consider assume
  suppose claim allege accuse able unable free possible impossible necessary important easy difficult hard unlikely likely reluctant appeal command challenge lobby
  warn tempt dare afford deserve charge suspect convince summon suggest propose insist advocate recommend empower obliged supposed alleged thought believed reported rumored rumoured
  said understood known`);

/** X to do: it did not happen. */
export const FAIL = set("fail refuse decline neglect forget hesitate unable omit forbear unwilling cease");

/** Doing X: it did not or does not happen (any more). */
export const AVERT = set("avoid prevent stop deny ban bar prohibit block keep dissuade deter discourage refrain abstain resist delay postpone cancel rule");

/** Of a clause: it is held true, hoped or feared, not stated. */
export const BELIEF = set(`believe think hope fear expect suspect doubt assume imagine suppose consider feel predict forecast wonder worry guess speculate want wish
  demand insist propose suggest recommend request urge ask ensure pretend dream estimate anticipate await`);

/** Nouns with an infinitive or a clause behind them: it is planned. */
export const PLAN_NOUN = set("plan decision intention promise pledge vow threat agreement proposal bid attempt effort offer commitment deal program programme campaign move order call demand request mission readiness willingness");

/** Before an event noun: "planned attack", "alleged abuse". */
export const PLANNED_ADJECTIVE = set("planned proposed upcoming forthcoming future scheduled intended expected imminent threatened impending next");
export const POSSIBLE_ADJECTIVE = set("possible potential alleged suspected apparent likely probable would-be supposed hypothetical attempted feared purported presumed reported");

/** Verbs that make of an event in their object a wish or a plan: "called for a ceasefire". */
export const WISHED_EVENT = set("demand urge call seek want plan propose consider request expect promise threaten await prepare pledge vow fear discuss recommend suggest advocate need offer announce schedule");
export const AVERTED_EVENT = set("prevent avoid avert foil thwart cancel deny stop block ban halt abort");

/** Nouns with a clause or an infinitive behind them: it is feared, hoped or alleged, not told. */
export const DOUBTED_NOUN = set(`fear hope belief possibility risk suspicion concern demand allegation accusation rumor rumour speculation chance danger threat goal aim dream prospect
  idea importance need potential likelihood probability odds opportunity ability capability capacity power right task way means interest suggestion
  theory notion`);
/** Nouns with an infinitive behind them: it did not happen. */
export const FAILED_NOUN = set("refusal failure inability");

/** As a party, or before one: "nobody was hurt", "no casualties". */
export const NO_PARTY = set("nobody none nothing no-one");
export const NO_DETERMINER = set("no neither");
/** Before a clause: what it tells is a condition. */
export const CONDITION: ReadonlySet<string> = new Set([..."if unless whether lest provided".split(" "), "in case", "as if", "as though"]);
/** Before a clause: what it tells did not happen. */
export const INSTEAD: ReadonlySet<string> = new Set(["without", "instead of", "rather than"]);
export const FUTURE = set("will shall 'll wo ’ll");
export const MODAL = set("may might could should must can ca ought would 'd ’d");
export const NEGATION = set("not n't n’t never neither nor hardly cannot scarcely barely nt");
export const HEDGE = set("reportedly allegedly possibly perhaps maybe probably likely apparently supposedly presumably potentially purportedly");
