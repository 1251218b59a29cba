import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeTexts } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { errorsOf } from "../error-branches.ts"

/** What {@link getCalculatedAttributesForCustomerProfile} takes beside its branches. */
export interface GetCalculatedAttributesForCustomerProfile {
  readonly request: Readonly<Record<string, TextValue>>
  /** Fields to read afterwards as `customerProfile(field)`. */
  readonly response?: readonly string[]
}

/**
 * Reads calculated attributes of a profile.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-getcalculatedattributesforcustomerprofile.html
 */
export function getCalculatedAttributesForCustomerProfile<
  const Next extends string,
  const OnError extends string,
  const OnNoProfile extends string,
>(
  properties: GetCalculatedAttributesForCustomerProfile &
    Continuation<Next, OnError> & { readonly onNoProfile: OnNoProfile },
): Action<NoInfer<Next | OnError | OnNoProfile>, "GetCalculatedAttributesForCustomerProfile"> {
  return action("GetCalculatedAttributesForCustomerProfile", {
    parameters: () => ({
      ProfileRequestData: writeTexts(properties.request),
      ProfileResponseData: properties.response,
    }),
    transitions: { NextAction: properties.next, Errors: errorsOf(properties) },
  })
}
