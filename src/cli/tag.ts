/** `onrecord tag`: what the model sees, as CoNLL-U. */
import { conllu } from "../conllu.js";
import { loadModel } from "../model/model.js";
import { tagArticle } from "../pipeline.js";
import { readInputs } from "./input.js";
import { exitCodeOf, report, type ExitCode } from "./report.js";

export async function tagInput(input: string): Promise<ExitCode> {
  const { articles, problems } = readInputs([input], undefined);
  report(problems);
  if (articles.length > 0) {
    const model = await loadModel();
    for (const article of articles) process.stdout.write(conllu(article, await tagArticle(article, model)));
  }
  return exitCodeOf(problems);
}
