import { diagramFlow } from "@call-center/flow-language"

import { onlyFile, parseArguments } from "../arguments.ts"
import { diagramHelp } from "../help.ts"
import { readFlow } from "../read-flow.ts"
import type { ExitCode, Terminal } from "../terminal.ts"
import { UsageFault } from "../usage-fault.ts"
import { writeResult } from "../write-result.ts"

/** `flows diagram`. */
export async function diagram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArguments("diagram", args, {
    help: { type: "boolean", short: "h" },
    format: { type: "string" },
    out: { type: "string" },
  })
  if (values.help === true) {
    terminal.out(diagramHelp)
    return 0
  }
  const format = values.format ?? (values.out?.endsWith(".svg") === true ? "svg" : "mermaid")
  if (format !== "svg" && format !== "mermaid") {
    throw new UsageFault(`--format ${format} is none of mermaid and svg`)
  }
  const flow = await readFlow(onlyFile("diagram", positionals), terminal)
  await writeResult(diagramFlow(flow)[format], values.out, terminal)
  return 0
}
