/**
 * Sentences with a tree for tests, one word after the other: `text|xpos|head|deprel|name|noun`, heads counted from 1 and 0
 * for the root, empty ends left out. A blank stands between words, but not before a mark or a clitic.
 */
import { lemma } from "../../src/text/lemma.js";
import type { TaggedSentence, Word } from "../../src/types.js";

const UPOS: Readonly<Record<string, string>> = {
  DT: "DET", IN: "ADP", TO: "PART", CC: "CCONJ", PRP: "PRON", PRP$: "PRON", WP: "PRON", WRB: "ADV", MD: "AUX", RB: "ADV", POS: "PART", CD: "NUM",
  JJ: "ADJ", JJS: "ADJ", VB: "VERB", VBP: "VERB", NN: "NOUN", NNS: "NOUN", NNP: "PROPN", NNPS: "PROPN", VBD: "VERB", VBN: "VERB", VBZ: "VERB", VBG: "VERB", HYPH: "PUNCT",
};
const GLUED = /^(?:[.,;:)’”]|'s?|’s)$/u;

export function parsed(words: string): TaggedSentence {
  let end = 0, isOpen = true;
  const tokens = words.split(" ").map((word, index): Word => {
    const [text = "", xpos = "", head = "", deprel = "", name = "", noun = ""] = word.split("|");
    const start = isOpen || GLUED.test(text) ? end : end + 1;
    end = start + text.length;
    isOpen = text === "(";
    const upos = /^aux|^cop$/u.test(deprel) ? "AUX" : UPOS[xpos] ?? "PUNCT";
    return { index, start, end, text, lemma: lemma(text, upos), upos, xpos, head: Number(head) - 1, deprel, name: name || "O", noun: noun || "_", predicate: 0 };
  });
  return { index: 0, paragraph: 0, isHeadline: false, start: 0, end, tokens, roles: [] };
}
