import { routingFlows } from "../../rule/action-rule.ts"
import { defineAction } from "../define-action.ts"
import { wordAt } from "../fields.ts"

/**
 * Puts the agent or the customer of the earlier contact on hold, or takes them off.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatepreviouscontactparticipantstate.html
 */
export const updatePreviousContactParticipantState = defineAction(
  "UpdatePreviousContactParticipantState",
  {
    evidence: "S",
    role: "works",
    flowTypes: routingFlows,
    flowTypesEvidence: "D",
    channels: ["VOICE"],
    fields: {
      state: wordAt("PreviousContactParticipantState", [
        "AgentOnHold",
        "CustomerOnHold",
        "OffHold",
      ]),
    },
    branches: { onError: "required" },
    next: "required",
  },
)
