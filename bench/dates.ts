/**
 * Dates on TimeML corpora: `npx tsx bench/dates.ts [--misses] [--set timebank|aquaint|meantime|recognizers]`.
 *
 * Gold are the TIMEX3 of TempEval-3's TimeBank and AQUAINT (UzZaman et al. 2013, SemEval task 1) and of MEANTIME's first
 * sentences (Minard et al. 2016). Rules were written with misses of TimeBank and AQUAINT in view; MEANTIME was only
 * scored. Counted are calendar values: dates, and times by their day. Durations, sets and PRESENT_REF, PAST_REF,
 * FUTURE_REF are left out: an expression of ours that overlaps one is neither right nor wrong ("against all" counts it as
 * wrong). Extents agree when they overlap; a value when it equals the gold value in TIMEX3's writing (a week is 1989-W44,
 * a quarter 1989-Q3). `X` in a gold value ("1989-WXX") is any digit in "lenient" and agrees with nothing in "strict".
 * HeidelTime has a value F1 of about 78 on all values of TempEval-3's platinum set, SUTime about 67.
 * The cases of Recognizers-Text stand in dates/recognizers.ts. Reads ../shared when present. Words come from a rough splitter and have no tags, so the model can only help.
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { findDates } from "../src/spot/date.js";
import type { DateExpression, TaggedSentence, Word } from "../src/types.js";
import { pieces } from "../test/tagged.js";
import { scoreRecognizers } from "./dates/recognizers.js";
import { heading } from "./shared.js";

interface Timex { readonly span: readonly [number, number]; readonly type: string; readonly value: string }
interface Document { readonly id: string; readonly dct: string; readonly text: string; readonly timex: readonly Timex[] }
interface Guess { readonly start: number; readonly end: number; readonly text: string; readonly values: readonly string[]; readonly context: string }

const ROOT = new URL("../../shared/data/", import.meta.url);
const isCalendar = ({ type, value }: Timex): boolean => (type === "DATE" || type === "TIME") && !/_REF$|^P/.test(value);

const lines = (path: string): string[] => gunzipSync(readFileSync(new URL(path, ROOT))).toString("utf8").trim().split("\n");

function documents(name: string): Document[] {
  if (name === "meantime") return lines("meantime/meantime-en.jsonl.gz").map(meantime).filter(({ dct }) => dct);
  return lines(`tempeval3/tempeval3-${name}.jsonl.gz`).map((line) => JSON.parse(line) as Document);
}

/** Tokens joined by blanks, sentences parted by empty lines; only what is annotated for times. Some articles have no date: left out. */
function meantime(line: string): Document {
  const { id, dct, tokens, sent, last_fully_annotated_sentence: last, mentions } = JSON.parse(line) as {
    id: string; dct: string; tokens: string[]; sent: number[]; last_fully_annotated_sentence: number;
    mentions: { kind: string; tok: number[]; type: string; value: string }[];
  };
  const spans: [number, number][] = [];
  let text = "";
  tokens.forEach((token, i) => {
    if (sent[i]! > last) return;
    text += i === 0 ? "" : sent[i] === sent[i - 1] ? " " : "\n\n";
    spans.push([text.length, text.length + token.length]);
    text += token;
  });
  const timex = mentions.filter(({ kind, tok }) => kind === "TIMEX3" && tok.length && tok.every((i) => i < spans.length))
    .map(({ tok, type, value }): Timex => ({ span: [spans[tok[0]!]![0], spans[tok.at(-1)!]![1]], type, value: value ?? "" }));
  return { id, dct, text, timex };
}

/** Sentences by blank lines and by full stops before a capital; good enough for dates. */
function sentences(text: string): TaggedSentence[] {
  const found: TaggedSentence[] = [];
  const BREAK = /\n\s*\n|(?<=[a-z\d)"'”]{2}[.?!]["'”]?)\s+(?=["'“A-Z])/g;
  let start = 0;
  const add = (end: number) => {
    const tokens = pieces(text.slice(start, end), start).map((piece, index): Word => ({
      ...piece, index, lemma: piece.text.toLowerCase(), upos: "X", xpos: "", head: -1, deprel: "dep", name: "O", noun: "_", predicate: 0,
    }));
    if (tokens.length) found.push({ index: found.length, paragraph: 0, isHeadline: false, start, end, tokens, roles: [] });
  };
  for (const match of text.matchAll(BREAK)) {
    if (/\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec|Mr|Mrs|Dr|Corp|Inc|Co|Gen|Sen|Rep|St|Ltd)\.$/.test(text.slice(0, match.index).slice(-6))) continue;
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return found;
}

/** ISO week of a day, as TIMEX3 writes it. */
function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const first = Date.UTC(date.getUTCFullYear(), 0, 1);
  return `${date.getUTCFullYear()}-W${String(Math.ceil(((date.getTime() - first) / 864e5 + 1) / 7)).padStart(2, "0")}`;
}

const SEASONS: Readonly<Record<string, string>> = { "03/05": "SP", "06/08": "SU", "09/11": "FA" };

/** Our value as TIMEX3 values: one, or the two ends of a range. */
function timexValues(value: string): string[] {
  const [from = "", to] = value.split("/");
  if (!to) return [from];
  const days = from.length === 10 && to.length === 10 ? (Date.parse(to) - Date.parse(from)) / 864e5 : -1;
  const weekday = new Date(`${from}T00:00:00Z`).getUTCDay();
  if (days === 6 && weekday === 1) return [isoWeek(from)];
  if (days === 1 && weekday === 6) return [`${isoWeek(from)}-WE`];
  if (from.length === 7 && to.length === 7) {
    const year = from.slice(0, 4), a = Number(from.slice(5)), b = Number(to.slice(5));
    const season = SEASONS[`${from.slice(5)}/${to.slice(5)}`];
    if (year === to.slice(0, 4) && a % 3 === 1 && b === a + 2) return [`${year}-Q${(b / 3).toFixed(0)}`];
    if (year === to.slice(0, 4) && b === a + 5 && a % 6 === 1) return [`${year}-H${a === 1 ? 1 : 2}`];
    if (season) return [`${year}-${season}`];
    if (a === 12 && b === 2) return [`${year}-WI`];
  }
  if (from.length === 4 && Number(to) - Number(from) === 9 && from.endsWith("0")) return [from.slice(0, 3)];
  if (from.length === 4 && Number(to) - Number(from) === 99) return [from.slice(0, 2)];
  return [from, to];
}

const day = (value: string): string => (/T/.test(value) ? value.slice(0, value.indexOf("T")) : value);
const agrees = (guess: Guess, gold: Timex, isLenient: boolean): boolean =>
  guess.values.some((value) => value === day(gold.value) || (isLenient && /X/.test(gold.value) && (new RegExp(`^${gold.value.replaceAll("X", ".")}$`).test(value)
    // 199X and 19XX are what others write as 199 and 19
    || gold.value.replace(/X+$/, "") === value)));

const expressions = (text: string, day: string): DateExpression[] => sentences(text).flatMap((sentence) => findDates(sentence, day));

function guesses(document: Document): Guess[] {
  return sentences(document.text).flatMap((sentence) =>
    findDates(sentence, document.dct).flatMap((date: DateExpression): Guess[] =>
      date.value === undefined ? [] : [{ ...date, values: timexValues(date.value), context: document.text.slice(sentence.start, sentence.end).replaceAll("\n", " ") }]));
}

const overlaps = (guess: Guess, { span }: Timex): boolean => guess.start < span[1] && span[0] < guess.end;

function score(set: readonly Document[], isPrinted: boolean): void {
  const sum = { gold: 0, ours: 0, all: 0, extent: 0, strict: 0, lenient: 0, oursExtent: 0 };
  for (const document of set) {
    const found = guesses(document), gold = document.timex.filter(isCalendar), other = document.timex.filter((timex) => !isCalendar(timex));
    const used = new Set<Guess>();
    sum.gold += gold.length;
    for (const timex of gold) {
      const over = found.filter((guess) => overlaps(guess, timex));
      over.forEach((guess) => used.add(guess));
      // A range of ours may cover two of theirs and is then two expressions.
      if (over.length) sum.extent++;
      if (over.some((guess) => agrees(guess, timex, false))) sum.strict++;
      if (over.some((guess) => agrees(guess, timex, true))) sum.lenient++;
      else if (isPrinted) console.log(`${over.length ? "WRONG" : "MISS "} ${document.dct.slice(0, 10)} ${timex.value}\t${document.text.slice(...timex.span).replaceAll("\n", " ")}\t${over.map((guess) => `${guess.text}=${guess.values.join("/")}`).join("; ")}\t${around(document, timex.span)}`);
    }
    for (const guess of found) {
      const covered = gold.filter((timex) => overlaps(guess, timex)).length;
      const isLeftOut = !covered && other.some((timex) => overlaps(guess, timex));
      sum.all += Math.max(1, covered);
      if (!isLeftOut) sum.ours += Math.max(1, covered);
      if (!covered && !isLeftOut && isPrinted) console.log(`EXTRA ${document.dct.slice(0, 10)}\t${guess.text}=${guess.values.join("/")}\t${around(document, [guess.start, guess.end])}`);
    }
  }
  const row = (name: string, hits: number, ours: number) => {
    const p = hits / ours, r = hits / sum.gold;
    console.log(`${name.padEnd(34)} P ${(100 * p).toFixed(1)}  R ${(100 * r).toFixed(1)}  F1 ${((200 * p * r) / (p + r)).toFixed(1)}`);
  };
  console.log(`gold ${sum.gold}, ours ${sum.ours} (${sum.all} with those on left-out gold)`);
  row("extent (overlap)", sum.extent, sum.ours);
  row("value, strict", sum.strict, sum.ours);
  row("value, lenient (X is any)", sum.lenient, sum.ours);
  row("value, strict, against all", sum.strict, sum.all);
}

const around = ({ text }: Document, [start, end]: readonly [number, number]): string =>
  `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 50)}`.replace(/\s+/g, " ");

if (!existsSync(ROOT)) console.log("bench/dates: ../shared/data is not there; nothing to measure");
else {
  heading("dates");
  const chosen = process.argv.includes("--set") ? [process.argv[process.argv.indexOf("--set") + 1]!] : ["timebank", "aquaint", "meantime", "recognizers"], isPrinted = process.argv.includes("--misses");
  for (const name of chosen.filter((each) => each !== "recognizers")) {
    console.log(`== ${name}`);
    score(documents(name), isPrinted);
  }
  if (chosen.includes("recognizers")) scoreRecognizers(expressions, isPrinted);
}
