import type { CallCenter } from "@call-center/config"
import type { Clock, PhoneNumber } from "@call-center/domain"

import type { StackOutputs } from "../stack/stack-outputs.ts"

/** What was deployed, and what it was made of. */
export interface VerifySubject {
  readonly callCenter: CallCenter
  readonly outputs: StackOutputs
  /** Prefix of all names. */
  readonly stackName: string
  /** Contents of the synthesized flows by their names in Connect. */
  readonly flows: ReadonlyMap<string, string>
  readonly clock: Clock
  /** Who gets a test text; undefined for nobody. */
  readonly testSms: PhoneNumber | undefined
}
