import { command } from "@call-center/command-line"

import { configuredFiles } from "../configured-files.ts"
import { staleFiles } from "../stale-files.ts"

/** `flows check`. */
export const check = command({
  summary: "Fails when what generate writes is stale.",
  details: `Compares packages/contact-flows/generated, docs/flows.md and docs/flows with what generate would write.
Exit code: 0 when fresh, 1 when stale.`,
  run: async (_, terminal) => {
    const files = await configuredFiles()
    const stale = await staleFiles(files)
    if (stale.length === 0) {
      terminal.print(`${files.size} generated files are fresh\n`)
      return 0
    }
    for (const { file } of stale) terminal.note(`stale: ${file}\n`)
    terminal.note("run pnpm flows generate and commit what it writes\n")
    return 1
  },
})
