/**
 * The date of a predicate: the date expression that hangs on it in the tree, else that of what it shares its time with.
 *
 * A date belongs to the nearest verb or event noun above it. A verb without one takes that of the clause that it continues
 * ("..., killing five"; "attacked and burned"), of its event subject ("Monday's blast killed five"), an event noun that of its verb.
 * Not shared: what was said has another time than the saying.
 */
import { childrenBy, isRelation } from "../../text/tree.js";
import type { DateExpression, TaggedSentence, Word } from "../../types.js";
import type { Context } from "../context.js";

const MAX_DEPTH = 5;
/** A noun below this probability is no event and hands its date on. */
const EVENT = 0.5;

export function dateOf(context: Context, sentence: TaggedSentence, index: number): DateExpression | undefined {
  const dates = context.dates(sentence);
  return dates.length ? shared(sentence, index, dates, 0) : undefined;
}

function shared(sentence: TaggedSentence, index: number, dates: readonly DateExpression[], depth: number): DateExpression | undefined {
  const word = sentence.tokens[index];
  if (!word || depth > MAX_DEPTH) return undefined;
  const own = dates.filter((date) => anchor(sentence, date) === index);
  const best = own.find((date) => date.value !== undefined) ?? own[0];
  if (best) return best;
  if (word.upos === "NOUN" || word.upos === "PROPN") return isRelation(word, "obj", "nsubj", "obl") && sentence.tokens[word.head]?.upos === "VERB" ? shared(sentence, word.head, dates, depth + 1) : undefined;
  for (const subject of childrenBy(sentence, index, "nsubj")) {
    const told = dates.find((date) => anchor(sentence, date) === subject.index);
    if (told) return told;
  }
  for (const object of childrenBy(sentence, index, "obj")) {
    const told = dates.find((date) => anchor(sentence, date) === object.index && object.predicate > EVENT);
    if (told) return told;
  }
  return isContinuing(word) ? shared(sentence, word.head, dates, depth + 1) : undefined;
}

/** The verb goes on with the clause above it. */
const isContinuing = (word: Word): boolean => isRelation(word, "conj", "xcomp") || (isRelation(word, "advcl") && word.xpos === "VBG");

/** The verb or event noun that a date expression hangs on. */
function anchor(sentence: TaggedSentence, date: DateExpression): number | undefined {
  const inside = (index: number) => date.first <= index && index < date.last;
  let at = sentence.tokens.find((word) => inside(word.index) && !inside(word.head) && word.upos !== "ADP" && word.upos !== "PUNCT")?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < sentence.tokens.length; steps++) {
    const word = sentence.tokens[at]!;
    if (word.upos === "VERB" || word.upos === "AUX" || word.predicate > EVENT) return at;
    at = word.head;
  }
  return at < 0 ? undefined : at;
}
