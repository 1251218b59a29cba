// Sums the vitest reports that the test run left behind; a workspace whose suite did not report counts as failed.
import { readFileSync, readdirSync } from "node:fs"
import process from "node:process"

let passed = 0
let failed = 0
for (const folder of ["packages", "apps"].flatMap((root) =>
  readdirSync(root).map((it) => `${root}/${it}`),
)) {
  if (read(`${folder}/package.json`)?.scripts?.test === undefined) continue
  const report = read(`${folder}/test-results.json`)
  if (report === undefined) process.stdout.write(`${folder}: its tests left no report\n`)
  passed += report?.numPassedTests ?? 0
  failed +=
    report === undefined
      ? 1
      : report.numFailedTests + report.testResults.filter(brokeBeforeItsTests).length
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

function brokeBeforeItsTests(file) {
  return file.status === "failed" && file.assertionResults.length === 0
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch (error) {
    if (error.code === "ENOENT") return undefined
    throw error
  }
}
