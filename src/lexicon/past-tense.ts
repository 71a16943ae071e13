/**
 * Past tense of a verb, for labels of relations that the lexicon lacks: "suspend" -> "suspended", "testify at" -> "testified-at".
 *
 * Irregular forms from a table (Quirk et al. 1985, "A comprehensive grammar of the English language", 3.11-3.20; forms
 * of journalism where several exist: "beat", "quit", "shed", "pleaded"), the others by rule: -e, consonant + y, doubled
 * consonant. Written 2025. Limit: stress is not known, so doubling of longer verbs goes by lists; verbs in -l follow the American spelling ("canceled").
 */
const IRREGULAR = new Map(
  `arise arose, awake awoke, be was, bear bore, beat beat, become became, befall befell, beget begot, begin began, behold beheld, bend bent,
  beset beset, bet bet, bid bid, bind bound, bite bit, bleed bled, blow blew, break broke, breed bred, bring brought, broadcast broadcast,
  build built, burst burst, buy bought, cast cast, catch caught, choose chose, cling clung, come came, cost cost, creep crept, cut cut,
  deal dealt, dig dug, do did, draw drew, dream dreamed, drink drank, drive drove, dwell dwelt, eat ate, fall fell, feed fed, feel felt,
  fight fought, find found, flee fled, fling flung, fly flew, forbid forbade, forecast forecast, foresee foresaw, foretell foretold,
  forget forgot, forgive forgave, forgo forwent, forsake forsook, freeze froze, get got, give gave, go went, grind ground, grow grew,
  hang hung, have had, hear heard, hide hid, hit hit, hold held, hurt hurt, inset inset, keep kept, kneel knelt, knit knit, know knew,
  lay laid, lead led, leap leaped, leave left, lend lent, let let, lie lay, light lit, lose lost, make made, mean meant, meet met,
  mislead misled, misread misread, mistake mistook, misunderstand misunderstood, outbid outbid, outdo outdid, outgrow outgrew, outrun outran,
  outsell outsold, overcome overcame, overdo overdid, override overrode, overrun overran, oversee oversaw, overshoot overshot, overtake overtook,
  overthrow overthrew, partake partook, pay paid, plead pleaded, prepay prepaid, prove proved, put put, quit quit, read read, rebuild rebuilt,
  recast recast, redo redid, remake remade, rend rent, repay repaid, resell resold, reset reset, retake retook, rethink rethought,
  rewrite rewrote, rid rid, ride rode, ring rang, rise rose, run ran, saw sawed, say said, see saw, seek sought, sell sold, send sent,
  set set, sew sewed, shake shook, shed shed, shine shone, shoot shot, show showed, shrink shrank, shut shut, sing sang, sink sank,
  sit sat, slay slew, sleep slept, slide slid, sling slung, slink slunk, slit slit, sow sowed, speak spoke, speed sped, spend spent,
  spin spun, spit spat, split split, spread spread, spring sprang, stand stood, steal stole, stick stuck, sting stung, stink stank,
  stride strode, strike struck, string strung, strive strove, swear swore, sweep swept, swell swelled, swim swam, swing swung, take took,
  teach taught, tear tore, tell told, think thought, thrive thrived, throw threw, thrust thrust, tread trod, undercut undercut,
  undergo underwent, understand understood, undertake undertook, undo undid, unwind unwound, uphold upheld, upset upset, wake woke,
  wear wore, weave wove, wed wed, weep wept, wet wet, win won, wind wound, withdraw withdrew, withhold withheld, withstand withstood,
  wring wrung, write wrote, can could, may might, must must, shall should, will would, offset offset, outfight outfought, resit resat,
  resend resent, rerun reran, relay relayed, waylay waylaid, inlay inlaid, mislay mislaid, bereave bereaved, cleave cleaved, typecast typecast,
  miscast miscast, telecast telecast, simulcast simulcast, sublet sublet, remeet remet, regrow regrew, retell retold, unbind unbound,
  outshine outshone, overhear overheard, overfeed overfed, overeat overate, oversleep overslept, overspend overspent, overpay overpaid,
  underpay underpaid, mispay mispaid, backslide backslid, browbeat browbeat, interweave interwove, intercut intercut, proofread proofread, beset beset`
    .split(",").map((pair) => pair.trim().split(" ") as [string, string]),
);

/** Endings that are stressed and so doubled: "prefer", "emit", "impel". */
const DOUBLING = /[a-z]{2}(?:fer|cur|mit|pel)$/;
/** Other verbs of two and more syllables that double their last consonant. */
const DOUBLED = new Set(
  `acquit admit allot appal ban begin commit compel concur confer control defer demur deter dispel embed entrap equip excel expel extol format
  handicap incur infer inter kidnap occur omit outfit outwit patrol permit program propel rebel rebut recap recur refer regret remit
  repel submit transfer transmit transship unplug unwrap zigzag`.split(/\s+/),
);
/** End like those of DOUBLING, unstressed. */
const UNDOUBLED = new Set("offer differ suffer pilfer buffer proffer limit vomit".split(" "));

/** matches "stop", "ban", refuses "rain", "fix", "play" */
const SHORT_VOWEL = /^[^aeiou]*(?:qu)?[aeiou][bcdfgklmnprtvz]$/;

export function pastTense(lemma: string): string {
  const irregular = IRREGULAR.get(lemma) ?? prefixed(lemma);
  if (irregular) return irregular;
  if (/e$/.test(lemma)) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (/[^aeiou]?ic$/.test(lemma) && lemma.length > 3) return `${lemma}ked`;
  return doubles(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

/** "re-elect" and "co-write": the verb after the hyphen is inflected. */
function prefixed(lemma: string): string | undefined {
  const at = lemma.lastIndexOf("-");
  return at > 0 && at < lemma.length - 1 ? `${lemma.slice(0, at + 1)}${pastTense(lemma.slice(at + 1))}` : undefined;
}

function doubles(lemma: string): boolean {
  if (UNDOUBLED.has(lemma)) return false;
  if (SHORT_VOWEL.test(lemma) || DOUBLED.has(lemma)) return true;
  return DOUBLING.test(lemma);
}
