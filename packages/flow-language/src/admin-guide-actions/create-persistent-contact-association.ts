import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { AttributeReference } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"

/** What {@link createPersistentContactAssociation} takes beside its branches. */
export interface CreatePersistentContactAssociation {
  /** How much of the earlier chat comes back, for example "ENTIRE_PAST_SESSION". */
  readonly rehydration: string
  readonly sourceContactId: AttributeReference
}

/**
 * Goes on with an earlier chat.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/create-persistent-contact-association-block.html
 */
export function createPersistentContactAssociation<
  const Next extends string,
  const OnError extends string,
>(
  properties: CreatePersistentContactAssociation & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "CreatePersistentContactAssociation"> {
  return action("CreatePersistentContactAssociation", {
    parameters: () => ({
      RehydrationType: properties.rehydration,
      SourceContactId: properties.sourceContactId.jsonPath,
    }),
    transitions: continuation(properties),
  })
}
