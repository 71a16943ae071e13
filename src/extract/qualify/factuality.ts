/**
 * Factuality of a predicate: did it happen (actual), is it meant to (planned), is it only possible, or did it not (negated)?
 *
 * Read off the word's own clause (negation, modal, condition, question), then off what governs it: an infinitive under
 * "plans" is planned, one under "failed" is negated, one under "managed" is what "managed" is. A verb in a list shares
 * the auxiliaries of the first one. Nouns are judged by their adjectives and by the verb that has them as object.
 *
 * "The army may withdraw" possible; "it failed to stop them" negated; "they plan to visit Rome" planned.
 * Yes: "will visit Rome" planned, "does not think he left" negated, "an attack may follow" possible, "no one was hurt" negated, "if the dam breaks" possible.
 * No: "did not condemn the attack" leaves the attack actual; "not only damaged the hall but ..." is no negation.
 *
 * Sources: Saurí & Pustejovsky 2009 (FactBank); Karttunen 1971 for implicative verbs.
 */
import { AVERT, AVERTED_EVENT, BELIEF, DOUBTED_NOUN, FAIL, FAILED_NOUN, INTEND, PLANNED_ADJECTIVE, PLAN_NOUN, POSSIBLE_ADJECTIVE, WANT, WISHED_EVENT } from "../../lexicon/factuality.js";
import { child, children, childrenBy, isRelation, preposition } from "../../text/tree.js";
import type { Factuality, TaggedSentence, Word } from "../../types.js";
import { hasNegation, hasNoParty, ofClause } from "./clause.js";
import { isRanked, listedWith } from "./listed.js";

/** Give somebody the task that the clause behind "with" names. */
const TASKING = /^(?:task|entrust)$/u;

/** "It is not clear that ...", "it is not true that ..."; what is not surprising is so. */
const OPEN_FACT = /^(?:clear|certain|sure|known|evident|obvious|confirmed|apparent)$/u;
const UNTRUE = /^(?:true|right|correct|possible|likely|case|conceivable)$/u;

/** How far up the tree the governing clauses are read; deeper ones say nothing. */
const MAX_DEPTH = 6;

/** @param index word of the predicate */
export function factualityOf(sentence: TaggedSentence, index: number, depth = 0): Factuality {
  const word = sentence.tokens[index];
  if (!word || depth > MAX_DEPTH) return "actual";
  // "would be the mayor" is a clause, "the mayor" is none.
  if ((word.upos === "NOUN" || word.upos === "PROPN") && !child(sentence, index, "cop")) return ofNoun(sentence, word, depth);
  const own = ofClause(sentence, word);
  return own === "actual" ? ofGovernor(sentence, word, depth) : own;
}

function ofGovernor(sentence: TaggedSentence, word: Word, depth: number): Factuality {
  const above = sentence.tokens[word.head];
  if (!above) return "actual";
  const marks = childrenBy(sentence, word.index, "mark").map((each) => each.text.toLowerCase());
  const isInfinitive = marks.includes("to");
  // A finite clause with a subject of its own is no second infinitive.
  if (isRelation(word, "conj") && /^VB[ZDP]$/u.test(word.xpos) && child(sentence, word.index, "nsubj") && childrenBy(sentence, above.index, "mark").some(({ text }) => /^to$/iu.test(text))) return "actual";
  if (isRelation(word, "conj")) return sharesAuxiliaries(sentence, word) ? factualityOf(sentence, listedWith(sentence, word), depth + 1) : ofGovernor(sentence, above, depth + 1);
  if (isRelation(word, "xcomp", "ccomp", "csubj")) return underVerb(sentence, word, above, isInfinitive, depth);
  if (isRelation(word, "advcl")) return adverbial(sentence, word, above, marks, depth);
  if (word.deprel === "acl:relcl") return ofNew(sentence, above, depth);
  if (isRelation(word, "acl") && word.deprel !== "acl:relcl") return isInfinitive && isRanked(sentence, above) ? ofRanked(sentence, above, depth) : isInfinitive || marks.some((mark) => /^(?:that|of|for|on|about)$/u.test(mark)) || (marks.includes("in") && above.lemma === "interest") ? underNoun(sentence, above, isInfinitive) : "actual";
  return "actual";
}

/** "want to create a fund that helps orphans": what is not there yet does nothing yet. */
function ofNew(sentence: TaggedSentence, noun: Word, depth: number): Factuality {
  const verb = sentence.tokens[noun.head], isNew = childrenBy(sentence, noun.index, "det").some(({ text }) => /^an?$/iu.test(text));
  const told = isNew && verb && isRelation(noun, "obj") && MAKING.test(verb.lemma) ? factualityOf(sentence, verb.index, depth + 1) : "actual";
  return told === "planned" || told === "possible" ? told : "actual";
}

/** Bring about their object. */
const MAKING = /^(?:create|build|establish|found|form|launch|produce|develop|introduce|set|make|write|pass|adopt|reach|design)$/u;

/** "was the first to leave" left; "will be the first to leave" has not yet. */
const ofRanked = (sentence: TaggedSentence, noun: Word, depth: number): Factuality => (child(sentence, noun.index, "cop") ? factualityOf(sentence, noun.index, depth + 1) : "actual");

/** "will attack and destroy": the second verb has neither subject nor auxiliary of its own; "saw no ships and left" shares no "no". */
const sharesAuxiliaries = (sentence: TaggedSentence, word: Word): boolean => {
  const first = sentence.tokens[word.head];
  if (first && hasNoParty(sentence, first, "obj") && !hasNegation(sentence, first)) return false;
  return !child(sentence, word.index, "nsubj") && !children(sentence, word.index).some((below) => isRelation(below, "aux") && !isRelation(below, "aux:pass"));
};

function underVerb(sentence: TaggedSentence, word: Word, above: Word, isInfinitive: boolean, depth: number): Factuality {
  const upper = factualityOf(sentence, above.index, depth + 1);
  const lemma = above.lemma.toLowerCase();
  // "to make sure that it pays", "wants to ensure that it pays": what is worked for
  if (isRelation(word, "ccomp") && !isInfinitive && ENSURING.test(lemma) && (upper === "planned" || upper === "possible")) return upper;
  if (isRelation(word, "ccomp") && !isInfinitive) return BELIEF.has(lemma) && !isShown(sentence, word, above) ? (upper === "negated" && RAISES_NEGATION.test(lemma) ? "negated" : "possible") : lemma === "deny" ? "negated" : "actual";
  // "it is not surprising that they left": they did.
  if (isRelation(word, "csubj") && !isInfinitive && upper === "negated" && word.xpos !== "VBG") return OPEN_FACT.test(lemma) ? "possible" : UNTRUE.test(lemma) ? "negated" : "actual";
  // "kept from leaving" did not leave, "kept leaving" did.
  if (word.xpos === "VBG") return AVERT.has(lemma) && lemma !== "keep" ? "negated" : /^(?:consider|propose|suggest|recommend)$/u.test(lemma) ? "possible" : upper;
  if (FAIL.has(lemma)) return upper === "negated" ? "actual" : "negated";
  if (upper === "negated") return "negated";
  if (isInfinitive && isOutOfReach(sentence, above)) return "negated";
  // "is going to leave", "was about to leave"
  if (isInfinitive && (lemma === "about" || (lemma === "go" && above.xpos === "VBG"))) return "planned";
  // "has to leave" is not gone yet, "had to leave" is.
  if (isInfinitive && lemma === "have" && !/^VB[DN]$/u.test(above.xpos)) return upper === "actual" ? "planned" : upper;
  if (isInfinitive && makesSo(sentence, word, above)) return "possible";
  // "is helping them to win" has not made them win yet, "helped them win" has.
  if (isInfinitive && /^(?:assist|help|support|aid)$/u.test(lemma) && upper === "actual" && above.xpos === "VBG" && childrenBy(sentence, above.index, "aux").some(({ text }) => /^(?:is|are|be|'s|'re)$/iu.test(text))) return "planned";
  // "is said to have left": so they say
  if (isInfinitive && /^(?:say|rumor|rumour)$/u.test(lemma) && childrenBy(sentence, above.index, "aux:pass").length) return "possible";
  // "was able to leave": she left.
  if (lemma === "able" && children(sentence, above.index).some((each) => /^(?:was|were|been)$/iu.test(each.text))) return upper;
  if (INTEND.has(lemma)) return upper === "possible" ? "possible" : "planned";
  if (WANT.has(lemma)) return "possible";
  return upper;
}

/** Work for what their clause says. */
const ENSURING = /^(?:ensure|sure|guarantee|certain|secure)$/u;

/** "makes it possible to sell the bank" */
const makesSo = (sentence: TaggedSentence, word: Word, above: Word): boolean =>
  /^(?:make|find|consider|deem|think)$/u.test(above.lemma) && childrenBy(sentence, above.index, "xcomp").some((each) => each.index < word.index && each.upos === "ADJ");

function adverbial(sentence: TaggedSentence, word: Word, above: Word, marks: readonly string[], depth: number): Factuality {
  const upper = () => factualityOf(sentence, above.index, depth + 1);
  if (marks.includes("to")) return purpose(sentence, word, above, upper);
  if (word.xpos === "VBG") {
    // "ineffective in stemming hunger": it does not
    if (marks.includes("in") && VAIN.test(above.lemma)) return "negated";
    const told = gerund(sentence, above, marks);
    if (told) return told;
    // "will help by sending troops", "agreed to cooperate in fighting crime", "will vote before leaving": as open as the main clause.
    if (marks.some((text) => /^(?:in|by|with|for|before|after)$/u.test(text))) return openOf(upper());
  }
  if (TEMPORAL.test(marks[0] ?? "") || childrenBy(sentence, word.index, "advmod").some((each) => /^(?:when|whenever|once)$/iu.test(each.text))) return isPresent(sentence, word) ? openOf(upper()) : "actual";
  // A participle behind its clause ("..., killing five") happened when the clause did; what nobody did still leads to something.
  return /^VB[GN]$/u.test(word.xpos) && marks.length === 0 ? openOf(upper()) : "actual";
}

const VAIN = /^(?:ineffective|unsuccessful|powerless)$/u;
const TEMPORAL = /^(?:until|till|before|after|once)$/u;

/** "when he returns", "once they have signed": told of what is still to come where the main clause is. */
const isPresent = (sentence: TaggedSentence, word: Word): boolean =>
  [word, ...children(sentence, word.index).filter((each) => isRelation(each, "aux", "cop"))].some((each) => /^VB[PZ]$/u.test(each.xpos));

/** Infinitives of purpose are meant, unless they tell the outcome ("fell 3 percent to close at 500") or what somebody was made to do. */
function purpose(sentence: TaggedSentence, word: Word, above: Word, upper: () => Factuality): Factuality {
  if (FAIL.has(above.lemma) || isOutOfReach(sentence, above)) return "negated";
  const isMade = CAUSING.test(above.lemma) && child(sentence, above.index, "obj", "nsubj:pass") !== undefined;
  const isOutcome = (OUTCOME.test(word.lemma) || ACCOMPLISHING.test(above.lemma)) && /^VB[DN]$/u.test(above.xpos);
  // "marched to demand lower rents", "went on strike to protest": the march is the protest.
  if (DEMONSTRATING.test(above.lemma) && EXPRESSING.test(word.lemma)) return upper();
  // "called for the guards to leave" asks for it.
  return isMade || isOutcome ? upper() : ASKING.test(above.lemma) ? "possible" : "planned";
}

const DEMONSTRATING = /^(?:march|rally|gather|demonstrate|strike|walk|protest|occupy|assemble|converge|block|take|go|turn|join|hold|write|sign|speak|stand|camp)$/u;
const EXPRESSING = /^(?:demand|protest|denounce|condemn|support|oppose|criticize|criticise|commemorate|honor|honour|mourn|celebrate|mark|call|urge|thank|express)$/u;
const ASKING = /^(?:call|appeal|plead|ask|lobby|wait)$/u;

/** "led her to sign", "was forced to leave": did so (Karttunen 1971, one-way implicatives). */
const CAUSING = /^(?:lead|cause|force|prompt|compel|drive|induce|get|inspire|motivate|coerce|provoke)$/u;
const OUTCOME = /^(?:close|end|finish|settle|become|reach|stand|total|reveal|discover)$/u;
/** "gathered to mourn them", "used the money to buy a house", "braved the cold to see him", "voted to approve it": done once the main verb is in the past. */
const ACCOMPLISHING = /^(?:gather|assemble|convene|crowd|queue|line|unite|team|use|employ|evolve|adapt|mutate|defy|brave|overcome|interrupt|pause|stop|rise|stand|vote|turn)$/u;

/** "too young to vote", "not strong enough to win": does not. */
function isOutOfReach(sentence: TaggedSentence, above: Word): boolean {
  const degrees = [above, ...childrenBy(sentence, above.index, "advmod", "amod", "xcomp", "obj")].flatMap((each) => childrenBy(sentence, each.index, "advmod", "amod"));
  if (degrees.some((each) => /^too$/iu.test(each.text))) return true;
  return degrees.some((each) => /^enough$/iu.test(each.text)) && hasNegation(sentence, above);
}

/** Of a gerund behind its preposition: what the verb, adjective or noun before it makes of it. */
function gerund(sentence: TaggedSentence, above: Word, marks: readonly string[]): Factuality | undefined {
  const governor = above.lemma, has = (text: string) => marks.includes(text);
  if (has("from")) return AVERT.has(governor) || /^(?:far|short)$/u.test(governor) ? "negated" : undefined;
  if (has("at")) return /^(?:balk|baulk)$/u.test(governor) ? "negated" : /^(?:look|hint)$/u.test(governor) ? "possible" : undefined;
  if (has("on")) return /^(?:plan|intend|insist|bank|count|intent|bent|keen|work|set|decide)$/u.test(governor) ? "planned" : undefined;
  if (has("in")) return /^(?:interested|believe)$/u.test(governor) ? "possible" : undefined;
  // "the clerk is charged with hiding the money" is accused, "the office is charged with finding it" is meant to.
  if (has("with") && governor === "charge") return childrenBy(sentence, above.index, "nsubj:pass", "obj").some((each) => each.noun === "organization" || each.name.endsWith("-ORG")) ? "planned" : "possible";
  if (has("with")) return TASKING.test(governor) ? "planned" : undefined;
  // "stopped short of accusing her"
  if (has("of") && (governor === "short" || (governor === "stop" && childrenBy(sentence, above.index, "advmod").some((each) => each.lemma === "short")))) return "negated";
  if (has("of")) return /^(?:suspect|capable|think|dream|speak|talk|wary|afraid)$/u.test(governor) ? "possible" : governor === "incapable" ? "negated" : undefined;
  if (has("for")) return /^(?:suspect|charge)$/u.test(governor) ? "possible" : undefined;
  // "has talked about selling the bank", "is closer to selling it"
  if (has("about")) return "possible";
  return has("to") && /^(?:look|commit|close|closer|object|oppose)$/u.test(governor) ? (/^(?:object|oppose)$/u.test(governor) ? "possible" : "planned") : undefined;
}

/** "does not think that he left" says that he did not (neg-raising verbs: Horn 1978). */
const RAISES_NEGATION = /^(?:believe|think|expect|suppose|imagine|anticipate)$/u;
/** "a ban will come", "no attack occurred": the event is as sure as its happening. */
const HAPPENS = /^(?:happen|occur|come|follow|begin|start|resume|ensue)$/u;

/** "figures suggest that prices fell" tells what is; "she suggested that he leave" what might be. */
const isShown = (sentence: TaggedSentence, word: Word, above: Word): boolean => above.lemma === "suggest" && (word.xpos !== "VB" || children(sentence, word.index).some((each) => isRelation(each, "aux", "cop") && each.xpos !== "VB"));

const openOf = (factuality: Factuality): Factuality => (factuality === "negated" ? "actual" : factuality);

function underNoun(sentence: TaggedSentence, noun: Word, isInfinitive: boolean): Factuality {
  if (FAILED_NOUN.has(noun.lemma) || isDisputed(sentence, noun)) return "negated";
  const isLacking = lacks(sentence, noun);
  // "no evidence that he lied" leaves it open, "no plans to leave" does not; "no doubt that he lied" is none.
  if (EVIDENCE.test(noun.lemma)) return isLacking ? "possible" : "actual";
  if (noun.lemma === "doubt") return isLacking ? "actual" : "possible";
  if (isLacking && (PLAN_NOUN.has(noun.lemma) || isInfinitive || DOUBTED_NOUN.has(noun.lemma))) return "negated";
  // "has ten days to answer"
  return PLAN_NOUN.has(noun.lemma) || (isInfinitive && /^(?:day|week|month|year|hour|deadline)$/u.test(noun.lemma)) ? "planned" : isInfinitive || DOUBTED_NOUN.has(noun.lemma) ? "possible" : "actual";
}

/** "denied reports that he left", "the claim that he left was dismissed": they say that he did not. */
function isDisputed(sentence: TaggedSentence, noun: Word): boolean {
  const verb = sentence.tokens[noun.head];
  return verb !== undefined && /^(?:report|claim|rumor|rumour|suggestion|speculation|idea|notion)$/u.test(noun.lemma) && isRelation(noun, "obj", "nsubj:pass")
    && /^(?:deny|reject|dismiss|refute|rebut|dispute)$/u.test(verb.lemma) && !hasNegation(sentence, verb);
}

/** What speaks for a thing that is told behind it. */
const EVIDENCE = /^(?:evidence|proof|indication|sign|trace|hint)$/u;

/** "no sign", "little evidence", "lack of proof", "did not find any trace". */
function lacks(sentence: TaggedSentence, noun: Word): boolean {
  if (childrenBy(sentence, noun.index, "det", "amod", "advmod").some((each) => /^(?:no|little|scant|insufficient|scarce|hardly)$/iu.test(each.text))) return true;
  const above = sentence.tokens[noun.head];
  if (!above) return false;
  if (isRelation(noun, "nmod")) return /^(?:lack|absence|shortage)$/u.test(above.lemma);
  // "could not rule out the possibility" leaves it open, "ruled out the possibility" does not.
  if (above.lemma === "rule" && isRelation(noun, "obj")) return !hasNegation(sentence, above);
  return isRelation(noun, "obj", "nsubj") && (hasNegation(sentence, above) || above.lemma === "lack");
}

function ofNoun(sentence: TaggedSentence, word: Word, depth: number): Factuality {
  const adjectives = childrenBy(sentence, word.index, "amod", "compound", "det").map((each) => each.text.toLowerCase());
  if (adjectives.includes("no")) return "negated";
  if (adjectives.some((text) => PLANNED_ADJECTIVE.has(text))) return "planned";
  if (adjectives.some((text) => POSSIBLE_ADJECTIVE.has(text))) return "possible";
  const above = sentence.tokens[word.head];
  if (!above) return "actual";
  if (isRelation(word, "conj", "appos")) return ofNoun(sentence, above, depth + 1);
  if (isRelation(word, "nmod") && (EVIDENCE.test(above.lemma) || above.lemma === "intention") && lacks(sentence, above)) return above.lemma === "intention" ? "negated" : "possible";
  // "no reports of flu in Peru"
  if (isRelation(word, "nmod") && /^(?:report|case|instance|incident|record|outbreak)$/u.test(above.lemma) && lacks(sentence, above)) return "negated";
  if (isRelation(word, "nmod") && above.upos === "NOUN") return PLAN_NOUN.has(above.lemma) ? "planned" : /^(?:fear|threat|risk|possibility|hope|prospect|danger)$/u.test(above.lemma) ? "possible" : "actual";
  if (isRelation(word, "nsubj") && HAPPENS.test(above.lemma)) return factualityOf(sentence, above.index, depth + 1);
  const isObject = isRelation(word, "obj", "nsubj:pass") || (isRelation(word, "obl") && preposition(sentence, word.index) === "for");
  if (!isObject) return "actual";
  const isRuledOut = above.lemma === "rule" && childrenBy(sentence, above.index, "compound:prt", "advmod").some(({ text }) => /^out$/iu.test(text));
  if ((AVERTED_EVENT.has(above.lemma) || isRuledOut) && isRelation(word, "obj", "nsubj:pass")) return "negated";
  return WISHED_EVENT.has(above.lemma) ? "possible" : "actual";
}
