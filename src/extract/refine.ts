/**
 * Refiners of stage 6: what the rules proposed comes in, what the article is taken to say goes out.
 *
 * One claim a sentence for the same relation of the same parties (the surer one, with the rules of both); an event without
 * agent or target gives way to a claim of the same words that knows both; the target of an act is not its place;
 * who resigns from an office resigns from its body; a quote is about the parties of the claims in its words.
 */
import { contains, overlaps } from "../text/offsets.js";
import type { NearMiss } from "./context.js";
import type { Claim, EventClaim, QuoteClaim, RelationClaim } from "../types.js";

type Fact = RelationClaim | EventClaim;

/** @param isNamed whether the text gives the chain a name of its own */
export function refine(claims: readonly Claim[], isNamed: (chain: number) => boolean, missed?: (miss: NearMiss) => void): Claim[] {
  const told = claims.filter((claim): claim is Fact => claim.type !== "quote");
  const proposed = unique(told.flatMap((fact) => bodiesLeft(fact, told)));
  const facts = proposed.filter((fact) => {
    const reason = isKnownBetter(fact, proposed) ? `"${fact.predicate}" is told better in the same sentence` : isTargetOnly(fact, proposed) ? `"${fact.predicate}" names what the act was aimed at, no place` : undefined;
    if (reason) missed?.({ rule: fact.rules.join(", "), span: fact.evidence.predicate ?? fact.evidence.sentence, reason });
    return !reason;
  });
  const quotes = claims.filter((claim): claim is QuoteClaim => claim.type === "quote").map((quote) => aboutItsClaims(quote, facts, isNamed));
  return [...quotes, ...facts];
}

/** A quote is about what it names and about the parties of the claims in its words, not about every noun in it. */
function aboutItsClaims(quote: QuoteClaim, facts: readonly Fact[], isNamed: (chain: number) => boolean): QuoteClaim {
  const inside = facts.filter(({ evidence }) => quote.pieces.some((piece) => evidence.predicate !== undefined && contains(piece, evidence.predicate)));
  const parties = new Set(inside.flatMap(ends));
  return { ...quote, about: quote.about.filter((chain) => isNamed(chain) || parties.has(chain)) };
}

/** "stepped down as chairman of Acme": who left the office has left Acme, where the office was held. */
function bodiesLeft(fact: Fact, facts: readonly Fact[]): readonly Fact[] {
  const office = fact.evidence.object;
  if (fact.type !== "relation" || fact.relation !== "resigned-from" || !office) return [fact];
  const held = facts.filter((other): other is RelationClaim => other.type === "relation" && other.relation === "role-in" && other.subject === fact.subject
    && other.evidence.predicate !== undefined && overlaps(other.evidence.predicate, office));
  return held.length === 0 ? [fact] : held.map(({ object, title, evidence }) =>
    ({ ...fact, object, ...(title === undefined ? {} : { title }), evidence: { ...fact.evidence, ...(evidence.object ? { object: evidence.object } : {}) } }));
}

function unique(facts: readonly Fact[]): Fact[] {
  const kept = new Map<string, Fact>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.evidence.sentence.start, fact.type, fact.relation, ends(fact), fact.factuality, fact.type === "relation" ? fact.title : undefined]);
    const twin = kept.get(key);
    if (!twin) kept.set(key, fact);
    else {
      const [better, other] = fact.score > twin.score ? [fact, twin] : [twin, fact];
      kept.set(key, { ...other, ...better, rules: [...new Set([...twin.rules, ...fact.rules])] });
    }
  }
  return [...kept.values()];
}

const ends = (fact: Fact): readonly (number | undefined)[] => (fact.type === "relation" ? [fact.subject, fact.object] : [fact.agent, fact.target]);

/** "a strike on the port": with "rebels struck the port" in the same sentence the lone target says nothing new. */
function isKnownBetter(fact: Fact, facts: readonly Fact[]): boolean {
  if (fact.type !== "event") return false;
  return facts.some((other) => other.type === "relation" && other.relation === fact.relation && other.evidence.sentence.start === fact.evidence.sentence.start
    && (fact.target === undefined ? other.subject === fact.agent : other.object === fact.target));
}

/** "attacks on the islands" says whom they hit, not where they happened. */
function isTargetOnly(fact: Fact, facts: readonly Fact[]): boolean {
  const noun = fact.evidence.subject;
  if (fact.relation !== "happened-in" || fact.type !== "relation" || !noun) return false;
  return facts.some((other) => other !== fact && other.rules.some((rule) => rule === "event-noun" || rule === "light-verb") && other.evidence.predicate !== undefined && overlaps(other.evidence.predicate, noun)
    && (other.type === "relation" ? other.object : other.target) === fact.object);
}
