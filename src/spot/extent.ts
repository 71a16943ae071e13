/**
 * How far a noun phrase reaches, and what its wording is.
 *
 * From a head over its modifiers on the left (determiner, adjectives, compounds, numbers, possessor) and the flat parts on
 * its right: "the newly appointed [governor]" but not "of Kursk" behind it. What a noun only carries is told by `carriedHead`:
 * "thousands of [people]", "the town of [Rylsk]".
 */
import { isPlaceCarrier, isTransparent, measuresStuff } from "../lexicon/kinds.js";
import { childrenBy, isRelation, preposition, subtree } from "../text/tree.js";
import type { TaggedSentence, Word } from "../types.js";

const LEFT = ["det", "amod", "compound", "nummod", "nmod:poss", "advmod", "flat", "fixed", "nmod:desc", "goeswith", "case", "nmod:unmarked", "punct", "obl:unmarked"];
const RIGHT = ["flat", "goeswith", "fixed", "compound", "nummod"];
const JOINING_MARK = /^[-–"“”'‘’]$/u;
/** Adverbs before a phrase that are no part of its name. */
const FOCUS = new Set(["especially", "particularly", "notably", "only", "just", "even", "also", "mainly", "perhaps", "possibly", "again", "still", "already", "namely", "including", "such", "quite", "not"]);
/** Shares of a place stand for it. */
const SHARES = new Set(["part", "rest", "most", "much"]);
const MARK = /^(?!%)\p{P}$/u;
const CLITIC = /^['’]s?$/u;

/** Word indices [first, last) of the phrase that the word heads. */
export function extent(sentence: TaggedSentence, head: number): [number, number] {
  const stop = (word: Word) => {
    if (!isRelation(word, ...LEFT)) return true;
    if (word.head !== head) return false;
    return word.index > head ? !isRelation(word, ...RIGHT) : isRelation(word, "case", "punct") && !JOINING_MARK.test(word.text);
  };
  const inside = new Set(subtree(sentence, head, stop));
  let first = head, last = head + 1;
  while (inside.has(first - 1)) first--;
  while (inside.has(last)) last++;
  // "attorney general": the adjective behind the office is a part of it
  if (isGeneral(sentence, last)) last++;
  // a clitic whose possessor stands outside: "the Board of Inquiry's report"
  while (first < head && (MARK.test(sentence.tokens[first]!.text) || CLITIC.test(sentence.tokens[first]!.text))) first++;
  return [first, last];
}

/** "general" right behind an office that has it there ("the attorney general", "consul - general" apart). */
const isGeneral = ({ tokens }: TaggedSentence, at: number): boolean =>
  /^general$/iu.test(tokens[at]?.text ?? "") && /^(?:attorney|secretary|director|governor|consul|inspector|solicitor|comptroller|surgeon|auditor|prosecutor)$/iu.test(tokens[at - 1]?.lemma ?? "");

/** Index of the head of what this word only carries: "city of Kazan" -> Kazan, "hundreds of thousands of people" -> people, "one of the bombs" -> bombs. */
export function carriedHead(sentence: TaggedSentence, index: number): number | undefined {
  const word = sentence.tokens[index]!, lemma = word.lemma.toLowerCase();
  // "a share of the market", but not "the shares of the bank"
  const isCount = (isTransparent(lemma) && !(lemma === "share" && word.xpos === "NNS")) || word.upos === "NUM" || measuresStuff(lemma);
  const isShare = SHARES.has(lemma);
  if (!isCount && !isShare && (word.upos !== "NOUN" || !isPlaceCarrier(lemma) || isPartOfPlace(sentence, word))) return undefined;
  const behind = childrenBy(sentence, index, "nmod", "obl").filter((below) => below.index > index && preposition(sentence, below.index) === "of");
  // "parts of the Kursk region", but not "part of the plan"
  const place = isShare ? behind.find((below) => below.upos === "PROPN" ? /-LOC$/u.test(below.name) : isPlaceCarrier(below.lemma)) : undefined;
  if (place || lemma === "part" || lemma === "rest") return place?.index;
  if (!isCount) return isShare ? undefined : behind.find((below) => below.upos === "PROPN")?.index;
  const inner = behind.find((below) => !isTransparent(below.lemma)) ?? behind[0];
  if (!inner || !["NOUN", "PROPN", "NUM"].includes(inner.upos)) return undefined;
  return (isTransparent(inner.lemma) && inner.index > index ? carriedHead(sentence, inner.index) : undefined) ?? inner.index;
}

/** "an area of Kursk", "one district of Kursk": one of several. */
const isPartOfPlace = (sentence: TaggedSentence, word: Word): boolean => word.xpos === "NN" && childrenBy(sentence, word.index, "det", "nummod").some(({ text }) => /^(?:an?|one|some|another|every|each)$/iu.test(text));

/** The words, with a blank only where the text has one. */
export function textOf({ tokens }: Pick<TaggedSentence, "tokens">, first: number, last: number): string {
  let text = "";
  for (let at = first; at < last && at < tokens.length; at++) text += at > first && tokens[at]!.start > tokens[at - 1]!.end ? ` ${tokens[at]!.text}` : tokens[at]!.text;
  return text;
}

/** "the newly appointed governor" -> "newly appointed governor"; quotation marks at the edges go too, with their partners: "'grave' error" -> "grave error". */
export function withoutDeterminer(sentence: TaggedSentence, first: number, last: number): string {
  let from = first, to = last;
  const isLoose = (word: Word) => ((word.upos === "DET" || word.xpos === "PRP$" || word.xpos === "WP$") && sentence.tokens[word.index + 1]?.text !== "of") || MARK.test(word.text) || FOCUS.has(word.text.toLowerCase()) || (word.upos === "ADV" && sentence.tokens[word.index + 1]?.upos === "DET");
  while (from < to - 1 && isLoose(sentence.tokens[from]!)) from++;
  while (to > from + 1 && MARK.test(sentence.tokens[to - 1]!.text)) to--;
  const text = unbalanced(textOf(sentence, from, to));
  return /^['‘]$/u.test(sentence.tokens[from - 1]?.text ?? "") ? text.replace(/['’](?!\p{L})/u, "") : text;
}

/** "hateful rhetoric” -> without the mark that lost its partner; "[r]ivers", "Indian] claims" -> without the editor's brackets. */
function unbalanced(marked: string): string {
  const text = /[[\]]/u.test(marked) ? marked.replace(/[[\]]/gu, "").replace(/\s+/gu, " ").trim() : marked;
  const opening = (text.match(/“/gu) ?? []).length, closing = (text.match(/”/gu) ?? []).length, plain = (text.match(/"/gu) ?? []).length;
  return opening === closing && plain % 2 === 0 ? text : text.replace(/["“”]/gu, "");
}
