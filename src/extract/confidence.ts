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

/** @returns the claims with their score in [0.01, 0.99], three decimals */
export const weighed = (context: Context, claims: readonly Claim[], observe?: (claim: Claim, features: Features) => void): Claim[] =>
  claims.map((claim) => {
    const features = featuresOf(context, claims, claim);
    observe?.(claim, features);
    return { ...claim, score: probability(features) };
  });

export function probability(features: Features, weights: Features = WEIGHTS): number {
  const odds = Object.entries(features).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0);
  return Math.round(Math.min(MOST, Math.max(1 - MOST, 1 / (1 + Math.exp(-odds)))) * 1000) / 1000;
}

function featuresOf(context: Context, claims: readonly Claim[], claim: Claim): Features {
  const sentence = context.sentences.find(({ start }) => start === claim.evidence.sentence.start);
  const subject = mentionOf(context, sentence, claim.evidence.subject), object = mentionOf(context, sentence, claim.evidence.object);
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
    ...(claim.type === "quote" ? quoteFeatures(claim.text, claim.form) : factFeatures(claims, claim, sentence, subject, object)),
    ...(claim.type === "quote" ? {} : named("object", object)),
  };
}

const quoteFeatures = (text: string, form: string): Features => ({ [`quote ${form}`]: 1, "quote length": Math.log(text.split(" ").length) });

type Fact = Exclude<Claim, { type: "quote" }>;

function factFeatures(claims: readonly Claim[], claim: Fact, sentence: TaggedSentence | undefined, subject: Mention | undefined, object: Mention | undefined): Features {
  const known = relation(claim.relation);
  const told = claims.filter((other) => other.type === claim.type && other.relation === claim.relation && sameEnds(other, claim)).length;
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

const sameEnds = (a: Claim, b: Fact): boolean =>
  a.type === "relation" && b.type === "relation" ? a.subject === b.subject && a.object === b.object : a.type === "event" && b.type === "event" && a.agent === b.agent && a.target === b.target;

/** The mention that stands where the evidence says. */
const mentionOf = (context: Context, sentence: TaggedSentence | undefined, span: Span | undefined): Mention | undefined =>
  span && sentence ? context.mentions.find((mention) => mention.sentence === sentence.index && mention.start === span.start && mention.end === span.end) : undefined;
