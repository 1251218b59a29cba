import { inboundFlows } from "../../rule/action-rule.ts"
import { defineAction } from "../define-action.ts"
import { attributeAt } from "../fields.ts"

/**
 * Sets the number that a callback dials: an attribute, never fixed digits.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactcallbacknumber.html
 */
export const updateContactCallbackNumber = defineAction("UpdateContactCallbackNumber", {
  evidence: "S",
  role: "works",
  flowTypes: inboundFlows,
  flowTypesEvidence: "D",
  fields: { number: attributeAt("CallbackNumber") },
  branches: { onInvalidCallbackNumber: "required", onNotDialable: "required" },
  next: "required",
})
