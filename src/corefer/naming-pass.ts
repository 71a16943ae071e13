/**
 * Chains that a verb of naming ties: "a man named Ivo Brand", "the victim was identified as Ana Ruiz", "police named the driver as
 * Tom Reed", "a programme called Power8".
 *
 * Limits: names that a question, a denial or a doubt holds back, and those of several at once ("were identified as ..."), join nothing.
 */
import { child, children, isRelation, preposition } from "../text/tree.js";
import type { TaggedSentence, Word } from "../types.js";
import { areKindsAlike, type Clusters } from "./clusters.js";
import type { Fact } from "./fact.js";

/** Verbs that give the name as it is, and those that give it behind "as". */
const CALLING = new Set(["name", "call", "dub", "nickname", "christen", "rename", "codename"]), IDENTIFYING = new Set(["identify", "name", "know", "unmask"]);
const DOUBT = new Set(["not", "n't", "never", "would", "could", "may", "might", "should", "wrongly", "falsely", "mistakenly", "initially"]);

export function joinNamed(chains: Clusters): void {
  for (const fact of chains.facts) {
    const bearer = fact.form === "name" ? bearerOf(chains, fact) : undefined;
    if (bearer && isOneThing(chains, bearer, fact)) chains.join(bearer.mention.index, fact.mention.index);
  }
}

/** Who is called by the name, where the name hangs on a verb of naming. */
function bearerOf(chains: Clusters, { sentence, head, mention }: Fact): Fact | undefined {
  const verb = sentence.tokens[head.head];
  if (!verb || verb.index > head.index || verb.upos !== "VERB") return undefined;
  const isAs = preposition(sentence, head.index) === "as";
  if (!(isAs ? IDENTIFYING : CALLING).has(verb.lemma) || !(isAs ? isRelation(head, "obl") : isRelation(head, "xcomp", "obj"))) return undefined;
  if (children(sentence, verb.index).some((word) => DOUBT.has(word.text.toLowerCase()) || (word.index < verb.index && word.lemma === "as")) || children(sentence, head.index).some((word) => isRelation(word, "conj", "cc"))) return undefined;
  const word = named(sentence, verb, isAs);
  return word && word.index < mention.first ? chains.at(mention.sentence, word.index) : undefined;
}

/** "a man named", "the victim was identified", "who has been identified", "named the driver as". */
function named(sentence: TaggedSentence, verb: Word, isAs: boolean): Word | undefined {
  const passive = child(sentence, verb.index, "nsubj:pass");
  if (isRelation(verb, "acl") && verb.xpos === "VBN" && (!passive || passive.upos === "PRON" || passive.upos === "DET")) return sentence.tokens[verb.head];
  return passive ?? (isAs ? child(sentence, verb.index, "obj", "xcomp") : undefined);
}

/** A nominal or pronoun in the singular, or one name for another; of kinds that one thing may be given. */
function isOneThing(chains: Clusters, bearer: Fact, name: Fact): boolean {
  if (bearer.form === "adjective" || bearer.number === "plural" || chains.isTogether(bearer.mention.index, name.mention.index)) return false;
  const x = chains.profile(chains.of(bearer.mention.index)), y = chains.profile(chains.of(name.mention.index));
  return new Set([...x.genders, ...y.genders]).size < 2 && (bearer.form === "pronoun" || areKindsAlike(x.kind, y.kind));
}
