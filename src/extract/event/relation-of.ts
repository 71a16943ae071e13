/**
 * Which relation a frame tells: looks its verb up in the lexicon with particle, fixed words ("opened fire on"), preposition
 * and the kinds of the parties; a verb without an entry keeps its past tense.
 */
import { fineKind } from "../../lexicon/fine-kinds.js";
import { isMeasure } from "../../lexicon/kinds.js";
import { verbOfNoun } from "../../lexicon/nominals.js";
import { ownLabel, patternsOfVerb, relationOfNoun, relationOfVerb, type VerbRelation } from "../../lexicon/relations.js";
import { EMPTY_VERBS, HELP_NOUN, HOLLOW_NOUN, IDIOM_NOUNS } from "../../lexicon/verb-classes.js";
import { children, childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { TaggedSentence } from "../../types.js";
import type { Party } from "./claim.js";
import type { Frame } from "./frame.js";

/** Words between a verb and the fixed words of its entry, at most. */
const REACH = 7;
/** What is struck when nothing else is said: "military targets". */
const SITE_NOUN = /^(?:target|infrastructure|position|installation|stronghold|site|asset|property|area)$/u;

const LIGHT = /^(?:make|take|give|allow|start|prompt|lead|enable)$/u;

/** "carried out", "opened fire": particle as the lexicon writes it, and the words that make it. */
export interface Fixed {
  readonly particle?: string;
  readonly words: readonly number[];
}

/**
 * The longest fixed phrase that stands behind the verb, with the preposition that its entry asks for: "signed a deal" without "with"
 * is a deal that was signed.
 */
export function fixedPhrase(frame: Frame): Fixed {
  const { sentence, verb } = frame;
  const entries = patternsOfVerb(verb.lemma).filter(({ pattern }) => pattern.particle !== undefined);
  const matches = [...new Set(entries.map(({ pattern }) => pattern.particle!))].flatMap((particle): Fixed[] => {
    const words = wordsInOrder(frame, particle.split(" ")) ?? subjectWord(frame, particle);
    if (!words) return [];
    const isWhole = entries.some(({ pattern, relation }) => pattern.particle === particle
      && (!pattern.prepositions.length || (relation.symmetric && frame.agents.length > 1) || obliquesWith(frame, words).some(({ preposition }) => pattern.prepositions.includes(preposition))));
    return isWhole || !isThing(sentence, words) ? [{ particle, words }] : [];
  });
  const longest = matches.sort((a, b) => b.words.length - a.words.length || (a.particle! < b.particle! ? -1 : 1))[0];
  return longest ?? (frame.particle ? { particle: frame.particle, words: [] } : { words: [] });
}

/** "a deal", "close ties", but not "fire" in "opened fire" or "hands" in "shook hands". */
const isThing = (sentence: TaggedSentence, words: readonly number[]): boolean => words.some((index) => {
  const word = sentence.tokens[index]!;
  return word.upos === "NOUN" && word.lemma !== "hand" && (word.xpos === "NNS" || childrenBy(sentence, index, "det", "amod", "nmod:poss", "nummod", "compound").length > 0);
});

/** The verb's prepositional parties, and those that hang on a noun of its fixed phrase: "imposed sanctions on the firm". */
export function obliquesWith(frame: Frame, words: readonly number[]): Frame["obliques"] {
  const { sentence } = frame;
  const behind = words.filter((index) => sentence.tokens[index]!.upos === "NOUN" && sentence.tokens[index]!.head === frame.verb.index).flatMap((index) => childrenBy(sentence, index, "nmod")).filter((word) => word.deprel !== "nmod:poss");
  return [...frame.obliques, ...behind.flatMap((word) => {
    const by = preposition(sentence, word.index);
    return by === undefined ? [] : conjuncts(sentence, word.index).map((head) => ({ head, preposition: by }));
  })];
}

/** "sanctions were imposed on Peru": in the passive the fixed noun is the subject. */
function subjectWord({ sentence, verb, isPassive, patients }: Frame, particle: string): number[] | undefined {
  const noun = isPassive ? patients.map((index) => sentence.tokens[index]!).find((word) => word.index < verb.index && word.noun !== "person" && (word.lemma === particle || word.text.toLowerCase() === particle)) : undefined;
  return noun && [noun.index];
}

function wordsInOrder({ sentence, verb: { index: verb }, patients }: Frame, parts: readonly string[]): number[] | undefined {
  const found: number[] = [];
  // "left nine dead and twenty wounded": a frame of some of the objects has the words behind them.
  const others = childrenBy(sentence, verb, "obj").flatMap(({ index }) => conjuncts(sentence, index)).filter((index) => patients.length > 0 && !patients.includes(index));
  let from = others.some((index) => index < patients[0]!) ? patients[0]! + 1 : verb + 1;
  const end = Math.min(verb + 1 + REACH, ...others.filter((index) => index > patients[0]!));
  for (const part of parts) {
    const at = sentence.tokens.slice(from, Math.max(from, end)).find((word) => word.lemma.toLowerCase() === part || word.text.toLowerCase() === part);
    // A particle or object of another verb is none of this one's.
    if (!at || sentence.tokens.slice(verb + 1, at.index).some((word) => word.upos === "VERB" || /^[,;:]$/u.test(word.text))) return undefined;
    if (at.head !== verb && !found.includes(at.head) && !patients.includes(at.head) && sentence.tokens[at.head]?.head !== verb) return undefined;
    found.push(at.index);
    from = at.index + 1;
  }
  return found;
}

/** The kind of a party as the lexicon's conditions name it; "none" for what is absent. */
export function kindFor(frame: Frame, party: Party | undefined): string {
  if (!party) return "none";
  const kind = party.chain.kind, lemma = lemmaOf(frame, party), fine = fineKind(lemma);
  if (kind === "other" && SITE_NOUN.test(lemma)) return "facility";
  if (!fine) return kind;
  // "the club sacked its coach": no carriage.
  if (fine !== "force" && (kind === "person" || kind === "group")) return kind;
  return fine === "force" && (kind === "organization" || kind === "person" || kind === "country") ? kind : fine;
}

/** Of the noun itself, also where "which" stands for it. */
function lemmaOf({ sentence }: Frame, { head, mention, chain }: Party): string {
  if (mention.form === "pronoun") return chain.label.split(" ").at(-1)!.toLowerCase();
  return sentence.tokens[/^W/u.test(sentence.tokens[head]!.xpos) ? mention.head : head]!.lemma.toLowerCase();
}

export function lexiconRelation(frame: Frame, fixed: Fixed, subject: Party | undefined, object: Party | undefined, preposition?: string): VerbRelation | undefined {
  const told = relationOfVerb(frame.verb.lemma, {
    ...(fixed.particle ? { particle: fixed.particle } : {}), ...(preposition ? { preposition } : {}),
    objectKind: kindFor(frame, object), subjectKind: kindFor(frame, subject),
  });
  if (told?.relation.label === "defeated" && isBeating(frame, subject, object)) return relationOfVerb("beat", { particle: "up", objectKind: "person" });
  return told && isOtherSense(frame, told.relation.label) ? undefined : told;
}

/** Whom one competes with. */
const RIVAL = /^(?:rival|champion|opponent|challenger|incumbent|favou?rite|candidate|holder|leader|winner|player|seed|contender|nominee|senator|governor|side|team|club|mate|compatriot|democrat|republican|host|visitor|finalist|star|number)$/u;

/** "guards beat the inmates", "he was beaten by police": blows, where no contest is told and who is beaten is no rival. */
function isBeating({ sentence, verb, obliques, isPassive }: Frame, subject: Party | undefined, object: Party | undefined): boolean {
  if (verb.lemma !== "beat" || !object || !/^(?:person|group)$/u.test(object.chain.kind)) return false;
  if (obliques.some(({ preposition, head }) => preposition === "with" || (preposition === "by" && sentence.tokens[head]!.noun === "place"))) return true;
  const isContest = sentence.tokens.some((word) => word.xpos === "CD" && sentence.tokens[word.index + 1]?.text === "-") || obliques.some(({ head }) => /^(?:final|race|election|match|game|vote|point|runoff|round|contest|second|minute|primary)$/u.test(sentence.tokens[head]!.lemma));
  if (isContest) return false;
  const isForce = subject !== undefined && fineKind(sentence.tokens[subject.head]!.lemma) === "force";
  const isNominal = object.mention.form === "nominal" && fineKind(sentence.tokens[object.head]!.lemma) !== "force" && !RIVAL.test(sentence.tokens[object.head]!.lemma) && (subject === undefined ? isPassive : subject.chain.kind !== "organization");
  return isForce || isNominal;
}

/** "was named in the report" is no appointment, "called him a thief" no call: what is said of the object beside it tells the sense. */
function isOtherSense({ sentence, verb, obliques }: Frame, label: string): boolean {
  // "the storm died down": nobody is dead.
  if (verb.lemma === "die" && childrenBy(sentence, verb.index, "compound:prt", "advmod").some(({ index, text }) => index === verb.index + 1 && /^(?:down|away|out)$/iu.test(text))) return true;
  const hasPredicate = childrenBy(sentence, verb.index, "xcomp").length > 0;
  if (verb.lemma === "name" && label === "appointed") return !hasPredicate && !obliques.some(({ preposition }) => /^(?:as|to|for)$/u.test(preposition));
  return verb.lemma === "call" && label === "talked-with" && hasPredicate;
}

/** Past tense of a verb that tells something by itself; words of saying lead to quotes. */
export function own(frame: Frame, object: Party, preposition?: string): string | undefined {
  const { verb, particle } = frame;
  // "wrote in the Courier" is the medium of a quote, "testified at the trial" is not.
  const isMedium = preposition !== undefined && object.chain.kind !== "event" && isSaying(verb.lemma);
  const isEmpty = EMPTY_VERBS.has(verb.lemma) && !particle && !isHolding(frame, object, preposition) && !isGetting(frame, object, preposition) && !isMeeting(frame, object, preposition);
  // "looking forward to the visit" looks at nothing
  const isHoping = verb.lemma === "look" && childrenBy(frame.sentence, verb.index, "advmod").some(({ text }) => /^forward$/iu.test(text));
  if (isEmpty || isMedium || isHoping || isIdle(frame, object, preposition) || isIdiom(frame, object, preposition) || isSpell(frame, object, preposition)) return undefined;
  if (verb.lemma === "have" && preposition === undefined) return HOLDING;
  return ownLabel(verb.lemma, preposition, particle === preposition ? undefined : particle);
}

/** "got the catcher from a rival", "got aid": what somebody has been given, no state. */
const GOT = /^(?:person|weapon|product|work)$/u;
const isGetting = ({ sentence, verb }: Frame, { head, chain }: Party, preposition: string | undefined): boolean =>
  verb.lemma === "get" && preposition === undefined && !childrenBy(sentence, verb.index, "xcomp", "ccomp").length && (GOT.test(chain.kind) || HELP_NOUN.has(sentence.tokens[head]!.lemma));

/** "saw a fall of 9 percent", "needed surgery", "needs more beds": what somebody goes through or lacks. */
function isMeeting({ sentence, verb, isPassive, obliques }: Frame, { head, chain }: Party, preposition: string | undefined): boolean {
  // "sees the raid as a threat"
  if (!/^(?:see|need)$/u.test(verb.lemma) || isPassive || obliques.some(({ preposition: by }) => by === "as") || preposition !== undefined || childrenBy(sentence, verb.index, "xcomp", "ccomp").length) return false;
  const noun = sentence.tokens[head]!;
  // "saw shares fall", "will see jets delivered": what happens to them is seen.
  const isScene = sentence.tokens.some((word) => word.index > head && (word.head === head || word.head === verb.index) && /^V/u.test(word.xpos) && isRelation(word, "acl", "advcl", "amod", "dep") && word.deprel !== "acl:relcl" && !childrenBy(sentence, word.index, "mark").length);
  if (isScene || isMeasure(noun.lemma) || /^(?:time|thing|way|reason|point|light|need)$/u.test(noun.lemma)) return false;
  return verb.lemma === "need" ? chain.kind !== "person" : chain.kind === "event" || chain.kind === "other";
}

/** What somebody has is told in the present: holding is no deed of one day. */
const HOLDING = "has";

/** "has 200 members", "had three ships", "had a mild fever": what one can own, what is counted, and states that are no matter of words. */
function isHolding({ sentence, verb, isPassive }: Frame, object: Party, preposition: string | undefined): boolean {
  if (verb.lemma !== "have" || isPassive || preposition !== undefined || childrenBy(sentence, verb.index, "xcomp", "ccomp").length) return false;
  // "to have infected horses": the tree takes the verb for an adjective
  if (verb.xpos === "VB" && childrenBy(sentence, object.head, "amod").some((word) => word.index === verb.index + 1 && word.xpos === "VBN")) return false;
  const { kind } = object.chain, { amount } = object.mention;
  if (/^(?:facility|weapon|product|organization|group)$/u.test(kind) || (amount !== undefined && (!/^(?:event|other)$/u.test(kind) || amount.value > 1))) return true;
  return /^(?:event|other|work)$/u.test(kind) && isState(sentence, object.head);
}

/** Names a state, a feature or a happening of who has it, and neither an act that is told by itself nor a mere chance or matter. */
function isState(sentence: TaggedSentence, head: number): boolean {
  const { lemma } = sentence.tokens[head]!;
  if (HOLLOW_NOUN.has(lemma) || isMeasure(lemma)) return false;
  // "had a meeting with the mayor", "has control of the port"
  const isAct = childrenBy(sentence, head, "nmod").some(({ index }) => relationOfNoun(lemma, preposition(sentence, index)) !== undefined || verbOfNoun(lemma, preposition(sentence, index) ?? "") !== undefined);
  return !isAct && !childrenBy(sentence, head, "acl").some((clause) => clause.xpos === "VB");
}

/** Light verbs tell something with a thing in their object, and nothing where they hold another predicate or are part of an idiom. */
function isIdle({ sentence, verb, obliques }: Frame, object: Party, preposition: string | undefined): boolean {
  // "contributed between $5 and $10", "rose to 20": a measure is no party of an own relation.
  if (preposition === "between" && /\d/u.test(object.mention.text)) return true;
  // "wants the guards to leave": the leaving is wanted, not the guards.
  if (/^(?:want|love|hate|fear|show)$/u.test(verb.lemma) && childrenBy(sentence, verb.index, "xcomp", "ccomp").length) return true;
  // "what he called a war"
  if (verb.lemma === "call" && /^what$/iu.test(sentence.tokens[verb.head]?.text ?? "") && isRelation(verb, "acl")) return true;
  // "voted 50 to 40"
  if (verb.lemma === "vote" && sentence.tokens[object.head]!.upos === "NUM") return true;
  // "does not have one"
  if (/^one$/iu.test(object.mention.text)) return true;
  if (!LIGHT.test(verb.lemma)) return false;
  // "made the bridge safe", "allowed them to leave"
  if (childrenBy(sentence, verb.index, "xcomp", "ccomp").length) return true;
  if (preposition !== undefined) return /^(?:take|give|start)$/u.test(verb.lemma);
  // "took root", "takes effect", "took this into account"
  const word = sentence.tokens[object.head]!;
  return verb.lemma === "take" && ((word.xpos === "NN" && children(sentence, word.index).length === 0) || obliques.some(({ head }) => /^(?:account|consideration)$/u.test(sentence.tokens[head]!.lemma)));
}

/** Spans of time: no things of themselves. */
const SPELL = /^(?:moment|time|minute|hour|day|night|evening|morning|week|month|year)$/u;

/** "takes its toll", "in dollar terms": a noun that names nothing behind this verb or preposition; "works on site" names none, "on the site of the dam" does. */
export function isIdiom({ sentence, verb }: Frame, { head }: Party, preposition?: string): boolean {
  const noun = sentence.tokens[head]!;
  return noun.upos === "NOUN" && IDIOM_NOUNS.get(preposition ?? verb.lemma)?.has(noun.lemma.toLowerCase()) === true && !(preposition === "on" && isTold(sentence, head));
}

/** "closed the day", "took six months": a span of time, unless it is told of what. */
const isSpell = ({ sentence, verb }: Frame, { head }: Party, preposition: string | undefined): boolean =>
  SPELL.test(sentence.tokens[head]!.lemma) && preposition === undefined && verb.lemma !== "serve" && (verb.lemma === "take" || (!isTold(sentence, head) && !childrenBy(sentence, head, "nummod").length));

const isTold = (sentence: TaggedSentence, head: number): boolean => childrenBy(sentence, head, "nmod", "acl", "compound").length > 0;

const isSaying = (lemma: string): boolean => patternsOfVerb(lemma).some(({ relation, pattern }) => relation.label === "said" && !pattern.particle);
