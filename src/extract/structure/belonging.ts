/**
 * Rule "belonging" (family of structure): whose a thing is that has no name of its own, as its noun phrase tells it.
 *
 * Seven constructions: a piece and its whole ("the roof of the stadium"), a house or a page and the body that has it ("the firm's
 * website"), goods and writings of a country ("Chilean copper", "a Greek law"), a writing and who wrote it ("a report by the bank"),
 * a team and where it comes from ("a team from the university"), people and the house or body that they fill ("the players of the club"), a writing and
 * the page that bears it ("a statement on its website"). "The roof of the stadium fell in." -> roof part-of stadium.
 *
 * Fires: "The roof of the stadium fell in." · "A report by the World Bank praised the law." · "Chilean copper was sold to the firm."
 * Not: "The roof of the mouth hurt." (no whole that the article names) · "A report by Monday is needed." (nobody)
 */
import { fineKind } from "../../lexicon/fine-kinds.js";
import { isTransparent } from "../../lexicon/kinds.js";
import { childrenBy, isRelation } from "../../text/tree.js";
import type { EntityKind, Mention, TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import type { Draft } from "./claim.js";
import { caseWords, isOfContinent, modifiersBefore, phrasesAfter, ruleOfWords } from "./referent.js";
import { AUTHORED, FORCES, GOODS, INMATES, isNoun, nounOf, PAGES, PIECES, PREMISES, REPORTS, STAFF, TEAMS } from "./words.js";

const SCORE = { piece: 0.7, premises: 0.7, goods: 0.7, maker: 0.7, team: 0.65 };
const WHOLES: readonly EntityKind[] = ["facility", "product", "weapon", "work", "organization", "place", "event", "other"];
const MAKERS: readonly EntityKind[] = ["person", "organization", "group"];
/** Two sides make them, or they lie elsewhere. */
const NEGOTIATED = /^(?:contract|agreement|deal|pact|treaty|accord|declaration|resolution|fleet|memorandum|charter|protocol|convention)$/;
const LANDS: readonly EntityKind[] = ["country", "place"];

export const belonging: Rule = ruleOfWords("belonging", piece, premises, goods, made, team, people, posted);

/** The nominal mention that the noun heads. */
function ownOf(context: Context, sentence: TaggedSentence, word: Word): Mention | undefined {
  const own = isNoun(word) ? context.mentionAt(sentence, word.index) : undefined;
  return own?.head === word.index && own.form === "nominal" ? own : undefined;
}

/** Who or what stands before the noun as its possessor. */
const possessorsOf = (context: Context, sentence: TaggedSentence, word: Word): Mention[] =>
  modifiersBefore(context, sentence, word.index).filter(({ word: front }) => isRelation(front, "nmod:poss")).map(({ mention }) => mention);

const behind = (context: Context, sentence: TaggedSentence, word: Word, by: RegExp) =>
  phrasesAfter(context, sentence, word.index).filter((phrase) => by.test(phrase.preposition) && phrase.mention !== undefined);

/** "the roof of the stadium", "the ship's engines" */
function piece(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const own = PIECES.has(nounOf(word)) ? ownOf(context, sentence, word) : undefined;
  if (!own) return [];
  const wholes = [...behind(context, sentence, word, /^of$/).map(({ mention }) => mention!), ...possessorsOf(context, sentence, word)];
  return wholes.filter((whole) => WHOLES.includes(whole.kind) && !isTransparent(nounOf(sentence.tokens[whole.head]!)))
    .map((object): Draft => ({ sentence, rule: "belonging", relation: "part-of", subject: own, object, words: [word.index], score: SCORE.piece }));
}

/** "the firm's website", "the headquarters of the party", "the Acme headquarters" */
function premises(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const own = PREMISES.has(nounOf(word)) ? ownOf(context, sentence, word) : undefined;
  if (!own) return [];
  const before = modifiersBefore(context, sentence, word.index).map(({ mention }) => mention).filter(({ form }) => form !== "adjective");
  return [...before, ...behind(context, sentence, word, /^of$/).map(({ mention }) => mention!)].filter(({ kind }) => kind === "organization")
    .map((object): Draft => ({ sentence, rule: "belonging", relation: "part-of", subject: own, object, words: [word.index], score: SCORE.premises }));
}

/** "Chilean copper", "a Greek law", "China's exports" */
function goods(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const own = ownOf(context, sentence, word);
  if (!own || NEGOTIATED.test(nounOf(word)) || FORCES.has(nounOf(word)) || !(own.kind === "product" || own.kind === "work" || GOODS.has(nounOf(word)))) return [];
  return modifiersBefore(context, sentence, word.index).filter(({ word: front, mention }) => LANDS.includes(mention.kind) && (mention.form === "adjective" || isRelation(front, "nmod:poss")) && sentence.tokens[mention.last]?.text !== "-" && !/\bworld$/i.test(mention.text) && !isOfContinent(sentence, mention))
    .map(({ mention: object }): Draft => ({ sentence, rule: "belonging", relation: "from", subject: own, object, words: [word.index], score: SCORE.goods }));
}

/** "a report by the bank", "a study from the university", "the bank's report", "the World Bank report", "Keller's novel" */
function made(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const own = ownOf(context, sentence, word);
  // "reports by residents": hearsay
  const isHearsay = /^reports$/i.test(word.text) && own?.first === word.index;
  if (!own || isHearsay || own.kind !== "work" && !REPORTS.has(nounOf(word))) return [];
  // "the study, sponsored by the bank"
  const isNext = (index: number) => sentence.tokens.slice(own.last, index).every(({ upos, text }) => upos !== "VERB" && text !== ",");
  const by = behind(context, sentence, word, REPORTS.has(nounOf(word)) ? /^(?:by|from)$/ : /^by$/).filter(({ preposition, mention, word: whole }) => (preposition === "by" || mention!.kind === "organization") && isNext(whole.index)).map(({ mention }) => mention!);
  const before = modifiersBefore(context, sentence, word.index).filter(({ word: front, mention }) =>
    isRelation(front, "nmod:poss") ? AUTHORED.has(nounOf(word)) : /^(?:report|study|survey|poll)$/.test(nounOf(word)) && mention.kind === "organization").map(({ mention }) => mention);
  return [...by, ...(by.length ? [] : before)].filter(({ kind, form }) => MAKERS.includes(kind) && form !== "adjective")
    .map((subject): Draft => ({ sentence, rule: "belonging", relation: "produced", subject, object: own, words: [word.index], score: SCORE.maker }));
}

/** "a team from the university" */
function team(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const own = TEAMS.has(nounOf(word)) ? ownOf(context, sentence, word) : undefined;
  if (!own) return [];
  // "a team of doctors from the hospital"
  const inner = phrasesAfter(context, sentence, word.index).filter(({ preposition }) => preposition === "of").flatMap((phrase) => behind(context, sentence, phrase.word, /^from$/));
  return [...behind(context, sentence, word, /^(?:from|at)$/), ...inner].filter(({ mention }) => mention!.kind === "organization")
    .map(({ word: whole, mention }): Draft => ({ sentence, rule: "belonging", relation: "part-of", subject: own, object: mention!, words: caseWords(sentence, whole.index), score: SCORE.team }));
}

/** "the players of the club", "the ferry's crew", "the inmates of the prison" */
function people(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const noun = nounOf(word), isStaff = STAFF.has(noun), own = isStaff || INMATES.has(noun) ? ownOf(context, sentence, word) : undefined;
  // "Acme's music players"
  const isDevice = noun === "player" && childrenBy(sentence, word.index, "compound").length > 0;
  if (!own || isDevice || !/^(?:group|person|organization)$/.test(own.kind)) return [];
  const bodies = [...behind(context, sentence, word, /^(?:of|aboard)$/).map(({ mention }) => mention!), ...possessorsOf(context, sentence, word)];
  return bodies.flatMap((object): Draft[] => {
    const isVehicle = fineKind(sentence.tokens[object.head]!.lemma) === "vehicle" || object.kind === "product" || object.kind === "weapon";
    const relation = !isStaff ? (object.kind === "facility" || isVehicle ? "located-in" : undefined) : object.kind === "organization" ? "member-of" : isVehicle || object.kind === "facility" ? "part-of" : undefined;
    return relation ? [{ sentence, rule: "belonging", relation, subject: own, object, words: [word.index], score: SCORE.team }] : [];
  });
}

/** "a statement on the firm's website", "a photo on Facebook" */
function posted(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const own = ownOf(context, sentence, word);
  if (!own || own.kind !== "work") return [];
  return behind(context, sentence, word, /^on$/).filter(({ word: page, mention }) => PAGES.has(nounOf(page)) || (mention!.form === "name" && PAGES.has(mention!.label.toLowerCase())))
    .map(({ word: page, mention }): Draft => ({ sentence, rule: "belonging", relation: "published-on", subject: own, object: mention!, words: caseWords(sentence, page.index), score: SCORE.piece }));
}
