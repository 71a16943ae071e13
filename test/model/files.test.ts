import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ModelError } from "../../src/errors.js";
import { modelFiles } from "../../src/model/files.js";
import { loadModel } from "../../src/model/model.js";
import { SHAPES } from "../../src/model/shape.js";

const CONTENT = { "encode.onnx": "no graph", "relate.onnx": "no graph either", "refer.onnx": "nor this", "tokenizer.json": "{}", "predicates.json": '{"NOUN": ["attack"]}' };
const made: string[] = [];

/** A folder of weights that says of itself what is true, but for `changed` files (undefined: missing). */
function folder(changed: Readonly<Record<string, string | undefined>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), "weights #1 "));
  made.push(path);
  const files = Object.entries(CONTENT).map(([name, text]) => [name, { bytes: text.length, sha256: createHash("sha256").update(text).digest("hex") }]);
  const description = {
    version: "1", hiddenSize: 8, maxPieces: 16, specials: { cls: 1, sep: 2, unk: 3 }, shapes: SHAPES,
    heads: [{ name: "upos", graph: "encode", kind: "token", labels: ["NOUN"] }], gaps: [0, 1], files: Object.fromEntries(files),
  };
  for (const [name, text] of Object.entries({ ...CONTENT, "model.json": JSON.stringify(description), ...changed })) {
    if (text !== undefined) writeFileSync(join(path, name), text);
  }
  return path;
}

afterAll(() => made.forEach((path) => rmSync(path, { recursive: true })));

describe("modelFiles", () => {
  it("reads files that are as model.json says", () => {
    expect(new TextDecoder().decode(modelFiles(folder()).encode)).toBe("no graph");
  });

  it.each([
    ["a missing graph", { "relate.onnx": undefined }, /"relate.onnx" cannot be read.*reinstall/],
    ["a missing description", { "model.json": undefined }, /"model.json" cannot be read/],
    ["a file cut short", { "encode.onnx": "no gr" }, /"encode.onnx".*damaged \(5 bytes, expected 8/],
    ["another file of the same length", { "tokenizer.json": "[]" }, /"tokenizer.json".*SHA-256 differs/],
    ["a description that is no JSON", { "model.json": "{" }, /"model.json".*damaged/],
    ["a description without heads", { "model.json": '{"version":"1"}' }, /"model.json".*damaged/],
  ])("refuses %s", (_, changed, message) => {
    expect(() => modelFiles(folder(changed))).toThrow(ModelError);
    expect(() => modelFiles(folder(changed))).toThrow(message);
  });
});

describe("loadModel", () => {
  it("says which file no runtime can load", async () => {
    await expect(loadModel({ folder: folder() })).rejects.toThrow(/"encode.onnx" cannot be loaded by the \w+ runtime/);
    await expect(loadModel({ folder: folder() })).rejects.toThrow(ModelError);
  });
});
