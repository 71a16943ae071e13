/**
 * How far a plain word reaches. Hyphens part words ("well-known" -> well - known), but a prefix that is no word holds on to
 * what follows it ("anti-American", "e-mail"), and so does a suffix ("career-wise"); slashes part words but for a few fixed
 * forms ("w/o"). Prefixes are those that UD English EWT (train) keeps, of which none is also parted there.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const PREFIXES = words(
  `anti pro non re pre post ex co mid multi semi sub ultra un counter cross e inter intra neo over socio psycho arch
  pseudo bi tri micro mini mega macro trans extra proto super hyper geo bio electro hydro infra meta mono
  poly para peri retro techno tele thermo uni de`,
);
/** Let go before a capital: "Inter-Services", "Co-Op". */
const LOWER_ONLY = words("inter co e un de");
const SUFFIXES = words("wise esque");

/** "house", "O'Connell", "AT&T", "x_y"; refuses "-". */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:(?:['’`´]|&(?=\p{Lu}|l\b))[\p{L}\p{M}\p{N}]+|[*@$%](?=\p{Ll})[\p{L}]+)*/uy;
/** Fixed forms with a slash. */
const SLASHED = /(?:w\/o|s\/he|n\/a|l\/c|i\/[cs])(?![\p{L}\p{N}])/iuy;

/** End of the word that starts at `at`; `at` itself when none does. */
export function wordEnd(text: string, at: number): number {
  const slashed = endOf(SLASHED, text, at);
  if (slashed > at) return slashed;
  let end = endOf(WORD, text, at);
  let start = at;
  while (end > start && text[end] === "-") {
    const following = endOf(WORD, text, end + 1);
    if (following === end + 1 || !holds(text.slice(start, Math.min(end, start + MAX_AFFIX)), text.slice(end + 1, Math.min(following, end + 1 + MAX_AFFIX)))) break;
    start = end + 1;
    end = following;
  }
  return end;
}

/** "Services"; refuses "IT", "services". */
const CAPITALIZED = /^\p{Lu}\p{Ll}/u;
/** One more than the longest affix, so that a long word is never copied. */
const MAX_AFFIX = 8;

function holds(before: string, after: string): boolean {
  const prefix = before.toLowerCase();
  if (LOWER_ONLY.has(prefix) && CAPITALIZED.test(after)) return false;
  return PREFIXES.has(prefix) || SUFFIXES.has(after.toLowerCase());
}

function endOf(regex: RegExp, text: string, at: number): number {
  regex.lastIndex = at;
  return regex.test(text) ? regex.lastIndex : at;
}
