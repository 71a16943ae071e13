/**
 * Files that this program wrote, known by how they begin: they are no articles when a folder is read again, and the only
 * ones that a build may overwrite.
 */
import { closeSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";

/** More than the marks below lie within. */
const HEAD_BYTES = 4096;
const MARKS: Readonly<Record<string, RegExp>> = {
  "graph.json": /^\s*\{\s*"options":\{"allowSelfLoops":true,"multi":true,"type":"directed"\},\s*"attributes":\{\s*"articles":\[/u,
  "graph.gexf": /<creator>onrecord /u,
  "index.html": /<title>onrecord<\/title>/u,
};

/** Whether the file has the name and the beginning of one of ours; false where it cannot be read. */
export function isOwn(path: string): boolean {
  const mark = MARKS[basename(path)];
  return mark !== undefined && mark.test(headOf(path));
}

function headOf(path: string): string {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const bytes = Buffer.alloc(HEAD_BYTES);
    return bytes.toString("utf8", 0, readSync(file, bytes, 0, HEAD_BYTES, 0));
  } catch {
    return "";
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
