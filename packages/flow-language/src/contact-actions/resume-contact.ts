import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"

/**
 * Brings a paused contact back.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactresumecontact.html
 */
export function resumeContact<const Next extends string, const OnError extends string>(
  properties: Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "ResumeContact"> {
  return action("ResumeContact", {
    transitions: continuation(properties),
  })
}
