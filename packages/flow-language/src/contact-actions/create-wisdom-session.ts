import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"

/** What {@link createWisdomSession} takes beside its branches. */
export interface CreateWisdomSession {
  readonly assistant: Resource<"wisdomAssistant">
}

/**
 * Opens an assistant session; give its ARN to the contact with updateContactData and `wisdomSessionArn`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-createwisdomsession.html
 */
export function createWisdomSession<const Next extends string, const OnError extends string>(
  properties: CreateWisdomSession & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "CreateWisdomSession"> {
  return action("CreateWisdomSession", {
    parameters: (resolve) => ({ WisdomAssistantArn: writeResource(properties.assistant, resolve) }),
    transitions: continuation(properties),
  })
}
