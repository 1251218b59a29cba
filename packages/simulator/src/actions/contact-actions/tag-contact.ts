import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { withContact } from "../../flow/call-state.ts"
import { textMapParameter } from "../parameters.ts"

const maxTags = 6

/** Adds to the tags of the contact, and replaces those of the same key. */
export const tagContact: ActionDefinition = {
  start(scope) {
    const tags = { ...scope.state.contact.tags, ...textMapParameter(scope, "Tags") }
    const reserved = Object.keys(tags).find((key) => key.toLowerCase().startsWith("aws:"))
    if (reserved !== undefined)
      return failure("NoMatchingError", `tag ${reserved}: aws: is reserved`)
    return Object.keys(tags).length > maxTags
      ? failure("NoMatchingError", `a contact has at most ${maxTags} tags`)
      : next(withContact(scope.state, { tags }))
  },
}
