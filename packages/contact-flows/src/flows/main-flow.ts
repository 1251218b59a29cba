import type { CallCenter } from "@call-center/config"
import { type ContactFlow, contactFlow } from "@call-center/flow-language"

import { agentPath } from "../fragments/agent-path.ts"
import { callbackOffer } from "../fragments/callback-offer.ts"
import { conversation } from "../fragments/conversation.ts"
import { lineClosure } from "../fragments/line-closure.ts"
import { opening } from "../fragments/opening.ts"
import { recordingConsent } from "../fragments/recording-consent.ts"
import { unloggedConversation } from "../fragments/unlogged-conversation.ts"
import { wayOutAlone, wayOutToAgent } from "../fragments/way-out.ts"
import { flowPrompts } from "../prompts/catalogues.ts"

/** The flow that the phone number is attached to: greeting, the bot, a person where wanted, and a way out of everything. */
export function mainFlow(callCenter: CallCenter): ContactFlow {
  return contactFlow({
    name: "main",
    type: "CONTACT_FLOW",
    start: "log",
    actions: {
      ...beginning(callCenter),
      ...(callCenter.agent.enabled ? withAgents(callCenter) : withoutAgents(callCenter)),
    },
  })
}

function beginning(callCenter: CallCenter) {
  const prompts = flowPrompts(callCenter)
  const exits = { onClosed: "hangUp" } as const
  return callCenter.recording.enabled
    ? {
        ...opening(callCenter, prompts, "checkLine"),
        ...lineClosure(prompts, { ...exits, onOpen: "askConsent" }),
        ...recordingConsent(prompts, "ask"),
      }
    : {
        ...opening(callCenter, prompts, "checkLine"),
        ...lineClosure(prompts, { ...exits, onOpen: "ask" }),
      }
}

const exits = { onGoodbye: "hangUp", onGiveUp: "giveUp", onTrouble: "troubleAgain" } as const

function conversationOf({ logs }: CallCenter) {
  return logs.flow === "all" ? conversation : unloggedConversation
}

function withAgents(callCenter: CallCenter) {
  const prompts = flowPrompts(callCenter)
  const onClosed = "anythingElse"
  return {
    ...conversationOf(callCenter)(prompts, { ...exits, onTalkToAgent: "toAgent" }),
    ...(callCenter.agent.callbacks
      ? {
          ...agentPath(prompts, { onClosed, onBusy: "offerCallback" }),
          ...callbackOffer(prompts, { onDeclined: "anythingElse", onBooked: "hangUp" }),
        }
      : agentPath(prompts, { onClosed, onBusy: "anythingElse" })),
    ...wayOutToAgent(prompts, { retry: "ask", agent: "toAgentByKey" }),
  }
}

function withoutAgents(callCenter: CallCenter) {
  const prompts = flowPrompts(callCenter)
  return {
    ...conversationOf(callCenter)(prompts, { ...exits, onTalkToAgent: "anythingElse" }),
    ...wayOutAlone(prompts, { retry: "ask" }),
  }
}
