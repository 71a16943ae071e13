import { describe, expect, it } from "vitest";
import { findDates } from "../../src/spot/date.js";
import { tagged } from "../tagged.js";

/** A Wednesday. */
const PUBLISHED = "2024-12-18";
const values = (text: string, publishedAt: string | undefined = PUBLISHED, tags = {}, names = {}) =>
  findDates(tagged(text, tags, names), publishedAt).map(({ value }) => value);

describe("findDates counts back from the day of publication", () => {
  it.each([
    ["The bridge fell on Monday.", "2024-12-16"],
    ["The bridge fell on Thursday.", "2024-12-12"],
    ["The bridge fell on Wednesday.", "2024-12-18"],
    ["The bridge fell last Wednesday.", "2024-12-11"],
    ["Dam repairs ended Tuesday night.", "2024-12-17"],
    ["The bridge fell today.", "2024-12-18"],
    ["Earlier today, the bridge fell.", "2024-12-18"],
    ["The mayor resigned this morning.", "2024-12-18"],
    ["Looters came last night.", "2024-12-17"],
    ["After yesterday's vote, he resigned.", "2024-12-17"],
    ["They met last week.", "2024-12-09/2024-12-15"],
    ["They met on Friday last week.", "2024-12-13"],
    ["They met earlier this week.", "2024-12-16/2024-12-22"],
    ["They met last month.", "2024-11"],
    ["They met late last year.", "2023"],
    ["They met earlier this year.", "2024"],
    ["They met over the weekend.", "2024-12-14/2024-12-15"],
    ["Three days ago the dam broke.", "2024-12-15"],
    ["Two weeks ago the dam broke.", "2024-12-02/2024-12-08"],
    ["A decade ago the dam broke.", "2014"],
    ["The dam broke in October.", "2024-10"],
    ["The dam broke last December.", "2023-12"],
    ["The dam broke on Nov. 5 near the town.", "2024-11-05"],
    ["The dam broke in June last year.", "2023-06"],
    ["Profit fell in the third quarter.", "2024-07/2024-09"],
    ["The dam broke on the second of August.", "2024-08-02"],
    ["The dam broke on the twenty-second of June 2016.", "2016-06-22"],
    ["The dam broke on the first Monday of October.", "2024-10-07"],
    ["The dam broke on the last Friday in March 2015.", "2015-03-27"],
    ["The dam broke on the 15th of last month.", "2024-11-15"],
    ["The dam broke in the summer.", "2024-06/2024-08"],
    ["Thousands died in the past three days.", "2024-12-15/2024-12-18"],
  ])("%s -> %s", (text, value) => expect(values(text)).toEqual([value]));
});

describe("findDates looks ahead where the verb does", () => {
  it.each([
    ["The council will meet on Monday.", "2024-12-23"],
    ["On Friday, the council will meet.", "2024-12-20"],
    ["The council plans to vote next Friday.", "2024-12-20"],
    ["The court is expected to rule in March.", "2025-03"],
    ["The museum will open on May 5.", "2025-05-05"],
    ["They will leave tomorrow.", "2024-12-19"],
    ["They will vote next year.", "2025"],
    ["The deal was extended to Jan. 20.", "2025-01-20"],
  ])("%s -> %s", (text, value) => expect(values(text)).toEqual([value]));

  it("lets the closest verb decide for each weekday", () => {
    expect(values("The court said on Monday it will rule on Friday.")).toEqual(["2024-12-16", "2024-12-20"]);
  });
});

describe("findDates reads absolute dates without a day of publication", () => {
  it.each([
    ["He was born on 5 December 2016.", "2016-12-05"],
    ["He was born on December 30, 2006.", "2006-12-30"],
    ["He was born on Monday, March 5, 2012.", "2012-03-05"],
    ["It was signed on 30/12/2006.", "2006-12-30"],
    ["It was signed on 2006-12-30.", "2006-12-30"],
    ["It was signed in March 2015.", "2015-03"],
    ["It was signed in 2013.", "2013"],
    ["It was signed in mid-2019.", "2019"],
    ["It was signed in the 1990s.", "1990/1999"],
    ["It was signed in the 19th century.", "1801/1900"],
    ["It was signed in the summer of 2019.", "2019-06/2019-08"],
    ["It was signed in the third quarter of 1984.", "1984-07/1984-09"],
    ["She has ruled since 1980.", "1980/"],
    ["He served from 2009 to 2013.", "2009/2013"],
    ["He served between 2009 and 2013.", "2009/2013"],
    ["The 2009-13 drought ended.", "2009/2013"],
    ["They met on June 3-5, 2011.", "2011-06-03/2011-06-05"],
    ["They met from March to May 2012.", "2012-03/2012-05"],
    ["It reopened in the last week of July 2012.", "2012-07-25/2012-07-31"],
  ])("%s -> %s", (text, value) => expect(values(text, undefined)).toEqual([value]));

  it("gives relative dates no value", () => {
    const dates = findDates(tagged("The bridge fell on Monday."), undefined);
    expect(dates).toMatchObject([{ text: "on Monday", certain: false }]);
    expect(dates[0]).not.toHaveProperty("value");
  });

  it("counts later days from the date before them", () => {
    expect(values("It fell on 5 May 2010 and two days later burned.", undefined)).toEqual(["2010-05-05", "2010-05-07"]);
  });
});

describe("findDates leaves out what is no date", () => {
  it.each([
    "The Sunday Times may march on.", "Protesters march to the palace.", "A 52 years old man sat for six months.", "He won a two-year term.",
    "The flood took 2000 people.", "More than 2,000 people fled.", "The council backed Resolution 1973.", "He trains every Monday.",
    "They painted 1995 houses.", "The second bomb was bigger.", "Mondays are quiet.", "They fought in the last week of the campaign.", "A Boeing 737 landed.",
  ])("%s", (text) => expect(findDates(tagged(text), PUBLISHED)).toEqual([]));

  it("takes no share of a month for a day", () => {
    expect(values("A third of June sales came from abroad.")).toEqual(["2024-06"]);
    expect(values("The last of May's visitors left.")).not.toContain("2024-05-31");
  });

  it("takes no person called May for a month", () => {
    expect(values("A letter to May said so.", PUBLISHED, {}, { May: "B-PER" })).toEqual([]);
  });
});

describe("findDates marks what is vague", () => {
  it.each(["in recent months", "in the past few days", "several years ago"])("%s has no value", (phrase) => {
    expect(findDates(tagged(`Prices rose ${phrase}.`), PUBLISHED)).toMatchObject([{ certain: false }]);
    expect(values(`Prices rose ${phrase}.`)).toEqual([undefined]);
  });

  it.each([["Prices rose in the summer.", false], ["Prices rose before Monday.", false], ["Prices rose on Monday.", true], ["Prices rose on 05/06/2012.", false], ["Prices rose around Christmas.", false], ["Prices rose about 5 May 2010.", false]])("%s certain: %s", (text, certain) => {
    expect(findDates(tagged(text), PUBLISHED).map((date) => date.certain)).toEqual([certain]);
  });
});

describe("laws of dates", () => {
  const text = "In the summer of 2019, on Dec. 5, last week and since 1980 the Smiths met, and on Monday they will meet in the '90s style.";
  const sentence = tagged(text), dates = findDates(sentence, PUBLISHED);
  /** 2024-12-21 or 2024-12 or 2009/2013 or 1980/; not 5/2016 */
  const VALUE = /^\d{4}(-\d{2}(-\d{2})?)?(\/(\d{4}(-\d{2}(-\d{2})?)?)?)?$/;

  it("slices the text to the wording", () => {
    expect(dates.length).toBeGreaterThan(4);
    for (const { start, end, text: wording } of dates) expect(text.slice(start, end)).toBe(wording);
  });
  it("keeps expressions apart and in order", () => {
    dates.forEach((date, i) => i && expect(date.first).toBeGreaterThanOrEqual(dates[i - 1]!.last));
  });
  it("writes ISO values only", () => {
    for (const { value } of dates) if (value !== undefined) expect(value).toMatch(VALUE);
  });
  it("draws the preposition in", () => expect(dates[0]!.text).toBe("In the summer of 2019"));
});
