import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { withContact } from "../../flow/call-state.ts"
import { resolvedParameters } from "../parameters.ts"

/** Sets the contact's own fields: Name, Description, LanguageCode, CustomerId, References and so on. */
export const updateContactData: ActionDefinition = {
  start(scope) {
    const { TargetContact: target, ...data } = resolvedParameters(scope)
    if (target === "Related") return failure("NoMatchingError", "the call has no related contact")
    return next(withContact(scope.state, { data: { ...scope.state.contact.data, ...data } }))
  },
}
