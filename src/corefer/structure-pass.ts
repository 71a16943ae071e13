/**
 * Chains that one construction ties: appositions ("Ana Ruiz, the mayor of Vell"), roles by copula ("Ruiz is the mayor")
 * and names after a role noun ("the mayor, Ana Ruiz").
 *
 * A copula joins only in a plain statement: not under negation, modality or a condition ("could be the mayor").
 *
 * Limits: the tree decides; two names side by side ("Paris, France") never join.
 */
import { child, children, conjuncts, isRelation, subtree } from "../text/tree.js";
import { areKindsAlike, type Clusters } from "./clusters.js";
import type { Fact } from "./fact.js";

export function joinStructures(chains: Clusters): void {
  for (const fact of chains.facts) {
    const far = fact.form === "name" && !/^(?:place|country)$/u.test(fact.kind) && isBetweenCommas(fact) ? farAnchor(chains, fact) : undefined;
    if (far) joinApposition(chains, far, fact);
    else if (fact.form === "name" && fact.kind === "person" && isRelation(fact.head, "nsubj", "nsubj:pass")) joinApposition(chains, besideSubject(chains, fact), fact);
    else if (isRelation(fact.head, "appos")) joinApposition(chains, chains.at(fact.mention.sentence, nearestConjunct(fact)), fact);
    if (fact.form === "nominal" || fact.form === "name") joinCopula(chains, fact);
  }
}

/** "between Lagos and Kano, the northern city": the last conjunct before the comma, whichever the tree took. */
function nearestConjunct({ sentence, head }: Fact): number {
  const before = conjuncts(sentence, head.head).filter((index) => index < head.index);
  return before.length ? Math.max(...before) : head.head;
}

/** ", Ana Ruiz," with no list going on behind it. */
function isBetweenCommas({ sentence: { tokens }, mention, head }: Fact): boolean {
  return tokens[mention.first - 1]?.text === "," && tokens[mention.last]?.text === "," && !/^(?:and|or|&)$/iu.test(tokens[mention.last + 1]?.text ?? "")
    && !tokens.some((word) => word.head === head.index && isRelation(word, "cc", "conj"));
}

/** "the head of the union, Ana Ruiz, said": where the tree hangs the name on the union, the noun in front of "of" is meant if it alone can be. */
function farAnchor(chains: Clusters, fact: Fact): Fact | undefined {
  const near = fact.sentence.tokens[fact.head.head];
  if (!near || !isRelation(fact.head, "appos", "conj") || near.index > fact.head.index) return undefined;
  const beside = chains.at(fact.mention.sentence, near.index);
  if (beside && beside.form !== "name" && beside.kind === fact.kind && isOneThing(beside, fact)) {
    if (isRelation(fact.head, "appos")) return undefined;
    // No other is told with the two: the tree took an apposition for a list.
    if (beside.kind === "person" && beside.opening !== "bare" && near.deprel !== "conj" && conjuncts(fact.sentence, near.index).length === 2) return beside;
  }
  for (let word = near, steps = 0; isRelation(word, "nmod", "conj") && word.head >= 0 && steps < MAX_PHRASES; steps++) {
    word = fact.sentence.tokens[word.head]!;
    const anchor = chains.at(fact.mention.sentence, word.index);
    if (anchor?.form === "nominal" && anchor.kind === fact.kind && anchor.number !== "plural" && isOneThing(anchor, fact)) return anchor;
  }
  return undefined;
}

/** "A spokesman, Bill Tate said": the tree may give the verb two subjects. */
function besideSubject(chains: Clusters, { sentence, mention, head }: Fact): Fact | undefined {
  const before = sentence.tokens[mention.first - 1]?.text === "," ? sentence.tokens.findLast((word) => word.index < mention.first && word.head === head.head && word.deprel === head.deprel) : undefined;
  const office = before && chains.at(mention.sentence, before.index);
  return office && Math.max(...subtree(sentence, before.index)) >= mention.first - 2 ? office : undefined;
}

/** Phrases between a noun and the name set beside it, at most. */
const MAX_PHRASES = 4;

function joinApposition(chains: Clusters, anchor: Fact | undefined, fact: Fact): void {
  if (!anchor || !isOneThing(anchor, fact)) return;
  // A row of commas is a list that the tree took for an apposition: "France, Germany and Spain".
  if (children(fact.sentence, fact.head.index).some((below) => isRelation(below, "conj")) && fact.number !== "plural") return;
  if (isOpenEnded(fact) && !isOfficeBefore(anchor, fact)) return;
  if (anchor.form === "nominal" && fact.form === "nominal" && anchor.opening === "bare" && fact.opening === "bare") return;
  if (genders(anchor, fact) < 2 && !chains.isTogether(anchor.mention.index, fact.mention.index) && fits(chains, anchor, fact)) chains.join(anchor.mention.index, fact.mention.index);
}

/** A comma before and none behind: "Ruiz, Saudi king agree" is a list of a headline. */
function isOpenEnded({ sentence, mention, head }: Fact): boolean {
  if (sentence.tokens[mention.first - 1]?.text !== ",") return false;
  const end = Math.max(mention.last, ...subtree(sentence, head.index).map((index) => index + 1));
  const after = sentence.tokens[end];
  return after !== undefined && after.upos !== "PUNCT" && sentence.tokens[end - 1]?.upos !== "PUNCT";
}

/** "Chile's president, Ana Ruiz said": a text of sentences closes not every apposition; an office in the singular is no list. */
const isOfficeBefore = (office: Fact, name: Fact): boolean => !name.sentence.isHeadline && name.form === "name" && name.kind === "person" && office.form === "nominal" && office.kind === "person"
  && office.number === "singular" && (office.opening !== "bare" || office.mention.first === 0) && office.mention.index < name.mention.index && !/^(?:and|or|&)$/iu.test(name.sentence.tokens[name.mention.last]?.text ?? "");

const genders = (a: Fact, b: Fact): number => new Set([a.gender, b.gender].filter(Boolean)).size;

/** One is a nominal, numbers agree, kinds may be one thing's. */
function isOneThing(a: Fact, b: Fact): boolean {
  if (a.form !== "nominal" && b.form !== "nominal") return false;
  if (a.form === "pronoun" || b.form === "pronoun" || a.form === "adjective" || b.form === "adjective") return false;
  if (a.mention.first < b.mention.last && b.mention.first < a.mention.last) return false;
  const [name, nominal] = a.form === "name" ? [a, b] : [b, a];
  // "the agency, through its adviser": what an organization owns is not the organization.
  if (name.form === "name" && nominal.kind !== "person" && nominal.opening === "possessive" && /^(its|their)$/i.test(nominal.sentence.tokens[nominal.mention.first]!.text)) return false;
  if (name.form === "name" && nominal.number === "plural" && name.number !== "plural") return false;
  if (name.kind === "country" && !COUNTRY_NOUNS.has(nominal.noun)) return false;
  if (a.number !== "either" && b.number !== "either" && a.number !== b.number) return false;
  return areKindsAlike(a.kind, b.kind) || (name.kind === "organization" && DEALERS.has(nominal.noun));
}

/** Parts in a deal or a trade, which firms have as well as people: "the buyer, Acme Inc.". */
const DEALERS = new Set("buyer purchaser seller bidder suitor acquirer owner operator builder maker producer supplier distributor publisher developer contractor lender creditor debtor borrower investor shareholder sponsor partner customer client competitor rival tenant landlord".split(" "));

/** What a country is called in an apposition; "Tokyo, Japan, a guest house" is a slip of the tree. */
const COUNTRY_NOUNS = new Set("country nation state ally neighbor neighbour power republic kingdom monarchy member democracy island".split(" "));

function fits(chains: Clusters, a: Fact, b: Fact): boolean {
  const x = chains.profile(chains.of(a.mention.index)), y = chains.profile(chains.of(b.mention.index));
  return !(x.isNamed && y.isNamed) && new Set([...x.genders, ...y.genders]).size < 2 && (areKindsAlike(x.kind, y.kind) || x.kind === "organization" || y.kind === "organization");
}

const DOUBT = new Set(["not", "n't", "never", "would", "could", "may", "might", "should", "no", "if", "whether"]);

/** The nominal is the predicate: "Ruiz was the mayor". */
function joinCopula(chains: Clusters, fact: Fact): void {
  const { sentence, head } = fact;
  const copula = child(sentence, head.index, "cop"), subject = child(sentence, head.index, "nsubj");
  if (!copula || copula.lemma !== "be" || !subject) return;
  const below = children(sentence, head.index);
  const between = sentence.tokens.slice(Math.min(copula.index, head.index), head.index);
  if ([...below, ...between].some((word) => DOUBT.has(word.text.toLowerCase())) || sentence.tokens[sentence.tokens.length - 1]?.text === "?" || isRelation(head, "advcl")) return;
  const who = chains.at(fact.mention.sentence, subject.index);
  if (!who || who.form === "adjective" || !(isRoleOf(who, fact) && fits(chains, who, fact)) && !isOne(who, fact)) return;
  if (who.number !== "either" && fact.number !== "either" && who.number !== fact.number) return;
  chains.join(who.mention.index, fact.mention.index);
}

/** "The first one was Jan Berg", "One of the suspects is Kari Holm". */
const isOne = (who: Fact, name: Fact): boolean => name.form === "name" && name.kind === "person" && who.form === "nominal" && who.kind === "group" && who.number === "singular" && /^one$/iu.test(who.head.text);

/** Persons take any role noun, before the verb ("The winner was Ana Ruiz") only one that is somebody's; other named things only a definite one of their own kind ("Vell is the city"). */
function isRoleOf(who: Fact, role: Fact): boolean {
  if (role.form === "name") return who.form === "nominal" && (who.kind === role.kind || (role.kind === "organization" && DEALERS.has(who.noun))) && /^(?:person|organization)$/u.test(role.kind) && /^(?:definite|possessive)$/u.test(who.opening) && who.number !== "plural";
  if (role.kind === "person") return who.kind === "person" && role.number === "singular";
  return who.form === "name" && who.kind === role.kind && /^(organization|country|place|facility)$/.test(role.kind) && role.opening !== "bare" && role.modifiers.size + role.complements.size > 0;
}
