// Sums the vitest reports that the test runs left behind, of both depths, and says once more which tests failed and why:
// the end of a log is what people see. A workspace whose suite did not report, and a test file that no report tells of,
// count as failed.
import { existsSync, readFileSync, readdirSync } from "node:fs"
import { join, relative } from "node:path"
import process from "node:process"

const reports = { test: "test-results.json", "test:ci": "test-results.ci.json" }

let passed = 0
let failed = 0
const folders = ["packages", "apps"].flatMap((root) =>
  readdirSync(root).map((it) => `${root}/${it}`),
)
for (const folder of [...folders, "soak"]) {
  const files = new Set(testFiles(folder))
  for (const [script, name] of Object.entries(reports)) {
    if (read(`${folder}/package.json`)?.scripts?.[script] === undefined) continue
    const report = read(`${folder}/${name}`)
    if (report === undefined) {
      process.stdout.write(`${folder}: its ${script} left no report\n`)
      failed += 1
      continue
    }
    passed += report.numPassedTests
    failed += report.numFailedTests + report.testResults.filter(brokeBeforeItsTests).length
    for (const file of report.testResults) {
      files.delete(file.name)
      for (const line of failures(file)) process.stdout.write(line)
    }
  }
  for (const file of files) process.stdout.write(`${file}: no script ran it\n`)
  failed += files.size
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

function testFiles(folder) {
  const test = join(process.cwd(), folder, "test")
  return existsSync(test)
    ? readdirSync(test, { recursive: true })
        .filter((file) => file.endsWith(".test.ts"))
        .map((file) => join(test, file))
    : []
}

function failures(file) {
  const path = relative(process.cwd(), file.name)
  return brokeBeforeItsTests(file)
    ? [`FAILED ${path}: ${file.message}\n`]
    : file.assertionResults
        .filter((test) => test.status === "failed")
        .map((test) => `FAILED ${path} > ${test.fullName}\n${test.failureMessages.join("\n")}\n`)
}

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
