import { type ActionDefinition, failure } from "../../flow/action-definition.ts"
import { enterQueue, isAtCapacity } from "../../flow/queue.ts"

/** Puts the contact into its target queue and leaves the flow; it comes back only when the queue is full. */
export const transferContactToQueue: ActionDefinition = {
  start({ state, instance }) {
    const { targetQueue, targetAgent } = state.contact
    const target = targetQueue ?? targetAgent
    if (target === undefined) return failure("NoMatchingError", "no target queue is set")
    if (isAtCapacity(instance, target))
      return failure("QueueAtCapacity", `queue ${instance.queueName(target)} is full`)
    return { type: "moved", ...enterQueue(instance, state, target) }
  },
}
