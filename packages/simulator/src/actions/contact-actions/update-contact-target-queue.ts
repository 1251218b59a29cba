import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { withContact } from "../../flow/call-state.ts"
import { textParameter } from "../parameters.ts"

/** Names the queue, or the agent, that the contact is for. */
export const updateContactTargetQueue: ActionDefinition = {
  start(scope) {
    const targetQueue = textParameter(scope, "QueueId")
    const targetAgent = textParameter(scope, "AgentId")
    if (!targetQueue && !targetAgent)
      return failure("NoMatchingError", "neither QueueId nor AgentId holds a value")
    return next(withContact(scope.state, { targetQueue, targetAgent }))
  },
}
