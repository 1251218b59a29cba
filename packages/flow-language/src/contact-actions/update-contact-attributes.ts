import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeTexts } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { TargetContact } from "../target-contact.ts"
import { writeTargetContact } from "../target-contact.ts"

/** What {@link updateContactAttributes} takes beside its branches. */
export interface UpdateContactAttributes {
  /** Keys of letters, digits, `_` and `-`; 32 KB with all that the contact has. */
  readonly attributes: Readonly<Record<string, TextValue>>
  readonly contact?: TargetContact
}

/**
 * Sets contact attributes: all or, on error, none.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactattributes.html
 */
export function updateContactAttributes<const Next extends string, const OnError extends string>(
  properties: UpdateContactAttributes & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "UpdateContactAttributes"> {
  return action("UpdateContactAttributes", {
    parameters: () => ({
      Attributes: writeTexts(properties.attributes),
      ...writeTargetContact(properties.contact),
    }),
    transitions: continuation(properties),
  })
}
