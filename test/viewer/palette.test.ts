/** Contrast of the viewer's colours after WCAG 2.2, in both themes: 4.5 for text, 3 for marks. */
import { describe, expect, test } from "vitest";
import { DARK, LIGHT } from "../../viewer/palette.js";

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each([["light", LIGHT], ["dark", DARK]] as const)("the %s palette", (_name, { page, light, underline, kind, relation, side }) => {
  const papers = [page.paper, page.raised, page.sunken];

  test("has readable text", () => {
    for (const text of [page.ink, page.muted, page.accent, page.warning]) for (const paper of papers) expect(contrast(text, paper), `${text} on ${paper}`).toBeGreaterThanOrEqual(4.5);
    for (const lit of Object.values(light)) expect(contrast(page.ink, lit), `ink on ${lit}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(page.onaccent, page.accent)).toBeGreaterThanOrEqual(4.5);
  });

  test("has marks, borders of controls and underlines that can be told from the paper", () => {
    for (const mark of [...Object.values(kind), ...Object.values(relation), ...Object.values(underline), ...Object.values(side), page.edge]) for (const paper of papers.slice(0, 2)) expect(contrast(mark, paper), `${mark} on ${paper}`).toBeGreaterThanOrEqual(3);
  });
});
