/**
 * The country of a national office, or of a capital, that names none. Part of the rules "title" and "place".
 *
 * Two constructions: a cabinet post that only one state calls so ("Defense Secretary", "Home Secretary"), where the article
 * names that state; and a head of state or government before a name in a story that has named a single country up to the end of the sentence
 * ("A reporter was arrested in Peru for insulting President Ana Ruiz" -> Peru), or that names one far more often than any other.
 */
import type { Mention, TaggedSentence, Word } from "../../types.js";
import type { Context } from "../context.js";
import { nounOf } from "./words.js";

const HEADS = /^(?:president|vice-president|premier|minister|king|queen|emperor|emir|sultan|chancellor)$/;
/** A minister of a field may be anybody's in a region; the first one is the state's. */
const FIRST = /\bprime$/iu;
/** Posts by the names that their own state gives them. */
const CABINET: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:acting |deputy )?(?:defense|treasury|commerce|labor|homeland security) secretary|secretary of (?:state|defense|the treasury|commerce|labor|homeland security|the interior))$/iu, "United States"],
  [/^(?:(?:shadow |deputy )?(?:foreign|home|defence|work and pensions) secretary|chancellor of the exchequer)$/iu, "United Kingdom"],
];

/**
 * The country in which a bearer of the office has it, who is named right behind it; undefined where nothing tells.
 * @param title words of the title ("Defense Secretary"); @param holder the bearer
 */
export function homeOf(context: Context, sentence: TaggedSentence, word: Word, title: string, holder: Mention): Mention | undefined {
  const state = CABINET.find(([post]) => post.test(title))?.[1];
  if (state) return countryNamed(context, state);
  const isFirst = nounOf(word) !== "minister" || FIRST.test(title.replace(/\s*minister$/iu, ""));
  if (sentence.isHeadline || word.upos !== "PROPN" || !HEADS.test(nounOf(word)) || !isFirst || holder.form !== "name" || holder.head < word.index || holder.label.split(" ").includes(word.text)) return undefined;
  return onlyCountry(context, sentence, word) ?? mainCountry(context);
}

/** The country that a story names at least three times, and three times as often as any other. */
function mainCountry(context: Context): Mention | undefined {
  const counts = new Map<number, Mention[]>();
  for (const mention of context.mentions.filter(({ kind }) => kind === "country")) {
    const chain = context.chainOf(mention)?.id;
    if (chain !== undefined) counts.set(chain, [...(counts.get(chain) ?? []), mention]);
  }
  const [first = [], second = []] = [...counts.values()].sort((a, b) => b.length - a.length);
  return first.length >= 3 && first.length >= 3 * second.length ? first[0] : undefined;
}

/** The country of a story that has named a single one up to the end of the sentence, and before the word. */
export function onlyCountry(context: Context, sentence: TaggedSentence, word: Word): Mention | undefined {
  const named = context.mentions.filter((mention) => mention.kind === "country" && mention.sentence <= sentence.index);
  const chains = new Set(named.map((mention) => context.chainOf(mention)?.id));
  return chains.size === 1 ? named.findLast((mention) => mention.sentence < sentence.index || mention.first < word.index) : undefined;
}

function countryNamed(context: Context, state: string): Mention | undefined {
  const chain = context.chains.find((each) => each.kind === "country" && each.label === state);
  return chain && context.mentions[chain.mentions[0]!];
}
