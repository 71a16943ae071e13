/**
 * The package as a user gets it: packed, installed into an empty folder, run there as a program and as a library.
 *
 *   node .ci/package.mjs [NODE...]     NODE: further Node programs that must run it, such as those of 22 and 24
 *
 * Each runs it with the native runtime and, once that is gone, with WebAssembly.
 *
 * What the packages need comes from npm's cache where it has it. Fails where the package is too large, has a script that runs
 * at its installation, lacks a file, has types that do not fit, or makes no graph.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MAX_BYTES = 45e6;
const ARTICLE = "Rebels shell port\n\nRebels attacked the port of Marisca on Monday and killed two sailors, the Defense Ministry said.\n";
const LIBRARY = `
import { buildGraph, loadModel, read, readArticle, write, type Graph, type Reading, type SerializedGraph } from "onrecord";
const model = await loadModel();
const { articles, problems } = read({ name: "a.txt", bytes: new TextEncoder().encode(${JSON.stringify(ARTICLE)}) }, { date: "2024-12-18" });
const readings: Reading[] = [];
for (const article of articles) readings.push(await readArticle(article, model));
const graph: Graph = buildGraph(readings);
const plain: SerializedGraph = JSON.parse(write(graph).get("graph.json") ?? "");
const words = plain.edges.flatMap(({ attributes }) => attributes.evidence.map(({ article, start, end }) => plain.attributes.articles.find(({ id }) => id === article)?.text.slice(start, end)));
if (problems.length > 0 || words.length === 0 || words.some((text) => !text)) throw new Error("the library made no graph");
console.log(model.runtime, plain.edges.length);
`;

const folder = mkdtempSync(join(tmpdir(), "onrecord-package-"));
const fail = (reason) => {
  console.error(`package: ${reason}`);
  rmSync(folder, { recursive: true, force: true });
  process.exit(1);
};

function run(command, args, cwd = folder) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "", NODE_ENV: "" } });
  if (status !== 0) fail(`"${[command, ...args].join(" ")}" failed: ${error ?? ""}${stdout}${stderr}`);
  return stdout;
}

const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const [packed] = JSON.parse(run(npm, ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], ROOT));
const archive = join(folder, packed.filename);
const { size } = statSync(archive);
if (size > MAX_BYTES) fail(`${packed.filename} has ${size} bytes, more than ${MAX_BYTES}`);
const { scripts, version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
for (const name of ["preinstall", "install", "postinstall"]) if (scripts[name] !== undefined) fail(`package.json has a script "${name}"`);
const files = packed.files.map(({ path }) => path);
for (const file of ["dist/cli.js", "dist/index.js", "dist/index.d.ts", "dist/viewer/index.html", "dist/model/weights/encode.onnx", "LICENSE", "README.md"]) if (!files.includes(file)) fail(`it lacks ${file}`);
const odd = files.filter((file) => !/^(?:dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/u.test(file) || file.endsWith(".map"));
if (odd.length > 0) fail(`it holds ${odd.join(", ")}`);

writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
// Without the scripts of other packages: none is needed, and an installation must not depend on a download.
run(npm, ["install", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", archive]);
writeFileSync(join(folder, "article.txt"), ARTICLE);
writeFileSync(join(folder, "library.ts"), LIBRARY);
run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--module", "nodenext", "--skipLibCheck", "--types", "node", "--typeRoots", join(ROOT, "node_modules/@types"), "--outDir", ".", "library.ts"]);
const nodes = [process.execPath, ...process.argv.slice(2)], program = join(folder, "node_modules/onrecord/dist/cli.js");
for (const runtime of ["native", "wasm"]) {
  if (runtime === "wasm") rmSync(join(folder, "node_modules/onnxruntime-node"), { recursive: true });
  for (const node of nodes) {
    if (run(node, [program, "--version"]).trim() !== version) fail("it tells another version");
    run(node, [program, "build", "article.txt", "--out", "out", "--date", "2024-12-18"]);
    const { edges } = JSON.parse(readFileSync(join(folder, "out/graph.json"), "utf8"));
    if (edges.length === 0) fail("the program made a graph without edges");
    const told = run(node, ["library.js"]).trim();
    if (!told.startsWith(`${runtime} `)) fail(`the library ran "${told}", not ${runtime}`);
    console.log(`package: ${(size / 1e6).toFixed(1)} MB, ${files.length} files, Node ${run(node, ["--version"]).trim()}, runtime and edges: ${told}`);
  }
}
rmSync(folder, { recursive: true, force: true });
