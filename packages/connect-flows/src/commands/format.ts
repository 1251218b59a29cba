import { command, flag, some, text } from "@call-center/command-line"
import { formatFlow, layoutFlow } from "@call-center/flow-language/draw"

import { flowFiles, readText } from "../files/flow-files.ts"
import { readFlow } from "../files/read-flow.ts"
import { writeResult } from "../files/write-result.ts"

/** `format`. */
export const format = command({
  summary:
    "Writes flow JSON in one form: two exports of one flow then differ only where the flow does.",
  operands: some(text("FILE"), "a file, a folder (every flow below it) or a glob"),
  options: {
    check: flag("write nothing; fail when a file is not in that form"),
    layout: flag("place the blocks anew, as they look tidy in the console"),
  },
  details: `Properties in the order of AWS's documentation, actions in the order in which contacts get to them, two spaces a level.

Exit code: 0, or 1 with --check when a file is not in that form, 2 when a file can't be read.`,
  run: async ({ options: { check, layout }, operands: patterns }, terminal) => {
    terminal.endAtOnceWhenInterrupted()
    const files = await flowFiles(patterns, terminal)
    let changed = 0
    for (const file of files) {
      const flow = readFlow(file, terminal)
      const formatted = formatFlow(layout ? layoutFlow(flow) : flow)
      if (formatted === readText(file, terminal)) continue
      changed += 1
      if (!check) await writeResult(formatted, file, terminal)
      terminal.print(`${check ? "not in form: " : "wrote "}${file}\n`)
    }
    terminal.print(`${files.length} files, ${changed} ${check ? "not in form" : "changed"}\n`)
    return check && changed > 0 ? 1 : 0
  },
})
