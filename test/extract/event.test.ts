import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract.js";
import type { Article, Chain, Claim, EventClaim, RelationClaim, Spotted, TaggedSentence } from "../../src/types.js";
import { casesIn, type QuoteCase } from "./quote-cases.js";

interface Frozen {
  readonly text: string;
  readonly sentences: readonly TaggedSentence[];
  readonly spotted: Spotted;
  readonly chains: readonly Chain[];
}
type Fact = RelationClaim | EventClaim;
type Labels = (chain: number | undefined) => string;

const cases = casesIn(readFileSync(new URL("../cases/event.txt", import.meta.url), "utf8"));
const frozen = JSON.parse(readFileSync(new URL("../cases/event.json", import.meta.url), "utf8")) as Record<string, Frozen>;

function read({ title, text }: QuoteCase): { facts: Fact[]; labelOf: Labels } {
  const seen = frozen[title];
  if (seen?.text !== text) throw new Error(`what is frozen of "${title}" is not of this text; run test/extract/freeze.ts event`);
  const article: Article = { id: title, text, headlineEnd: 0, publishedAt: "2024-12-18" };
  const { claims } = extract(article, seen.sentences, seen.spotted, seen.chains);
  return { facts: claims.filter((claim: Claim): claim is Fact => claim.type !== "quote"), labelOf: (id) => seen.chains.find((chain) => chain.id === id)?.label ?? "-" };
}

const ends = (fact: Fact, labelOf: Labels): [string, string] => (fact.type === "relation" ? [labelOf(fact.subject), labelOf(fact.object)] : [labelOf(fact.agent), labelOf(fact.target)]);

function shown(fact: Fact, labelOf: Labels): string {
  const [subject, object] = ends(fact, labelOf);
  return [subject, fact.relation, object, `factuality ${fact.factuality}`, `by ${fact.attributedTo.map(labelOf).join(", ") || "-"}`, `date ${fact.date ?? "-"}`, `count ${fact.count ?? "-"}`, `weapon ${labelOf(fact.weapon)}`].join(" | ");
}

/** Does the claim show all that the line says? */
function fits(line: string, fact: Fact, labelOf: Labels): boolean {
  const [subject = "", relation = "", object = "", ...rest] = line.split("|").map((field) => field.trim());
  const [from, to] = ends(fact, labelOf);
  const has = (want: string, got: string) => want === "*" || (want === "-" ? got === "-" : got.toLowerCase().includes(want.toLowerCase()));
  const fields = shown(fact, labelOf).split(" | ").slice(3);
  const said = rest.every((want) => fields.some((field) => field.toLowerCase() === want.toLowerCase()));
  const isDefault = rest.some((want) => want.startsWith("factuality")) || fact.factuality === "actual";
  return has(subject, from) && (relation === "*" || fact.relation === relation) && has(object, to) && said && isDefault;
}

describe("rules of events", () => {
  for (const each of cases) {
    it(each.title, () => {
      const { facts, labelOf } = read(each), got = facts.map((fact) => shown(fact, labelOf));
      for (const line of each.wanted) expect(facts.some((fact) => fits(line, fact, labelOf)), `${line}\ngot ${got.join("\n") || "nothing"}`).toBe(true);
      for (const line of each.refused) expect(facts.filter((fact) => fits(line, fact, labelOf)).map((fact) => shown(fact, labelOf)), line).toEqual([]);
    });
  }

  it("names in the evidence the words that it was read from", () => {
    for (const each of cases) {
      for (const { evidence, predicate, rules } of read(each).facts) {
        expect(rules.length).toBeGreaterThan(0);
        expect(each.text.slice(evidence.predicate!.start, evidence.predicate!.end)).toBe(predicate);
        for (const span of [evidence.subject, evidence.object]) if (span) expect(evidence.sentence.start <= span.start && span.start < span.end && span.end <= evidence.sentence.end).toBe(true);
      }
    }
  });
});
