/** The thread of one job: articles come in, readings go out, one at a time. */
import { parentPort } from "node:worker_threads";
import { loadModel } from "../model/model.js";
import { readArticle } from "../pipeline.js";
import type { Article } from "../types.js";
import { type Answer, failure } from "./worker-reader.js";

const port = parentPort;
if (!port) throw new Error("worker: runs as a thread of onrecord only");
const answer = (message: Answer): void => port.postMessage(message);
try {
  const model = await loadModel();
  port.on("message", (article: Article) => {
    readArticle(article, model).then((reading) => answer({ reading }), (error: unknown) => answer(failure(error)));
  });
  answer({ isReady: true });
} catch (error) {
  answer(failure(error));
}
