/**
 * Tagged sentences as CoNLL-U: what the model sees, for other tools and for the frozen tags of rule tests.
 *
 * MISC holds, by alphabet, Args (index of the predicate:label, of what the word is an argument), Name (IOB2), Noun (entity type
 * of the phrase it heads), Predicate=Yes, and SpaceAfter=No. FEATS and DEPS are empty. `# text` has one blank where the
 * article has white space.
 *
 *   3  Kazan  Kazan  PROPN  NNP  _  2  obj  _  Args=2:ARG1|Name=B-LOC|Noun=place|SpaceAfter=No
 *
 * Source: universaldependencies.org/format.html (v2).
 */
import type { Article, TaggedSentence, Word } from "./types.js";

/** From this probability on a word is shown as a predicate. */
const PREDICATE = 0.5;
/** What a value of MISC may not hold. */
const RESERVED = /[|\s]/gu;

/** The article's sentences; ends with an empty line, so that articles can be joined. */
export function conllu(article: Article, sentences: readonly TaggedSentence[]): string {
  let paragraph = -1;
  return sentences.filter(({ tokens }) => tokens.length > 0).map((sentence, at) => {
    const isNew = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    const comments = [
      ...(at === 0 ? [`# newdoc id = ${article.id}`] : []),
      ...(isNew ? ["# newpar"] : []),
      `# sent_id = ${article.id}-${sentence.index + 1}`,
      `# text = ${textOf(sentence)}`,
    ];
    const next = sentence.tokens.map((_, i) => sentence.tokens[i + 1]?.start ?? following(sentences, sentence));
    return [...comments, ...sentence.tokens.map((word, i) => row(sentence, word, next[i] === word.end)), "", ""].join("\n");
  }).join("");
}

/** Where the text goes on after the sentence, in the same paragraph. */
const following = (sentences: readonly TaggedSentence[], { index, paragraph }: TaggedSentence): number | undefined => {
  const next = sentences[index + 1];
  return next?.paragraph === paragraph ? next.start : undefined;
};

const textOf = ({ tokens }: TaggedSentence): string => tokens.map((word, i) => (i > 0 && tokens[i - 1]!.end < word.start ? ` ${word.text}` : word.text)).join("");

function row(sentence: TaggedSentence, word: Word, isJoined: boolean): string {
  return [word.index + 1, word.text, word.lemma || word.text, word.upos, word.xpos || "_", "_", word.head + 1, word.deprel, "_", misc(sentence, word, isJoined)].join("\t");
}

function misc({ roles }: TaggedSentence, word: Word, isJoined: boolean): string {
  const own = roles.filter(({ argument }) => argument === word.index).map(({ predicate, label }) => `${predicate + 1}:${label.replace(RESERVED, "_")}`);
  const values = [
    ...(own.length ? [`Args=${own.join(",")}`] : []),
    ...(word.name === "O" ? [] : [`Name=${word.name}`]),
    ...(word.noun === "_" ? [] : [`Noun=${word.noun}`]),
    ...(word.predicate >= PREDICATE ? ["Predicate=Yes"] : []),
    ...(isJoined ? ["SpaceAfter=No"] : []),
  ];
  return values.join("|") || "_";
}
