/**
 * Names with and without the noun that says what sort of thing they name: "Lindow news agency" and "Lindow", "the deadly H5N1
 * strain" and "H5N1", "the Amber Hill camp" and "Amber Hill", whichever comes first; and phrases worded like a name but for
 * capitals ("the Amber Hill air base", "Amber Hill Air Base").
 *
 * Limits: a town's name is also the front of what stands in it ("the Lindow agency"), so a body's noun tells nothing behind a place's name.
 */
import { cannotBeOne, type Clusters } from "./clusters.js";
import type { Fact } from "./fact.js";
import { looksLikeAcronym } from "./name.js";
import { OTHERNESS } from "./synonyms.js";

/** "Lindow news agency" is Lindow. */
const BODIES = new Set("agency newspaper daily magazine weekly tabloid channel broadcaster party club airline group organization organisation company gang cartel tribe clan index ship ferry tanker frigate destroyer".split(" "));
/** The same, also where the model takes the name for a place's: a town has no virus of its own. */
const OTHERS = new Set("virus strain bacterium disease syndrome drug movement militia sect network hurricane typhoon cyclone".split(" "));
/** What a place alone is called. */
const PLACES = new Set("area camp outpost settlement slum slums neighborhood neighbourhood suburb enclave township district".split(" "));
/** Bodies that have a last word of an acronym for their noun: "the SDF forces". */
const FORCES = new Set("forces force army party front".split(" "));

/** Sentences at the top of an article. */
const TOP = 4;

export function joinSorts(chains: Clusters): void {
  const named = new Map<string, Fact[]>();
  for (const fact of chains.facts) if (!/^(?:country|person)$/u.test(fact.kind) && (fact.form === "name" || isCode(fact))) named.set(plain(fact), [...(named.get(plain(fact)) ?? []), fact]);
  for (const fact of chains.facts) {
    if (fact.form !== "nominal" || isOther(fact) || isSomebodys(chains, fact)) continue;
    // The name inside the phrase is no hindrance: both are the thing.
    for (const alike of [wordedAlike(chains, fact, named), sortOf(chains, fact, named)]) if (alike) chains.join(alike.mention.index, fact.mention.index);
  }
}

/** Small letters, without article. */
const plain = ({ mention }: Fact): string => mention.label.toLowerCase().replace(/^the /u, "");

/** "H5N1", "AD36" and "the FARC" are names, though not to the model. */
const isCode = ({ form, noun, opening, mention }: Fact): boolean => form === "nominal" && !OTHERS.has(noun) && (opening === "bare" || opening === "definite") && (/^\p{Lu}[\p{Lu}\p{N}]*\d[\p{Lu}\p{N}-]*(?: \p{Ll}+)*$/u.test(mention.label) || looksLikeAcronym(mention.label));

/** "a pen pal program" in the text, "Pen Pal Program" above it. */
function wordedAlike(chains: Clusters, fact: Fact, named: ReadonlyMap<string, readonly Fact[]>): Fact | undefined {
  const label = fact.mention.label.toLowerCase();
  if (!label.includes(" ") || fact.mention.amount) return undefined;
  return named.get(label)?.find((name) => (fact.opening !== "indefinite" || isOfTop(name, fact)) && !cannotBeOne(name, fact) && chains.profile(chains.of(name.mention.index)).kind !== "person");
}

/** News tells what the top names anew with "a". */
const isOfTop = (name: Fact, fact: Fact): boolean => name.mention.sentence <= 1 && fact.mention.sentence <= TOP && name.mention.index < fact.mention.index;

function sortOf(chains: Clusters, fact: Fact, named: ReadonlyMap<string, readonly Fact[]>): Fact | undefined {
  if (fact.opening === "indefinite") return undefined;
  const front = nameInFront(fact), whole = fact.mention.label.toLowerCase().split(" ").slice(0, -1).join(" ");
  const [name] = named.get(front) ?? named.get(whole) ?? [];
  if (!name) return undefined;
  const isPlace = chains.profile(chains.of(name.mention.index)).kind === "place";
  if (fact.number === "plural" && !FORCES.has(fact.head.text.toLowerCase()) && !PLACES.has(fact.head.text.toLowerCase())) return undefined;
  // "the Straits Times Index" is no newspaper
  if (fact.noun === "index" && /^\p{Lu}/u.test(fact.head.text)) return undefined;
  if (OTHERS.has(fact.noun) || (isPlace ? PLACES : BODIES).has(fact.noun)) return name;
  return FORCES.has(fact.head.text.toLowerCase()) && looksLikeAcronym(name.mention.label) && name.mention.label.at(-1)!.toLowerCase() === fact.noun[0] ? name : undefined;
}

/** "his agency" is no name's; "Japan's Nikkei index" is the one of that name. */
const isSomebodys = ({ facts }: Clusters, { owner }: Fact): boolean => owner !== undefined && facts[owner]?.kind !== "country";

const isOther = ({ modifiers }: Fact): boolean => [...modifiers].some((word) => OTHERNESS.has(word));

/** The capitalized words at the front of the phrase, behind article, mark and adjective; none where a hyphen or an apostrophe goes on with them. */
function nameInFront({ sentence: { tokens }, mention }: Fact): string {
  const clitic = tokens.findIndex(({ index, xpos }) => xpos === "POS" && index > mention.first && index < mention.head);
  const all = tokens.slice(Math.max(mention.first, clitic + 1), mention.head), start = all.findIndex(({ text, upos }) => upos !== "DET" && /^[\p{Lu}\p{N}]/u.test(text));
  if (start < 0 || all.slice(0, start).some(({ upos }) => !/^(?:DET|ADJ|PUNCT)$/u.test(upos))) return "";
  const words = all.slice(start), end = words.findIndex((word) => !/^[\p{Lu}\p{N}]/u.test(word.text));
  return /^[-–'’]/u.test(words[end]?.text ?? "") ? "" : words.slice(0, end < 0 ? words.length : end).map(({ text }) => text).join(" ").toLowerCase();
}
