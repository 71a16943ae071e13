/**
 * Rule "place" (family of structure): where a place, a building, a body or people are, as a noun phrase tells it.
 *
 * Five constructions: a place and the bigger one behind a comma ("Bonn, Germany"); a preposition ("a clinic in Lima"); a side
 * of a place ("the coast of Java"); a seat ("Berlin-based Acme", "Acme, based in Bonn"); an origin ("a nurse from Chile",
 * "the Chilean-born singer", "a native of Lima"). "A clinic in Lima burned." -> clinic located-in Lima.
 *
 * Fires: "A clinic in Lima burned." · "Bonn-based Acme grew." · "A nurse from Chile spoke."
 * Not: "A clinic near Lima burned." (not in it) · "Interest in Lima grew." (no thing of a place)
 */
import { childrenBy, isRelation, preposition } from "../../text/tree.js";
import type { Claim, EntityKind, Mention, TaggedSentence, Word } from "../../types.js";
import type { Context, Proposals, Rule } from "../context.js";
import { claimsOf, type Draft } from "./claim.js";
import { caseWords, modifier, phrasesAfter, standsFor } from "./referent.js";
import { isNoun, nounOf, SIDES } from "./words.js";

const LANDS: readonly EntityKind[] = ["country", "place"];
const SITES: readonly EntityKind[] = ["country", "place", "facility"];
const FIXED: readonly EntityKind[] = ["place", "facility", "organization"];
const WHERE = new Set(["in", "at", "on", "inside", "within"]);
const SCORE = { comma: 0.9, site: 0.8, body: 0.7, people: 0.6, side: 0.8, seat: 0.9, origin: 0.75 };

export const place: Rule = { name: "place", find };

function find(context: Context, found: readonly Claim[]): Proposals {
  const drafts = context.sentences.flatMap((sentence) => sentence.tokens.flatMap((word) =>
    [...behindComma(context, sentence, word), ...prepositional(context, sentence, word), ...seated(context, sentence, word), ...born(context, sentence, word)]));
  return { claims: claimsOf(context, found, drafts) };
}

/** "Bonn, Germany": two places with only a comma between, the second no member of a list. */
function behindComma(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (word.text !== "," || !word.index) return [];
  const inner = context.mentionAt(sentence, word.index - 1), outer = context.mentionAt(sentence, word.index + 1);
  if (!inner || !outer || inner === outer || inner.last !== word.index || outer.first !== word.index + 1) return [];
  if (inner.form !== "name" || outer.form !== "name" || !["place", "facility"].includes(inner.kind) || !LANDS.includes(outer.kind)) return [];
  const after = sentence.tokens[outer.last], before = sentence.tokens[inner.first - 1];
  const hangsTogether = [outer.head, inner.head].some((at) => [outer.head, inner.head].includes(sentence.tokens[at]!.head));
  const isList = after?.text === "and" || after?.text === "or" || before?.text === "," || (inner.kind === outer.kind && (after?.text === "," && context.mentionAt(sentence, outer.last + 1)?.kind === outer.kind))
    || (inner.kind === "country");
  const closes = !after || /^[,.;:)\]"”—–-]$/.test(after.text) || after.upos === "VERB" || after.upos === "ADP" || after.upos === "AUX";
  if (isList || !closes || !(hangsTogether || outer.kind === "country")) return [];
  return [{ sentence, rule: "place", relation: "located-in", subject: inner, object: outer, words: [word.index], score: SCORE.comma }];
}

/** "a clinic in Lima", "the coast of Java", "a nurse from Chile" */
function prepositional(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!isNoun(word)) return [];
  const whole = standsFor(context, sentence, word.index), own = context.mentionAt(sentence, word.index);
  if (!whole || own?.head !== word.index && whole.head !== word.index) return [];
  return phrasesAfter(context, sentence, word.index).flatMap((phrase): Draft[] => {
    if (!phrase.mention || phrase.mention.form === "pronoun") return [];
    const seen = seenIn(word, own ?? whole, phrase.preposition, phrase.mention);
    return seen ? [{ sentence, rule: "place", relation: seen.relation, subject: whole, object: phrase.mention, words: caseWords(sentence, phrase.word.index).length ? caseWords(sentence, phrase.word.index) : [word.index], score: seen.score, asserted: word.index, factuality: "actual" }] : [];
  });
}

function seenIn(word: Word, own: Mention, before: string, object: Mention): { readonly relation: string; readonly score: number } | undefined {
  const isPeople = own.kind === "group" || own.kind === "person";
  if (before === "from" && isPeople && LANDS.includes(object.kind)) return { relation: "from", score: SCORE.origin };
  if (before === "of" && nounOf(word) === "native" && LANDS.includes(object.kind)) return { relation: "from", score: SCORE.origin };
  if (before === "of") return own.kind === "place" && SIDES.has(nounOf(word)) && LANDS.includes(object.kind) ? { relation: "located-in", score: SCORE.side } : undefined;
  if (!WHERE.has(before)) return undefined;
  if (before === "on" && object.kind !== "place") return undefined;
  if (FIXED.includes(own.kind) && SITES.includes(object.kind)) return { relation: "located-in", score: own.kind === "organization" ? SCORE.body : SCORE.site };
  return own.kind === "group" && SITES.includes(object.kind) ? { relation: "located-in", score: SCORE.people } : undefined;
}

/** "Berlin-based Acme", "the Berlin-headquartered bank"; "Acme, based in Bonn" */
function seated(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!/^(?:based|headquartered)$/i.test(word.text) || word.head < 0) return [];
  const whole = standsFor(context, sentence, word.head);
  const site = word.index < word.head ? inFrontOf(context, sentence, word) : isRelation(word, "acl", "amod", "appos") ? childrenBy(sentence, word.index, "obl").filter((below) => WHERE.has(preposition(sentence, below.index) ?? "")).map((below) => context.mentionAt(sentence, below.index))[0] : undefined;
  if (!whole || !site || !SITES.includes(site.kind) || site === whole) return [];
  return [{ sentence, rule: "place", relation: "based-in", subject: whole, object: site, words: [word.index], score: SCORE.seat }];
}

/** "Chilean-born singer Eva Brandt" */
function born(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!/^born$/i.test(word.text) || word.head < 0 || word.index > word.head) return [];
  const whole = standsFor(context, sentence, word.head), land = inFrontOf(context, sentence, word);
  return whole && land && LANDS.includes(land.kind) && land !== whole ? [{ sentence, rule: "place", relation: "from", subject: whole, object: land, words: [word.index], score: SCORE.seat }] : [];
}

/** "Berlin" of "Berlin-based": the mention that ends at the hyphen before the word. */
function inFrontOf(context: Context, sentence: TaggedSentence, word: Word): Mention | undefined {
  const hyphen = sentence.tokens[word.index - 1], front = sentence.tokens[word.index - 2];
  if (hyphen?.text !== "-" || !front) return undefined;
  const mention = modifier(context, sentence, word.head, front.index);
  return mention && mention.last <= word.index ? mention : undefined;
}
