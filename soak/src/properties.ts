import { join } from "node:path"
import process from "node:process"

import { type Terminal, runInForeground } from "@call-center/command-line"

import { root } from "./root.ts"

/** How many examples each property gets; CI gives it 1,000. */
const runs = 100_000

/** Properties by the workspace that they are of. */
const suites = {
  "packages/fulfillment": [
    "test/any-event.ci.test.ts",
    "test/generated-answers.ci.test.ts",
    "test/hostile-callers.ci.test.ts",
    "test/perturbed-hearing.test.ts",
  ],
  "packages/notifications": [
    "test/reminders/reminder-histories.test.ts",
    "test/reminders/histories-on-a-table.ci.test.ts",
  ],
  "apps/callers": ["test/perturbed-scripts.ci.test.ts"],
}

/** Runs properties on many more examples than with every change; true when all hold. */
export async function properties(terminal: Terminal): Promise<boolean> {
  let allHold = true
  for (const [workspace, files] of Object.entries(suites)) {
    const exitCode = await runInForeground(
      process.execPath,
      [
        join(root, "node_modules/vitest/vitest.mjs"),
        "run",
        ...files,
        "--mode=all",
        "--testTimeout=0",
      ],
      {
        terminal,
        cwd: join(root, workspace),
        env: { CALL_CENTER_PROPERTY_RUNS: String(runs) },
      },
    )
    allHold &&= exitCode === 0
  }
  return allHold
}
