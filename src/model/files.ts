/**
 * The model's files: found beside this module, checked against the sizes and SHA-256 sums in `model.json`.
 * A missing or damaged file is a ModelError that says which one and what to do.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ModelError } from "../errors.js";

const Head = z.object({
  name: z.string(),
  graph: z.enum(["encode", "relate", "refer"]),
  kind: z.enum(["token", "arc", "relation", "pair", "link"]),
  labels: z.array(z.string()),
});

const Description = z.object({
  version: z.string(),
  hiddenSize: z.number().int().positive(),
  /** Word pieces a window may have, with [CLS] and [SEP]. */
  maxPieces: z.number().int().positive(),
  specials: z.object({ cls: z.number().int(), sep: z.number().int(), unk: z.number().int() }),
  /** Names of the shape classes, in the model's order. */
  shapes: z.array(z.string()),
  heads: z.array(Head),
  /** Lower bounds of the classes of distance to an antecedent, in sentences. */
  gaps: z.array(z.number().int()),
  files: z.record(z.string(), z.object({ bytes: z.number().int(), sha256: z.string() })),
});

export type Description = z.infer<typeof Description>;
export type Head = z.infer<typeof Head>;

export interface ModelFiles {
  readonly description: Description;
  readonly encode: Uint8Array;
  readonly relate: Uint8Array;
  readonly refer: Uint8Array;
  /** Parsed tokenizer.json. */
  readonly tokenizer: object;
  /** By part of speech, the lower-case words that PropBank lists as predicates. */
  readonly predicates: Readonly<Record<string, ReadonlySet<string>>>;
}

const REMEDY = 'reinstall onrecord ("npm ci" in a clone, and "git checkout src/model/weights" where the file was changed)';

/** Folder of the weights: in `src` when run from source, copied beside the compiled files by the build. */
export const WEIGHTS = fileURLToPath(new URL("./weights/", import.meta.url));

/**
 * @param folder where model.json and the files it names lie
 * @throws ModelError when a file is missing or is not the one that model.json describes
 */
export function modelFiles(folder = WEIGHTS): ModelFiles {
  const description = parse(text(bytes(folder, "model.json")), "model.json", folder);
  const checked = (name: string) => verify(bytes(folder, name), name, folder, description);
  return {
    description,
    encode: checked("encode.onnx"),
    relate: checked("relate.onnx"),
    refer: checked("refer.onnx"),
    tokenizer: JSON.parse(text(checked("tokenizer.json"))) as object,
    predicates: Object.fromEntries(Object.entries(JSON.parse(text(checked("predicates.json"))) as Record<string, string[]>).map(([part, words]) => [part, new Set(words)])),
  };
}

function bytes(folder: string, name: string): Uint8Array {
  try {
    return readFileSync(join(folder, name));
  } catch (error) {
    throw new ModelError(`model: "${name}" cannot be read in "${folder}" (${(error as Error).message}); ${REMEDY}`);
  }
}

const text = (data: Uint8Array): string => new TextDecoder().decode(data);

function parse(source: string, name: string, folder: string): Description {
  try {
    return Description.parse(JSON.parse(source));
  } catch (error) {
    throw new ModelError(`model: "${name}" in "${folder}" is damaged (${(error as Error).message.split("\n")[0]}); ${REMEDY}`);
  }
}

function verify(data: Uint8Array, name: string, folder: string, description: Description): Uint8Array {
  const expected = description.files[name];
  if (!expected) throw new ModelError(`model: model.json in "${folder}" does not describe "${name}"; ${REMEDY}`);
  const sum = createHash("sha256").update(data).digest("hex");
  if (sum !== expected.sha256) {
    throw new ModelError(`model: "${name}" in "${folder}" is damaged (${data.length} bytes, expected ${expected.bytes}; SHA-256 differs); ${REMEDY}`);
  }
  return data;
}
