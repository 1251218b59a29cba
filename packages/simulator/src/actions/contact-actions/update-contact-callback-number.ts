import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { withContact } from "../../flow/call-state.ts"
import { textParameter } from "../parameters.ts"
import { isDialable } from "../phone-number.ts"

/** Names the number that a callback rings. */
export const updateContactCallbackNumber: ActionDefinition = {
  start(scope) {
    const callbackNumber = textParameter(scope, "CallbackNumber") ?? ""
    return isDialable(callbackNumber)
      ? next(withContact(scope.state, { callbackNumber }))
      : failure("InvalidCallbackNumber", "CallbackNumber holds no telephone number")
  },
}
