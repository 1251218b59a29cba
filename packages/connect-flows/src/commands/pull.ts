import { resolve } from "node:path"

import { command, repeated, requiredOption, text } from "@call-center/command-line"

import { instanceOptions } from "../instance/instance-options.ts"

/** `pull`. */
export const pull = command({
  summary:
    "Writes the flows and modules of an instance into a folder; nothing in the instance is changed.",
  options: {
    ...instanceOptions,
    out: requiredOption(text("DIR"), "the folder"),
    only: repeated(text("NAME"), "these flows alone"),
  },
  details: `A file a flow, in the form of "format", and connect-instance.json: which file is which, and names by ARN. Two requests a second, as Connect allows; a flow takes one.`,
  run: async ({ options: { instance, region, out, only } }, terminal) => {
    const { asRefused, openInstance } = await import("../instance/open-instance.ts")
    const { pullFlows } = await import("../instance/pull-flows.ts")
    const { writePulled } = await import("../instance/write-pulled.ts")
    const pulled = await pullFlows(openInstance({ instance, region }), only, terminal).catch(
      asRefused,
    )
    const folder = resolve(terminal.workingDirectory, out)
    const isWhole = only.length === 0
    const { written, removed } = await writePulled(folder, instance, { ...pulled, isWhole })
    for (const file of removed) terminal.print(`removed ${file}\n`)
    terminal.print(`${pulled.flows.length} flows, ${written.length} files changed\n`)
    return 0
  },
})
