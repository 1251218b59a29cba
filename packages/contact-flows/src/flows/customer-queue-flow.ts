import type { CallCenter } from "@call-center/config"
import {
  type ContactFlow,
  contactFlow,
  disconnectParticipant,
  endFlowExecution,
  messageParticipant,
  messageParticipantIteratively,
} from "@call-center/flow-language"

import { callbackOffer } from "../fragments/callback-offer.ts"
import { flowPrompts } from "../prompts/catalogues.ts"
import { spokenThenPause } from "../prompts/spoken-then-pause.ts"

/** What a caller hears while waiting for a person; now and then the offer to be called back, where that is on. */
export function customerQueueFlow(callCenter: CallCenter): ContactFlow {
  return contactFlow({
    name: "customer-queue",
    type: "CUSTOMER_QUEUE",
    start: "wait",
    actions: callCenter.agent.callbacks ? waitOrLeave(callCenter) : justWait(callCenter),
  })
}

/** How long a caller waits between two offers of a callback. */
const offerEverySeconds = 60

function waitOrLeave(callCenter: CallCenter) {
  const prompts = flowPrompts(callCenter)
  return {
    wait: messageParticipantIteratively({
      messages: messages(callCenter),
      interruptEverySeconds: offerEverySeconds,
      onInterrupt: "offerCallback",
      onError: "stay",
    }),
    ...callbackOffer(prompts, { onDeclined: "wait", onBooked: "hangUp" }),
    hangUp: disconnectParticipant(),
    ...staying(callCenter),
  }
}

function justWait(callCenter: CallCenter) {
  return {
    wait: messageParticipantIteratively({ messages: messages(callCenter), onError: "stay" }),
    ...staying(callCenter),
  }
}

/** The messages may fail, the place in the queue stays. */
function staying(callCenter: CallCenter) {
  const { agents } = flowPrompts(callCenter)
  return {
    stay: messageParticipant({ text: agents.queueTrouble, next: "keepPlace" }),
    keepPlace: endFlowExecution(),
  }
}

function messages(callCenter: CallCenter) {
  const [first, ...others] = flowPrompts(callCenter).agents.queueMessages
  return [spokenThenPause(first), ...others.map(spokenThenPause)] as const
}
