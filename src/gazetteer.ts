/**
 * The gazetteer from disk, once for a process: 228,000 places of GeoNames (gazetteer/places.tsv.gz; training/gazetteer.ts made it).
 * `link` is handed it, as `tag` is handed its model, and looks at no disk itself.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { ModelError } from "./errors.js";
import { gazetteerOf, type Gazetteer } from "./link/place/gazetteer.js";

export type { Gazetteer } from "./link/place/gazetteer.js";

let loaded: Gazetteer | undefined;

/** @throws ModelError when the file is missing or damaged */
export function loadGazetteer(): Gazetteer {
  if (loaded) return loaded;
  const file = new URL("./gazetteer/places.tsv.gz", import.meta.url);
  try {
    loaded = gazetteerOf(gunzipSync(readFileSync(file)));
  } catch (error) {
    throw new ModelError(`gazetteer: "${file.pathname}" cannot be read (${error instanceof Error ? error.message : String(error)}); install onrecord again`);
  }
  return loaded;
}
