import { defineAction } from "../define-action.ts"
import { flagAt } from "../fields.ts"

/**
 * Turns the flow's log on or off for this contact.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-updateflowloggingbehavior.html
 */
export const updateFlowLoggingBehavior = defineAction("UpdateFlowLoggingBehavior", {
  evidence: "S",
  role: "works",
  flowTypes: "all",
  fields: { enabled: flagAt("FlowLoggingBehavior", ["Enabled", "Disabled"]) },
  next: "required",
})
