import { command, flag, one, repeated, text } from "@call-center/command-line"

import { instanceOptions } from "../instance/instance-options.ts"

/** `diff`. */
export const diff = command({
  summary:
    "Compares the flows in a folder with those of an instance; ARNs are matched by what they name.",
  operands: one(text("DIR"), "a folder that pull has written, of this instance or of another"),
  options: {
    ...instanceOptions,
    only: repeated(text("NAME"), "these flows alone"),
    json: flag(
      'one JSON object a flow: {"flow","change":"same"|"onlyHere"|"onlyThere"|"differs","differences"}',
    ),
  },
  details: `Queues, hours, prompts, flows, modules, functions and bots count as the same when they have the same name. Positions in the console and the order of actions do not count.

Exit code: 0 when all flows are the same, 1 when not.`,
  run: async ({ options, operands: folder }, terminal) =>
    (await import("../instance/run-diff.ts")).runDiff({ ...options, folder }, terminal),
})
