import { defineAction } from "../define-action.ts"
import { routingCriteria } from "../routing-criteria.ts"

/**
 * Sets which agents may take the contact.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-updateroutingcriteria.html
 */
export const updateContactRoutingCriteria = defineAction("UpdateContactRoutingCriteria", {
  evidence: "S",
  role: "works",
  flowTypes: "all",
  fields: {
    /** Steps, or an attribute that holds them as JSON. */
    criteria: routingCriteria,
  },
  branches: { onError: "required" },
  next: "required",
})
