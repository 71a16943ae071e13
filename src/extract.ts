/**
 * Stage 6 of 10: what was tagged, spotted and coreferred comes in, claims go out: relations, events, quotes.
 *
 * Rules propose, in the order below; each sees what those before it proposed, so quotes come first: a claim in the words of a
 * quote is attributed to its speaker. Refiners then drop and merge. A rule is `{ name, find }`; a new one is one file, one
 * line here, and its cases in test/cases. Last, confidence.ts says how likely each claim is right.
 *
 * "Rebels shelled the port, officials said." -> quote of officials; Rebels attacked port, by officials.
 */
import { weighed, type Features } from "./extract/confidence.js";
import { context, quoteAround, type NearMiss, type Rule } from "./extract/context.js";
import { agentNoun } from "./extract/event/agent-noun.js";
import { journeyNoun } from "./extract/event/journey-noun.js";
import { missing } from "./extract/event/missing.js";
import { nounEvent } from "./extract/event/noun.js";
import { predicateAdjective } from "./extract/event/predicate-adjective.js";
import { predicateNoun } from "./extract/event/predicate-noun.js";
import { predicatePhrase } from "./extract/event/predicate-phrase.js";
import { relationalNoun } from "./extract/event/relational-noun.js";
import { verbEvent } from "./extract/event/verb.js";
import { quote } from "./extract/quote.js";
import { refine } from "./extract/refine.js";
import { alias } from "./extract/structure/alias.js";
import { belonging } from "./extract/structure/belonging.js";
import { happened } from "./extract/structure/happened.js";
import { kin } from "./extract/structure/kin.js";
import { member } from "./extract/structure/member.js";
import { nationality } from "./extract/structure/nationality.js";
import { founder, owner } from "./extract/structure/owner.js";
import { part } from "./extract/structure/part.js";
import { place } from "./extract/structure/place.js";
import { title } from "./extract/structure/title.js";
import { contains } from "./text/offsets.js";
import type { Article, Chain, Claim, Notice, Span, Spotted, TaggedSentence } from "./types.js";

/** Order matters: quotes before all, events before structure. */
const RULES: readonly Rule[] = [quote, verbEvent, nounEvent, journeyNoun, agentNoun, predicateNoun, relationalNoun, predicatePhrase, predicateAdjective, missing, title, member, nationality, part, belonging, place, happened, kin, owner, founder, alias];

export interface Extracted {
  readonly claims: readonly Claim[];
  readonly notices: readonly Notice[];
}

/** Is told what is looked at on the way; asked for by `why` and the benches alone. */
export interface Observer {
  /** What each claim's confidence was reckoned from. */
  readonly weighed?: (claim: Claim, features: Features) => void;
  /** What rules nearly claimed, and refiners dropped. */
  readonly missed?: (miss: NearMiss) => void;
}

export function extract(article: Article, sentences: readonly TaggedSentence[], spotted: Spotted, chains: readonly Chain[], observer: Observer = {}): Extracted {
  const seen = context(article, sentences, spotted, chains, observer.missed);
  const claims: Claim[] = [], notices: Notice[] = [], unsourced: Span[] = [];
  for (const rule of RULES) {
    const proposed = rule.find(seen, claims);
    claims.push(...proposed.claims);
    notices.push(...(proposed.notices ?? []));
    unsourced.push(...(proposed.unsourced ?? []));
  }
  const told = claims.filter((claim) => !isNobodys(claim, claims, unsourced));
  const named = new Set(spotted.mentions.filter(({ form }) => form === "name" || form === "adjective").map((mention) => seen.chainOf(mention)?.id));
  return { claims: weighed(seen, refine(told, (chain) => named.has(chain), observer.missed), observer.weighed), notices };
}

/** Told in quoted words without a source, and in no quote of somebody's. */
function isNobodys(claim: Claim, claims: readonly Claim[], unsourced: readonly Span[]): boolean {
  const words = claim.type === "quote" ? undefined : claim.evidence.predicate;
  return words !== undefined && unsourced.some((piece) => contains(piece, words)) && quoteAround(claims, words.start) === undefined;
}
