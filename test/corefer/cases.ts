/** Reads test/cases/corefer.txt. */
import type { Spotted, TaggedSentence } from "../../src/types.js";

export interface CoreferCase {
  readonly title: string;
  readonly text: string;
  readonly headlineEnd: number;
  /** Wordings behind "==>", "==!" and "==*", one list a line. */
  readonly together: readonly (readonly string[])[];
  readonly apart: readonly (readonly string[])[];
  readonly chains: readonly (readonly string[])[];
}

export interface Frozen {
  readonly sentences: readonly TaggedSentence[];
  readonly spotted: Spotted;
}

export function casesIn(file: string): CoreferCase[] {
  return file.split(/^## /mu).slice(1).map((block) => {
    const [title = "", ...lines] = block.trim().split("\n");
    const marked = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length).split("|").map((field) => field.trim()));
    const body = lines.filter((line) => !/^==[>!*]/u.test(line)), headline = body[0]?.startsWith("# ") ? body[0].slice(2) : "";
    const text = [headline, ...body.slice(headline ? 1 : 0)].filter(Boolean).join("\n").trim();
    return { title, text, headlineEnd: headline.length, together: marked("==>"), apart: marked("==!"), chains: marked("==*") };
  });
}
