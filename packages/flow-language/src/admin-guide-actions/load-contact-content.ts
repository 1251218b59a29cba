import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"

/**
 * Loads the text of an email into the contact.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/get-stored-content.html
 */
export function loadContactContent<const Next extends string, const OnError extends string>(
  properties: Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "LoadContactContent"> {
  return action("LoadContactContent", {
    parameters: () => ({ ContentType: "EmailMessage" }),
    transitions: continuation(properties),
  })
}
