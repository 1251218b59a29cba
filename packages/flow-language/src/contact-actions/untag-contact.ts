import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"

/** What {@link untagContact} takes beside its branches. */
export interface UntagContact {
  readonly keys: readonly [string, ...string[]]
}

/**
 * Takes tags off the contact.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-untagcontact.html
 */
export function untagContact<const Next extends string, const OnError extends string>(
  properties: UntagContact & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "UntagContact"> {
  return action("UntagContact", {
    parameters: () => ({ TagKeys: properties.keys }),
    transitions: continuation(properties),
  })
}
