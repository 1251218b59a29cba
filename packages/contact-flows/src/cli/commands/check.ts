import { parseArguments } from "../arguments.ts"
import { configuredFiles } from "../configured-files.ts"
import { checkHelp } from "../help.ts"
import { staleFiles } from "../stale-files.ts"
import type { ExitCode, Terminal } from "../terminal.ts"

/** `flows check`. */
export async function check(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parseArguments("check", args, { help: { type: "boolean", short: "h" } })
  if (values.help === true) {
    terminal.out(checkHelp)
    return 0
  }
  const files = await configuredFiles()
  const stale = await staleFiles(files)
  if (stale.length === 0) {
    terminal.out(`${files.size} generated files are fresh\n`)
    return 0
  }
  for (const { file } of stale) terminal.err(`stale: ${file}\n`)
  terminal.err("run pnpm flows generate and commit what it writes\n")
  return 1
}
