/**
 * What qualifies a claim: factuality, who claims it, when, where and with what. Asked for the predicate word of a claim.
 *
 * "The ministry said rebels would attack Kazan on Friday" at "attack": planned, attributed to the ministry, date of Friday,
 * no place. Factuality is read off the clause and the clauses above it (qualify/factuality.ts), the source off the quote in
 * whose words the predicate stands, the date off the date expressions that hang on the predicate (qualify/date.ts).
 *
 * Sources: FactBank (Saurí & Pustejovsky 2009) for factuality as read by the source; TimeML for the anchoring of dates.
 */
import { childrenBy } from "../text/tree.js";
import type { Claim, Factuality, QuoteClaim, TaggedSentence } from "../types.js";
import { quoteAround, type Context } from "./context.js";
import { dateOf } from "./qualify/date.js";
import { factualityOf } from "./qualify/factuality.js";
import { placeOf, weaponOf } from "./qualify/setting.js";

export interface Qualification {
  readonly factuality: Factuality;
  readonly attributedTo: readonly number[];
  readonly date?: string;
  readonly dateText?: string;
  readonly dateCertain?: boolean;
  readonly place?: number;
  readonly weapon?: number;
}

/** Reporting words whose words are denied, or only foreseen, by who says them. */
const DENYING = /^(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|denial|disavow(?:s|ed|ing)?|repudiat(?:e|es|ed|ing)|rebut(?:s|ted|ting)?)$/iu;
const FORESEEING = /^(?:predict|forecast|foresee|foresaw|expect|estimat|project|speculat|fear|suggest|hint|surmis|warn|caution|suspect)/iu;

/** @param word index of the predicate in the sentence */
export function qualify(context: Context, found: readonly Claim[], sentence: TaggedSentence, word: number): Qualification {
  const quote = quoteAround(found, sentence.tokens[word]!.start);
  const own = factualityOf(sentence, word);
  const date = dateOf(context, sentence, word);
  const place = placeOf(context, sentence, word), weapon = weaponOf(context, sentence, word);
  return {
    factuality: quote && !isPresupposed(sentence, word) ? asTold(quote, own) : own,
    attributedTo: quote ? [quote.speaker] : [],
    ...(date?.value === undefined ? {} : { date: date.value, dateText: date.text, dateCertain: date.certain }),
    ...(place === undefined ? {} : { place }), ...(weapon === undefined ? {} : { weapon }),
  };
}

/** "asked for help for the town that the flood had hit": what stands in a clause behind a noun is taken for granted. */
function isPresupposed(sentence: TaggedSentence, index: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < sentence.tokens.length; steps++) {
    const word = sentence.tokens[at]!;
    if (/^acl(?::relcl)?$/u.test(word.deprel) && !(word.deprel === "acl" && childrenBy(sentence, at, "mark").length)) return true;
    at = word.head;
  }
  return false;
}

/** What the reporting word makes of a claim in its words. */
function asTold(quote: QuoteClaim, own: Factuality): Factuality {
  if (quote.form === "direct") return own;
  if (DENYING.test(quote.cue)) return "negated";
  if (own !== "actual") return own;
  if (quote.rules.includes("requested")) return "possible";
  return FORESEEING.test(quote.cue) && !/^(?:warn|caution|suggest)/iu.test(quote.cue) ? "possible" : own;
}
