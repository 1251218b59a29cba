import type { CallCenter } from "@call-center/config"
import type { Clock } from "@call-center/domain"

import type { CommandOutput } from "./command-output.ts"

/** What a verb is given besides its command line. */
export interface CenterContext {
  readonly callCenter: CallCenter
  /** Name of the stage's stack, and prefix of all its names. */
  readonly stackName: string
  /** The folder that Terraform runs in. */
  readonly stackFolder: string
  readonly clock: Clock
  /** Lets time pass between two looks at what isn't ready. */
  readonly pause: () => Promise<void>
  readonly output: CommandOutput
  /** Asks whoever types at the terminal for a yes; undefined where nobody does. */
  readonly confirm: (question: string) => Promise<boolean | undefined>
}
