/**
 * Words of everyday English, for lines in which every word has a capital. In: a word, lower-case, as it stands. Out: is it
 * common? wink-lexicon's word list (MIT, with WordNet 3.1 of Princeton) tells: a word of its tagger's list, or one that WordNet knows
 * by a sense that names do not have ("revival" is an act; "Boston" is only a place, "Obama" only a person).
 *
 * Limits: "bush", "march" and "apple" are common words here; whether they are names, their text must tell.
 */
import { createRequire } from "node:module";
import { lemma } from "../text/lemma.js";

interface Lists {
  readonly tagged: object;
  /** The place of a word in `senses`. */
  readonly places: Readonly<Record<string, number>>;
  readonly senses: readonly (readonly number[])[];
  readonly ofNames: ReadonlySet<number>;
}

/** WordNet's lexicographer files in which names of persons, places, bodies, makes and breeds stand. */
const NAMING = /^noun\.(?:tops|animal|artifact|food|group|location|object|person|plant|substance)$/u;

let lists: Lists | undefined;

/** Read when first asked: most texts have no such line. */
function load(): Lists {
  const from = createRequire(import.meta.url);
  const files = from("wink-lexicon/src/wn-senses.js") as readonly string[];
  return {
    tagged: from("wink-lexicon/src/lexicon.js") as object,
    places: from("wink-lexicon/src/wn-words.js") as Lists["places"],
    senses: from("wink-lexicon/src/wn-word-senses.js") as Lists["senses"],
    ofNames: new Set(files.flatMap((file, number) => (NAMING.test(file) ? [number] : []))),
  };
}

export function isCommonWord(lower: string): boolean {
  const { tagged, places, senses, ofNames } = (lists ??= load());
  // Names have no other forms: "cartels" is common, though "cartel" is only a body.
  const isUsual = (form: string): boolean => Object.hasOwn(places, form) && (form !== lower || !senses[places[form]!]!.every((sense) => ofNames.has(sense)));
  return [lower, lemma(lower, "VERB"), lemma(lower, "NOUN"), lemma(lower, "ADJ")].some((form) => Object.hasOwn(tagged, form) || isUsual(form));
}
