/**
 * Runs a few lines of Python with NetworkX over a file's text, when the machine has both; their answer is JSON.
 *
 *   python("graph = nx.read_gexf(path)\nanswer = graph.number_of_nodes()", xml)
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const run = (code: string, ...args: string[]) =>
  spawnSync("python3", ["-c", code, ...args], { encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", PYTHONUTF8: "1" } });

/** NetworkX reads GEXF 1.3 since 3.6. */
const OLDEST = [3, 6];
const version = /^(\d+)\.(\d+)/u.exec(run("import networkx; print(networkx.__version__)").stdout ?? "")?.slice(1).map(Number);

export const hasNetworkX = version !== undefined && (version[0]! > OLDEST[0]! || (version[0] === OLDEST[0] && version[1]! >= OLDEST[1]!));
export const whyNot = version === undefined ? "python3 with networkx is not on this machine" : `networkx ${version.join(".")} is older than ${OLDEST.join(".")}`;

export function python(code: string, text: string, name = "graph"): unknown {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-"));
  try {
    const file = join(folder, name);
    writeFileSync(file, text);
    const { stdout, stderr, status } = run(`import csv, json, sys\nimport networkx as nx\npath = sys.argv[1]\n${code}\njson.dump(answer, sys.stdout)`, file);
    if (status !== 0) throw new Error(`python3 failed: ${stderr}`);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
