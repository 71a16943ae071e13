/** Nouns of writings, by what they do with words. Data only; newsroom usage. */
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Writings that speak for who issued them: "a ministry statement said". */
export const WRITING = set(`
  statement report communique communiqué release letter email e-mail tweet post message memo note document filing complaint
  lawsuit indictment affidavit study survey poll data figure statistic review analysis paper article editorial
  bulletin advisory notice resolution ruling verdict decision website site account testimony transcript estimate
  announcement declaration news
`);
