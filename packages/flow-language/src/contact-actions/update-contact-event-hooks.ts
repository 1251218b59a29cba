import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"

/** Moments at which Connect runs another flow. */
export type EventHook =
  | "AgentHold"
  | "AgentWhisper"
  | "CustomerHold"
  | "CustomerQueue"
  | "CustomerRemaining"
  | "CustomerWhisper"
  | "DefaultAgentUI"
  | "DisconnectAgentUI"
  | "PauseContact"
  | "ResumeContact"

/** What {@link updateContactEventHooks} takes beside its branches. */
export interface UpdateContactEventHooks {
  readonly hook: EventHook
  readonly flow: Resource<"contactFlow">
}

/**
 * Sets the flow that runs at a moment of the contact; one hook an action.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontacteventhooks.html
 */
export function updateContactEventHooks<const Next extends string, const OnError extends string>(
  properties: UpdateContactEventHooks & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "UpdateContactEventHooks"> {
  return action("UpdateContactEventHooks", {
    parameters: (resolve) => ({
      EventHooks: { [properties.hook]: writeResource(properties.flow, resolve) },
    }),
    transitions: continuation(properties),
  })
}
