/**
 * `onrecord why GRAPH --sentence`: what was read in a sentence, and for what was not, which rules came close and what
 * stopped them. The sentence is named by words that stand in it one after the other, or as ARTICLE:N, the N-th sentence from 0 of an article.
 *
 * The article stands in the graph, so it is read once more, and the rules are asked to tell what they nearly claimed.
 */
import { InputError } from "../errors.js";
import type { NearMiss } from "../extract/context.js";
import { loadModel } from "../model/model.js";
import { readArticle, tagArticle } from "../pipeline.js";
import { read } from "../read.js";
import type { Article, Claim, GraphArticle, Reading, Span, TaggedSentence } from "../types.js";
import { factsOf, type Fact } from "./facts.js";
import { loadGraph } from "./files.js";
import type { ExitCode } from "./report.js";
import { showFact } from "./show.js";
import { coloursOf, widthOf, wrap, type Colours } from "./terminal.js";

/** More sentences than this are listed only. */
const MAX_TOLD = 3;
const MAX_LISTED = 20;
/** "3f2a9c:4" */
const PLACE = /^(\w+):(\d+)$/u;

interface Found { readonly article: Article; readonly sentence: TaggedSentence }

export async function whySentence(path: string, words: readonly string[]): Promise<ExitCode> {
  const graph = loadGraph(path), query = words.join(" ").trim(), model = await loadModel();
  const found: Found[] = [];
  for (const article of graph.attributes.articles.map(articleOf).filter((each) => mayHold(each, query))) {
    const sentences = await tagArticle(article, model);
    found.push(...sentences.filter((sentence) => isAsked(article, sentence, query)).map((sentence) => ({ article, sentence })));
  }
  if (found.length === 0) throw new InputError(`why: no sentence in "${path}" holds "${query}"; give words that stand in it one after the other, or ARTICLE:N`);
  const colours = coloursOf(process.stdout), width = widthOf(process.stdout), facts = factsOf(graph), lines: string[] = [];
  if (found.length > MAX_TOLD) lines.push(`${found.length} sentences fit; name one as ARTICLE:N, or with more words:`, ...found.slice(0, MAX_LISTED).flatMap((each) => [colours.dim(placeOf(each)), ...quoted(each, width)]));
  else for (const each of found) lines.push(...await told(each, facts, (article) => nearMisses(article, model), colours, width), "");
  process.stdout.write(`${lines.join("\n").trimEnd()}\n`);
  return 0;
}

/** The article as it was read first: the graph keeps its fields, not where its headline ends. */
function articleOf({ id, ...fields }: GraphArticle): Article {
  const { publishedAt, ...rest } = fields;
  const line = JSON.stringify({ ...rest, ...(publishedAt === undefined ? {} : { date: publishedAt }) });
  const { articles } = read({ name: "article.jsonl", bytes: new TextEncoder().encode(line) }, {});
  return { ...articles[0]!, id };
}

const folded = (text: string): string => text.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

function mayHold({ id, text }: Article, query: string): boolean {
  const [, article] = PLACE.exec(query) ?? [];
  return article === undefined ? folded(text).includes(folded(query)) : id.startsWith(article);
}

function isAsked({ text }: Article, { index, start, end }: TaggedSentence, query: string): boolean {
  const [, , number] = PLACE.exec(query) ?? [];
  return number === undefined ? ` ${folded(text.slice(start, end))} `.includes(` ${folded(query)} `) : index === Number(number);
}

const placeOf = ({ article, sentence }: Found): string => `${article.id}:${sentence.index}`;
const quoted = ({ article, sentence }: Found, width: number): string[] => wrap(article.text.slice(sentence.start, sentence.end), width - 4).map((line) => `    ${line}`);

async function nearMisses(article: Article, model: Awaited<ReturnType<typeof loadModel>>): Promise<{ readonly reading: Reading; readonly misses: readonly NearMiss[] }> {
  const misses: NearMiss[] = [];
  const reading = await readArticle(article, model, { missed: (miss) => misses.push(miss) });
  const noticed = reading.notices.flatMap(({ rule, span, reason }) => (span ? [{ rule, span, reason }] : []));
  return { reading, misses: [...misses, ...noticed] };
}

async function told(found: Found, facts: readonly Fact[], readAgain: (article: Article) => ReturnType<typeof nearMisses>, colours: Colours, width: number): Promise<string[]> {
  const { article, sentence } = found;
  const { reading, misses } = await readAgain(article);
  const own = facts.filter(({ evidence }) => evidence.some((each) => each.article === article.id && each.start === sentence.start));
  const isTold = (span: Span): boolean => own.some(({ evidence }) => evidence.some(({ article: id, predicate }) => id === article.id && predicate !== undefined && predicate[0] <= span.start && span.end <= predicate[1]));
  const near = [...misses.filter(({ span }) => isIn(span, sentence) && !isTold(span)), ...leftOut(reading.claims.filter(({ evidence }) => evidence.sentence.start === sentence.start), own)];
  const unique = [...new Map(near.map((miss) => [JSON.stringify(miss), miss])).values()].sort((a, b) => a.span.start - b.span.start);
  return [
    ...quoted(found, width), colours.dim(`        ${placeOf(found)}, ${[article.title, article.outlet, article.publishedAt].filter((part) => part !== undefined).join(", ")}`), "",
    own.length ? "  facts" : "  no facts",
    ...own.flatMap((fact) => [...showFact(fact, colours, width), colours.dim(`        ${fact.rules.join(", ")}; confidence ${fact.confidence}; ${fact.key}`)]),
    ...(unique.length ? ["", "  came close"] : own.length ? [] : ["", "  no rule came close: no verb or noun in it that the rules know"]),
    ...unique.flatMap(({ rule, reason }) => wrap(`${rule}: ${reason}`, width - 4, "    ").map((line) => `    ${line}`)),
  ];
}

const isIn = (span: Span, sentence: Span): boolean => sentence.start <= span.start && span.start < sentence.end;

/** What was claimed and does not stand in the graph. */
function leftOut(claims: readonly Claim[], facts: readonly Fact[]): NearMiss[] {
  const isThere = (claim: Claim): boolean => facts.some(({ relation, rules }) => relation === (claim.type === "quote" ? "said" : claim.relation) && claim.rules.some((rule) => rules.includes(rule)));
  return claims.filter((claim) => !isThere(claim)).map((claim) => ({
    rule: claim.rules.join(", "), span: claim.evidence.predicate ?? claim.evidence.sentence,
    reason: `"${claim.type === "quote" ? claim.cue : claim.predicate}" is left out of the graph: its source is never named, or its parties are one thing`,
  }));
}
