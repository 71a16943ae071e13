/** The command line as a user meets it: the built program where there is one (`npm test` builds it first), else its source. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const isBuilt = existsSync(join(ROOT, "dist/.stamp"));
export const PROGRAM: readonly string[] = isBuilt ? [join(ROOT, "dist/cli.js")] : ["--import", "tsx", join(ROOT, "src/cli.ts")];

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** @param node options of Node that stand before the program */
export function onrecord(args: readonly string[], { input = "", env = {}, node = [] }: { input?: string | Uint8Array; env?: Record<string, string>; node?: readonly string[] } = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, ...PROGRAM, ...args], { cwd: ROOT, input, encoding: "utf8", env: { ...process.env, FORCE_COLOR: undefined, NODE_OPTIONS: undefined, ...env } });
  return { code: status, out: stdout, err: stderr };
}
