import { inboundFlows } from "../../rule/action-rule.ts"
import { staticChoice, staticInteger, text } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { fixedNumberAt, optional, resourceAt, wordAt } from "../fields.ts"
import { queueOrAgentOrTarget } from "../queue-or-agent.ts"

/**
 * Queues a call back to the number that UpdateContactCallbackNumber set.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-createcallbackcontact.html
 */
export const createCallbackContact = defineAction("CreateCallbackContact", {
  evidence: "S",
  role: "works",
  flowTypes: inboundFlows,
  flowTypesEvidence: "D",
  varies: true,
  group: queueOrAgentOrTarget,
  fields: {
    /** From now to the first call, 1 to 259,200. */
    initialDelaySeconds: fixedNumberAt("InitialCallDelaySeconds", staticInteger(1, 259_200)),
    /** At least 1. */
    maximumAttempts: fixedNumberAt("MaximumConnectionAttempts", staticInteger(1)),
    /** Between attempts, 1 to 259,200. */
    retryDelaySeconds: fixedNumberAt("RetryDelaySeconds", staticInteger(1, 259_200)),
    /** The flow that the callback runs. */
    flow: optional(resourceAt("ContactFlowId", "contactFlow")),
    /** The number that the customer sees. */
    callerId: optional(resourceAt("CallerId", "phoneNumber", text)),
    mode: optional(
      wordAt("CallbackMode", ["AgentFirst"], {
        ...staticChoice("AgentFirst", "CustomerFirst"),
        open: true,
      }),
    ),
  },
  branches: { onError: "required" },
  next: "required",
})
