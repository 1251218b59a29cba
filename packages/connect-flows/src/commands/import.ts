import { basename, join } from "node:path"

import {
  type Terminal,
  UsageFault,
  command,
  oneOf,
  option,
  optionOr,
  some,
  text,
} from "@call-center/command-line"
import { importFlow, withReadableIdentifiers } from "@call-center/flow-language/import"

import { flowFiles } from "../files/flow-files.ts"
import { readFlow } from "../files/read-flow.ts"
import { writeResult } from "../files/write-result.ts"

/** `import`. */
export const importCommand = command({
  summary: "Turns flow JSON into TypeScript that, run, gives the same flow again.",
  operands: some(text("FILE"), "a file, a folder (every flow below it) or a glob"),
  options: {
    out: option(
      text("FILE|DIR"),
      "where it goes; a folder for several flows, a file each (default: standard output)",
    ),
    keys: optionOr(
      { ...oneOf(["same", "readable"]), placeholder: "same|readable" },
      "same",
      "the actions' identifiers: the same, or in place of the console's UUIDs words that tell what an action does",
    ),
  },
  run: async ({ options: { out, keys }, operands: patterns }, terminal) => {
    terminal.endAtOnceWhenInterrupted()
    const files = await flowFiles(patterns, terminal)
    if (files.length > 1 && out === undefined)
      throw new UsageFault(`${files.length} flows: name a folder for them with --out`)
    const outputs = outputsOf(files, out)
    for (const file of files) {
      await writeResult(imported(file, keys, terminal), outputs.get(file), terminal)
    }
    return 0
  },
})

function imported(file: string, keys: "same" | "readable", terminal: Terminal): string {
  const flow = readFlow(file, terminal)
  return importFlow(keys === "readable" ? withReadableIdentifiers(flow) : flow)
}

/** Where each goes: into `out` itself for one file, else into a file of its own name there. */
function outputsOf(
  files: readonly string[],
  out: string | undefined,
): ReadonlyMap<string, string | undefined> {
  if (files.length <= 1 || out === undefined) return new Map(files.map((file) => [file, out]))
  const outputs = new Map<string, string>()
  for (const file of files) {
    const output = join(out, `${basename(file).replace(/\.json$/, "")}.ts`)
    const [rival] = [...outputs].find(([, other]) => other === output) ?? []
    if (rival !== undefined)
      throw new UsageFault(
        `${rival} and ${file} would both become ${output}: import them one by one`,
      )
    outputs.set(file, output)
  }
  return outputs
}
