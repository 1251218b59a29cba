import { importFlow } from "@call-center/flow-language"

import { onlyFile, parseArguments } from "../arguments.ts"
import { importHelp } from "../help.ts"
import { readFlow } from "../read-flow.ts"
import type { ExitCode, Terminal } from "../terminal.ts"
import { writeResult } from "../write-result.ts"

/** `flows import`. */
export async function importCommand(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { values, positionals } = parseArguments("import", args, {
    help: { type: "boolean", short: "h" },
    out: { type: "string" },
  })
  if (values.help === true) {
    terminal.out(importHelp)
    return 0
  }
  const flow = await readFlow(onlyFile("import", positionals), terminal)
  await writeResult(importFlow(flow), values.out, terminal)
  return 0
}
