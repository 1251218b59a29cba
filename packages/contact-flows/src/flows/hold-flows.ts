import type { CallCenter } from "@call-center/config"
import {
  type ContactFlow,
  contactFlow,
  messageParticipantIteratively,
} from "@call-center/flow-language"

import { flowPrompts } from "../prompts/catalogues.ts"
import { spokenThenPause } from "../prompts/spoken-then-pause.ts"

/** What the caller hears on hold. */
export function customerHoldFlow(callCenter: CallCenter): ContactFlow {
  const { agents } = flowPrompts(callCenter)
  return contactFlow({
    name: "customer-hold",
    type: "CUSTOMER_HOLD",
    start: "hold",
    actions: {
      hold: messageParticipantIteratively({ messages: [spokenThenPause(agents.customerOnHold)] }),
    },
  })
}

/** What the agent hears on hold. */
export function agentHoldFlow(callCenter: CallCenter): ContactFlow {
  const { agents } = flowPrompts(callCenter)
  return contactFlow({
    name: "agent-hold",
    type: "AGENT_HOLD",
    start: "hold",
    actions: {
      hold: messageParticipantIteratively({ messages: [spokenThenPause(agents.agentOnHold)] }),
    },
  })
}
