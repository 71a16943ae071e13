/**
 * Tagged sentences for tests, made from a string. Words are split roughly as in UD English EWT (clitics and hyphens
 * apart); tags come from a tiny lexicon and the endings, or from the test: `tagged("He left on Friday.", { left: "VBD" })`.
 * The tree is a dummy (every word hangs on none); for a real tree write CoNLL-U.
 */
import type { TaggedSentence, Word } from "../src/types.js";

/** Abbreviations with full stops, years like '98, numbers, words, single marks. */
const TOKEN = /(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|Mr|Mrs|Dr|Gen|No|approx)\.(?=\s|$)|(?:[A-Za-z]\.){2,}|['’]\d0s|['’]\d\d(?!\d)|US\$|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s|bn|mn|tn|km|kg|k|m)(?![\p{L}\d]))?|[\p{L}\p{M}]+\d*|['’](?:s|re|ve|ll|d|m)\b|\S/gu;
/** don't -> do n't */
const NEGATION = /^(\p{L}+)(n)$/u;

export interface Piece { readonly text: string; readonly start: number; readonly end: number }

export function pieces(text: string, offset = 0): Piece[] {
  const found: Piece[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = offset + match.index, previous = found.at(-1);
    const isNot = /^['’]$/.test(match[0]) && text[match.index + 1] === "t" && previous && NEGATION.test(previous.text);
    if (isNot) {
      found.pop();
      found.push({ text: previous.text.slice(0, -1), start: previous.start, end: previous.end - 1 });
      found.push({ text: `n${match[0]}t`, start: previous.end - 1, end: start + 2 });
    } else if (!(match[0] === "t" && previous?.end === start + 1)) {
      found.push({ text: match[0], start, end: start + match[0].length });
    }
  }
  return found;
}

const CLOSED: Readonly<Record<string, string>> = {
  the: "DT", a: "DT", an: "DT", this: "DT", that: "DT", in: "IN", on: "IN", at: "IN", of: "IN", from: "IN", by: "IN", for: "IN", with: "IN", since: "IN", until: "IN",
  to: "TO", and: "CC", or: "CC", but: "CC", he: "PRP", she: "PRP", it: "PRP", they: "PRP", we: "PRP", will: "MD", would: "MD", may: "MD", might: "MD", could: "MD", can: "MD",
  was: "VBD", were: "VBD", said: "VBD", had: "VBD", did: "VBD", is: "VBZ", are: "VBP", has: "VBZ", have: "VBP", be: "VB", been: "VBN", not: "RB", "n't": "RB", "'s": "POS",
  people: "NNS", men: "NNS", women: "NNS", children: "NNS", killed: "VBD", "n’t": "RB", who: "WP",
};
const UPOS: Readonly<Record<string, string>> = {
  DT: "DET", IN: "ADP", TO: "PART", CC: "CCONJ", PRP: "PRON", MD: "AUX", VBD: "VERB", VBZ: "VERB", VBP: "VERB", VB: "VERB", VBN: "VERB", VBG: "VERB", RB: "ADV", POS: "PART",
  NN: "NOUN", NNS: "NOUN", NNP: "PROPN", CD: "NUM", JJ: "ADJ", WP: "PRON", ".": "PUNCT", ",": "PUNCT",
};

function guess(text: string, index: number): string {
  const known = CLOSED[text.toLowerCase()];
  if (known && (index === 0 || !/^[A-Z]/.test(text))) return known;
  if (/^[^\p{L}\d]+$/u.test(text)) return text === "," ? "," : ".";
  if (/^\d/.test(text)) return "CD";
  if (/^\p{Lu}/u.test(text) && index > 0) return "NNP";
  if (/ing$/.test(text)) return "VBG";
  if (/ed$/.test(text)) return "VBD";
  if (/ly$/.test(text)) return "RB";
  return /[^s]s$/.test(text) ? "NNS" : "NN";
}

/** @param tags Penn tags by word, where the guess would be wrong; @param names IOB2 labels by word */
export function tagged(text: string, tags: Readonly<Record<string, string>> = {}, names: Readonly<Record<string, string>> = {}): TaggedSentence {
  const tokens = pieces(text).map(({ text: token, start, end }, index): Word => {
    const xpos = tags[token] ?? guess(token, index);
    return {
      index, start, end, text: token, lemma: token.toLowerCase(), upos: UPOS[xpos] ?? "X", xpos, head: -1, deprel: "dep",
      name: names[token] ?? "O", noun: "_", predicate: 0,
    };
  });
  return { index: 0, paragraph: 0, isHeadline: false, start: 0, end: text.length, tokens, roles: [] };
}
