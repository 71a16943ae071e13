/**
 * Brings a clone to where it can run: packages installed, program and viewer built. What is done already is not done again,
 * so every script of package.json starts with it.
 *
 *   node .ci/setup.mjs
 *
 * Installs when node_modules is missing or older than the lock file; builds when any source differs (path, size or time) from
 * those of the last build, whose sum stands in dist/.stamp. Needs Node and the npm that comes with it, nothing else.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const path = (...parts) => join(ROOT, ...parts);
/** vite, which builds the viewer, asks for it. */
const OLDEST_NODE = [20, 19];
const SOURCES = ["src", "viewer", "tsconfig.json", "vite.config.ts", "package-lock.json"];
const STAMP = path("dist", ".stamp");
const INSTALLED = path("node_modules", ".package-lock.json");

/** Runs Node on a script and stops all where it fails; its words go to standard error. */
function run(what, args) {
  process.stderr.write(`onrecord: ${what} ...\n`);
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ["ignore", 2, 2] });
  if (status === 0) return;
  process.stderr.write(`onrecord: ${what} failed (see above)\n`);
  process.exit(1);
}

/** npm's own script: the one that runs us, else the one beside Node. */
function npmScript() {
  const beside = [["..", "lib", "node_modules"], ["node_modules"]].map((place) => join(process.execPath, "..", ...place, "npm", "bin", "npm-cli.js"));
  const found = [process.env.npm_execpath, ...beside].find((file) => file !== undefined && /npm-cli\.[cm]?js$/u.test(file) && existsSync(file));
  if (found !== undefined) return found;
  process.stderr.write('onrecord: npm is not where Node is; run "npm ci" yourself, then try again\n');
  process.exit(1);
}

function install() {
  // npm empties what a link leads to, and that is another clone's.
  if (lstatSync(path("node_modules"), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const isCurrent = existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(path("package-lock.json")).mtimeMs;
  // A shell that says NODE_ENV=production would leave out what builds and tests.
  if (!isCurrent) run("installing packages", [npmScript(), "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"]);
}

/** All files under a source, and the folders themselves: a removed file changes its folder. */
const walk = (name) => (statSync(path(name)).isDirectory() ? [name, ...readdirSync(path(name)).sort().flatMap((child) => walk(join(name, child)))] : [name]);

function sumOfSources() {
  const lines = SOURCES.filter((name) => existsSync(path(name))).flatMap(walk).map((name) => {
    const { size, mtimeMs } = statSync(path(name));
    return `${name} ${size} ${mtimeMs}`;
  });
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

function build() {
  const sum = sumOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === sum) return;
  rmSync(path("dist"), { recursive: true, force: true });
  run("compiling", [path("node_modules", "typescript", "bin", "tsc"), "-p", "."]);
  cpSync(path("src", "model", "weights"), path("dist", "model", "weights"), { recursive: true });
  cpSync(path("src", "gazetteer"), path("dist", "gazetteer"), { recursive: true });
  run("building the viewer", [path("node_modules", "vite", "bin", "vite.js"), "build"]);
  writeFileSync(STAMP, sum);
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  process.stderr.write(`onrecord: Node ${OLDEST_NODE.join(".")} or newer is needed to build; this is ${process.versions.node}\n`);
  process.exit(1);
}
install();
build();
