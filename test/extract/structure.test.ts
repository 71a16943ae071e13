import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { context, type Rule } from "../../src/extract/context.js";
import { quote } from "../../src/extract/quote.js";
import { alias } from "../../src/extract/structure/alias.js";
import { belonging } from "../../src/extract/structure/belonging.js";
import { happened } from "../../src/extract/structure/happened.js";
import { kin } from "../../src/extract/structure/kin.js";
import { member } from "../../src/extract/structure/member.js";
import { nationality } from "../../src/extract/structure/nationality.js";
import { founder, owner } from "../../src/extract/structure/owner.js";
import { part } from "../../src/extract/structure/part.js";
import { place } from "../../src/extract/structure/place.js";
import { title } from "../../src/extract/structure/title.js";
import type { Article, Chain, Claim, RelationClaim, Spotted, TaggedSentence } from "../../src/types.js";
import { casesIn, type QuoteCase } from "./quote-cases.js";

interface Frozen {
  readonly text: string;
  readonly sentences: readonly TaggedSentence[];
  readonly spotted: Spotted;
  readonly chains: readonly Chain[];
}

const RULES: readonly Rule[] = [title, member, nationality, part, belonging, place, happened, kin, owner, founder, alias];
const cases = casesIn(readFileSync(new URL("../cases/structure.txt", import.meta.url), "utf8"));
const frozen = JSON.parse(readFileSync(new URL("../cases/structure.json", import.meta.url), "utf8")) as Record<string, Frozen>;

function read({ title: name, text }: QuoteCase) {
  const seen = frozen[name];
  if (seen?.text !== text) throw new Error(`what is frozen of "${name}" is not of this text; run test/extract/freeze.ts structure`);
  const article: Article = { id: name, text, headlineEnd: 0, publishedAt: "2024-12-21" };
  const all = context(article, seen.sentences, seen.spotted, seen.chains), found: Claim[] = [...quote.find(all, []).claims];
  for (const rule of RULES) found.push(...rule.find(all, found).claims);
  const labelOf = (id: number): string => seen.chains.find((chain) => chain.id === id)?.label ?? "";
  return { claims: found.filter((claim): claim is RelationClaim => claim.type === "relation"), labelOf };
}

type Labels = (chain: number) => string;

const shown = (claim: RelationClaim, labelOf: Labels): string =>
  [labelOf(claim.subject), claim.relation, labelOf(claim.object), `title ${claim.title ?? "-"}`, claim.factuality, `by ${claim.attributedTo.map(labelOf).join(", ") || "-"}`].join(" | ");

function fits(line: string, claim: RelationClaim, labelOf: Labels): boolean {
  const [subject = "", relation = "", object = "", ...rest] = line.split("|").map((field) => field.trim());
  const has = (want: string, got: string) => want === "*" || got.toLowerCase().includes(want.toLowerCase());
  const fact = (field: string): boolean => {
    const [key = "", ...value] = field.split(" "), want = value.join(" ");
    if (key === "title") return (claim.title ?? "-").toLowerCase() === want.toLowerCase();
    if (key === "by") return (claim.attributedTo.map(labelOf).join(", ") || "-") === want;
    return claim.factuality === key;
  };
  return has(subject, labelOf(claim.subject)) && (relation === "*" || claim.relation === relation) && has(object, labelOf(claim.object)) && rest.every(fact);
}

describe("rules of structure", () => {
  for (const each of cases) {
    it(each.title, () => {
      const { claims, labelOf } = read(each), got = claims.map((claim) => shown(claim, labelOf));
      for (const line of each.wanted) expect(claims.some((claim) => fits(line, claim, labelOf)), `${line}\ngot ${got.join("\n") || "nothing"}`).toBe(true);
      for (const line of each.refused) expect(claims.filter((claim) => line === "none" || fits(line, claim, labelOf)).map((claim) => shown(claim, labelOf)), line).toEqual([]);
    });
  }

  it("puts subject, predicate and object of the evidence inside its sentence, and the predicate is its words", () => {
    for (const each of cases) {
      for (const { evidence, predicate } of read(each).claims) {
        for (const span of [evidence.subject, evidence.predicate, evidence.object]) expect(span && evidence.sentence.start <= span.start && span.start < span.end && span.end <= evidence.sentence.end).toBe(true);
        expect(each.text.slice(evidence.predicate!.start, evidence.predicate!.end)).toBe(predicate);
      }
    }
  });

  it("says the same of the same two things once a sentence and rule", () => {
    for (const each of cases) {
      const keys = read(each).claims.map((claim) => [claim.evidence.sentence.start, claim.rules.join(), claim.subject, claim.relation, claim.object].join(" "));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("has a case that it reads and one that it refuses for every relation of structure but those of alias and title", () => {
    const labels = (lines: readonly string[]) => new Set(lines.map((line) => line.split("|")[1]?.trim()));
    const wanted = labels(cases.flatMap((each) => each.wanted)), refused = labels(cases.flatMap((each) => each.refused));
    for (const label of ["role-in", "member-of", "part-of", "related-to", "located-in", "from", "happened-in", "founded", "same-as"]) expect([label, wanted.has(label), refused.has(label)]).toEqual([label, true, true]);
  });

  it("gives the same claims for the same sentences", () => {
    for (const each of cases.slice(0, 5)) expect(read(each).claims).toEqual(read(each).claims);
  });
});
