/**
 * Where a person is from, told beside the name: between commas, behind an age, or in brackets. Part of the rule "place".
 *
 * "Tom Berger, from Bonn, said", "Ana Cruz, 31, of Lima, was hurt", "Eva Brandt, who was 38, from Bonn" -> from; "Ana Cruz
 * (Acme team, Chile)" -> from Chile, member-of Acme. The tree hangs such phrases on the verb as often as on the name, so the
 * words themselves are read.
 */
import type { EntityKind, Mention, TaggedSentence, Word } from "../../types.js";
import type { Context } from "../context.js";
import type { Draft } from "./claim.js";
import { personAt } from "./referent.js";
import { nounOf } from "./words.js";

const LANDS: readonly EntityKind[] = ["country", "place"];
const SCORE = { beside: 0.75, bracket: 0.75 };
/** Longest bracket that is read, in words. */
const MAX_BRACKET = 9;
/** Bodies that stand alone in brackets behind those who play for them; "(Siemens)" may be anything. */
const TEAMS = new Set(["team", "club", "squad", "party"]);

/**
 * Index of the comma at which the name ends: the one given, or the one before an age (", 31,", ", aged 31,", ", who was 31,").
 * Undefined where no comma stands.
 */
export function nameEnd(sentence: TaggedSentence, comma: number): number | undefined {
  const text = (at: number): string => sentence.tokens[at]?.text.toLowerCase() ?? "";
  if (text(comma) !== ",") return undefined;
  let at = comma - 1;
  if (sentence.tokens[at]?.upos !== "NUM") return comma;
  at--;
  if (text(at) === "aged") at--;
  else if (/^(?:is|was)$/.test(text(at)) && text(at - 1) === "who") at -= 2;
  return text(at) === "," ? at : comma;
}

/** "Tom Berger, from Bonn, said", "Ana Cruz, 31, of Lima" */
export function comingFrom(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  if (!/^(?:from|of|with|at)$/.test(word.text)) return [];
  const end = nameEnd(sentence, word.index - 1);
  if (!end) return [];
  const who = personAt(context, sentence, end - 1), home = sentence.tokens[word.head] && context.mentionAt(sentence, word.head);
  if (!who || who.last !== end || who.kind !== "person" || !home || !/^[,.;:)”"]$/.test(sentence.tokens[home.last]?.text ?? ".")) return [];
  const isBody = home.kind === "organization" || (home.kind === "facility" && home.form === "name");
  const relation = isBody ? "role-in" : LANDS.includes(home.kind) && /^(?:from|of)$/.test(word.text) ? "from" : undefined;
  return relation ? [{ sentence, rule: "place", relation, subject: who, object: home, words: [word.index], score: SCORE.beside }] : [];
}

/** "Sen. Ana Cruz, D-Ohio," and "(R-Texas)": party and state of a member of Congress, as American papers give them. */
export function partyAndState(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const { tokens } = sentence, before = tokens[word.index - 1]?.text, who = /^[DRI]$/.test(word.text) && tokens[word.index + 1]?.text === "-" && /^[,(]$/.test(before ?? "") ? personAt(context, sentence, word.index - 2) : undefined;
  const state = who?.last === word.index - 1 ? context.mentionAt(sentence, word.index + 2) : undefined;
  return who && state && LANDS.includes(state.kind) ? [{ sentence, rule: "place", relation: "role-in", subject: who, object: state, words: [word.index], score: SCORE.beside }] : [];
}

/** "Ana Cruz (Chile)", "Tom Berger (Acme team, Chile)", "Eva Brandt from Bonn (Acme team)": a bracket of nothing but a land and a team. */
export function bracketed(context: Context, sentence: TaggedSentence, word: Word): Draft[] {
  const who = word.text === "(" ? nameBefore(context, sentence, word.index) : undefined;
  if (!who) return [];
  const end = sentence.tokens.findIndex(({ text }, at) => at > word.index && text === ")");
  if (end < 0 || end - word.index > MAX_BRACKET) return [];
  const items = itemsOf(sentence, word.index + 1, end).map(([first, last]) => itemOf(context, sentence, first, last));
  if (!items.every((item) => item !== undefined)) return [];
  const lands = items.filter(({ kind }) => LANDS.includes(kind)).length;
  if (lands > 1 || (lands === 0 && !items.every(({ head }) => TEAMS.has(nounOf(sentence.tokens[head]!))))) return [];
  return items.map((object): Draft => ({ sentence, rule: "place", relation: LANDS.includes(object.kind) ? "from" : "member-of", subject: who, object, words: [word.index], score: SCORE.bracket }));
}

/** The person whose name, or whose name and origin, ends at the index. */
function nameBefore(context: Context, sentence: TaggedSentence, end: number): Mention | undefined {
  const before = end > 0 ? context.mentionAt(sentence, end - 1) : undefined;
  const last = before && LANDS.includes(before.kind) && before.last === end && sentence.tokens[before.first - 1]?.text === "from" ? before.first - 1 : end;
  const who = last > 0 ? personAt(context, sentence, last - 1) : undefined;
  return who?.last === last && who.kind === "person" ? who : undefined;
}

function itemsOf(sentence: TaggedSentence, from: number, to: number): [number, number][] {
  const items: [number, number][] = [];
  let first = from;
  for (let at = from; at <= to; at++) {
    if (at < to && sentence.tokens[at]!.text !== ",") continue;
    items.push([first, at]);
    first = at + 1;
  }
  return items;
}

/** The land that is the whole item, or the body that is named in it, in its longest wording; a phrase may take in the bracket behind it. */
function itemOf(context: Context, sentence: TaggedSentence, first: number, last: number): Mention | undefined {
  const inside = sentence.tokens.slice(first, last).flatMap(({ index }) => context.mentionAt(sentence, index) ?? []).filter((mention) => mention.first >= first && mention.last <= last + 1);
  const bodies = inside.filter(({ kind }) => kind === "organization").sort((a, b) => b.last - b.first - (a.last - a.first));
  return bodies[0] ?? inside.find((mention) => LANDS.includes(mention.kind) && mention.first === first && mention.last === last);
}
