/**
 * "The statement continued": whose statement it is, when only an earlier sentence tells.
 *
 * A definite writing without an issuer of its own comes back to the last writing called by that noun: the medium of an
 * earlier quote ("officials said in a statement") or what somebody issued ("the ministry issued a statement"). Who spoke
 * or issued it speaks again, and the writing is the medium.
 *
 * Limits: a few sentences back only; another writing called by another noun ("the letter", "the text") is not tried.
 */
import { WRITING } from "../../lexicon/writings.js";
import { issuer } from "../../text/issuer.js";
import { child, childrenBy, isRelation } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import type { Context } from "../context.js";
import type { Draft } from "./claim.js";

/** Sentences that the writing looks back. */
const REACH = 8;
/** Verbs that make a writing public. */
const ISSUE = new Set("issue release publish post send write make sign file circulate distribute put".split(" "));

/** The drafts, those of a writing given to who wrote it. */
export function withIssuers(context: Context, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    const noun = writingOf(draft);
    const speaker = noun && (earlierSpeaker(draft, noun, drafts) ?? issuedBy(context, draft.sentence, noun));
    return noun && speaker !== undefined ? { ...draft, speaker, setting: { ...draft.setting, medium: draft.setting.medium ?? noun.lemma } } : draft;
  });
}

/** "the statement", "the same letter": a definite writing that names no issuer. */
function writingOf({ sentence, head }: Draft): Word | undefined {
  const word = sentence.tokens[head]!;
  if (!WRITING.has(word.lemma) || word.upos !== "NOUN" || issuer(sentence, head) !== head || child(sentence, head, "compound", "nmod:poss")) return undefined;
  return childrenBy(sentence, head, "det").some(({ text }) => /^(?:the|that|this)$/iu.test(text)) ? word : undefined;
}

function earlierSpeaker(draft: Draft, noun: Word, drafts: readonly Draft[]): number | undefined {
  const isNamed = new RegExp(`\\b${noun.lemma}\\b`, "iu");
  const before = drafts.filter((other) => other.sentence.index < draft.sentence.index && draft.sentence.index - other.sentence.index <= REACH && isNamed.test(other.setting.medium ?? ""));
  return before.sort((a, b) => b.sentence.index - a.sentence.index)[0]?.speaker;
}

function issuedBy(context: Context, sentence: TaggedSentence, noun: Word): number | undefined {
  for (let back = 1; back <= REACH; back++) {
    const other = context.sentences[sentence.index - back];
    const word = other?.tokens.findLast(({ lemma, upos }) => lemma === noun.lemma && upos === "NOUN");
    if (!other || !word) continue;
    const named = issuer(other, word.index), verb = other.tokens[word.head];
    if (named !== word.index) return context.chainAt(other, named)?.id;
    const subject = verb && isRelation(word, "obj") && ISSUE.has(verb.lemma) ? child(other, verb.index, "nsubj") : undefined;
    return subject && context.chainAt(other, subject.index)?.id;
  }
  return undefined;
}
