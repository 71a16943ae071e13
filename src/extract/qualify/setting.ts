/**
 * Where something happened and with what: the obliques of a predicate that name a place, or a weapon behind "with".
 * "struck the depot with rockets near Kazan" -> weapon rockets, place Kazan. The chains' kinds decide.
 */
import { childrenBy, isRelation, preposition } from "../../text/tree.js";
import type { TaggedSentence } from "../../types.js";
import type { Context } from "../context.js";

const PLACE_PREPOSITIONS = new Set(["in", "at", "near", "outside", "on", "around", "across", "off", "inside", "over", "within", "throughout"]);
const PLACE_KINDS = new Set(["place", "country", "facility"]);
const MEANS = new Set(["with", "by", "using", "from"]);

export function placeOf(context: Context, sentence: TaggedSentence, index: number): number | undefined {
  for (const word of childrenBy(sentence, index, "obl", "nmod")) {
    const chain = PLACE_PREPOSITIONS.has(preposition(sentence, word.index) ?? "") ? context.chainAt(sentence, word.index) : undefined;
    if (chain && PLACE_KINDS.has(chain.kind)) return chain.id;
  }
  const word = sentence.tokens[index]!;
  const isContinuing = isRelation(word, "conj") || (isRelation(word, "advcl") && word.xpos === "VBG");
  return isContinuing && word.head >= 0 && sentence.tokens[word.head]?.upos === "VERB" && word.head < index ? placeOf(context, sentence, word.head) : undefined;
}

export function weaponOf(context: Context, sentence: TaggedSentence, index: number): number | undefined {
  // "hit the depot with rockets": the tree may hang the means on the object.
  const objects = childrenBy(sentence, index, "obj", "nsubj:pass").flatMap((object) => childrenBy(sentence, object.index, "nmod").filter((word) => preposition(sentence, word.index) === "with"));
  for (const word of [...childrenBy(sentence, index, "obl", "nmod"), ...objects]) {
    const chain = MEANS.has(preposition(sentence, word.index) ?? "") ? context.chainAt(sentence, word.index) : undefined;
    if (chain?.kind === "weapon") return chain.id;
  }
  for (const participle of childrenBy(sentence, index, "advcl").filter((each) => each.lemma === "use")) {
    const object = childrenBy(sentence, participle.index, "obj")[0], chain = object && context.chainAt(sentence, object.index);
    if (chain?.kind === "weapon") return chain.id;
  }
  return undefined;
}
