/**
 * Stage 3 of 10: sentences to tagged sentences.
 *
 * The only stage that sees the model: part of speech, dependency tree, names, entity types of nouns, predicates with
 * their arguments; lemmas come from a lemmatizer by part of speech. The headline is read like a sentence, with its own
 * mark, and one in title case is put into the case of running text first. All sentences of an article go to the model together, because a window of several sentences reads better.
 *
 * "Rebels attacked Kazan" -> Rebels/NOUN<-attacked:nsubj, attacked/VERB root, Kazan/PROPN<-attacked:obj B-LOC;
 * roles attacked ARG0 Rebels, attacked ARG1 Kazan.
 */
import type { Model } from "./model/model.js";
import { partAppointed } from "./tag/appointed.js";
import { unnamedFirst } from "./tag/first-person.js";
import { joinVerbs } from "./tag/joined.js";
import { partTold } from "./tag/told.js";
import { LONG, trueCased } from "./tag/truecase.js";
import { lemma } from "./text/lemma.js";
import type { Article, Sentence, TaggedSentence, Word } from "./types.js";

export async function tag(article: Article, sentences: readonly Sentence[], model: Model): Promise<TaggedSentence[]> {
  const words = trueCased(sentences), read = await model.read(words);
  return sentences.map((sentence, i) => ({
    index: sentence.index,
    paragraph: sentence.paragraph,
    start: sentence.start,
    end: sentence.end,
    isHeadline: sentence.end <= article.headlineEnd,
    tokens: partTold(partAppointed(joinVerbs(unnamedFirst(sentence.tokens.map((token, t): Word => {
      const word = read[i]!.words[t]!, text = words[i]![t]!;
      return { ...token, ...word, text, lemma: lemma(text, word.upos), ...(text !== token.text && text.length >= LONG ? { name: "O" } : {}) };
    }))))),
    roles: read[i]!.roles,
    antecedents: read[i]!.antecedents,
  }));
}
