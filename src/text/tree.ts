/**
 * Walking a dependency tree: children, subtrees, conjuncts. Pure functions of one tagged sentence.
 * Relations are UD's (de Marneffe et al. 2021, "Universal Dependencies", Computational Linguistics 47).
 */
import type { Span, TaggedSentence, Word } from "../types.js";

const childLists = new WeakMap<TaggedSentence, readonly (readonly Word[])[]>();

/** Dependents of word `index`, in text order. */
export function children(sentence: TaggedSentence, index: number): readonly Word[] {
  let lists = childLists.get(sentence);
  if (!lists) {
    const made: Word[][] = sentence.tokens.map(() => []);
    for (const word of sentence.tokens) if (word.head >= 0) made[word.head]?.push(word);
    childLists.set(sentence, (lists = made));
  }
  return lists[index] ?? [];
}

/** Is the relation `deprel` (with any subtype) one of `relations`? `is("nsubj:pass", "nsubj")` is true. Every rule asks it at every step, so it makes no string. */
export function isRelation({ deprel }: Word, ...relations: readonly string[]): boolean {
  for (const relation of relations) if (deprel.startsWith(relation) && (deprel.length === relation.length || deprel[relation.length] === ":")) return true;
  return false;
}

/** First dependent with one of the relations. */
export const child = (sentence: TaggedSentence, index: number, ...relations: readonly string[]): Word | undefined =>
  children(sentence, index).find((word) => isRelation(word, ...relations));

export const childrenBy = (sentence: TaggedSentence, index: number, ...relations: readonly string[]): readonly Word[] =>
  children(sentence, index).filter((word) => isRelation(word, ...relations));

export const word = (sentence: TaggedSentence, index: number): Word | undefined => (index >= 0 ? sentence.tokens[index] : undefined);

/** Indices of the word and all below it, sorted. `stop` cuts branches. */
export function subtree(sentence: TaggedSentence, index: number, stop?: (word: Word) => boolean): number[] {
  const found = [index], seen = new Set(found);
  for (let k = 0; k < found.length; k++) {
    for (const below of children(sentence, found[k]!)) {
      if (seen.has(below.index) || stop?.(below)) continue;
      seen.add(below.index);
      found.push(below.index);
    }
  }
  return found.sort((a, b) => a - b);
}

/** Does `index` lie below `ancestor` (or is it)? */
export function isBelow(sentence: TaggedSentence, index: number, ancestor: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps <= sentence.tokens.length; steps++) {
    if (at === ancestor) return true;
    at = sentence.tokens[at]?.head ?? -1;
  }
  return false;
}

/** The word and its conjuncts: "A, B and C" from A. */
export function conjuncts(sentence: TaggedSentence, index: number): number[] {
  return [index, ...childrenBy(sentence, index, "conj").filter((word) => !isSeat(sentence, index, word)).flatMap((word) => conjuncts(sentence, word.index))];
}

/** "Acme Ltd., Bergen, and Vantor": the town between commas behind a body is where it sits, no member of the list. */
function isSeat({ tokens }: TaggedSentence, index: number, word: Word): boolean {
  const isBetweenCommas = tokens[word.index - 1]?.text === "," && tokens[word.index + 1]?.text === ",";
  return isBetweenCommas && word.index - 2 === lastOfName(tokens, index) && word.name === "B-LOC" && tokens[index]!.name.endsWith("-ORG");
}

function lastOfName(tokens: readonly Word[], index: number): number {
  let last = index;
  while (tokens[last + 1]?.name.startsWith("I-")) last++;
  return last;
}

/** The first conjunct of the coordination that the word belongs to. */
export function firstConjunct(sentence: TaggedSentence, index: number): number {
  let at = index;
  for (let steps = 0; sentence.tokens[at]?.deprel === "conj" && steps < sentence.tokens.length; steps++) at = sentence.tokens[at]!.head;
  return at;
}

/** Lower-case adposition of an oblique or nominal modifier: "in", "because of". */
export function preposition(sentence: TaggedSentence, index: number): string | undefined {
  let text: string | undefined;
  for (const word of children(sentence, index)) {
    if (!isRelation(word, "case") || word.xpos === "POS") continue;
    for (const part of [word, ...childrenBy(sentence, word.index, "fixed")]) text = text === undefined ? part.text.toLowerCase() : `${text} ${part.text.toLowerCase()}`;
  }
  return text;
}

/** Characters from the first to the last of the words. */
export function spanOf(sentence: TaggedSentence, indices: readonly number[]): Span {
  const first = sentence.tokens[Math.min(...indices)]!, last = sentence.tokens[Math.max(...indices)]!;
  return { start: first.start, end: last.end };
}

/** "with a neighbour saying she heard it": the noun between "with" and its participle, where the tree hangs both on the verb above. */
export function absoluteSubject(sentence: TaggedSentence, verb: Word): Word | undefined {
  const mark = verb.xpos === "VBG" && isRelation(verb, "advcl") ? childrenBy(sentence, verb.index, "mark").find(({ lemma }) => lemma === "with") : undefined;
  return mark && childrenBy(sentence, verb.head, "obl").find(({ index, upos }) => mark.index < index && index < verb.index && /^(?:NOUN|PROPN|PRON)$/u.test(upos));
}

/** The words with what is put right about some of them, by index. */
export function withChanges(tokens: readonly Word[], changed: ReadonlyMap<number, Partial<Word>>): readonly Word[] {
  return changed.size ? tokens.map((word) => ({ ...word, ...changed.get(word.index) })) : tokens;
}
