import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segment } from "../src/segment.js";
import { cliticCuts } from "../src/segment/clitics.js";
import { MAX_TOKENS, withinLimit } from "../src/segment/long.js";
import { paragraphs } from "../src/segment/paragraph.js";
import type { Article } from "../src/types.js";

const article = (text: string, headlineEnd = 0): Article => ({ id: "test", text, headlineEnd });
const tokens = (text: string): string => segment(article(text)).map((sentence) => sentence.tokens.map((token) => token.text).join(" ")).join(" | ");
const sentences = (text: string, headlineEnd = 0): string[] => segment(article(text, headlineEnd)).map(({ start, end }) => text.slice(start, end));
const parts = (text: string): string => sentences(text).join(" | ");

describe("tokens", () => {
  it.each([
    ["They don't, can't and won't.", "They do n't , ca n't and wo n't ."],
    ["It’s hers; we’ll see they’ve gone.", "It ’s hers ; we ’ll see they ’ve gone ."],
    ["You cannot, we're gonna and I wanna.", "You can not , we 're gon na and I wan na ."],
    ["The mayors' cars and the mayor's car", "The mayors ' cars and the mayor 's car"],
    ["She shouldn't've come", "She should n't 've come"],
    ["O'Connell rang at six o'clock in the '90s", "O'Connell rang at six o'clock in the '90s"],
  ])("splits clitics in %j", (text, expected) => expect(tokens(text)).toBe(expected));

  it.each([
    ["a well-known 22-year-old", "a well - known 22 - year - old"],
    ["anti-government e-mail from the co-founder", "anti-government e-mail from the co-founder"],
    ["pro-Western, non-state and mid-May", "pro-Western , non-state and mid-May"],
    ["the F-16 and T-72", "the F - 16 and T - 72"],
    ["a self-made ex-minister of Inter-Services", "a self - made ex-minister of Inter - Services"],
    ["from 2019-2021 -- or 10–12", "from 2019 - 2021 -- or 10 – 12"],
  ])("parts hyphens but keeps prefixes in %j", (text, expected) => expect(tokens(text)).toBe(expected));

  it.each([
    ["paid $3.5bn, US$20 or €1,000.50", "paid $ 3.5 bn , US$ 20 or € 1,000.50"],
    ["some 200km away at 5pm, up 7.5%", "some 200 km away at 5 pm , up 7.5 %"],
    ["the 20th of the 1980s at 3:30", "the 20th of the 1980s at 3:30"],
    ["on 12/21/2024 and 2024-12-21 and 9/11", "on 12/21/2024 and 2024-12-21 and 9/11"],
    ["and/or half of 1/2", "and / or half of 1 / 2"],
    ["call 713-555-0100 or +44", "call 713-555-0100 or +44"],
  ])("reads numbers in %j", (text, expected) => expect(tokens(text)).toBe(expected));

  it.each([
    ["see https://example.org/a?b=1, or www.example.com.", "see https://example.org/a?b=1 , or www.example.com ."],
    ["jane.doe@example.org wrote on example.com", "jane.doe@example.org wrote on example.com"],
    ["fine :-) really?! yes... no", "fine :-) really ?! yes ... no"],
    ["“one” ‘two’ \"three\" ''four''", "“ one ” ‘ two ’ \" three \" '' four ''"],
    ["(see [1] above)", "( see [ 1 ] above )"],
    ["AT&T and the U.S. and J. D. Vance", "AT&T and the U.S. and J. D. Vance"],
  ])("keeps addresses and parts marks in %j", (text, expected) => expect(tokens(text)).toBe(expected));

  it("counts offsets in UTF-16 units behind an astral character", () => {
    const text = "😀 Fires 𝒳 burn.";
    for (const token of segment(article(text))[0]?.tokens ?? []) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  it("refuses to cut words that only look like clitics", () => expect(["its", "wed", "ill", "shed", "well", "house"].map(cliticCuts)).toEqual([[], [], [], [], [], []]));
});

describe("sentences of news", () => {
  it.each([
    ["U.S. forces met Gen. Omar Haddad. He agreed.", "U.S. forces met Gen. Omar Haddad. | He agreed."],
    ["Mr. Roe came on Sept. 3 to No. 10. J. R. Smith followed.", "Mr. Roe came on Sept. 3 to No. 10. | J. R. Smith followed."],
    ["They sued Acme Inc. The court agreed.", "They sued Acme Inc. | The court agreed."],
    ["Acme Inc. Chairman Jane Doe quit.", "Acme Inc. Chairman Jane Doe quit."],
    ["Talks began in the U.S. The envoy left.", "Talks began in the U.S. | The envoy left."],
    ["It starts at 3 p.m. on Friday and 8 a.m. Monday. Doors open.", "It starts at 3 p.m. on Friday and 8 a.m. Monday. | Doors open."],
    ["It ended at 3 p.m. Witnesses left.", "It ended at 3 p.m. | Witnesses left."],
    ["Rates rose 3.5 percent to 4.25. Prices fell.", "Rates rose 3.5 percent to 4.25. | Prices fell."],
  ])("tells full stops from abbreviations in %j", (text, expected) => expect(parts(text)).toBe(expected));

  it("gives the full stop back where an abbreviation ends a sentence", () =>
    expect(tokens("They met at 3 p.m. She left the U.S.")).toBe("They met at 3 p.m . | She left the U.S ."));

  it.each([
    ['"We will rebuild." She left.', '"We will rebuild." | She left.'],
    ['"We will rebuild," she said. "We must."', '"We will rebuild," she said. | "We must."'],
    ['"Who did it?" she asked.', '"Who did it?" she asked.'],
    ['"Who did it?" Doe asked. Nobody knew.', '"Who did it?" Doe asked. | Nobody knew.'],
    ["“Stop!” Mayor Jane Doe told them. They ran.", "“Stop!” Mayor Jane Doe told them. | They ran."],
    ['He said: "We won. They lost." Then he left.', 'He said: "We won. | They lost." | Then he left.'],
    ["“We won.” “You did not.”", "“We won.” | “You did not.”"],
    ["It was closed (for good). It stayed so.", "It was closed (for good). | It stayed so."],
    ["The mill (built c. 1900; sold. Twice) burned. It fell.", "The mill (built c. 1900; sold. Twice) burned. | It fell."],
    ["It fell.[7] Nobody was hurt. [12] They left.", "It fell.[7] | Nobody was hurt. [12] | They left."],
    ["He waited ... and left... Nobody came.", "He waited ... and left... | Nobody came."],
  ])("ends sentences at quotation marks as they are meant in %j", (text, expected) => expect(parts(text)).toBe(expected));

  it.each([
    ["The war ended.The troops left.", "The war ended. | The troops left."],
    ["Traffic stopped. iPhone sales rose. al-Watan said so.", "Traffic stopped. | iPhone sales rose. | al-Watan said so."],
    ["1. Close the gate.", "1. Close the gate."],
    ["Is it over? Yes! It is.", "Is it over? | Yes! | It is."],
  ])("handles odd starts in %j", (text, expected) => expect(parts(text)).toBe(expected));

  it.each([
    ["KYIV (Reuters) - Three people died.", "KYIV (Reuters) - | Three people died."],
    ["PARIS, France — “We won,” he said.", "PARIS, France — | “We won,” he said."],
    ["NORTH BEND, Ore., Sept. 3 (AP) -- A mill burned.", "NORTH BEND, Ore., Sept. 3 (AP) -- | A mill burned."],
    ["Lille, France - The talks ended.", "Lille, France - | The talks ended."],
    ["NATO — the alliance — agreed.", "NATO — the alliance — agreed."],
    ["NATO-led troops left.", "NATO-led troops left."],
    ["Jane Doe - who won - left.", "Jane Doe - who won - left."],
  ])("makes a dateline a sentence of its own in %j", (text, expected) => expect(parts(text)).toBe(expected));

  it("parts a caption and a photo credit that were run into the text", () => {
    expect(parts("The old mill at night Image: Jane Doe.")).toBe("The old mill at night | Image: Jane Doe.");
    expect(parts("Workers at the gate In the north of the city, all mills closed.")).toBe("Workers at the gate | In the north of the city, all mills closed.");
    expect(parts('They sang "Down In the valley" twice.')).toBe('They sang "Down In the valley" twice.');
    expect(parts("Two men at the gate of the mill A court has fined the mill.")).toBe("Two men at the gate of the mill | A court has fined the mill.");
    expect(parts("They live in The Hague and read The Mirror.")).toBe("They live in The Hague and read The Mirror.");
  });

  it.each([
    ["They fled. FILE - A truck waits at the port.", "They fled. | FILE - | A truck waits at the port."],
    ["FILE PHOTO: Envoy Ana Ruiz speaks in Lima.", "FILE PHOTO: | Envoy Ana Ruiz speaks in Lima."],
    ["He left. image copyright AFP image caption Two cranes fell.", "He left. | image copyright AFP | image caption | Two cranes fell."],
    ["The talks failed. Advertisement Prices rose.", "The talks failed. | Advertisement | Prices rose."],
    ["Mayor is jailed READ MORE: Bridge opens", "Mayor is jailed | READ MORE: | Bridge opens"],
    ["Medics came. pic.twitter.com/aBc -- Lima Fire (@LimaFire) May 2, 2016 Nobody was hurt.", "Medics came. | pic.twitter.com/aBc -- Lima Fire (@LimaFire) May 2, 2016 | Nobody was hurt."],
    ["You can Read more about it. The Advertisement Code holds.", "You can Read more about it. | The Advertisement Code holds."],
    ["The FILE format is old. The image caption says so.", "The FILE format is old. | The image caption says so."],
  ])("makes the labels of a page sentences of their own in %j", (text, expected) => expect(parts(text)).toBe(expected));

  it("keeps the genus with its species", () => {
    expect(tokens("Lakes hold E. coli, H. pylori and T. b. brucei.")).toBe("Lakes hold E. coli , H. pylori and T. b. brucei .");
    expect(parts("They met in Plan B. The rest left.")).toBe("They met in Plan B. | The rest left.");
    expect(tokens("U. S. troops took plan B. in May")).toBe("U. S . troops took plan B . in May");
  });
});

describe("paragraphs", () => {
  it("keeps headline and byline as paragraphs of their own", () => {
    const text = "Bridge reopens\n\nBy Jane Doe\n\nThe bridge is open. Cars use it.";
    expect(segment(article(text, 14)).map(({ paragraph, start, end }) => [paragraph, text.slice(start, end)])).toEqual([
      [0, "Bridge reopens"], [1, "By Jane Doe"], [2, "The bridge is open."], [2, "Cars use it."],
    ]);
  });

  it("parts the headline even without an empty line behind it", () => {
    const text = "Bridge reopens\nthe bridge is open.";
    expect(sentences(text, 14)).toEqual(["Bridge reopens", "the bridge is open."]);
  });

  it("takes each line for a paragraph when lines end their sentences", () => {
    const text = "The bridge is open again after two years.\nCars were seen on it on Monday morning.\nBy Jane Doe\nThe mayor was glad.";
    expect(paragraphs(text, 0)).toHaveLength(4);
  });

  it("joins lines that were wrapped at a fixed width", () => {
    const text = [
      "The old bridge over the river is open again after two years of work, the",
      "city council said on Monday. Cars and buses may use it from six in the",
      "morning. Lorries have to wait until the end of the month, because one of",
      "the pillars still has to be tested. Nobody knows what the tests will",
      "show.",
      "The mayor said she was glad that the work had come to an end before the",
      "winter, and thanked the builders.",
    ].join("\n");
    expect(paragraphs(text, 0).map(({ start }) => text.slice(start, start + 9))).toEqual(["The old b", "The mayor"]);
    expect(sentences(text)).toHaveLength(5);
  });

  it("starts a paragraph at an indented line of wrapped text", () => {
    const text = "   The old bridge over the river is open again after two years of\nwork, as the council of the city has said in the course of Monday.\n   The mayor of the city was glad that all the work was over at last\nand thanked the builders.";
    expect(paragraphs(text, 0)).toHaveLength(2);
  });

  it("joins one line that goes on in small letters", () => expect(paragraphs("The bridge is\nopen again.", 0)).toHaveLength(1));

  it("has none in an empty text", () => {
    expect(paragraphs("", 0)).toEqual([]);
    expect(segment(article(" \n \n"))).toEqual([]);
  });
});

describe("laws", () => {
  it("holds for any string: slices are surfaces, in order, and nothing visible is lost", () => {
    const bits = fc.constantFrom("The", "U.S.", "don't", "Mr.", "a-b", '"', "”", "(", ")", ".", "?", "...", "'", "’s", " ", " ", "\n", "\n\n", "3.5", "$", "KYIV", "—", "-", "😀", "\ud800", "é", "@", "http://a", "co-", "/");
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.array(bits, { maxLength: 30 }).map((list) => list.join(""))), (text) => {
      let last = 0;
      let seen = "";
      for (const sentence of segment(article(text))) {
        expect(sentence.start).toBe(sentence.tokens[0]?.start);
        expect(sentence.end).toBe(sentence.tokens[sentence.tokens.length - 1]?.end);
        for (const token of sentence.tokens) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          last = token.end;
          seen += token.text;
        }
      }
      expect(seen.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
    }), { numRuns: 300, seed: 1 });
  });

  it("takes time in line with the length, whatever repeats", () => {
    const repeated = ["a", "word ", ".", "a.", "a-", "re-", '"', "'", "x's", "1,", "a@", "A&", "\n", "abc\n", " ", "-", "He left. ", "Mr. ", 'a." ', "1/", "a:", "!.", "http://", "n't"];
    for (const bit of repeated) {
      const text = bit.repeat(20_000);
      const started = performance.now();
      segment(article(text));
      expect(performance.now() - started, `20,000 times ${JSON.stringify(bit)}`).toBeLessThan(3000);
    }
  });
});

describe("what no mark ends", () => {
  const cut = (text: string, limit: number): string => withinLimit(text.split(" ").map((word) => ({ text: word })), limit).map((piece) => piece.map((word) => word.text).join(" ")).join(" | ");
  it.each([
    ["a b , c d e f g", 4, "a b , | c d e f | g"], [", b c d e", 4, ", b c d | e"], ["a b c d", 4, "a b c d"], ["a b c , e", 4, "a b c , | e"], ["", 4, ""],
  ])("cuts %j at %d", (text, limit, pieces) => expect(cut(text, limit)).toBe(pieces));

  it("is cut into sentences of bounded length that lose no word", () => {
    const found = segment(article("word ".repeat(2000).trim()));
    expect(found.length).toBe(2000 / MAX_TOKENS);
    expect(found.every(({ tokens: own }) => own.length <= MAX_TOKENS)).toBe(true);
    expect(found.map(({ index }) => index)).toEqual(found.map((_, i) => i));
  });
});
