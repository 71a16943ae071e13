/**
 * Many articles to readings, several at once. The runtime computes on the thread that calls it, so several at once means
 * worker threads, each with a model of its own; one job stays on this thread and loads one. Readings know no other article
 * and stand in the order of the articles, so the number of jobs changes nothing but the time.
 *
 * An article that makes a stage throw is a bug of ours: it is reported and left out, and the others are read.
 */
import { availableParallelism } from "node:os";
import { InvariantError } from "../errors.js";
import { loadModel } from "../model/model.js";
import { readArticle } from "../pipeline.js";
import type { Article, Notice, Reading } from "../types.js";
import type { Progress } from "./terminal.js";
import { workerReader, type Reader } from "./worker-reader.js";

export interface Batch {
  readonly readings: readonly Reading[];
  readonly notices: readonly Notice[];
  readonly bugs: readonly InvariantError[];
  /** Time of reading, once the models are loaded. */
  readonly milliseconds: number;
}

/** A second model is loaded for this many articles more: it takes as long as reading them. */
const ARTICLES_PER_JOB = 8;
/** More threads than this wait for memory, not for a core. */
const MAX_JOBS = 4;

/**
 * @param jobs articles at once; undefined: as many as pay
 * @throws ModelError when the model cannot be loaded
 */
export async function readBatch(articles: readonly Article[], jobs: number | undefined, progress: Progress): Promise<Batch> {
  const { unique, notices } = withoutCopies(articles);
  const count = Math.min(jobs ?? Math.min(availableParallelism(), MAX_JOBS, Math.ceil(unique.length / ARTICLES_PER_JOB)), unique.length);
  const readings: (Reading | undefined)[] = unique.map(() => undefined);
  const bugs: InvariantError[] = [];
  let next = 0, done = 0;
  const work = async (reader: Reader): Promise<void> => {
    for (let at = next++; at < unique.length; at = next++) {
      const article = unique[at]!;
      try {
        readings[at] = await reader.read(article);
      } catch (error) {
        bugs.push(new InvariantError(`read: the article "${article.title ?? article.text.slice(0, 60)}" made a stage fail: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`));
      }
      progress.show(++done, unique.length);
    }
  };
  const readers = count === 0 ? [] : await readersFor(count);
  const started = performance.now();
  try {
    await Promise.all(readers.map(work));
  } finally {
    await Promise.all(readers.map((reader) => reader.close()));
    progress.clear();
  }
  const milliseconds = performance.now() - started;
  const read = readings.filter((reading) => reading !== undefined);
  return { readings: read, notices: [...notices, ...read.flatMap((reading) => reading.notices)], bugs, milliseconds };
}

/** The articles without those that say the same under the same address. */
function withoutCopies(articles: readonly Article[]): { unique: readonly Article[]; notices: readonly Notice[] } {
  const unique = new Map<string, Article>();
  const notices: Notice[] = [];
  for (const article of articles) {
    const key = JSON.stringify(article);
    if (unique.has(key)) notices.push({ stage: "read", rule: "same-article", article: article.id, reason: "the article comes twice and is read once" });
    else unique.set(key, article);
  }
  return { unique: [...unique.values()], notices };
}

async function readersFor(count: number): Promise<readonly Reader[]> {
  // Run from its TypeScript source the program has no compiled worker; one thread does it all then.
  const isCompiled = import.meta.url.endsWith(".js");
  if (count > 1 && isCompiled) return workerReaders(count);
  const model = await loadModel();
  return [{ read: (article) => readArticle(article, model), close: () => Promise.resolve() }];
}

/** All of them or none: a worker that waits would keep the program from ending. */
async function workerReaders(count: number): Promise<readonly Reader[]> {
  const started = await Promise.allSettled(Array.from({ length: count }, workerReader));
  const failed = started.find((result) => result.status === "rejected");
  const readers = started.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  if (!failed) return readers;
  await Promise.all(readers.map((reader) => reader.close()));
  throw failed.reason;
}
