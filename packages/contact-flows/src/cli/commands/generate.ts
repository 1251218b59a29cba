import { mkdir, rm, writeFile } from "node:fs/promises"
import { dirname, resolve } from "node:path"

import { command } from "@call-center/command-line"

import { configuredFiles, repository } from "../configured-files.ts"
import { staleFiles } from "../stale-files.ts"

/** `flows generate`. */
export const generate = command({
  summary: "Writes our flows as JSON, and docs/flows.md with their pictures.",
  details:
    "Writes packages/contact-flows/generated/*.json, docs/flows.md and docs/flows/*.svg from call-center.config.ts.",
  run: async (_, terminal) => {
    const files = await configuredFiles()
    const stale = await staleFiles(files)
    for (const { file, text } of stale) {
      const path = resolve(repository, file)
      if (text === undefined) await rm(path)
      else {
        await mkdir(dirname(path), { recursive: true })
        await writeFile(path, text)
      }
      terminal.print(`${text === undefined ? "removed" : "wrote"} ${file}\n`)
    }
    terminal.print(`${files.size} files, ${stale.length} changed\n`)
    return 0
  },
})
