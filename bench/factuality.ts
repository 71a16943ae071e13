/**
 * Did it happen? Factuality against UDS ("It Happened" v2: White et al. 2020; Rudinger, White and Van Durme 2018) on UD EWT dev.
 *
 *   npx tsx bench/factuality.ts [--gold-tags] [--misses]
 *
 * Annotators said of each predicate whether it happened: a score, above 0 where it did. "actual" says here that it did, the rest that
 * it did not (yet). Printed: how often the two agree, F of "did not happen", and Pearson's r with planned and possible halfway between
 * actual and negated. The baseline takes everything for actual. --gold-tags takes tags and trees from EWT instead of the model, which is trained on
 * EWT train. Web text, not news: questions, wishes and commands abound. Reads ../shared when present.
 */
import { factualityOf } from "../src/extract/qualify/factuality.js";
import { loadModel, type Model } from "../src/model/model.js";
import { tag } from "../src/tag.js";
import { lemma } from "../src/text/lemma.js";
import type { Factuality, TaggedSentence, Word } from "../src/types.js";
import { heading, isPresent, jsonLines, percent, prf, textOf } from "./shared.js";

interface Scored { readonly sent_id: string; readonly fact: readonly (readonly [word: number, score: number, confidence: number])[] }
interface Guess { readonly happened: number; readonly told: Factuality }

const SCORES = "data/uds-factuality/uds-factuality-dev.jsonl.gz", TREES = "data/ud-ewt/en_ewt-ud-dev.conllu.gz";
const VALUE: Readonly<Record<Factuality, number>> = { actual: 1, planned: 0, possible: 0, negated: -1 };

async function main(): Promise<void> {
  const missing = [SCORES, TREES].find((file) => !isPresent(file));
  if (missing) return console.log(`factuality: there is no ../shared/${missing} beside the clone; nothing is measured.`);
  heading("factuality");
  const scored = new Map(jsonLines<Scored>(SCORES).map(({ sent_id, fact }) => [sent_id, fact]));
  const model = process.argv.includes("--gold-tags") ? undefined : await loadModel();
  const guesses: Guess[] = [];
  for (const block of textOf(TREES).split("\n\n")) {
    const fact = scored.get(/^# sent_id = (.*)$/mu.exec(block)?.[1] ?? "");
    if (!fact) continue;
    const sentence = await tagged(block, model);
    for (const [word, happened] of fact) {
      const told = factualityOf(sentence, word);
      guesses.push({ happened, told });
      if (process.argv.includes("--misses") && happened > 0 !== (told === "actual")) console.log(`${happened.toFixed(2).padStart(5)} ${told.padEnd(8)} ${sentence.tokens.map(({ text, index }) => (index === word ? `[${text}]` : text)).join(" ")}`);
    }
  }
  console.log(`\nUDS dev: ${guesses.length} predicates, tags of ${model ? "the model" : "the corpus"}`);
  print("all actual", guesses.map((guess) => ({ ...guess, told: "actual" as const })));
  print("factuality", guesses);
}

function print(name: string, guesses: readonly Guess[]): void {
  const agreed = guesses.filter(({ happened, told }) => happened > 0 === (told === "actual")).length;
  const not = guesses.filter(({ happened }) => happened <= 0), made = guesses.filter(({ told }) => told !== "actual"), both = made.filter(({ happened }) => happened <= 0).length;
  console.log(`${name.padEnd(11)} agree ${percent(agreed, guesses.length)}   did not happen ${prf({ gold: not.length, found: both, made: made.length, right: both })}   r ${pearson(guesses.map(({ happened, told }) => [happened, VALUE[told]])).toFixed(2)}`);
}

/** 0 where either side never varies. */
function pearson(pairs: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length, [x, y] = [mean(0), mean(1)];
  const moment = (a: 0 | 1, b: 0 | 1): number => pairs.reduce((sum, pair) => sum + (pair[a] - [x, y][a]!) * (pair[b] - [x, y][b]!), 0);
  return moment(0, 1) / (Math.sqrt(moment(0, 0) * moment(1, 1)) || 1);
}

/** The sentence of a CoNLL-U block, its words joined by blanks, with the corpus's tags or the model's. */
async function tagged(block: string, model: Model | undefined): Promise<TaggedSentence> {
  let text = "";
  const words = block.split("\n").filter((line) => /^\d+\t/u.test(line)).map((line, index): Word => {
    const [, form = "", , upos = "", xpos = "", , head = "0", deprel = ""] = line.split("\t"), start = text.length;
    text += `${form} `;
    return { index, start, end: start + form.length, text: form, lemma: lemma(form, upos), upos, xpos, head: Number(head) - 1, deprel, name: "O", noun: "_", predicate: 0 };
  });
  const sentence = { index: 0, paragraph: 0, start: 0, end: text.trimEnd().length };
  if (!model) return { ...sentence, isHeadline: false, tokens: words, roles: [] };
  const tokens = words.map(({ index, start, end, text: form }) => ({ index, start, end, text: form }));
  return (await tag({ id: "ewt", text: text.trimEnd(), headlineEnd: 0 }, [{ ...sentence, tokens }], model))[0]!;
}

await main();
