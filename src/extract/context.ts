/**
 * What a rule sees: the article's tagged sentences, what was spotted in them, the chains, and quick ways from a word to
 * the thing that it stands for. A rule never sees the model.
 */
import { child, children, childrenBy, conjuncts, isRelation } from "../text/tree.js";
import type { Amount, Article, Chain, Claim, DateExpression, Mention, Notice, QuoteClaim, Span, Spotted, TaggedSentence, Word } from "../types.js";

export interface Context {
  readonly article: Article;
  readonly sentences: readonly TaggedSentence[];
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  dates(sentence: TaggedSentence): readonly DateExpression[];
  amounts(sentence: TaggedSentence): readonly Amount[];
  /** The mention that the word heads, or the smallest one around it; a relative pronoun stands for what it follows. */
  mentionAt(sentence: TaggedSentence, index: number): Mention | undefined;
  /** The chain of `mentionAt`. */
  chainAt(sentence: TaggedSentence, index: number): Chain | undefined;
  chainOf(mention: Mention): Chain | undefined;
  /** Where a rule tells what it nearly claimed; absent unless somebody asks, so that it costs nothing. */
  readonly missed?: (miss: NearMiss) => void;
}

/** A rule that came close to a claim, and what stopped it. */
export interface NearMiss {
  readonly rule: string;
  /** The words that it looked at. */
  readonly span: Span;
  readonly reason: string;
}

/** A rule proposes claims; `found` holds what the rules before it proposed (quotes come first). */
export interface Rule {
  readonly name: string;
  find(context: Context, found: readonly Claim[]): Proposals;
}

export interface Proposals {
  readonly claims: readonly Claim[];
  readonly notices?: readonly Notice[];
  /** Quoted words of nobody whom the text names: what they claim is neither the article's nor anybody's. */
  readonly unsourced?: readonly Span[];
}

export function context(article: Article, sentences: readonly TaggedSentence[], spotted: Spotted, chains: readonly Chain[], missed?: (miss: NearMiss) => void): Context {
  const byWord = mentionsByWord(sentences, spotted.mentions);
  const chainByMention = new Map<number, Chain>();
  for (const chain of chains) for (const index of chain.mentions) chainByMention.set(index, chain);

  const mentionAt = (sentence: TaggedSentence, index: number): Mention | undefined => byWord[sentence.index]?.[antecedentOfRelative(sentence, index) ?? index];
  const chainOf = (mention: Mention) => chainByMention.get(mention.index);
  return {
    article, sentences, chains,
    ...(missed ? { missed } : {}),
    mentions: spotted.mentions,
    dates: (sentence) => spotted.dates[sentence.index] ?? [],
    amounts: (sentence) => spotted.amounts[sentence.index] ?? [],
    mentionAt,
    chainOf,
    chainAt: (sentence, index) => {
      const mention = mentionAt(sentence, index);
      return mention && chainOf(mention);
    },
  };
}

/** For each word of each sentence the mention that it heads, else the smallest one around it; of equals the first. */
function mentionsByWord(sentences: readonly TaggedSentence[], mentions: readonly Mention[]): readonly (readonly (Mention | undefined)[])[] {
  const byWord = sentences.map(({ tokens }) => new Array<Mention | undefined>(tokens.length).fill(undefined));
  const isCloser = (mention: Mention, known: Mention | undefined, at: number): boolean =>
    known === undefined || (known.head !== at && (mention.head === at || mention.last - mention.first < known.last - known.first));
  for (const mention of mentions) {
    const words = byWord[mention.sentence] ?? [];
    if (isCloser(mention, words[mention.head], mention.head)) words[mention.head] = mention;
    if (mention.form === "pronoun") continue;
    for (let at = mention.first; at < mention.last; at++) if (isCloser(mention, words[at], at)) words[at] = mention;
  }
  return byWord;
}

const RELATIVE = new Set(["who", "which", "that", "whom", "whose"]);

/** "the people who fled": who -> people; "the bank whose owner fled": whose -> bank; undefined for any other word. */
export function antecedentOfRelative(sentence: TaggedSentence, index: number): number | undefined {
  const pronoun = sentence.tokens[index];
  if (!pronoun || !pronoun.xpos.startsWith("W") || !RELATIVE.has(pronoun.text.toLowerCase())) return undefined;
  for (let at = pronoun.head, steps = 0; at >= 0 && steps < sentence.tokens.length; steps++) {
    const above = sentence.tokens[at]!;
    if (above.deprel === "acl:relcl") return nearerThan(sentence, pronoun, above.head) ?? above.head;
    at = above.head;
  }
  return undefined;
}

const PEOPLE = /^(?:person|organization|place)$/u;

/**
 * The noun right before the pronoun, where the tree went past it to one that cannot be meant: "papers passed on by Ruiz, who ..." is
 * Ruiz, and so is a name behind a comma that stands in a clause of its own; "who" behind "the murder of two men in May" is the men.
 */
function nearerThan(sentence: TaggedSentence, pronoun: Word, head: number): number | undefined {
  const { tokens } = sentence;
  const hasComma = tokens[pronoun.index - 1]?.text === ",";
  const isPerson = (word: Word | undefined) => word !== undefined && (word.noun === "person" || word.name.endsWith("-PER"));
  // "the owner of the mill, who ..."
  if (/^who$/iu.test(pronoun.text) && !isPerson(tokens[head]) && isRelation(tokens[head]!, "nmod") && isPerson(tokens[tokens[head]!.head])) return tokens[head]!.head;
  let near = pronoun.index - (hasComma ? 2 : 1);
  while (tokens[near] && isRelation(tokens[near]!, "flat", "compound") && tokens[near]!.head >= 0) near = tokens[near]!.head;
  const word = tokens[near], far = tokens[head]!;
  const mayAct = ({ noun, name }: Word) => PEOPLE.test(noun) || name.endsWith("-PER") || name.endsWith("-ORG");
  const isNear = word !== undefined && near > head && near < pronoun.index && /^(?:NOUN|PROPN)$/u.test(word.upos);
  if (/^who$/iu.test(pronoun.text) && !mayAct(far)) return isNear && mayAct(word) ? near : lastPersonOf(sentence, head, pronoun.index);
  if (!isNear) return undefined;
  return hasComma && word.upos === "PROPN" && isInOwnClause(tokens, near, head) ? near : undefined;
}

const lastPersonOf = (sentence: TaggedSentence, noun: number, before: number): number | undefined =>
  childrenBy(sentence, noun, "nmod").flatMap(({ index }) => conjuncts(sentence, index)).filter((index) => index > noun && index < before && sentence.tokens[index]!.noun === "person").at(-1);

/** Does the way up from the word to the other one lead through a clause? */
function isInOwnClause(tokens: readonly Word[], from: number, to: number): boolean {
  for (let at = from, steps = 0; at >= 0 && at !== to && steps < tokens.length; steps++) {
    if (isRelation(tokens[at]!, "acl", "advcl")) return true;
    at = tokens[at]!.head;
  }
  return false;
}

/** The quote whose words hold the character, the innermost where quotes nest. */
export function quoteAround(found: readonly Claim[], at: number): QuoteClaim | undefined {
  const around = found.filter((claim): claim is QuoteClaim => claim.type === "quote" && claim.pieces.some((piece) => piece.start <= at && at < piece.end));
  const length = (quote: QuoteClaim) => quote.pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  return around.sort((a, b) => length(a) - length(b))[0];
}

/** Subject of a clause, its own or the one it shares: see frame.ts for inheritance. */
export const ownSubject = (sentence: TaggedSentence, index: number): Word | undefined => child(sentence, index, "nsubj", "csubj");

/** Does the word have a dependent with one of the lemmas? */
export const hasDependent = (sentence: TaggedSentence, index: number, lemmas: ReadonlySet<string>, ...relations: readonly string[]): boolean =>
  children(sentence, index).some((below) => lemmas.has(below.lemma) && (!relations.length || isRelation(below, ...relations)));
