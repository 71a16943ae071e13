/**
 * Rule "missing" (stage 6 of 10, extract): people and things that are gone, as a predicate tells it.
 *
 *   "Two hikers went missing in the mountains"   hikers disappeared-in mountains
 *   "Nine sailors are still missing"             sailors disappeared
 *   "A boy has been reported missing"            the same
 *
 * "missing" is tagged as a verb or as an adjective; without an object it is the adjective of Huddleston & Pullum 2002, ch. 6.
 * No: "He was missing his wife." "The missing papers were found." (only says which)
 */
import { child, childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import { partyAt, ruleOfFindings, wordsSpan, type Finding } from "./claim.js";

const SCORE = 0.7;
const DISAPPEARED = "disappeared";
const BECOMING = /^(?:go|remain|be|stay|report|become|list|declare)$/u;
const WHERE = /^(?:in|at|near|off|on|from)$/u;
const GONE = /^(?:person|group|weapon|product|other|organization|work)$/u;

/** Is the word the predicate "missing", with nobody missed? */
export const isGone = (sentence: TaggedSentence, word: Word): boolean =>
  word.text.toLowerCase() === "missing" && !child(sentence, word.index, "obj") && (child(sentence, word.index, "aux", "cop") !== undefined || (isRelation(word, "xcomp") && BECOMING.test(sentence.tokens[word.head]?.lemma ?? "")));

export const missing: Rule = ruleOfFindings("missing", (word) => word.text.toLowerCase() === "missing", findingsOf);

function findingsOf(context: Context, sentence: TaggedSentence, word: Word): Finding[] {
  if (!isGone(sentence, word)) return [];
  const verb = isRelation(word, "xcomp") ? sentence.tokens[word.head]! : word;
  const holders = childrenBy(sentence, verb.index, "nsubj").flatMap(({ index }) => conjuncts(sentence, index)).map((head) => partyAt(context, sentence, head)).filter((party) => party !== undefined).filter(({ chain }) => GONE.test(chain.kind));
  const places = [...childrenBy(sentence, word.index, "obl"), ...(verb === word ? [] : childrenBy(sentence, verb.index, "obl"))].filter((each) => WHERE.test(preposition(sentence, each.index) ?? ""));
  const sites = places.map(({ index }) => partyAt(context, sentence, index)).filter((party) => party !== undefined).filter(({ chain }) => /^(?:place|country|facility|event|organization)$/u.test(chain.kind));
  const shared = { sentence, anchor: verb.index, predicate: wordsSpan(sentence, [word.index]), rule: "missing", score: SCORE };
  return holders.flatMap((party): Finding[] => (sites.length ? sites.map((object) => ({ ...shared, relation: `${DISAPPEARED}-${preposition(sentence, object.head) ?? "in"}`, subject: party, object })) : [{ ...shared, relation: DISAPPEARED, object: party }]));
}
