import { join } from "node:path"
import process from "node:process"

import { type Terminal, runInForeground } from "@call-center/command-line"

import { root } from "./root.ts"

/**
 * Makes every call script of both languages anew from the recording of its calls, and runs it; with every change it is one of
 * sixteen.
 */
export async function recordings(terminal: Terminal): Promise<boolean> {
  const vitest = join(root, "node_modules/vitest/vitest.mjs")
  const exitCode = await runInForeground(
    process.execPath,
    [vitest, "run", "--mode=ci", "test/calls", "--testTimeout=0"],
    { terminal, cwd: join(root, "apps/phone"), env: { CALL_CENTER_REMADE_EVERY: "1" } },
  )
  return exitCode === 0
}
