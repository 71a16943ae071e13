/**
 * What a noun in a phrase stands for: the mention that it heads, the name that it is set beside, the mention of one of
 * its modifiers. The tree is the model's and errs; neighbours in the text decide where it does.
 *
 * "Ana Cruz, the mayor of Lima": mayor -> Ana Cruz; "Lima" in "the Lima mayor" is a mention of its own.
 */
import { child, children, childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { Claim, EntityKind, Mention, TaggedSentence, Word } from "../../types.js";
import type { Context, Proposals, Rule } from "../context.js";
import { INTRODUCING, withExamples } from "../event/examples.js";
import { claimsOf, type Draft } from "./claim.js";
import { isNoun } from "./words.js";

const MODIFIERS = ["compound", "amod", "nmod:poss", "nmod:unmarked", "nmod:desc", "nmod", "flat", "conj"];
const PERSONAL: readonly EntityKind[] = ["person", "group"];

const byChain = new WeakMap<Context, Context>();

/** The context with every mention of the kind of its chain: "Cruz" read as a place is a person where the article says so. */
function ofOneKind(context: Context): Context {
  const known = byChain.get(context);
  if (known) return known;
  const mentions = new Map<Mention, Mention>();
  const mentionAt = (sentence: TaggedSentence, index: number): Mention | undefined => {
    const mention = context.mentionAt(sentence, index), kind = mention && context.chainOf(mention)?.kind;
    if (!mention || !kind || kind === mention.kind) return mention;
    if (!mentions.has(mention)) mentions.set(mention, { ...mention, kind });
    return mentions.get(mention);
  };
  const made = { ...context, mentionAt };
  byChain.set(context, made);
  return made;
}

/** What one construction says of a word; nothing of most. */
type Construction = (context: Context, sentence: TaggedSentence, word: Word) => readonly Draft[];

/** A rule that looks at every word of every sentence, for one construction after the other. */
export function ruleOfWords(name: string, ...constructions: readonly Construction[]): Rule {
  return {
    name,
    find: (context: Context, found: readonly Claim[]): Proposals => {
      const seen = ofOneKind(context), drafts: Draft[] = [];
      for (const sentence of seen.sentences) for (const word of sentence.tokens) for (const construction of constructions) drafts.push(...construction(seen, sentence, word));
      return { claims: claimsOf(seen, found, drafts) };
    },
  };
}

/** The mention that a modifier of `noun` is by itself: "Kremlin" of "Kremlin spokesman". */
export function modifier(context: Context, sentence: TaggedSentence, noun: number, index: number): Mention | undefined {
  const mention = context.mentionAt(sentence, index);
  return mention && !(mention.first <= noun && noun < mention.last) ? mention : undefined;
}

/** Mentions that stand in front of the noun as its modifiers, possessors among them, nearest last. */
export function modifiersBefore(context: Context, sentence: TaggedSentence, noun: number): { readonly word: Word; readonly mention: Mention }[] {
  const own = children(sentence, noun).filter((below) => below.index < noun && isRelation(below, ...MODIFIERS));
  const all = own.flatMap((below) => [below, ...conjuncts(sentence, below.index).slice(1).map((index) => sentence.tokens[index]!)]).filter((below) => below.index < noun);
  return [...new Set(all)].sort((a, b) => a.index - b.index).flatMap((word) => {
    const mention = modifier(context, sentence, noun, word.index);
    if (!mention || mention.last > noun || !isClose(sentence, mention.last, noun) || isOfContinent(sentence, mention)) return [];
    return mention.kind === "person" && mention.form !== "adjective" && !isRelation(word, "nmod:poss") ? [] : [{ word, mention }];
  });
}

/** "Latin American", "Native American", "pro-Russian": no adjective of a state. */
export const isOfContinent = (sentence: TaggedSentence, mention: Mention): boolean => {
  const before = sentence.tokens[mention.first - 1];
  return mention.form === "adjective" && Boolean(before && /^(?:Latin|South|Central|North|Native|African|Asian|Pan|Anglo|Afro|Inter|-)$/.test(before.text));
};

/** No preposition, verb or comma stands between a modifier and its noun; where one does, the tree errs. */
const isClose = (sentence: TaggedSentence, from: number, to: number): boolean =>
  sentence.tokens.slice(from, to).every((word) => word.xpos === "POS" || !(word.upos === "ADP" || word.xpos === "VBD" || word.xpos === "VBZ" || word.text === ";" || word.text === ":"));

/** Of a relation between two nouns: the noun behind, its preposition and its mention. */
export interface Phrase {
  readonly word: Word;
  readonly preposition: string;
  readonly mention: Mention | undefined;
}

/** Prepositional phrases that hang on the noun, with all members of a list. */
export function phrasesAfter(context: Context, sentence: TaggedSentence, noun: number): Phrase[] {
  return childrenBy(sentence, noun, "nmod", "obl").filter((below) => below.index > noun && isNoun(below)).flatMap((below) => {
    const before = preposition(sentence, below.index);
    return before ? withExamples(sentence, below.index).filter((index) => !child(sentence, index, "case") || index === below.index || isExample(sentence, index))
      .map((index) => ({ word: sentence.tokens[index]!, preposition: before, mention: modifier(context, sentence, noun, index) })) : [];
  });
}

/** "countries such as Peru": what holds of the countries holds of Peru. */
const isExample = (sentence: TaggedSentence, index: number): boolean => INTRODUCING.test(preposition(sentence, index) ?? "") && sentence.tokens[index]!.upos === "PROPN";

/** Phrases that follow the mention at once, but hang elsewhere in the tree: "[bombing] in Quetta shook", "resettle [refugees] from Peru and Chile". */
export function phraseNextTo(context: Context, sentence: TaggedSentence, own: Mention): Phrase[] {
  const before = sentence.tokens[own.last], word = before && sentence.tokens[before.head];
  if (!before || !word || !isRelation(before, "case") || word.index < before.index || word.head === own.head || !isNoun(word)) return [];
  return withExamples(sentence, word.index).flatMap((index): Phrase[] => {
    const mention = context.mentionAt(sentence, index);
    return mention && mention.first > before.index && (index === word.index || mention.form === "name") ? [{ word: sentence.tokens[index]!, preposition: before.text.toLowerCase(), mention }] : [];
  });
}

/** The word of the preposition of a phrase. */
export const caseWords = (sentence: TaggedSentence, index: number): number[] =>
  childrenBy(sentence, index, "case").filter((word) => word.xpos !== "POS").map((word) => word.index);

/** What the noun is said of: the name beside it, else its own mention. */
export function standsFor(context: Context, sentence: TaggedSentence, index: number): Mention | undefined {
  const own = context.mentionAt(sentence, index);
  if (own?.form === "name" && own.first <= index && index < own.last) return own;
  return named(context, sentence, index) ?? own;
}

/** The name that stands in apposition to the noun, on either side. */
export function named(context: Context, sentence: TaggedSentence, index: number): Mention | undefined {
  const word = sentence.tokens[index]!;
  const beside = [...(isRelation(word, "appos") ? [word.head] : []), ...childrenBy(sentence, index, "appos").map((below) => below.index), ...nameBehindIs(sentence, word)];
  const isSite = (mention: Mention | undefined) => mention?.kind === "place" || mention?.kind === "country";
  const own = context.mentionAt(sentence, index);
  for (const at of beside) {
    const mention = context.mentionAt(sentence, at);
    // "the guest house in Tokyo, Japan": the tree may hang the country on the house.
    if (mention?.form === "name" && !(mention.first <= index && index < mention.last) && (isSite(own) || !isSite(mention))) return mention;
  }
  return undefined;
}

/** "The owner of the bank is Tom Berger": the name that the noun is said to be. */
function nameBehindIs(sentence: TaggedSentence, word: Word): number[] {
  const name = sentence.tokens[word.head];
  const isSaid = name !== undefined && name.upos === "PROPN" && isRelation(word, "nsubj") && child(sentence, name.index, "cop") && !child(sentence, name.index, "case");
  return isSaid && !children(sentence, name.index).some((below) => /^(?:not|n't|n’t|never)$/iu.test(below.text)) ? [name.index] : [];
}

/** The name of a person that begins at the word. */
export function personAt(context: Context, sentence: TaggedSentence, index: number): Mention | undefined {
  const word = sentence.tokens[index];
  if (!word || word.upos !== "PROPN" && !/-PER$/.test(word.name)) return undefined;
  const mention = context.mentionAt(sentence, index);
  return mention?.form === "name" && PERSONAL.includes(mention.kind) ? mention : undefined;
}

/** Subject of a noun with a copula ("she is the mayor"), with the copula and whether it is denied. */
export function copula(sentence: TaggedSentence, index: number): { readonly subject: Word; readonly word: Word; readonly isNegated: boolean } | undefined {
  const above = sentence.tokens[sentence.tokens[index]!.head];
  const becomes = above && isRelation(sentence.tokens[index]!, "xcomp") && /^(?:become|remain)$/.test(above.lemma) ? above : undefined;
  const verb = child(sentence, index, "cop") ?? becomes, subject = child(sentence, becomes?.index ?? index, "nsubj");
  if (!verb || !subject) return undefined;
  const isNegated = [...children(sentence, index), ...(becomes ? children(sentence, becomes.index) : [])].some((below) => /^(not|n't|n’t|never|no|neither)$/i.test(below.text) && isRelation(below, "advmod", "det"));
  return { subject, word: verb, isNegated };
}
