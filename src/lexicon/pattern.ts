/**
 * Compact entries of relations.ts, as text -> as data. In: "withdraw from[site]"; out: `VerbPattern` or `NounPattern`.
 *
 * A verb:  [<][~] lemma [+particle] [prepositions] [[kinds of the object]] [{kinds of the subject}]
 *   "attack"                the direct object is the relation's object
 *   "shoot+down"            with a particle; a fixed noun counts as one: "open+fire on", "take+into+custody"
 *   "withdraw from"         the object hangs on the preposition; several are parted by "|": "die in|at"
 *   "fire[person|group]"    only where the object is of these kinds; "[!work]": of any other; "[none]": without an object
 *   "hit{!vehicle}"         the same for the subject
 *   "<lose to"              inverse: the text's subject is the relation's object
 *   "~base in"              passive: the verb's direct object (the subject of "was based") is the relation's subject
 * A noun:  lemma[!] [roles]
 *   "attack on|against"     the object hangs on these; the possessor ("Russia's attack") is the subject
 *   "arrest of"             the object hangs on "of", so the possessor ("his arrest") is the object, unless "'s" is listed
 *   "resignation <of"       what follows "of" is the subject
 *   "strike! on|against"    the noun has the sense only with one of its prepositions
 *
 * Kinds are those of types.ts, the finer ones of kinds.ts (`fineKind`), and the short words of KIND_SETS. Written for this
 * project, 2025. Limit: an entry knows no words, only kinds, so "meet the press" counts as a meeting.
 */

/** Short words for sets of kinds. */
const KIND_SETS: Readonly<Record<string, readonly string[]>> = {
  actor: ["person", "organization", "group", "country"],
  people: ["person", "group"],
  body: ["organization", "group", "country"],
  site: ["country", "place", "facility"],
  thing: ["weapon", "product", "work", "vehicle", "other"],
};

/** What a finer kind also counts as. */
export const BROADER_KIND: Readonly<Record<string, string>> = { vehicle: "other", disaster: "event", force: "group", substance: "other" };

export interface KindCondition {
  readonly kinds: ReadonlySet<string>;
  readonly isNegated: boolean;
}

export interface VerbPattern {
  readonly lemma: string;
  readonly particle?: string;
  /** Empty: the object is the direct object. */
  readonly prepositions: readonly string[];
  readonly isInverse: boolean;
  readonly isPassive: boolean;
  readonly object?: KindCondition;
  readonly subject?: KindCondition;
}

export interface NounPattern {
  readonly lemma: string;
  readonly objects: readonly string[];
  readonly subjects: readonly string[];
  readonly possessor: "subject" | "object";
  readonly needsPreposition: boolean;
}

/** matches "<lose to[event]{person}", refuses "lose, win" */
const VERB = /^(<?)(~?)([a-z-]+)((?:\+[a-z-]+)*)(?: ([a-z|]+))?(?:\[([a-z|!]+)\])?(?:\{([a-z|!]+)\})?$/;
/** matches "strike! on|against", refuses "strike (on)" */
const NOUN = /^([a-z][a-z+-]*)(!?)(?: ([a-z|<']+))?$/;

export function verbPattern(entry: string): VerbPattern {
  const match = VERB.exec(entry);
  if (!match) throw new Error(`lexicon: verb entry "${entry}" does not fit the pattern; see the header of pattern.ts`);
  const [, inverse, passive, lemma, particle, prepositions, object, subject] = match;
  return {
    lemma: lemma!, isInverse: inverse === "<", isPassive: passive === "~",
    prepositions: prepositions?.split("|") ?? [],
    ...(particle ? { particle: particle.slice(1).replaceAll("+", " ") } : {}),
    ...(object ? { object: condition(object) } : {}),
    ...(subject ? { subject: condition(subject) } : {}),
  };
}

export function nounPattern(entry: string): NounPattern {
  const match = NOUN.exec(entry);
  if (!match) throw new Error(`lexicon: noun entry "${entry}" does not fit the pattern; see the header of pattern.ts`);
  const roles = match[3]?.split("|") ?? [];
  const objects = roles.filter((role) => role !== "'s" && !role.startsWith("<"));
  const isSubject = roles.includes("'s") || roles.some((role) => role.startsWith("<")) || objects.some((role) => role !== "of");
  return {
    lemma: match[1]!.replaceAll("+", " "), objects,
    subjects: roles.filter((role) => role.startsWith("<")).map((role) => role.slice(1)),
    possessor: isSubject || !objects.length ? "subject" : "object",
    needsPreposition: match[2] === "!",
  };
}

function condition(text: string): KindCondition {
  const names = text.replace("!", "").split("|");
  return { isNegated: text.startsWith("!"), kinds: new Set(names.flatMap((name) => KIND_SETS[name] ?? [name])) };
}

/** Does a thing of that kind meet the condition? "none" is the kind of what is absent. */
export function meets(kind: string, wanted: KindCondition | undefined): boolean {
  if (!wanted) return true;
  const broader = BROADER_KIND[kind];
  const isIn = wanted.kinds.has(kind) || (broader !== undefined && wanted.kinds.has(broader));
  return isIn !== wanted.isNegated;
}

/** 2 for named kinds, 1 for excluded ones, 0 for no condition: the more exact entry wins. */
export const strength = (wanted: KindCondition | undefined): number => (!wanted ? 0 : wanted.isNegated ? 1 : 2);
