import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeTexts } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { errorsOf } from "../error-branches.ts"

/** What {@link getCustomerProfile} takes beside its branches. */
export interface GetCustomerProfile {
  /** What to look for: up to 5 identifiers, for example `PhoneNumber`. */
  readonly request: Readonly<Record<string, TextValue>>
  /** Fields to read afterwards as `customerProfile(field)`. */
  readonly response?: readonly string[]
}

/**
 * Looks a profile up in Customer Profiles.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-getcustomerprofile.html
 */
export function getCustomerProfile<
  const Next extends string,
  const OnError extends string,
  const OnMultipleProfiles extends string,
  const OnNoProfile extends string,
>(
  properties: GetCustomerProfile &
    Continuation<Next, OnError> & {
      readonly onMultipleProfiles: OnMultipleProfiles
      readonly onNoProfile: OnNoProfile
    },
): Action<NoInfer<Next | OnError | OnMultipleProfiles | OnNoProfile>, "GetCustomerProfile"> {
  return action("GetCustomerProfile", {
    parameters: () => ({
      ProfileRequestData: writeTexts(properties.request),
      ProfileResponseData: properties.response,
    }),
    transitions: { NextAction: properties.next, Errors: errorsOf(properties) },
  })
}
