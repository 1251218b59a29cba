import { type ActionDefinition, failure, result } from "../../flow/action-definition.ts"
import { textParameter } from "../parameters.ts"

/** Whether the named hours of operation, or those of the target queue, are open now. */
export const checkHoursOfOperation: ActionDefinition = {
  start(scope) {
    const { instance, state, nowMs } = scope
    const named = textParameter(scope, "HoursOfOperationId")
    const queue = state.contact.targetQueue
    if (named === undefined && queue === undefined)
      return failure("NoMatchingError", "neither hours of operation nor a target queue is set")
    const hours = named ?? (queue === undefined ? undefined : instance.hoursOfQueue(queue))
    const open = hours === undefined || instance.isOpen(hours, nowMs)
    return result(open ? "True" : "False")
  },
}
