/**
 * Titles and nouns that tell a person's gender, and which pronouns it fits. Collected from general knowledge of news
 * English, November 2025; data only. Nouns that fit both ("teacher", "officer") are left out on purpose.
 */
export type Gender = "masculine" | "feminine";

const words = (text: string): string[] => text.split(" ");

export const MASCULINE_TITLES: ReadonlySet<string> = new Set(words(
  "mr mr. mister sir lord king prince emperor sultan emir sheikh sheik pope father fr. rabbi ayatollah imam mullah cardinal duke baron count brother shah tsar crown-prince sayyid archbishop patriarch chairman congressman",
));
export const FEMININE_TITLES: ReadonlySet<string> = new Set(words(
  "mrs mrs. ms ms. miss madam madame lady dame queen princess empress sister duchess baroness countess sheikha mother chairwoman congresswoman",
));

export const MASCULINE_NOUNS: ReadonlySet<string> = new Set(words(
  "man boy father dad son brother husband uncle nephew grandfather grandson king prince gentleman guy widower bridegroom groom stepfather stepson boyfriend godfather actor waiter monk priest "
  + "policeman spokesman chairman businessman congressman gunman fisherman fireman salesman cameraman councilman statesman sportsman clergyman nobleman serviceman militiaman lawman fiance sheikh sheik sultan emperor pope duke emir ayatollah imam mullah cleric",
));
export const FEMININE_NOUNS: ReadonlySet<string> = new Set(words(
  "woman girl mother mom mum daughter sister wife aunt niece grandmother granddaughter queen princess lady widow bride stepmother stepdaughter girlfriend godmother actress waitress nun "
  + "policewoman spokeswoman chairwoman businesswoman congresswoman servicewoman councilwoman sportswoman heroine fiancee empress duchess hostess stewardess schoolgirl housewife",
));

export const MASCULINE_PRONOUNS: ReadonlySet<string> = new Set(words("he him his himself"));
export const FEMININE_PRONOUNS: ReadonlySet<string> = new Set(words("she her hers herself"));
