/**
 * Rule "predicate-adjective" (stage 6 of 10, extract): relations that an adjective with its preposition tells.
 *
 *   "Growers are dependent on the bees"         growers depended-on bees
 *   "The mayor is opposed to the tower"         mayor rejected tower
 *   "people opposed to the tower"               the same, behind its noun
 *   "The valley is home to thousands of birds"  birds located-in valley
 *
 * Adjectives after Huddleston & Pullum 2002, ch. 7 (prepositional complements of adjectives). What somebody feels stays a feeling:
 * "worried about" is worried-about. No: "She is good at chess." "The plan is subject to change."
 */
import { child, childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import { partyAt, ruleOfFindings, wordsSpan, type Finding } from "./claim.js";

const SCORE = 0.65;
/** Adjective and preposition -> label; "<": what follows stands as the subject. */
const PHRASES: ReadonlyMap<string, string> = new Map(Object.entries({
  "dependent on": "depended-on", "dependent upon": "depended-on", "reliant on": "depended-on", "reliant upon": "depended-on", "responsible for": "caused", "opposed to": "rejected", "hostile to": "rejected",
  "critical of": "criticized", "supportive of": "supported", "worried about": "worried-about", "concerned about": "worried-about", "anxious about": "worried-about",
  "afraid of": "feared", "fearful of": "feared", "angry at": "criticized", "angry with": "criticized", "grateful to": "thanked", "thankful to": "thanked", "home to": "<located-in", "home of": "<based-in",
  "present at": "attended", "present in": "located-in", "close to": "located-in", "adjacent to": "located-in", "downstream from": "located-in", "downstream of": "located-in",
  "upstream from": "located-in", "upstream of": "located-in", "loyal to": "supported", "allied with": "supported", "guilty of": "committed", "exempt from": "exempted-from", "absent from": "missed",
}));
/** What the object must be: a minister "responsible for trade" causes nothing, "present at the gate" is no visit of an event. */
const KINDS: ReadonlyMap<string, RegExp> = new Map(Object.entries({ "located-in": /^(?:place|country|facility)$/u, "based-in": /^(?:place|country|facility)$/u, attended: /^event$/u, caused: /^event$/u }));

export const predicateAdjective: Rule = ruleOfFindings("predicate-adjective", (word) => word.upos === "ADJ" || word.lemma === "home", findingsOf);

function findingsOf(context: Context, sentence: TaggedSentence, word: Word): Finding[] {
  for (const follower of childrenBy(sentence, word.index, "obl", "nmod").filter(({ index }) => index > word.index)) {
    const label = PHRASES.get(`${word.text.toLowerCase()} ${preposition(sentence, follower.index) ?? ""}`);
    if (!label) continue;
    const parties = (heads: readonly number[]) => heads.map((head) => partyAt(context, sentence, head)).filter((party) => party !== undefined);
    const holders = parties(holdersOf(sentence, word)), others = parties(conjuncts(sentence, follower.index));
    const [from, to] = label.startsWith("<") ? [others, holders] : [holders, others];
    const relation = label.replace("<", "");
    const fits = KINDS.get(relation) ?? /./u;
    return from.flatMap((subject) => to.filter(({ chain }) => fits.test(chain.kind)).map((object): Finding =>
      ({ sentence, anchor: word.index, relation, predicate: wordsSpan(sentence, [word.index]), rule: "predicate-adjective", score: SCORE, subject, object })));
  }
  return [];
}

/** Of "growers are dependent on" and "growers dependent on" the growers. */
function holdersOf(sentence: TaggedSentence, word: Word): readonly number[] {
  const subject = child(sentence, word.index, "nsubj");
  if (subject) return child(sentence, word.index, "cop") || isRelation(word, "xcomp", "conj") ? conjuncts(sentence, subject.index) : [];
  if (isRelation(word, "amod", "acl", "appos") && word.head < word.index) return conjuncts(sentence, word.head);
  // "found Doyle guilty of theft": Doyle is.
  const object = isRelation(word, "xcomp") && word.head >= 0 ? child(sentence, word.head, "obj") : undefined;
  if (object) return conjuncts(sentence, object.index);
  return isRelation(word, "xcomp") && word.head >= 0 ? childrenBy(sentence, word.head, "nsubj").flatMap(({ index }) => conjuncts(sentence, index)) : [];
}
