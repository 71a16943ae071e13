/**
 * Freezes what the rules' cases are read from, so that neither new weights nor new rules of spot and corefer can break their
 * tests: test/cases/NAME.txt -> NAME.json, tags of each case and, but for quotes, its mentions and chains. Run it after a case
 * was added, and look at the difference:
 *
 *   npx tsx test/extract/freeze.ts event|structure|quote
 */
import { readFileSync, writeFileSync } from "node:fs";
import { corefer } from "../../src/corefer.js";
import { loadModel } from "../../src/model/model.js";
import { segment } from "../../src/segment.js";
import { spot } from "../../src/spot.js";
import { tag } from "../../src/tag.js";
import type { Article } from "../../src/types.js";
import { casesIn } from "./quote-cases.js";

/** Day of publication of each file's cases; quotes need none and make their own mentions. */
const DAYS: Readonly<Record<string, string | undefined>> = { event: "2024-12-18", structure: "2024-12-21", quote: undefined };

const rounded = (value: number): number => Math.round(value * 100) / 100;

async function freeze(name: string): Promise<void> {
  const file = (ending: string) => new URL(`../cases/${name}.${ending}`, import.meta.url);
  const model = await loadModel(), publishedAt = DAYS[name], lines: string[] = [];
  for (const { title, text } of casesIn(readFileSync(file("txt"), "utf8"))) {
    const article: Article = { id: title, text, headlineEnd: 0, ...(publishedAt ? { publishedAt } : {}) };
    const sentences = (await tag(article, segment(article), model)).map((sentence) => ({
      ...sentence,
      tokens: sentence.tokens.map((word) => ({ ...word, predicate: rounded(word.predicate) })),
      roles: sentence.roles.map((role) => ({ ...role, score: rounded(role.score) })),
    }));
    const spotted = publishedAt ? spot(article, sentences) : undefined;
    lines.push(`${JSON.stringify(title)}: ${JSON.stringify({ text, sentences, ...(spotted ? { spotted, chains: corefer(article, sentences, spotted) } : {}) })}`);
  }
  writeFileSync(file("json"), `{\n${lines.join(",\n")}\n}\n`);
}

const name = process.argv[2] ?? "";
if (name in DAYS) await freeze(name);
else throw new Error(`freeze: "${name}" is no file of cases; give one of ${Object.keys(DAYS).join(", ")}`);
