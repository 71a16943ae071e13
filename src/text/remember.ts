/**
 * Remembers the answers of a pure function of a string that costs more than a look into a table, for words that come again
 * and again. Bounded: after `MOST` different words it starts anew, so a hundred thousand articles take no more memory than a few.
 *
 *   const noun = remembered(lemmatizer.noun);
 */
const MOST = 5000;

export function remembered<Answer>(of: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Answer;
    if (known.size >= MOST) known.clear();
    const answer = of(text);
    known.set(text, answer);
    return answer;
  };
}
