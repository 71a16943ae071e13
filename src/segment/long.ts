/**
 * Cuts what no mark ever ends. A sentence of UD English EWT has 159 words at most; a table, a list of names or a text without
 * full stops may have thousands, and what reads sentences takes time that grows with the square of their length. So a longer
 * stretch is cut behind its last semicolon, colon, comma or bracket that leaves at least half of a piece, else between words.
 *
 *   limit 4: [a b , c d e f g] -> [a b ,] [c d e f] [g]
 */

/** Tokens of the longest sentence. */
export const MAX_TOKENS = 250;

/** ";", ",", ")"; refuses ",000". */
const PAUSE = /^[;:,)\]–—|•·]$/u;

/** The tokens in pieces of at most `limit`; a single piece nearly always. */
export function withinLimit<T extends { readonly text: string }>(tokens: readonly T[], limit = MAX_TOKENS): readonly (readonly T[])[] {
  const pieces: (readonly T[])[] = [];
  let first = 0;
  while (tokens.length - first > limit) {
    const cut = first + pause(tokens, first, limit);
    pieces.push(tokens.slice(first, cut));
    first = cut;
  }
  return first === 0 ? [tokens] : [...pieces, tokens.slice(first)];
}

/** How many of the tokens from `first` on make the next piece. */
function pause(tokens: readonly { readonly text: string }[], first: number, limit: number): number {
  for (let length = limit; length >= limit / 2; length -= 1) if (PAUSE.test(tokens[first + length - 1]!.text)) return length;
  return limit;
}
