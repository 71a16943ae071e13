/**
 * Stage 7 of 10: the chains of all articles come in, the things they name go out: one Entity over many articles.
 *
 * Within an article a chain is one thing already. Over articles each chain gets one key, and equal keys are one entity: the
 * normalized full name (link/name.ts), or the expansion of its acronym (link/acronym.ts). What has no full name (groups,
 * nominals, bare last names, "the Supreme Court") gets a key of its own article and never merges: unsure means two. One name
 * under two kinds is one entity where the kinds name the same sort of thing (link/kind.ts).
 *
 *   article 1: [Jana Horak, Horak], article 2: [Jana Horak, the mayor], article 3: [Horak]
 *   -> Jana Horak (1, 2) and Horak (3)
 *
 * The order of the articles does not matter; ids are hashes of content. Method: blocking on exact keys alone, as entity
 * resolution calls it (Christen 2012, "Data Matching"), because a wrong merge makes false facts and a missed one only a
 * second node. Known limits: two people of one full name become one; most spelling variants stay two.
 */
import { ACRONYM, isAcronymOf } from "./link/acronym.js";
import { kindGroups, majorityKind } from "./link/kind.js";
import { isDated, isFull, nameKey, normalName, personKey, withoutArticle } from "./link/name.js";
import type { Gazetteer } from "./link/place/gazetteer.js";
import { locate } from "./link/place/locate.js";
import { hash } from "./text/hash.js";
import type { Chain, Entity, EntityKind, EntityMention, Mention, Reading } from "./types.js";

/** One chain and what linking needs of its article. */
interface Candidate {
  readonly article: string;
  readonly chain: number;
  readonly kind: EntityKind;
  readonly label: string;
  /** Wordings, label left out. */
  readonly aliases: readonly string[];
  readonly mentions: readonly EntityMention[];
  /** Key of the full name, where the chain has one. */
  readonly name?: string;
  /** Other half of an acronym and its expansion, as keys, when the chain has both. */
  readonly pair?: { readonly short: string; readonly long: string };
  /** Says apart what has no full name: the article and the first mention. */
  readonly own: string;
}

/** The things that the articles are about; with a gazetteer, places and countries know where they are. */
export function link(readings: readonly Reading[], gazetteer?: Gazetteer): Entity[] {
  const candidates = new Map<string, Candidate>();
  for (const reading of readings) {
    for (const chain of reading.chains) {
      const candidate = candidateOf(reading, chain);
      if (candidate) candidates.set(`${candidate.article}\n${candidate.chain}`, candidate);
    }
  }
  const acronyms = acronymsOf(candidates.values());
  const byName = new Map<string, Candidate[]>();
  const entities: Entity[] = [];
  for (const candidate of candidates.values()) {
    const name = overArticles(candidate, acronyms);
    if (name === undefined) entities.push(entityOf(candidate.kind, hash("entity", candidate.kind, candidate.own), [candidate]));
    else push(byName, name, candidate);
  }
  for (const [name, group] of byName) {
    for (const kinds of kindGroups(new Set(group.map(({ kind }) => kind)))) {
      const members = group.filter(({ kind }) => kinds.includes(kind));
      entities.push(entityOf(majorityKind(members.map(({ kind }) => kind)), hash("entity", kinds[0]!, name), members));
    }
  }
  const sorted = entities.sort((a, b) => order(a.id, b.id));
  return gazetteer ? locate(sorted, readings, gazetteer) : sorted;
}

function candidateOf(reading: Reading, chain: Chain): Candidate | undefined {
  const mentions = chain.mentions.map((index) => reading.mentions[index]).filter((mention) => mention !== undefined);
  const first = mentions[0];
  // What is only ever "it" or "they" cannot be told to a reader.
  if (!first || mentions.every(({ form }) => form === "pronoun")) return undefined;
  const { id: article, publishedAt } = reading.article;
  const places = mentions.map(({ sentence, start, end }) => ({ article, sentence, start, end }));
  const wordings = wordingsOf(chain, mentions);
  const name = fullName(chain, mentions, publishedAt);
  const pair = name === undefined || chain.kind === "person" ? undefined : pairOf([chain.label, ...wordings]);
  return {
    article, chain: chain.id, kind: chain.kind, label: chain.label, aliases: wordings, mentions: places,
    ...(name === undefined ? {} : { name }), ...(pair ? { pair } : {}),
    own: `${chain.label}\n${article}\n${first.start}\n${first.end}`,
  };
}

/** Every wording but the label and the pronouns. */
function wordingsOf(chain: Chain, mentions: readonly Mention[]): string[] {
  const spoken = new Set(mentions.filter(({ form }) => form !== "pronoun").map(({ text }) => text));
  const pronouns = new Set(mentions.filter(({ form, text }) => form === "pronoun" && !spoken.has(text)).map(({ text }) => text));
  const names = mentions.filter(({ form }) => form === "name").map(({ text }) => text);
  return [...new Set([...chain.aliases, ...names])].filter((wording) => wording !== chain.label && wording.trim() !== "" && !pronouns.has(wording));
}

function fullName(chain: Chain, mentions: readonly Mention[], publishedAt: string | undefined): string | undefined {
  const isNamed = mentions.some(({ form }) => form === "name" || (form === "adjective" && chain.kind === "country"));
  const isNominalLabel = mentions.some(({ form, text, label }) => form === "nominal" && (text === chain.label || label === chain.label));
  if (!isNamed || isNominalLabel) return undefined;
  const key = chain.kind === "person" ? personKey(chain.label, mentions.flatMap(({ titles }) => titles)) : nameKey(chain.label);
  if (!isFull(key, chain.kind)) return undefined;
  if (!isDated(key, chain.kind)) return key;
  return publishedAt === undefined ? undefined : `${key}\n${publishedAt.slice(0, 4)}`;
}

/** An acronym and its expansion among the wordings of one chain. */
function pairOf(wordings: readonly string[]): { short: string; long: string } | undefined {
  const names = wordings.map(withoutArticle);
  for (const short of names) {
    if (!ACRONYM.test(short)) continue;
    const long = names.find((name) => isAcronymOf(short, name));
    if (long !== undefined) return { short: normalName(short), long: nameKey(long) };
  }
  return undefined;
}

/** Key of an acronym -> key of its expansion; null where it has several, or one that many bodies share. */
function acronymsOf(candidates: Iterable<Candidate>): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { kind, pair } of candidates) {
    if (!pair) continue;
    const known = found.get(pair.short);
    const isSure = (known === undefined || known === pair.long) && isFull(pair.long, kind);
    found.set(pair.short, isSure ? pair.long : null);
  }
  return found;
}

/** The name that a candidate goes by over all articles; none where it is unsure. */
function overArticles({ kind, name, pair }: Candidate, acronyms: ReadonlyMap<string, string | null>): string | undefined {
  if (pair) return isFull(pair.long, kind) ? pair.long : undefined;
  if (name === undefined) return undefined;
  const expansion = acronyms.get(name);
  return expansion === null ? undefined : expansion ?? name;
}

function entityOf(kind: EntityKind, id: string, members: readonly Candidate[]): Entity {
  const sorted = [...members].sort((a, b) => order(a.article, b.article) || a.chain - b.chain);
  const label = bestLabel(sorted.map((member) => member.label));
  const aliases = new Set(sorted.flatMap((member) => [member.label, ...member.aliases]));
  aliases.delete(label);
  const mentions = new Map(sorted.flatMap((member) => member.mentions).map((mention) => [`${mention.article}\n${mention.start}\n${mention.end}`, mention]));
  return {
    id, kind, label,
    aliases: [...aliases].sort(order),
    mentions: [...mentions.values()].sort((a, b) => order(a.article, b.article) || a.start - b.start || a.end - b.end),
    chains: sorted.map(({ article, chain }) => ({ article, chain })),
  };
}

/** The most frequent, of these the longest, of these the first by alphabet. */
function bestLabel(labels: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || b.length - a.length || order(a, b))[0]![0];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** By code units: the same on every machine. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
