import type { CallCenter } from "@call-center/config"
import type { Clock } from "@call-center/domain"

import type { StackOutputs } from "../stack/stack-outputs.ts"

export interface DestroySubject {
  readonly callCenter: CallCenter
  readonly outputs: StackOutputs
  readonly clock: Clock
}
