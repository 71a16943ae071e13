/**
 * Words that say whose a picture is and where its caption begins, run into the text of a page: "Image copyright Harbour Press Image
 * caption Two cranes fell." They name nothing that the article speaks of.
 */
import type { TaggedSentence } from "../types.js";

/** Behind "Image": whose it is stands behind all but the last. */
const LABELS = /^(?:copyright|credit|source|caption)$/u;
/** Longest name of an owner, in words. */
const MAX_OWNER = 4;

/** Indices of the words of credits. */
export function creditWords({ tokens }: TaggedSentence): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { index, text } of tokens) {
    const label = tokens[index + 1]?.text ?? "";
    if (text !== "Image" || !LABELS.test(label)) continue;
    found.add(index).add(index + 1);
    if (label === "caption") continue;
    const end = tokens.findIndex((word) => word.index > index + 1 && (word.text === "Image" || !/^[\p{Lu}/]/u.test(word.text)));
    // Without a next label nobody knows where the owner's name ends.
    if (tokens[end]?.text === "Image" && end - index - 2 <= MAX_OWNER) for (let i = index + 2; i < end; i++) found.add(i);
  }
  return found;
}
