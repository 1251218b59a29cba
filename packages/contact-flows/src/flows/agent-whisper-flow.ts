import type { CallCenter } from "@call-center/config"
import {
  type ContactFlow,
  contactAttribute,
  contactFlow,
  endFlowExecution,
  messageParticipant,
} from "@call-center/flow-language"

import { flowPrompts } from "../prompts/catalogues.ts"

/** What the agent hears before the caller: what the call is about. */
export function agentWhisperFlow(callCenter: CallCenter): ContactFlow {
  const { agents } = flowPrompts(callCenter)
  return contactFlow({
    name: "agent-whisper",
    type: "AGENT_WHISPER",
    start: "tellWish",
    actions: {
      tellWish: messageParticipant({
        text: agents.whisper(contactAttribute("callerWanted").jsonPath),
        next: "end",
        onError: "end",
      }),
      end: endFlowExecution(),
    },
  })
}
