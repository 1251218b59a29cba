import { routingFlows } from "../../rule/action-rule.ts"
import { defineAction } from "../define-action.ts"

/**
 * Puts the contact into the queue that UpdateContactTargetQueue set; this flow only goes on when that fails.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-transfercontacttoqueue.html
 */
export const transferContactToQueue = defineAction("TransferContactToQueue", {
  evidence: "S",
  role: "leaves",
  reachesAgents: true,
  flowTypes: routingFlows,
  flowTypesEvidence: "D",
  branches: { onQueueAtCapacity: "required", onError: "required" },
  next: { mirrors: "onError" },
})
