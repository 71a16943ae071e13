/**
 * Where and when something was said: the medium ("on Telegram", "told AFP", "in a statement") and the occasion ("in a
 * telephone interview", "at a news conference"), as worded.
 *
 * "..., she told the news agency on Friday" -> medium "news agency"; "Speaking at a rally, he said" -> occasion "a rally".
 */
import type { Context } from "../context.js";
import { child, childrenBy, children, isRelation, preposition, subtree } from "../../text/tree.js";
import type { TaggedSentence, Word } from "../../types.js";
import { agentOf } from "../../text/issuer.js";
import { quotingVerb } from "./speaker.js";
import { AUDIENCE, MEDIUM, OCCASION } from "./words.js";

export interface Setting {
  readonly medium?: string;
  readonly occasion?: string;
}

const MEDIUM_PREPOSITIONS = new Set(["on", "in", "via", "to", "by", "through", "for"]);
const WRITE = new Set(["write", "post", "tweet", "say", "announce", "report"]);
/** Agencies and broadcasters that names alone show: "AFP", "the BBC". Not: "NATO". */
const AGENCY = /^(?:AFP|AP|BBC|CNN|DPA|BTA|VOA|NBC|CBS|ABC|NPR|PBS|TASS|ANSA|EFE|Reuters|Xinhua|Interfax|Yonhap|Kyodo|Bloomberg|Politico|MSNBC|Sky|Fox|RIA|SANA|IRNA|ITAR-TASS|UPI|PTI)$/u;
/** Nouns of the press: "news agency", "the newspaper". */
const PRESS = /agency|news|newspaper|paper|magazine|television|tv|radio|channel|network|daily|times|post|journal|press|tribune|herald|guardian|broadcaster|website|outlet|media/iu;
/** Sites where people post. */
const PLATFORM = /^(?:Telegram|Twitter|X|Ex|Facebook|Instagram|YouTube|TikTok|Weibo|WhatsApp|VK|VKontakte|Threads|Bluesky|LinkedIn|Truth|Snapchat|Reddit|Signal|WeChat)$/u;

export function settingOf(context: Context, sentence: TaggedSentence, verb: number): Setting {
  const places = [verb, ...speaking(sentence, verb)];
  const medium = toldTo(context, sentence, verb) ?? quotedBy(context, sentence, verb) ?? first(places.map((at) => mediumOf(context, sentence, at)));
  const occasion = first(places.map((at) => occasionOf(sentence, at)));
  return { ...(medium ? { medium } : {}), ...(occasion ? { occasion } : {}) };
}

/** Is the thing a press agency, paper or station? */
export function isPress(sentence: TaggedSentence, index: number): boolean {
  const word = sentence.tokens[index]!;
  if (AGENCY.test(word.text)) return true;
  const parts = [word, ...childrenBy(sentence, index, "compound", "flat", "nmod:unmarked", "nmod:desc")];
  return parts.some((part) => AGENCY.test(part.text)) || (parts.some((part) => PRESS.test(part.text)) && !parts.some((part) => part.noun === "person"));
}

/** "told AFP": the listener carries the words, unless it is a house of lawmakers or the like. */
function toldTo(context: Context, sentence: TaggedSentence, verb: number): string | undefined {
  const listener = childrenBy(sentence, verb, "iobj", "obj").concat(childrenBy(sentence, verb, "obl").filter((word) => preposition(sentence, word.index) === "to"))
    .find((word) => isPress(sentence, word.index) || (/-ORG$/.test(word.name) && !AUDIENCE.test(phrase(sentence, word.index))));
  return listener && wording(context, sentence, listener.index);
}

function quotedBy(context: Context, sentence: TaggedSentence, verb: number): string | undefined {
  const quoting = quotingVerb(sentence, verb);
  if (!quoting) return undefined;
  const medium = agentOf(sentence, quoting.index) ?? children(sentence, quoting.index).find((word) => word.deprel === "nsubj");
  return medium && wording(context, sentence, medium.index);
}

/** "Speaking at ...", "while addressing a news conference": verbs of speaking beside the reporting verb. */
const speaking = (sentence: TaggedSentence, verb: number): number[] =>
  childrenBy(sentence, verb, "advcl").filter((word) => ["speak", "address", "talk", "testify", "write", "answer", "host", "hold", "tell"].includes(word.lemma)).map((word) => word.index);

function mediumOf(context: Context, sentence: TaggedSentence, verb: number): string | undefined {
  const found = obliques(sentence, verb).find((word) => MEDIUM_PREPOSITIONS.has(preposition(sentence, word.index) ?? "") && isMedium(sentence, verb, word));
  return found && wording(context, sentence, found.index);
}

function isMedium(sentence: TaggedSentence, verb: number, word: Word): boolean {
  if (PLATFORM.test(word.text) || MEDIUM.has(word.lemma.toLowerCase())) return true;
  const isWritten = WRITE.has(sentence.tokens[verb]!.lemma) && word.upos === "PROPN" && preposition(sentence, word.index) !== "to";
  return isWritten && (isPress(sentence, word.index) || children(sentence, word.index).some((below) => /^["“”']$/u.test(below.text)));
}

function occasionOf(sentence: TaggedSentence, verb: number): string | undefined {
  const objects = sentence.tokens[verb]!.xpos === "VBG" ? childrenBy(sentence, verb, "obj") : [];
  const found = [...obliques(sentence, verb), ...objects].find((word) => OCCASION.has(word.lemma.toLowerCase()));
  return found && phrase(sentence, found.index);
}

const obliques = (sentence: TaggedSentence, verb: number): Word[] =>
  childrenBy(sentence, verb, "obl").filter((word) => !isRelation(word, "obl:agent"));

/** The noun phrase without its preposition, up to the first comma. */
function phrase(sentence: TaggedSentence, index: number): string {
  const stop = (word: Word) => (word.head === index && isRelation(word, "case", "punct", "acl:relcl", "appos", "parataxis", "advcl")) || word.text === ",";
  const inside = subtree(sentence, index, stop);
  const first = sentence.tokens[inside[0]!]!, text = inside.map((at, i) => (i && sentence.tokens[at]!.start > sentence.tokens[inside[i - 1]!]!.end ? ` ${sentence.tokens[at]!.text}` : sentence.tokens[at]!.text)).join("");
  return first ? text : "";
}

function wording(context: Context, sentence: TaggedSentence, index: number): string {
  const mention = context.mentionAt(sentence, index);
  if (mention?.form === "name") return mention.label;
  const determiner = child(sentence, index, "det");
  const text = phrase(sentence, index);
  return determiner && text.startsWith(`${determiner.text} `) && mention?.form === "nominal" ? text.slice(determiner.text.length + 1) : text;
}

const first = <T>(values: readonly (T | undefined)[]): T | undefined => values.find((value) => value !== undefined);
