import { ConfigFault } from "@call-center/config"

import { cannotRun } from "./aws/aws-faults.ts"
import { type CenterCommand, centerCommand, centerHelp } from "./command/center-command.ts"
import type { CenterContext } from "./command/center-context.ts"
import type { CommandOutput } from "./command/command-output.ts"

/** What a run needs of the world. */
export interface CenterWorld {
  readonly args: readonly string[]
  readonly output: CommandOutput
  /** Where the one line goes that says why a command can't run. */
  readonly complain: (line: string) => void
  /** Made when a verb runs, not for help and misuse. */
  readonly context: () => Promise<CenterContext>
}

/** Runs `pnpm center`; returns its exit code: 0 all well, 1 a check failed or a rule refused, 2 could not run. */
export async function runCenter({
  args,
  output,
  complain,
  context,
}: CenterWorld): Promise<0 | 1 | 2> {
  try {
    const command = centerCommand(args)
    if (command === undefined) {
      output.write(centerHelp)
      return 0
    }
    return (await run(command, await context())) ? 0 : 1
  } catch (error) {
    const fault = error instanceof ConfigFault ? error : cannotRun(error)
    if (fault === undefined) throw error
    complain(`${fault.message}\n`)
    return 2
  }
}

/** Each verb loads its AWS clients when it runs. */
async function run(command: CenterCommand, context: CenterContext): Promise<boolean> {
  switch (command.verb) {
    case "preflight":
      return (await import("./preflight/preflight.ts")).preflight(command, context)
    case "verify":
      return (await import("./verify/verify.ts")).verify(command, context)
    case "demos":
      return (await import("./demos/demos.ts")).demos(command, context)
    case "destroy-check":
      return (await import("./destroy-check/destroy-check.ts")).destroyCheck(command, context)
  }
}
