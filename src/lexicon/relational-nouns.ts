/**
 * Nouns that say by themselves how one thing stands to another: "the scene of the clashes", "a threat to the town".
 *
 * In: a noun's lemma and the preposition of its other party. Out: the label and whether the parties stand the other way round. A noun
 * without a canonical relation keeps its own label ("ally-of"), as the annotation guide asks for short prepositional phrases.
 * Relational nouns after Barker 1995 and Partee & Borschev 2003; offices, kin, parts, members and doers stand elsewhere. Written 2026.
 */

/** noun/preposition... [=[<]label] [kinds of what follows]; "'s": also behind a possessor ("Peru's ally"); "<": what follows is the subject. */
const ENTRIES = `
  ally/'s/of/to, enemy/'s/of, foe/'s/of, rival/'s/of/to, competitor/'s/of/to, adversary/'s/of, partner/'s/of/to, neighbor/'s/of/to, neighbour/'s/of/to, friend/'s/of/to,
  scene/of =<happened-in event, venue/of/for =<happened-in event, site/of =<happened-in event, site/of/for, location/of/for =<happened-in event, setting/of/for =<happened-in event,
  headquarters/of/for =<based-in organization|group, seat/of =<based-in organization, birthplace/'s/of =<from person, hometown/'s/of =<from person, capital/'s/of =located-in country|place, resting+place/of,
  source/of/for, supplier/of/to, provider/of/to, exporter/of/to, importer/of, consumer/of, lender/to, carrier/of, destination/of/for, market/of/for, gateway/to/for, hub/'s/of/for, route/to/for,
  symbol/of, sign/of, emblem/of, icon/of, reminder/of, proof/of, testament/to, example/of, symptom/of, warning+sign/of, indicator/of, manifestation/of, embodiment/of,
  victim/of, target/of, focus/of, subject/of, topic/of, focal+point/of, beneficiary/of, heir/to/of, veteran/of, descendant/of, hero/of, pioneer/of, idol/of, nemesis/of, mentor/'s/of/to,
  center/of, centre/of, heart/of, core/of, cradle/of, stronghold/of/for, bastion/of, hotbed/of, haven/for, refuge/for/of, shelter/for, base/of/for, breeding+ground/for/of,
  foundation/of/for, basis/of/for, backbone/'s/of, pillar/of, cornerstone/of, lifeline/'s/of/for, bedrock/of, engine/of, driver/of, linchpin/of,
  key/to, obstacle/to, barrier/to, hurdle/to/for, impediment/to, hindrance/to, threat/to =threatened, danger/to/for =threatened, risk/to/for =threatened, menace/to =threatened, challenge/to/for, problem/for, burden/on/for, nuisance/to/for,
  blow/to/for, setback/to/for, boost/to/for, boon/to/for, victory/for, triumph/for, defeat/for, loss/for/to, embarrassment/to/for, relief/for/to, disaster/for, tragedy/for, milestone/for/in, turning+point/for/in,
  answer/to, response/to =responded-to, reaction/to =reacted-to, solution/to/for =solved, alternative/to/for, counterweight/to, contribution/to =contributed-to, contributor/to =contributed-to, factor/in/behind =contributed-to,
  tribute/to, monument/to, memorial/to/for, extension/of, continuation/of, prelude/to, precursor/to/of, copy/of, replica/of, prototype/of,
  product/of, brainchild/of =<produced, work/of =<produced person, descendant/of, remnant/of, offspring/of, relic/of,
  link/between/to, border/between/with, bridge/between/to, insult/to, affront/to, violation/of =violated, breach/of =violated, departure/from, stage/for, candidate/for/of, contender/for, favorite/for, favourite/for, guarantor/of, custodian/of, guardian/of
`;

/** Stands for the preposition where a possessor is before the noun. */
export const OWNER = "'s";

export interface RelationalNoun {
  readonly label: string;
  readonly isInverse: boolean;
  /** Kinds of what follows; any where absent. */
  readonly kinds?: ReadonlySet<string>;
}

const NOUNS: ReadonlyMap<string, readonly RelationalNoun[]> = tableOf(ENTRIES);

function tableOf(entries: string): ReadonlyMap<string, RelationalNoun[]> {
  const table = new Map<string, RelationalNoun[]>();
  for (const entry of entries.split(",").map((each) => each.trim()).filter(Boolean)) {
    const [name = "", ...rest] = entry.split(" "), [lemma = "", ...prepositions] = name.split("/");
    const label = rest.find((word) => word.startsWith("=")), kinds = rest.find((word) => !word.startsWith("="));
    for (const preposition of prepositions) {
      const key = `${lemma.replaceAll("+", " ")} ${preposition}`;
      const told = { label: label?.replace(/^=<?/u, "") ?? `${lemma.replaceAll("+", "-")}-${preposition === OWNER ? "of" : preposition}`, isInverse: label?.startsWith("=<") ?? false, ...(kinds ? { kinds: new Set(kinds.split("|")) } : {}) };
      table.set(key, [...(table.get(key) ?? []), told]);
    }
  }
  return table;
}

/** How the noun relates what it is said of to what follows the preposition; `kind`: of what follows. */
export const relationOfRelational = (lemma: string, preposition: string, kind: string): RelationalNoun | undefined =>
  NOUNS.get(`${lemma} ${preposition}`)?.find(({ kinds }) => !kinds || kinds.has(kind));
