/**
 * Rule "title" (family of structure): a noun that names an office or a job, and for whom or where it is held -> role-in, with the title.
 *
 * Looks at every noun of a person. Its holder is the name that it stands before ("spokesman Paul Adeyinka"), beside ("Ana
 * Cruz, the mayor") or is said of ("Ana Cruz is the mayor"), else its own mention ("a spokesman"). Its organization stands
 * in front of it (compound, possessor, nationality) or behind (of, for, at, in). The title is what is left of the phrase.
 * "Lima mayor Ana Cruz" -> Ana Cruz role-in Lima (title "mayor").
 *
 * Fires: "Siemens chief executive Olga Brandt resigned on Friday." · "The mayor of Oslo, Tom Berger, opened the bridge." · "The Peruvian foreign minister left the meeting early."
 * Not: "The Peruvian nurse left the hospital early." (a nationality is no office) · "The families went to court to find justice for Ana Cruz." (a bare noun is nobody)
 *
 * A person of no office with a country is left to nationality.ts, kin to kin.ts.
 */
import { APPOINTING } from "../../lexicon/verb-classes.js";
import { child, childrenBy, conjuncts, firstConjunct, isRelation, preposition, subtree } from "../../text/tree.js";
import type { EntityKind, Mention, TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import type { Draft } from "./claim.js";
import { homeOf } from "./home.js";
import { nameEnd } from "./origin.js";
import { caseWords, copula, modifiersBefore, named, personAt, type Phrase, phrasesAfter, ruleOfWords } from "./referent.js";
import { fieldOf, lastOf, once, rightBefore, titleText, titleWords } from "./title-words.js";
import { isJob, isKin, isNoun, isOffice, isPlural, MISSIONS, nounOf } from "./words.js";

const BODIES: readonly EntityKind[] = ["organization", "country", "place", "facility", "group", "work", "event"];
const PEOPLE = /^(?:person|group)$/;
const LANDS: readonly EntityKind[] = ["country", "place"];
const SCORE = { office: 0.9, job: 0.8, nominal: 0.8, pronoun: 0.75, person: 0.7, surface: 0.75, copula: 0.85 };
/** Posts whose "to" and "for" name a task, not the body: "envoy to", "minister for". */
const TASKED = /^(?:envoy|ambassador|representative|minister|secretary|commissioner|coordinator|co-ordinator|adviser|advisor|negotiator|delegate|undersecretary|consul|rapporteur|candidate)$/;

/** Entity types of the tagger that a title may have; "justice" and "head" are often no persons. */
const MAY_BE_PERSON = new Set(["person", "organization", "_"]);

/** Adjectives of a level of government, and how its places are called. */
const LEVELS: Readonly<Record<string, RegExp>> = { regional: /\b(?:region|oblast|krai)$/iu, provincial: /\bprovince$/iu, municipal: /\b(?:city|town|municipality)$/iu };

export const title: Rule = ruleOfWords("title", drafts);

/** Office or job of the noun: an office counts with a country or place, a job only with somebody or something that has people. */
export function roleOf(word: Word): "office" | "job" | undefined {
  if (!isNoun(word) && word.text.toLowerCase() !== "executive" || isRelation(word, "flat", "goeswith") || !MAY_BE_PERSON.has(word.noun)) return undefined;
  if (isOffice(word)) return "office";
  return isJob(word) && !isKin(word) ? "job" : undefined;
}

interface Seat {
  readonly body: Mention;
  /** Words that are no part of the title, and what the title takes in from behind the noun. */
  readonly tail: readonly number[];
}

function drafts(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const role = roleOf(word), next = sentence.tokens[word.index + 1];
  if (!role || isInsideName(context, sentence, word) || (next && roleOf(next) && (next.upos === word.upos || word.upos === "ADJ"))) return [];
  const own = seatsOf(context, sentence, word, role), beside = own.length ? own : sharedSeats(context, sentence, word);
  const shared = beside.length ? beside : regionalSeats(context, sentence, word, role);
  const tail = shared[0]?.tail ?? fieldOf(context, sentence, word);
  const holders = holdersOf(context, sentence, word, tail);
  return holders.flatMap(({ mention, score, factuality, asserted }) => (shared.length ? shared : seatsByName(context, sentence, word, mention, tail)).map(({ body, tail }): Draft => {
    const words = titleWords(context, sentence, word, tail);
    return {
      sentence, rule: "title", relation: "role-in", subject: mention, object: body, words, title: `${once(sentence, words, body)}${titleText(sentence, word, words)}`,
      score: Math.min(score, role === "office" ? SCORE.office : SCORE.job, body.form === "pronoun" ? SCORE.pronoun : 1, body.kind === "person" ? SCORE.person : 1),
      ...(factuality ? { factuality } : {}), ...(asserted === undefined ? {} : { asserted }),
    };
  }));
}

/** "Prime Minister" in "the Prime Minister's Office" is a title; "Minister" in a newspaper's name is none. */
function isInsideName(context: Context, sentence: TaggedSentence, word: Word): boolean {
  if (word.text.toLowerCase() === "general" && MISSIONS.has(sentence.tokens[word.index - 1]?.text.toLowerCase() ?? "")) return true;
  if (word.upos !== "PROPN") return false;
  return /-(?:ORG|LOC)$/.test(word.name) && context.mentionAt(sentence, word.index)?.kind !== "person";
}

// ---------------------------------------------------------------- body

function seatsOf(context: Context, sentence: TaggedSentence, word: Word, role: "office" | "job"): Seat[] {
  const before = inFront(context, sentence, word).filter(({ mention }) => fits(mention, role, "before") && !isSort(context, sentence, word, mention));
  const behind = behindOf(context, sentence, word, role, [], 0);
  const organizations = before.filter(({ mention }) => !LANDS.includes(mention.kind));
  if (organizations.length) return [seat(organizations.at(-1)!)];
  if (behind.seats.length && !(before.length && TASKED.test(nounOf(word)))) return behind.seats;
  return before.slice(-1).map((each) => seat(each, behind.task));
}

/** "company" in "company officials": a sort of officials, where no company has been named that it could be; police officers are police. */
function isSort(context: Context, sentence: TaggedSentence, role: Word, { form, head, first, last, ...mention }: Mention): boolean {
  const word = sentence.tokens[head]!;
  if (word.lemma === "police" && word.index === last - 1 && last - first === 1 && isRelation(word, "compound") && role.lemma === "officer" && !personAt(context, sentence, role.index + 1)) return true;
  if (form !== "nominal" || (!isPlural(role) && !/^\p{Ll}/u.test(word.text)) || last - first > 1 || !isRelation(word, "compound") || !/^(?:company|firm|bank|club|union|hospital|school|industry|business)$/u.test(word.lemma)) return false;
  const chain = context.chainOf({ form, head, first, last, ...mention });
  return !chain?.mentions.some((index) => context.mentions[index]!.form === "name");
}

/** "President [Ana Cruz] of Chile": the body stands behind the name; else the country of a national office. */
function seatsByName(context: Context, sentence: TaggedSentence, word: Word, name: Mention, tail: readonly number[]): Seat[] {
  if (name.form !== "name" || name.sentence !== sentence.index || name.last <= word.index) return [];
  const behind = phrasesAfter(context, sentence, name.head).filter((phrase) => phrase.preposition === "of" && !isResidence(sentence, phrase.word) && phrase.mention && (LANDS.includes(phrase.mention.kind) || phrase.mention.kind === "organization"))
    .map((phrase) => phrase.mention!);
  if (behind[0]) return [{ body: behind[0], tail: [] }];
  const home = homeOf(context, sentence, word, titleText(sentence, word, titleWords(context, sentence, word, tail)), name);
  return home ? [{ body: home, tail }] : [];
}

/** "the regional governor" after "in the Loreto region": the region that the sentence has named. */
function regionalSeats(context: Context, sentence: TaggedSentence, word: Word, role: "office" | "job"): Seat[] {
  const level = childrenBy(sentence, word.index, "amod").map((each) => LEVELS[each.text.toLowerCase()]).find(Boolean);
  if (role !== "office" || !level) return [];
  const region = context.mentions.findLast((mention) => mention.sentence === sentence.index && mention.last <= word.index && mention.kind === "place" && level.test(mention.label));
  return region ? [{ body: region, tail: [] }] : [];
}

/** "finance director and Acme board member": what one title names holds for the one beside it. */
function sharedSeats(context: Context, sentence: TaggedSentence, word: Word): Seat[] {
  for (const sibling of companions(sentence, word)) {
    const role = isPlural(sibling) || isPlural(word) ? undefined : roleOf(sibling);
    // "the defense minister and the army chief": what a bare noun tells is of its own title alone
    const seats = role ? seatsOf(context, sentence, sibling, role).filter(({ body }) => !/^\p{Ll}/u.test(body.text) || body.last !== sibling.index) : [];
    if (seats.length) return seats.map((each) => ({ ...each, tail: [] }));
  }
  return [];
}

/** Titles beside this one: in its list, or set beside the same name. */
function companions(sentence: TaggedSentence, word: Word): Word[] {
  const list = conjuncts(sentence, firstConjunct(sentence, word.index));
  const beside = isRelation(word, "appos", "conj") ? childrenBy(sentence, word.head, "appos", "conj").map(({ index }) => index) : [];
  return [...new Set([...list, ...beside])].filter((index) => index !== word.index).map((index) => sentence.tokens[index]!).filter((other) => roleOf(other));
}

/** Modifiers of the noun, and those that hang on the name that it stands before: "[Russian] President Boris". */
function inFront(context: Context, sentence: TaggedSentence, word: Word): { readonly word: Word; readonly mention: Mention }[] {
  const own = modifiersBefore(context, sentence, word.index);
  const isBeforeName = isRelation(word, "nmod:desc", "compound", "nmod:unmarked", "nmod") && word.head > word.index;
  const shared = isBeforeName ? modifiersBefore(context, sentence, word.head).filter(({ mention }) => mention.last <= word.index) : [];
  const all = [...shared, ...own];
  return (all.length ? all : rightBefore(context, sentence, word)).sort((a, b) => a.word.index - b.word.index);
}

const seat = ({ mention }: { readonly mention: Mention }, tail: readonly number[] = []): Seat => ({ body: mention, tail });

function fits(mention: Mention, role: "office" | "job", where: "before" | "behind"): boolean {
  if (mention.kind === "person") return where === "before" ? mention.form !== "adjective" : true;
  if (mention.form === "pronoun") return true;
  if (role === "job" && LANDS.includes(mention.kind)) return false;
  if ((mention.kind === "event" || mention.kind === "work") && mention.form !== "name") return false;
  return BODIES.includes(mention.kind) && !(mention.kind === "group" && mention.form === "nominal" && where === "before");
}

const OF_BODY = new Set(["of", "for", "at", "in", "with", "from", "on", "to", "within"]);

/** Bodies behind the noun; an of-phrase without a body extends the title ("head of research at Acme"). */
function behindOf(context: Context, sentence: TaggedSentence, word: Word, role: "office" | "job", tail: readonly number[], depth: number): { readonly seats: Seat[]; readonly task: readonly number[] } {
  let task: number[] = [];
  const name = nounOf(word);
  for (const phrase of phrasesAfter(context, sentence, word.index)) {
    if (!OF_BODY.has(phrase.preposition) || isResidence(sentence, phrase.word)) continue;
    const isTask = TASKED.test(name) && (phrase.preposition === "for" || phrase.preposition === "to");
    if (!isTask && accepts(phrase, role)) return { seats: allOf(context, sentence, word, phrase, role, task.length ? task : tail), task };
    if (phrase.preposition !== "of" && phrase.preposition !== "for" && !isTask) continue;
    const isOut = (below: Word) => isRelation(below, "acl", "appos", "parataxis", "punct", ...(isTask ? [] : ["nmod", "conj", "cc"])) || below.index < word.index;
    const words = subtree(sentence, phrase.word.index, isOut);
    const inner = phrase.preposition === "of" && depth < 2 ? behindOf(context, sentence, phrase.word, role, [...tail, ...words], depth + 1) : { seats: [], task: [] };
    if (inner.seats.length) return inner;
    // "owners of its new phone" hold nothing in who makes it
    const owner = depth < 2 && !isTask && !/^(?:owner|user|buyer|customer|holder|fan|critic)$/u.test(name) ? modifiersBefore(context, sentence, phrase.word.index).find(({ mention }) => mention.kind === "country" || mention.kind === "organization") : undefined;
    if (owner) return { seats: [seat(owner, [...tail, ...words])], task };
    task = task.length ? task : [...tail, ...words];
  }
  return { seats: [], task };
}

/** "Officer Tom Berger, 42, of Lima": behind an age it tells where he lives. */
const isResidence = (sentence: TaggedSentence, word: Word): boolean => caseWords(sentence, word.index).some((index) => (nameEnd(sentence, index - 1) ?? index) < index - 1);

function accepts({ mention, preposition: before, word }: Phrase, role: "office" | "job"): boolean {
  if (!mention || !fits(mention, role, "behind") || mention.form === "adjective") return false;
  if (mention.kind === "person") return /^(?:of|for|to)$/.test(before) && (mention.form === "name" || isOffice(word));
  if (before === "in" || before === "on" || before === "from" || before === "to" || before === "with") return mention.kind === "organization" && before !== "to";
  return mention.kind !== "event" || before !== "for";
}

function allOf(context: Context, sentence: TaggedSentence, word: Word, phrase: Phrase, role: "office" | "job", tail: readonly number[]): Seat[] {
  const same = phrasesAfter(context, sentence, word.index).filter((other) => accepts(other, role) && conjuncts(sentence, firstConjunct(sentence, phrase.word.index)).includes(other.word.index));
  return (same.length ? same : [phrase]).flatMap(({ mention }) => (mention ? [{ body: mention, tail }] : []));
}

// ---------------------------------------------------------------- holder

interface Holder {
  readonly mention: Mention;
  readonly score: number;
  readonly factuality?: "negated" | "planned";
  readonly asserted?: number;
}

function holdersOf(context: Context, sentence: TaggedSentence, word: Word, tail: readonly number[]): Holder[] {
  const next = personAt(context, sentence, Math.max(lastOf(sentence, word), ...tail) + 1);
  if (next && !tail.some((index) => roleOf(sentence.tokens[index]!))) return [next, ...(isPlural(word) ? alsoNamed(context, sentence, next) : [])].map((mention) => ({ mention, score: SCORE.office }));
  const bearer = bearerOf(context, sentence, word);
  if (bearer) return [{ mention: bearer, score: SCORE.office }];
  const said = copula(sentence, word.index);
  if (said) {
    const mention = context.mentionAt(sentence, said.subject.index);
    return mention && /person|group|other/.test(mention.kind) ? [{ mention, score: SCORE.copula, asserted: word.index, ...(said.isNegated ? { factuality: "negated" as const } : {}) }] : [];
  }
  const beside = besideOf(context, sentence, word);
  if (beside) return [beside];
  const into = putInto(context, sentence, word);
  if (into) return [into];
  const own = context.mentionAt(sentence, word.index);
  const isOwn = own && (own.head === word.index ? PEOPLE.test(own.kind) : own.form === "nominal" && own.head === word.head && preposition(sentence, word.index) === "of");
  return isOwn && isSomebody(sentence, word) ? [{ mention: own, score: SCORE.nominal }] : [];
}

/** "Special Envoy of the UN for Mali David Holm": the name behind the bodies has the whole phrase. */
function bearerOf(context: Context, sentence: TaggedSentence, word: Word): Mention | undefined {
  const mention = context.mentionAt(sentence, word.index);
  return mention?.form === "name" && mention.kind === "person" && mention.head > word.index && mention.titles.some((title) => title.split(" ").includes(word.text)) ? mention : undefined;
}

/** A bare singular is no person outside headlines ("find justice"). */
const isSomebody = (sentence: TaggedSentence, word: Word): boolean =>
  sentence.isHeadline || isPlural(word) || word.upos === "PROPN" || Boolean(child(sentence, word.index, "det", "nmod:poss", "compound", "nummod"));

/** The name in apposition; in a headline the comma joins ("Ruiz, Spanish king agree"). */
function besideOf(context: Context, sentence: TaggedSentence, word: Word): Holder | undefined {
  if (sentence.isHeadline) return undefined;
  const first = firstConjunct(sentence, word.index);
  const beside = [word.index, first].map((index) => named(context, sentence, index)).find((mention) => mention && PEOPLE.test(mention.kind));
  if (beside) return { mention: beside, score: SCORE.office };
  if (child(sentence, word.index, "case")?.xpos === "POS" || isRelation(word, "compound", "nmod:poss")) return undefined;
  const above = sentence.tokens[word.head];
  if (isRelation(word, "conj") && above && companions(sentence, word).some((other) => other.head === word.head && isRelation(other, "appos") && other.index < word.index)) {
    const mention = personAt(context, sentence, above.index);
    if (mention) return { mention, score: SCORE.office };
  }
  const near = behindInText(context, sentence, word) ?? beforeInText(context, sentence, word) ?? (first === word.index ? undefined : beforeInText(context, sentence, sentence.tokens[word.head]!));
  return near && { mention: near, score: SCORE.surface };
}

/** "presidents Ruiz and Cruz" */
function alsoNamed(context: Context, sentence: TaggedSentence, first: Mention): Mention[] {
  return conjuncts(sentence, first.head).slice(1).flatMap((index) => personAt(context, sentence, index) ?? []);
}

/** "The mayor of Lima, Ana Cruz, left": the name between commas, where the tree does not join it. */
function behindInText(context: Context, sentence: TaggedSentence, word: Word): Mention | undefined {
  if (isPlural(word)) return undefined;
  const stop = (below: Word) => isRelation(below, "acl", "appos", "parataxis", "conj", "punct");
  const end = Math.max(...subtree(sentence, word.index, stop));
  if (sentence.tokens[end + 1]?.text !== "," || end < word.index) return undefined;
  const mention = personAt(context, sentence, end + 2);
  const after = mention && sentence.tokens[mention.last];
  return mention && mention.first === end + 2 && after && /^[,.;:]$/.test(after.text) && sentence.tokens[mention.last + 1]?.text !== "and" ? mention : undefined;
}

/** "Ana Cruz, 58, mayor of Lima": the name before the comma, with or without an age. */
function beforeInText(context: Context, sentence: TaggedSentence, word: Word): Mention | undefined {
  if (isPlural(word) || !roleOf(word)) return undefined;
  const stop = (below: Word) => isRelation(below, "acl", "appos", "parataxis", "conj", "punct", "nsubj", "cop", "list");
  let at = Math.min(...subtree(sentence, word.index, stop)) - 1;
  if (sentence.tokens[at]?.text !== ",") return undefined;
  if (sentence.tokens[at - 1]?.upos === "NUM" && sentence.tokens[at - 2]?.text === ",") at -= 2;
  const mention = at > 0 ? personAt(context, sentence, at - 1) : undefined;
  return mention?.last === at && mention.kind === "person" ? mention : undefined;
}

const SERVES = new Set(["serve", "work", "act", "continue", "return", "resign", "retire", "quit", "step", "stand", "begin", "start", "remain", "succeed", "follow", "replace"]);
/** Only propose somebody for an office. */
const PROPOSES = new Set(["nominate", "propose", "tap", "pick"]);

/** "Cruz served as mayor of Lima", "named Cruz (as) mayor of Lima", "was elected president" */
function putInto(context: Context, sentence: TaggedSentence, word: Word): Holder | undefined {
  // "named president and head of research": the list is put into both.
  const first = sentence.tokens[firstConjunct(sentence, word.index)]!;
  const verb = sentence.tokens[first.head], isAs = preposition(sentence, first.index) === "as";
  if (!verb || !(isAs || isRelation(first, "xcomp") && preposition(sentence, first.index) === undefined)) return undefined;
  const isAppointing = APPOINTING.has(verb.lemma), serves = isAs && SERVES.has(verb.lemma);
  if (!isAppointing && !serves) return undefined;
  const passive = child(sentence, verb.index, "nsubj:pass"), objects = childrenBy(sentence, verb.index, "obj", "iobj", "xcomp").filter(({ index }) => index < first.index);
  const above = isRelation(verb, "acl") ? sentence.tokens[verb.head] : undefined;
  const holder = serves ? child(sentence, verb.index, "nsubj") : passive ?? objects[0] ?? above;
  const mention = holder && context.mentionAt(sentence, holder.index);
  return mention && PEOPLE.test(mention.kind) ? { mention, score: SCORE.surface, asserted: verb.index, ...(PROPOSES.has(verb.lemma) ? { factuality: "planned" as const } : {}) } : undefined;
}
