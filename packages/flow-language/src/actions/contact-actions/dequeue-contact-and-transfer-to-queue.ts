import { defineAction } from "../define-action.ts"
import { queueOrAgent } from "../queue-or-agent.ts"

/**
 * Moves a waiting contact to another queue; for customer queue flows.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-dequeuecontactandtransfertoqueue.html
 */
export const dequeueContactAndTransferToQueue = defineAction("DequeueContactAndTransferToQueue", {
  evidence: "S",
  role: "leaves",
  flowTypes: ["CUSTOMER_QUEUE", "MODULE"],
  flowTypesEvidence: "D",
  group: queueOrAgent,
  branches: { onQueueAtCapacity: "required", onError: "required" },
  next: "required",
})
