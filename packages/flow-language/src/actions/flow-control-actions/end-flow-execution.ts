import { defineAction } from "../define-action.ts"

/**
 * Ends the flow; the contact goes on. For queue, whisper and hold flows.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-endflowexecution.html
 */
export const endFlowExecution = defineAction("EndFlowExecution", {
  evidence: "S",
  role: "leaves",
  flowTypes: [
    "CUSTOMER_WHISPER",
    "AGENT_WHISPER",
    "OUTBOUND_WHISPER",
    "CUSTOMER_QUEUE",
    "CUSTOMER_HOLD",
    "AGENT_HOLD",
    "MODULE",
  ],
  flowTypesEvidence: "D",
  next: "none",
})
