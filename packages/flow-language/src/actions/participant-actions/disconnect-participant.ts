import { inboundFlows } from "../../rule/action-rule.ts"
import { defineAction } from "../define-action.ts"

/**
 * Hangs up. Whisper and hold flows end with {@link endFlowExecution} instead.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-disconnectparticipant.html
 */
export const disconnectParticipant = defineAction("DisconnectParticipant", {
  evidence: "S",
  role: "leaves",
  flowTypes: inboundFlows,
  next: "none",
})
