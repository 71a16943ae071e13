import { describe, expect, it } from "vitest";
import { partTold } from "../../src/tag/told.js";
import type { Word } from "../../src/types.js";

/** "text|upos|head|deprel|name|lemma", a word each. */
const words = (rows: string): Word[] => rows.split(" ").map((row, index) => {
  const [text = "", upos = "", head = "", deprel = "", name = "O", lemma = text] = row.split("|");
  return { index, start: index * 20, end: index * 20 + text.length, text, lemma, upos, xpos: "NN", head: Number(head), deprel, name, noun: "_", predicate: 0 };
});
const arcs = (tokens: readonly Word[]): string[] => tokens.map(({ head, deprel }) => `${head} ${deprel}`);

describe("partTold", () => {
  it.each([
    ["a medium before a bare noun", "mayor|NOUN|1|nsubj told|VERB|-1|root|O|tell Reuters|PROPN|3|compound|B-ORG officials|NOUN|4|nsubj left|VERB|1|ccomp", "1 nsubj|-1 root|1 obj|4 nsubj|1 ccomp"],
    ["a medium before a number", "mayor|NOUN|1|nsubj told|VERB|-1|root|O|tell CNN|PROPN|4|nmod:poss|B-ORG three|NUM|4|nummod men|NOUN|5|nsubj fled|VERB|1|ccomp", "1 nsubj|-1 root|1 obj|4 nummod|5 nsubj|1 ccomp"],
    ["a medium with its article", "mayor|NOUN|1|nsubj told|VERB|-1|root|O|tell the|DET|4|det BBC|PROPN|4|compound|B-ORG guards|NOUN|5|nsubj fled|VERB|1|ccomp", "1 nsubj|-1 root|3 det|1 obj|5 nsubj|1 ccomp"],
  ])("gives the verb %s", (_, rows, wanted) => expect(arcs(partTold(words(rows))).join("|")).toBe(wanted));
  it.each([
    ["a body that is no medium", "mayor|NOUN|1|nsubj told|VERB|-1|root|O|tell Acme|PROPN|3|compound|B-ORG officials|NOUN|4|nsubj left|VERB|1|ccomp"],
    ["who is told himself", "mayor|NOUN|1|nsubj told|VERB|-1|root|O|tell Reuters|PROPN|3|compound|B-ORG reporters|NOUN|1|obj twice|ADV|1|advmod"],
    ["another verb", "mayor|NOUN|1|nsubj saw|VERB|-1|root|O|see Reuters|PROPN|3|compound|B-ORG officials|NOUN|4|nsubj leave|VERB|1|ccomp"],
  ])("leaves %s alone", (_, rows) => expect(arcs(partTold(words(rows)))).toEqual(arcs(words(rows))));
});
