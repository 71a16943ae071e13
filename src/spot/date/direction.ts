/**
 * Does a date without a year or week look back or ahead? Sentence and word index in, direction out.
 *
 * The closest verb that tells decides; the words before the date weigh more than those after it, and a comma parts.
 * "The court said on Monday it will rule on Friday": Monday looks back ("said"), Friday ahead ("will").
 * Participles and infinitives tell nothing; what governs them does ("to be held" <- "plans").
 * Works on words where tags are missing or wrong; "open" where nothing tells.
 */
import { FUTURE_AUXILIARIES, FUTURE_WORDS, PAST_WORDS } from "../../lexicon/calendar.js";
import { isPhrase, token, word, type Reader } from "./reader.js";

export type Direction = "past" | "future" | "open";

const STOP = new Set([";", ":", "\""]);
/** Words that a comma between date and verb counts for, before and after the date; and what looking ahead costs at all. */
const COMMA_BEFORE = 5, COMMA_AFTER = 8, AFTER = 3;

export function direction(reader: Reader, first: number, last: number): Direction {
  const before = closest(reader, first - 1, -1, COMMA_BEFORE), after = closest(reader, last, 1, COMMA_AFTER);
  if (!before || !after) return before?.found ?? after?.found ?? "open";
  return before.cost <= after.cost + AFTER ? before.found : after.found;
}

/** The first cue on one side and how far it is. */
function closest(reader: Reader, from: number, step: 1 | -1, comma: number): { found: Direction; cost: number } | undefined {
  let cost = 0;
  for (let at = from; at >= 0 && at < reader.words.length && !STOP.has(word(reader, at)); at += step) {
    cost += word(reader, at) === "," ? comma : 1;
    const found = cue(reader, at, cost);
    if (found) return { found, cost };
  }
  return undefined;
}

/** "ahead of" governs this many words. */
const REACH = 4;
const BE = new Set(["be", "been", "being"]);

function cue(reader: Reader, at: number, distance: number): Direction | undefined {
  const text = word(reader, at), xpos = token(reader, at)?.xpos ?? "", next = word(reader, at + 1);
  if (FUTURE_AUXILIARIES.has(text) && (xpos === "MD" || !/^[A-Z]/.test(token(reader, at)!.text))) return next === "have" ? "past" : "future";
  if (FUTURE_WORDS.has(text) && !xpos.startsWith("NN") && !isPhrase(reader, at - 1, `previously ${text}`)) return "future";
  if (text === "ahead" && next === "of" && distance <= REACH) return "future";
  if (/^(is|are|'s|was|were)$/.test(text) && (next === "to" || (next === "going" && word(reader, at + 2) === "to"))) return "future";
  if (text === "set" && (next === "to" || next === "for")) return "future";
  if (BE.has(word(reader, at - 1))) return undefined;
  if (xpos === "VBD" || PAST_WORDS.has(text)) return text === "'s" && xpos !== "VBZ" ? undefined : "past";
  if (xpos === "VBN") return undefined;
  const isVerb = token(reader, at)?.upos === "VERB" || token(reader, at)?.upos === "X";
  return isVerb && text.length > 4 && text.endsWith("ed") ? "past" : undefined;
}
