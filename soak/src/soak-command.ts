import { type Terminal, any, command, oneOf, option } from "@call-center/command-line"

import { type MutatedWorkspace, mutatedWorkspaces, mutation } from "./mutation.ts"
import { properties } from "./properties.ts"
import { recordings } from "./recordings.ts"

const names = ["properties", "recordings", "mutation"] as const

type Soak = (terminal: Terminal, only: MutatedWorkspace | undefined) => Promise<boolean>

const soaks: Readonly<Record<(typeof names)[number], Soak>> = { properties, recordings, mutation }

/** Runs what takes too long for every change; each soak says what it found, and one that falls short ends with 1. */
export const soakCommand = command({
  summary:
    "Runs the tests that take minutes to hours: on the machine of whoever wants to know, not with every change.",
  operands: any(oneOf(names), names, "which; all of them unless given"),
  options: {
    only: option(
      oneOf(mutatedWorkspaces),
      "the workspace that mutation is about; all three unless given",
    ),
  },
  details:
    "properties: 100,000 random events, damaged events, answers to a read-back and hostile conversations against the code hook, and as many histories of demos and their reminders; an hour.\nrecordings: every call script is made anew from the recording of its calls, and run; some minutes.\nmutation: Stryker plants bugs in domain, the pure parts of booking-store and notifications; at least 85 % of them must make a test fail. Half an hour and more; fetches Stryker into .stryker/ first.",
  run: async ({ options, operands }, terminal) => {
    let allWell = true
    for (const name of operands) {
      terminal.print(`\n# ${name}\n`)
      allWell = (await soaks[name](terminal, options.only)) && allWell
    }
    return allWell ? 0 : 1
  },
})
