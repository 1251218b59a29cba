import { type ActionDefinition, failure } from "../../flow/action-definition.ts"
import { agentAnswers } from "../../flow/queue.ts"

/** Connects the contact to its target agent at once. */
export const transferContactToAgent: ActionDefinition = {
  start({ state, instance }) {
    const { targetAgent, targetQueue } = state.contact
    const target = targetAgent ?? targetQueue
    return target === undefined
      ? failure("NoMatchingError", "no target agent is set")
      : { type: "moved", state: agentAnswers(instance, state, target) }
  },
}
