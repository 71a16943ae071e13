/**
 * Rule "place" (family of structure): where a place, a building, a body or people are, as a noun phrase tells it.
 *
 * Five constructions: a place and the bigger one behind a comma ("Bonn, Germany"), a firm and its seat ("Acme Corp., Houston, said"); a preposition ("a clinic in Lima"); a side
 * of a place ("the coast of Java"); a seat ("Berlin-based Acme"); an origin ("a nurse from Chile",
 * "the Chilean-born singer", "a native of Lima", "residents of Lima"). "A clinic in Lima burned." -> clinic located-in Lima.
 *
 * Fires: "A clinic in Lima burned down." · "Munich-based Siemens bought the mine." · "A nurse from Chile spoke to the patients."
 * Not: "A clinic near Lima burned down." (not in it) · "Interest in Lima grew in the autumn." (no thing of a place)
 */
import { fineKind } from "../../lexicon/fine-kinds.js";
import { isRoleNoun } from "../../lexicon/titles.js";
import { child, childrenBy, firstConjunct, isRelation, preposition } from "../../text/tree.js";
import type { EntityKind, Mention, TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import { withExamples } from "../event/examples.js";
import { hasNoParty } from "../qualify/clause.js";
import type { Draft } from "./claim.js";
import { onlyCountry } from "./home.js";
import { bracketed, comingFrom, partyAndState } from "./origin.js";
import { caseWords, modifier, type Phrase, phraseNextTo, phrasesAfter, ruleOfWords, standsFor } from "./referent.js";
import { roleOf } from "./title-words.js";
import { DWELLERS, isNoun, nounOf, SIDES } from "./words.js";

const LANDS: readonly EntityKind[] = ["country", "place"];
const SITES: readonly EntityKind[] = ["country", "place", "facility"];
const FIXED: readonly EntityKind[] = ["place", "facility", "organization"];
const WHERE = new Set(["in", "at", "on", "inside", "within"]);
const ABOARD = /^(?:in|at|on|inside|within|aboard|on board)$/u;
const SCORE = { comma: 0.9, site: 0.8, body: 0.7, people: 0.6, person: 0.5, side: 0.8, seat: 0.9, origin: 0.75 };

export const place: Rule = ruleOfWords("place", behindComma, prepositional, existing, comingFrom, bracketed, partyAndState, seated, capital, born, compatriot);

/** "Bonn, Germany": two places with only a comma between, the second no member of a list. */
function behindComma(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (word.text !== "," || !word.index) return [];
  const inner = context.mentionAt(sentence, word.index - 1), outer = context.mentionAt(sentence, word.index + 1);
  if (!inner || !outer || inner === outer || inner.last !== word.index || outer.first !== word.index + 1) return [];
  if (inner.form !== "name" || outer.form === "nominal" || outer.form === "pronoun" || !FIXED.includes(inner.kind) || !LANDS.includes(outer.kind)) return [];
  // "Acme Corp., Houston, said": a firm and its seat, which the tree must join and a comma close.
  if (inner.kind === "organization" && (outer.form !== "name" || sentence.tokens[outer.head]!.head !== inner.head || sentence.tokens[outer.last]?.text !== ",")) return [];
  const after = sentence.tokens[outer.last], before = sentence.tokens[inner.first - 1];
  const hangsTogether = [outer.head, inner.head].some((at) => [outer.head, inner.head].includes(sentence.tokens[at]!.head));
  const next = after?.text === "," ? sentence.tokens[outer.last + 1] : after;
  const isList = /^(?:and|or|&)$/.test(next?.text ?? "") || before?.text === "," || (inner.kind === outer.kind && (after?.text === "," && context.mentionAt(sentence, outer.last + 1)?.kind === outer.kind))
    || (inner.kind === "country");
  const hangs = sentence.tokens[outer.head]!.head === inner.head || (inner.kind === "place" && outer.kind === "country");
  const closes = hangs || !after || /^[,.;:)\]"”—–-]$/.test(after.text) || after.upos === "VERB" || after.upos === "ADP" || after.upos === "AUX";
  if (isList || !closes || !(hangsTogether || outer.kind === "country")) return [];
  return [{ sentence, rule: "place", relation: "located-in", subject: inner, object: outer, words: [word.index], score: SCORE.comma }];
}

/** "a clinic in Lima", "the coast of Java", "a nurse from Chile" */
function prepositional(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!isNoun(word)) return [];
  const whole = standsFor(context, sentence, word.index), own = context.mentionAt(sentence, word.index);
  if (!whole || own?.head !== word.index && whole.head !== word.index) return [];
  const attached = phrasesAfter(context, sentence, word.index).filter((phrase) => !isCarried(context, sentence, word, phrase.word));
  const beside = attached.length || !own ? [] : phraseNextTo(context, sentence, own).filter((phrase) => SITES.includes(own.kind) || (phrase.preposition === "from" && /^(?:person|group)$/.test(own.kind)));
  const phrases = [...attached, ...beside];
  return phrases.flatMap((phrase): Draft[] => {
    if (!phrase.mention || phrase.mention.form === "pronoun") return [];
    if (!isNear(sentence, own ?? whole, phrase.word) && !phrases.some((other) => isNear(sentence, own ?? whole, other.word) && withExamples(sentence, other.word.index).includes(phrase.word.index))) return [];
    const seen = aboard(word, own ?? whole, phrase) ?? seenIn(word, own ?? whole, whole, phrase.preposition, phrase.mention);
    return seen ? [{ sentence, rule: "place", relation: seen.relation, subject: whole, object: phrase.mention, words: caseWords(sentence, phrase.word.index).length ? caseWords(sentence, phrase.word.index) : [word.index], score: seen.score, asserted: word.index, factuality: "actual" }] : [];
  });
}

/** "There were 40 people on the ferry": they were there. */
function existing(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (word.lemma !== "be" || !child(sentence, word.index, "expl")) return [];
  const subject = child(sentence, word.index, "nsubj"), who = subject && context.mentionAt(sentence, subject.index);
  if (!subject || !who || subject.lemma === "those" || !/^(?:group|person|facility|weapon)$/u.test(who.kind)) return [];
  const sites = [...childrenBy(sentence, word.index, "obl"), ...childrenBy(sentence, subject.index, "nmod")].filter(({ index }) => index > subject.index && ABOARD.test(preposition(sentence, index) ?? ""));
  return sites.flatMap((site): Draft[] => {
    const where = context.mentionAt(sentence, site.index);
    const isSite = where !== undefined && where !== who && where.form !== "pronoun" && (SITES.includes(where.kind) || fineKind(site.lemma) === "vehicle");
    return isSite ? [{ sentence, rule: "place", relation: "located-in", subject: who, object: where, words: caseWords(sentence, site.index).length ? caseWords(sentence, site.index) : [word.index], score: SCORE.people, asserted: word.index, ...(hasNoParty(sentence, word, "nsubj") ? { factuality: "negated" as const } : {}) }] : [];
  });
}

/** "the states of Iowa and Ohio": the phrase only names what the noun carries. */
const isCarried = (context: Context, sentence: TaggedSentence, word: Word, inner: Word): boolean =>
  context.mentionAt(sentence, firstConjunct(sentence, inner.index)) === context.mentionAt(sentence, word.index);

/** Does the phrase follow the mention at once, or (of sites) without comma or verb between? What stands further on hangs on a verb as often as not. */
function isNear(sentence: TaggedSentence, own: Mention, inner: Word): boolean {
  const start = Math.min(...caseWords(sentence, firstConjunct(sentence, inner.index)));
  if (own.kind !== "place" && own.kind !== "facility") return own.last === start;
  return sentence.tokens.slice(own.last, start).every((word) => word.upos !== "VERB" && word.upos !== "PUNCT");
}

/** "the passengers on the bus", "40 people aboard the ferry" */
function aboard(word: Word, own: Mention, { preposition: before, word: inner, mention }: Phrase): { readonly relation: string; readonly score: number } | undefined {
  const isVehicle = mention?.form === "name" ? mention.kind === "weapon" || mention.kind === "product" : fineKind(inner.lemma) === "vehicle" && inner.lemma !== "flight";
  return /^(?:group|person)$/.test(own.kind) && own.form === "nominal" && ABOARD.test(before) && isVehicle && !roleOf(word) ? { relation: "located-in", score: SCORE.people } : undefined;
}

function seenIn(word: Word, own: Mention, whole: Mention, before: string, object: Mention): { readonly relation: string; readonly score: number } | undefined {
  if (/^(?:world|globe|planet|earth)$/iu.test(object.label)) return undefined;
  const isPeople = [own.kind, whole.kind].some((kind) => kind === "group" || kind === "person");
  if (before === "from" && isPeople && LANDS.includes(object.kind)) return { relation: "from", score: SCORE.origin };
  if (before === "of" && nounOf(word) === "native" && LANDS.includes(object.kind)) return { relation: "from", score: SCORE.origin };
  if (before === "of" && DWELLERS.has(nounOf(word)) && SITES.includes(object.kind)) return object.kind === "facility" ? { relation: "located-in", score: SCORE.people } : { relation: "from", score: SCORE.origin };
  // "Ana Cruz of Peru"; "King Jon of Peru" holds an office there.
  if (before === "of" && own.form === "name" && own.kind === "person" && !own.titles.length && !isRoleNoun(own.label.split(" ")[0]!.toLowerCase()) && LANDS.includes(object.kind)) return { relation: "from", score: SCORE.origin };
  // "Acme Farms of Oxnard, California"
  if (before === "of" && own.form === "name" && own.kind === "organization" && object.form === "name" && object.kind === "place") return { relation: "based-in", score: SCORE.body };
  if (before === "of") return own.kind === "place" && SIDES.has(nounOf(word)) && LANDS.includes(object.kind) ? { relation: "located-in", score: SCORE.side } : undefined;
  if (!WHERE.has(before) || (roleOf(word) && own.kind === "organization")) return undefined;
  if (before === "on" && object.kind !== "place") return undefined;
  if (FIXED.includes(own.kind) && SITES.includes(object.kind)) return { relation: "located-in", score: own.kind === "organization" ? SCORE.body : SCORE.site };
  return isPeople && own.form === "nominal" && SITES.includes(object.kind) ? { relation: "located-in", score: own.kind === "group" ? SCORE.people : SCORE.person } : undefined;
}

/** "Berlin-based Acme", "the Berlin-headquartered bank" */
function seated(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!/^(?:based|headquartered)$/i.test(word.text) || word.head < 0) return [];
  const whole = standsFor(context, sentence, word.head);
  const site = word.index < word.head ? inFrontOf(context, sentence, word) : undefined;
  if (!whole || !site || !SITES.includes(site.kind) || site === whole) return [];
  return [{ sentence, rule: "place", relation: "based-in", subject: whole, object: site, words: [word.index], score: SCORE.seat }];
}

/** "the capital, Lima", "the capital Lima": of the only country that the story has named. */
function capital(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (word.text.toLowerCase() !== "capital" || !isNoun(word) || sentence.tokens[word.index - 1]?.text.toLowerCase() !== "the") return [];
  const at = sentence.tokens[word.index + 1]?.text === "," ? word.index + 2 : word.index + 1;
  const city = context.mentionAt(sentence, at), land = city?.form === "name" && city.kind === "place" && city.last > at ? onlyCountry(context, sentence, word) : undefined;
  return city && land ? [{ sentence, rule: "place", relation: "located-in", subject: city, object: land, words: [word.index], score: SCORE.side }] : [];
}

/** "Kenya's Daniel Rono": a country before the name of a person. */
function compatriot(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (word.xpos !== "POS" || word.head < 0 || !isRelation(sentence.tokens[word.head]!, "nmod:poss")) return [];
  const land = context.mentionAt(sentence, word.head), who = context.mentionAt(sentence, word.index + 1);
  if (!land || !who || land === who || land.form !== "name" || land.kind !== "country" || who.form !== "name" || who.kind !== "person" || who.titles.length || who.first !== word.index + 1) return [];
  return [{ sentence, rule: "place", relation: "from", subject: who, object: land, words: [word.index], score: SCORE.origin }];
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
