import { command, one, oneOf, option, text } from "@call-center/command-line"
import { diagramFlow } from "@call-center/flow-language/draw"

import { readFlow } from "../files/read-flow.ts"
import { writeResult } from "../files/write-result.ts"

/** `flows diagram`. */
export const diagram = command({
  summary: "Draws a flow as Mermaid or SVG.",
  operands: one(text("FILE"), "flow JSON"),
  options: {
    format: option(oneOf(["mermaid", "svg"]), "how (default: by the name of --out, else mermaid)"),
    out: option(text("FILE"), "where it goes (default: standard output)"),
  },
  run: async ({ options: { format, out }, operands: file }, terminal) => {
    terminal.endAtOnceWhenInterrupted()
    const flow = readFlow(file, terminal)
    const byName = out?.endsWith(".svg") === true ? "svg" : "mermaid"
    await writeResult(diagramFlow(flow)[format ?? byName], out, terminal)
    return 0
  },
})
