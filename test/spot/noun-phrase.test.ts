import { describe, expect, it } from "vitest";
import { nounPhrases } from "../../src/spot/noun-phrase.js";
import { textOf } from "../../src/spot/extent.js";
import { parsed } from "./parsed.js";

/** "form label" of every phrase that is no pronoun, with titles in brackets. */
function phrases(words: string): string[] {
  return nounPhrases(parsed(words), []).filter(({ form }) => form !== "pronoun")
    .map(({ form, label, titles }) => `${form} ${label}${titles.length ? ` [${titles.join(", ")}]` : ""}`);
}

describe("names", () => {
  it("stand without their titles, and the organization in the title is a phrase of its own", () => {
    expect(phrases("Kremlin|NNP|2|compound|B-ORG|organization spokesman|NN|5|nsubj||person Dmitry|NNP|2|flat|B-PER|person Orlov|NNP|3|flat|I-PER left|VBD|0|root .|.|5|punct"))
      .toEqual(["name Kremlin", "name Dmitry Orlov [spokesman]"]);
  });
  it("are the same when the tree hangs the title below the name", () => {
    expect(phrases("Prime|NNP|2|amod|B-PER Minister|NNP|3|nmod:desc|I-PER Anna|NNP|5|nsubj|I-PER|person Holt|NNP|3|flat|I-PER resigned|VBD|0|root .|.|5|punct"))
      .toEqual(["name Anna Holt [Prime Minister]"]);
  });
  it("leave an office with its field in front of them", () => {
    expect(phrases("Former|JJ|3|amod U.S.|NNP|3|compound|B-LOC|place Secretary|NNP|8|nsubj||person of|IN|5|case State|NNP|3|nmod Laura|NNP|3|appos|B-PER Finch|NNP|6|flat|I-PER left|VBD|0|root"))
      .toEqual(["adjective United States", "name Laura Finch [Secretary of State]"]);
  });
  it("are two where the model takes a body, its office and the bearer for one person", () => {
    expect(phrases("Tarn|NNP|5|nmod:desc|B-PER Lines|NNP|1|flat|I-PER Chief|NNP|5|amod|I-PER Executive|NNP|5|amod|I-PER Jo|NNP|7|nsubj|I-PER|person Hale|NNP|5|flat|I-PER resigned|VBD|0|root"))
      .toEqual(["name Tarn Lines", "name Jo Hale [Chief Executive]"]);
    expect(phrases("Martin|NNP|4|nsubj|B-PER|person Dean|NNP|1|flat|I-PER King|NNP|1|flat|I-PER spoke|VBD|0|root")).toEqual(["name Martin Dean King"]);
  });
  it("are whole where a state has several words, but not inside a body's name", () => {
    expect(phrases("the|DT|4|det People|NNP|4|nmod:poss|B-LOC 's|POS|2|case|I-LOC Republic|NNP|0|root|I-LOC|place of|IN|6|case|I-LOC China|NNP|4|nmod|I-LOC|place")).toEqual(["name China"]);
    expect(phrases("Peru|NNP|0|root|B-LOC|place ,|,|4|punct Saudi|NNP|4|amod Arabia|NNP|1|conj|B-LOC|place")).toEqual(["name Peru", "name Saudi Arabia"]);
    expect(phrases("the|DT|4|det United|NNP|3|amod|B-ORG States|NNP|4|compound|I-ORG Senate|NNP|0|root|I-ORG|organization")).toContain("name United States Senate");
  });
  it("are told by a last word that is a kind of body, where the model sees none", () => {
    expect(phrases("Lindow|NNP|3|compound||organization Primary|JJ|3|amod School|NN|4|compound||organization teacher|NN|0|root||person")).toContain("name Lindow Primary School");
    expect(phrases("Lindow|NNP|2|compound||place teachers|NNS|0|root||person")).not.toContain("name Lindow teachers");
    expect(phrases("The|DT|3|det New|JJ|3|amod School|NN|0|root||organization").filter((phrase) => phrase.startsWith("name"))).toEqual([]);
  });
  it("are stock indexes with their number, and species with their genus", () => {
    expect(phrases("The|DT|2|det S&P|NN|4|nsubj 500|CD|4|nsubj plunged|VBD|0|root")).toEqual(["name S&P 500"]);
    expect(phrases("Standard|NNP|7|nsubj|B-ORG &|CC|3|cc|I-ORG Poor|NNP|1|conj|I-ORG 's|POS|1|case 500|CD|1|appos had|VBD|7|aux fallen|VBN|0|root")).toContain("name Standard & Poor's 500");
    expect(phrases("Lakes|NNS|2|nsubj hold|VBP|0|root E.|NNP|4|compound coli|NNS|2|obj")).toEqual(["nominal Lakes", "name E. coli"]);
    expect(phrases("The|DT|2|det bank|NN|3|nsubj sold|VBD|0|root 500|CD|5|nummod shares|NNS|3|obj").filter((phrase) => phrase.startsWith("name"))).toEqual([]);
  });
  it("lose both marks of a quotation that they begin with, and keep a clitic", () => {
    expect(phrases("A|DT|5|det '|``|5|punct grave|JJ|5|amod '|''|5|punct error|NN|6|nsubj occurred|VBD|0|root")).toEqual(["nominal grave error"]);
    expect(phrases("The|DT|2|det workers|NNS|4|nmod:poss '|POS|2|case strike|NN|5|nsubj ended|VBD|0|root")).toContain("nominal workers' strike");
  });
  it("have no editor's brackets at their edges", () => {
    expect(phrases("[Peruvian|JJ|3|amod ]|.|1|punct claims|NNS|0|root||abstract").join()).not.toMatch(/[[\]]/u);
    expect(phrases("the|DT|2|det attorney|NN|0|root||person general|JJ|2|amod resigned|VBD|2|acl")).toEqual(["nominal attorney general"]);
    expect(phrases("the|DT|3|det general|JJ|3|amod attorney|NN|0|root||person")).toEqual(["nominal general attorney"]);
  });
  it("of one word keep a regnal title", () => {
    expect(phrases("Pope|NNP|2|nmod:desc|B-PER Marcus|NNP|3|nsubj|I-PER|person spoke|VBD|0|root")).toEqual(["name Pope Marcus"]);
  });
  it("take in the noun that describes them", () => {
    const words = "Police|NNS|2|nsubj||person fought|VBD|0|root the|DT|5|det militant|JJ|5|amod group|NN|2|obj||organization Harun|NNP|5|appos|B-ORG|organization";
    const [, group] = nounPhrases(parsed(words), []);
    expect(group).toMatchObject({ label: "Harun", form: "name", head: 4 });
    expect(textOf(parsed(words), group!.first, group!.last)).toBe("the militant group Harun");
    expect(phrases("the|DT|4|det Reuters|NNP|4|compound|B-ORG|organization news|NN|4|compound agency|NN|5|nsubj||organization reported|VBD|0|root")).toEqual(["name Reuters"]);
    expect(phrases("The|DT|4|det Vostok|NNP|3|compound|B-ORG 330|CD|4|nummod|I-ORG jetliner|NN|5|nsubj||object crashed|VBD|0|root")).toEqual(["name Vostok 330"]);
    expect(phrases("A|DT|3|det Vostok|NNP|3|compound|B-ORG|organization plane|NN|4|nsubj||object landed|VBD|0|root")).toEqual(["name Vostok", "nominal Vostok plane"]);
  });
  it("take in region, province and the like behind them, but not every place noun", () => {
    expect(phrases("in|IN|5|case Russia|NNP|5|nmod:poss|B-LOC|place 's|POS|2|case Lipna|NNP|5|compound|B-LOC region|NN|0|root||place")).toEqual(["name Russia", "name Lipna region"]);
    expect(phrases("Tokyo|NNP|2|compound|B-LOC|place suburbs|NNS|0|root||place")).toEqual(["name Tokyo", "nominal Tokyo suburbs"]);
  });
  it("and their acronym in brackets are two", () => {
    expect(phrases("The|DT|2|det Movement|NNP|8|nsubj|B-ORG|organization for|IN|4|case|I-ORG Change|NNP|2|nmod|I-ORG (|-LRB-|6|punct|I-ORG MOC|NNP|2|appos|I-ORG|organization )|-RRB-|6|punct won|VBD|0|root"))
      .toEqual(["name Movement for Change", "name MOC"]);
  });
  it("of countries are written as usual", () => {
    expect(phrases("Britain|NNP|2|nsubj|B-LOC|place left|VBD|0|root the|DT|4|det UAE|NNP|2|obj|B-LOC|place")).toEqual(["name United Kingdom", "name United Arab Emirates"]);
  });
  it("of peoples are people", () => {
    expect(phrases("Two|CD|2|nummod Palestinians|NNPS|6|nsubj||person and|CC|5|cc a|DT|5|det Briton|NNPS|2|conj||person fled|VBD|0|root")).toEqual(["nominal Two Palestinians", "nominal Briton"]);
  });
  it("of peoples are people where only the number tells", () => {
    expect(phrases("four|CD|2|compound million|CD|3|nummod Chinese|NNP|4|nsubj|B-LOC|person fled|VBD|0|root")).toEqual(["nominal four million Chinese"]);
    expect(phrases("the|DT|2|det Chinese|NNP|3|nsubj|B-LOC|person left|VBD|0|root")).toEqual(["name China"]);
  });
  it("of known bodies are whole where the model cuts them", () => {
    expect(phrases("Human|JJ|2|amod Rights|NNS|3|compound Watch|NNP|4|nsubj|B-ORG|organization said|VBD|0|root so|RB|4|advmod")).toEqual(["name Human Rights Watch"]);
    expect(phrases("human|JJ|2|amod rights|NNS|3|nsubj matter|VBD|0|root")).toEqual(["nominal human rights"]);
  });
  it("go on behind a preposition with a capital, but not in a headline", () => {
    const words = "Reporters|NNS|4|nsubj||person Without|IN|3|case Borders|NNP|1|nmod|B-LOC|place called|VBD|0|root the|DT|6|det ruling|NN|4|obj||event unfair|JJ|4|xcomp";
    expect(phrases(words)).toEqual(["name Reporters Without Borders", "nominal ruling"]);
    expect(nounPhrases({ ...parsed(words), isHeadline: true }, []).map(({ label }) => label)).toEqual(["Reporters", "Borders", "ruling"]);
    expect(phrases("reporters|NNS|4|nsubj||person without|IN|3|case Berlin|NNP|1|nmod|B-LOC|place called|VBD|0|root")).toEqual(["nominal reporters", "name Berlin"]);
  });
  it("leave the service before a rank a name of its own, also where the model takes it for a first name", () => {
    expect(phrases("Army|NNP|3|compound|B-PER|organization Lt.|NNP|3|compound|I-PER Gen.|NNP|4|nmod:desc|I-PER Ann|NNP|6|nsubj|I-PER|person Holm|NNP|4|flat|I-PER left|VBD|0|root"))
      .toEqual(["name Army", "name Ann Holm [Lt. Gen.]"]);
  });
  it("of offices have the bare body in front of them as a phrase of its own", () => {
    expect(phrases("a|DT|3|det police|NN|3|compound spokesman|NN|4|nsubj||person left|VBD|0|root")).toEqual(["nominal police", "nominal police spokesman"]);
    expect(phrases("the|DT|4|det Chilean|JJ|4|amod police|NN|4|compound spokesman|NN|5|nsubj||person left|VBD|0|root")).toEqual(["adjective Chile", "nominal Chilean police spokesman"]);
    expect(phrases("a|DT|3|det crime|NN|3|compound reporter|NN|4|nsubj||person left|VBD|0|root")).toEqual(["nominal crime reporter"]);
    expect(phrases("a|DT|3|det police|NN|3|compound car|NN|4|nsubj||object left|VBD|0|root")).toEqual(["nominal police car"]);
  });
  it("begin behind a preposition that the model counts in", () => {
    expect(phrases("work|NN|0|root of|IN|5|case|B-ORG the|DT|5|det|I-ORG Harbour|NNP|5|compound|I-ORG Office|NNP|1|nmod|I-ORG|organization")).toEqual(["nominal work", "name Harbour Office"]);
    expect(phrases("U.S.|NNP|2|compound|B-PER|place Secretary|NNP|7|nsubj|I-PER|person of|IN|4|case|I-PER State|NNP|2|nmod|I-PER Laura|NNP|1|flat|I-PER|person Finch|NNP|1|flat|I-PER left|VBD|0|root"))
      .toEqual(["adjective United States", "name Laura Finch [Secretary of State]"]);
  });
  it("are none where a title stands alone", () => {
    expect(phrases("the|DT|3|det Foreign|NNP|3|compound Minister|NNP|4|nsubj||person left|VBD|0|root")).toEqual(["nominal Foreign Minister"]);
  });
  it("belong together with an office behind a comma only in coreference", () => {
    expect(phrases("Anton|NNP|9|nsubj|B-PER|person Belov|NNP|1|flat|I-PER ,|,|7|punct the|DT|7|det newly|RB|6|advmod appointed|VBN|7|amod governor|NN|1|appos||person ,|,|1|punct met|VBD|0|root them|PRP|9|obj"))
      .toEqual(["name Anton Belov", "nominal newly appointed governor"]);
  });
});

describe("nationality adjectives", () => {
  it("stand for their country beside acts, forces and ministries", () => {
    expect(phrases("Ukrainian|JJ|2|amod attacks|NNS|3|nsubj||event damaged|VBD|0|root the|DT|7|det Russian|NNP|7|amod|B-ORG Defense|NNP|7|compound|I-ORG Ministry|NNP|3|obj|I-ORG|organization"))
      .toEqual(["adjective Ukraine", "nominal Ukrainian attacks", "adjective Russia", "name Russian Defense Ministry"]);
    expect(phrases("The|DT|3|det Ukrainian|JJ|3|amod military|NN|4|nsubj||organization left|VBD|0|root")).toEqual(["adjective Ukraine", "nominal Ukrainian military"]);
  });
  it("are one with the compass word before them", () => {
    expect(phrases("North|NNP|2|compound Korean|JJ|3|amod troops|NNS|4|nsubj||person fired|VBD|0|root")).toEqual(["adjective North Korea", "nominal North Korean troops"]);
    expect(phrases("in|IN|3|case South|NNP|3|compound|B-LOC Korea|NNP|0|root|I-LOC|place")).toEqual(["name South Korea"]);
  });
  it("tell nothing in the name of a firm or of a people", () => {
    expect(phrases("American|NNP|2|amod|B-ORG Airlines|NNPS|3|nsubj|I-ORG|organization grew|VBD|0|root")).toEqual(["name American Airlines"]);
    expect(phrases("an|DT|5|det African|JJ|4|compound -|HYPH|4|punct American|JJ|5|amod church|NN|0|root||place")).toEqual(["nominal African - American church"]);
  });
});

describe("carried nouns", () => {
  it("give their name to the town that carries them", () => {
    expect(phrases("the|DT|3|det small|JJ|3|amod town|NN|0|root||place of|IN|5|case Vetka|NNP|3|nmod|B-LOC|place")).toEqual(["name Vetka"]);
  });
  it("are one phrase with their quantity, however long", () => {
    expect(phrases("hundreds|NNS|6|nsubj||person of|IN|3|case thousands|NNS|1|nmod of|IN|5|case refugees|NNS|3|nmod||person fled|VBD|0|root")).toEqual(["nominal hundreds of thousands of refugees"]);
    expect(phrases("Many|JJ|5|nsubj||person of|IN|4|case the|DT|4|det protesters|NNS|1|nmod||person left|VBD|0|root")).toEqual(["nominal Many of the protesters"]);
  });
});

describe("adjectives and participles", () => {
  it("stand for people behind 'the' and 'those'", () => {
    expect(phrases("the|DT|2|det wounded|JJ|4|nsubj:pass||person were|VBD|4|aux:pass taken|VBN|0|root")).toEqual(["nominal wounded"]);
    expect(phrases("those|DT|3|nsubj||person injured|VBN|1|acl left|VBD|0|root")).toEqual(["nominal those injured"]);
  });
});

describe("no phrases", () => {
  it("are made of relative pronouns, fixed phrases and bare measures", () => {
    expect(phrases("people|NNS|7|nsubj||person who|WP|3|nsubj marched|VBD|1|acl:relcl five|CD|5|nummod miles|NNS|3|obl:unmarked||abstract then|RB|7|advmod took|VBD|0|root part|NN|7|obj")).toEqual(["nominal people"]);
  });
});

describe("persons", () => {
  it("are who has an honorific, whatever the model says", () => {
    expect(nounPhrases(parsed("Mr.|NNP|2|nmod:desc|B-ORG Holt|NNP|3|nsubj|I-ORG left|VBD|0|root"), [])).toMatchObject([{ label: "Holt", name: "PER" }]);
    expect(nounPhrases(parsed("Mrs|NNP|2|nmod:desc Brandt|NNP|3|nsubj|B-LOC left|VBD|0|root"), [])).toMatchObject([{ label: "Brandt", name: "PER" }]);
  });
  it("keep the name of their father", () => {
    expect(phrases("King|NNP|2|nmod:desc|B-PER Harun|NNP|5|nsubj|I-PER bin|NNP|2|flat|B-PER Khalid|NNP|2|flat|I-PER left|VBD|0|root")).toEqual(["name Harun bin Khalid [King]"]);
    expect(phrases("Harun|NNP|4|nsubj|B-PER bin|NNP|1|flat Khalid|NNP|1|flat left|VBD|0|root")).toEqual(["name Harun bin Khalid"]);
  });
});

describe("shares and counts of a thing", () => {
  it("are phrases of that thing", () => {
    expect(phrases("Most|JJS|5|nsubj of|IN|4|case the|DT|4|det deaths|NNS|1|nmod||event occurred|VBD|0|root")).toEqual(["nominal Most of the deaths"]);
    expect(phrases("One|CD|5|nsubj of|IN|4|case the|DT|4|det bombs|NNS|1|nmod||object exploded|VBD|0|root")).toEqual(["nominal One of the bombs"]);
    expect(phrases("Three|CD|6|nsubj:pass of|IN|4|case the|DT|4|det soldiers|NNS|1|nmod||person were|VBD|6|aux:pass killed|VBN|0|root")).toEqual(["nominal Three of the soldiers"]);
  });
  it("stand alone where they count a pronoun or are no share of it", () => {
    expect(phrases("Two|CD|4|nsubj of|IN|3|case them|PRP|1|nmod died|VBD|0|root")).toEqual(["nominal Two"]);
    expect(phrases("It|PRP|3|nsubj was|VBD|3|cop part|NN|0|root of|IN|6|case a|DT|6|det campaign|NN|3|nmod||event")).toContain("nominal campaign");
  });
});

it("a general's rank is none before a body", () => {
  expect(phrases("The|DT|3|det General|NNP|3|compound|B-PER Staff|NNP|4|nsubj|I-PER|organization spoke|VBD|0|root")).toEqual(["name General Staff"]);
  expect(phrases("General|NNP|2|nmod:desc|B-PER Holt|NNP|3|nsubj|I-PER|person spoke|VBD|0|root")).toEqual(["name Holt [General]"]);
});
