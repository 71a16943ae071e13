/** `onrecord build --patch`: corrections saved in one build, applied in the next, which has an article more. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { correctionsFile } from "../../src/patch/corrections.js";
import type { SerializedGraph } from "../../src/types.js";
import { entityName, factName } from "../../viewer/corrections/naming.js";
import { factOf, modelOf } from "../../viewer/model.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = existsSync(join(ROOT, "dist/.stamp")) ? [join(ROOT, "dist/cli.js")] : ["--import", "tsx", join(ROOT, "src/cli.ts")];
const BRIDGE = "Bridge over the Odra reopens\n\nMayor Jana Horak visited Lipno on Tuesday and met engineers from Poland. Horak praised Petr Sykora.\n";
const COURT = "Court convicts former minister\n\nA court in Lipno convicted former minister Petr Sykora of fraud on Wednesday. Jana Horak praised the court.\n";

const folder = mkdtempSync(join(tmpdir(), "onrecord-patch-"));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function build(...args: readonly string[]): { readonly code: number | null; readonly err: string } {
  const { status, stderr } = spawnSync(process.execPath, [...PROGRAM, "build", ...args], { cwd: ROOT, encoding: "utf8" });
  return { code: status, err: stderr };
}
const graphIn = (name: string): SerializedGraph => JSON.parse(readFileSync(join(at(name), "graph.json"), "utf8")) as SerializedGraph;

it("applies corrections again to a later build, names those that find nothing, and refuses another file", () => {
  writeFileSync(at("bridge.txt"), BRIDGE);
  writeFileSync(at("court.txt"), COURT);
  expect(build(at("bridge.txt"), "--out", at("first"), "--date", "2024-12-21").code).toBe(0);
  const model = modelOf(graphIn("first"));
  const horak = [...model.nodes].find(([, { label }]) => label === "Jana Horak")?.[0];
  const praised = [...model.edges.values()].find(({ attributes }) => attributes.relation === "praised");
  expect(horak).toBeDefined();
  expect(praised).toBeDefined();
  writeFileSync(at("fix.json"), correctionsFile([
    { do: "rename", entity: entityName(model, horak!), to: "Johanna Horak" },
    { do: "reject", fact: factName(model, factOf(model, { kind: "edge", key: praised!.key })!) },
    { do: "note", entity: { key: "0", label: "Nobody", kind: "person" }, text: "?" },
  ]));
  const { code, err } = build(at("bridge.txt"), at("court.txt"), "--out", at("second"), "--date", "2024-12-21", "--patch", at("fix.json"));
  expect(code).toBe(0);
  expect(err).toContain('patch: correction 3 (note) was left out: no entity "Nobody"');
  const later = graphIn("second");
  expect(later.nodes.map(({ attributes }) => attributes.label)).toContain("Johanna Horak");
  expect(later.nodes.map(({ attributes }) => attributes.label)).not.toContain("Jana Horak");
  expect(later.edges.map(({ key }) => key)).not.toContain(praised!.key);
  expect(later.attributes.articles).toHaveLength(2);
  writeFileSync(at("bad.json"), "[]");
  const refused = build(at("bridge.txt"), "--out", at("third"), "--patch", at("bad.json"));
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('patch: "');
  expect(refused.err).toContain("is no file of corrections");
  expect(existsSync(at("third"))).toBe(false);
});
