import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeTexts } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"

/** What {@link updateCustomerProfile} takes beside its branches. */
export interface UpdateCustomerProfile {
  /** `FirstName`, `PhoneNumber`, `Attributes.x` and the like. */
  readonly request: Readonly<Record<string, TextValue>>
  /** Fields to read afterwards as `customerProfile(field)`. */
  readonly response?: readonly string[]
}

/**
 * Changes the profile that was found or created last.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-updatecustomerprofile.html
 */
export function updateCustomerProfile<const Next extends string, const OnError extends string>(
  properties: UpdateCustomerProfile & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "UpdateCustomerProfile"> {
  return action("UpdateCustomerProfile", {
    parameters: () => ({
      ProfileRequestData: writeTexts(properties.request),
      ProfileResponseData: properties.response,
    }),
    transitions: continuation(properties),
  })
}
