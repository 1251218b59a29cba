import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeText } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"

/** What {@link associateContactToCustomerProfile} takes beside its branches. */
export interface AssociateContactToCustomerProfile {
  readonly profileId: TextValue
  readonly contactId: TextValue
}

/**
 * Ties a contact to a profile.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-associatecontacttocustomerprofile.html
 */
export function associateContactToCustomerProfile<
  const Next extends string,
  const OnError extends string,
>(
  properties: AssociateContactToCustomerProfile & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "AssociateContactToCustomerProfile"> {
  return action("AssociateContactToCustomerProfile", {
    parameters: () => ({
      ProfileRequestData: {
        ProfileId: writeText(properties.profileId),
        ContactId: writeText(properties.contactId),
      },
    }),
    transitions: continuation(properties),
  })
}
