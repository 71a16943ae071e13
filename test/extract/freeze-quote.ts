/**
 * Freezes the tags of test/cases/quote.txt into test/cases/quote.json, so that new weights cannot break the tests of the rule.
 * Run it after a case was added, and look at the difference:
 *
 *   npx tsx test/extract/freeze-quote.ts [FOLDER OF THE MODEL]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { loadModel } from "../../src/model/model.js";
import { segment } from "../../src/segment.js";
import { tag } from "../../src/tag.js";
import type { Article } from "../../src/types.js";
import { casesIn } from "./quote-cases.js";

const CASES = new URL("../cases/quote.txt", import.meta.url), FROZEN = new URL("../cases/quote.json", import.meta.url);

async function main(folder: string | undefined): Promise<void> {
  const model = await loadModel(folder ? { folder } : {});
  const lines: string[] = [];
  for (const { title, text } of casesIn(readFileSync(CASES, "utf8"))) {
    const article: Article = { id: title, text, headlineEnd: 0 };
    const sentences = await tag(article, segment(article), model);
    const rounded = sentences.map((sentence) => ({ ...sentence, tokens: sentence.tokens.map((word) => ({ ...word, predicate: Math.round(word.predicate * 100) / 100 })), roles: sentence.roles.map((role) => ({ ...role, score: Math.round(role.score * 100) / 100 })) }));
    lines.push(`${JSON.stringify(title)}: ${JSON.stringify({ text, sentences: rounded })}`);
  }
  writeFileSync(FROZEN, `{\n${lines.join(",\n")}\n}\n`);
}

await main(process.argv[2]);
