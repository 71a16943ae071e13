/**
 * Freezes the tags and mentions of test/cases/corefer.txt into test/cases/corefer.json, so that new weights and changes of
 * other stages cannot break the tests of this one. Run it after a case was added, and look at the difference:
 *
 *   npx tsx test/corefer/freeze-corefer.ts [FOLDER OF THE MODEL]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { loadModel } from "../../src/model/model.js";
import { segment } from "../../src/segment.js";
import { spot } from "../../src/spot.js";
import { tag } from "../../src/tag.js";
import type { Article } from "../../src/types.js";
import { casesIn } from "./cases.js";

const CASES = new URL("../cases/corefer.txt", import.meta.url), FROZEN = new URL("../cases/corefer.json", import.meta.url);

async function main(folder: string | undefined): Promise<void> {
  const model = await loadModel(folder ? { folder } : {});
  const lines: string[] = [];
  for (const { title, text, headlineEnd } of casesIn(readFileSync(CASES, "utf8"))) {
    const article: Article = { id: title, text, headlineEnd };
    const sentences = await tag(article, segment(article), model), spotted = spot(article, sentences);
    const plain = sentences.map((sentence) => ({ ...sentence, roles: [], tokens: sentence.tokens.map((word) => ({ ...word, predicate: Math.round(word.predicate * 100) / 100 })) }));
    lines.push(`${JSON.stringify(title)}: ${JSON.stringify({ sentences: plain, spotted })}`);
  }
  writeFileSync(FROZEN, `{\n${lines.join(",\n")}\n}\n`);
}

await main(process.argv[2]);
