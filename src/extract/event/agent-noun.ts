/**
 * Rule "agent-noun" (stage 6 of 10, extract): nouns that name somebody after what they did, with whom or what they did it to.
 *
 *   "Ana Cruz, the author of two novels"        Cruz produced two novels
 *   "the winner of the race, Paul Okoye"        Okoye won race
 *   "critics of the ministry", "her supporters" critics criticized ministry; supporters supported her
 *   "the phone maker Volta"                      nothing: no phone is named
 *
 * The doer is the name beside the noun, the subject of "is", else the noun itself. Agentive and experiencer nominals after
 * NOMLEX (Macleod et al. 1998); offices, owners, founders and kin are the rules of structure.
 * No: "The author of the attack is unknown." (a thing that nobody writes) "The winner left early."
 */
import { childrenBy, conjuncts, isRelation, preposition } from "../../text/tree.js";
import type { EntityKind, TaggedSentence, Word } from "../../types.js";
import type { Context, Rule } from "../context.js";
import { partyAt, ruleOfFindings, wordsSpan, type Finding, type Party } from "./claim.js";
import { bearersOf } from "./relational-noun.js";

const SCORE = { named: 0.75, nominal: 0.65 };
const THINGS: readonly EntityKind[] = ["product", "work", "weapon", "other"];
const HAPPENINGS: readonly EntityKind[] = ["event"];
const PEOPLE: readonly EntityKind[] = ["person", "group"];
const ACTORS: readonly EntityKind[] = ["person", "group", "organization", "country"];

/** What a noun says of whoever it names. */
interface Deed {
  readonly relation: string;
  /** Prepositions that lead to what it was done to. */
  readonly by: RegExp;
  /** What that may be; anything where absent. */
  readonly kinds?: readonly EntityKind[];
  /** "her killer", "the minister's successor". */
  readonly hasOwner?: true;
  /** Told even of people who have no other name: "critics of the plan"; "the survivors of the crash" only says who they are. */
  readonly isAttitude?: true;
}

const OF = /^of$/u;
const DEEDS: readonly (readonly [nouns: string, deed: Deed])[] = [
  ["author co-author writer creator maker manufacturer producer developer designer inventor composer publisher", { relation: "produced", by: OF, kinds: THINGS }],
  ["winner", { relation: "won", by: OF, kinds: ["event", "other", "work"] }],
  ["survivor", { relation: "survived", by: OF, kinds: HAPPENINGS }],
  ["supporter backer proponent advocate admirer defender sympathizer sympathiser champion", { relation: "supported", by: OF, hasOwner: true, isAttitude: true }],
  ["critic detractor", { relation: "criticized", by: OF, hasOwner: true, isAttitude: true }],
  ["opponent foe", { relation: "rejected", by: OF, kinds: ["event", "work", "other", "organization", "facility"], isAttitude: true }],
  ["organizer organiser", { relation: "organized", by: OF, kinds: HAPPENINGS }],
  ["killer murderer assassin", { relation: "killed", by: OF, kinds: PEOPLE, hasOwner: true }],
  ["kidnapper abductor", { relation: "kidnapped", by: OF, kinds: PEOPLE, hasOwner: true }],
  ["attacker assailant", { relation: "attacked", by: OF, kinds: PEOPLE, hasOwner: true }],
  ["perpetrator", { relation: "committed", by: OF, kinds: HAPPENINGS }],
  ["mastermind", { relation: "planned", by: /^(?:of|behind)$/u, kinds: HAPPENINGS }],
  ["buyer purchaser", { relation: "bought", by: OF, kinds: THINGS }],
  ["seller exporter", { relation: "sold", by: OF, kinds: THINGS }],
  ["shareholder stakeholder", { relation: "invested-in", by: /^(?:in|of)$/u, kinds: ["organization"], hasOwner: true }],
  ["investor", { relation: "invested-in", by: /^in$/u }],
  ["sponsor donor", { relation: "aided", by: /^(?:of|to)$/u, kinds: ["organization", "event", "group", "country", "person"] }],
  ["user", { relation: "used", by: OF, kinds: THINGS }],
  ["witness eyewitness", { relation: "witnessed", by: /^(?:of|to)$/u, kinds: HAPPENINGS }],
  ["participant contestant", { relation: "participated-in", by: /^in$/u, kinds: HAPPENINGS }],
  ["signatory", { relation: "signed", by: /^(?:of|to)$/u }],
  ["recipient", { relation: "received", by: OF, kinds: THINGS }],
  ["successor", { relation: "succeeded", by: /^(?:of|to)$/u, kinds: PEOPLE, hasOwner: true }],
];
const BY_NOUN: ReadonlyMap<string, Deed> = new Map(DEEDS.flatMap(([nouns, deed]) => nouns.split(" ").map((noun) => [noun, deed] as const)));

export const agentNoun: Rule = ruleOfFindings("agent-noun", (word) => word.upos === "NOUN" && !isRelation(word, "compound"), findingsOf);

function findingsOf(context: Context, sentence: TaggedSentence, noun: Word): Finding[] {
  const deed = BY_NOUN.get(noun.lemma.toLowerCase());
  if (!deed) return [];
  const objects = objectsOf(context, sentence, noun, deed);
  const { doers, anchor, isNamed } = doersOf(context, sentence, noun);
  if (!isNamed && (!deed.isAttitude || preposition(sentence, noun.index) === "as")) return [];
  const fits = ({ chain }: Party) => !deed.kinds || deed.kinds.includes(chain.kind);
  return doers.flatMap((subject) => objects.filter(fits).map((object): Finding =>
    ({ sentence, anchor, relation: deed.relation, predicate: wordsSpan(sentence, [noun.index]), rule: "agent-noun", score: isNamed ? SCORE.named : SCORE.nominal, subject, object })));
}

function objectsOf(context: Context, sentence: TaggedSentence, noun: Word, deed: Deed): Party[] {
  const behind = childrenBy(sentence, noun.index, "nmod").filter((word) => word.index > noun.index && deed.by.test(preposition(sentence, word.index) ?? ""));
  const owners = behind.length || !deed.hasOwner ? [] : childrenBy(sentence, noun.index, "nmod:poss", "compound").filter((word) => isRelation(word, "nmod:poss") || word.upos === "PROPN");
  return [...behind, ...owners].flatMap(({ index }) => conjuncts(sentence, index)).map((head) => partyAt(context, sentence, head))
    .filter((party) => party !== undefined).filter(({ mention }) => mention.head !== noun.index);
}

/** The name in apposition, the subject of a copula, else who the noun itself names. */
function doersOf(context: Context, sentence: TaggedSentence, noun: Word): { readonly doers: readonly Party[]; readonly anchor: number; readonly isNamed: boolean } {
  const { heads, anchor, isBeside } = bearersOf(sentence, noun);
  const named = heads.flatMap((head) => partyAt(context, sentence, head) ?? []).filter(({ chain }) => ACTORS.includes(chain.kind));
  if (named.length || !isBeside) return { doers: named, anchor, isNamed: true };
  const own = partyAt(context, sentence, noun.index);
  return { doers: own && (own.mention.head === noun.index || own.mention.titles.length > 0) && ACTORS.includes(own.chain.kind) ? [own] : [], anchor: noun.index, isNamed: false };
}
