import { type Terminal, any, command, oneOf, option, wholeNumber } from "@call-center/command-line"

import { callers } from "./callers.ts"
import { chaosSoak } from "./chaos/chaos-command.ts"
import { type MutatedWorkspace, mutatedWorkspaces, mutation } from "./mutation.ts"
import { properties } from "./properties.ts"
import { recordings } from "./recordings.ts"

const names = ["properties", "recordings", "mutation", "chaos", "callers"] as const

/** Commands of a chaos, unless told otherwise: some minutes on a machine of one's own. */
const chaosCommands = 20_000

interface SoakOptions {
  readonly only: MutatedWorkspace | undefined
  readonly commands: number | undefined
}

type Soak = (terminal: Terminal, options: SoakOptions) => Promise<boolean>

const soaks: Readonly<Record<(typeof names)[number], Soak>> = {
  properties: (terminal) => properties(terminal),
  recordings: (terminal) => recordings(terminal),
  mutation: (terminal, { only }) => mutation(terminal, only),
  callers: (terminal) => callers(terminal),
  chaos: (terminal, { commands }) => chaosSoak(terminal, commands ?? chaosCommands),
}

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
    commands: option(
      wholeNumber(1, 1_000_000),
      "how many commands chaos carries out; 20,000 unless given",
    ),
  },
  details:
    "properties: 100,000 random events, damaged events, answers to a read-back and hostile conversations against the code hook, as many histories of demos and their reminders, and as many turns of all call scripts, each of them heard wrongly; two hours.\nrecordings: every call script is made anew from the recording of its calls, and run; some minutes.\nmutation: Stryker plants bugs in domain, the pure parts of booking-store and notifications; at least 85 % of them must make a test fail. Half an hour and more; fetches Stryker into .stryker/ first.\nchaos: 20,000 commands by processes that are killed and replaced by others with other configurations and clocks, through a network that loses answers; texts through an SNS that is slow and fails; disks that fill up. No promise may be broken. Some ten minutes.\ncallers: 10,000 simulated people call in English and 2,000 in Spanish, without noise and with every tenth word wrong. Nothing may be changed against their will or told of others; 97 and 90 % must reach their goal. Some ten minutes.",
  run: async ({ options, operands }, terminal) => {
    let allWell = true
    for (const name of operands) {
      terminal.print(`\n# ${name}\n`)
      allWell = (await soaks[name](terminal, options)) && allWell
    }
    return allWell ? 0 : 1
  },
})
