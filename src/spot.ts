/**
 * Stage 4 of 10: tagged sentences to mentions, dates and amounts.
 *
 * A mention is a stretch of text that names something: a name ("Volodymyr Zelensky"), a noun phrase ("the small town",
 * "five people"), a pronoun, or a nationality adjective that stands for its country ("Ukrainian attacks" -> Ukraine).
 * Every nominal head of the tree makes one mention; modifiers that are names of their own ("Kremlin spokesman") make
 * another. Words of dates ("last week") make none.
 *
 * "A strike on the small town of Rylsk killed five people" -> "strike" (event), "small town of Rylsk" (place, label
 * "Rylsk"), "five people" (group, amount 5).
 *
 * Limits: what the tree gets wrong is wrong here; names are those that the model or the tree's PROPN chains show.
 */
import { findAmounts } from "./spot/amount.js";
import { findDates } from "./spot/date.js";
import { nounPhrases, type Phrase } from "./spot/noun-phrase.js";
import { kindOf } from "./spot/kind.js";
import type { Amount, Article, DateExpression, Mention, Spotted, TaggedSentence } from "./types.js";

/** Names something: "Lipno", "7", "🌉"; refuses a mark that the tree takes for a noun, and an address of a page. */
const WORDED = /^(?!(?:https?:|www\.|pic\.twitter\.)|\S+\.\p{Ll}{2,4}\/).*[\p{L}\p{N}\p{So}\p{Sc}]/u;

export function spot(article: Article, sentences: readonly TaggedSentence[]): Spotted {
  const dates = sentences.map((sentence) => findDates(sentence, article.publishedAt));
  const amounts = sentences.map((sentence) => findAmounts(sentence));
  const mentions: Mention[] = [];
  sentences.forEach((sentence, i) => {
    for (const phrase of nounPhrases(sentence, dates[i] ?? [])) {
      if (WORDED.test(phrase.label)) mentions.push(mention(article, sentence, phrase, amounts[i] ?? [], mentions.length));
    }
  });
  return { mentions, dates, amounts: amounts.map((list, i) => list.filter((amount) => !isWithinDate(amount, dates[i] ?? []))) };
}

function isWithinDate(amount: Amount, dates: readonly DateExpression[]): boolean {
  return dates.some((date) => date.first <= amount.first && amount.last <= date.last);
}

function mention(article: Article, sentence: TaggedSentence, phrase: Phrase, amounts: readonly Amount[], index: number): Mention {
  const start = sentence.tokens[phrase.first]!.start, end = sentence.tokens[phrase.last - 1]!.end;
  const amount = phrase.form === "nominal" ? amounts.find(({ last }) => phrase.first < last && last <= phrase.last) : undefined;
  return {
    index, sentence: sentence.index, head: phrase.head, first: phrase.first, last: phrase.last, start, end,
    form: phrase.form,
    kind: kindOf(sentence, phrase),
    text: article.text.slice(start, end).replace(/\s+/gu, " "),
    label: phrase.label,
    titles: phrase.titles,
    ...(amount ? { amount } : {}),
  };
}
