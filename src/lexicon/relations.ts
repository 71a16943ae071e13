/**
 * The canonical relations, and the verbs and nouns that fold into them: the one place that knows them.
 *
 * In: a verb's or noun's lemma with its preposition, particle and the kinds of its arguments. Out: a relation, and whether
 * the arguments stand the other way round. Entries follow the patterns of pattern.ts:
 *   relationOfVerb("fire", { objectKind: "person" }) -> dismissed; { preposition: "at" } -> attacked; { objectKind: "weapon" } -> used
 *   relationOfVerb("lose", { preposition: "to" }) -> defeated, inverse
 * A verb that stands nowhere keeps its own past tense as its label: `ownLabel("testify", "at")` -> "testified-at".
 *
 * Labels after the project's annotation guide; senses checked against PropBank rolesets and VerbNet 3.3 (Kipper Schuler 2005);
 * PLOVER codes after Open Event Data Alliance 2018 and Halterman et al. 2023. Written 2025; lemmas in British and American spelling.
 * Limits: no word sense beyond kinds of arguments; quoted speech ("said") is the business of reporting.ts.
 */
import { verbOfNoun } from "./nominals.js";
import { meets, nounPattern, strength, verbPattern, type NounPattern, type VerbPattern } from "./pattern.js";
import { pastTense } from "./past-tense.js";

export { pastTense } from "./past-tense.js";

export type RelationClass = "conflict" | "statement" | "diplomacy" | "justice" | "politics" | "structure" | "place" | "economy" | "effect" | "other";

export interface Relation {
  readonly label: string;
  readonly class: RelationClass;
  readonly definition: string;
  /** How to say it: "{subject} attacked {object}". */
  readonly wording: string;
  /** Event class of PLOVER; null where it has none. */
  readonly plover: string | null;
  readonly symmetric: boolean;
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
}

const list = (text: string): readonly string[] => text.split(",").map((entry) => entry.trim()).filter(Boolean);

/** One relation; the wording is the label's own words unless another is given. */
function define(label: string, group: RelationClass, plover: string | null, definition: string, verbs: string, nouns = "", more: { readonly symmetric?: true; readonly wording?: string } = {}): Relation {
  return {
    label, class: group, definition, plover, symmetric: more.symmetric ?? false,
    wording: more.wording ?? `{subject} ${label.replaceAll("-", " ")} {object}`,
    verbs: list(verbs), nouns: list(nouns),
  };
}

const CONFLICT: readonly Relation[] = [
  define("attacked", "conflict", "ASSAULT", "Used physical force or weapons against somebody or something; also digital attacks.",
    `attack[!work], assault, ambush, shell, bomb, bombard, strafe, firebomb, besiege, assail, invade, raid, storm[site|body], pound[site|force|weapon|organization],
     hit[site|weapon|vehicle]{!vehicle|disaster|work}, hit[actor]{force|weapon|person|country}, strike[site|weapon|vehicle]{!vehicle|disaster|work}, strike[actor]{force|weapon|person|country}, target[actor|site|weapon|vehicle], blast[site|weapon],
     shoot[people], shoot at|into, fire at|on|upon|into, open+fire on|at, stab, knife, shoot+up[site], beat+up, club[people], maul, gas[people], poison[people],
     hack[organization|site|product], hack into, lay+siege to, rain+down on, lash+out at[place|facility], set+upon, turn+on[force], descend on[people], vandalize, vandalise,
     strike at[actor|site], hit+back at[place|facility|weapon], ram into[people]{!vehicle}, drive into[people], plow into[people], plough into[people], torch, set+fire to, set+ablaze, set+on+fire,
     gun+for[people], drop+bomb on, lob at[actor|site], hurl at[actor|site], throw at[actor|site], carry+out+attack on, march into[country], roll into[country], fire toward|towards, launch at|against|into[actor|site],
     tear-gas, pepper-spray, mug, manhandle, rough+up, whip, flog, torture, rape, molest, batter[people|site]{actor}, punch, kick[people], slap[people], hammer[site|force], barrage`,
    `attack on|against|at|in|to, assault on|against|at, raid on|against|in|at, strike! on|against|at|in, airstrike on|against|in|at|near, air+strike on|against|in|at|near, air+raid on|against|in,
     missile+strike on|against|in, drone+strike on|against|in, rocket+attack on|against, drone+attack on|against|in, missile+attack on|against, cyberattack on|against, cyber+attack on|against, hack of,
     bombing of|in|at|'s, bombardment of|'s, shelling of|in|'s, invasion of|'s, incursion into, offensive against|in|on, assailment of, siege of|'s, ambush of|on|against|'s, shooting of|at|in, stabbing of|in, barrage on|against,
     onslaught on|against, aggression against, attempt! on, storming of|'s, blitz on|against, counterattack on|against, counteroffensive against, firebombing of, gun+attack on, knife+attack on, suicide+bombing of|in|at|on, torture of|'s, beating of, mugging of, rape of, arson+attack on`),
  define("killed", "conflict", "ASSAULT", "Caused the death of somebody.",
    `kill[!work|event], murder, assassinate, slay, execute[people], massacre, slaughter[people], gun+down, shoot+dead, shoot+to+death, stab+to+death, beat+to+death, burn+to+death, strangle, behead, decapitate,
     lynch, hang[people], claim+life of, take+life of, cost+life of, leave+dead, eliminate[person|force]{body}, liquidate[people], strike+dead, bludgeon, wipe+out[people], exterminate, hack+to+death, mow+down, drown[people], electrocute, crush+to+death, put+to+death`,
    `killing of, murder of, assassination of, slaying of, execution of, massacre of|in, slaughter of, beheading of, lynching of, homicide of, genocide of|against, manslaughter of, extermination of`),
  define("wounded", "conflict", "ASSAULT", "Hurt somebody without killing.",
    `wound, injure, hurt[people], maim, leave+injured, leave+wounded, cripple[people], burn[people], scald, disfigure, blind[people], concuss, shoot+in+leg, lacerate`,
    `injury to|of, wounding of, maiming of`),
  define("damaged", "conflict", "ASSAULT", "Did harm to a thing that still stands.",
    `damage, scorch, shatter[site|product], deface, dent[vehicle|weapon], batter[site]{disaster}, hit[site|vehicle]{disaster}, strike[site|vehicle]{disaster}, mangle, disable[weapon|facility|vehicle|product], knock+out[facility|weapon], sabotage, crack[facility|product], pockmark, cripple[facility|weapon|vehicle]`,
    `damage to, sabotage of|on|against, defacement of, vandalism of|against`),
  define("destroyed", "conflict", "ASSAULT", "Put an end to a thing, a building or a weapon.",
    `destroy, demolish, raze, flatten, level[site], obliterate, wreck, ruin[!people], gut[facility|vehicle], devastate[!people], annihilate, burn+down, blow+up, tear+down, wipe+out[!people], lay+waste to, reduce+to+rubble, reduce+to+ashes, knock+down[facility|other], sink[vehicle|weapon], bulldoze, incinerate, detonate[facility|other], smash[weapon|facility|product], pull+down[facility|other], total[vehicle], pulverize, pulverise`,
    `destruction of|'s, demolition of, razing of, sinking of, bulldozing of, burning of, devastation of`),
  define("intercepted", "conflict", "ASSAULT", "Stopped a weapon, an attack or a vehicle on its way.",
    `intercept, shoot+down[!work|event], down[weapon|vehicle|other], bring+down[weapon|vehicle], repel, repulse, foil, thwart, fend+off[force|weapon], ward+off[force|weapon], beat+back, beat+off, drive+back, push+back[force|people], fight+off, neutralize[weapon|other], neutralise[weapon|other], shoot+out+of+sky, take+down[weapon], parry, deflect[weapon]`,
    `interception of, downing of|'s, shooting+down of, shootdown of`),
  define("captured", "conflict", "ASSAULT", "Took a place, a thing or a fighter under control by force.",
    `capture, seize[!event], <fall to[actor]{site}, occupy[site|organization], conquer, overrun, annex, recapture, retake, take[site], take+over[site], take+control of[!event], take+prisoner, take+captive, take+possession of, seize+control of, gain+control of, regain+control of, wrest+control of, wrest+away, reclaim[site], liberate[site], grab[site|weapon|vehicle], confiscate, impound, commandeer, hijack[vehicle|weapon|product], reoccupy, win+back[site], reconquer, secure+control of`,
    `capture of|'s, seizure of|'s, occupation of|'s, annexation of|'s, recapture of|'s, takeover! of, conquest of|'s, confiscation of, liberation of|'s, hijacking of`),
  define("fought", "conflict", "ASSAULT", "Were in armed or violent conflict with each other.",
    `fight[!event|work], fight against|with|alongside, battle[actor], battle against|with, clash with, skirmish with, exchange+fire with, trade+fire with, wage+war on|against|with, go+to+war with|against, combat[people], engage[force|weapon]{force|weapon|body}, brawl with, scuffle with, grapple with[people], do+battle with, war with|against, duel with, spar with[force]`,
    `fight with|against|between, fighting with|against|between, battle with|against|between, clash with|between|against, war on|against|with|between, combat with|against|between, skirmish with|between, conflict with|between, hostilities with|between|against, firefight with|between, gunfight with|between, gun+battle with|between, scuffle with|between, confrontation with|between, shootout with|between, standoff with|between, brawl with|between`,
    { symmetric: true, wording: "{subject} fought with {object}" }),
  define("kidnapped", "conflict", "COERCE", "Took a person away or held a person by force, outside the law.",
    `kidnap, abduct, take+hostage, hold+hostage, snatch[people], hold+captive, spirit+away[people], hold+to+ransom[people]`, `kidnapping of, abduction of, kidnap of, hostage-taking of`),
  define("used", "conflict", "MOBILIZE", "Employed a weapon or a means.",
    `use, utilize, utilise, employ[weapon|product|other|event], fire[weapon|other], launch[weapon], fire+off[weapon|other], drop[weapon], detonate[weapon], set+off[weapon], wield[weapon|other], throw[weapon], hurl[weapon], lob[weapon], make+use of, resort to[weapon], deploy[substance], unleash[weapon], trigger[weapon], plant[weapon], shoot[weapon]`,
    `use of|'s, usage of|'s, deployment! <by`),
  define("deployed", "conflict", "MOBILIZE", "Moved forces or weapons into position.",
    `deploy[!substance], redeploy, station[force|people|weapon], mobilize[people|weapon|organization], mobilise[people|weapon|organization], send[force|weapon], send+in[force|people|weapon], mass[people|weapon], dispatch[force|people|weapon|organization|vehicle], despatch[force|people|weapon|organization|vehicle], position[force|people|weapon], field[force|weapon], muster[people], call+up[people], garrison, quarter[force], move+in[force], rotate[force]`,
    `deployment of|'s, redeployment of|'s, mobilization of|'s, mobilisation of|'s, dispatch of|'s, stationing of|'s, buildup of, build-up of`),
  define("withdrew-from", "conflict", "RETREAT", "Left a place, a group, a treaty or a contest; took its forces out.",
    `withdraw from, withdraw[none], withdraw[force], pull+out of|from, pull+out, pull+back from, pull+back, pull from[site|event|work], retreat from, retreat, exit[organization|work|event|country]{!people}, exit from[organization|event|work], drop+out of|from, drop+out, opt+out of, back+out of, disengage from, vacate[site], pull+troops+out of, secede from, break+away from, break+with, walk+out of, walk+away from[event|work], desert[organization|force], defect from`,
    `withdrawal from|<of, pullout from|<of, pull-out from|<of, pullback from|<of, retreat from|<of, exit from|<of, disengagement from|<of, secession from|<of, defection from`),
];

const STATEMENT: readonly Relation[] = [
  define("said", "statement", null, "Is reported to have said or written; leads to a quote.",
    `say, state, tell, add, note, write, announce, declare, explain, report, remark, comment, assert, claim, insist, argue, maintain, stress, emphasize, emphasise, reply, respond, reiterate, recall, reveal, disclose, confirm, conclude, tweet, observe, testify, inform`,
    `statement, remark, comment, announcement, claim, declaration, assertion`, { wording: "{subject} said: {object}" }),
  define("accused", "statement", "ACCUSE", "Said that somebody did wrong.",
    `accuse, blame[actor], blame on[actor], point+finger at, hold+responsible, hold+accountable, fault[actor], incriminate, implicate, put+blame on, pin+on[actor], lay+blame on, pin+blame on, allege against, denounce as[none], scapegoat`,
    `accusation against|of|'s, allegation against, blame! on|for, finger-pointing at`),
  define("threatened", "statement", "THREATEN", "Said that it would harm somebody, or do something harmful.",
    `threaten, vow+revenge on|against, vow+retaliation against, swear+revenge on|against, blackmail, rattle+saber at, rattle+sabre at`,
    `threat against|to, ultimatum to, blackmail of, threat+of`),
  define("warned", "statement", "THREATEN", "Told somebody of a danger or of consequences.",
    `warn, caution, alert, forewarn, warn of|about|against|over, caution against, sound+alarm over|about, admonish, put+on+notice`, `warning to|of|about|against|over|'s, caution! to, alert to, admonition to`),
  define("demanded", "statement", "REQUEST", "Said that somebody should do something; called for something.",
    `demand, urge, call for, call on[actor|other], call upon[actor|other], order[actor|event|work], command[person], instruct, request, appeal to[actor], appeal for, plead with[actor], plead for, press[actor], press for, push for, push+to[actor], pressure, pressurize, pressurise, exhort, implore, beseech, beg[actor], lobby[actor], lobby for, petition, insist on, agitate for, clamor for, clamour for, solicit, entreat, require+to[actor], ask for, direct+to[actor], tell+to[actor], prod[actor], advise+to[actor], summon, encourage+to[actor], recommend, seek from[actor], mandate`,
    `demand for|to|on, call! for|on, appeal! for|to, request for|to|of, plea for|to, order! for|to, ultimatum! for, petition for|to, insistence on, urging of, recommendation for|to, pressure on`),
  define("promised", "statement", "AGREE", "Committed itself to do or give something.",
    `promise, pledge, vow, guarantee[!person], commit to[!people|site], swear[other|event], assure[actor], swear+allegiance to`,
    `promise to|of|'s, pledge to|of|'s, vow to|of|'s, guarantee to|of|'s, commitment to, assurance to|of`),
  define("denied", "statement", "REJECT", "Said that something is not so.",
    `deny, refute, repudiate[event|work|other], disavow, rebut, dispute[event|work|other], contradict, disclaim, gainsay`, `denial of|'s, refutation of|'s, rebuttal of|to`),
  define("praised", "statement", "SUPPORT", "Spoke well of somebody or something.",
    `praise, hail[actor|event|work|other], laud, applaud, commend, compliment, extol, acclaim, salute[actor|event], pay+tribute to, congratulate, honor[people|event|work], honour[people|event|work], glorify, tout, lionize, lionise, express+admiration for, celebrate[people|organization], eulogize, eulogise, heap+praise on, credit[actor]`,
    `praise of|for|'s, tribute to, commendation of, congratulations to, acclaim for`),
  define("criticized", "statement", "ACCUSE", "Spoke ill of somebody or something.",
    `criticize, criticise, condemn, denounce, slam[actor|event|work|other], lambast, lambaste, blast[actor|event|work]{actor}, decry, deplore, rebuke, reprimand, castigate, chide, censure, chastise, ridicule, mock, insult, scold, berate, deride, lash+out at[actor|event|work|other], hit+out at, hit+back at[actor], take+aim at, take+issue with, speak+out against, rail against, complain about|over, disparage, belittle, vilify, pan[work], attack[work], skewer, assail[work], slate[people|work]{people}, rap[body]{actor}, inveigh against, find+fault with, question[event|work|other], fault[work|event], bash[actor], savage[actor|work], excoriate, upbraid, roast[person], trash[people|work], reproach, revile`,
    `criticism of|'s|against, condemnation of|'s, denunciation of|'s, rebuke of|to|'s, censure of, complaint! about|against|over, outcry over|against, reprimand of|to, backlash against`),
  define("supported", "statement", "SUPPORT", "Took the side of somebody or something; endorsed.",
    `support, back, endorse, champion, side with, stand by[actor], stand with[actor], stand behind[actor], rally behind|around[actor], favor, favour, advocate, advocate for, throw+weight behind, throw+support behind, uphold[work|event], defend[actor|work|event], come+out+in+favor of, welcome[event|work|other], vouch for, stick+up for, stand+up for, speak+up for, sympathize with, sympathise with, second[work|event], root for, align with, ally with, espouse, express+support for, pledge+support for|to, lend+support to, embrace[event|work|other]`,
    `support for|of|'s, endorsement of|'s, backing of|for|'s, advocacy of|for|'s, solidarity with, defense! of, defence! of`),
  define("rejected", "statement", "REJECT", "Refused or opposed a proposal, a person or a fact.",
    `reject, oppose, ~oppose to, refuse[thing|event|work|actor], turn+down, rebuff, dismiss[event|work|other], rule+out, decline[event|work|other]{actor}, veto, vote against, vote+down, resist[event|work|actor|other]{actor}, object to, spurn, shoot+down[work|event], brush+off, brush+aside, disagree with, snub, refuse+to+accept, say+no to, come+out against, argue against, balk at, baulk at, bristle at, strike+down[work], overrule, overturn[work|event], throw+out[work|event], scoff at, block[work]{actor}, stonewall, push+back against|on, campaign against, challenge[work|event]{actor}`,
    `rejection of|'s, opposition to|<of, refusal of|'s, veto of|on|'s, objection to|<of, resistance to|<of, defiance of|'s, disapproval of, rebuff of|to`),
  define("apologized-to", "statement", "CONCEDE", "Said sorry to somebody.", `apologize to, apologise to, say+sorry to, ask+forgiveness of|from, beg+pardon of, make+apology to`, `apology to, regret! to`, { wording: "{subject} apologized to {object}" }),
  define("asked", "statement", "REQUEST", "Put a question or a request to somebody.",
    `ask, inquire of, enquire of, query[actor|work], question[actor], quiz[people], interrogate, grill[people], poll[people], survey[people|organization]`, `question! to, interrogation of|'s, questioning of|'s, inquiry! to, query to, interview with|of|'s`),
];

const DIPLOMACY: readonly Relation[] = [
  define("met", "diplomacy", "CONSULT", "Came together in person.",
    `meet[actor], meet with[actor|other], meet+up with, receive[people]{people}, sit+down with[actor], get+together with, huddle with[actor], greet[people], convene with, reunite with[people], encounter[actor], see+off[people], gather with[people], hold+meeting with, hold+summit with, shake+hand with`,
    `meeting with|between|of, summit with|between, encounter with|between, audience with, get-together with, sit-down with, handshake with|between, rendezvous with`, { symmetric: true }),
  define("talked-with", "diplomacy", "CONSULT", "Spoke with each other, in person or at a distance.",
    `talk with|to[actor|other], speak with|to[actor|other], discuss with, consult with, consult[actor], confer with, phone, telephone, call[people]{person}, hold+talk with, hold+talks with, chat with, converse with, communicate with, correspond with, engage with[body], exchange+view with, hold+consultation with, hold+discussion with, hold+conversation with, debate with, contact[actor], reach+out to[actor], text[people], e-mail[actor], email[actor], interview[people]`,
    `talk with|between, talks with|between, conversation with|between, discussion with|between, phone+call with|to|between, call! with|between|to, telephone+call with|to|between, dialogue with|between, dialog with|between, consultation with|between, contact! with|between, debate with|between, chat with|between, exchange! with|between, communication! with|between, correspondence with|between`,
    { symmetric: true }),
  define("visited", "diplomacy", "CONSULT", "Went to a place or a person and stayed a while.",
    `visit, tour[site], pay+visit to, pay+call on, call at[site], stop+by[site], drop+by[site], drop+in on[people], stay in|at[site], stop+over in[site], revisit`, `visit to|by|with, tour! of|'s, trip! to, stopover in, pilgrimage to, state+visit to, stay in|at`),
  define("agreed-with", "diplomacy", "AGREE", "Came to an agreement with each other.",
    `agree with, sign with[actor], sign+agreement with, sign+deal with, sign+treaty with, sign+pact with, sign+accord with, sign+memorandum with, sign+contract with, reach+agreement with, reach+deal with, strike+deal with, make+deal with, make+peace with, come+to+terms with[actor], compromise with, conclude with[actor], reconcile with, make+up with[actor], settle with[actor], concur with`,
    `agreement with|between, deal with|between, pact with|between, accord with|between, treaty with|between, truce with|between, ceasefire with|between, cease-fire with|between, armistice with|between, memorandum with|between, settlement! with|between, compromise with|between, understanding! with|between, contract with|between, alliance with|between, partnership with|between, cooperation with|between, co-operation with|between, collaboration with|between, reconciliation with|between, rapprochement with|between`,
    { symmetric: true }),
  define("negotiated-with", "diplomacy", "CONSULT", "Bargained with each other about terms.",
    `negotiate with, bargain with, renegotiate with, haggle with, parley with, hold+negotiation with, treat with[body], mediate between`, `negotiation with|between, bargaining with|between, peace+talks with|between, mediation between, parley with`, { symmetric: true }),
  define("aided", "diplomacy", "AID", "Gave help, money, goods or weapons to somebody.",
    `aid, assist, help[actor|other|event]{!substance}, supply[actor], supply to[actor], fund, finance, subsidize, subsidise, bankroll, sponsor[!work], donate to, contribute to[actor|event], provide to[actor], provide[actor], equip, arm, train[people|organization], bail+out[actor], prop+up, underwrite, give to[actor], send to[body], deliver to[actor], ship to[body], distribute to[actor], reinforce[force|organization], come+to+aid of, come+to+rescue of, grant to[actor], provide for[people], lend to[body]`,
    `aid to|for, assistance to|for, help! to|for, donation to, funding of|for|'s, financing of|for|'s, supply! to, subsidy to|for, relief! to|for, delivery! to, shipment to, support! to, sponsorship of|'s, contribution to, loan! to, grant to, military+aid to|for, humanitarian+aid to|for, training! of|'s, bailout of`),
  define("sanctioned", "diplomacy", "SANCTION", "Took economic or legal measures against somebody.",
    `sanction, embargo, blacklist, impose on[body], impose+sanctions on|against, impose+sanction on|against, slap+sanctions on, slap+sanction on, blockade, penalize, penalise, freeze+asset of, levy on[body], suspend+aid to, cut+ties with, sever+ties with, sever+relation with, sever+relations with, break+off+relation with`,
    `sanction! on|against, sanctions on|against, embargo on|against, blockade of|'s, tariff! on|against, penalty! on|against, blacklisting of`),
];

const JUSTICE: readonly Relation[] = [
  define("arrested", "justice", "COERCE", "Took a person into custody.",
    `arrest, detain, apprehend, take+into+custody, nab, round+up[people], remand, intern[people], rearrest, re-arrest, hold+in+custody, place+under+arrest, put+under+arrest, bust[people], collar[people], lock+up[people], pick+up[people]{organization|force}, put+behind+bars, place+under+house+arrest`,
    `arrest of, detention of, apprehension! of, roundup of, internment of, house+arrest of, incarceration of`),
  define("charged", "justice", "ACCUSE", "Brought formal charges against somebody.",
    `charge[actor], indict, prosecute, arraign, impeach, press+charge against, press+charges against, bring+charge against, bring+charges against, file+charge against, file+charges against, put+on+trial, try[people]{organization|country|facility}, book[people]{organization|force}, bring+to+trial, bring+to+justice, court-martial, haul+before+court`,
    `charge! against, charges! against, indictment of|against, prosecution of|'s, impeachment of|'s, arraignment of, trial! of|against`),
  define("convicted", "justice", "COERCE", "Found somebody guilty in court.", `convict, find+guilty, find+liable, hold+liable, reconvict, declare+guilty`, `conviction! of|<against, guilty+verdict against`),
  define("sentenced", "justice", "COERCE", "Ordered a punishment for somebody.", `sentence, jail, imprison, incarcerate, condemn+to+death, send+to+prison, send+to+jail, put+in+prison, condemn to[event|facility], sentence+to+death, hand+sentence to`, `sentencing of, imprisonment of, jailing of, sentence! for|against`),
  define("investigated", "justice", "ACCUSE", "Looked into facts, a crime or a person, officially.",
    `investigate, probe, look into[event|actor|other], inquire into, enquire into, inspect, audit, scrutinize, scrutinise, open+investigation into, open+inquiry into, launch+investigation into, launch+inquiry into, launch+probe into, dig into[event|other], reinvestigate`,
    `investigation into|of|'s, inquiry into, enquiry into, probe into|of, inspection of|'s, audit of|'s, scrutiny of`),
  define("sued", "justice", "ACCUSE", "Brought a civil case against somebody.", `sue, file+suit against, file+lawsuit against, bring+suit against, bring+lawsuit against, take+to+court, take+legal+action against, litigate against, countersue, file+complaint against, file+case against`, `lawsuit against, suit! against, legal+action against, class+action against, litigation against, complaint! with`),
  define("cleared", "justice", "CONCEDE", "Found somebody not guilty, or lifted a suspicion.", `acquit, exonerate, absolve, clear[people|organization], find+not+guilty, vindicate, pardon, drop+charges against, drop+charge against, exculpate, amnesty`, `acquittal of, exoneration of, pardon of|for, amnesty for, vindication of`),
  define("released", "justice", "CONCEDE", "Set somebody free.", `release[people], free[people], liberate[people], set+free, let+go[people], parole, bail[people], discharge[people], emancipate, exchange[people]{body}, swap[people]{body}`, `release! of, freeing of, discharge of, prisoner+swap with|between, prisoner+exchange with|between`),
  define("searched", "justice", "COERCE", "Went through a place or a person to find something.", `search[site|people|vehicle|organization|weapon], comb[site], scour[site], frisk, ransack, rummage through, sweep[site], strip-search, pat+down`, `search of|'s, sweep of|'s, manhunt! in`),
];

const POLITICS: readonly Relation[] = [
  define("appointed", "politics", null, "Gave somebody an office.", `appoint, reappoint, name[people], designate[people], install[people], swear+in, promote[people], assign[people], inaugurate[people], anoint[people], entrust[people], choose+as[people], crown[people], reinstate[people]`, `appointment of|'s, reappointment of|'s, installation! of|'s, promotion of|'s, inauguration of, swearing-in of, designation of|'s, naming of|'s, reinstatement of|'s`),
  define("elected", "politics", null, "Gave somebody an office by a vote.", `elect, re-elect, reelect, vote+into+office, vote+in[people], return+to+office, choose[people]{group|country|organization}`, `election! of|'s, re-election of, reelection of`),
  define("nominated", "politics", null, "Proposed somebody for an office or a prize.", `nominate, put+forward[people], tap[people], shortlist, renominate, short-list, propose[people]`, `nomination of|'s, candidacy <of`),
  define("dismissed", "politics", "COERCE", "Took an office or a job from somebody.", `dismiss[people|organization|none], fire[people], sack[people], oust, depose, topple, overthrow[actor], lay+off, axe[people], force+out, unseat, push+out[people], drum+out, discharge+from, dethrone, strip of, relieve+of, relieve+from[people], purge, demote, bring+down[organization|people], furlough, get+rid of[people], vote+out, kick+out[people], throw+out[people], expel[people]{organization}, give+boot to, let+off[people], make+redundant`,
    `dismissal of|'s, firing of|'s, sacking of|'s, ouster of, ousting of, removal! of|'s, overthrow of|'s, deposition! of, layoff of, purge of|'s, dissolution of, toppling of`),
  define("resigned-from", "politics", "CONCEDE", "Gave up an office, a job or a membership by itself.", `resign[none], resign from|as, resign[other|work|organization], step+down from|as, step+down, quit[organization|none|other], quit as|from, stand+down as|from, stand+down, bow+out of, bow+out, retire from|as, retire[none], leave+office, leave+post, relinquish[other], abdicate, abdicate from|as, hand+in+resignation to, tender+resignation to, submit+resignation to, leave+job at, leave+party, defect to[body]`,
    `resignation from|as|<of, abdication from|<of, retirement from|as|<of, defection! to`),
  define("won", "politics", null, "Was first in an election, a contest or a trial.", `win, clinch, win at, triumph in|at, prevail in, emerge+victorious in|from, come+first in, scoop[event|work], bag[event|other]{people|organization}, land[event|other]{people|organization}, claim+victory in, take+first+place in, sweep[event]`, `victory! in|at, win! in|at, triumph in|at, landslide in`),
  define("defeated", "politics", null, "Beat an opponent, in a vote, a game or a war.", `defeat, beat[actor], <finish behind[actor], beat[site]{site|organization}, best[actor], trounce, edge+out, outpoll, prevail+over, prevail over, triumph over, overcome[actor], rout, vanquish, <lose to, knock+out[organization|people|country], thrash[organization], thump[organization], outvote, see+off[organization], overpower, crush[actor|event], win against, <fall to[body], overwhelm[force], outmaneuver, outmanoeuvre, eliminate[organization|country]{organization|country}, <succumb to[actor]`, `defeat of|'s, victory! over|against, win! over|against, triumph over, loss! <to, rout of`),
  define("voted-for", "politics", "SUPPORT", "Gave its vote to somebody or something.", `vote for, cast+ballot for, cast+vote for, vote+in+favor of, vote+in+favour of, vote+to+approve`, `vote! for`, { wording: "{subject} voted for {object}" }),
  define("approved", "politics", "AGREE", "Gave consent to a law, plan or deal.", `approve, approve of, pass[work], adopt[work|event|other]{body}, ratify, authorize, authorise, enact, sign+into+law, greenlight, green-light, okay, give+go-ahead to, rubber-stamp, consent to, assent to, legalize, legalise, permit[event|work|other|product], allow[event|work]{organization|country}, license, licence, agree to[event|work|other], agree on[event|work|other], accept[work]{actor}, give+green+light to, certify, grant[event|work]{organization|country}`, `approval of|for|'s, ratification of|'s, adoption! of|'s, authorization of|for|'s, authorisation of|for|'s, passage! of, enactment of, acceptance of, legalization of, legalisation of, consent to`),
  define("banned", "politics", "SANCTION", "Forbade a thing, an act or somebody's entry.", `ban, prohibit, outlaw, bar[actor|event|work|product|other]{!substance}, forbid, disqualify, proscribe, criminalize, criminalise, disallow, censor, impose+ban on, forbid from, deny+entry to, deny+access to, bar+from, interdict`, `ban on|of|'s, prohibition of|on|'s, moratorium on, disqualification of, censorship of`),
  define("protested-against", "politics", "PROTEST", "Demonstrated or objected in public against something.", `protest against|over|about|at, protest, demonstrate against, demonstrate[none], rally against, march against, picket, riot over|against, rise+up against, revolt against, rebel against, take+to+street against, mobilize against, mobilise against, strike against[organization|country], walk+out over|against, go+on+strike against|over`, `protest! against|over|at|about, demonstration against|over, rally! against, march! against, revolt against, uprising against, rebellion against, riot over, insurgency against, insurrection against, mutiny against, sit-in against`),
];

const STRUCTURE: readonly Relation[] = [
  define("role-in", "structure", null, "Holds an office or a job in an organization, a country or a work; with the title.", `head[organization|group|facility|event|country]{!event}, lead[organization|group|country]{people}, chair[organization|event], run[organization|facility]{people}, preside over, work for|at[organization|facility|person|country], serve in|on[organization|event|group], serve+as, direct[organization|work|facility|force]{people}, command[force|organization|weapon], manage[organization|facility|people]{people}, govern[site], rule[country|place]{people}, rule over, captain, coach[organization|people], edit[work|organization], star in, teach at[organization|facility], represent[organization|country|place]{people}, spearhead, oversee[organization|facility], act+as, helm, co-chair, star+in, co-lead, reign over, take+over+as, administer[site|organization]`, `leadership of|'s, chairmanship of|'s, presidency of|'s, command! of|'s, head! of, membership! <of`, { wording: "{subject} has a role in {object}" }),
  define("member-of", "structure", null, "Belongs to a group or an organization.", `join[body|force], rejoin[body], belong to[organization|group]{people|country|none}, enlist in, enroll at|in[organization|facility], enrol at|in[organization|facility], sign+up for|with[organization|force], play for[organization|country|place], accede to[organization|work], enter[organization]{country|people|organization}, join+ranks of, ride for, score for[organization|country|place], compete for[organization|country], align+with[organization], be+member of, affiliate with, study at[organization|facility], attend[organization], graduate from[organization|facility], study with[organization]`, `membership in|of|'s, accession to, enlistment in, admission! to`, { wording: "{subject} is a member of {object}" }),
  define("part-of", "structure", null, "Is a part of a bigger thing.", `<comprise, <consist of, <include[body|site|facility]{organization|country|place|facility}, <contain[site|facility], form+part of, make+up[body|site], <~make+up of, constitute[body|work], belong to[site]{place|country}, <encompass, merge+into[organization], integrate+into[organization]`, `part of, section of, branch of|'s, division! of|'s, unit! of|'s, wing! of|'s, arm! of, subsidiary of|'s, district! of, suburb of, chapter! of`, { wording: "{subject} is part of {object}" }),
  define("related-to", "structure", null, "Is kin or spouse of.", `marry, wed, remarry, divorce, ~marry to, ~relate to[people], ~engage to[people], father[people], adopt[people], give+birth to, bear[people]{person}, date[people]{person}`, `marriage to|with|between, wedding to|with, engagement! to, divorce from`, { symmetric: true, wording: "{subject} is related to {object}" }),
  define("owns", "structure", null, "Has as its property.", `own, co-own, possess[!event], <belong to[people|organization|country]{weapon|product|work|vehicle|facility|other|organization}, hold+stake in, hold[product|work]{organization}, have+stake in, control[organization]{organization|people}, operate[facility|vehicle|product|weapon]{organization|people|country}, inherit`, `ownership of|'s, stake in, possession of|'s, owner of, operator of`),
  define("founded", "structure", null, "Brought an organization, a group or a place into being.", `found, co-found, cofound, establish[organization|group|facility|country|place], set+up[organization|group|facility|country], create[organization|group], form[organization|group], start[organization|facility], incorporate, start+up[organization], constitute[none], initiate[organization]`, `founding of|'s, establishment! of|'s, creation! of|'s, formation! of|'s, founder of`),
  define("same-as", "structure", null, "Is another name for the same thing.", `~know as, rename, ~rename as, ~dub, ~nickname, ~identify as[people|organization], ~name[none], refer+to+as, stand for[organization], style`, `alias of|for, nickname of|for, pseudonym of`, { symmetric: true, wording: "{subject} is the same as {object}" }),
];

const PLACE: readonly Relation[] = [
  define("located-in", "place", null, "Lies in, at or near a place.", `~find in|on|near|inside|off|under[site], ~hide in|inside|under|behind|at[site|other|organization], ~bury in|under[site], ~detain in|at[site], ~imprison in|at[site], ~locate in|at|on|near|along|within|off|outside|between, ~situate in|at|on|near, lie in|on|near|along[site]{site|organization|vehicle}, sit in|on|near[site]{site}, ~set+in[site], stand in|on|near[site]{facility}, ~nestle in`, `location! in|at, outskirt of`, { wording: "{subject} is located in {object}" }),
  define("based-in", "place", null, "Has its seat, home or work in a place.", `~base in|at|near|out, ~headquarter in|at, live in|at|near[site], reside in|at[site], dwell in[site], inhabit[site], ~house in|at[site], settle in[site], work in[site]{people|organization}, operate in|from|out[site]{organization|group|people}, ~station in|at[site], ~encamp in|at, lodge in|at[site], take+refuge in[site]`, `residence in, home! in, headquarters in|at, seat! in`, { wording: "{subject} is based in {object}" }),
  define("from", "place", null, "Comes from or was born in a place.", `come from[site], hail from, originate from|in[site], ~bear in|at[site], ~raise in[site], grow+up in[site], descend from[people|site], emigrate from`, `native of, citizen of, national of, resident of, inhabitant of, birthplace <of`, { wording: "{subject} is from {object}" }),
  define("went-to", "place", null, "Moved to a place.",
    `go to[site|organization|facility], ~take to[place|facility], ~bring to[place|facility], ~transport to[place|facility], ~airlift to[site], ~send to[place|facility], go into[site], travel to|into|through|across, arrive in|at|on[site|event], come to|into[site], return to[site], fly to|into[site], head to|for|toward|towards|into[site], flee to|into|across[site], escape to|into[site], enter[site], move to|into[site], drive to|into[site|facility], sail to|into|for[site], walk to|into[site], run to|into[site], rush to[site], march to|on|toward|towards[site], cross into[site], reach[site]{people|organization|vehicle|country|force}, relocate to[site], migrate to[site], emigrate to, immigrate to, journey to, land in|at|on[site]{people|vehicle|weapon}, trek to, proceed to[site], advance on|to|into|toward|towards[site], depart for, leave for[site], set+off for, set+out for, embark for, ride to[site], swim to[site], pour into[site], stream into|to[site], flock to[site|event], descend on[site], penetrate[site], infiltrate[site|organization], sneak into[site], bound for, make+way to|through|into, make+landfall in|on|at|near, tour+to, commute to, hurry to[site], steam to|into[site], dock in|at[site], resettle in[site], immigrate into`,
    `arrival in|at|<of, return! to, trip into, journey to, travel! to, flight! to, voyage to, entry into|to, move! to, relocation to, migration to, influx! into|<of, expedition to, advance! on|into|toward|towards, mission! to, crossing! into`, { wording: "{subject} went to {object}" }),
  define("left", "place", null, "Moved away from a place or a group.", `leave[site|organization|vehicle], depart from, depart[site|none], flee[site|event|disaster|none], flee from, escape from, escape[site|event|disaster|none], go+away from, move+out of, move from[site], fly from[site], exit[facility], abandon[site|people|vehicle], break+out of, slip+out of, drive+away from, walk+out of[facility], travel from[site], set+off from, set+out from, emerge from[site|facility], sail from[site], come+out of[site], get+out of[site], disembark from, bail+out of, jump+ship from, take+off from[site]`, `departure! from|<of, escape! from, flight! from, exodus from|<of`),
  define("happened-in", "place", null, "Took place at a place.", `happen in|at|on|near|outside|inside[site], occur in|at|on|near|outside|inside[site], take+place in|at|on|near|outside|inside, ~hold in|at|on[site], ~stage in|at[site], ~host in, ~report in|across|throughout[site], ~record in|across|throughout[site], ~see in|across[site], ~confirm in|across[site], ~detect in[site], ~diagnose in[site], ~observe in[site], ~register in[site], ~identify in|across[site], unfold in|at[site], break+out in|at[site], begin in|at[site]{event}, start in|at[site]{event}, open in|at[site]{event}, end in|at[site]{event}, erupt in|at[site]{event|disaster}, explode in|at|near|outside[site], ~carry+out in|at[site], crash in|into|near|at[place]{vehicle}, run+aground near|off|in|at[site], go+off in|at|near|outside[site], rock[site]{event}, shake[site]{event}`, ``, { wording: "{subject} happened in {object}" }),
];

const ECONOMY: readonly Relation[] = [
  define("bought", "economy", null, "Got something for money.", `buy, purchase, acquire[!event|other], take+over[organization], buy+up, buy+out, snap+up, procure, order[product|weapon|vehicle], repurchase, book[product]`, `purchase of|'s, acquisition of|'s, buyout of, procurement of|'s, import! of, imports! of, buying of`),
  define("sold", "economy", null, "Gave something for money.", `sell, auction, auction+off, sell+off, resell, divest, hawk, peddle`, `sale of|'s, auction of, export! of, exports! of, divestment of, selling of`),
  define("invested-in", "economy", "COOPERATE", "Put money into something to gain by it.", `invest in, plow into[organization], plough into[organization], put+money into, pour+money into, pump+money into, buy+stake in, acquire+stake in, take+stake in, buy+share in, reinvest in, speculate on|in, finance[facility]`, `investment in|into|by`, { wording: "{subject} invested in {object}" }),
  define("produced", "economy", null, "Made goods, energy or works.", `produce, manufacture, make[product|weapon|vehicle|substance], build[weapon|product|vehicle], assemble[weapon|product|vehicle], develop[product|weapon|vehicle], generate[substance|product], mine[substance], brew[product], grow[product|substance], extract[substance], invent, churn+out, turn+out[product], fabricate[product], refine[substance], cultivate[product|substance], direct[work], shoot[work], film[work|event], record[work], compose[work], author, co-author`, `production of|'s, manufacture of|'s, making! of, output of|'s, development! of|'s, maker of, manufacturer of, producer of`),
  define("launched", "economy", null, "Started or brought out a product, a company, a plan or a spacecraft.", `launch[!weapon], unveil, introduce[product|work|event], roll+out, bring+out[product|work], inaugurate[facility|event|organization|other], release[product], kick+off[event], initiate[event|work], premiere, debut, relaunch, start[event], open[event|facility]{people|organization|country}, commence[event], begin[event]{actor}, embark on[event], set+in+motion, reopen[facility|event], put+on+market, lift+off[none]`, `launch of|'s, introduction of|'s, unveiling of|'s, rollout of|'s, roll-out of|'s, opening! of, start! of`),
  define("paid", "economy", null, "Gave money to somebody or for something.", `pay[actor|other|event|work], pay for, pay to[actor], reimburse, compensate, repay, remunerate, bribe, refund, pay+off[actor|other], pay+out, indemnify, shell+out for, fork+out for`, `payment to|for|of|'s, compensation to|for, bribe to, ransom! to|for, reimbursement of|to, refund to, payout to`),
  define("hired", "economy", null, "Gave somebody a job or an order.", `hire, recruit, employ[people|organization], contract[people|organization], retain[people|organization], commission[people|organization|work], engage[person|organization]{organization|people}, sign[people]{organization}, take+on[people]{organization}, enlist[people], draft[people], conscript, subcontract, poach[people], outsource to`, `hiring of|'s, recruitment of|'s, employment! of|'s, enlistment! of, conscription of`),
];

const EFFECT: readonly Relation[] = [
  define("caused", "effect", null, "Brought something about.", `cause, trigger[!weapon], lead to[event|disaster|work|other], result in, spark, provoke, prompt[event|disaster]{!none}, bring+about, set+off[!weapon], give+rise to, ignite, precipitate, induce, fuel[event|other], stoke, unleash[event|disaster|other], engender, inflict, touch+off, produce[event], stir+up, stir[event|other], contribute to[disaster|other]{event|disaster|other|substance}, <result from, <stem from, <arise from, <follow from, <derive from, sow[other], wreak, incite, foment, foster, create[event|other]{event|disaster|work}, kindle, be+to+blame for, be+responsible for, <~blame on[event|disaster|other], <~attribute to, draw[event]{event|work}, force[event]{event|disaster}, elicit, evoke, generate[event]`,
    `cause of, trigger of|for, reason! for, consequence <of, result! <of, effect! <of, aftermath! <of, incitement of|to, provocation of`),
  define("canceled", "effect", null, "Decided that something planned will not happen or no longer holds.", `cancel, call+off, scrap[event|work|other|product], abort, annul, revoke, rescind, nullify, void, repeal, abolish, axe[event|work|other], abandon[event|work], shelve[event|work|other], scuttle[event|work], drop[event|work]{actor}, terminate[event|work|other], invalidate, lift[event|work|other]{body}, retract, ditch[event|work], reverse[work|event]{actor}, undo[work|event], overturn[none], withdraw[work], discontinue`,
    `cancellation of|'s, cancelation of|'s, revocation of|'s, repeal of|'s, abolition of|'s, annulment of|'s, scrapping of|'s, termination of|'s, lifting of|'s, discontinuation of`),
  define("suspended", "effect", null, "Stopped something or somebody for a time.", `suspend, halt[event|work|other|organization|product|facility|vehicle], pause[event|work|other]{actor}, put+on+hold, freeze[event|work|other]{body}, interrupt[event], bring+to+halt, put+on+ice, stay[work|event]{organization|person}, adjourn, ground[vehicle|weapon|product], stall[event|work], hold+up[event]`,
    `suspension of|'s, halt! to|in, pause! in, stoppage of, interruption of, freeze! on, grounding of, cessation of`),
  define("trapped", "effect", null, "Kept somebody from getting out of a place.", `trap, strand, maroon, pin+down[people], encircle, entrap, bury[people]{!people}, snare[people], cut+off[people|site], hem+in, box+in, surround[force|people]`, `entrapment of, encirclement of|'s`),
  define("rescued", "effect", "AID", "Brought somebody out of danger.", `rescue, save[people|site|vehicle]{!event}, pull+from[people], pluck[people], pull+out[people], pull+to+safety, bring+to+safety, dig+out[people], haul+from[people], revive[people], resuscitate, airlift+to+safety, free+from[people], save+life of`, `rescue of|'s, saving! of`),
  define("evacuated", "effect", "AID", "Took people out of a place for their safety.", `evacuate, airlift[people], move+to+safety, remove+from[people]`, `evacuation of|'s, airlift of`),
  define("died-in", "effect", null, "Lost its life in an event or a place.", `die in|at|during|aboard|on, die[none], perish in|at|during|aboard, perish[none], drown in|off|at|near|during, drown[none], ~kill in|during[event|disaster|other], ~kill in|at[site], lose+life in|during, lose+life, pass+away in|at, pass+away, suffocate in, burn+to+death in, freeze+to+death in|on, starve+to+death in, fall in[event], succumb to[event|disaster|substance|other]{people|none}, drop+dead in`, `death in|at|during|<of, demise in|<of`, { wording: "{subject} died in {object}" }),
];

const OTHER: readonly Relation[] = [
  define("collided-with", "other", null, "Two vehicles, or a vehicle and a thing, ran into each other.", `collide with, crash into[!people], smash into[!people], slam into[!people], plow into[vehicle|facility|other], plough into[vehicle|facility|other], hit[vehicle|facility|people|weapon|other]{vehicle}, strike[vehicle|facility|people|weapon|other]{vehicle}, ram{vehicle}, ram[vehicle|facility|weapon], ram into[!people], bump into[vehicle|facility], run into[vehicle|facility]{vehicle}, run+over, run+down[people], knock+down[people], run+aground on, sideswipe, rear-end, scrape[vehicle]{vehicle}`,
    `collision with|between, crash! with|between|into`, { symmetric: true }),
  define("claimed-responsibility-for", "other", null, "Said that it was the one who did it.", `claim+responsibility for, take+responsibility for, admit+responsibility for, accept+responsibility for`),
  define("participated-in", "other", null, "Did something together with others, as one of them.", `participate in[!site], take+part in[!site], partake in[!site]`, `participation! in`),
  define("contributed-to", "other", null, "Was one of the causes of something, or one of those who bring it about.", `play+part in, play+role in, have+hand in, have+part in`),
  define("ended", "other", null, "Made something stop for good.", `put+end to, bring+end to, put+stop to`),
  define("died-of", "other", null, "Was killed by an illness, a wound or a want.", `die of|from, perish from|of`),
  define("drew-with", "other", null, "Ended a game level.", `draw with[organization|country|person|place]{organization|country|person|place}, tie with[organization|country|person]{organization|country|person}`, "", { symmetric: true, wording: "{subject} drew with {object}" }),
  define("pleaded-guilty-to", "other", null, "Confessed to a charge in court.", `plead+guilty to`, "", { wording: "{subject} pleaded guilty to {object}" }),
  define("allowed", "other", null, "Made it possible or lawful for somebody to do something.", `allow+to[actor], permit+to[actor], enable+to[actor], let[actor]`),
  define("involved", "other", null, "Had somebody or something among those it happened to.", `involve[actor|vehicle|facility|weapon]{event|disaster}`),
  define("appeared-in", "other", null, "Was shown or played in a work, or on a stage or a program.", `appear in|on[work], star in[work], feature in[work]`),
  define("removed", "other", null, "Took something away.", `get+rid of, dispense with`),
  define("watched", "other", null, "Looked after or at something over some time.", `keep+eye on, keep+watch on|over`),
];

export const RELATIONS: readonly Relation[] = [...CONFLICT, ...STATEMENT, ...DIPLOMACY, ...JUSTICE, ...POLITICS, ...STRUCTURE, ...PLACE, ...ECONOMY, ...EFFECT, ...OTHER];

// ---------------------------------------------------------------- lookups

export interface VerbContext {
  /** "down" of "shot down"; a fixed noun counts as one ("fire" of "open fire on"). */
  readonly particle?: string;
  /** The preposition before the object; absent: direct object or none. */
  readonly preposition?: string;
  /** Kind of the object (types.ts or `fineKind`); absent: the verb has none, or it is not known. */
  readonly objectKind?: string;
  readonly subjectKind?: string;
}

export interface VerbRelation {
  readonly relation: Relation;
  /** The text's object is the relation's subject. */
  readonly inverse: boolean;
  /** The verb's direct object (the subject of its passive) is the relation's subject: "is based in". */
  readonly passive: boolean;
  readonly preposition?: string;
}

export interface NounRelation {
  readonly relation: Relation;
  /** What follows the preposition is the relation's subject. */
  readonly inverse: boolean;
  /** What "Russia's" or "his" before the noun is. */
  readonly possessor: "subject" | "object";
  readonly preposition?: string;
}

interface VerbEntry { readonly relation: Relation; readonly pattern: VerbPattern }
interface NounEntry { readonly relation: Relation; readonly pattern: NounPattern }

const NONE = "none";
const BY_LABEL = new Map(RELATIONS.map((each) => [each.label, each]));
const VERBS = new Map<string, VerbEntry[]>();
const VERB_LEMMAS = new Map<string, VerbEntry[]>();
const NOUNS = new Map<string, NounEntry[]>();
for (const each of RELATIONS) {
  for (const pattern of each.verbs.map(verbPattern)) {
    const entry = { relation: each, pattern };
    push(VERB_LEMMAS, pattern.lemma, entry);
    for (const preposition of pattern.prepositions.length ? pattern.prepositions : [""]) push(VERBS, verbKey(pattern.lemma, pattern.particle, preposition), entry);
  }
  for (const pattern of each.nouns.map(nounPattern)) push(NOUNS, pattern.lemma, { relation: each, pattern });
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function verbKey(lemma: string, particle = "", preposition = ""): string {
  return `${lemma}+${particle} ${preposition}`;
}

/** The relation of a verb in its surroundings; of several entries that fit, the one with the most exact conditions. */
export function relationOfVerb(lemma: string, options: VerbContext = {}): VerbRelation | undefined {
  const [first] = verbMatches(lemma, options);
  if (!first) return undefined;
  const { relation: found, pattern } = first;
  return { relation: found, inverse: pattern.isInverse, passive: pattern.isPassive, ...(options.preposition ? { preposition: options.preposition } : {}) };
}

/** All entries of equal, highest exactness; more than one relation among them is a mistake in the table (tested). */
export function verbMatches(lemma: string, options: VerbContext = {}): readonly VerbEntry[] {
  const fitting = (VERBS.get(verbKey(lemma, options.particle, options.preposition)) ?? []).filter(
    ({ pattern }) => meets(options.objectKind ?? NONE, pattern.object) && meets(options.subjectKind ?? NONE, pattern.subject),
  );
  const best = Math.max(...fitting.map(exactness));
  return fitting.filter((entry) => exactness(entry) === best);
}

const exactness = ({ pattern }: VerbEntry): number => 3 * strength(pattern.object) + strength(pattern.subject);

/** All entries of a verb, whatever its particle and preposition: for callers that look for them in the sentence. */
export const patternsOfVerb = (lemma: string): readonly VerbEntry[] => VERB_LEMMAS.get(lemma) ?? [];

/** Every verb that has an entry. */
export const relationVerbs = (): readonly string[] => [...VERB_LEMMAS.keys()];

/**
 * The relation of a noun ("attack", "airstrike", "phone call"), by the preposition of its other party where there is one.
 * "attack" -> attacked; "strike" -> undefined (labour), "strike" + "on" -> attacked; "resignation" + "of" -> inverse.
 */
export function relationOfNoun(lemma: string, preposition?: string): NounRelation | undefined {
  const entries = NOUNS.get(lemma) ?? [];
  const isListed = ({ pattern }: NounEntry) => preposition !== undefined && (pattern.objects.includes(preposition) || pattern.subjects.includes(preposition));
  const found = entries.find(isListed) ?? (preposition === undefined ? entries.find(({ pattern }) => !pattern.needsPreposition) : undefined);
  if (!found) return undefined;
  const { relation: of, pattern } = found;
  return { relation: of, possessor: pattern.possessor, inverse: preposition !== undefined && pattern.subjects.includes(preposition), ...(preposition === undefined ? {} : { preposition }) };
}

/**
 * The relation of a noun after a verb that keeps its own label, with the possessor as its subject: "harassment" + "of" -> harassed.
 */
export function relationOfNominal(lemma: string, preposition: string): NounRelation | undefined {
  const told = verbOfNoun(lemma, preposition);
  if (!told) return undefined;
  const label = ownLabel(told.verb, told.preposition);
  return { relation: define(label, "other", null, `What "${lemma}" names.`, "", ""), possessor: "subject", inverse: false, preposition };
}

export const relation = (label: string): Relation | undefined => BY_LABEL.get(label);

export const isSymmetric = (label: string): boolean => BY_LABEL.get(label)?.symmetric ?? false;

/** Label of a verb without a relation: its past tense, with particle and preposition ("testified-at", "gave-up"). */
export const ownLabel = (lemma: string, preposition?: string, particle?: string): string =>
  [pastTense(lemma), particle, preposition].filter(Boolean).join("-").replaceAll(" ", "-");
