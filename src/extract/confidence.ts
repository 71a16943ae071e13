/**
 * How likely a claim is right: a logistic regression over what can be said of it, fitted on gold graphs.
 *
 * Features are counted names: the rules that made it, how sure the rule was, how real and by whom it is told, how its ends
 * are named, whether the model's roles agree with the tree, how often the article tells it, how long the sentence is. The
 * weights (calibration.ts) are additive in log-odds, so every confidence can be explained: what has no weight counts nothing, and a rule that
 * no gold article has seen yet is judged by its own score. `bench/confidence.ts --fit` writes the weights and
 * prints the reliability table. Method: Platt 1999, over features instead of one score.
 */
import { relation } from "../lexicon/relations.js";
import type { Claim, Mention, Span, TaggedSentence } from "../types.js";
import { WEIGHTS } from "./calibration.js";
import type { Context } from "./context.js";

/** What speaks for or against a claim: name -> how much of it there is. */
export type Features = Readonly<Record<string, number>>;

/** No claim is surer than this, or less sure than what is left. */
const MOST = 0.99;
/** Words of a sentence beyond which the tree is often wrong. */
const LONG = 35;

/** What the features of one article's claims look up again and again. */
interface Index {
  readonly sentenceAt: ReadonlyMap<number, TaggedSentence>;
  /** The mentions that begin at a character. */
  readonly mentionsAt: ReadonlyMap<number, readonly Mention[]>;
  /** How often the article tells the fact. */
  readonly told: ReadonlyMap<string, number>;
}

/** @returns the claims with their score in [0.01, 0.99], three decimals */
export function weighed(context: Context, claims: readonly Claim[], observe?: (claim: Claim, features: Features) => void): Claim[] {
  const index = indexOf(context, claims);
  return claims.map((claim) => {
    const features = featuresOf(index, claim);
    observe?.(claim, features);
    return { ...claim, score: probability(features) };
  });
}

function indexOf({ sentences, mentions }: Context, claims: readonly Claim[]): Index {
  const mentionsAt = new Map<number, Mention[]>(), told = new Map<string, number>();
  for (const mention of mentions) mentionsAt.set(mention.start, [...(mentionsAt.get(mention.start) ?? []), mention]);
  for (const claim of claims) if (claim.type !== "quote") told.set(factKey(claim), (told.get(factKey(claim)) ?? 0) + 1);
  return { sentenceAt: new Map(sentences.map((sentence) => [sentence.start, sentence])), mentionsAt, told };
}

export function probability(features: Features, weights: Features = WEIGHTS): number {
  const odds = Object.entries(features).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0);
  return Math.round(Math.min(MOST, Math.max(1 - MOST, 1 / (1 + Math.exp(-odds)))) * 1000) / 1000;
}

function featuresOf(index: Index, claim: Claim): Features {
  const sentence = index.sentenceAt.get(claim.evidence.sentence.start);
  const subject = mentionOf(index, sentence, claim.evidence.subject), object = mentionOf(index, sentence, claim.evidence.object);
  const named = (end: string, mention: Mention | undefined): Record<string, number> => (mention ? { [`${end} ${mention.form}`]: 1, [`${end} ${mention.kind}`]: 1 } : { [`${end} none`]: 1 });
  return {
    [claim.type]: 1,
    [`${claim.type} score`]: Math.log(claim.score / (1 - claim.score)),
    ...Object.fromEntries(claim.rules.map((rule) => [`rule ${rule}`, 1])),
    ...(claim.rules.length > 1 ? { "several rules": 1 } : {}),
    [`factuality ${claim.factuality}`]: 1,
    ...(claim.attributedTo.length ? { attributed: 1 } : {}),
    ...(sentence?.isHeadline ? { headline: 1 } : {}),
    ...((sentence?.tokens.length ?? 0) > LONG ? { "long sentence": 1 } : {}),
    ...named("subject", subject),
    ...(claim.type === "quote" ? quoteFeatures(claim.text, claim.form) : factFeatures(index, claim, sentence, subject, object)),
    ...(claim.type === "quote" ? {} : named("object", object)),
  };
}

const quoteFeatures = (text: string, form: string): Features => ({ [`quote ${form}`]: 1, "quote length": Math.log(text.split(" ").length) });

type Fact = Exclude<Claim, { type: "quote" }>;

function factFeatures(index: Index, claim: Fact, sentence: TaggedSentence | undefined, subject: Mention | undefined, object: Mention | undefined): Features {
  const known = relation(claim.relation);
  const told = index.told.get(factKey(claim)) ?? 1;
  const words = sentence?.tokens.filter(({ start, end }) => claim.evidence.predicate && start < claim.evidence.predicate.end && claim.evidence.predicate.start < end) ?? [];
  const agreed = (mention: Mention | undefined): number => (mention && sentence ? Math.max(0, ...sentence.roles
    .filter(({ predicate, argument }) => words.some(({ index }) => index === predicate) && mention.first <= argument && argument < mention.last).map(({ score }) => score)) : 0);
  const from = claim.evidence.predicate?.start ?? 0;
  return {
    [`class ${known?.class ?? "own"}`]: 1,
    "told again": Math.log(told),
    ...(words.length ? { "subject role": agreed(subject), "object role": agreed(object) } : {}),
    ...(subject ? { "subject distance": Math.log(1 + Math.abs(subject.start - from) / 20) } : {}),
    ...(object ? { "object distance": Math.log(1 + Math.abs(object.start - from) / 20) } : {}),
  };
}

/** What two claims of one fact share. */
const factKey = (claim: Fact): string => [claim.type, claim.relation, ...(claim.type === "relation" ? [claim.subject, claim.object] : [claim.agent, claim.target])].join(" ");

/** The mention that stands where the evidence says. */
const mentionOf = ({ mentionsAt }: Index, sentence: TaggedSentence | undefined, span: Span | undefined): Mention | undefined =>
  span && sentence ? mentionsAt.get(span.start)?.find((mention) => mention.sentence === sentence.index && mention.end === span.end) : undefined;
