/**
 * What a headline tells and the first sentences tell again: "Kenyan cattle thieves kill two" ... "Cattle thieves killed two men in
 * Kenya", "Bridge collapse probed" ... "the collapse of the bridge". Every word of the headline's phrase must stand in the lead's
 * phrase or behind it; only the country may be left out.
 */
import { subtree } from "../text/tree.js";
import { isCountryWord, type Fact } from "./fact.js";
import { areCountriesAlike } from "./names-pass.js";
import { mayComeBack, OTHERNESS, ROLE_SETS, THING_SETS, VAGUE_NOUNS } from "./synonyms.js";

export function isToldAgain(member: Fact, fact: Fact): boolean {
  if (member.form !== "nominal" || member.number !== fact.number || !(member.noun === fact.noun || isBareNumber(member, fact) || isSynonym(member, fact)) || member.mention.amount?.value !== fact.mention.amount?.value) return false;
  if (VAGUE_NOUNS.has(fact.noun) && !fact.mention.amount && !member.modifiers.size) return false;
  // "Kenyan rustlers" of a headline are "rustlers" where the text has told that it speaks of Kenya.
  const whole = new Set(subtree(fact.sentence, fact.head.index).map((index) => fact.sentence.tokens[index]!.lemma.toLowerCase()));
  const isKnown = (word: string): boolean => fact.modifiers.has(word) || whole.has(word) || (isCountryWord(member, word) && areCountriesAlike(fact, member));
  return [...member.modifiers].every((word) => (OTHERNESS.has(word) ? fact.modifiers.has(word) : isKnown(word))) && [...fact.modifiers].every((word) => !OTHERNESS.has(word) || member.modifiers.has(word));
}

/** "71 dead" of a headline counts the people of the text. */
const isBareNumber = (member: Fact, fact: Fact): boolean => member.head.upos === "NUM" && fact.head.upos === "NOUN" && fact.kind === "group" && fact.mention.amount !== undefined;

/** "Border deal signed" ... "a border agreement": other words for one thing need a word in common. */
const isSynonym = (member: Fact, fact: Fact): boolean => [...member.modifiers].some((word) => fact.modifiers.has(word) && !OTHERNESS.has(word))
  && (mayComeBack(THING_SETS, fact.noun, member.noun) || mayComeBack(THING_SETS, member.noun, fact.noun) || mayComeBack(ROLE_SETS, fact.noun, member.noun) || mayComeBack(ROLE_SETS, member.noun, fact.noun));
