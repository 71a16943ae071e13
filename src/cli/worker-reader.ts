/**
 * This thread's side of a job: hands an article to the worker and waits for its reading. A worker that dies over an article is
 * replaced for the next one. An error crosses the threads as name, message and stack; a ModelError is one again on this side.
 */
import { Worker } from "node:worker_threads";
import { ModelError } from "../errors.js";
import type { Article, Reading } from "../types.js";

/** Reads one article after the other. */
export interface Reader {
  read(article: Article): Promise<Reading>;
  close(): Promise<void>;
}

export type Answer =
  | { readonly isReady: true }
  | { readonly reading: Reading }
  | { readonly failure: { readonly name: string; readonly message: string; readonly stack: string } };

/** What a thread tells of an error. */
export function failure(error: unknown): Answer {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { failure: { name, message, stack: stack ?? message } };
}

/**
 * Starts a worker and waits until its model is loaded.
 * @throws ModelError when it cannot be
 */
export async function workerReader(): Promise<Reader> {
  let worker = await start();
  return {
    async read(article: Article): Promise<Reading> {
      if (isDead(worker)) worker = await start();
      const waiting = next(worker);
      worker.postMessage(article);
      const answer = await waiting;
      if (!("reading" in answer)) throw new Error("worker: answered without a reading");
      return answer.reading;
    },
    close: async () => void (await worker.terminate()),
  };
}

/** Node gives a worker that has ended this number. */
const isDead = (worker: Worker): boolean => worker.threadId === -1;

async function start(): Promise<Worker> {
  const worker = new Worker(new URL("./worker.js", import.meta.url));
  await next(worker);
  return worker;
}

/** The worker's next answer; its failure is thrown. */
function next(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      act();
    };
    const onMessage = (answer: Answer): void => settle(() => ("failure" in answer ? reject(errorOf(answer.failure)) : resolve(answer)));
    const onError = (error: Error): void => settle(() => reject(error));
    const onExit = (): void => settle(() => reject(new Error("worker: ended before it answered")));
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
  });
}

function errorOf({ name, message, stack }: { readonly name: string; readonly message: string; readonly stack: string }): Error {
  return name === "ModelError" ? new ModelError(message) : Object.assign(new Error(message), { stack });
}
