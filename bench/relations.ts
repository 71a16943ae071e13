/**
 * Relations of re3d (Dstl 2017): Syria and Iraq in government releases and news. `npx tsx bench/relations.ts [--misses]`
 *
 * Of each annotated pair: is it told at all (a claim of the same sentence joins a mention that touches the one with a mention that touches the
 * other, in either order; for IsSynonymOf one chain will do), and is it told by a relation that fits its type? Precision is of those claims
 * only whose two ends both touch entities of re3d in that sentence, and so a lower bound: re3d annotates ten types of them (an eleventh, of amounts and ages, is no relation here). Texts that gold was made
 * of are left out. Pairs below a confidence of 0.8 are left out. Reads ../shared when present.
 */
import { readdirSync } from "node:fs";
import { corefer } from "../src/corefer.js";
import { extract } from "../src/extract.js";
import { relation } from "../src/lexicon/relations.js";
import { loadModel, type Model } from "../src/model/model.js";
import { tagArticle } from "../src/pipeline.js";
import { spot } from "../src/spot.js";
import { overlaps } from "../src/text/offsets.js";
import type { Article, Chain, Claim, Mention, Span } from "../src/types.js";
import { excludedTexts, heading, isPresent, jsonLines, pathOf, percent, prf } from "./shared.js";

interface Document { readonly _id: string; readonly text: string; readonly title?: string }
interface Entity { readonly documentId: string; readonly begin: number; readonly end: number; readonly type: string }
interface Pair { readonly documentId: string; readonly type: string; readonly sourceBegin: number; readonly sourceEnd: number; readonly targetBegin: number; readonly targetEnd: number; readonly value: string; readonly confidence: number }

const LEAST_CONFIDENCE = 0.8;
/** Labels or classes of ours that say what a type of re3d says. */
const FITTING: Readonly<Record<string, RegExp>> = {
  AlliesOf: /^(?:diplomacy|supported|praised|part-of|member-of)$/u,
  Apart: /^(?:left|withdrew-from|place)$/u,
  BelongsTo: /^(?:structure|from|based-in|located-in)$/u,
  CoLocated: /^(?:place|deployed|captured|attacked|part-of|role-in)$/u,
  CommWith: /^(?:statement|diplomacy|said)$/u,
  Dislikes: /^(?:accused|criticized|rejected|threatened|warned|conflict|sanctioned|denied)$/u,
  FightingAgainst: /^(?:conflict|effect|defeated|arrested)$/u,
  InChargeOf: /^(?:role-in|owns|founded|part-of|appointed|elected|member-of|captured|deployed|used)$/u,
  IsSynonymOf: /^same-as$/u,
  Likes: /^(?:praised|supported|demanded|agreed-with|diplomacy|approved)$/u,
};

interface Read { readonly claims: readonly Claim[]; readonly mentions: readonly Mention[]; readonly chains: readonly Chain[] }

async function main(): Promise<void> {
  if (!isPresent("data/re3d")) return console.log("relations: there is no ../shared/data/re3d beside the clone; nothing is measured.");
  heading("relations");
  const model = await loadModel(), isExcluded = excludedTexts(), counts = new Map<string, { gold: number; told: number; fitting: number }>();
  let documents = 0, made = 0, right = 0;
  for (const folder of readdirSync(pathOf("data/re3d")).filter((name) => isPresent(`data/re3d/${name}/documents.json.gz`)).sort()) {
    const of = <T>(name: string): T[] => jsonLines<T>(`data/re3d/${folder}/${name}.json.gz`);
    const entities = of<Entity>("entities"), pairs = of<Pair>("relations").filter(({ type, confidence }) => type in FITTING && confidence >= LEAST_CONFIDENCE);
    for (const document of of<Document>("documents").filter(({ text }) => !isExcluded(text))) {
      const read = await readDocument(document, model), own = pairs.filter(({ documentId }) => documentId === document._id);
      documents++;
      for (const pair of own) tally(document, read, pair, counts);
      const spans = entities.filter(({ documentId, type }) => documentId === document._id && !/^(?:Temporal|Quantity|Money|Frequency)$/u.test(type)).map(({ begin, end }): Span => ({ start: begin, end }));
      const judged = read.claims.filter(({ type, evidence: { subject, object } }) => type === "relation" && subject && object && [subject, object].every((end) => spans.some((span) => overlaps(span, end))));
      made += judged.length;
      right += judged.filter((claim) => own.some((pair) => joins(claim, pair))).length;
    }
  }
  const sum = [...counts.values()].reduce((all, each) => ({ gold: all.gold + each.gold, told: all.told + each.told, fitting: all.fitting + each.fitting }), { gold: 0, told: 0, fitting: 0 });
  console.log(`\nre3d: ${documents} documents\n${"type".padEnd(16)} pairs   told  fitting`);
  for (const [type, { gold, told, fitting }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${type.padEnd(16)} ${String(gold).padStart(5)} ${percent(told, gold).padStart(6)} ${percent(fitting, gold).padStart(8)}`);
  console.log(`${"all".padEnd(16)} ${String(sum.gold).padStart(5)} ${percent(sum.told, sum.gold).padStart(6)} ${percent(sum.fitting, sum.gold).padStart(8)}\npairs, unlabelled   ${prf({ gold: sum.gold, found: sum.told, made, right })}`);
}

async function readDocument({ _id, text }: Document, model: Model): Promise<Read> {
  const article: Article = { id: _id, text, headlineEnd: 0 };
  const sentences = await tagArticle(article, model), spotted = spot(article, sentences), chains = corefer(article, sentences, spotted);
  return { claims: extract(article, sentences, spotted, chains).claims, mentions: spotted.mentions, chains };
}

const ends = ({ sourceBegin, sourceEnd, targetBegin, targetEnd }: Pair): readonly [Span, Span] => [{ start: sourceBegin, end: sourceEnd }, { start: targetBegin, end: targetEnd }];

function joins({ evidence: { subject, object } }: Claim, pair: Pair): boolean {
  const [source, target] = ends(pair);
  return subject !== undefined && object !== undefined && ((overlaps(subject, source) && overlaps(object, target)) || (overlaps(subject, target) && overlaps(object, source)));
}

function tally({ text }: Document, { claims, mentions, chains }: Read, pair: Pair, counts: Map<string, { gold: number; told: number; fitting: number }>): void {
  const count = counts.get(pair.type) ?? { gold: 0, told: 0, fitting: 0 }, [source, target] = ends(pair), fitting = FITTING[pair.type]!;
  counts.set(pair.type, count);
  const joining = claims.filter((claim): claim is Exclude<Claim, { type: "quote" }> => claim.type !== "quote" && joins(claim, pair));
  const touches = (chain: Chain, span: Span): boolean => chain.mentions.some((index) => overlaps(mentions[index]!, span));
  const isOne = pair.type === "IsSynonymOf" && chains.some((chain) => touches(chain, source) && touches(chain, target));
  const fits = joining.filter((claim) => fitting.test(claim.relation) || fitting.test(relation(claim.relation)?.class ?? "other"));
  count.gold++;
  count.told += Number(isOne || joining.length > 0);
  count.fitting += Number(isOne || fits.length > 0);
  if (process.argv.includes("--misses") && !isOne && !fits.length) {
    console.log(`${joining.length ? "other" : "none "} ${pair.type}: ${text.slice(source.start, source.end)} | ${pair.value} | ${text.slice(target.start, target.end)}${joining.length ? ` -> ${joining.map((claim) => claim.relation).join(", ")}` : ""}`);
  }
}

await main();
