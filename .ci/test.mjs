/**
 * All checks of `npm test`: types of program, tests and benches, types of the viewer, and the tests. All of them run, also after
 * one has failed; the summary is green only when each has passed and tests have really run.
 *
 *   npm test -- link       only the test files whose names hold "link" (and all types)
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const bin = (...parts) => join(ROOT, "node_modules", ...parts);
const node = (args) => spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" }).status === 0;

const folder = mkdtempSync(join(tmpdir(), "onrecord-test-"));
const results = join(folder, "results.json");
const checks = [
  ["types of program, tests and benches", node([bin("typescript", "bin", "tsc"), "-p", "test"])],
  ["types of the viewer", node([bin("typescript", "bin", "tsc"), "-p", "viewer"])],
  ["tests", node([bin("vitest", "vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${results}`, ...process.argv.slice(2)])],
];

function counts() {
  try {
    const { numTotalTests = 0, numPassedTests = 0, numFailedTests = 0, testResults = [] } = JSON.parse(readFileSync(results, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numTotalTests - numPassedTests - numFailedTests, files: testResults.length };
  } catch {
    return { passed: 0, failed: 0, skipped: 0, files: 0 };
  }
}

const { passed, failed, skipped, files } = counts();
rmSync(folder, { recursive: true });
const isGood = checks.every(([, isPassed]) => isPassed) && passed > 0 && failed === 0;
for (const [name, isPassed] of checks) console.log(`${isPassed ? "passed" : "FAILED"}  ${name}`);
console.log(`${passed} tests passed, ${failed} failed, ${skipped} skipped, in ${files} files`);
if (passed === 0) console.log("No test has run, which is a failure.");
console.log(isGood ? "All is well." : "Something failed; see above.");
process.exit(isGood ? 0 : 1);
