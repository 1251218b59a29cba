import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { AttributeReference } from "../attribute-reference.ts"
import { errorsOf } from "../error-branches.ts"

/**
 * Sets the number that a callback dials: an attribute, never fixed digits.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactcallbacknumber.html
 */
export function updateContactCallbackNumber<
  const Next extends string,
  const OnInvalidCallbackNumber extends string,
  const OnNotDialable extends string,
>(properties: {
  readonly number: AttributeReference
  readonly next: Next
  readonly onInvalidCallbackNumber: OnInvalidCallbackNumber
  readonly onNotDialable: OnNotDialable
}): Action<NoInfer<Next | OnInvalidCallbackNumber | OnNotDialable>, "UpdateContactCallbackNumber"> {
  return action("UpdateContactCallbackNumber", {
    parameters: () => ({ CallbackNumber: properties.number.jsonPath }),
    transitions: { NextAction: properties.next, Errors: errorsOf(properties) },
  })
}
