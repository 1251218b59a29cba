import { command, one, option, text } from "@call-center/command-line"
import { importFlow } from "@call-center/flow-language"

import { readFlow } from "../read-flow.ts"
import { writeResult } from "../write-result.ts"

/** `flows import`. */
export const importCommand = command({
  summary: "Turns flow JSON into TypeScript that, run, gives the same flow again.",
  operands: one(text("FILE"), "flow JSON"),
  options: { out: option(text("FILE"), "where it goes (default: standard output)") },
  run: async ({ options, operands: file }, terminal) => {
    terminal.endAtOnceWhenInterrupted()
    const flow = await readFlow(file, terminal)
    await writeResult(importFlow(flow), options.out, terminal)
    return 0
  },
})
