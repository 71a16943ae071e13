/**
 * Freezes tags, mentions and chains of test/cases/event.txt into test/cases/event.json, so that neither new weights nor new
 * rules of spot and corefer can break the tests of these rules. Run it after a case was added, and look at the difference:
 *
 *   npx tsx test/extract/freeze-event.ts [FOLDER OF THE MODEL]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { corefer } from "../../src/corefer.js";
import { loadModel } from "../../src/model/model.js";
import { segment } from "../../src/segment.js";
import { spot } from "../../src/spot.js";
import { tag } from "../../src/tag.js";
import type { Article } from "../../src/types.js";
import { casesIn } from "./quote-cases.js";

const CASES = new URL("../cases/event.txt", import.meta.url), FROZEN = new URL("../cases/event.json", import.meta.url);

const rounded = (value: number): number => Math.round(value * 100) / 100;

async function main(folder: string | undefined): Promise<void> {
  const model = await loadModel(folder ? { folder } : {});
  const lines: string[] = [];
  for (const { title, text } of casesIn(readFileSync(CASES, "utf8"))) {
    const article: Article = { id: title, text, headlineEnd: 0, publishedAt: "2024-12-18" };
    const sentences = (await tag(article, segment(article), model)).map((sentence) => ({
      ...sentence,
      tokens: sentence.tokens.map((word) => ({ ...word, predicate: rounded(word.predicate) })),
      roles: sentence.roles.map((role) => ({ ...role, score: rounded(role.score) })),
    }));
    const spotted = spot(article, sentences);
    lines.push(`${JSON.stringify(title)}: ${JSON.stringify({ text, sentences, spotted, chains: corefer(article, sentences, spotted) })}`);
  }
  writeFileSync(FROZEN, `{\n${lines.join(",\n")}\n}\n`);
}

await main(process.argv[2]);
