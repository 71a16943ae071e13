/**
 * Rule "verb-event" (stage 6 of 10, extract): who did what to whom, from verbs in every construction that frame.ts reads.
 *
 * Each pair of agent and patient, and each agent (or patient of a passive) with a prepositional party, makes a claim when the
 * lexicon knows the verb in these surroundings or the verb tells something by itself. Without agent the claim is an event of
 * its own ("a clinic was hit"), without patient too ("the governor resigned"). An act does what its actor does: "Norwegian
 * attacks hit the port" -> Norway attacked port.
 *
 * Yes: "Rebels shelled the port" -> Rebels attacked port. "The port was shelled" -> port attacked. "Crews fleeing to Lima" -> Crews went-to Lima.
 * No: "The port seems quiet." "She has a house."
 */
import { kindOfNoun } from "../../lexicon/kinds.js";
import { relationOfNoun, relationOfVerb, type RelationClass } from "../../lexicon/relations.js";
import { HELP_NOUN, LIGHT_VERBS } from "../../lexicon/verb-classes.js";
import { childrenBy, isRelation, preposition } from "../../text/tree.js";
import type { Claim, QuoteClaim, TaggedSentence, Word } from "../../types.js";
import type { Context, Proposals, Rule } from "../context.js";
import { claimsFrom, partyAt, wordsSpan, type Finding, type Party } from "./claim.js";
import { byOutcome, framesOf, withoutSubject, type Frame } from "./frame.js";
import { causeHeads, requiredHeads } from "./implied.js";
import { missedFrame } from "./near.js";
import { actorsOf } from "./noun.js";
import { isPhraseNoun } from "./predicate-noun.js";
import { receivedAct } from "./received.js";
import { fixedPhrase, isIdiom, lexiconRelation, obliquesWith, own, type Fixed } from "./relation-of.js";

/** First guesses by construction; bench/rules.ts measures them. */
const SCORE = { listed: 0.8, own: 0.6, oblique: 0.7, event: 0.65 };
/** Prepositional parties with these labels belong to the verb's meaning. */
const CORE = /^ARG[1-5]/u;
/** Where an intransitive verb's place may stand, and what it may be. */
const WHERE = /^(?:in|at|on|from|into|through|near|inside|outside|across|along|out of|around|over|off|to)$/u;
const SITES = /^(?:place|country|facility|event)$/u;
const HAPPENING = "happened-in";
/** Where a thing can stand to an organization that has a house: "exploded outside the ministry". */
const BESIDE = /^(?:outside|near|inside|around)$/u;
/** "published in the journal Sky" */
const PUBLISHING = /^(?:publish|print|broadcast|air|post|serialize|serialise)$/u;
const MEDIA = /^(?:work|organization|product)$/u;
const PLACING = /^(?:in|at|across|near|outside|inside|throughout)$/u;
/** Say nothing of where the happening is, or that it is nowhere. */
const STILL = /^(?:plan|schedule|slate|expect|propose|prepare|cancel|ban|prevent|avert|avoid|lead|come|go|spread|lie|see|live|result|end|say|discuss|announce|condemn|criticize|criticise)$/u;
/** Leads only to quotes. */
const QUOTED = "said";
/** Say where or of what a thing is: without a subject they say nothing. */
const STATIC: ReadonlySet<RelationClass> = new Set(["place", "structure", "statement"]);
/** What happened to somebody is told even by "people killed in ..."; means and moves are not. */
const TELLING: ReadonlySet<RelationClass> = new Set(["conflict", "justice", "effect", "politics", "structure"]);
const MEANS = /^(?:used|deployed|intercepted|caused|withdrew-from)$/u;
const ACTOR = /^(?:person|organization|group|country)$/u;
/** Verbs of saying that also take a thing for object. */
const TELLING_OF = /^(?:add|announce|confirm|reveal|disclose|maintain|declare|explain|report|reiterate|emphasize|emphasise|stress|inform)$/u;
/** Help only where what is handed over does. */
const HANDING_OVER = /^(?:give|send|provide|deliver|grant|lend|ship|offer)$/u;
const GOODS = /^(?:weapon|product)$/u;
/** "was rushed to hospital", "drove her to the station": who is moved goes, whoever moves them. */
const MOTION = /^(?:went-to|left)$/u;
/** Is done to somebody in words: tells something of them even when nobody is named who said it. */
const OF_WORDS = /^(?:accused|criticized|praised|threatened|supported|rejected)$/u;
/** "rose by 3 percent", "fell to 40 points": verbs of change of position on a scale (VerbNet 45.6), and the values of the scale. */
const CHANGING = /^(?:rise|fall|climb|drop|gain|slip|jump|decline|grow|increase|decrease|plunge|tumble|surge|soar|slide|dip|shrink|advance|rebound|swell|sink|skyrocket|plummet|double|triple|expand|contract|widen|narrow|ease|edge|inch|shoot|leap|crash|retreat|recover|rally|go)$/u;
const LEVEL = /^(?:%|\$|percent|percentage|point|dollar|euro|yen|yuan|ruble|rupee|peso|franc|pound|cent)$/u;
/** What people undertake together. */
const UNDERTAKING = /^(?:effort|campaign|operation|offensive|mission|attempt|bid|plan|push|drive|move|battle|fight|proposal|decision|plot|vote|scheme)$/u;
/** Acts of force: an act's actor is who does them. */
const FORCE: ReadonlySet<RelationClass> = new Set(["conflict"]);

export const verbEvent: Rule = { name: "verb-event", find };

/** What a frame's claims are made from. */
interface Scene {
  readonly context: Context;
  readonly frame: Frame;
  readonly fixed: Fixed;
  readonly agents: readonly Party[];
  readonly patients: readonly Party[];
}

function find(context: Context, found: readonly Claim[]): Proposals {
  const findings = context.sentences.flatMap((sentence) => {
    const quotes = found.filter((claim): claim is QuoteClaim => claim.type === "quote" && claim.evidence.sentence.start === sentence.start);
    return framesOf(sentence).flatMap(byOutcome).flatMap((frame) => findingsOf(context, corrected(context, frame, quotes)));
  });
  return claimsFrom(context, found, findings);
}

/**
 * "..., the governor, Jo Hale, said": a subject behind the verb that is the speaker of the words belongs to the reporting verb.
 * "..., the ministry said, accusing ...": only somebody accuses, so a participle that hangs on the words is the speaker's.
 */
function corrected(context: Context, frame: Frame, quotes: readonly QuoteClaim[]): Frame {
  const { verb, sentence } = frame;
  const isSpeaker = (head: number) => head > verb.index && quotes.some((quote) => quote.speaker === context.chainAt(sentence, head)?.id && quote.pieces.some((piece) => piece.start <= verb.start && verb.end <= piece.end));
  if (frame.agents.some(isSpeaker) || (frame.isPassive && frame.patients.some(isSpeaker))) return withoutSubject(frame);
  const isActor = (head: number) => ACTOR.test(context.chainAt(sentence, head)?.kind ?? "");
  const speaker = quotes[0]?.evidence.subject;
  if (verb.xpos !== "VBG" || !isRelation(verb, "advcl") || !speaker || frame.agents.some(isActor) || relationOfVerb(verb.lemma, { objectKind: "country" })?.relation.class !== "statement") return frame;
  const told = context.mentions.find((mention) => mention.sentence === sentence.index && mention.start === speaker.start && mention.last <= verb.index);
  return told ? { ...frame, agents: [told.head] } : frame;
}

/** "as ordered by the court": what was ordered is the whole clause, not the noun before it. */
const isAside = ({ verb, sentence }: Frame): boolean =>
  verb.xpos === "VBN" && isRelation(verb, "acl", "advcl") && sentence.tokens[verb.index - 1]?.text.toLowerCase() === "as" && sentence.tokens[verb.index - 1]!.head === verb.index;

function findingsOf(context: Context, frame: Frame): Finding[] {
  if (isAccustomed(frame) || isAside(frame)) return [];
  const fixed = fixedPhrase(frame), obliques = fixed.particle ? obliquesWith(frame, fixed.words) : frame.obliques;
  const parties = (heads: readonly number[]) => heads.filter((head) => !fixed.words.includes(head)).map((head) => partyAt(context, frame.sentence, head)).filter((party) => party !== undefined);
  const told: Scene = { context, frame, fixed, agents: parties(frame.agents), patients: parties(frame.patients) };
  const scene: Scene = { ...told, agents: told.agents.length ? told.agents : causes(told) };
  // Somebody did it whom the article does not name: no event without an actor.
  const doers = scene.agents.length ? scene.agents : frame.agents.length ? [] : [undefined];
  const direct = doers.flatMap((agent) => scene.patients.flatMap((patient) => directFinding(scene, agent, patient)));
  const oblique = obliques.flatMap((each) => parties([each.head]).flatMap((object) => obliqueFinding(scene, object, each)));
  const alone = !frame.patients.length && !oblique.length ? scene.agents.flatMap((agent) => aloneFinding(scene, agent)) : [];
  const made = [...direct, ...requiredToAct(scene), ...oblique, ...alone, ...together(scene)];
  made.push(...placed(scene, oblique, obliques));
  if (!made.length && context.missed) context.missed(missedFrame(context, frame));
  return made;
}

/** "demanded that the court jail him": who is to act is who is asked. */
function requiredToAct(scene: Scene): Finding[] {
  const { context, frame, agents, patients } = scene;
  if (patients.length || frame.isPassive) return [];
  const asked = requiredHeads(frame.sentence, frame.verb).flatMap((head) => partyAt(context, frame.sentence, head) ?? []).filter(({ chain }) => ACTOR.test(chain.kind));
  return asked.flatMap((object) => agents.flatMap((subject) => findings(scene, { relation: "demanded", class: "statement", subject, object, rule: "active-verb", score: SCORE.listed })));
}

/** "flights were canceled because of the fog": where nobody else did it, the fog did. */
function causes({ context, frame, fixed, patients }: Scene): Party[] {
  const [patient] = patients;
  if (!frame.isPassive || !patient || frame.agents.length) return [];
  const told = lexiconRelation(frame, fixed, undefined, patient)?.relation.label ?? frame.verb.lemma;
  return causeHeads(frame.sentence, frame.verb, told).flatMap((head) => partyAt(context, frame.sentence, head) ?? []);
}

/** "the trial opened in Lima", "flights were halted in Peru": where the verb of a happening says it is. */
function placed(scene: Scene, told: readonly Finding[], obliques: Frame["obliques"]): Finding[] {
  const { context, frame, agents, patients } = scene;
  const happenings = (frame.isPassive ? patients : frame.patients.length ? [] : agents).filter(({ head, chain, mention }) => chain.kind === "event" && mention.form !== "pronoun" && happens(frame.sentence.tokens[head]!));
  if (!happenings.length || STILL.test(frame.verb.lemma)) return [];
  const sites = obliques.filter(({ preposition }) => PLACING.test(preposition)).flatMap(({ head }) => partyAt(context, frame.sentence, head) ?? []).filter(({ head, chain }) => /^(?:place|country|facility)$/u.test(chain.kind) || /^(?:court|tribunal)$/iu.test(frame.sentence.tokens[head]!.lemma));
  return happenings.flatMap((subject) => sites.filter(({ chain }) => !told.some(({ object }) => object?.chain.id === chain.id)).map((object): Finding =>
    ({ sentence: frame.sentence, anchor: frame.verb.index, relation: HAPPENING, predicate: wordsSpan(frame.sentence, [frame.verb.index]), subject, object, rule: "placed-event", score: SCORE.own })));
}

const happens = (noun: Word): boolean => noun.noun === "event" || noun.upos === "PROPN" || kindOfNoun(noun.lemma) === "event";

/** "Peru and Chile agreed to ...", "the two ministers, A and B, met": a symmetric verb without its other party relates its subjects. */
function together(scene: Scene): Finding[] {
  const { frame, fixed, agents, patients } = scene;
  const actors = agents.filter(({ chain }) => ACTOR.test(chain.kind));
  if (actors.length < 2 || frame.isPassive || patients.some(({ chain }) => ACTOR.test(chain.kind)) || frame.obliques.some(({ preposition }) => /^(?:with|against)$/u.test(preposition))) return [];
  const listed = lexiconRelation(frame, fixed, actors[0], actors[1], "with");
  // "farmers and herders fought (the plan)" fought side by side.
  if (!listed?.relation.symmetric || FORCE.has(listed.relation.class)) return [];
  const shared = { sentence: frame.sentence, anchor: frame.verb.index, relation: listed.relation.label, predicate: wordsSpan(frame.sentence, [frame.verb.index, ...fixed.words]), rule: "symmetric-verb", score: SCORE.listed };
  return actors.flatMap((subject, i) => actors.slice(i + 1).filter(({ chain }) => chain.id !== subject.chain.id).map((object) => ({ ...shared, subject, object })));
}

/** "is not used to the cold": nobody uses anything. */
const isAccustomed = ({ verb, isPassive, obliques, sentence }: Frame): boolean =>
  verb.lemma === "use" && isPassive && obliques.some(({ preposition }) => preposition === "to") && !childrenBy(sentence, verb.index, "obl:agent").length;

interface Told {
  readonly relation: string;
  readonly class?: RelationClass;
  readonly subject?: Party;
  readonly object?: Party;
  readonly rule: string;
  readonly score: number;
}

function findings({ context, frame, fixed }: Scene, told: Told): Finding[] {
  const { sentence, verb } = frame;
  if (!told.subject && told.object && !(frame.isPassive ? tellsAlone(frame, told) : isUndertaking(frame, told))) return [];
  const actors = told.subject && told.class && FORCE.has(told.class) ? actorsBehind(context, sentence, told.subject) : [];
  const shared = { sentence, anchor: verb.index, relation: told.relation, predicate: wordsSpan(sentence, [verb.index, ...fixed.words]), rule: told.rule, score: told.score, ...(told.object ? { object: told.object } : {}) };
  if (actors.length) return actors.map((subject) => ({ ...shared, subject, rule: `${told.rule}-of-act` }));
  return [{ ...shared, ...(told.subject ? { subject: told.subject } : {}) }];
}

const actorsBehind = (context: Context, sentence: TaggedSentence, { head, chain }: Party): readonly Party[] =>
  chain.kind === "event" ? actorsOf(context, sentence, sentence.tokens[head]!) : [];

/** "the campaign to free the town", "efforts to evacuate the villagers": what is meant to befall somebody, though nobody is named who means it. */
function isUndertaking({ sentence, verb }: Frame, told: Told): boolean {
  const noun = sentence.tokens[verb.head];
  return isRelation(verb, "acl") && verb.xpos === "VB" && noun !== undefined && UNDERTAKING.test(noun.lemma) && told.class !== undefined && TELLING.has(told.class) && !MEANS.test(told.relation);
}

/** Does the fate of the object say something although nobody is named who caused it? */
function tellsAlone({ sentence, verb }: Frame, told: Told): boolean {
  const isFinite = childrenBy(sentence, verb.index, "aux:pass").length > 0;
  if (told.class && STATIC.has(told.class) && told.relation !== "founded" && !(isFinite && OF_WORDS.test(told.relation))) return false;
  // "an attack was carried out": the noun tells it; "the race was canceled" tells more than the race.
  if (LIGHT_VERBS.has(verb.lemma) && told.class !== "effect" && told.object?.chain.kind === "event" && (IDLE.test(verb.lemma) || tellsItself(sentence.tokens[told.object.head]!.lemma))) return false;
  const isModifier = isRelation(verb, "amod") || (isRelation(verb, "acl") && verb.deprel !== "acl:relcl");
  return !isModifier || (told.class !== undefined && TELLING.has(told.class) && !MEANS.test(told.relation) && !isRelation(verb, "amod"));
}

const ADDRESSING = /^(?:say|explain|announce|confirm|reveal|admit|confess|remark)$/u;
/** "told the guards to leave" */
const isOrder = ({ frame: { sentence, verb } }: Scene): boolean => childrenBy(sentence, verb.index, "xcomp").some((below) => below.xpos === "VB");

/** "progress was made", "a test was carried out" */
const IDLE = /^(?:make|take|give|have|do|carry|perform|conduct|execute|pay|complete)$/u;
const tellsItself = (noun: string): boolean => [undefined, "of", "on", "with", "to", "against", "in"].some((by) => relationOfNoun(noun, by) !== undefined);

function directFinding(scene: Scene, agent: Party | undefined, patient: Party): Finding[] {
  const { frame, fixed } = scene;
  if (isIdiom(frame, patient)) return [];
  const told = lexiconRelation(frame, fixed, agent, patient), isQuoted = told?.relation.label === QUOTED;
  // "told reporters that ..." leads to words and to who heard them.
  if (isQuoted && frame.verb.lemma === "tell" && agent && ACTOR.test(patient.chain.kind) && !frame.isPassive && !isOrder(scene)) return findings(scene, { relation: "talked-with", class: "diplomacy", subject: agent, object: patient, rule: "addressed", score: SCORE.listed });
  if (isQuoted && !namesWhatIsTold(scene)) return [];
  const listed = isQuoted || isProvided(frame) ? undefined : told;
  // "is scheduled to leave": the subject belongs to the infinitive.
  const isRaised = frame.isPassive && !agent && childrenBy(frame.sentence, frame.verb.index, "xcomp").length > 0;
  // "caused the chain to close its shops": the closing was caused.
  if (listed?.relation.label === "caused" && ACTOR.test(patient.chain.kind) && childrenBy(frame.sentence, frame.verb.index, "xcomp").length) return [];
  const label = listed?.relation.label ?? (isRaised ? undefined : own(frame, patient));
  if (!label || (!listed && agent && isReceived(frame, patient))) return [];
  const [subject, object] = listed?.inverse ? [patient, agent] : [agent, patient];
  const score = listed ? (subject && object ? SCORE.listed : SCORE.event) : SCORE.own;
  const rule = frame.isPassive ? "passive-verb" : "active-verb";
  return findings(scene, { relation: label, ...(listed ? { class: listed.relation.class } : {}), ...(subject ? { subject } : {}), ...(object ? { object } : {}), rule, score });
}

/** "drew criticism from farmers": told as what the farmers did. */
const isReceived = ({ sentence }: Frame, { head }: Party): boolean => receivedAct(sentence, sentence.tokens[head]!) !== undefined;

function obliqueFinding(scene: Scene, object: Party, { preposition, label }: Frame["obliques"][number]): Finding[] {
  const { frame, fixed, agents, patients } = scene;
  const listed = lexiconRelation(frame, fixed, agents[0] ?? (frame.isPassive ? undefined : patients[0]), object, preposition);
  // "report sick animals in Peru": nobody says that they were there.
  if (listed?.relation.label === HAPPENING && listed.passive && !frame.isPassive && !patients.some(({ chain }) => chain.kind === "event")) return [];
  if (preposition === "to" && ADDRESSING.test(frame.verb.lemma) && agents.length && !frame.isPassive && ACTOR.test(object.chain.kind)) return agents.flatMap((subject) => findings(scene, { relation: "talked-with", class: "diplomacy", subject, object, rule: "addressed", score: SCORE.oblique }));
  // "on Twitter, the club called for calm"
  if (frame.verb.lemma === "call" && preposition === "on" && object.head < frame.verb.index && !frame.sentence.tokens[object.head]!.xpos.startsWith("W") && !isRelation(frame.verb, "acl")) return [];
  if (listed?.relation.label === QUOTED || (listed?.relation.label === "aided" && !givesHelp(scene))) return [];
  // "was rushed to hospital"; but who left the port for the island goes there.
  const isMoved = (frame.isPassive || (frame.patients.length > 0 && !isLeft(scene))) && listed !== undefined && MOTION.test(listed.relation.label);
  const doers = listed ? ((listed.passive && patients.length) || isMoved ? patients : agents) : frame.isPassive ? patients : frame.patients.length ? [] : agents;
  // Somebody who is held or seen in a place is there; nothing happens.
  const isStay = listed?.relation.label === HAPPENING && doers.some(({ chain }) => ACTOR.test(chain.kind));
  const relation = isStay ? "located-in" : listed?.relation.label ?? (belongs(scene, object, preposition, label) ? own(frame, object, preposition) : undefined);
  if (!relation) return [];
  const shared = { relation, ...(listed ? { class: listed.relation.class } : {}), rule: "prepositional-verb", score: listed ? SCORE.oblique : SCORE.own };
  if (doers.length) return doers.flatMap((doer) => findings(scene, { ...shared, ...(listed?.inverse ? { subject: object, object: doer } : { subject: doer, object }) }));
  return listed && !listed.passive && !listed.inverse && !frame.agents.length ? findings(scene, { ...shared, object }) : [];
}

/** "left the port for the island": what the verb has for object is left, not taken along. */
const isLeft = ({ frame, fixed, agents, patients }: Scene): boolean => MOTION.test(lexiconRelation(frame, fixed, agents[0], patients[0])?.relation.label ?? "");

/** "provided 100 nurses": who is provided with nothing is what is provided. */
const isProvided = ({ sentence, verb, patients }: Frame): boolean => verb.lemma === "provide"
  && ![...childrenBy(sentence, verb.index, "obl"), ...patients.flatMap((index) => childrenBy(sentence, index, "nmod"))].some((word) => preposition(sentence, word.index) === "with");

/** "sent food to the island" helps the island; "gave an answer to the reporter", "sent troops to the island" does not. */
function givesHelp({ frame, patients }: Scene): boolean {
  return !HANDING_OVER.test(frame.verb.lemma) || patients.some(({ head, chain }) => GOODS.test(chain.kind) || frame.sentence.tokens[head]!.upos === "SYM" || HELP_NOUN.has(frame.sentence.tokens[head]!.lemma));
}

/** Is the phrase part of what the verb says? "testified at the trial", and of an intransitive verb also its place: "camped in the hills". */
function belongs({ frame }: Scene, object: Party, preposition: string, label: string | undefined): boolean {
  if ((preposition === "by" && !LEVEL.test(frame.sentence.tokens[object.head]!.lemma)) || isPhraseNoun(frame.sentence, object.head)) return false;
  if ((label && CORE.test(label)) || (CHANGING.test(frame.verb.lemma) && LEVEL.test(frame.sentence.tokens[object.head]!.lemma) && /^(?:by|to|from)$/u.test(preposition))) return true;
  // "took part in a race in Oslo": the race is what they took part in.
  if (frame.obliques.some((other) => other.head !== object.head && other.label !== undefined && CORE.test(other.label) && other.preposition === preposition)) return false;
  if (frame.isPassive && PUBLISHING.test(frame.verb.lemma) && /^(?:in|on)$/u.test(preposition)) return MEDIA.test(object.chain.kind);
  const isSite = SITES.test(object.chain.kind) || (object.chain.kind === "organization" && BESIDE.test(preposition));
  return !frame.isPassive && !frame.patients.length && WHERE.test(preposition) && isSite;
}

/** "announced the results", "maintained her innocence", "informed the residents": no words of anybody, but a thing or a person told. */
function namesWhatIsTold({ frame: { sentence, verb }, agents, patients }: Scene): boolean {
  // "no injuries were reported": somebody told of them, which says less than the injuries do.
  if (verb.lemma === "report" && !agents.length) return false;
  if (verb.lemma === "write") return patients.some(({ chain }) => chain.kind === "work") && !childrenBy(sentence, verb.index, "ccomp", "parataxis").length;
  // "informed the residents that ...", "declared the outbreak to be over": the person or thing stands beside the words.
  const clauses = verb.lemma === "inform" ? [] : verb.lemma === "declare" ? ["ccomp", "parataxis"] : ["ccomp", "xcomp", "parataxis"];
  return TELLING_OF.test(verb.lemma) && !childrenBy(sentence, verb.index, ...clauses).length;
}

/** "The governor resigned": known intransitives alone. */
function aloneFinding(scene: Scene, agent: Party): Finding[] {
  const listed = lexiconRelation(scene.frame, scene.fixed, agent, undefined);
  const hasClause = childrenBy(scene.frame.sentence, scene.frame.verb.index, "ccomp", "xcomp").length > 0;
  // "the investigating officer" only says who it is.
  if (!listed || hasClause || isRelation(scene.frame.verb, "amod") && scene.frame.verb.xpos === "VBG" || STATIC.has(listed.relation.class) || listed.relation.class === "economy") return [];
  const side = listed.inverse || listed.passive ? { object: agent } : { subject: agent };
  return findings(scene, { relation: listed.relation.label, class: listed.relation.class, ...side, rule: "intransitive-verb", score: SCORE.event });
}
