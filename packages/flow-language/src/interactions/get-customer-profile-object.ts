import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeTexts } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { errorsOf } from "../error-branches.ts"

/** What {@link getCustomerProfileObject} takes beside its branches. */
export interface GetCustomerProfileObject {
  readonly request: Readonly<Record<string, TextValue>>
  /** Fields to read afterwards as `customerProfile(field)`. */
  readonly response?: readonly string[]
}

/**
 * Reads an object, an order for one, of a profile.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-getcustomerprofileobject.html
 */
export function getCustomerProfileObject<
  const Next extends string,
  const OnError extends string,
  const OnNoProfile extends string,
>(
  properties: GetCustomerProfileObject &
    Continuation<Next, OnError> & { readonly onNoProfile: OnNoProfile },
): Action<NoInfer<Next | OnError | OnNoProfile>, "GetCustomerProfileObject"> {
  return action("GetCustomerProfileObject", {
    parameters: () => ({
      ProfileRequestData: writeTexts(properties.request),
      ProfileResponseData: properties.response,
    }),
    transitions: { NextAction: properties.next, Errors: errorsOf(properties) },
  })
}
