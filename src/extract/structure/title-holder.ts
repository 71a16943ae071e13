/**
 * Who holds the office or job of a noun (part of the rule "title"): the name that it stands before ("spokesman Paul Adeyinka"),
 * beside ("Ana Cruz, the mayor") or is said of ("Ana Cruz is the mayor"), whoever is put into it or serves in it ("elected Ana Cruz
 * mayor", "took over as mayor"), else its own mention ("a spokesman").
 */
import { APPOINTING } from "../../lexicon/verb-classes.js";
import { child, childrenBy, conjuncts, firstConjunct, isRelation, preposition, subtree } from "../../text/tree.js";
import type { Mention, TaggedSentence, Word } from "../../types.js";
import type { Context } from "../context.js";
import { surfaceSubject } from "../event/subject.js";
import { copula, named, personAt } from "./referent.js";
import { companions, lastOf, roleOf, TITLE_SCORE as SCORE } from "./title-words.js";
import { isPlural } from "./words.js";

const PEOPLE = /^(?:person|group)$/;

export interface Holder {
  readonly mention: Mention;
  readonly score: number;
  readonly factuality?: "negated" | "planned";
  readonly asserted?: number;
}

export function holdersOf(context: Context, sentence: TaggedSentence, word: Word, tail: readonly number[]): Holder[] {
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
  // "the chairman, professor Ana Cruz,": a title may stand before the name
  const next = context.mentionAt(sentence, end + 2), mention = personAt(context, sentence, end + 2) ?? (next?.form === "name" && next.kind === "person" ? next : undefined);
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
/** Nouns that carry an office: "the post of mayor", "took office as mayor". */
const POSTS = new Set(["office", "post", "position", "job", "role", "title", "helm", "charge", "reins", "seat", "place"]);
/** Come into a post, have or leave it. */
const HOLDS = new Set(["assume", "take", "accept", "hold", "fill", "occupy", "get", "win", "leave", "resign", "keep", "relinquish", "quit"]);

/** "Cruz served as mayor of Lima", "took over as mayor", "named Cruz (as) mayor of Lima", "was elected president" */
function putInto(context: Context, sentence: TaggedSentence, word: Word): Holder | undefined {
  const into = appointmentOf(sentence, word);
  if (!into) return undefined;
  const { verb, serves } = into;
  const objects = childrenBy(sentence, verb.index, "obj", "iobj", "xcomp").filter(({ index }) => index < word.index);
  const above = isRelation(verb, "acl") ? verb.head : undefined, own = surfaceSubject(sentence, verb)[0];
  // "Cruz, who was elected mayor"
  const subject = own !== undefined && /^W/u.test(sentence.tokens[own]!.xpos) ? above : own;
  const holder = serves || child(sentence, verb.index, "nsubj:pass") ? subject : objects[0]?.index ?? above;
  const mention = holder === undefined ? undefined : context.mentionAt(sentence, holder);
  return mention && PEOPLE.test(mention.kind) ? { mention, score: SCORE.surface, asserted: verb.index, ...(PROPOSES.has(verb.lemma) ? { factuality: "planned" as const } : {}) } : undefined;
}

interface Appointment {
  readonly verb: Word;
  /** The subject has the office; else the object is given it. */
  readonly serves: boolean;
}

/** The verb that puts somebody into the office of the noun, or tells that he serves in it. */
export function appointmentOf(sentence: TaggedSentence, word: Word): Appointment | undefined {
  // "named president and head of research": the list is put into both.
  const first = sentence.tokens[firstConjunct(sentence, word.index)]!, above = sentence.tokens[first.head], before = preposition(sentence, first.index);
  if (!above) return undefined;
  const holding = isRelation(above, "obj") && POSTS.has(above.lemma) ? sentence.tokens[above.head] : undefined;
  if (holding && /^(?:of|as)$/u.test(before ?? "") && HOLDS.has(holding.lemma)) return { verb: holding, serves: true };
  if (before !== "as" && !(isRelation(first, "xcomp") && before === undefined)) return undefined;
  if (APPOINTING.has(above.lemma)) return { verb: above, serves: false };
  return before === "as" && (SERVES.has(above.lemma) || takesOver(sentence, above)) ? { verb: above, serves: true } : undefined;
}

/** "took over as mayor", "took office as mayor" */
const takesOver = (sentence: TaggedSentence, verb: Word): boolean =>
  verb.lemma === "take" && (child(sentence, verb.index, "compound:prt")?.lemma === "over" || childrenBy(sentence, verb.index, "obj").some(({ lemma }) => POSTS.has(lemma)));
