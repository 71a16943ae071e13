/**
 * Who did what to whom: QA-SRL (verbs), QANom (nouns) and MEANTIME (both). `npx tsx bench/roles.ts [--set NAME]`
 *
 * Two things are held against them. The tagger's roles: an argument is right when its head word stands in an answer to any question
 * about the predicate (so without labels). The claims: a claim that stands on an annotated predicate has its agent right when the
 * head of its subject stands in the answer to "who did it", its patient when that of its object stands in the answer to "whom" or "what"; recall counts all
 * annotated agents and patients, also those of verbs that say too little to be a fact here. QANom also: is the noun an event?
 * Words and sentences are the corpora's own. For measuring only. Reads ../shared when present.
 */
import { corefer } from "../src/corefer.js";
import { extract } from "../src/extract.js";
import { loadModel, type Model } from "../src/model/model.js";
import { spot } from "../src/spot.js";
import { tag } from "../src/tag.js";
import type { Article, Claim, Mention, Sentence, Span, TaggedSentence } from "../src/types.js";
import { meantime, qanom, qasrl, type AnnotatedText, type Answer } from "./roles/sets.js";
import { heading, isPresent, noCounts, prf, type Counts } from "./shared.js";

interface BenchSet { readonly file: string; readonly texts: () => AnnotatedText[]; readonly isOfNouns?: true }

const SETS: Readonly<Record<string, BenchSet>> = {
  "QA-SRL wikinews": { file: "data/qasrl-gs/gold-wikinews.dev.gold.csv.gz", texts: () => qasrl("wikinews") },
  "QA-SRL wikipedia": { file: "data/qasrl-gs/gold-wikipedia.dev.gold.csv.gz", texts: () => qasrl("wikipedia") },
  "QANom dev": { file: "data/qanom/qanom-dev.jsonl.gz", texts: qanom, isOfNouns: true },
  MEANTIME: { file: "data/meantime/meantime-en.jsonl.gz", texts: meantime },
};
/** The model takes a word for a predicate from here on. */
const PREDICATE = 0.5;

interface Tallies { readonly roles: Counts; readonly agents: Counts; readonly patients: Counts; readonly events: Counts; told: number; predicates: number }

async function main(): Promise<void> {
  const only = process.argv.includes("--set") ? process.argv[process.argv.indexOf("--set") + 1]! : "";
  if (!Object.values(SETS).some(({ file }) => isPresent(file))) return console.log("roles: there is no ../shared/data with QA-SRL, QANom or MEANTIME beside the clone; nothing is measured.");
  heading("roles");
  const model = await loadModel();
  for (const [name, set] of Object.entries(SETS).filter(([name, { file }]) => name.includes(only) && isPresent(file))) {
    const tallies: Tallies = { roles: noCounts(), agents: noCounts(), patients: noCounts(), events: noCounts(), told: 0, predicates: 0 }, texts = set.texts();
    for (const text of texts) await score(text, model, tallies);
    console.log(`\n${name}: ${texts.length} texts, ${tallies.predicates} events, ${tallies.told} told by claims`);
    if (set.isOfNouns) console.log(`is it an event?        ${prf(tallies.events)}`);
    console.log(`roles, unlabelled      ${prf(tallies.roles)}`);
    if (!set.isOfNouns) console.log(`claims, agents         ${prf(tallies.agents)}\nclaims, patients       ${prf(tallies.patients)}`);
  }
}

async function score(text: AnnotatedText, model: Model, tallies: Tallies): Promise<void> {
  const { article, plain } = laidOut(text);
  const sentences = await tag(article, plain, model), spotted = spot(article, sentences);
  const { claims } = extract(article, sentences, spotted, corefer(article, sentences, spotted));
  for (const predicate of text.predicates) {
    const at = text.sentences.findIndex(([from, to]) => from <= predicate.index && predicate.index < to), sentence = sentences[at];
    if (!sentence) continue;
    const first = text.sentences[at]![0], word = sentence.tokens[predicate.index - first]!;
    const isSeen = word.predicate > PREDICATE;
    tallies.events.gold += Number(predicate.isEvent);
    tallies.events.made += Number(isSeen);
    tallies.events.found += Number(isSeen && predicate.isEvent);
    tallies.events.right += Number(isSeen && predicate.isEvent);
    if (!predicate.isEvent) continue;
    tallies.predicates++;
    count(tallies.roles, sentence.roles.filter((role) => role.predicate === word.index && role.argument !== word.index).map(({ argument }) => argument + first), predicate.answers);
    const told = claims.filter(({ type, evidence }) => type !== "quote" && evidence.predicate && evidence.predicate.start <= word.start && word.end <= evidence.predicate.end);
    tallies.told += Number(told.length > 0);
    for (const [tally, side, end] of [[tallies.agents, "agent", "subject"], [tallies.patients, "patient", "object"]] as const) {
      count(tally, heads(told, end, sentence, spotted.mentions).map((head) => head + first), predicate.answers.filter((answer) => answer.side === side), predicate.answers.some((answer) => answer.side !== "other"));
    }
  }
}

/** @param isJudged whether heads that answer nothing are wrong: not where the predicate has no annotated party at all */
function count(tally: Counts, heads: readonly number[], answers: readonly Answer[], isJudged = true): void {
  const holds = ({ ranges }: Answer, head: number): boolean => ranges.some(([from, to]) => from <= head && head < to);
  tally.gold += answers.length;
  tally.found += answers.filter((answer) => heads.some((head) => holds(answer, head))).length;
  tally.made += isJudged ? heads.length : 0;
  tally.right += isJudged ? heads.filter((head) => answers.some((answer) => holds(answer, head))).length : 0;
}

/** Head words of the claims' ends in the sentence, each once. */
function heads(claims: readonly Claim[], end: "subject" | "object", sentence: TaggedSentence, mentions: readonly Mention[]): number[] {
  const spans = claims.map(({ evidence }) => evidence[end]).filter((span): span is Span => span !== undefined);
  return [...new Set(spans.flatMap((span) => mentions.find(({ sentence: at, start, end: to }) => at === sentence.index && start === span.start && to === span.end)?.head ?? []))];
}

/** Words joined by blanks, sentences parted by empty lines. */
function laidOut({ id, date, words, sentences }: AnnotatedText): { article: Article; plain: Sentence[] } {
  let text = "";
  const plain = sentences.map(([from, to], index): Sentence => {
    if (index > 0) text += "\n\n";
    const start = text.length;
    const tokens = words.slice(from, to).map((word, at) => {
      if (at > 0) text += " ";
      text += word;
      return { index: at, text: word, start: text.length - word.length, end: text.length };
    });
    return { index, paragraph: index, start, end: text.length, tokens };
  });
  return { article: { id, text, headlineEnd: 0, ...(date ? { publishedAt: date } : {}) }, plain };
}

await main();
