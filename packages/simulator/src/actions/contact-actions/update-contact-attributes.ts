import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { withContact } from "../../flow/call-state.ts"
import { staticParameter, textMapParameter } from "../parameters.ts"

/** All attributes of a contact together, keys and values, in bytes of UTF-8. */
const maxAttributeBytes = 32_768

/** Sets contact attributes, all of them or none. */
export const updateContactAttributes: ActionDefinition = {
  start(scope) {
    if (staticParameter(scope, "TargetContact") === "Related")
      return failure("NoMatchingError", "the call has no related contact")
    const attributes = textMapParameter(scope, "Attributes")
    const badKey = Object.keys(attributes).find((key) => !/^[\w-]+$/.test(key))
    if (badKey !== undefined)
      return failure(
        "NoMatchingError",
        `attribute ${badKey}: only A-Z, a-z, 0-9, _ and - are allowed`,
      )
    const all = { ...scope.state.contact.attributes, ...attributes }
    if (bytesOf(all) > maxAttributeBytes)
      return failure("NoMatchingError", `contact attributes exceed ${maxAttributeBytes} bytes`)
    return next(withContact(scope.state, { attributes: all }), [
      { type: "observed", event: { type: "AttributesUpdated", attributes } },
    ])
  },
}

function bytesOf(attributes: Readonly<Record<string, string>>): number {
  return Object.entries(attributes).reduce(
    (bytes, [key, value]) => bytes + Buffer.byteLength(key) + Buffer.byteLength(value),
    0,
  )
}
