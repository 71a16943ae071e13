/**
 * Names of a sentence: the model's labels, corrected by the tree and the lexicon.
 *
 * The model's spans are cut at brackets, commas and possessive 's; chains of proper nouns that it left out make names
 * without a type; proper nouns that touch a name join it; titles in front leave it; a lower-case noun joins where it is
 * part of the name ("Kursk region"), and so does a possessor that is a common noun ("Women's March").
 *
 * "President Donald [Trump]" -> "Donald Trump" PER; "Movement for Change (MC)" -> two names.
 */
import { isNamePart, isPlaceCarrier, kindOfNoun } from "../lexicon/kinds.js";
import { countryOf, isDemonym } from "../lexicon/nations.js";
import { isNumberWord } from "../lexicon/numbers.js";
import { isRegnal, isTitle, isTitleOpener } from "../lexicon/titles.js";
import { lemma } from "../text/lemma.js";
import { isRelation } from "../text/tree.js";
import type { TaggedSentence, Word } from "../types.js";
import { textOf } from "./extent.js";
import { wholeNames } from "./whole-name.js";

/** Word indices [first, last), the head among them, and PER, ORG, LOC or "" where the model gives no type. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly type: string;
}

type Stretch = Omit<NameSpan, "head">;

const POSSESSIVE = /^['’]s?$/u;
const COMPANY_FORM = /^(?:Inc|Ltd|LLC|Co|Corp|Jr|Sr|PLC|plc)\.?$/u;
const EDGE = /^(?:the|a|an|["“”'‘’()[\],.:;/–—-])$/iu;
const CAPITAL = /^\p{Lu}/u;

/** An office that is a body of its own with its field: "High Commissioner for Refugees". */
const HIGH_COMMISSION = /\bHigh Commission(?:er)?$/u;

/** "by", "of" at the edge of a span; "Of" and "For" may begin a name. */
const isPreposition = (word: Word): boolean => word.upos === "ADP" && !CAPITAL.test(word.text);

/** @param skip words that are no names (those of dates) */
export function nameSpans(sentence: TaggedSentence, skip: (index: number) => boolean): NameSpan[] {
  const { tokens } = sentence;
  const whole = wholeNames(sentence);
  const found = [...whole, ...modelSpans(tokens).flatMap((span) => cut(tokens, span)).flatMap((span) => holderApart(tokens, span)).filter((span) => !isCommon(tokens, span)).flatMap((span) => outside(span, whole))];
  const taken = new Set<number>();
  const claim = ({ first, last }: Stretch) => { for (let i = first; i < last; i++) taken.add(i); };
  found.forEach(claim);
  const free = (index: number) => tokens[index]?.upos === "PROPN" && !taken.has(index) && !skip(index) && !isPartyLetter(tokens, index) && !isNumberWord(tokens[index]!.text);
  const spans = found.map((span) => {
    const wide = widen(sentence, span, free);
    claim(wide);
    return wide;
  });
  for (let at = 0; at < tokens.length; at++) {
    if (!free(at)) continue;
    let last = at + 1;
    while (free(last) && isLinked(tokens, at, last, last)) last++;
    spans.push({ first: at, last, type: "" });
    at = last - 1;
  }
  const named = spans.map((span) => possessed(sentence, withNumber(tokens, withPart(sentence, withoutTitles(sentence, withAdjectives(sentence, span, free))))))
    .filter((span) => (span.type && span.type !== "PER") || !isMereTitle(sentence, span))
    .filter((span) => !tokens[span.first]!.text.includes("$") && !isFieldAlone(tokens, span))
    .map((span) => ({ ...span, head: headOfSpan(tokens, span) }))
    .sort((a, b) => a.first - b.first);
  return joined(tokens, named);
}

/** IOB2 labels to spans. */
function modelSpans(tokens: readonly Word[]): Stretch[] {
  const spans: Stretch[] = [];
  tokens.forEach((word, index) => {
    const type = word.name.slice(2), open = spans.at(-1);
    const goesOn = open?.last === index && ((word.name.startsWith("I-") && open.type === type) || (open.type === "PER" && goesOnBehind(tokens, index)));
    if (open && goesOn) spans[spans.length - 1] = { ...open, last: index + 1 };
    else if (word.name !== "O") spans.push({ first: index, last: index + 1, type });
  });
  return spans.map((span) => withoutParty(tokens, withSurname(tokens, span))).map((span) => (HONORIFIC.test(tokens[span.first]!.text) || HONORIFIC.test(tokens[span.first - 1]?.text ?? "") ? { ...span, type: "PER" } : span));
}

/** "Michael O' Leary", "Charles O 'Reilly": a blank on the wrong side. */
const isSurnameMark = (tokens: readonly Word[], index: number): boolean =>
  /^['’]$/u.test(tokens[index]?.text ?? "") && tokens[index - 1]?.text === "O" && CAPITAL.test(tokens[index + 1]?.text ?? "");

const withSurname = (tokens: readonly Word[], span: Stretch): Stretch => (span.type === "PER" && isSurnameMark(tokens, span.last) ? { ...span, last: span.last + 2 } : span);

/** "R-Texas", "D-Ohio": the party of a member of Congress is no part of the state's name. */
const withoutParty = (tokens: readonly Word[], span: Stretch): Stretch =>
  isPartyLetter(tokens, span.first) && span.last - span.first > 2 ? { first: span.first + 2, last: span.last, type: "LOC" } : span;

const isPartyLetter = (tokens: readonly Word[], index: number): boolean =>
  /^[DRI]$/u.test(tokens[index]!.text) && tokens[index + 1]?.text === "-" && CAPITAL.test(tokens[index + 2]?.text ?? "") && /^[,(]$/u.test(tokens[index - 1]?.text ?? "");

/** Only persons are called so, whatever the model says: "Mr. Holt". */
const HONORIFIC = /^(?:Mr|Mrs|Ms|Mx|Miss)\.?$/u;
/** "Salman bin Khalid": kin words inside a name, and the name behind them. */
const KIN_PARTICLE = /^(?:bin|ibn|bint|binti|ben|abu)$/u;

const goesOnBehind = (tokens: readonly Word[], index: number): boolean =>
  (KIN_PARTICLE.test(tokens[index]!.text) && CAPITAL.test(tokens[index + 1]?.text ?? "")) || (KIN_PARTICLE.test(tokens[index - 1]?.text ?? "") && CAPITAL.test(tokens[index]!.text));

/** Parts of a span between brackets, commas, and the 's behind a country or place; edges without marks and articles. */
function cut(tokens: readonly Word[], span: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let first = span.first;
  for (let i = span.first; i <= span.last; i++) {
    const text = i < span.last ? tokens[i]!.text : "(";
    const isCut = /^[()[\]]$/u.test(text) || (text === "," && !COMPANY_FORM.test(tokens[i + 1]?.text ?? ""))
      || (POSSESSIVE.test(text) && !isSurnameMark(tokens, i) && (span.type !== "ORG" || i === span.last - 1 || countryOf(tokens[i - 1]?.text ?? "") !== undefined));
    if (!isCut) continue;
    if (i > first) parts.push({ ...span, first, last: i });
    first = i + 1;
  }
  return parts.map((part) => trimmed(tokens, part)).filter(({ first: from, last }) => from < last);
}

/** "Harbour Press Secretary Jo Hale", all taken for one person: the body before the office, and the person behind it. */
function holderApart(tokens: readonly Word[], span: Stretch): Stretch[] {
  // "Harbour Press" before "Secretary": the office begins there
  if (span.type === "ORG" && span.last - span.first > 1 && startsOffice(tokens, span.last - 1)) return [{ ...span, last: span.last - 1 }];
  if (span.type !== "PER") return [span];
  if (isTitle(tokens[span.first]!.text)) {
    const bearer = bearerBehind(tokens, span);
    return bearer === undefined ? [span] : [trimmed(tokens, { first: span.first + 2, last: bearer, type: "" }), { ...span, first: bearer }];
  }
  const isOffice = (at: number) => isTitleOpener(tokens[at]!.text) || isTitle(tokens[at]!.text);
  for (let first = span.first + 1; first < span.last - 1; first++) {
    if (!isOffice(first)) continue;
    let end = first;
    while (end < span.last && (isOffice(end) || isJoint(tokens, end))) end++;
    // Of one word the tree must say that it is in front; an office of two words stands behind no surname.
    const isInFront = end - first > 1 ? HEAD_OF_OFFICE.test(tokens[end - 1]!.text) : isRelation(tokens[first]!, "compound", "nmod:desc", "nmod:unmarked") && first - span.first === 1 && !isTitleOpener(tokens[span.first]!.text) && isRelation(tokens[span.first]!, "compound", "nmod:desc", "nmod:unmarked", "amod") && tokens[span.first]!.head > span.first;
    if (end < span.last && isInFront && isTitle(tokens[end - 1]!.text) && tokens[end - 1]!.head >= first) return [{ first: span.first, last: first, type: countryOf(tokens[span.first]!.text) ? "LOC" : "ORG" }, { ...span, first: end }];
    first = end;
  }
  return [span];
}

/** "Minister for the Middle East Jo Hale", all taken for one person: where the name begins behind the office's field. */
function bearerBehind(tokens: readonly Word[], span: Stretch): number | undefined {
  if (!/^(?:of|for)$/u.test(tokens[span.first + 1]?.text ?? "")) return undefined;
  const isBearer = (word: Word) => word.upos === "PROPN" && (word.head === span.first ? isRelation(word, "appos", "flat", "dep", "nmod:desc") : word.head < span.first || word.head >= span.last);
  const at = tokens.slice(span.first + 3, span.last).find(isBearer);
  return at?.index;
}

const HEAD_OF_OFFICE = /^(?:Executive|Director|Minister|President|Manager|Chairman|Chairwoman|Secretary|Editor|General)$/u;
const OFFICE_START = /^(?:Press|Deputy|Assistant|Vice|Acting|Interim|Chief|Prime|Foreign)$/u;
/** "Defense" of "Defense Secretary": a name does not go on in the office behind it. */
const opensOffice = (tokens: readonly Word[], at: number): boolean => isTitleOpener(tokens[at]!.text) && isTitle(tokens[at + 1]?.text ?? "");
const startsOffice = (tokens: readonly Word[], at: number): boolean => OFFICE_START.test(tokens[at]!.text) && isTitle(tokens[at + 1]?.text ?? "");
/** "Secretary-General" */
const isJoint = (tokens: readonly Word[], at: number): boolean => tokens[at]!.text === "-" && isTitle(tokens[at - 1]!.text) && (isTitle(tokens[at + 1]?.text ?? "") || isTitleOpener(tokens[at + 1]?.text ?? ""));

/** "Thirty" at the start of a sentence, "Peruvian city" before "of Callao": no names. */
function isCommon(tokens: readonly Word[], span: Stretch): boolean {
  const first = tokens[span.first]!.text, last = tokens[span.last - 1]!;
  if (span.last - span.first === 1) return isNumberWord(first);
  return last.upos === "NOUN" && isPlaceCarrier(last.lemma) && tokens[span.last]?.text === "of" && tokens.slice(span.first, span.last - 1).every((word) => word.upos === "ADJ" || countryOf(word.text) !== undefined);
}

/** "of State": what the model has left of an office. */
const isFieldAlone = (tokens: readonly Word[], { first, last }: Stretch): boolean =>
  /^(?:of|for)$/u.test(tokens[first]!.text) && tokens.slice(first + 1, last).every(({ text }) => isTitleOpener(text));

/** What is left of a span in front of and behind the names that are known as a whole. */
function outside(span: Stretch, whole: readonly Stretch[]): Stretch[] {
  const inside = whole.find(({ first, last }) => span.first < last && first < span.last);
  if (!inside) return [span];
  return [{ ...span, last: inside.first }, { ...span, first: inside.last }].filter(({ first, last }) => first < last).flatMap((part) => outside(part, whole));
}

function trimmed(tokens: readonly Word[], span: Stretch): Stretch {
  let { first, last } = span;
  while (first < last && (EDGE.test(tokens[first]!.text) || isPreposition(tokens[first]!)) && tokens[first + 1]?.text !== "Hague") first++;
  while (last > first && EDGE.test(tokens[last - 1]!.text) && tokens[last - 1]!.text !== ".") last--;
  return { ...span, first, last };
}

/** Proper nouns beside the span that hang together with it ("Alexander [Khinshtein]"). */
function widen(sentence: TaggedSentence, span: Stretch, free: (index: number) => boolean): Stretch {
  const { tokens } = sentence;
  let { first, last } = span;
  const fits = (index: number) => free(index) && isLinked(tokens, first, last, index);
  while (fits(first - 1) && !isTitle(tokens[first - 1]!.text) && !countryOf(tokens[first - 1]!.text) && span.type !== "LOC") first--;
  while (fits(last) && !((isTitle(tokens[last]!.text) || opensOffice(tokens, last)) && span.type !== "PER") && !isDemonym(tokens[last]!.text)) last++;
  return { ...span, first, last };
}

/** Does the word hang on one of [first, last), or one of them on it, as part of a name? */
function isLinked(tokens: readonly Word[], first: number, last: number, index: number): boolean {
  const word = tokens[index]!;
  if (word.head >= first && word.head < last) return isRelation(word, "flat", "compound", "goeswith", "nmod:desc", "nmod:unmarked", "nummod", "amod");
  for (let i = first; i < last; i++) if (tokens[i]!.head === index) return isRelation(tokens[i]!, "flat", "compound", "goeswith", "amod", "nmod:unmarked");
  // Two parts of one chain with a common head: "New" and "York" in "New York Times".
  return word.head === tokens[first]!.head && isRelation(word, "flat", "compound") && isRelation(tokens[first]!, "flat", "compound");
}

/** "Electoral [College]", "Boeing Commercial [Airplanes]": capitalized adjectives inside the sentence. */
function withAdjectives({ tokens, isHeadline }: TaggedSentence, span: Stretch, free: (index: number) => boolean): Stretch {
  if (isHeadline || span.type === "PER" || span.type === "LOC") return span;
  let { first } = span;
  while (first > 1 && CAPITAL.test(tokens[first - 1]!.text) && tokens[first - 1]!.upos === "ADJ" && tokens[first - 1]!.name === "O" && tokens[first - 1]!.head >= first && tokens[first - 1]!.head < span.last && !countryOf(tokens[first - 1]!.text)) first--;
  while (first < span.first && free(first - 1) && isLinked(tokens, first, span.last, first - 1)) first--;
  return { ...span, first };
}

/** "Boeing 747", "MD-95", "Flight 447": the number belongs to the name; years do not. */
function withNumber(tokens: readonly Word[], span: Stretch): Stretch {
  const at = tokens[span.last]?.text === "-" && tokens[span.last]!.start === tokens[span.last - 1]!.end ? span.last + 1 : span.last;
  const number = tokens[at], isAttached = at > span.last && number?.start === tokens[at - 1]!.end;
  if (!number || number.upos !== "NUM" || span.type === "LOC" || span.type === "PER" || !/^\d{1,4}[A-Z]{0,2}$/u.test(number.text) || /^(?:19|20)\d\d$/u.test(number.text)) return span;
  // "Nordex 500 fell": what follows is not counted by it.
  const isLast = /^\d{2,4}$/u.test(number.text) && /^[A-Z&]{2,}$|&/u.test(textOf({ tokens }, span.first, span.last)) && (number.head < 0 || number.head <= number.index || tokens[number.head]!.upos === "VERB");
  if (isLast) return { ...span, last: at + 1 };
  const isLinkedTo = (number.head >= span.first && number.head < span.last) || tokens.slice(span.first, span.last).some(({ head }) => head === number.index);
  return isAttached || isLinkedTo ? { ...span, last: at + 1 } : span;
}

/** "Mann Center" + "for the" + "Performing Arts": a name of a body goes on behind its preposition. */
function joined(tokens: readonly Word[], spans: readonly NameSpan[]): NameSpan[] {
  const out: NameSpan[] = [];
  for (const span of spans) {
    const before = out.at(-1), between = before ? tokens.slice(before.last, span.first).map(({ text }) => text).join(" ") : "";
    const hangs = before && tokens[span.head]!.head >= before.first && tokens[span.head]!.head < before.last;
    const isBody = before && before.type !== "PER" && ["organization", "facility", "event", "work"].includes(kindOfNoun(lemma(tokens[before.last - 1]!.text, "NOUN")) ?? "");
    if (hangs && isBody && /^(?:of|for|on)(?: the)?$/u.test(between) && (span.type === "" || span.type === "ORG")) out[out.length - 1] = { ...before, last: span.last };
    else if (hangs && HIGH_COMMISSION.test(textOf({ tokens }, before.first, before.last)) && /^(?:for|on)$/u.test(between)) out[out.length - 1] = { ...before, last: span.last, type: "ORG" };
    // "Crum & Forster": "&" joins the names of one firm
    else if (before && between === "&") out[out.length - 1] = { ...before, last: span.last, type: "ORG" };
    else if (!before || span.first >= before.last) out.push(span);
  }
  return out;
}

const GENERAL_BODY = new Set(["Staff", "Assembly", "Council", "Court", "Hospital", "Command", "Congress", "Conference", "Secretariat", "Directorate"]);

/** "President Donald Trump" -> "Donald Trump"; "Pope Francis" stays. */
function withoutTitles(sentence: TaggedSentence, span: Stretch): Stretch {
  if (span.type === "ORG" || span.type === "LOC" || (span.type === "" && !["person", undefined].includes(kindOfNoun(sentence.tokens[span.last - 1]!.text.toLowerCase())))) return span;
  const text = (index: number) => sentence.tokens[index]?.text ?? "";
  // "General Staff", "General Assembly": bodies, not officers
  if (text(span.first) === "General" && GENERAL_BODY.has(text(span.last - 1))) return { ...span, type: "ORG" };
  let first = span.first, end = span.first;
  for (let i = span.first; i < span.last - 1; i++) if (isTitle(text(i)) || (isTitleOpener(text(i)) && isTitle(text(i + 1))) || (countryOf(text(i)) && (span.type === "" || isTitle(text(i + 1)) || isTitleOpener(text(i + 1))))) end = i + 1; else break;
  // A chain without a title in it keeps its country: "Ukraine Crisis Center".
  if (end > first && (span.type === "PER" || isTitle(text(end - 1)))) first = end;
  const isAlone = span.last - first === 1 || /^[IVX]+$/u.test(text(span.last - 1));
  // "of State Madeleine Albright": the end of an office that the model took for a part of the name
  if (end === first && text(first) === "of" && isTitleOpener(text(first + 1)) && span.last - first > 2) first += 2;
  if (span.type === "PER" && text(first - 1 < 0 ? 0 : first - 1) === "of" && isTitleOpener(text(first)) && span.last - first > 2) first++;
  return { ...span, first: first > span.first && isAlone && isRegnal(text(first - 1)) && CAPITAL.test(text(first - 1)) ? first - 1 : first };
}

/** "Kursk region", "Helmand province": the noun belongs to the name. */
function withPart(sentence: TaggedSentence, span: Stretch): Stretch {
  const next = sentence.tokens[span.last], last = sentence.tokens[span.last - 1]!;
  if (span.type === "PER" || !next || next.upos !== "NOUN" || next.xpos === "NNS" || !isNamePart(next.lemma) || last.upos === "ADJ") return span;
  const isInside = last.head === next.index || (next.head >= span.first && next.head < span.last && isRelation(next, "flat", "compound", "appos"));
  return isInside && !countryOf(textOf(sentence, span.first, span.last)) ? { ...span, last: span.last + 1, type: span.type || "LOC" } : span;
}

/** "Women's March", "People's Party": the possessor is a common noun and the name would be none without it. */
function possessed(sentence: TaggedSentence, span: Stretch): Stretch {
  const owner = sentence.tokens[span.first - 2], clitic = sentence.tokens[span.first - 1];
  if (!owner || !clitic || !POSSESSIVE.test(clitic.text) || span.type === "PER" || owner.name !== "O" || !CAPITAL.test(owner.text)) return span;
  const noun = lemma(owner.text, "NOUN");
  return !countryOf(owner.text) && kindOfNoun(noun) && kindOfNoun(sentence.tokens[span.last - 1]!.text.toLowerCase()) && !isTitle(owner.text) ? { ...span, first: span.first - 2 } : span;
}

/** "the President", "the Foreign Minister", "the Ukrainian President" name nobody by themselves. */
function isMereTitle(sentence: TaggedSentence, span: Stretch): boolean {
  const last = sentence.tokens[span.last - 1]!.text;
  return isTitle(last) && sentence.tokens.slice(span.first, span.last).every(({ text }) => isTitle(text) || isTitleOpener(text) || countryOf(text) !== undefined);
}

function headOfSpan(tokens: readonly Word[], span: Stretch): number {
  for (let i = span.first; i < span.last; i++) {
    const { head, upos } = tokens[i]!;
    if ((head < span.first || head >= span.last) && upos !== "PUNCT" && upos !== "ADP" && upos !== "PART") return i;
  }
  return span.last - 1;
}
