/**
 * The library: `read` bytes to articles, `readArticle` each with the model, `buildGraph` from the readings, `write` the files.
 *
 *   const model = await loadModel();
 *   const { articles } = read({ name: "a.txt", bytes });
 *   const readings = await Promise.all(articles.map((article) => readArticle(article, model)));
 *   const files = write(buildGraph(readings));
 */
export { InputError, InvariantError, ModelError } from "./errors.js";
export type { Graph } from "./graph.js";
export { loadModel, type Model } from "./model/model.js";
export { buildGraph, readArticle } from "./pipeline.js";
export { read, type ReadInput, type ReadOptions, type ReadResult } from "./read.js";
export type * from "./types.js";
export { exportGraph, write, type ExportFormat } from "./write.js";
