import { join } from "node:path"
import process from "node:process"

import { type Terminal, runInForeground } from "@call-center/command-line"

import { root } from "./root.ts"

/** How many examples each property of the code hook gets; with every change it gets 1,000. */
const runs = 100_000

const suites = [
  "test/any-event.test.ts",
  "test/generated-answers.test.ts",
  "test/hostile-callers.test.ts",
]

/** Runs the properties of the code hook on many more examples than with every change; true when all hold. */
export async function properties(terminal: Terminal): Promise<boolean> {
  const vitest = join(root, "node_modules/vitest/vitest.mjs")
  const exitCode = await runInForeground(
    process.execPath,
    [vitest, "run", ...suites, "--testTimeout=0"],
    {
      terminal,
      cwd: join(root, "packages/fulfillment"),
      env: { CALL_CENTER_PROPERTY_RUNS: String(runs) },
    },
  )
  return exitCode === 0
}
