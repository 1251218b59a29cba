import { command, flag, option, repeated, some, text } from "@call-center/command-line"

import { centerOptions } from "../local/center-options.ts"

/** What `test` and `cover` have in common. */
export const scriptOptions = {
  flows: repeated(text("PATH"), "the flows and modules that are rung: files, folders, globs"),
  entry: option(text("NAME"), "the flow that calls begin in, by name or file (default: the first)"),
  ...centerOptions,
  junit: option(text("FILE"), "write the results as JUnit XML"),
  json: flag("one JSON object a script instead of a line"),
}

/** `test`. */
export const test = command({
  summary: "Runs call scripts against flows: conversations as tests.",
  operands: some(text("SCRIPT"), "call scripts (*.yaml), or folders of them"),
  options: scriptOptions,
  details: `What stands in a script: calls, what the caller says, what must be heard; "scenario" says what calls meet.

Exit code: 0 when all scripts pass, 1 when one fails, 2 when one can't be read.`,
  run: async ({ options, operands: scripts }, terminal) =>
    (await import("../local/run-test.ts")).runTest({ ...options, scripts }, terminal),
})
