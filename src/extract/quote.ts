/**
 * Rule "quote" (stage 6 of 10, extract): who said what.
 *
 * Comes first of the rules: claims made in the words of a quote are attributed to its speaker. Three sources are joined:
 * quotation marks over the whole article (marks.ts), reporting clauses sentence by sentence (cue.ts) and the order of the
 * text (direct.ts), which lets a speaker go on without a new reporting clause. A quote inside the words of another belongs
 * to the inner speaker and is attributed to the outer; an agency that only passes a quote on is its medium.
 *
 * "The plant will close," Ms Ruiz told AFP. "Nobody was asked." ->
 * quote of Ruiz, direct, medium AFP, two pieces, cue "told".
 *
 * Kinds after Pareti 2016, "PARC 3.0: A corpus of attribution relations" (source, cue, content), without beliefs and intents.
 * Limits: quotes in which both marks are lost; speakers that only the sentence after names.
 */
import { contains } from "../text/offsets.js";
import type { Notice, QuoteClaim, Span } from "../types.js";
import type { Context, Proposals, Rule } from "./context.js";
import { claimOf, contentPieces, directPieces, type Draft } from "./quote/claim.js";
import { findCues, isFirstOrSecond } from "./quote/cue.js";
import type { Cue } from "./quote/cue-type.js";
import { carrier, continuesAfterCue, isInRun, linkCues, runsOf, standsAlone, subjectBefore, type Linked, type Run } from "./quote/direct.js";
import { withIssuers } from "./quote/issued.js";
import { pairMarks } from "./quote/marks.js";
import { passedOn } from "./quote/chain.js";
import { settingOf } from "./quote/setting.js";
import { findTurns, signer } from "./quote/turns.js";

/** Fewest words of an indirect quote. */
const MIN_WORDS = 2;
/** Share of quotes that were right in words and speaker, by construction, on PolNeAR dev (bench/quotes.ts); "subject" is a guess. */
const SCORE = { direct: 0.95, mixed: 0.9, indirect: 0.87, request: 0.75, noun: 0.72, carried: 0.8, turn: 0.85, subject: 0.6 };
/** How much less a pronoun as speaker is worth: its chain may be wrong. */
const PRONOUN = 0.05;

export const quote: Rule = { name: "quote", find };

function find(context: Context): Proposals {
  const text = context.article.text;
  const runs = runsOf(context.sentences, pairMarks(text, context.sentences));
  const cues = context.sentences.flatMap((sentence) => findCues(sentence));
  const isQuoted = (cue: Cue) => runs.some((run) => isInRun(run, cue.sentence.tokens[cue.word]!));
  const outer = cues.filter((cue) => !isQuoted(cue)), inner = cues.filter(isQuoted);

  const notices: Notice[] = [], unsourced: Span[] = [];
  const links = withFollowers(text, linkCues(text, outer, runs), runs);
  const passed = passedOn(context, [...outer, ...inner]);
  const drafts: Draft[] = [];
  const reporting = new Set<Cue>();
  for (const link of links) {
    const made = passed.dropped.has(link.cue) ? [] : linkedDrafts(context, link, passed.medium.get(link.cue), notices);
    if (!made.length && link.form === "direct" && !passed.dropped.has(link.cue)) unsourced.push(...directPieces(link.runs));
    if (made.length) reporting.add(link.cue);
    drafts.push(...made);
  }
  for (const cue of inner) if (isRetold(cue) && !passed.dropped.has(cue)) drafts.push(...linkedDrafts(context, { cue, runs: [], form: "indirect" }, undefined, notices));

  const used = new Set(links.filter((link) => link.form !== "indirect").flatMap((link) => link.runs));
  for (const run of runs.filter((each) => !used.has(each))) {
    const signed = signedDrafts(context, run);
    if (signed.length) drafts.push(...signed);
    else if (standsAlone(text, run)) {
      const carried = carriedDrafts(context, outer.filter((cue) => reporting.has(cue)), run, notices);
      drafts.push(...carried);
      if (!carried.length) unsourced.push(...directPieces([run]));
    }
  }
  drafts.push(...turnDrafts(context));
  const claims = withIssuers(context, drafts.filter((draft) => !isToldBefore(draft, drafts))).map((draft) => claimOf(context, draft)).sort((a, b) => a.pieces[0]!.start - b.pieces[0]!.start || a.speaker - b.speaker);
  return { claims: attributed(unique(claims)), notices, unsourced };
}

/** Quotations right behind a reporting clause become further pieces of its quote. */
function withFollowers(text: string, links: readonly Linked[], runs: readonly Run[]): Linked[] {
  const used = new Set(links.filter((link) => link.form !== "indirect").flatMap((link) => link.runs));
  return links.map((link) => {
    const next = runs.find((run) => !used.has(run) && continuesAfterCue(text, link, run));
    if (next) used.add(next);
    return next ? { ...link, runs: [...link.runs, next] } : link;
  });
}

function linkedDrafts(context: Context, link: Linked, agency: { chain: number; label: string } | undefined, notices: Notice[]): Draft[] {
  const { cue, form } = link;
  if (form === "indirect" && (cue.needsMarks || wordCount(cue) < MIN_WORDS)) return [];
  const pieces = form === "direct" ? directPieces(link.runs) : contentPieces(cue, link.runs);
  if (!pieces.length) return [];
  const { occasion, ...carried } = settingOf(context, cue.sentence, cue.word);
  // "calling the ruling "a joke"": what is judged is no occasion
  const said = cue.kind === "appraisal" || occasion === undefined ? carried : { ...carried, occasion };
  const setting = agency && !said.medium ? { ...said, medium: agency.label } : said;
  const drafts = cue.speakers.flatMap((head): Draft[] => {
    const speaker = context.chainAt(cue.sentence, head);
    // "she said", and nobody tells who she is
    if (!speaker || speaker.mentions.every((index) => context.mentions[index]!.form === "pronoun")) return [];
    const score = (cue.kind === "request" || cue.kind === "noun" ? SCORE[cue.kind] : SCORE[form]) - (cue.sentence.tokens[head]!.upos === "PRON" ? PRONOUN : 0);
    return [{
      speaker: speaker.id, sentence: cue.sentence, head, word: cue.word, wording: cue.wording, pieces, form, score, setting,
      rule: ruleName(cue, form), factuality: cue.factuality, attributedTo: agency ? [agency.chain] : [],
    }];
  });
  if (!drafts.length && !cue.speakers.some((head) => isFirstOrSecond(cue.sentence, head)) && cue.kind !== "noun") notices.push(notice(context, pieces, `no speaker is named for "${cue.wording}"`));
  return drafts;
}

/** Inside quoted words only what somebody else once said counts: "the doctor told me that ...", not "people say". */
const isRetold = (cue: Cue): boolean =>
  !cue.needsMarks && /^VB[DN]$/u.test(cue.sentence.tokens[cue.word]!.xpos) && !cue.speakers.some((head) => isFirstOrSecond(cue.sentence, head));

const wordCount = (cue: Cue): number => cue.content.filter((index) => /[\p{L}\p{N}]/u.test(cue.sentence.tokens[index]!.text)).length;

const JUDGED = "judged-quote";
/** "He said he condemned it as ...": the same words of the same speaker. */
const isToldBefore = (draft: Draft, drafts: readonly Draft[]): boolean => draft.rule === JUDGED
  && drafts.some((other) => other !== draft && other.speaker === draft.speaker && other.pieces.some((piece) => draft.pieces.every((own) => contains(piece, own))));

const ruleName = (cue: Cue, form: Linked["form"]): string =>
  cue.kind === "according" ? "according-to" : cue.kind === "appraisal" ? JUDGED : cue.kind === "request" ? "requested" : cue.kind === "noun" ? "noun-of-saying" : `${form}-quote`;

function carriedDrafts(context: Context, cues: readonly Cue[], run: Run, notices: Notice[]): Draft[] {
  const pieces = directPieces([run]), shared = { pieces, form: "direct" as const, factuality: "actual" as const, setting: {}, attributedTo: [] };
  const cue = carrier(cues, run);
  const head = cue?.speakers[0];
  const speaker = cue && head !== undefined ? context.chainAt(cue.sentence, head) : undefined;
  if (cue && head !== undefined && speaker) return [{ ...shared, speaker: speaker.id, sentence: cue.sentence, head, word: cue.word, wording: cue.wording, rule: "quoted-paragraph", score: SCORE.carried }];
  const before = subjectBefore(context, run);
  const chain = before && context.chainAt(before.sentence, before.head);
  if (before && chain) return [{ ...shared, speaker: chain.id, sentence: before.sentence, head: before.head, wording: "", rule: "quoted-paragraph", score: SCORE.subject }];
  notices.push(notice(context, pieces, "no speaker is named near these quoted words"));
  return [];
}

const turnDrafts = (context: Context): Draft[] =>
  findTurns(context).flatMap(({ mention, sentence, piece, rule, wording, medium }): Draft[] => {
    const speaker = context.chainOf(mention);
    const setting = medium ? { medium } : {};
    return speaker ? [{ speaker: speaker.id, sentence, head: mention.head, wording, pieces: [piece], form: "direct", rule, score: SCORE.turn, factuality: "actual", setting, attributedTo: [] }] : [];
  });

function signedDrafts(context: Context, run: Run): Draft[] {
  const signature = signer(context, run.pieces.at(-1)!.close), speaker = signature && context.chainOf(signature);
  const sentence = signature && context.sentences[signature.sentence];
  if (!speaker || !sentence) return [];
  return [{ speaker: speaker.id, sentence, head: signature.head, wording: "—", pieces: directPieces([run]), form: "direct", rule: "signed-quote", score: SCORE.turn, factuality: "actual", setting: {}, attributedTo: [] }];
}

const notice = (context: Context, pieces: readonly Span[], reason: string): Notice => ({ stage: "extract", rule: "quote", article: context.article.id, span: pieces[0]!, reason });

/** One speaker, one wording: one quote; of two that overlap in full the surer one stays. */
function unique(claims: readonly QuoteClaim[]): QuoteClaim[] {
  const kept: QuoteClaim[] = [];
  for (const claim of claims) {
    const twin = kept.findIndex((other) => other.speaker === claim.speaker && other.pieces[0]!.start === claim.pieces[0]!.start && other.pieces.at(-1)!.end === claim.pieces.at(-1)!.end);
    if (twin < 0) kept.push(claim);
    else if (kept[twin]!.score < claim.score) kept[twin] = claim;
  }
  return kept;
}

/** A quote inside another one's words is attributed to who speaks there. */
function attributed(claims: readonly QuoteClaim[]): QuoteClaim[] {
  const size = (claim: QuoteClaim) => claim.pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  return claims.map((claim) => {
    const at = claim.evidence.predicate?.start;
    if (at === undefined || claim.rules.includes("quoted-paragraph")) return claim;
    const around = claims.filter((other) => other !== claim && other.speaker !== claim.speaker && other.pieces.some((piece) => piece.start <= at && at < piece.end));
    const nearest = around.sort((a, b) => size(a) - size(b))[0];
    return nearest && !claim.attributedTo.includes(nearest.speaker) ? { ...claim, attributedTo: [...claim.attributedTo, nearest.speaker] } : claim;
  });
}
