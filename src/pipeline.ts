/**
 * The ten stages in their order; the only file that knows all of them.
 *
 *   text -read-> Article -segment-> -tag-> -spot-> -corefer-> -extract->  Reading      (readArticle: one article, no other)
 *   Reading[] -link-> Entity[] -merge-> Assertion[] -graph-> Graph  -write-> files     (buildGraph: over all readings)
 *
 * `read` stands before and `write` after: they deal with bytes. Readings of several articles may be made at once and in any
 * order; the graph is the same. Of an article that comes twice (same address, or same text) the later version counts.
 */
import { corefer } from "./corefer.js";
import { extract, type Observer } from "./extract.js";
import { content, graph, type Content, type Graph } from "./graph.js";
import { link } from "./link.js";
import type { Gazetteer } from "./link/place/gazetteer.js";
import { merge } from "./merge.js";
import type { Model } from "./model/model.js";
import { remarks } from "./remark.js";
import { counted, joined, sections, type SectionReading } from "./section.js";
import { segment } from "./segment.js";
import { spot } from "./spot.js";
import { tag } from "./tag.js";
import type { Article, Reading, TaggedSentence } from "./types.js";

/** What the model sees of an article. */
export async function tagArticle(article: Article, model: Model): Promise<TaggedSentence[]> {
  const tagged: TaggedSentence[] = [];
  for (const { first, sentences } of sections(segment(article))) {
    for (const sentence of await tag(article, sentences, model)) tagged.push(counted(sentence, first));
  }
  return tagged;
}

/** Everything that one article says. */
export async function readArticle(article: Article, model: Model, observer?: Observer): Promise<Reading> {
  const sentences = segment(article), parts: SectionReading[] = [];
  for (const section of sections(sentences)) parts.push(readSection(article, section.first, await tag(article, section.sentences, model), observer));
  const { notices, ...found } = joined(parts);
  return { article, ...found, notices: [...remarks(article, sentences), ...notices] };
}

function readSection(article: Article, first: number, sentences: readonly TaggedSentence[], observer?: Observer): SectionReading {
  const spotted = spot(article, sentences);
  const chains = corefer(article, sentences, spotted);
  const { claims, notices } = extract(article, sentences, spotted, chains, observer);
  return { first, mentions: spotted.mentions, chains, claims, notices };
}

/**
 * What all the articles say together.
 * @param gazetteer where places get their coordinates; without one they have none
 */
export function buildGraph(readings: readonly Reading[], gazetteer?: Gazetteer): Graph {
  const once = latestOf(readings), entities = link(once, gazetteer);
  return graph(once, entities, merge(once, entities));
}

/** The same without coordinates, on the map or in the picture: for lists of facts. */
export function buildContent(readings: readonly Reading[]): Content {
  const once = latestOf(readings), entities = link(once);
  return content(once, entities, merge(once, entities));
}

function latestOf(readings: readonly Reading[]): Reading[] {
  const latest = new Map<string, Reading>();
  for (const reading of readings) {
    const known = latest.get(reading.article.id);
    if (!known || isLater(reading.article, known.article)) latest.set(reading.article.id, reading);
  }
  return [...latest.values()];
}

/** Of two versions of one day the text decides, so that the order of the input never does. */
function isLater(a: Article, b: Article): boolean {
  const [x, y] = [a, b].map((article) => JSON.stringify([article.publishedAt ?? "", article.text, article.title, article.outlet]));
  return x! > y!;
}
