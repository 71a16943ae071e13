/**
 * Rule "part" (family of structure): what is a part of what -> part-of.
 *
 * Constructions: a noun of parts with "of" ("the branch of the bank", "Bonn, part of Prussia"), said of what stands beside or
 * is its subject; a body that another body possesses ("the ministry's crisis centre", "Acme's board"), or that is named in
 * front of it ("the Acme board"). "The ministry's crisis centre closed." -> crisis centre part-of ministry.
 *
 * Fires: "The ministry's crisis centre was closed." · "YouTube, a subsidiary of Google, grew by a third." · "She runs a small agency within the Interior Ministry."
 * Not: "Google's rival grew by a third." (no part) · "Part of the wall fell on Monday." (the part has no name)
 */
import { fineKind } from "../../lexicon/fine-kinds.js";
import { countryOf } from "../../lexicon/nations.js";
import { child, childrenBy, isRelation } from "../../text/tree.js";
import type { EntityKind, Mention, TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import type { Draft } from "./claim.js";
import { caseWords, copula, modifiersBefore, named, phraseNextTo, phrasesAfter, ruleOfWords, standsFor } from "./referent.js";
import { FORCES, isNoun, isPlural, nounOf, ORGANS, PARTS } from "./words.js";

const WHOLES: readonly EntityKind[] = ["organization", "country", "place", "facility", "group", "event", "product", "work"];
const RIVALS = /^(?:rival|competitor|partner|ally|enemy|opponent|customer|client|supplier|parent|owner|neighbor|neighbour|shareholder|investor|creditor|lender|backer|sponsor|successor|predecessor|counterpart|headquarters|account|site)$/;
const SCORE = { of: 0.8, possessor: 0.75, compound: 0.65, inside: 0.75, ofCountry: 0.8 };

/** Unions of states, each with its short name: their agencies and missions are parts of them. */
const UNIONS = [["United Nations", "UN", "U.N."], ["European Union", "EU", "E.U."], ["African Union", "AU"], ["North Atlantic Treaty Organization", "NATO", "Nato"], ["Arab League", "League of Arab States"]];
const isUnion = (name: string): boolean => UNIONS.some((names) => names.includes(name));
const sameUnion = (one: string, other: string): boolean => UNIONS.some((names) => names.includes(one) && names.includes(other));

/** Bodies that belong to the country behind "of". */
const BODIES_OF = new Set(["government", "ministry", "army", "parliament", "bank", "university", "senate", "court", "council", "commission", "department", "republic", "embassy", "navy", "assembly"]);

export const part: Rule = ruleOfWords("part", partOf, inside, ofCountry, ofUnion, ofPlace, possessed);

/** "Volta, a subsidiary of Acme", "Volta is part of Acme" */
function partOf(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!isNoun(word) || !PARTS.has(nounOf(word)) || nounOf(word) === "member") return [];
  const said = copula(sentence, word.index);
  const subject = said ? context.mentionAt(sentence, said.subject.index) : partNamed(context, sentence, word);
  if (!subject || subject.kind === "person" || subject.kind === "country" || (subject.kind === "place" && nounOf(word) !== "part")) return [];
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

/** "the division within the ministry" */
function inside(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const own = isNoun(word) ? context.mentionAt(sentence, word.index) : undefined;
  if (!own || own.head !== word.index || own.kind !== "organization") return [];
  return [...phrasesAfter(context, sentence, word.index), ...phraseNextTo(context, sentence, own)].filter((phrase) => /^(?:within|under|inside|in|at)$/.test(phrase.preposition) && phrase.mention?.kind === "organization" && Math.min(...caseWords(sentence, phrase.word.index)) === own.last)
    .map((phrase): Draft => ({ sentence, rule: "part", relation: "part-of", subject: own, object: phrase.mention!, words: caseWords(sentence, phrase.word.index), score: SCORE.inside }));
}

/** "the Government of Peru", "US Department of Trade": the country in the name of a body. */
function ofCountry(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const own = isNoun(word) ? context.mentionAt(sentence, word.index) : undefined;
  if (!own || own.head !== word.index || own.kind !== "organization") return [];
  const first = sentence.tokens.findIndex((token) => token.index >= own.first && token.upos !== "DET");
  const fronts = [[first, first + 1], [first, first + 2]].map(([from, to]) => sentence.tokens.slice(from, to));
  const behind = sentence.tokens.slice(word.index + 1, Math.max(own.last, word.index + 3));
  const ends = behind[0]?.text === "of" && behind[1] ? [behind.slice(1, 2), behind.slice(1, 3)] : [];
  const words = [...fronts.filter((front) => front.length && front.at(-1)!.index < word.index && sentence.tokens[front.at(-1)!.index + 1]?.text !== "-"), ...(BODIES_OF.has(nounOf(word)) ? ends : [])].filter((each) => each.length && countryOf(each.map(({ text }) => text).join(" "))).at(-1);
  const country = words && countryOf(words.map(({ text }) => text).join(" "));
  const object = country && mentionOf(context, country.name);
  return object && words ? [{ sentence, rule: "part", relation: "part-of", subject: own, object, words: words.map(({ index }) => index), score: SCORE.ofCountry }] : [];
}

/** "the Lima Police Department", where the article names Lima: a public body of the place that its name begins with. */
function ofPlace(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const own = isNoun(word) ? context.mentionAt(sentence, word.index) : undefined;
  if (!own || own.head !== word.index || own.form !== "name" || own.kind !== "organization") return [];
  const words = own.label.split(" "), isPublic = words.slice(1).some((each) => PUBLIC.has(each.toLowerCase()));
  const fronts = [2, 1].filter((count) => count < words.length).map((count) => words.slice(0, count).join(" "));
  const object = isPublic ? context.mentions.find((mention) => mention.form === "name" && mention.kind === "place" && fronts.includes(mention.label) && context.chainOf(mention)?.kind === "place") : undefined;
  return object ? [{ sentence, rule: "part", relation: "part-of", subject: own, object, words: [word.index], score: SCORE.ofCountry }] : [];
}

/** Words of the names of public bodies. */
const PUBLIC = new Set(["police", "department", "council", "court", "government", "ministry", "assembly", "parliament", "legislature", "senate", "authority", "commission"]);

/** "the United Nations High Commissioner for Refugees", "the UN refugee agency": the union of states that the name begins with. */
function ofUnion(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const own = isNoun(word) ? context.mentionAt(sentence, word.index) : undefined;
  if (!own || own.head !== word.index || own.kind !== "organization" || isUnion(own.label)) return [];
  const front = [3, 2, 1].map((count) => own.label.split(" ").slice(0, count).join(" ")).find(isUnion);
  const object = front && context.mentions.find((mention) => mention.label !== own.label && sameUnion(mention.label, front));
  return object ? [{ sentence, rule: "part", relation: "part-of", subject: own, object, words: [word.index], score: SCORE.ofCountry }] : [];
}

/** Any mention of the country in the article; its name need not stand alone in this sentence. */
function mentionOf(context: Context, country: string): Mention | undefined {
  const chain = context.chains.find((each) => each.kind === "country" && (each.label === country || each.aliases.includes(country)));
  return chain && context.mentions[chain.mentions[0]!];
}

/** "Acme's board", "the Acme board", "its board" */
function possessed(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!isNoun(word) || RIVALS.test(nounOf(word)) || RIVALS.test(sentence.tokens[word.index - 1]?.text ?? "") || childrenBy(sentence, word.index, "flat").length) return [];
  const own = context.mentionAt(sentence, word.index), whole = own && standsFor(context, sentence, word.index);
  const isThing = own?.kind === "weapon" || (nounOf(word) !== "flight" && fineKind(nounOf(word)) === "vehicle");
  if (!own || !whole || own.head !== word.index || whole.kind === "person" || !/^(?:organization|facility)$/.test(own.kind) && !(own.kind === "group" && FORCES.has(nounOf(word))) && !isThing) return [];
  return modifiersBefore(context, sentence, word.index).flatMap(({ word: front, mention }): Draft[] => {
    const isPossessor = isRelation(front, "nmod:poss");
    const isOfUnion = !isPossessor && isUnion(mention.label) && FORCES.has(nounOf(word));
    // "the Acme plant", "a Coast Guard vessel"
    const isHeld = !isPossessor && mention.form === "name" && (own.kind === "facility" || isThing);
    if ((!isPossessor || (mention.form === "pronoun" && isPlural(word))) && !ORGANS.has(nounOf(word)) && !isOfUnion && !isHeld) return [];
    if (mention.kind !== "organization" && !(isPossessor && mention.form === "pronoun" && /^its$/i.test(mention.text))) return [];
    const mark = child(sentence, front.index, "case");
    return [{ sentence, rule: "part", relation: "part-of", subject: whole, object: mention, words: [isPossessor ? mark?.index ?? front.index : word.index], score: isPossessor ? SCORE.possessor : SCORE.compound }];
  });
}
