/** Makes claims of parties: chains, evidence, qualifiers and counts in the form that the next stages read. */
import type { Chain, Claim, EventClaim, Mention, RelationClaim, Span, TaggedSentence, Word } from "../../types.js";
import { child, childrenBy, conjuncts, firstConjunct, preposition } from "../../text/tree.js";
import type { Context, Proposals, Rule } from "../context.js";
import { qualify } from "../qualify.js";

const MEASURING = /^(?:most|much|all|both|rest|bulk|remainder|whole|entirety|majority|half|part|parts|some)$/iu;

/** Stand for a clause or a manner: "explained by the fact that ...", "the most important thing to decide", "in every way that was asked". */
const VACUOUS = /^(?:fact|thing|way|manner|sake|headway)$/u;

/** Stand for one or two of things that nothing near them names. */
const SOME_ONE = /^(?:one|another|both|each|either|neither|first|second|third|fourth|fifth|last|latter|former|same)$/iu;

/** A noun phrase in its role: the word that heads it, the mention around it, the chain that it belongs to. */
export interface Party {
  readonly head: number;
  readonly mention: Mention;
  readonly chain: Chain;
}

/** What a rule has found out about one relation. */
export interface Finding {
  readonly sentence: TaggedSentence;
  /** The word that factuality, date and place are read from. */
  readonly anchor: number;
  readonly relation: string;
  /** As worded; its place in the text. */
  readonly predicate: Span;
  readonly subject?: Party;
  readonly object?: Party;
  readonly rule: string;
  readonly score: number;
}

/** The party behind a word; none for a pronoun without antecedent, a date, a word that names nothing. */
export function partyAt(context: Context, sentence: TaggedSentence, word: number): Party | undefined {
  const head = wholeOf(sentence, word);
  const mention = context.mentionAt(sentence, head), chain = mention && context.chainOf(mention);
  // "how many workers were hurt": a question names nobody.
  if (VACUOUS.test(sentence.tokens[head]?.lemma ?? "") || sentence.tokens[mention?.first ?? -1]?.xpos === "WRB") return undefined;
  if (!mention || !chain || mention.sentence !== sentence.index || !isNamed(context, chain) || isRate(sentence, mention) || SOME_ONE.test(chain.label)) return undefined;
  return { head, mention, chain };
}

/** "$4.55 a share": what an amount is reckoned by. */
const isRate = ({ tokens }: TaggedSentence, { first, last }: Mention): boolean =>
  last - first === 2 && /^an?$/iu.test(tokens[first]!.text) && /^(?:NUM|SYM)$/u.test(tokens[first - 1]?.upos ?? "");

/** "most of the backlog", "some of the money": the thing itself, which "most" only measures; "one of the men" is somebody else than the men. */
function wholeOf(sentence: TaggedSentence, head: number): number {
  const word = sentence.tokens[head];
  if (!word || !MEASURING.test(word.text)) return head;
  return childrenBy(sentence, head, "nmod").find(({ index }) => preposition(sentence, index) === "of")?.index ?? head;
}

/** Some mention says what the thing is: not only "it". */
const isNamed = (context: Context, chain: Chain): boolean => chain.mentions.some((index) => context.mentions[index]!.form !== "pronoun");

/** Words [first, last] of the sentence as a span. */
export const wordsSpan = (sentence: TaggedSentence, indices: readonly number[]): Span => ({
  start: sentence.tokens[Math.min(...indices)]!.start, end: sentence.tokens[Math.max(...indices)]!.end,
});

/** A rule of events that looks at some of the words of every sentence. */
export function ruleOfFindings(name: string, isAsked: (word: Word) => boolean, findingsOf: (context: Context, sentence: TaggedSentence, word: Word) => readonly Finding[]): Rule {
  return { name, find: (context, found) => claimsFrom(context, found, context.sentences.flatMap((sentence) => sentence.tokens.filter(isAsked).flatMap((word) => findingsOf(context, sentence, word)))) };
}

/** What a rule has found, without what makes no claim. */
export const claimsFrom = (context: Context, found: readonly Claim[], findings: readonly Finding[]): Proposals =>
  ({ claims: findings.map((finding) => claimFrom(context, found, finding)).filter((claim) => claim !== undefined) });

function claimFrom(context: Context, found: readonly Claim[], finding: Finding): Claim | undefined {
  const { sentence, subject, object } = finding;
  if (!subject && !object) return undefined;
  if (subject && object && subject.chain.id === object.chain.id) {
    context.missed?.({ rule: finding.rule, span: finding.predicate, reason: `"${subject.mention.text}" and "${object.mention.text}" are the same thing` });
    return undefined;
  }
  const qualified = qualify(context, found, sentence, finding.anchor);
  const isDenied = [subject, object].some((party) => party !== undefined && isDeniedParty(sentence, party.head));
  const counted = object?.mention.amount ?? subject?.mention.amount;
  const shared = {
    ...without(context, sentence, qualified, subject, object), ...(isDenied ? { factuality: "negated" as const } : {}), relation: finding.relation, predicate: context.article.text.slice(finding.predicate.start, finding.predicate.end),
    ...(counted ? { count: counted.value, countText: counted.text, countBound: counted.bound } : {}),
    evidence: {
      sentence: { start: sentence.start, end: sentence.end }, predicate: finding.predicate,
      ...(subject ? { subject: spanOf(subject.mention) } : {}), ...(object ? { object: spanOf(object.mention) } : {}),
    },
    rules: [finding.rule], score: finding.score,
  };
  if (subject && object) return { type: "relation", subject: subject.chain.id, object: object.chain.id, ...shared } satisfies RelationClaim;
  return { type: "event", ...(subject ? { agent: subject.chain.id } : {}), ...(object ? { target: object.chain.id } : {}), ...shared } satisfies EventClaim;
}

/** "agreed to a visit, but not a mission": the "not" is the party's own, no predicate noun's. */
const isDeniedParty = (sentence: TaggedSentence, head: number): boolean =>
  !child(sentence, head, "cop") && childrenBy(sentence, head, "advmod", "cc").some(({ index, text }) => index < head && /^not$/iu.test(text) && !/^(?:only|just|merely|least)$/iu.test(sentence.tokens[index + 1]?.text ?? ""));

const spanOf = ({ start, end }: Mention): Span => ({ start, end });

/** Place and weapon are told apart from the parties: "drones hit Kazan" has no place beside its target, nor has it in "hit Kazan and Perm". */
function without(context: Context, sentence: TaggedSentence, qualified: ReturnType<typeof qualify>, subject?: Party, object?: Party): ReturnType<typeof qualify> {
  const { place, weapon, ...rest } = qualified;
  const listed = object ? conjuncts(sentence, firstConjunct(sentence, object.head)).map((head) => context.chainAt(sentence, head)?.id) : [];
  const isParty = (chain: number | undefined) => chain === undefined || chain === subject?.chain.id || chain === object?.chain.id || listed.includes(chain);
  return { ...rest, ...(isParty(place) ? {} : { place: place! }), ...(isParty(weapon) ? {} : { weapon: weapon! }) };
}
