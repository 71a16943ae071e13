/** Why a verb or a noun of an event has told nothing: what `onrecord why` says of sentences without facts. */
import { patternsOfVerb } from "../../lexicon/relations.js";
import type { Context, NearMiss } from "../context.js";
import { partyAt, type Party } from "./claim.js";
import type { Frame } from "./frame.js";
import { fixedPhrase, lexiconRelation } from "./relation-of.js";

/** A frame of which no finding came. */
export function missedFrame(context: Context, frame: Frame): NearMiss {
  const { sentence, verb } = frame;
  const nameless = nobody(context, frame, [...frame.agents, ...frame.patients, ...frame.obliques.map(({ head }) => head)]);
  const parties = (heads: readonly number[]) => heads.map((head) => partyAt(context, sentence, head)).filter((party) => party !== undefined);
  const agents = parties(frame.agents), objects = parties([...frame.patients, ...frame.obliques.map(({ head }) => head)]);
  return { rule: "verb-event", span: { start: verb.start, end: verb.end }, reason: reasonOf(frame, nameless, agents, objects) };
}

function reasonOf(frame: Frame, nameless: readonly string[], agents: readonly Party[], objects: readonly Party[]): string {
  const { verb } = frame, word = `"${verb.text}"`, patterns = patternsOfVerb(verb.lemma);
  if (frame.agents.length + frame.patients.length + frame.obliques.length === 0) return `${word} has neither subject nor object in this sentence`;
  if (frame.agents.length > 0 && agents.length === 0) return `who did it is not named: ${said(nameless)}`;
  if (agents.length + objects.length === 0) return `no party is named: ${said(nameless)}`;
  if (lexiconRelation(frame, fixedPhrase(frame), agents[0], objects[0])?.relation.label === "said") return `${word} leads to quotes only`;
  if (agents.length === 0) return `nobody is named who did it, and ${word} tells too little without`;
  if (objects.length === 0) return `${word} has no object that the article names, and tells too little without${nameless.length ? `: ${said(nameless)}` : ""}`;
  const parties = `"${agents[0]!.mention.text}" (${agents[0]!.chain.kind}) and "${objects[0]!.mention.text}" (${objects[0]!.chain.kind})`;
  return patterns.length ? `the relations of ${word} are not for parties like ${parties}` : `${word} tells too little by itself to be a fact`;
}

const said = (nameless: readonly string[]): string => `${nameless.map((text) => `"${text}"`).join(", ")} stands for nothing that the article names`;

/** The words that no party stands behind. */
const nobody = (context: Context, { sentence }: Frame, heads: readonly number[]): string[] =>
  heads.filter((head) => !partyAt(context, sentence, head)).map((head) => sentence.tokens[head]!.text);
