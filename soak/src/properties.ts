import { join } from "node:path"
import process from "node:process"

import { type Terminal, runInForeground } from "@call-center/command-line"

import { root } from "./root.ts"

/** How many events of each kind the code hook gets; with every change it gets 1,000. */
const events = 100_000

/** Runs the properties of the code hook on many more events than with every change; true when all hold. */
export async function properties(terminal: Terminal): Promise<boolean> {
  const exitCode = await runInForeground(
    {
      file: process.execPath,
      words: [
        join(root, "node_modules/vitest/vitest.mjs"),
        "run",
        "test/any-event.test.ts",
        "--testTimeout=0",
      ],
      cwd: join(root, "packages/fulfillment"),
      env: { EVENTS: String(events) },
    },
    terminal,
  )
  return exitCode === 0
}
