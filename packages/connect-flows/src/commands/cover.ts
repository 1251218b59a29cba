import { command, option, some, text, wholeNumber } from "@call-center/command-line"

import { scriptOptions } from "./test.ts"

/** `cover`. */
export const cover = command({
  summary: "Runs call scripts, and tells which actions and transitions of the flows no call took.",
  operands: some(text("SCRIPT"), "call scripts (*.yaml), or folders of them"),
  options: {
    ...scriptOptions,
    atLeast: option(wholeNumber(0, 100), "fail below so many percent of all transitions"),
    except: option(
      text("FILE"),
      "YAML of transitions that need not be taken: a list of { flow, from, by, reason }; with it every other must be",
    ),
    out: option(text("FILE"), "write the coverage as JSON"),
  },
  details:
    "Exit code: 0 when all scripts pass and enough is covered, 1 when not, 2 when a file can't be read.",
  run: async ({ options, operands: scripts }, terminal) =>
    (await import("../local/run-cover.ts")).runCover({ ...options, scripts }, terminal),
})
