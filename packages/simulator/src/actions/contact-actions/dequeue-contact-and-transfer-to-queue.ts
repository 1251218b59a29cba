import { type ActionDefinition, failure } from "../../flow/action-definition.ts"
import { enterQueue, isAtCapacity } from "../../flow/queue.ts"
import { queueOrAgent } from "../parameters.ts"

/** Moves the contact from the queue it stands in to another one, or to its target queue. */
export const dequeueContactAndTransferToQueue: ActionDefinition = {
  start(scope) {
    const { state, instance } = scope
    const target = queueOrAgent(scope)
    if (target === undefined) return failure("NoMatchingError", "no queue is named")
    if (isAtCapacity(instance, target))
      return failure("QueueAtCapacity", `queue ${instance.queueName(target)} is full`)
    return { type: "moved", ...enterQueue(instance, state, target) }
  },
}
