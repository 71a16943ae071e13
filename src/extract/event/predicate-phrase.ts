/**
 * Rule "predicate-phrase" (stage 6 of 10, extract): what a bare phrase behind "be" says of the subject.
 *
 *   "The clinic is in Lima"                        clinic located-in Lima
 *   "Ten of the victims were from Peru"            ten from Peru
 *   "The talks will be in Oslo"                    talks happened-in Oslo (planned)
 *   "Two men are in custody at the barracks"       men located-in barracks
 *   "The song is by Ana Cruz"                      Cruz produced song
 *   "The unions are against the law"               unions rejected law
 *
 * Predicative prepositional phrases after Huddleston & Pullum 2002, ch. 7. No: "The firm is in trouble." "The plan is at the
 * centre of the row." (no place) "The money is for the schools." (nobody who is in favour)
 */
import { child, childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { EntityKind, TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import { partyAt, ruleOfFindings, wordsSpan, type Finding, type Party } from "./claim.js";

const SCORE = 0.65;
const SITES: readonly EntityKind[] = ["place", "country", "facility"];
const ACTORS: readonly EntityKind[] = ["person", "organization", "group", "country"];
const MATTERS: readonly EntityKind[] = ["event", "work", "other"];
const THERE = /^(?:in|at|on|inside|aboard|within|across|throughout|on board)$/u;
/** Places of no map: "in place", "at the heart of the matter", "on the ground". */
const FIGURATIVE = /^(?:place|position|world|end|top|bottom|side|center|centre|heart|middle|forefront|helm|edge|brink|verge|corner|line|point|field|table|way|street|ground|spotlight|doorstep|horizon|agenda|front|hand|stage|track|course|board|office|location|area|house)$/u;
/** Keep somebody where the next phrase says. */
const STATE = /^(?:condition|custody|detention|quarantine|isolation|care|intensive|stay|treatment|exile|hiding)$/u;

export const predicatePhrase: Rule = ruleOfFindings("predicate-phrase", (word) => word.upos === "NOUN" || word.upos === "PROPN", findingsOf);

function findingsOf(context: Context, sentence: TaggedSentence, noun: Word): Finding[] {
  const verb = verbOf(sentence, noun), by = preposition(sentence, noun.index);
  if (!verb || by === undefined) return [];
  const parties = (heads: readonly number[]): Party[] => heads.flatMap((head) => partyAt(context, sentence, head) ?? []);
  const subjects = parties(childrenBy(sentence, verb.index, "nsubj").flatMap(({ index }) => conjuncts(sentence, index)));
  const objects = parties(conjuncts(sentence, noun.index)), words = childrenBy(sentence, noun.index, "case").map(({ index }) => index);
  const shared = { sentence, anchor: verb.index, predicate: wordsSpan(sentence, words), rule: "predicate-phrase", score: SCORE };
  const sites = STATE.test(noun.lemma) ? sitesOf(context, sentence, noun, verb) : objects.filter((party) => isSite(sentence, noun, party));
  return subjects.flatMap((subject) => [
    ...sites.flatMap((object) => label(by, subject, object, STATE.test(noun.lemma)).map((relation): Finding => ({ ...shared, relation, subject, object }))),
    ...objects.flatMap((object): Finding[] => asideOf(by, subject, object).map((told) => ({ ...shared, ...told }))),
  ]);
}

/** The word that has the subject: the noun itself with a copula, or "be" above it. */
function verbOf(sentence: TaggedSentence, noun: Word): Word | undefined {
  if (child(sentence, noun.index, "cop") && child(sentence, noun.index, "nsubj")) return noun;
  const above = sentence.tokens[noun.head];
  return above && above.lemma === "be" && above.upos !== "NOUN" && isRelation(noun, "obl") && noun.index > above.index && child(sentence, above.index, "nsubj") && !child(sentence, above.index, "expl") ? above : undefined;
}

function isSite(sentence: TaggedSentence, noun: Word, { chain, mention }: Party): boolean {
  const isNamed = mention.form === "name", isKnown = childrenBy(sentence, noun.index, "det", "nmod:poss", "compound", "nummod").length > 0;
  return SITES.includes(chain.kind) && (isNamed || (isKnown && !FIGURATIVE.test(noun.lemma)));
}

/** "in custody in Oslo", "in critical condition at the hospital" */
function sitesOf(context: Context, sentence: TaggedSentence, noun: Word, verb: Word): Party[] {
  const phrases = [...childrenBy(sentence, noun.index, "nmod", "obl"), ...(verb === noun ? [] : childrenBy(sentence, verb.index, "obl"))];
  return phrases.filter(({ index }) => index > noun.index && THERE.test(preposition(sentence, index) ?? "")).flatMap(({ index }) => partyAt(context, sentence, index) ?? []).filter(({ chain }) => SITES.includes(chain.kind));
}

function label(by: string, { chain }: Party, object: Party, isState: boolean): string[] {
  if (by === "from") return /^(?:event)$/u.test(chain.kind) ? [] : ["from"];
  if (by === "near" || by === "close to") return ["near"];
  // "the focus is on Iran"
  if ((!isState && !THERE.test(by)) || (by === "on" && (object.chain.kind === "country" || chain.kind === "other"))) return [];
  return object.chain.kind !== chain.kind || chain.kind !== "country" ? [chain.kind === "event" ? "happened-in" : "located-in"] : [];
}

/** "is by", "are against", "were for": whose it is, and who is on which side. */
function asideOf(by: string, subject: Party, object: Party): { readonly relation: string; readonly subject: Party; readonly object: Party }[] {
  const isActor = ACTORS.includes(subject.chain.kind);
  if (by === "by" && subject.chain.kind === "work" && ACTORS.includes(object.chain.kind)) return [{ relation: "produced", subject: object, object: subject }];
  if (by === "against" && isActor && MATTERS.includes(object.chain.kind)) return [{ relation: "rejected", subject, object }];
  return by === "behind" && isActor && object.chain.kind === "event" ? [{ relation: "caused", subject, object }] : [];
}
