/**
 * The library: `read` bytes to articles, `readArticle` each with the model, `buildGraph` from the readings, `write` the files.
 * Nothing here touches disk or network but `loadModel` and `loadGazetteer`, which read the weights and the places that lie in the package.
 *
 *   const model = await loadModel();
 *   const { articles, problems } = read({ name: "a.txt", bytes }, { date: "2024-12-21" });
 *   const readings = [];
 *   for (const article of articles) readings.push(await readArticle(article, model));
 *   const files = write(buildGraph(readings, loadGazetteer()));
 *
 * Errors: what `read` refuses is an InputError in `problems`; both throw a ModelError; an InvariantError is a bug.
 */
export { InputError, InvariantError, ModelError } from "./errors.js";
export { loadGazetteer, type Gazetteer } from "./gazetteer.js";
export type { Graph } from "./graph.js";
export { loadModel, type Model } from "./model/model.js";
export { buildGraph, readArticle } from "./pipeline.js";
export { read, type ReadInput, type ReadOptions, type ReadResult } from "./read.js";
export type * from "./types.js";
export { exportGraph, write, type ExportFormat } from "./write.js";
