/**
 * Rule "member" (family of structure): who belongs to which body or group -> member-of.
 *
 * Constructions: a noun of membership with its body ("a member of the union", "Green senator Ana Cruz", "soldiers from the 5th
 * brigade"), examples behind it ("union members such as Paul"), one of a group ("Acme, one of the four banks"), "is among",
 * and a party by the name of who leads it ("Cruz's Labour Party"). "Tom, a member of the union" -> Tom member-of union.
 *
 * Fires: "Tom Berger, a member of the union, left the room." · "NATO members such as Spain and Italy agreed." · "Siemens is one of the four companies."
 * Not: "One of the walls fell on Monday." (no name for the one) · "They visited Bonn, Lima, and Oslo." (a list without a group)
 */
import { child, children, childrenBy, conjuncts, firstConjunct, isRelation, preposition } from "../../text/tree.js";
import type { Mention, TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import type { Draft } from "./claim.js";
import { caseWords, copula, modifiersBefore, named, personAt, phrasesAfter, ruleOfWords } from "./referent.js";
import { roleOf } from "./title-words.js";
import { isNoun, isPlural, MEMBERS, nounOf } from "./words.js";

const PARTIES = /^(?:party|movement|democrats|republicans|conservatives|socialists|liberals|labour|front|alliance|coalition|congress|change|bloc|league)$/i;
const SCORE = { of: 0.85, front: 0.75, example: 0.8, one: 0.8, among: 0.7, listed: 0.75, within: 0.65, party: 0.6 };

export const member: Rule = ruleOfWords("member", belonging, oneOf, listed, exemplified, within, affiliated, among, party);

/** Everybody is a member of it. */
const PUBLIC = /^(?:the )?(?:general )?public$/iu;

function belonging(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!isNoun(word) || !MEMBERS.has(nounOf(word))) return [];
  const before = modifiersBefore(context, sentence, word.index).filter(({ mention }) => mention.kind === "organization");
  const behind = phrasesAfter(context, sentence, word.index).filter((phrase) => /^(?:of|from|in|with)$/.test(phrase.preposition) && phrase.mention && !PUBLIC.test(phrase.mention.text) && (phrase.mention.kind === "organization" || phrase.mention.kind === "group" && nounOf(word) === "member" && phrase.preposition === "of"));
  const bodies = behind.length ? behind.map((phrase) => ({ mention: phrase.mention!, score: SCORE.of })) : before.slice(-1).map(({ mention }) => ({ mention, score: SCORE.front }));
  const said = copula(sentence, word.index);
  const members = membersOf(context, sentence, word, said?.subject);
  return members.flatMap((subject) => bodies.map(({ mention, score }): Draft => ({
    sentence, rule: "member", relation: "member-of", subject, object: mention, words: [word.index], score,
    ...(said ? { asserted: word.index } : {}), ...(said?.isNegated ? { factuality: "negated" as const } : {}),
  })));
}

function membersOf(context: Context, sentence: TaggedSentence, word: Word, subject: Word | undefined): Mention[] {
  const examples = examplesOf(context, sentence, word);
  if (examples.length) return examples;
  const first = isRelation(word, "conj") && !isPlural(word) ? sentence.tokens[firstConjunct(sentence, word.index)] : undefined;
  // "Art Levin, chairman of Acme and a member of the board"
  const listed = first && isRelation(first, "appos") ? named(context, sentence, first.index) : undefined;
  const mention = personAt(context, sentence, word.index + 1) ?? named(context, sentence, word.index) ?? listed
    ?? (subject ? context.mentionAt(sentence, subject.index) : context.mentionAt(sentence, word.index));
  return mention && mention.kind !== "event" && !(isPlural(word) && mention.form === "name" && mention.kind !== "group") ? [mention] : [];
}

/** "members such as Spain and Italy", "members including Spain"; "members have left, including Spain" */
function examplesOf(context: Context, sentence: TaggedSentence, word: Word, by = /^(?:such as|such|including|like)$/): Mention[] {
  const isExample = (below: Word) => below.index > word.index && by.test(preposition(sentence, below.index) ?? "");
  const verb = isRelation(word, "nsubj") && !child(sentence, word.head, "obj") ? sentence.tokens[word.head] : undefined;
  // "five hotels, among them the Astoria"
  const isAmong = (below: Word) => below.index > word.index && childrenBy(sentence, below.index, "nmod", "obl").some((each) => /^(?:them|these)$/i.test(each.text) && preposition(sentence, each.index) === "among");
  const own = [...childrenBy(sentence, word.index, "nmod").filter(isExample), ...childrenBy(sentence, word.index, "appos").filter(isAmong)], apart = verb ? childrenBy(sentence, verb.index, "obl").filter((below) => isExample(below) && preposition(sentence, below.index) === "including") : [];
  return [...own, ...apart].flatMap((below) => conjuncts(sentence, below.index)).flatMap((index) => context.mentionAt(sentence, index) ?? []).filter((mention) => mention.form === "name");
}

/** "Acme, one of the four banks": the one is named beside "one", or it is the subject. */
function oneOf(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!/^(?:one|two|three|some|many|most)$/i.test(word.text)) return [];
  const group = children(sentence, word.index).find((below) => isRelation(below, "nmod") && preposition(sentence, below.index) === "of");
  const whole = group && context.mentionAt(sentence, group.index);
  if (!group || !whole || whole.form === "pronoun" || !/S$/.test(group.xpos)) return [];
  const said = copula(sentence, word.index);
  const subjects = said ? conjuncts(sentence, said.subject.index).map((index) => context.mentionAt(sentence, index)) : [isRelation(word, "appos") ? context.mentionAt(sentence, word.head) : behindComma(context, sentence, word)];
  return subjects.filter((subject): subject is Mention => subject !== undefined && subject !== whole && (subject.form === "name" || whole.kind !== "other"))
    .map((subject): Draft => ({ sentence, rule: "member", relation: "member-of", subject, object: whole, words: [word.index], score: SCORE.one, ...(said ? { asserted: word.index } : {}), ...(said?.isNegated ? { factuality: "negated" as const } : {}) }));
}

/** "the bank, one of the four lenders": what ends at the comma before "one", wherever the tree hangs it. */
function behindComma(context: Context, sentence: TaggedSentence, word: Word): Mention | undefined {
  if (!/^one$/i.test(word.text) || sentence.tokens[word.index - 1]?.text !== ",") return undefined;
  const mention = context.mentionAt(sentence, word.index - 2);
  return mention?.last === word.index - 1 && mention.form !== "pronoun" ? mention : undefined;
}

/** "the four banks - Acme, Volta and Terra": two names or more in apposition to a plural. */
function listed(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!isNoun(word) || !isPlural(word)) return [];
  const whole = context.mentionAt(sentence, word.index);
  if (!whole || whole.head !== word.index || whole.form !== "nominal") return [];
  return childrenBy(sentence, word.index, "appos").flatMap((first): Draft[] => {
    const names = conjuncts(sentence, first.index).flatMap((index) => context.mentionAt(sentence, index) ?? []).filter((mention) => mention.form === "name" && mention !== whole);
    return names.length < 2 ? [] : names.map((mention): Draft => ({ sentence, rule: "member", relation: "member-of", subject: mention, object: whole, words: [word.index], score: SCORE.listed }));
  });
}

const COUNTING = /^(?:many|several|some|various|numerous|countless|few|other|dozens)$/i;

/** "several banks, including Acme and Volta": some of those who are spoken of; "banks such as Acme" speaks of all like it. */
function exemplified(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!isNoun(word) || !isPlural(word) || MEMBERS.has(nounOf(word))) return [];
  const whole = context.mentionAt(sentence, word.index);
  if (!whole || whole.head !== word.index || whole.form !== "nominal" || !/^(?:organization|group|facility|product|work|place|country)$/.test(whole.kind)) return [];
  // "many banks, such as Acme": some that are counted
  const isCounted = whole.amount !== undefined || childrenBy(sentence, word.index, "amod", "det", "nummod").some(({ text }) => COUNTING.test(text));
  const names = examplesOf(context, sentence, word, isCounted ? /^(?:including|such as|like|among them)$/ : /^including$/).filter((mention) => mention !== whole && mention.kind !== "event");
  return names.map((mention): Draft => ({ sentence, rule: "member", relation: "member-of", subject: mention, object: whole, words: [word.index], score: SCORE.example }));
}

/** "officers in the agency", "Republicans in Congress": people of a body right behind them. */
function within(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const own = isNoun(word) ? context.mentionAt(sentence, word.index) : undefined;
  if (!own || own.head !== word.index || isRelation(word, "conj") || own.kind !== "group" && !isPlural(word) || !/^(?:person|group|organization|country)$/.test(own.kind) || MEMBERS.has(nounOf(word)) || roleOf(word)) return [];
  return phrasesAfter(context, sentence, word.index).filter((phrase) => /^(?:in|from|at|within)$/.test(phrase.preposition) && phrase.mention?.kind === "organization" && caseWords(sentence, phrase.word.index).every((index) => sentence.tokens.slice(own.last, index).every(({ upos }) => upos === "CCONJ" || upos === "PROPN")))
    .flatMap((phrase) => conjuncts(sentence, word.index).filter((index) => index < phrase.word.index).map((index) => ({ phrase, subject: context.mentionAt(sentence, index) ?? own })))
    .map(({ phrase, subject }): Draft => ({ sentence, rule: "member", relation: "member-of", subject, object: phrase.mention!, words: caseWords(sentence, phrase.word.index).length ? caseWords(sentence, phrase.word.index) : [word.index], score: SCORE.within }));
}

/** "Ana Cruz of the Volta Institute": a name and the body right behind it. */
function affiliated(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const own = context.mentionAt(sentence, word.index);
  if (!own || own.head !== word.index || own.form !== "name" || own.kind !== "person") return [];
  return phrasesAfter(context, sentence, word.index).filter((phrase) => /^(?:of|from|with|at)$/.test(phrase.preposition) && phrase.mention?.kind === "organization" && phrase.mention.form === "name" && caseWords(sentence, phrase.word.index)[0] === own.last)
    .map((phrase): Draft => ({ sentence, rule: "member", relation: "role-in", subject: own, object: phrase.mention!, words: caseWords(sentence, phrase.word.index), score: SCORE.within }));
}

/** "The walls are among the sights" */
function among(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!isNoun(word) || preposition(sentence, word.index) !== "among") return [];
  const said = copula(sentence, word.index);
  const subject = said && context.mentionAt(sentence, said.subject.index), whole = context.mentionAt(sentence, word.index);
  if (!said || !subject || !whole) return [];
  const words = [child(sentence, word.index, "case")!.index];
  return [{ sentence, rule: "member", relation: "member-of", subject, object: whole, words, score: SCORE.among, asserted: word.index, ...(said.isNegated ? { factuality: "negated" as const } : {}) }];
}

/** "his Labour Party": the possessor belongs to the party. */
function party(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!isNoun(word)) return [];
  const body = context.mentionAt(sentence, word.index);
  if (!body || body.head !== word.index || body.kind !== "organization" || !PARTIES.test(word.text) && !PARTIES.test(body.label.split(" ").at(-1) ?? "")) return [];
  return modifiersBefore(context, sentence, word.index).filter(({ word: front, mention }) => isRelation(front, "nmod:poss") && (mention.kind === "person"))
    .map(({ mention, word: front }): Draft => ({ sentence, rule: "member", relation: "member-of", subject: mention, object: body, words: [child(sentence, front.index, "case")?.index ?? front.index], score: SCORE.party }));
}

