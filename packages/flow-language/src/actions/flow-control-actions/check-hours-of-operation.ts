import { inboundFlows } from "../../rule/action-rule.ts"
import { defineAction } from "../define-action.ts"
import { optional, resourceAt } from "../fields.ts"

/**
 * Branches on opening hours.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-checkhoursofoperation.html
 */
export const checkHoursOfOperation = defineAction("CheckHoursOfOperation", {
  evidence: "S",
  role: "decides",
  flowTypes: inboundFlows,
  flowTypesEvidence: "D",
  varies: true,
  fields: {
    /** Without it the hours of the contact's target queue. */
    hoursOfOperation: optional(resourceAt("HoursOfOperationId", "hoursOfOperation")),
  },
  branches: { onOpen: "required", onClosed: "required", onError: "required" },
  next: { mirrors: "onError" },
})
