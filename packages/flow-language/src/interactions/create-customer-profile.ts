import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeTexts } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"

/** What {@link createCustomerProfile} takes beside its branches. */
export interface CreateCustomerProfile {
  /** `FirstName`, `PhoneNumber`, `Attributes.x` and the like. */
  readonly request: Readonly<Record<string, TextValue>>
  /** Fields to read afterwards as `customerProfile(field)`. */
  readonly response?: readonly string[]
}

/**
 * Creates a profile in Customer Profiles.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-createcustomerprofile.html
 */
export function createCustomerProfile<const Next extends string, const OnError extends string>(
  properties: CreateCustomerProfile & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "CreateCustomerProfile"> {
  return action("CreateCustomerProfile", {
    parameters: () => ({
      ProfileRequestData: writeTexts(properties.request),
      ProfileResponseData: properties.response,
    }),
    transitions: continuation(properties),
  })
}
