/**
 * Where a written word of several syntactic words is cut: "don't" -> [2] (do + n't), "cannot" -> [3], "house" -> [].
 *
 * Clitics after an apostrophe are regular; those written without one ("gonna", "dont") are a list, because most such
 * strings are words of their own ("its", "wed", "ill"). Rules and list after UD English EWT (train).
 */

/** "do|n't", "CAN|'T" is can + 't; refuses "o'clock". */
const NEGATION = /n['’‘`´]t$/iu;
/** "she|'s", "we|’ll"; refuses "O'Connell", "d'etat". */
const CLITIC = /['’‘`´](?:s|m|d|ll|re|ve)$/iu;
/** A plural, one word in EWT: "60's", "1990’s"; refuses "47's". */
const DECADE = /^\d{1,3}0['’]s$/u;

/** Fused without an apostrophe: the length of the first part. */
const FUSED: ReadonlyMap<string, readonly number[]> = new Map(
  `can|not gon|na wan|na got|ta lem|me gim|me du|n|no wha|t|cha
  do|nt did|nt does|nt is|nt was|nt were|nt are|nt ca|nt wo|nt could|nt would|nt should|nt have|nt has|nt had|nt ai|nt ar|nt
  i|m i|ve you|re you|ve they|re they|ve we|ve that|s what|s here|s there|s y'|all y’|all d'|you 't|is 't|was ’t|is ’t|was`
    .split(/\s+/)
    .map((entry) => [entry.replaceAll("|", ""), cutsOf(entry)]),
);

function cutsOf(entry: string): number[] {
  const parts = entry.split("|");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("").length);
}

/** Offsets inside the word at which it is cut, rising; empty for one word. */
export function cliticCuts(word: string): readonly number[] {
  const fused = word.length <= MAX_FUSED && word !== "IM" ? FUSED.get(word.toLowerCase()) : undefined;
  if (fused) return fused;
  const cuts: number[] = [];
  let end = word.length;
  while (cuts.length < MAX_CLITICS && MARK.test(word.slice(Math.max(0, end - MAX_TAIL), end))) {
    const tail = word.slice(Math.max(0, end - MAX_TAIL), end);
    const match = NEGATION.exec(tail) ?? (end <= MAX_TAIL + 2 && DECADE.test(word.slice(0, end)) ? null : CLITIC.exec(tail));
    if (!match || match[0].length === end) break;
    end -= match[0].length;
    cuts.unshift(end);
  }
  return cuts;
}

/** Longest entry of the list. */
const MAX_FUSED = 8;
/** "should|n't|'ve"; more is no word. */
const MAX_CLITICS = 3;
/** Any apostrophe; most words have none. */
const MARK = /['’‘`´]/u;
/** Longest clitic and the unit before it. */
const MAX_TAIL = 4;
