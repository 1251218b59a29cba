import { routingFlows } from "../../rule/action-rule.ts"
import { defineAction } from "../define-action.ts"
import { resourceAt } from "../fields.ts"

/**
 * Goes on in another flow; this flow only goes on when that fails.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-transfertoflow.html
 */
export const transferToFlow = defineAction("TransferToFlow", {
  evidence: "S",
  role: "leaves",
  flowTypes: routingFlows,
  flowTypesEvidence: "D",
  fields: { flow: resourceAt("ContactFlowId", "contactFlow") },
  branches: { onError: "required" },
  next: { mirrors: "onError" },
})
