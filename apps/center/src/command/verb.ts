import { type ExitCode, type Terminal, UsageFault } from "@call-center/command-line"
import { ConfigFault } from "@call-center/config"

import { cannotRun } from "../aws/aws-faults.ts"
import type { CenterContext } from "./center-context.ts"

/** Makes what a verb is given beside its command line. */
export type ContextOf = (terminal: Terminal) => Promise<CenterContext>

/** Runs a verb: 0 when it says true, 1 when false. What keeps it from running, such as expired credentials, is a `UsageFault`. */
export async function runVerb(
  verb: (context: CenterContext) => Promise<boolean>,
  contextOf: ContextOf,
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    return (await verb(await contextOf(terminal))) ? 0 : 1
  } catch (error) {
    if (error instanceof ConfigFault) throw new UsageFault(error.message, { cause: error })
    throw cannotRun(error) ?? error
  }
}
