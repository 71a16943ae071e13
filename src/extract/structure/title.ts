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
import { child, childrenBy, conjuncts, firstConjunct, isRelation, subtree } from "../../text/tree.js";
import type { EntityKind, Mention, TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import type { Draft } from "./claim.js";
import { homeOf } from "./home.js";
import { nameEnd } from "./origin.js";
import { caseWords, modifiersBefore, personAt, type Phrase, phrasesAfter, ruleOfWords } from "./referent.js";
import { appointmentOf, holdersOf } from "./title-holder.js";
import { companions, fieldOf, lastOf, once, rightBefore, roleOf, TITLE_SCORE as SCORE, titleText, titleWords } from "./title-words.js";
import { isOffice, isPlural, MISSIONS, nounOf } from "./words.js";

const BODIES: readonly EntityKind[] = ["organization", "country", "place", "facility", "group", "work", "event"];
const LANDS: readonly EntityKind[] = ["country", "place"];
/** Posts whose "to" and "for" name a task, not the body: "envoy to", "minister for". */
const TASKED = /^(?:envoy|ambassador|representative|minister|secretary|commissioner|coordinator|co-ordinator|adviser|advisor|negotiator|delegate|undersecretary|consul|rapporteur|candidate)$/;

/** Adjectives of a level of government, and how its places are called. */
const LEVELS: Readonly<Record<string, RegExp>> = { regional: /\b(?:region|oblast|krai)$/iu, provincial: /\bprovince$/iu, municipal: /\b(?:city|town|municipality)$/iu };

export const title: Rule = ruleOfWords("title", drafts);

interface Seat {
  readonly body: Mention;
  /** Words that are no part of the title, and what the title takes in from behind the noun. */
  readonly tail: readonly number[];
}

function drafts(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const role = roleOf(word), next = sentence.tokens[word.index + 1];
  if (!role || isInsideName(context, sentence, word) || (next && roleOf(next) && (next.upos === word.upos || word.upos === "ADJ"))) return [];
  const own = seatsOf(context, sentence, word, role), beside = own.length ? own : sharedSeats(context, sentence, word);
  const level = beside.length ? beside : regionalSeats(context, sentence, word, role), shared = level.length ? level : appointingSeats(context, sentence, word, role);
  const field = fieldOf(context, sentence, word), tail = shared[0]?.tail.length ? shared[0].tail : field;
  const holders = holdersOf(context, sentence, word, tail);
  return holders.flatMap(({ mention, score, factuality, asserted }) => (shared.length ? shared : seatsByName(context, sentence, word, mention, tail)).map(({ body, tail: own }): Draft => {
    const words = titleWords(context, sentence, word, own.length ? own : field);
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
  // "the Worldwide Developers' Conference"
  if (roleOf(word) === "job" && sentence.tokens[word.index + 1]?.xpos === "POS" && /^\p{Lu}/u.test(sentence.tokens[word.index + 2]?.text ?? "")) return true;
  return /-(?:ORG|LOC)$/.test(word.name) && context.mentionAt(sentence, word.index)?.kind !== "person";
}

function seatsOf(context: Context, sentence: TaggedSentence, word: Word, role: "office" | "job"): Seat[] {
  // "the group's leader" leads it as "the leader of the group" does
  const before = inFront(context, sentence, word).filter(({ word: front, mention }) => fits(mention, role, isRelation(front, "nmod:poss") ? "behind" : "before") && !isSort(context, sentence, word, mention));
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

/** "The bank named Ana Cruz chairwoman": whoever gives the post has it. */
function appointingSeats(context: Context, sentence: TaggedSentence, word: Word, role: "office" | "job"): Seat[] {
  const verb = appointmentOf(sentence, word), giver = verb && !verb.serves ? child(sentence, verb.verb.index, "nsubj") : undefined;
  const mention = giver && context.mentionAt(sentence, giver.index);
  return mention && (mention.kind === "organization" || (role === "office" && mention.kind === "country")) ? [{ body: mention, tail: [] }] : [];
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

/** Modifiers of the noun, and those that hang on the name that it stands before: "[Russian] President Boris". */
function inFront(context: Context, sentence: TaggedSentence, word: Word): { readonly word: Word; readonly mention: Mention }[] {
  const own = modifiersBefore(context, sentence, word.index);
  const isBeforeName = isRelation(word, "nmod:desc", "compound", "nmod:unmarked", "nmod") && word.head > word.index;
  const shared = isBeforeName ? modifiersBefore(context, sentence, word.head).filter(({ mention }) => mention.last <= word.index) : [];
  const all = [...shared, ...own];
  return (all.length ? all : rightBefore(context, sentence, word)).sort((a, b) => a.word.index - b.word.index);
}

const seat = ({ mention }: { readonly mention: Mention }, tail: readonly number[] = []): Seat => ({ body: mention, tail });

/** Happenings with people of their own: "the chairman of the conference". */
const STAFFED = /(?:^|\s)(?:conference|summit|forum|festival|fair|exhibition|campaign|tournament|mission|expedition|inquiry|investigation|project|program|programme)$/iu;

function fits(mention: Mention, role: "office" | "job", where: "before" | "behind"): boolean {
  if (mention.kind === "person") return where === "before" ? mention.form !== "adjective" : true;
  if (mention.form === "pronoun") return true;
  if (role === "job" && LANDS.includes(mention.kind)) return false;
  if ((mention.kind === "event" || mention.kind === "work") && mention.form !== "name" && !(where === "behind" && STAFFED.test(mention.label))) return false;
  return BODIES.includes(mention.kind) && !(mention.kind === "group" && mention.form === "nominal" && where === "before");
}

const OF_BODY = new Set(["of", "for", "at", "in", "with", "from", "on", "to", "within"]);

/** Bodies behind the noun; an of-phrase without a body extends the title ("head of research at Acme"). */
function behindOf(context: Context, sentence: TaggedSentence, word: Word, role: "office" | "job", tail: readonly number[], depth: number): { readonly seats: Seat[]; readonly task: readonly number[] } {
  let task: number[] = [];
  const name = nounOf(word), last = lastOf(sentence, word);
  const phrases = [word.index, ...(last > word.index ? [last] : [])].flatMap((index) => phrasesAfter(context, sentence, index));
  for (const phrase of phrases) {
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
