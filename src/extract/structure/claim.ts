/**
 * From what a rule of structure saw to a claim: chains of both ends, evidence, attribution, and no fact twice.
 *
 * A rule hands on a draft in words of one sentence: who (a word), what (the words of the predicate), of whom (a word).
 * Nothing comes of it when an end has no chain or both are the same thing. What a sentence asserts inside the words of a
 * quote ("the camp in Aral is closed") is its speaker's; titles and nationalities are the article's own wording.
 */
import { spanOf } from "../../text/tree.js";
import type { Chain, Claim, Factuality, Mention, RelationClaim, Span, TaggedSentence } from "../../types.js";
import type { Context } from "../context.js";
import { qualify } from "../qualify.js";

export interface Draft {
  readonly sentence: TaggedSentence;
  readonly rule: string;
  readonly relation: string;
  /** What the ends stand for; `mentionIn` and `holderOf` find them. */
  readonly subject: Mention;
  readonly object: Mention;
  /** Word indices of the predicate: title, preposition, possessive mark. */
  readonly words: readonly number[];
  readonly score: number;
  readonly title?: string;
  readonly factuality?: Factuality;
  /** Index of the word that asserts it (a copula's noun, a happening): says how real it is, by whom and when. Names assert nothing. */
  readonly asserted?: number;
}

/** @param found the claims of the rules before, with the quotes */
export function claimsOf(context: Context, found: readonly Claim[], drafts: readonly Draft[]): RelationClaim[] {
  const kept = new Map<string, RelationClaim>();
  for (const draft of drafts) {
    const claim = claimOf(context, found, draft);
    if (!claim) continue;
    const key = [draft.sentence.index, claim.subject, claim.relation, claim.object].join(" ");
    const twin = kept.get(key);
    if (!twin || twin.score < claim.score || (twin.score === claim.score && !twin.title && claim.title)) kept.set(key, claim);
  }
  return [...kept.values()];
}

function claimOf(context: Context, found: readonly Claim[], draft: Draft): RelationClaim | undefined {
  const subject = context.chainOf(draft.subject), object = context.chainOf(draft.object);
  if (!draft.words.length) return undefined;
  if (!subject || !object || subject.id === object.id || !isNamed(context, subject) || !isNamed(context, object)) {
    const isSame = subject !== undefined && subject.id === object?.id, [nameless] = [draft.subject, draft.object].filter((end) => end.form === "pronoun");
    context.missed?.({ rule: draft.rule, span: spanOf(draft.sentence, draft.words), reason: isSame ? `"${draft.subject.text}" and "${draft.object.text}" are the same thing` : `"${(nameless ?? draft.subject).text}" stands for nothing that the article names` });
    return undefined;
  }
  const predicate = spanOf(draft.sentence, draft.words);
  return {
    type: "relation", relation: draft.relation, subject: subject.id, object: object.id,
    predicate: context.article.text.slice(predicate.start, predicate.end),
    ...(draft.title ? { title: draft.title } : {}),
    ...qualification(context, found, draft, subject),
    evidence: { sentence: { start: draft.sentence.start, end: draft.sentence.end }, subject: spanIn(draft.sentence, draft.subject), predicate, object: spanIn(draft.sentence, draft.object) },
    rules: [draft.rule], score: draft.score,
  };
}

/** Is the thing called anything but "it"? */
const isNamed = (context: Context, chain: Chain): boolean => chain.mentions.some((index) => context.mentions[index]?.form !== "pronoun");

/** Where a mention stands; one that the sentence does not hold (an antecedent) stands where the sentence does. */
const spanIn = (sentence: TaggedSentence, mention: Mention): Span =>
  mention.sentence === sentence.index ? { start: mention.start, end: mention.end } : { start: sentence.start, end: sentence.end };

function qualification(context: Context, found: readonly Claim[], draft: Draft, subject: Chain): Pick<RelationClaim, "factuality" | "attributedTo" | "date" | "dateText" | "dateCertain"> {
  const plain = { factuality: draft.factuality ?? "actual", attributedTo: [] as readonly number[] };
  if (draft.asserted === undefined) return plain;
  const { factuality, attributedTo, date, dateText, dateCertain } = qualify(context, found, draft.sentence, draft.asserted);
  return {
    factuality: draft.factuality ?? factuality,
    attributedTo: attributedTo.filter((speaker) => speaker !== subject.id),
    ...(date === undefined || draft.relation !== "happened-in" ? {} : { date, ...(dateText === undefined ? {} : { dateText }), ...(dateCertain === undefined ? {} : { dateCertain }) }),
  };
}
