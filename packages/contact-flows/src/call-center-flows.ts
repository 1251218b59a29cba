import type { CallCenter } from "@call-center/config"
import type { ContactFlow } from "@call-center/flow-language"

import { agentWhisperFlow } from "./flows/agent-whisper-flow.ts"
import { customerQueueFlow } from "./flows/customer-queue-flow.ts"
import { agentHoldFlow, customerHoldFlow } from "./flows/hold-flows.ts"
import { mainFlow } from "./flows/main-flow.ts"

/**
 * The flows of a call centre, those that others point at first: the order in which they can be created. The last,
 * "main", is the one that the phone number is attached to.
 */
export function callCenterFlows(callCenter: CallCenter): ContactFlow[] {
  const main = mainFlow(callCenter)
  if (!callCenter.agent.enabled) return [main]
  return [
    customerQueueFlow(callCenter),
    agentWhisperFlow(callCenter),
    customerHoldFlow(callCenter),
    agentHoldFlow(callCenter),
    main,
  ]
}
