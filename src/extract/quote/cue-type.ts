import type { Factuality, TaggedSentence } from "../../types.js";

/** A reporting word with its sentence, who speaks, and what is said. */
export interface Cue {
  readonly sentence: TaggedSentence;
  readonly kind: "verb" | "request" | "according" | "noun" | "colon" | "appraisal";
  /** The reporting word. */
  readonly word: number;
  /** As worded: "said", "according to". */
  readonly wording: string;
  /** Heads of the speakers' noun phrases; of a writing, who issued it. */
  readonly speakers: readonly number[];
  readonly content: readonly number[];
  readonly clause: ReadonlySet<number>;
  readonly inverted: boolean;
  /** Reports only where quoted words stand beside it. */
  readonly needsMarks: boolean;
  readonly factuality: Factuality;
}
