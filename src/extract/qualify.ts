/**
 * What qualifies a claim: factuality, who claims it, when, where and with what. Asked for the predicate word of a claim.
 *
 * "The ministry said rebels would attack Kazan on Friday" at "attack": planned, attributed to the ministry, date of Friday,
 * no place. Factuality is read off the clause and the clauses above it (qualify/factuality.ts), the source off the quote in
 * whose words the predicate stands, the date off the date expressions that hang on the predicate (qualify/date.ts).
 *
 * Sources: FactBank (Saurí & Pustejovsky 2009) for factuality as read by the source; TimeML for the anchoring of dates.
 */
import { childrenBy, isRelation } from "../text/tree.js";
import type { Claim, Factuality, QuoteClaim, TaggedSentence } from "../types.js";
import { quoteAround, type Context } from "./context.js";
import { dateOf } from "./qualify/date.js";
import { factualityOf } from "./qualify/factuality.js";
import { placeOf, weaponOf } from "./qualify/setting.js";
import { speakersOf } from "./quote/speaker.js";

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
    attributedTo: quote ? [quote.speaker] : accusersOf(context, sentence, word),
    ...(date?.value === undefined ? {} : { date: date.value, dateText: date.text, dateCertain: date.certain }),
    ...(place === undefined ? {} : { place }), ...(weapon === undefined ? {} : { weapon }),
  };
}

const ACCUSING = /^(?:accuse|blame|charge|suspect)$/u;

/** "Ruiz accused the union of blocking the port": what somebody is accused of is the accuser's word. */
function accusersOf(context: Context, sentence: TaggedSentence, index: number): number[] {
  let word = sentence.tokens[index]!;
  for (let steps = 0; word.head >= 0 && steps < MAX_CLAUSES; steps++) {
    const above = sentence.tokens[word.head]!;
    const isCharge = isRelation(word, "advcl", "xcomp") && childrenBy(sentence, word.index, "mark").some(({ text }) => /^(?:of|for|with)$/iu.test(text));
    if (isCharge && ACCUSING.test(above.lemma) && above.upos === "VERB") return speakersOf(sentence, above.index).flatMap((head) => context.chainAt(sentence, head)?.id ?? []);
    if (!isRelation(word, "conj", "xcomp", "advcl", "ccomp")) return [];
    word = above;
  }
  return [];
}

/** Clauses between an act and the accusation around it. */
const MAX_CLAUSES = 4;

/** "asked for help for the town that the flood had hit": what stands in a clause behind a noun is taken for granted. */
function isPresupposed(sentence: TaggedSentence, index: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < sentence.tokens.length; steps++) {
    const word = sentence.tokens[at]!;
    if (/^acl(?::relcl)?$/u.test(word.deprel) && !(word.deprel === "acl" && childrenBy(sentence, at, "mark").length)) return true;
    // "called for his release after a judge had sentenced him": he had.
    if (isRelation(word, "advcl") && word.xpos === "VBD" && childrenBy(sentence, at, "mark").some(({ text }) => /^(?:after|since|because)$/iu.test(text))) return true;
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
