/**
 * Words of the calendar: months, weekdays, seasons, units, parts of the day, holidays, and the words that tell
 * whether a date lies ahead. English; collected from news usage with TIMEX3 (Pustejovsky et al. 2003) in mind. 2025.
 */
const words = (text: string): string[] => text.split(" ");
const numbered = (lists: readonly string[]): Map<string, number> =>
  new Map(lists.flatMap((list, i) => words(list).map((word): [string, number] => [word, i + 1])));

/** Full names and abbreviations (without the full stop), 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = numbered([
  "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
  "september sept sep", "october oct", "november nov", "december dec",
]);
/** Monday is 1, Sunday 7. */
export const WEEKDAYS: ReadonlyMap<string, number> = numbered(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
/** Safe only before a full stop or a date. */
export const WEEKDAY_ABBREVIATIONS: ReadonlyMap<string, number> = numbered(["mon", "tue tues", "wed", "thu thur thurs", "fri", "sat", "sun"]);
/** Months and weekdays that are words or first names as well: they need a capital and a context. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(["may", "march", "mar", "sep", "jan", "august"]);

/** First month of the season in the north; winter runs into the next year. */
export const SEASONS: ReadonlyMap<string, number> = new Map([["spring", 3], ["summer", 6], ["autumn", 9], ["fall", 9], ["winter", 12]]);

export type Unit = "day" | "week" | "weekend" | "fortnight" | "month" | "quarter" | "year" | "decade" | "century";
export const UNIT_WORDS: ReadonlyMap<string, Unit> = new Map(
  (["day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade"] as const).flatMap((unit): [string, Unit][] => [[unit, unit], [`${unit}s`, unit]])
    .concat([["century", "century"], ["centuries", "century"]]),
);
/** Units too short for a date of days. */
export const SHORT_UNITS: ReadonlySet<string> = new Set(words("hour hours minute minutes second seconds"));
export const DAY_PARTS: ReadonlySet<string> = new Set(words("morning afternoon evening night noon midday midnight lunchtime dawn dusk"));

/** Words that shift a unit: "last week" is one back. */
export const SHIFTS: ReadonlyMap<string, number> = new Map([
  ["last", -1], ["past", -1], ["previous", -1], ["this", 0], ["current", 0], ["next", 1], ["coming", 1],
]);

/** Papers and programmes named after a weekday, and names that end in one: "Sunday Times", "Black Friday". */
export const AFTER_WEEKDAY: ReadonlySet<string> = new Set(words("times telegraph mirror mail herald express post star sun independent business tribune world people agreement accords club"));
export const BEFORE_WEEKDAY: ReadonlySet<string> = new Set(words("bloody sheffield super cyber ruby man girl every each"));

/** Words before "May" or "March" that make it a month. */
export const BEFORE_MONTH: ReadonlySet<string> = new Set(words("in last next this since until till by early late mid earlier during through from between before after of to and or - – past every each mid- around about for at , ( as"));

/** Holidays on one day of the year: month and day. */
export const FIXED_HOLIDAYS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["christmas day", [12, 25]], ["christmas eve", [12, 24]], ["christmas", [12, 25]], ["boxing day", [12, 26]],
  ["new year 's day", [1, 1]], ["new year 's eve", [12, 31]], ["new year's day", [1, 1]], ["new year's eve", [12, 31]],
  ["halloween", [10, 31]], ["valentine 's day", [2, 14]], ["may day", [5, 1]], ["bastille day", [7, 14]], ["armistice day", [11, 11]],
]);
/** Holidays counted from Easter Sunday, in days. */
export const EASTER_HOLIDAYS: ReadonlyMap<string, number> = new Map([
  ["good friday", -2], ["easter sunday", 0], ["easter monday", 1], ["easter", 0], ["palm sunday", -7], ["ash wednesday", -46], ["holy saturday", -1], ["maundy thursday", -3],
]);
/** Month, weekday (Monday is 1), which one of the month (-1 the last), days after it: "Black Friday" is a day after the fourth Thursday. */
export const WEEKDAY_HOLIDAYS: ReadonlyMap<string, readonly [number, number, number, number]> = new Map([
  ["thanksgiving day", [11, 4, 4, 0]], ["thanksgiving", [11, 4, 4, 0]], ["black friday", [11, 4, 4, 1]], ["labor day", [9, 1, 1, 0]], ["memorial day", [5, 1, -1, 0]],
]);
/** Numbers that became the name of one day. */
export const NAMED_DAYS: ReadonlyMap<string, string> = new Map([["9/11", "2001-09-11"], ["7/7", "2005-07-07"]]);

/** "twenties" .. "nineties": the decade of the century. */
export const DECADE_WORDS: ReadonlyMap<string, number> = new Map(words("twenties thirties forties fifties sixties seventies eighties nineties").map((word, i) => [word, 20 + 10 * i]));

/** Auxiliaries that look ahead. */
export const FUTURE_AUXILIARIES: ReadonlySet<string> = new Set(words("will 'll wo shall would may might should must"));
const FORMS = (stems: string): string[] => words(stems).flatMap((stem) => {
  const base = stem.replace(/e$/, "");
  return [stem, `${stem}s`, `${base}ed`, `${base}ing`];
});
/** Verbs, adjectives and nouns whose complement lies ahead, in all forms. */
export const FUTURE_WORDS: ReadonlySet<string> = new Set([
  ...FORMS("plan expect schedule intend hope aim propose slate prepare vow promise threaten anticipate forecast predict project await"),
  ...words("planned planning due supposed upcoming forthcoming payable effective expire expires expected likely begins starts opens ends outlook poised tentatively"),
]);
/** Finite forms that look back, where no tag tells. */
export const PAST_WORDS: ReadonlySet<string> = new Set(words(
  "was were had did said told has have 's been took made came went got began fell rose won lost left met held gave found killed sent put ran saw became brought broke built bought caught chose drew drove fought flew grew heard hit hurt kept knew led paid read sold shot spent spoke stood struck taught thought threw wrote",
));
/** Plural nouns that a round number before them counts: "2000 people" is no year. */
export const COUNTED_NOUNS: ReadonlySet<string> = new Set(words(
  "people soldiers troops men women children houses homes jobs workers employees police officers civilians refugees migrants residents students members dollars euros pounds rubles roubles percent per % km kilometers kilometres miles meters metres feet acres hectares tons tonnes barrels shares points votes words copies units others dead injured wounded fighters prisoners victims families villages times degrees megawatts mw kg",
));
/** Nouns whose number is a name: "Resolution 1973", "Flight 1907". */
export const YEARLESS_NOUNS: ReadonlySet<string> = new Set(words("resolution flight route highway room windows section law act rule order directive decree number no no. article chapter page hotel boeing airbus form model bus train unit regulation channel"));
