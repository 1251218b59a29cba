import { join } from "node:path"
import process from "node:process"

import { type Terminal, runInForeground } from "@call-center/command-line"

import { root } from "./root.ts"

/** People and languages, and how many words come through wrong. */
const runs = [
  ["--locale", "en_US", "--seeds", "10000", "--noise", "0,0.1"],
  ["--locale", "es_US", "--seeds", "2000", "--noise", "0,0.1"],
]

/** Lets thousands of simulated people call in both languages; true when nothing was done against their will and enough got what they wanted. */
export async function callers(terminal: Terminal): Promise<boolean> {
  let allWell = true
  for (const options of runs) {
    const exitCode = await runInForeground(
      process.execPath,
      [
        join(root, "packages/launcher/src/launch.mjs"),
        join(root, "apps/callers/src/main.ts"),
        ...options,
        "--workers",
        "2",
      ],
      { terminal, cwd: root },
    )
    allWell &&= exitCode === 0
  }
  return allWell
}
