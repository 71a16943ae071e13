/**
 * Stage 2 of 10: an Article comes in, its sentences with their tokens go out.
 *
 * Lines are joined to paragraphs (segment/paragraph.ts: files wrap lines or give one paragraph a line), a paragraph is cut
 * into tokens after the rules of UD English EWT (segment/tokenize.ts), and its sentences end where segment/boundary.ts sees
 * a mark and a new start. All spans count in `article.text`; the law text.slice(start, end) === token.text holds. An abbreviation that ends a
 * sentence gives its full stop back, as in EWT: "at 3 p.m." -> at 3 p.m . A stretch without marks is cut (segment/long.ts).
 *
 *   'The U.S. did. "We can\'t," she said.' -> [The U.S. did .] [" We ca n't , " she said .]
 *
 * Source: Silveira et al. 2014, A Gold Standard Dependency Corpus for English; UD_English-EWT 2.16. Limits: English only;
 * clitics without an apostrophe only where no other word is spelt so. Figures: bench/segment.ts.
 */
import { sentenceEnds } from "./segment/boundary.js";
import { withinLimit } from "./segment/long.js";
import { paragraphs } from "./segment/paragraph.js";
import { tokenize, type RawToken } from "./segment/tokenize.js";
import type { Article, Sentence, Token } from "./types.js";

/** Sentences of the article in text order; every character that is no white space is in one token. */
export function segment(article: Article): Sentence[] {
  const sentences: Sentence[] = [];
  paragraphs(article.text, article.headlineEnd).forEach(({ start, end }, paragraph) => {
    const raw = tokenize(article.text, start, end);
    let first = 0;
    for (const stop of sentenceEnds(raw)) {
      for (const piece of withinLimit(raw.slice(first, stop))) sentences.push(sentenceOf(piece, sentences.length, paragraph));
      first = stop;
    }
  });
  return sentences;
}

function sentenceOf(raw: readonly RawToken[], index: number, paragraph: number): Sentence {
  const tokens = releaseFullStop(raw).map(({ start, end, text }, i): Token => ({ index: i, start, end, text }));
  return { index, paragraph, start: tokens[0]?.start ?? 0, end: tokens[tokens.length - 1]?.end ?? 0, tokens };
}

/** Parts the full stop from an abbreviation that ends the sentence. */
function releaseFullStop(raw: readonly RawToken[]): readonly RawToken[] {
  let last = raw.length - 1;
  while (last > 0 && /^["”’'»)\]]+$/u.test(raw[last]?.text ?? "")) last -= 1;
  const ended = raw[last];
  if (!ended?.abbreviation || raw.length === 1) return raw;
  const stop = ended.end - 1;
  return [
    ...raw.slice(0, last),
    { ...ended, end: stop, text: ended.text.slice(0, -1) },
    { start: stop, end: ended.end, text: ".", spaced: false, shape: "other" },
    ...raw.slice(last + 1),
  ];
}
