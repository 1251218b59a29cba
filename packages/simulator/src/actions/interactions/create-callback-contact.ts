import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { isAtCapacity } from "../../flow/queue.ts"
import { integer, queueOrAgent, staticParameter } from "../parameters.ts"
import { isDialable } from "../phone-number.ts"

/** Puts a callback into a queue: the customer is rung at the callback number, or at the one that he rings from. */
export const createCallbackContact: ActionDefinition = {
  start(scope) {
    const { state, instance } = scope
    const target = queueOrAgent(scope)
    if (target === undefined) return failure("NoMatchingError", "no queue is set")
    const number = state.contact.callbackNumber ?? state.contact.customerEndpoint.address
    if (!isDialable(number))
      return failure(
        "NoMatchingError",
        "the customer's number is withheld and no callback number is set",
      )
    const queue = instance.queueName(target)
    if (isAtCapacity(instance, target)) return failure("NoMatchingError", `queue ${queue} is full`)
    const initialCallDelaySeconds = integer(staticParameter(scope, "InitialCallDelaySeconds")) ?? 0
    return next(undefined, [
      {
        type: "observed",
        event: { type: "CallbackCreated", queue, number, initialCallDelaySeconds },
      },
    ])
  },
}
