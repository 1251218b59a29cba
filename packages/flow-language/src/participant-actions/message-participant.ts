import type { Action } from "../action.ts"
import { action } from "../action.ts"
import { errorsOf } from "../error-branches.ts"
import type { Message } from "../message.ts"
import { writeMessage } from "../message.ts"

/**
 * Says or shows something.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-messageparticipant.html
 */
export function messageParticipant<const Next extends string, const OnError extends string = never>(
  properties: Message & {
    readonly next: Next
    /** The service doesn't demand it. */
    readonly onError?: OnError
  },
): Action<NoInfer<Next | OnError>, "MessageParticipant"> {
  return action("MessageParticipant", {
    parameters: (resolve) => writeMessage(properties, resolve),
    transitions: { NextAction: properties.next, Errors: errorsOf(properties) },
  })
}
