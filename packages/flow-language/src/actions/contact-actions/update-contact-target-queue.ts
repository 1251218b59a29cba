import { routingFlows } from "../../rule/action-rule.ts"
import { defineAction } from "../define-action.ts"
import { queueOrAgent } from "../queue-or-agent.ts"

/**
 * Sets the queue that TransferContactToQueue, hours and metrics mean.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontacttargetqueue.html
 */
export const updateContactTargetQueue = defineAction("UpdateContactTargetQueue", {
  evidence: "S",
  role: "works",
  flowTypes: routingFlows,
  flowTypesEvidence: "D",
  group: queueOrAgent,
  branches: { onError: "required" },
  next: "required",
})
