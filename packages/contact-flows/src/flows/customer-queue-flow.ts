import type { CallCenter } from "@call-center/config"
import {
  type ContactFlow,
  contactFlow,
  endFlowExecution,
  messageParticipant,
  messageParticipantIteratively,
} from "@call-center/flow-language"

import { flowPrompts } from "../prompts/flow-prompts.ts"
import { spokenThenPause } from "../prompts/spoken-then-pause.ts"

/** What a caller hears while waiting for a person. */
export function customerQueueFlow(callCenter: CallCenter): ContactFlow {
  const { agents } = flowPrompts(callCenter)
  const [first, ...others] = agents.queueMessages
  return contactFlow({
    name: "customer-queue",
    type: "CUSTOMER_QUEUE",
    start: "wait",
    actions: {
      wait: messageParticipantIteratively({
        messages: [spokenThenPause(first), ...others.map(spokenThenPause)],
        onError: "stay",
      }),
      stay: messageParticipant({ text: agents.queueTrouble, next: "keepPlace" }),
      keepPlace: endFlowExecution(),
    },
  })
}
