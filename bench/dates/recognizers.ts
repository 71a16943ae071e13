/**
 * Dates and periods of Microsoft's Recognizers-Text specification (MIT, 2024), as single sentences with a day to count from.
 *
 * A case has one expected date or period. It is right when one of our values covers the same days as its past or its future
 * reading: news look back where an assistant looks ahead ("on Friday"). Their periods end before the day that they name last, ours with
 * it: "until 22 January" may end on the 21st or the 22nd. Months, weekdays and holidays are given capitals, which the cases often lack and newspapers never. Times,
 * durations, sets and what needs the hour are left out.
 */
import type { DateExpression } from "../../src/types.js";
import { isPresent, jsonLines, percent } from "../shared.js";

interface Resolution { readonly date?: string; readonly startDate?: string; readonly endDate?: string }
interface Case {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime: string };
  readonly Results: readonly { readonly Text: string; readonly Type: string; readonly Value?: { readonly PastResolution?: Resolution; readonly FutureResolution?: Resolution } }[];
}

const FILES: Readonly<Record<string, string>> = { days: "DateParser", holidays: "HolidayParser", periods: "DatePeriodParser" };
const fileOf = (name: string): string => `data/ms-recognizers-datetime/${name}.jsonl.gz`;

/** @param find our expressions in a text that was published on a day */
export function scoreRecognizers(find: (text: string, day: string) => readonly DateExpression[], isPrinted: boolean): void {
  console.log("== Recognizers-Text");
  for (const [name, file] of Object.entries(FILES).filter(([, each]) => isPresent(fileOf(each)))) {
    const cases = jsonLines<Case>(fileOf(file)).flatMap(({ Input, Context, Results: [result] }) => {
      const expected = [result?.Value?.PastResolution, result?.Value?.FutureResolution].flatMap(daysOf);
      return Context && expected.length ? [{ text: name === "holidays" ? Input.replace(result!.Text, inTitleCase) : withCapitals(Input), day: Context.ReferenceDateTime.slice(0, 10), expected }] : [];
    });
    let right = 0, made = 0;
    for (const { text, day, expected } of cases) {
      const values = find(text, day).flatMap(({ value }) => (value === undefined ? [] : [spanOf(value)]));
      const isRight = values.some((value) => expected.includes(value));
      made += Number(values.length > 0);
      right += Number(isRight);
      if (isPrinted && !isRight) console.log(`${values.length ? "WRONG" : "MISS "} ${day} ${expected.join(" or ")}\t${text}\t${values.join("; ")}`);
    }
    console.log(`${name.padEnd(10)} ${String(cases.length).padStart(4)} cases   read ${percent(made, cases.length)}   right ${percent(right, cases.length)}   of those read ${percent(right, made)}`);
  }
}

function daysOf(resolution: Resolution | undefined): string[] {
  if (resolution?.date) return [`${resolution.date}/${resolution.date}`];
  return resolution?.startDate && resolution.endDate ? [`${resolution.startDate}/${shifted(resolution.endDate, -1)}`, `${resolution.startDate}/${resolution.endDate}`] : [];
}

const NAMES = /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/giu;
const inTitleCase = (text: string): string => text.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase()).replace(/\bOf\b/gu, "of");
const withCapitals = (text: string): string => text.replace(NAMES, (name) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase());

/** First and last day of a value: "2024-02" -> "2024-02-01/2024-02-29". */
function spanOf(value: string): string {
  const [from = "", to = from] = value.split("/");
  return `${from}${"-01-01".slice(from.length - 4)}/${to.length === 10 ? to : to.length === 4 ? `${to}-12-31` : shifted(`${nextMonth(to)}-01`, -1)}`;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

const shifted = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : new Date(date.getTime() + days * 864e5).toISOString().slice(0, 10);
};
