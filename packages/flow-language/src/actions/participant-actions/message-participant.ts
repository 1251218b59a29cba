import { inboundFlows } from "../../rule/action-rule.ts"
import { staticChoice } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { message } from "../message.ts"

/**
 * Says or shows something.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-messageparticipant.html
 */
export const messageParticipant = defineAction("MessageParticipant", {
  evidence: "S",
  role: "speaks",
  flowTypes: [...inboundFlows, "CUSTOMER_WHISPER", "AGENT_WHISPER", "OUTBOUND_WHISPER"],
  flowTypesEvidence: "D",
  group: message,
  otherParameters: { SkipWhenDTMFBufferEnabled: staticChoice("true", "false") },
  branches: { onError: "optional" },
  next: "required",
})
