/**
 * Quotes that pass through several hands: "X said ..., Reuters reported", "..., X told reporters, according to AFP",
 * "the agency reported, quoted by Y".
 *
 * A press cue whose content is nothing but another reporting clause with its words is dropped, and the inner quote gets the
 * press as its medium and source.
 */
import { childrenBy } from "../../text/tree.js";
import type { Context } from "../context.js";
import type { Cue } from "./cue-type.js";
import { isPress } from "./setting.js";
import { agentOf } from "../../text/issuer.js";

export interface PassedOn {
  /** Cues of the press that only pass on another quote. */
  readonly dropped: ReadonlySet<Cue>;
  /** Who passed on the quote of a cue. */
  readonly medium: ReadonlyMap<Cue, { readonly chain: number; readonly label: string }>;
}

/** Words that the outer cue may have besides the inner quote and its clause. */
const SLACK = 2;
/** The same as a share of the inner quote: captions and the like in front of it. */
const SHARE = 0.5;

export function passedOn(context: Context, cues: readonly Cue[]): PassedOn {
  const dropped = new Set<Cue>(), medium = new Map<Cue, { chain: number; label: string }>();
  for (const outer of cues) {
    const head = outer.speakers[0];
    if (head === undefined) continue;
    const quoting = quotingAgent(outer);
    const agent = quoting === undefined ? undefined : context.chainAt(outer.sentence, quoting);
    if (agent) medium.set(outer, { chain: agent.id, label: agent.label });
    if (!isPress(outer.sentence, head)) continue;
    const inner = cues.find((cue) => cue !== outer && cue.sentence === outer.sentence && cue.speakers.length > 0 && cue.content.length > 0 && outer.content.includes(cue.word) && restOf(outer, cue) <= Math.max(SLACK, SHARE * cue.content.length));
    const chain = context.chainAt(outer.sentence, head);
    if (!inner || !chain) continue;
    dropped.add(outer);
    medium.set(inner, { chain: chain.id, label: chain.label });
  }
  return { dropped, medium };
}

/** Words of the outer content that are neither the inner clause nor what it reports. */
function restOf(outer: Cue, inner: Cue): number {
  const covered = new Set([...inner.content, ...inner.clause]);
  return outer.content.filter((index) => !covered.has(index) && /\p{L}/u.test(outer.sentence.tokens[index]!.text)).length;
}

/** "..., the agency reported, quoted by Y": Y. */
function quotingAgent(cue: Cue): number | undefined {
  const places = [cue.word, ...cue.speakers];
  const quoted = places.flatMap((at) => childrenBy(cue.sentence, at, "advcl", "acl", "conj", "parataxis", "xcomp")).find((word) => ["quote", "cite"].includes(word.lemma) && agentOf(cue.sentence, word.index));
  return quoted && agentOf(cue.sentence, quoted.index)?.index;
}
