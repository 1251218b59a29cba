import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { withContact } from "../../flow/call-state.ts"
import { staticText } from "../parameters.ts"

/** Takes tags off the contact. */
export const untagContact: ActionDefinition = {
  start(scope) {
    const { TagKeys: list } = scope.action.parameters
    if (!Array.isArray(list) || list.length === 0)
      return failure("NoMatchingError", "TagKeys is empty")
    const keys = new Set(list.map((key) => staticText(key)))
    const tags = Object.fromEntries(
      Object.entries(scope.state.contact.tags).filter(([key]) => !keys.has(key)),
    )
    return next(withContact(scope.state, { tags }))
  },
}
