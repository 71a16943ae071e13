/** `onrecord read`: the facts of an article in the terminal, each with its sentence, or as JSON. */
import { buildContent } from "../pipeline.js";
import type { GraphArticle, Reading } from "../types.js";
import { readBatch } from "./batch.js";
import { factsOf, type Fact } from "./facts.js";
import { readInputs } from "./input.js";
import { exitCodeOf, report, type ExitCode } from "./report.js";
import { showArticle } from "./show.js";
import { noticeLines } from "./summary.js";
import { coloursOf, progressOn, widthOf } from "./terminal.js";

export interface ReadOptions {
  readonly date?: string;
  readonly json?: boolean;
}

export async function readFacts(input: string, { date, json }: ReadOptions): Promise<ExitCode> {
  const { articles, problems, notices, files } = readInputs([input], date);
  report(problems);
  const { readings, bugs, notices: found } = await readBatch(articles, 1, progressOn(process.stderr));
  report(bugs);
  const faults = [...problems, ...bugs];
  const read = readings.map(articleFacts);
  if (json) process.stdout.write(`${JSON.stringify(read.length === 1 ? asJson(read[0]!) : read.map(asJson), null, 2)}\n`);
  else process.stdout.write(read.map(({ article, facts }) => showArticle(article, facts, coloursOf(process.stdout), widthOf(process.stdout))).join("\n\n"));
  for (const line of noticeLines([...notices, ...found], files)) process.stderr.write(`${coloursOf(process.stderr).dim(line)}\n`);
  return exitCodeOf(faults);
}

interface ArticleFacts {
  readonly article: GraphArticle;
  readonly facts: readonly Fact[];
}

function articleFacts(reading: Reading): ArticleFacts {
  const { articles, nodes, edges } = buildContent([reading]);
  return { article: articles[0]!, facts: factsOf({ nodes: [...nodes].map(([key, attributes]) => ({ key, attributes })), edges }) };
}

/** The fact's sentence stands beside its spans, so that a reader needs no article to check it. */
const asJson = ({ article, facts }: ArticleFacts): object => ({
  article,
  facts: facts.map(({ names: _names, evidence, ...fact }) => ({ ...fact, evidence: evidence.map((one) => ({ ...one, text: article.text.slice(one.start, one.end) })) })),
});
