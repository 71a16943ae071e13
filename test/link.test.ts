import { describe, expect, it } from "vitest";
import { link } from "../src/link.js";
import { isAcronymOf } from "../src/link/acronym.js";
import { nameKey, personKey } from "../src/link/name.js";
import type { Entity } from "../src/types.js";
import { reading } from "./readings.js";

const shown = (entities: readonly Entity[]): string[] =>
  entities.map(({ kind, label, chains }) => `${kind} ${label} (${[...new Set(chains.map(({ article }) => article))].sort().join(", ")})`).sort();

describe("link", () => {
  it("joins a full name over articles and keeps a bare last name apart", () => {
    expect(shown(link([reading("1", ["person:Jana Horak/Horak"]), reading("2", ["person:Jana Horak/the mayor"]), reading("3", ["person:Horak"])])))
      .toEqual(["person Horak (3)", "person Jana Horak (1, 2)"]);
  });

  it("keeps two people of one last name apart", () => {
    expect(shown(link([reading("1", ["person:Jana Horak", "person:Petr Horak"]), reading("2", ["person:Petr Horak"])]))).toEqual(["person Jana Horak (1)", "person Petr Horak (1, 2)"]);
  });

  it.each([
    ["accents and titles say nothing", "person:José Marín", "person:Jose Marin"],
    ["an article in front says nothing", "organization:the Lipno Rowing Club", "organization:Lipno Rowing Club"],
    ["the ending of a firm says nothing", "organization:Vantor Energy Co., Ltd.", "organization:Vantor Energy"],
    ["an article before an acronym says nothing", "organization:the UN", "organization:U.N."],
    ["British spelling says nothing", "organization:Organisation for Security and Co-operation in Europe", "organization:OSCE"],
    ["a world body goes by its letters", "organization:NATO", "organization:North Atlantic Treaty Organization"],
  ])("joins names over articles: %s", (_title, one, other) => {
    expect(link([reading("1", [one]), reading("2", [other])])).toHaveLength(1);
  });

  it.each([
    ["every state has an interior ministry", "organization:Interior Ministry", "organization:Interior Ministry"],
    ["so with a court and its letters", "organization:SC/Supreme Court", "organization:SC"],
    ["a state is no country of its name", "place:Georgia", "country:Georgia"],
    ["groups are others in another article", "group:protesters", "group:protesters"],
    ["a nominal names nobody, even beside a last name", "person:deputy mayor/Horak", "person:deputy mayor/Horak"],
    ["a person is no place", "person:Ana Lima", "place:Ana Lima"],
  ])("keeps things of two articles apart: %s", (_title, one, other) => {
    expect(new Set(link([reading("1", [one]), reading("2", [other])]).map(({ id }) => id)).size).toBe(2);
  });

  it("joins an acronym with its expansion where one article has both", () => {
    const both = reading("1", ["organization:Lipno Harbour Board/the LHB"]);
    expect(shown(link([both, reading("2", ["organization:LHB"])]))).toEqual(["organization Lipno Harbour Board (1, 2)"]);
  });

  it("joins no acronym that stands for two things", () => {
    const one = reading("1", ["organization:Lipno Harbour Board/LHB"]), other = reading("2", ["organization:Lasko Hockey Bureau/LHB"]);
    expect(link([one, other, reading("3", ["organization:LHB"])])).toHaveLength(3);
  });

  it("reads the letters of an expansion over small words and hyphens", () => {
    const pairs = [["OSCE", "Organization for Security and Co-operation in Europe"], ["AFP", "Agence France-Presse"], ["AP", "Apple"], ["LHB", "Lipno Board"]] as const;
    expect(pairs.map(([short, long]) => isAcronymOf(short, long))).toEqual([true, true, false, false]);
  });

  it("takes titles, endings, accents and articles off a name, but leaves no name empty", () => {
    expect([nameKey("the Apple Inc."), nameKey("Company"), personKey("Mr. José Marín", ["Mr."]), personKey("Mayor", ["Mayor"]), personKey("Ana O'Brien", [])])
      .toEqual(["apple", "company", "jose marin", "mayor", "ana obrien"]);
  });

  it("joins the romanizations of a person's name, and no numeral, place or other name", () => {
    const key = (name: string) => personKey(name, []);
    for (const name of ["Oleh Marinskyy", "Oleh Marinskiy", "Oleh Marinskij", "Oleh Marinskii"]) expect(key(name)).toBe(key("Oleh Marinsky"));
    expect([key("Sergei Brandt"), key("Nikolai Holm")]).toEqual([key("Sergey Brandt"), key("Nikolay Holm")]);
    expect(key("John Paul II")).not.toBe(key("John Paul Y"));
    expect(key("Ana Marini")).not.toBe(key("Ana Mariny"));
    expect(nameKey("Selmariy Gate")).not.toBe(nameKey("Selmary Gate"));
    expect(shown(link([reading("1", ["person:Oleh Marinskyy"]), reading("2", ["person:Oleh Marinsky"]), reading("3", ["person:Oleh Marin"])])))
      .toEqual(["person Oleh Marin (3)", "person Oleh Marinskyy (1, 2)"]);
  });

  it("makes three things of kinds that do not all fit together", () => {
    expect(link(["organization", "place", "facility"].map((kind, i) => reading(String(i), [`${kind}:Selmar Gate`])))).toHaveLength(3);
  });

  it("makes one thing of kinds that fit together and names it by the kind that most articles give it", () => {
    const [entity, ...rest] = link([reading("1", ["organization:Selmar Gallery"]), reading("2", ["facility:Selmar Gallery"]), reading("3", ["facility:Selmar Gallery"])]);
    expect([entity!.kind, rest.length]).toEqual(["facility", 0]);
    expect(link([reading("1", ["facility:Selmar Gallery"]), reading("2", ["organization:Selmar Gallery"])]).map(({ kind }) => kind)).toEqual(["organization"]);
  });

  it("labels a thing as most articles do and keeps the other names as aliases", () => {
    expect(link(["Vantor", "Vantor Inc.", "Vantor"].map((name, i) => reading(String(i), [`organization:${name}`]))).map(({ label, aliases }) => [label, aliases])).toEqual([["Vantor", ["Vantor Inc."]]]);
  });

  it("takes a yearly event of two years, or of none, for two events, and one of one year for one", () => {
    const cup = (id: string, day?: string) => reading(id, ["event:Harbour Cup"], undefined, day);
    expect(link([cup("1", "2018-07-01"), cup("2", "2022-07-01")])).toHaveLength(2);
    expect(link([cup("1", "2018-07-01"), cup("2", "2018-08-01")])).toHaveLength(1);
    expect(link([cup("1"), cup("2")])).toHaveLength(2);
  });

  it("leaves out what is only ever a pronoun, and pronouns are no aliases", () => {
    expect(link([reading("1", ["person:he/he", "person:Jana Horak/she"])]).map(({ label, aliases }) => [label, aliases])).toEqual([["Jana Horak", []]]);
  });

  it("keeps every mention with its article", () => {
    const [entity] = link([reading("1", ["person:Jana Horak/Horak"]), reading("2", ["person:Jana Horak"])]);
    expect(entity!.mentions.map(({ article, start, end }) => [article, start, end])).toEqual([["1", 0, 10], ["1", 11, 16], ["2", 0, 10]]);
  });

  it("gives the same entities whatever the order of the articles", () => {
    const readings = [reading("1", ["person:Jana Horak/Horak", "group:protesters"]), reading("2", ["person:Jana Horak", "country:Peru"]), reading("3", ["country:Peru/Peruvian"])];
    expect(link([...readings].reverse())).toEqual(link(readings));
  });
});
