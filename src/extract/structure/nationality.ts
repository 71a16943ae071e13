/**
 * Rule "nationality" (family of structure): a country or a place named in front of a noun, as adjective, compound or possessor.
 *
 * What the country means there is told by the kind of the noun: a body or force is part of it, a place lies in it, people are
 * from it, its elections and crises happened in it; a mission belongs to its state wherever it stands. Offices are title.ts's.
 * "the Peruvian navy" -> navy part-of Peru.
 *
 * Fires: "The Peruvian navy stopped two boats near the island." · "Five Bulgarian doctors spoke to a Turkish journalist." · "Peru's Loreto region was flooded in March."
 * Not: "A Peruvian proposal was rejected on Monday." (a thing of no place) · "The Peruvian attack failed in the night." (the attacker is no place)
 */
import { children, firstConjunct, isRelation } from "../../text/tree.js";
import type { Mention, TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import type { Draft } from "./claim.js";
import { isOfContinent, modifiersBefore, ruleOfWords, standsFor } from "./referent.js";
import { roleOf } from "./title-words.js";
import { DWELLERS, FOLLOWERS, FORCES, GOODS, HOME_EVENTS, isKin, isNoun, MISSIONS, nounOf, OCCASIONS, RELATIONAL } from "./words.js";

/** What they look at or look after: "chief Asia economist", "Moscow correspondent". */
const BEATS = new Set("economist analyst correspondent director editor expert specialist strategist scholar researcher coordinator manager reporter adviser advisor fellow representative".split(" "));
const SCORE = { adjective: 0.85, possessor: 0.75, compound: 0.75, person: 0.8, event: 0.75 };

export const nationality: Rule = ruleOfWords("nationality", drafts);

function drafts(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!isNoun(word)) return [];
  const whole = standsFor(context, sentence, word.index);
  if (!whole || context.mentionAt(sentence, word.index)?.head !== word.index) return [];
  return [...modifiersBefore(context, sentence, word.index), ...insideName(context, sentence, word), ...shared(context, sentence, word)].flatMap(({ word: front, mention }): Draft[] => {
    if (mention.kind !== "country" && mention.kind !== "place" || sentence.tokens[mention.last]?.text === "-" || isOfContinent(sentence, mention) || isAfterPerson(mention) || isInName(sentence, front, word)) return [];
    const form = isRelation(front, "nmod:poss") ? "possessor" : mention.form === "adjective" ? "adjective" : "compound";
    const relation = form === "compound" && isSame(word, whole, mention) ? undefined : relationTo(word, whole, mention, front);
    if (!relation || (relation === "from" && ((form === "compound" && BEATS.has(nounOf(word))) || hasOffice(sentence, whole) || (mention.form === "nominal" && !DWELLERS.has(nounOf(word)))))) return [];
    const score = relation === "from" ? SCORE.person : relation === "happened-in" ? SCORE.event : SCORE[form];
    return [{ sentence, rule: "nationality", relation, subject: whole, object: mention, words: [word.index], score, ...(relation === "happened-in" ? { asserted: word.index } : {}) }];
  });
}

/** The country in front of or in a name: "Russian" of the mention "Russian Defense Ministry". */
function insideName(context: Context, sentence: TaggedSentence, word: Word): { readonly word: Word; readonly mention: Mention }[] {
  const whole = context.mentionAt(sentence, word.index);
  if (!whole) return [];
  return sentence.tokens.slice(whole.first, word.index).flatMap((front) => {
    const mention = context.mentionAt(sentence, front.index);
    return mention && mention !== whole && mention.head === front.index && mention.kind === "country" && mention.form === "adjective" && isOwn(sentence, front, word, whole) ? [{ word: front, mention }] : [];
  });
}

/** "Peruvian police and soldiers": a bare member of a list shares the adjective of the first. */
function shared(context: Context, sentence: TaggedSentence, word: Word): { readonly word: Word; readonly mention: Mention }[] {
  if (word.upos !== "NOUN" || !isRelation(word, "conj") || children(sentence, word.index).some((below) => below.index < word.index && !isRelation(below, "cc", "punct"))) return [];
  return modifiersBefore(context, sentence, firstConjunct(sentence, word.index)).filter(({ mention }) => mention.form === "adjective");
}

/** Does the adjective hang on the noun, on another modifier of it that heads nothing of its own ("[South Korean] defence ministry"), or on what describes a name ("[Peruvian] operator Telvia")? */
const isOwn = (sentence: TaggedSentence, front: Word, word: Word, whole: Mention): boolean => {
  const above = sentence.tokens[front.head];
  if (!above || above.index === word.index) return above !== undefined;
  const describes = whole.form === "name" && above.upos === "NOUN" && above.index > front.index && above.index === word.index - 1;
  return (above.head === word.index || describes) && !isRelation(above, "nmod:poss");
};

/** "British" of "British Columbia": the name itself, not its country. */
const isInName = (sentence: TaggedSentence, front: Word, word: Word): boolean =>
  /-LOC$/.test(front.name) && sentence.tokens.slice(front.index + 1, word.index + 1).every((between) => between.name === "I-LOC");

/** "the Altai district", "the Levant group": the noun only says what the name is. */
const isSame = (word: Word, whole: Mention, land: Mention): boolean =>
  land.kind === "place" && (whole.kind === "place" || (/^(?:organization|group)$/.test(whole.kind) && /^(?:group|tribe|company|agency|movement|party|newspaper|network|firm|organization|organisation)$/.test(nounOf(word))));

/** "the Michael J. Dunn courthouse": named after somebody, whatever the model takes him for. */
const isAfterPerson = ({ form, label }: Mention): boolean => form === "name" && /^\p{Lu}\p{Ll}+ \p{Lu}\. \p{Lu}/u.test(label);

/** "Chilean President Eva Brandt" has a role there (title.ts). */
const hasOffice = (sentence: TaggedSentence, whole: Mention): boolean =>
  sentence.tokens.slice(whole.first, whole.head).some((word) => roleOf(word) === "office");

function relationTo(word: Word, whole: Mention, land: Mention, front: Word): string | undefined {
  if (roleOf(word) === "office" || isKin(word) || (roleOf(word) && whole.kind === "organization" && whole.form !== "name") || GOODS.has(nounOf(word)) || /\bworld$/i.test(land.text)) return undefined;
  if (FOLLOWERS.has(nounOf(word)) && land.kind === "place" && land.form === "name") return "member-of";
  const noun = nounOf(word), isPossessor = isRelation(front, "nmod:poss");
  if (HOME_EVENTS.has(noun) && (whole.kind === "event" || whole.kind === "other")) return "happened-in";
  if (FORCES.has(noun) && !/^(?:event|other|person)$/.test(whole.kind)) return land.kind === "country" ? "part-of" : whole.kind === "facility" ? "located-in" : "part-of";
  switch (whole.kind) {
    case "organization": return land.kind === "country" ? "part-of" : "located-in";
    case "facility": return MISSIONS.has(noun) ? "part-of" : "located-in";
    case "weapon": return land.kind === "country" ? "part-of" : undefined;
    case "place": return "located-in";
    case "person":
    case "group":
      if (RELATIONAL.has(noun)) return undefined;
      return isPossessor && whole.kind === "person" ? undefined : "from";
    case "event": return OCCASIONS.has(noun) || (land.kind === "place" && !isPossessor) ? "happened-in" : undefined;
    default: return undefined;
  }
}
