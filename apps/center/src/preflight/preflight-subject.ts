import type { CallCenter } from "@call-center/config"

import type { StackOutputs } from "../stack/stack-outputs.ts"

/** What the checks before a deployment look at. */
export interface PreflightSubject {
  readonly callCenter: CallCenter
  /** Of an earlier deployment of this stage; undefined when there was none. */
  readonly deployed: StackOutputs | undefined
}
