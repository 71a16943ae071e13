/**
 * Who did it to whom, on the test sentences of event coders: `npx tsx bench/direction.ts [--misses]`
 *
 * PLOVER's gold standard records (Open Event Data Alliance 2016) mark source and target in the words; PETRARCH's unit tests (Schrodt, Beieler
 * and Idris 2014) give codes, whose three letters begin the name of a country of the text (cases where they do not are left out). A pair is told when a claim (no
 * structure, no place) has the one in the noun phrase of its subject and the other in that of its object; told rightly when the
 * source is the subject, or the relation symmetric. Codes of events are not compared. Reads ../shared when present.
 */
import { corefer } from "../src/corefer.js";
import { extract } from "../src/extract.js";
import { isSymmetric, relation } from "../src/lexicon/relations.js";
import { loadModel, type Model } from "../src/model/model.js";
import { tagArticle } from "../src/pipeline.js";
import { spot } from "../src/spot.js";
import { subtree } from "../src/text/tree.js";
import type { Article, RelationClaim } from "../src/types.js";
import { heading, isPresent, jsonLines, percent } from "./shared.js";

interface Case { readonly id: string; readonly text: string; readonly pairs: readonly { readonly source: RegExp; readonly target: RegExp }[] }
interface Plover { readonly id: string; readonly text: string; readonly source?: readonly Actor[] | string | null; readonly target?: readonly Actor[] | string | null }
interface Actor { readonly actorText?: string }
interface Petrarch { readonly id: string; readonly text: string; readonly events: readonly { readonly source: string | null; readonly target: string | null }[] }

const SETS: readonly { readonly name: string; readonly file: string; readonly cases: (file: string) => Case[] }[] = [
  { name: "PLOVER records", file: "data/plover-gsr/plover-gsr.jsonl", cases: (file) => jsonLines<Plover>(file).map(ploverCase) },
  { name: "PETRARCH unit tests", file: "data/petrarch2/petrarch2-unittests.jsonl", cases: (file) => jsonLines<Petrarch>(file).map(petrarchCase) },
];
/** Say what somebody is or where, not what they do. */
const STATIC = /^(?:structure|place)$/u;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

function ploverCase({ id, text, source, target }: Plover): Case {
  const actors = (side: Plover["source"]): RegExp[] => (Array.isArray(side) ? (side as readonly Actor[]) : []).flatMap(({ actorText }) => (actorText ? [new RegExp(`(?<![\\p{L}])${escaped(actorText)}(?![\\p{Ll}])`, "u")] : []));
  return { id, text, pairs: actors(source).flatMap((from) => actors(target).filter((to) => to.source !== from.source).map((to) => ({ source: from, target: to }))) };
}

function petrarchCase({ id, text, events }: Petrarch): Case {
  const name = (code: string | null): RegExp | undefined => {
    const start = code?.slice(0, 3) ?? "", known = new RegExp(`(?<![\\p{L}])${escaped(start.charAt(0) + start.slice(1).toLowerCase())}`, "u");
    return start.length === 3 && known.test(text) ? known : undefined;
  };
  return { id, text, pairs: events.flatMap(({ source, target }) => {
    const from = name(source), to = name(target);
    return from && to && from.source !== to.source ? [{ source: from, target: to }] : [];
  }) };
}

interface Told { readonly claim: RelationClaim; readonly subject: string; readonly object: string }

async function toldIn({ id, text }: Case, model: Model): Promise<Told[]> {
  const article: Article = { id, text, headlineEnd: 0 };
  const sentences = await tagArticle(article, model), spotted = spot(article, sentences);
  const phrase = (span: { start: number; end: number } | undefined): string => {
    const mention = span && spotted.mentions.find(({ start, end }) => start === span.start && end === span.end), sentence = mention && sentences[mention.sentence];
    if (!mention || !sentence) return "";
    const words = subtree(sentence, mention.head, (word) => /^(?:acl|conj|parataxis|appos)/u.test(word.deprel) && (word.index < mention.first || word.index >= mention.last)).map((index) => sentence.tokens[index]!);
    return text.slice(Math.min(mention.start, words[0]!.start), Math.max(mention.end, words.at(-1)!.end));
  };
  const { claims } = extract(article, sentences, spotted, corefer(article, sentences, spotted));
  return claims.filter((claim): claim is RelationClaim => claim.type === "relation" && !STATIC.test(relation(claim.relation)?.class ?? ""))
    .map((claim) => ({ claim, subject: phrase(claim.evidence.subject), object: phrase(claim.evidence.object) }));
}

async function main(): Promise<void> {
  if (!SETS.some(({ file }) => isPresent(file))) return console.log("direction: there is no ../shared/data with PLOVER's or PETRARCH's cases beside the clone; nothing is measured.");
  heading("direction");
  const model = await loadModel();
  for (const { name, file, cases } of SETS.filter((set) => isPresent(set.file))) {
    let pairs = 0, right = 0, turned = 0;
    for (const each of cases(file).filter((one) => one.pairs.length)) {
      const told = await toldIn(each, model);
      for (const { source, target } of each.pairs) {
        const isRight = told.some(({ claim, subject, object }) => (source.test(subject) && target.test(object)) || (isSymmetric(claim.relation) && target.test(subject) && source.test(object)));
        const isTurned = !isRight && told.some(({ subject, object }) => target.test(subject) && source.test(object));
        pairs++;
        right += Number(isRight);
        turned += Number(isTurned);
        if (process.argv.includes("--misses") && !isRight) console.log(`${isTurned ? "turned " : "missing"} ${each.id} ${source.source} -> ${target.source}: ${each.text}`);
      }
    }
    console.log(`\n${name}: ${pairs} pairs of source and target; told ${percent(right + turned, pairs)}, of these in the right direction ${percent(right, right + turned)} (${turned} turned)`);
  }
}

await main();
