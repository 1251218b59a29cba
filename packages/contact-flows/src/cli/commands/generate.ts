import { mkdir, rm, writeFile } from "node:fs/promises"
import { dirname, resolve } from "node:path"

import { parseArguments } from "../arguments.ts"
import { configuredFiles, repository } from "../configured-files.ts"
import { generateHelp } from "../help.ts"
import { staleFiles } from "../stale-files.ts"
import type { ExitCode, Terminal } from "../terminal.ts"

/** `flows generate`. */
export async function generate(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parseArguments("generate", args, { help: { type: "boolean", short: "h" } })
  if (values.help === true) {
    terminal.out(generateHelp)
    return 0
  }
  const files = await configuredFiles()
  const stale = await staleFiles(files)
  for (const { file, text } of stale) {
    const path = resolve(repository, file)
    if (text === undefined) await rm(path)
    else {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    }
    terminal.out(`${text === undefined ? "removed" : "wrote"} ${file}\n`)
  }
  terminal.out(`${files.size} files, ${stale.length} changed\n`)
  return 0
}
