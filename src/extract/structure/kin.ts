/**
 * Rule "kin" (family of structure): a noun of kinship with its possessor or its "of" -> related-to, the noun as title.
 *
 * Whose kin it is stands in front ("his wife", "Cruz's brother") or behind ("the son of Ana Cruz"); the kin is the name
 * beside or right behind the noun ("his wife, Eva", "her brother Paul"); those whom somebody is survived by are his. What it is said of ("Eva is his sister"), else
 * its own mention. "Ana Cruz's brother Paul resigned." -> Paul related-to Ana Cruz (title "brother").
 *
 * Fires: "Ana Cruz came to the trial with her husband, Paul Okoye." · "Ana Cruz's brother Paul was arrested in May." · "Paul Okoye, the son of the late singer Eva Brandt, won the prize."
 * Not: "The mother company of the bank grew quickly." (a compound) · "The father of modern optics taught in Bonn." (kin of a thing)
 */
import { child, firstConjunct, isRelation, preposition } from "../../text/tree.js";
import type { Mention, TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import type { Draft } from "./claim.js";
import { copula, modifiersBefore, named, personAt, phrasesAfter, ruleOfWords } from "./referent.js";
import { isKin, isNoun, isPlural, nounOf } from "./words.js";

const SCORE = { name: 0.9, nominal: 0.75 };
const PEOPLE = /^(?:person|group)$/;

export const kin: Rule = ruleOfWords("kin", drafts);

function drafts(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!isNoun(word) || !isKin(word) || isRelation(word, "compound", "flat")) return [];
  const owner = modifiersBefore(context, sentence, word.index).find((each) => isRelation(each.word, "nmod:poss"))?.mention
    ?? phrasesAfter(context, sentence, word.index).find((phrase) => phrase.preposition === "of")?.mention ?? survivedBy(context, sentence, word);
  if (!owner || !(PEOPLE.test(owner.kind) || owner.form === "pronoun")) return [];
  const kinsman = kinOf(context, sentence, word);
  if (!kinsman || kinsman === owner) return [];
  const negated = copula(sentence, word.index)?.isNegated;
  return [{
    sentence, rule: "kin", relation: "related-to", subject: kinsman, object: owner, words: [word.index], title: isPlural(word) ? nounOf(word) : word.text.toLowerCase(),
    score: kinsman.form === "name" ? SCORE.name : SCORE.nominal, ...(negated ? { factuality: "negated" as const } : {}),
  }];
}

/** "He is survived by his wife and two sons": all whom the obituary lists are his. */
function survivedBy(context: Context, sentence: TaggedSentence, word: Word): Mention | undefined {
  const first = sentence.tokens[firstConjunct(sentence, word.index)]!, verb = sentence.tokens[first.head];
  const isListed = verb?.lemma === "survive" && isRelation(first, "obl") && preposition(sentence, first.index) === "by";
  const dead = isListed ? child(sentence, verb.index, "nsubj:pass") : undefined;
  return dead && context.mentionAt(sentence, dead.index);
}

function kinOf(context: Context, sentence: TaggedSentence, word: Word): Mention | undefined {
  const next = personAt(context, sentence, word.index + 1) ?? named(context, sentence, word.index);
  if (next && PEOPLE.test(next.kind)) return next;
  const said = copula(sentence, word.index);
  const mention = context.mentionAt(sentence, said ? said.subject.index : word.index);
  return mention && (said || mention.head === word.index) && PEOPLE.test(mention.kind) ? mention : undefined;
}
