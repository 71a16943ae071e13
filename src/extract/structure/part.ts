/**
 * Rule "part" (family of structure): what is a part of what -> part-of.
 *
 * Constructions: a noun of parts with "of" ("the branch of the bank", "Bonn, part of Prussia"), said of what stands beside or
 * is its subject; a body that another body possesses ("the ministry's crisis centre", "Acme's board"), or that is named in
 * front of it ("the Acme board"). "The ministry's crisis centre closed." -> crisis centre part-of ministry.
 *
 * Fires: "The ministry's crisis centre closed." · "Volta, a subsidiary of Acme, grew." · "The Acme board met."
 * Not: "Acme's rival grew." (no part) · "Part of the wall fell." (the part has no name)
 */
import { child, childrenBy, isRelation } from "../../text/tree.js";
import type { Claim, EntityKind, Mention, TaggedSentence, Word } from "../../types.js";
import type { Context, Proposals, Rule } from "../context.js";
import { claimsOf, type Draft } from "./claim.js";
import { copula, modifiersBefore, named, phrasesAfter, standsFor } from "./referent.js";
import { isNoun, nounOf, ORGANS, PARTS } from "./words.js";

const WHOLES: readonly EntityKind[] = ["organization", "country", "place", "facility", "group", "event", "product", "work"];
const RIVALS = /^(?:rival|competitor|partner|ally|enemy|opponent|customer|client|supplier|parent|owner|neighbor|neighbour|successor|predecessor|counterpart|headquarters|account|site)$/;
const SCORE = { of: 0.8, possessor: 0.75, compound: 0.65 };

export const part: Rule = { name: "part", find };

function find(context: Context, found: readonly Claim[]): Proposals {
  const drafts = context.sentences.flatMap((sentence) => sentence.tokens.flatMap((word) => [...partOf(context, sentence, word), ...possessed(context, sentence, word)]));
  return { claims: claimsOf(context, found, drafts) };
}

/** "Volta, a subsidiary of Acme", "Volta is part of Acme" */
function partOf(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!isNoun(word) || !PARTS.has(nounOf(word)) || nounOf(word) === "member") return [];
  const said = copula(sentence, word.index);
  const subject = said ? context.mentionAt(sentence, said.subject.index) : partNamed(context, sentence, word);
  if (!subject || subject.kind === "person") return [];
  return phrasesAfter(context, sentence, word.index).filter((phrase) => phrase.preposition === "of" && phrase.mention && WHOLES.includes(phrase.mention.kind)).map((phrase): Draft => ({
    sentence, rule: "part", relation: "part-of", subject, object: phrase.mention!, words: [word.index], score: SCORE.of,
    ...(said ? { asserted: word.index } : {}), ...(said?.isNegated ? { factuality: "negated" as const } : {}),
  }));
}

/** The name beside the noun; a body or unit of its own ("the Bonn branch of the bank"); "part" alone names nothing. */
function partNamed(context: Context, sentence: TaggedSentence, word: Word): Mention | undefined {
  const beside = named(context, sentence, word.index);
  if (beside) return beside;
  if (isRelation(word, "appos")) return context.mentionAt(sentence, word.head);
  const own = context.mentionAt(sentence, word.index);
  return nounOf(word) !== "part" && own?.head === word.index && own.kind === "organization" ? own : undefined;
}

/** "Acme's board", "the Acme board", "its board" */
function possessed(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!isNoun(word) || RIVALS.test(nounOf(word)) || childrenBy(sentence, word.index, "flat").length) return [];
  const own = context.mentionAt(sentence, word.index), whole = own && standsFor(context, sentence, word.index);
  if (!own || !whole || own.head !== word.index || own.kind !== "organization" && own.kind !== "facility") return [];
  return modifiersBefore(context, sentence, word.index).flatMap(({ word: front, mention }): Draft[] => {
    const isPossessor = isRelation(front, "nmod:poss");
    if (!isPossessor && !ORGANS.has(nounOf(word))) return [];
    if (mention.kind !== "organization" && !(isPossessor && mention.form === "pronoun" && /^its$/i.test(mention.text))) return [];
    const mark = child(sentence, front.index, "case");
    return [{ sentence, rule: "part", relation: "part-of", subject: whole, object: mention, words: [isPossessor ? mark?.index ?? front.index : word.index], score: isPossessor ? SCORE.possessor : SCORE.compound }];
  });
}
